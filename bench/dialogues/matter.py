"""What the two of an invented conversation tell each other. All of it was written for this purpose.

A ``Matter`` is told in one line, in one of several ways, and asked about in others that share few
words with it. ``[a|b|c]`` is a choice; ``{N}`` is the one who told. Before it may stand what the
other asks, after it what both go on to say.
"""
# ruff: noqa: E501 (lines of talk are left whole)

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Matter:
    group: str
    """Matters of one group answer its question together, see ``GROUPS``."""
    told: tuple[str, ...]
    """Ways to tell it. What is chosen in ``[…]`` differs between two who tell the same."""
    asked: tuple[str, ...]
    """Questions that its line answers."""
    leads: tuple[str, ...] = ()
    """What the other asks before it."""
    goes_on: tuple[str, ...] = ()
    """What its teller adds a little later, which answers nothing that is asked."""
    when: bool = False
    """Whether it is told with a time: asked with "when"."""


GROUPS = {
    "sport": ("What does {N} do to keep fit?", "Which sports has {N} tried?"),
    "pet": ("What animals live with {N}?", "What pets does {N} have?"),
    "trip": ("Where has {N} travelled?", "Which places did {N} visit?"),
    "craft": ("What does {N} make by hand?", "What creative hobbies does {N} have?"),
    "food": ("What does {N} like to cook and eat?",),
    "family": ("What do we know about {N}'s relatives?",),
    "book": ("What books has {N} read?", "What has {N} been reading?"),
    "music": ("What instruments or music is {N} into?",),
    "health": ("What health trouble has {N} had?",),
    "help": ("In what ways does {N} help other people?", "What volunteering has {N} done?"),
}

MATTERS = (
    Matter("work", ("I finally handed in my notice at the [bakery|insurance office|garden centre|call centre|print shop] [yesterday|on Friday|last week].", "So, big news: I quit. No more [bakery|insurance office|garden centre|call centre|print shop] for me as of [this Monday|yesterday]!"),
           ("When did {N} leave the job?", "Where did {N} work before resigning?"), ("What's new with you?", "You sound relieved, what happened?"),
           ("It feels strange not to set the alarm.", "My boss didn't even look up from the screen."), True),
    Matter("work", ("They offered me a place as a [paramedic|tram driver|beekeeper's apprentice|court clerk|piano tuner] and I said yes on the spot.", "Guess who's going to be a [paramedic|tram driver|beekeeper's apprentice|court clerk|piano tuner]! The letter came [this morning|two days ago]."),
           ("What is {N}'s new career?", "What position did {N} accept?"), ("Any luck with the applications?",), ("I have to buy decent shoes first.",)),
    Matter("work", ("Honestly what I'd love is to run a little [bookshop|bike repair place|café for chess players|plant nursery] one day.", "If I had the money I'd open a [bookshop|bike repair place|café for chess players|plant nursery] tomorrow."),
           ("What kind of business does {N} dream of?", "What would {N} do with enough savings?"), ("Where do you see yourself in ten years?",), ("A girl can dream, right?", "It won't happen soon, but still.")),
    Matter("sport", ("I've started [climbing|rowing|fencing|swimming laps|boxing] on [Tuesdays|Thursdays|Sundays] and my arms are killing me.", "My new thing is [climbing|rowing|fencing|swimming laps|boxing]. I've been four times already."),
           ("What exercise did {N} take up?", "What gives {N} sore muscles?"), ("Why do you walk like that?", "Been up to anything sporty?"), ("The people there are twenty years younger than me.",)),
    Matter("sport", ("I ran the [ten-kilometre charity run|half marathon by the river|hill race] [last Saturday|yesterday|two weeks ago] and didn't come last!", "Did the [ten-kilometre charity run|half marathon by the river|hill race] [last weekend|on Sunday]. Never again. Well, maybe."),
           ("When did {N} take part in a race?", "What running event did {N} finish?"), ("How was the big day?",), ("I still have the number pinned to my fridge.",), True),
    Matter("sport", ("We go [skating|hiking in the hills|kayaking|playing badminton] as a family every other [Saturday|Sunday].", "[Skating|Hiking in the hills|Kayaking|Badminton] with the kids has become a ritual of ours."),
           ("What does {N} do outdoors with the children?", "Which activity does {N}'s family share?"), (), ("The little one complains the whole way and then doesn't want to leave.",)),
    Matter("pet", ("We brought home a [greyhound|three-legged cat|rabbit|parrot|beagle puppy] from the shelter [last night|on Saturday|a few days ago]. Her name is [Biscuit|Olive|Pickle|Duchess|Waffles].", "Meet [Biscuit|Olive|Pickle|Duchess|Waffles]! She's a [greyhound|three-legged cat|rabbit|parrot|beagle puppy] and she owns the sofa now."),
           ("What animal did {N} adopt?", "What did {N} name the new pet?", "When did {N} get an animal from the shelter?"), ("What is that noise in the background?",), ("There is hair on everything I own.", "She stole a whole sandwich."), True),
    Matter("pet", ("My [tortoise|old tomcat|goldfish|canary] is called [Admiral|Socrates|Mister Blue|Tuppence] and he's older than my marriage.", "I've had [Admiral|Socrates|Mister Blue|Tuppence], my [tortoise|old tomcat|goldfish|canary], since I was a student."),
           ("How is {N}'s oldest pet called?", "What kind of creature has been with {N} for years?"), ("Do you have any animals?",), ("He bites anyone but me.",)),
    Matter("pet", ("The vet says [Rex|Luna|Ginger] has to lose two kilos, so no more cheese for him.", "Poor [Rex|Luna|Ginger] hurt a paw [yesterday|on Monday] and wears one of those cones."),
           ("What is wrong with {N}'s dog?", "Why did {N} go to the vet?"), (), ("He looks at me like I betrayed him.",)),
    Matter("trip", ("We spent [a week|ten days|a long weekend] in [Lisbon|Iceland|Naples|Kyoto|the Faroe Islands] [last month|in spring|over Easter]. I'd go back tomorrow.", "I got back from [Lisbon|Iceland|Naples|Kyoto|the Faroe Islands] [on Sunday|two days ago|last night] and I'm still full of it."),
           ("Where did {N} go on holiday?", "When was {N} abroad?", "Which country did {N} fall in love with?"), ("You've been quiet, were you away?", "How was your holiday?"), ("I took about nine hundred pictures.", "The food alone was worth it."), True),
    Matter("trip", ("Next [month|spring|summer] I'm taking the night train to [Vienna|Prague|Stockholm|Venice] with my [sister|best friend|mother].", "The tickets are booked: [Vienna|Prague|Stockholm|Venice], with my [sister|best friend|mother], in [June|August|October]."),
           ("What trip is {N} planning?", "Who is going along with {N} on the train?"), ("Anything to look forward to?",), ("I've already packed twice.",), True),
    Matter("trip", ("We put up the tent [by the lake|in the pine woods|on a farm|near the dunes] [last weekend|on Saturday night] and it rained on all of us.", "Camping [by the lake|in the pine woods|on a farm|near the dunes] was a disaster and I loved every minute."),
           ("Where did {N} sleep outdoors?", "When did {N} go camping?"), (), ("The marshmallows were the best part.",), True),
    Matter("craft", ("I joined a [pottery|bookbinding|weaving|woodcarving] course and my first [bowl|notebook|scarf|spoon] is wonderfully ugly.", "[Pottery|Bookbinding|Weaving|Woodcarving] is my new obsession, I go every [Wednesday|Friday] evening."),
           ("What class is {N} attending?", "What craft did {N} learn?"), ("What do you do with your evenings?",), ("There's clay in my hair as we speak.", "It calms me down like nothing else.")),
    Matter("craft", ("I painted the [harbour at dusk|old mill|sunflowers behind our house|view from the hospital window] [last week|yesterday|last year] and gave it to my [neighbour|dad|therapist].", "My [neighbour|dad|therapist] cried when I gave away my painting of the [harbour at dusk|old mill|sunflowers behind our house|view from the hospital window]."),
           ("What picture did {N} paint?", "Who received {N}'s artwork?"), ("Do you still paint?",), ("I never thought it was any good.",), True),
    Matter("craft", ("I'm knitting a [blanket|cardigan|ridiculous hat] for [my niece's baby|my brother|the church fair].", "Three sleeves so far on this [blanket|cardigan|ridiculous hat] for [my niece's baby|my brother|the church fair], don't ask."),
           ("What is {N} knitting?", "For whom is {N} making something out of wool?"), (), ("I unpick more than I knit.",)),
    Matter("food", ("I made [lentil soup with lemon|my grandmother's dumplings|a proper rye bread|plum cake] on Sunday and there's nothing left.", "The trick with [lentil soup with lemon|my grandmother's dumplings|a proper rye bread|plum cake] is patience, I finally got it right."),
           ("What dish did {N} prepare?", "What recipe did {N} master?"), ("What smells so good in that picture?", "Cooking anything nice?"), ("The kitchen looks like a battlefield.",)),
    Matter("food", ("I can't have [peanuts|shellfish|gluten|milk], it makes my throat swell up.", "Turns out I'm allergic to [peanuts|shellfish|gluten|milk]. The doctor confirmed it [last week|on Tuesday]."),
           ("What must {N} not eat?", "What allergy does {N} have?"), ("Shall I bring dessert?",), ("Reading labels takes me an hour in the shop now.",)),
    Matter("food", ("I've been vegetarian for [three|five|eleven] years, ever since I worked [on a farm|in a slaughterhouse kitchen|with a nutritionist].", "No meat for me since [2012|2016|2019], and I don't miss it."),
           ("How long has {N} not eaten meat?", "What kind of diet does {N} follow?"), ("Sausages on the grill?",), ("Bacon was the hardest, I admit.",)),
    Matter("family", ("My [brother|cousin|aunt] [Theo|Marta|Ines|Viktor] moved to [Canada|Chile|Norway] [last autumn|in March|three years ago].", "[Theo|Marta|Ines|Viktor], my [brother|cousin|aunt], lives in [Canada|Chile|Norway] now and only calls at impossible hours."),
           ("Which relative of {N} lives abroad?", "Where did {N}'s relative emigrate to?"), ("Do you have family far away?",), ("I miss the noise.",)),
    Matter("family", ("My [sister|daughter|son] is getting married in [September|May|July]! In [a barn|the botanical garden|a lighthouse]!", "Wedding of my [sister|daughter|son] is set: [September|May|July], in [a barn|the botanical garden|a lighthouse]."),
           ("Who in {N}'s family is about to wed?", "Where will the ceremony in {N}'s family be held?"), ("Why are you grinning?",), ("I have to write a speech, help.",), True),
    Matter("family", ("We've been together for [seven|twelve|twenty] years [now|this month], me and [Ruben|Clara|Samira|Jonas].", "It's our anniversary: [seven|twelve|twenty] years with [Ruben|Clara|Samira|Jonas]."),
           ("How long has {N} been with the partner?", "Who is {N}'s partner?"), ("What are the flowers for?",), ("We met in a queue for toilets.",)),
    Matter("family", ("My [grandfather|grandmother|mother] taught me to [mend clocks|read the stars|bake|fish] when I was [six|eight|ten].", "Everything I know about [mending clocks|reading the stars|baking|fishing] I have from my [grandfather|grandmother|mother]."),
           ("What did {N} learn from an older relative?", "Who taught {N} as a child?"), ("Where did you learn that?",), ("I can still smell that kitchen.",)),
    Matter("family", ("The twins turned [four|nine|thirteen] [yesterday|on Saturday|last week] and we had a [pirate|dinosaur|space] party.", "[Pirate|Dinosaur|Space] party survived! The twins are [four|nine|thirteen] now."),
           ("How old are {N}'s twins?", "What theme did the children's birthday have?"), ("You look exhausted?",), ("I found cake behind the radiator.",), True),
    Matter("book", ("I can't put down this novel about [a lighthouse keeper|a family of bakers in Odessa|two sisters in the war|a chess prodigy].", "Finished [yesterday|last night]: the one about [a lighthouse keeper|a family of bakers in Odessa|two sisters in the war|a chess prodigy]. I cried on the bus."),
           ("What is the novel that {N} read about?", "Which story moved {N} to tears?"), ("Read anything good?",), ("I keep thinking about the ending.",)),
    Matter("book", ("Reading aloud to [my kids|the old ladies at the home|my husband] before bed is the best half hour of my day.", "Every night I read to [my kids|the old ladies at the home|my husband], currently [a sea adventure|fairy tales|detective stories]."),
           ("To whom does {N} read?", "What is {N}'s evening ritual?"), (), ("Nobody does the voices like me.",)),
    Matter("music", ("I'm learning the [cello|accordion|banjo|clarinet], at my age! My teacher is [nineteen|eighty-one].", "The neighbours hate me: I bought a [cello|accordion|banjo|clarinet] [last month|on Saturday]."),
           ("What instrument is {N} learning?", "Why might the neighbours be annoyed with {N}?"), ("What's that case in the corner?",), ("I can play one song. Half a song.",)),
    Matter("music", ("We saw [a brass band from Serbia|an all-female string quartet|a tango orchestra|a gospel choir] live [on Friday|last night|two weeks ago].", "The concert was unreal: [a brass band from Serbia|an all-female string quartet|a tango orchestra|a gospel choir]!"),
           ("What performance did {N} attend?", "When was {N} at a concert?", "Which musicians did {N} hear on stage?"), ("How was the show?",), ("My ears are still ringing.",), True),
    Matter("health", ("I broke my [wrist|ankle|collarbone] [on the ice|falling off a ladder|playing football with my nephew] [last Thursday|yesterday|three weeks ago].", "So I'm in plaster. My [wrist|ankle|collarbone], [on the ice|falling off a ladder|playing football with my nephew]. Don't laugh."),
           ("How did {N} get injured?", "What bone did {N} fracture?", "When did {N} have the accident?"), ("What happened to you?!",), ("Typing takes forever.",), True),
    Matter("health", ("I've been going to [therapy|a sleep clinic|physiotherapy] since [January|the accident|my divorce] and it helps.", "It took courage, but [therapy|a sleep clinic|physiotherapy] was the best decision of this year."),
           ("What treatment is {N} getting?", "What does {N} do to feel better?"), ("How are you really?",), ("Some days are still heavy.",)),
    Matter("health", ("I stopped smoking [forty days ago|in February|on New Year's Day] and I could bite through a table.", "Not one cigarette since [last month|February|New Year]. I'm counting."),
           ("When did {N} give up cigarettes?", "What habit did {N} quit?"), ("You seem on edge?",), ("Chewing gum companies love me.",), True),
    Matter("help", ("On [Saturdays|Mondays] I serve meals at the [homeless shelter|refugee centre|community kitchen].", "I've signed up to help at the [homeless shelter|refugee centre|community kitchen] [this winter|every week]."),
           ("Where does {N} volunteer?", "What does {N} do for people in need?"), ("Busy weekend?",), ("You should come along once.",)),
    Matter("help", ("We raised [two thousand|nine hundred|five thousand] euros for [the children's hospital|flood victims|the animal rescue] with a [bake sale|flea market|sponsored swim].", "The [bake sale|flea market|sponsored swim] brought in [two thousand|nine hundred|five thousand] for [the children's hospital|flood victims|the animal rescue]!"),
           ("How much money was collected by {N}?", "What cause did {N} raise funds for?"), ("Did it work out?",), ("My feet hurt but my heart is full.",)),
    Matter("help", ("I tutor a boy called [Amir|Luka|Tomas] in [maths|reading|English] after school.", "[Amir|Luka|Tomas], the boy I tutor in [maths|reading|English], passed his exam [yesterday|on Friday]!"),
           ("Whom does {N} teach?", "What subject does {N} give lessons in?"), (), ("He teaches me football words in return.",)),
    Matter("home", ("We're moving to [a houseboat|a flat above a cinema|an old schoolhouse|a farm] in [April|November|two weeks].", "The keys are ours! [A houseboat|A flat above a cinema|An old schoolhouse|A farm], can you believe it?"),
           ("What kind of home is {N} moving into?", "When does {N} move?"), ("What's with all the boxes?",), ("I own far too many cups.",), True),
    Matter("home", ("I grew up in [a fishing village|a mining town|a caravan|the mountains] with [five siblings|no television|my grandparents].", "My childhood was [a fishing village|a mining town|a caravan|the mountains], and [five siblings|no television|my grandparents]."),
           ("Where did {N} spend childhood?", "What was {N}'s upbringing like?"), ("Where are you from originally?",), ("I still dream of that smell.",)),
    Matter("home", ("The [boiler|roof|washing machine] gave up [last night|on Sunday] and the repair costs [six hundred|a fortune|three weeks' pay].", "No [hot water|dry bed|clean socks] here: the [boiler|roof|washing machine] died [last night|on Sunday]."),
           ("What broke at {N}'s house?", "What expense did {N} have at home?"), ("Why are you so grumpy?",), ("I know the plumber's birthday by now.",), True),
    Matter("garden", ("I planted [tomatoes|roses|a plum tree|lavender] for [my late father|the bees|our first anniversary] [on Saturday|last week].", "There's [tomatoes|roses|a plum tree|lavender] in the yard now, for [my late father|the bees|our first anniversary]."),
           ("What did {N} plant and why?", "What grows in {N}'s yard?"), ("What did you do in that sunshine?",), ("The snails are already writing thank-you notes.",)),
    Matter("feeling", ("I was so scared before the [exam|operation|court date|interview] that I [threw up|hid in the car|forgot my own name].", "The [exam|operation|court date|interview] was [yesterday|on Tuesday], I [threw up|hid in the car|forgot my own name] beforehand."),
           ("What made {N} nervous?", "How did {N} react to the stress?"), ("How did it go?",), ("It's over, that's what counts.",), True),
    Matter("feeling", ("I haven't spoken to my [father|best friend|sister] since [the funeral|that argument at Christmas|I came out].", "My [father|best friend|sister] and I don't talk, not since [the funeral|that argument at Christmas|I came out]."),
           ("With whom has {N} fallen out?", "What caused the silence in {N}'s family or friendship?"), ("Will you invite everyone?",), ("Maybe one of us will pick up the phone.",)),
    Matter("feeling", ("The [sea|forest|night sky] is where I go when everything gets too loud.", "When it all gets too much I drive to the [sea|forest|night sky observatory] and just breathe."),
           ("What calms {N} down?", "Where does {N} find peace?"), ("How do you cope?",), ("I should go more often.",)),
    Matter("study", ("I passed my [driving test|Spanish exam|welding certificate|thesis defence] [this morning|on Thursday|last week]! Third attempt!", "Third time lucky: [driving test|Spanish exam|welding certificate|thesis defence] done [this morning|on Thursday|last week]!"),
           ("What test did {N} manage to pass?", "When did {N} succeed in the exam?"), ("Well? Tell me!",), ("I hugged the examiner.",), True),
    Matter("study", ("I'm taking evening classes in [law|Arabic|astronomy|bookkeeping] because [I never finished school|my kids asked why not|work pays for it].", "Back to school for me: [law|Arabic|astronomy|bookkeeping], twice a week."),
           ("What is {N} studying?", "What subject brought {N} back to school?"), ("What are all these papers?",), ("My brain squeaks.",)),
    Matter("thing", ("My most precious thing is [a pocket watch|a chipped blue mug|a letter|a necklace] from my [great-aunt|first love|grandfather].", "I'd save [a pocket watch|a chipped blue mug|a letter|a necklace] if the house burned. It was my [great-aunt's|first love's|grandfather's]."),
           ("What object does {N} treasure?", "From whom did {N} get the keepsake?"), ("What would you rescue from a fire?",), ("It's worth nothing and everything.",)),
    Matter("thing", ("I lost my [wallet|phone|wedding ring] [on the tram|at the beach|in the cinema] [yesterday|on Monday] and a stranger brought it back.", "A stranger returned my [wallet|phone|wedding ring]! I'd left it [on the tram|at the beach|in the cinema]."),
           ("What did {N} lose?", "Where did {N} leave a valuable behind?"), ("Why the happy tears?",), ("There are good people.",), True),
    Matter("plan", ("We want to adopt a [child|little boy|teenager], the first meeting with the agency is [next week|in May|on Friday].", "We've started the paperwork to adopt a [child|little boy|teenager]."),
           ("How does {N} want to enlarge the family?", "What agency appointment does {N} have coming up?"), ("You said you had something to tell me?",), ("I've read every book there is on it.",), True),
    Matter("plan", ("I'm saving for [a camper van|a loom|a year off|laser surgery].", "Every spare coin goes into the jar for [a camper van|a loom|a year off|laser surgery]."),
           ("What is {N} putting money aside for?",), ("No dinner out?",), ("Ask me again in two years.",)),
    Matter("belief", ("I think [everyone should learn to swim|phones ought to be banned at dinner|kindness is a muscle], and I'll die on that hill.", "If you ask me, [everyone should learn to swim|phones ought to be banned at dinner|kindness is a muscle]."),
           ("What strong opinion does {N} hold?",), ("What would you change in the world?",), ("I sound like my mother.",)),
)  # fmt: skip

REACTIONS = (
    "Wow, that's wonderful! I'm so happy for you.", "Oh no. That sounds rough.", "Ha, I can picture it.", "That's so you.", "Really? I had no idea!",
    "Good for you, honestly.", "You're braver than me.", "I love that.", "That must have been something.", "Sounds like a lot. Take care of yourself.",
    "I'd have done the same.", "Tell me everything when we meet.", "I'm proud of you, you know.", "That's great to hear!", "Hmm, I see what you mean.",
)  # fmt: skip
ASKS_ON = (
    "How did that feel?", "And what happens next?", "Since when?", "Who was with you?", "Was it expensive?", "Are you happy about it?", "What do the others say?",
    "That's awesome! What made you do it?", "Wow, how long did it take?", "Is there a photo?",
)  # fmt: skip
ECHOES = (
    "{W}? Really?", "I never would have thought of {W}.", "{W}, of all things!", "My cousin had something similar with {W}.", "You and {W}, I can see it.",
    "I've always been curious about {W}.", "{W} sounds like a story.", "So it's {W} now.",
)  # fmt: skip
ANSWERS = (
    "Yes, {W}, and I'm still not over it.", "It's hard to explain, you'd have to be there.", "Honestly? Better than I expected.", "I was scared at first, but it turned out fine.",
    "Thanks, that means a lot to me. I'll keep you posted on how it goes.", "I'll send you a picture of {W} later, promise.", "Everybody asks me that about {W}.", "Ask me again in a month.",
    "Not really, no. But it makes me happy and that's what counts in the end.", "You know me, I can't do things by halves.",
)  # fmt: skip
FILLERS = (
    "It's been a good week, all in all.", "The weather has been mad here.", "I'm a bit tired, didn't sleep much.", "Work is work.", "The traffic today, don't get me started.",
    "I had three coffees and I still yawn.", "I keep telling myself to slow down.", "You always cheer me up.", "Friends like you make all the difference.",
    "We should really do this more often.", "Time flies, doesn't it?", "One step at a time, I guess.", "I'm grateful for the small things lately.", "It really means a lot, thanks.",
    "Support like that is everything.", "I guess that's life.", "Nothing beats a quiet evening.", "I needed this talk.",
)  # fmt: skip
HELLOS = (
    "Hey {O}! Long time no talk. How have you been?", "Hi {O}, how's it going?", "{O}! Good to hear from you. What's up?", "Hello {O}, how was your week?",
    "Hey, it's me. Got a minute, {O}?", "Morning {O}! How are things?",
)  # fmt: skip
BYES = (
    "Talk soon, {O}!",
    "Take care, {O}. Bye!",
    "I have to run, speak soon!",
    "Let's catch up again next week, {O}.",
    "Good night, {O}.",
)
NAMES = (
    "Agnes", "Bruno", "Celeste", "Dario", "Edith", "Farid", "Greta", "Hector", "Imke", "Julian", "Katya", "Leon", "Mira", "Nils", "Oona", "Pavel", "Quentin", "Rosa",
    "Stefan", "Tilda", "Umar", "Vera", "Wanda", "Xavier", "Yusuf", "Zelda",
)  # fmt: skip
