"""A tripwire for danger in what was said: words alone, no model, deterministic.

The rules, in the order in which they are tried (first match wins):

1. Idioms, work, games and films are blanked out first, so that what is left is about someone.
2. What happens now or has a plan and a time is an emergency.
3. Worry about someone else, and a past that is over, are told apart from danger to him.
4. Words of wanting to die, to hurt himself or to be gone mean: ask him, plainly.
5. Then the body, violence, and the other signs.

A miss costs more than a question too many; a question too many still costs. Rules never name
methods beyond what is needed to hear them.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re

from samantha.domain.care import Answer, Risk
from samantha.domain.patterns import Pattern

_NUMBER = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|"
    r"few|couple of|several)"
)
_SOON = (
    r"(?:tonight|today|right now|now|this (?:evening|morning|afternoon|weekend)|tomorrow|at dusk|"
    r"at dawn|at midnight|in (?:an?|" + _NUMBER + r") (?:minutes?|hours?)|in an hour|"
    r"once (?:my|the|he|she|they|everyone)|when (?:the|my|everyone|they)|after (?:this|the|my|we)|"
    r"by (?:the time|tonight|tomorrow|morning|" + _NUMBER + r")|as soon as)"
)
_END_SELF = (
    r"(?:kill(?:ing)? my ?self|end(?:ing)? (?:my (?:own )?life|it all|my ?self|it(?! with)|things(?! with))|"
    r"tak(?:e|ing) my (?:own )?life|commit(?:ting)? suicide|unaliv(?:e|ing)(?: my ?self)?|unlive|"
    r"top(?:ping)? my ?self|do(?:ing)? away with my ?self|off(?:ing)? my ?self|hang(?:ing)? my ?self|shoot(?:ing)? my ?self|drown(?:ing)? my ?self|throw(?:ing)? my ?self (?:off|under|in front)|jump(?:ing)? (?:in front of (?:a|the)|off (?:a|the) (?:bridge|roof|building|balcony|cliff))|kms|ctb)"
)
_PILLS = (
    r"(?:pills?|tablets?|meds|medication|paracetamol|ibuprofen|aspirin|tylenol|advil|xanax|painkillers?|"
    r"sleeping (?:pills|tablets)|capsules|antidepressants?)"
)
_WHO = (
    r"(?:(?:my|our|a|the|his|her) (?:\w+ )?(?:brother|sister|mum|mom|mother|dad|father|son|"
    r"daughter|wife|husband|partner|boyfriend|girlfriend|friend|mate|flatmate|roommate|colleague|"
    r"cousin|uncle|aunt|nan|gran|grandmother|grandfather|neighbour|neighbor|ex|boss|teacher|"
    r"student|pupil|passenger|patient|client|guy|kid|boy|girl|niece|nephew|co-?worker|best friend)|"
    r"(?:colleague|friend|mate|cousin) of mine|someone i know|a (?:guy|girl|man|woman|kid))"
)

# Typos and disguises of the few words on which everything turns.
_KEYS = str.split(
    "kill myself suicide suicidal ending exist existing living anymore worthless without"
)
_DISGUISES = {
    "d1e": "die", "dy": "die", "dye": "die", "dieing": "dying", "k1ll": "kill", "sewerslide": "suicide",
    "sewercide": "suicide", "sui": "suicidal", "suicde": "suicide", "unalived": "unalive",
    "lfie": "life", "ilfe": "life", "wanna": "want to", "gonna": "going to", "wana": "want to",
    "gna": "going to", "gotta": "got to", "dont": "don't", "cant": "can't", "cnt": "can't",
    "wont": "won't", "im": "i'm", "ive": "i've", "id": "i'd", "ill": "i'll", "wnat": "want",
    "wanan": "want to", "wsih": "wish", "wihs": "wish", "culd": "could", "heer": "here", "thsi": "this",
    "ths": "this", "betr": "better", "beter": "better", "wihtout": "without", "of wihtout": "off without",
    "evryone": "everyone", "u": "you", "ur": "your", "rn": "right now", "thinkign": "thinking",
    "thinkin": "thinking", "abt": "about", "tonite": "tonight", "2nite": "tonight", "didnt": "didn't",
    "doesnt": "doesn't", "isnt": "isn't", "couldnt": "couldn't", "mysef": "myself", "meself": "myself",
    "exsiting": "existing", "exsist": "exist", "anymroe": "anymore", "anymor": "anymore", "2": "to",
    "everybody": "everyone",
}  # fmt: skip


def _swaps(word: str) -> set[str]:
    """Every slip of ``word`` by one swapped, dropped or doubled letter."""
    out = set()
    for i in range(len(word)):
        out.add(word[:i] + word[i + 1 :])
        out.add(word[:i] + word[i] + word[i:])
        if i + 1 < len(word):
            out.add(word[:i] + word[i + 1] + word[i] + word[i + 2 :])
    return out


_REAL_WORDS = {
    "exits",
    "exiting",
    "bending",
    "sending",
    "lending",
    "tending",
    "kll",
    "kills",
    "kil",
}
_SLIPS = {
    slip: word
    for word in _KEYS
    for slip in _swaps(word)
    if len(slip) > 3 and slip not in _REAL_WORDS
} | {"kil": "kill", "kll": "kill"}

_TOKEN = Pattern(r"[^\W_]+(?:'[^\W_]+)*|[.,!?;:]")


def normal(text: str) -> str:
    """Lower case, straight quotes, disguises and slips of the pen undone, one space between."""
    text = text.casefold().replace("’", "'").replace("‘", "'").replace("`", "'")
    words = (_SLIPS.get(w, _DISGUISES.get(w, w)) for w in _TOKEN.findall(text))
    joined = " ".join(words)
    return re.sub(r" ([.,!?;:])", r"\1", joined)


def _any(*patterns: str) -> Pattern:
    return Pattern("|".join(f"(?:{p})" for p in patterns))


_HARMLESS = _any(
    # Idioms.
    r"\b(?:is|are|was|were|be|been|it's|that's|\w+'s|\w+'re)? ?(?:absolutely |really |just )?killing me\b",
    r"\bkill(?:s|ed)? me (?:now|already|softly)? ?(?:haha|lol|please)?(?=.{0,12}(?:haha|lol|$))(?<=haha|.lol)",
    r"\b(?:dying|died|die|dies|dead) (?:of|from|with) (?:laughter|laughing|embarrassment|boredom|curiosity|shame|cringe|hunger|thirst|heat)",
    r"\b(?:i'?m )?dying (?:for|to|over) (?:a|an|the|some|see|know|hear|try|go|meet|tell|get|it|that|this)\b",
    r"\bto die for\b|\bdo or die\b|\bdie[- ]?hard\b|\bnever say die\b|\bdead(?:line| end| tired| funny| serious| good| on| easy| gorgeous)",
    r"\bdrop dead\b|\bover my dead body\b|\bdie (?:my|the|his|her) (?:hair|shirt|eggs|fabric)\b|\bcan't breathe (?:for|from|because i'm) laugh\w*|\bhit me (?:with|up)\b|\bknock(?:ed)? (?:\w+ )?dead\b|\bdead on (?:my|our|his|her) feet\b|\bdead (?:wrong|right|set|weight)\b",
    r"\b(?:bored|scared|worried|frightened|tickled|starved|work(?:ed|ing)?|love[ds]?) (?:\w+ )?to death\b",
    r"\bi(?:'d| would) rather die than (?:eat|wear|watch|listen|go to|drink|admit|cook|sing|dance)\b",
    r"\b(?:my )?\w+ (?:is|are|was|were)? ?(?:going to|will|would|'ll|'d) (?:kill|murder) me\b(?= (?:when|if|for)|[.!]?$)",
    r"\b(?:i )?(?:nearly|almost) died (?:when|of|laughing|inside)\b|\bdied (?:a little )?inside\b",
    r"\bkill(?:ed|ing)? (?:it|the (?:mood|vibe|lights?|music|feature|process|engine|time)|time|two birds|my darlings|a zombie|-9)\b",
    r"\bkill (?:a|the) (?:\w+ )?(?:process|job|task|server|daemon)\b",
    r"\bcut(?:ting)? (?:it|the|my|back|down|his|her) (?:back|hair|grass|lawn|hedge|cake|onions?|nails|toenails|fringe|sugar|costs?|hours|coffee)\b",
    r"\b(?:can't|couldn't) live without (?:my |the |a )?(?:morning |daily )?(?:tea|coffee|phone|chocolate|cheese|music|wifi|cat|dog)\b",
    r"\bsuicide (?:squad|silence|prevention|bereavement|note from|six|doors|run|sprints|burnout)|\bsuicidal tendencies\b|\bvirgin suicides\b|\bmurder[- ]suicide\b|\bcareer suicide\b|\bpolitical suicide\b",
    r"\bi killed (?:the|my) (?:plant|plants|battery|succulent|squad|whole squad|basil|sourdough|boss)\b",
    r"\bend (?:my|the|this) (?:subscription|contract|call|meeting|chat|trial|lease|membership)\b",
    r"\bdead(?:lift|pool|pan|beat)\w*|\bdead (?:poets|battery|phone)\b",
)

_ABOUT_WORDS = _any(
    r"\b(?:film|movie|series|episode|season|novel|chapter|poem|song|lyrics?|album|band|book|podcast|documentary|character|hamlet|ophelia|plath|bell jar|reading group|book club|anime|musical|opera)\b",
    r"\b(?:thesis|essay|abstract|dissertation|leaflet|poster|exam|coursework|lecture|durkheim|prevention|moderator|volunteer|crisis line|training manual|statistics|numbers in|bereavement in|awareness|paper on|article|report on|the news|radio said|headline|debate|bill)\b",
    r"\b(?:chess|raid|boss fight|paladin|campaign|npc|sim|sims|minecraft|grenade|respawn|hardcore mode|level \d|squad)\b",
    r"\b(?:deploy|production|linux|server|process|pull request|backup|outage|client will|contracts?)\b",
)

_FIRST = Pattern(r"\b(?:i|i'm|i've|i'd|i'll|me|my|myself|mine)\b")

_PLAIN_DENIAL = Pattern(
    r"\b(?:(?:i'm|i am|am) )?(?:not|never been|nobody is|no one is|neither) (?:(?:at all|actually|feeling|being|in any way) )?(?:suicidal|in danger|depressed|a danger)|"
    r"\b(?:no|not|never had) (?:dark|suicidal|bad) thoughts\b|"
    r"\bi(?:'d| would) never (?:hurt|kill|harm|do (?:that|anything) to) my ?self\b(?!.{0,60}\b(?:though|if it weren't|but)\b)|"
    r"\bi (?:don't|do not) want to (?:die|kill myself|hurt (?:anybody|anyone|myself))\b(?!.{0,40}\b(?:just|but|live like)\b)"
)
_DENIAL_WITH_MORE = Pattern(
    r"\b(?:but|though|just (?:wouldn't|don't want|want|lie|wish)|if it (?:weren't|wasn't)|only because|mostly|not tonight|imagin\w+ (?:the|my) funeral)\b"
)

_EMERGENCY = _any(
    r"\babout to (?:" + _END_SELF + r")\b",
    # Something was taken or done.
    r"\bi(?:'ve| have)? (?:just |already |now )*(?:took|taken|swallowed|downed) (?:(?:them(?: all)?|all of (?:them|it)|all (?:of )?(?:my|the) (?:\w+ )?"
    + _PILLS
    + r"|the (?:whole|lot|entire)(?: \w+)?|a whole|every|my whole(?: \w+)?) ?(?! ?(?:to|out|home|with|back|for a|on|there|in|off|through|along|swimming|week|day|morning|afternoon)\b)|too (?:many|much)(?= "
    + _PILLS
    + r"| of (?:them|my|it)|[.,!?]|$| and\b)|an overdose|(?:\d{2,}|twenty|thirty|forty|fifty|a handful of|dozens of) (?:\w+ )?"
    + _PILLS
    + r")",
    r"^(?:took|taken|swallowed) (?:too (?:many|much)(?= "
    + _PILLS
    + r"|[.,!?]|$)|them all|all of (?:them|it)|the (?:whole|lot))",
    r"\bi swallowed (?:them|all|everything|it)\b|\bi've already taken (?:it|them)\b",
    r"\b(?:i|i've|i have) (?:just )?(?:overdosed|od'?d)\b|\btook an overdose (?:just|now|ago|\d)",
    r"\bcut (?:too|so) deep\b|\bi(?:'ve| have)? (?:just )?(?:cut|slit) my (?:wrists?|arms?|veins?|throat)\b",
    r"\bi'm (?:still |now )?bleeding\b.{0,60}\b(?:on purpose|don't want (?:any|help)|did (?:it|something)|anyone to come|won't stop|deserve)|\bdid something\b.{0,40}\bbleeding\b",
    r"\bblood everywhere\b.{0,30}\b(?:calm|fine|i)\b",
    r"\bafter i did it\b|\bwhile i do it\b|\bi(?:'ve| have) done it now\b|\btoo late to (?:talk me|stop me|save me)|\b(?:feel|feeling) it (?:starting to )?work(?:ing)?\b",
    r"\b(?:don't|dont) wake (?:anybody|anyone)\b.{0,60}\bnice (?:to know|knowing)\b|\bdon't tell me to call\b",
    r"\bi'm (?:standing |sitting )?(?:on|at|by) the (?:edge|ledge|railing|wrong side)\b|\bi'm (?:up )?on (?:the|a) (?:roof|bridge|tracks|rails)\b(?=.{0,30}\b(?:right now|jump|not coming|last|bye)\b)|\bup here and (?:i'm|i am) not coming (?:back )?down",
    r"\bi'm holding (?:it|the (?:gun|knife|pills|rope|blade)) now\b|\b(?:it's|got it|i've got it|have it) (?:right )?(?:next to|beside|with) me\b.{0,60}\b(?:go(?:ing)? through|do it|over|when)\b",
    # Intent with a time.
    r"\b(?<!not )(?:going to|i'll|i will|plan(?:ning)? to|i'm|decided to|ready to|about to) (?:be )?"
    + _END_SELF
    + r"\b.{0,40}\b"
    + _SOON
    + r"\b",
    r"\b"
    + _SOON
    + r"\b.{0,30}\b(?:i'll|i will|i'm going to|i am going to|i'm) (?:be )?(?:"
    + _END_SELF
    + r"|dead|gone for good)\b",
    r"\bi(?:'ll| will) be (?:dead|gone for good)\b|\bby .{0,20}\bi will be dead\b|\bin an hour it won't hurt\b",
    r"\b(?:going|go) through with it\b(?=.{0,80}\b(?:tonight|today|this evening|when the|now|prepared|after)\b)|\b(?:i've|i have) (?:chosen|decided|prepared)\b.{0,80}\bgoing through with it\b",
    r"\bdoing it (?:tonight|today|now|at|after this|this)\b(?=.*)(?:.{0,20}(?:conversation|dusk|dawn|talk)|(?<=tonight))(?!.{0,20}(?:homework|dishes|laundry))",
    r"\bwhen i do it tonight\b|\bonce my (?:flatmate|wife|husband|parents|kids|family|mum|mom|roommate)\b.{0,20}\basleep\b|\b(?:nobody|no one|nothing) can stop me\b.{0,30}\bready\b|\bnothing you (?:could|can) say\b.{0,50}\b(?:through with|tonight|decided)",
    r"\b(?:the how and the when|when and how)\b.{0,60}\b(?:not scared|doing it|calm)\b|\b(?:moved it to|it's going to be|it is going to be) tonight\b(?=.{0,40}\b(?:asleep|waiting|can't do|alone)\b)",
    r"\bi (?:got|have|bought|'ve got|'ve bought) (?:what|everything) i need\b(?!.{0,20}\b(?:for (?:the|dinner|my|a|lunch|work)|from the shop|to (?:cook|bake|make)))",
    r"\beverything laid out\b.{0,60}\b(?:made up my mind|ready|decided)\b|\bmade up my mind\b.{0,60}\beverything laid out\b",
    # Means, letters, a date.
    r"\b(?:pills|tablets|medication|meds)\b.{0,30}\b(?:counted (?:out)?|lined up|laid out|on the table|ready|in front of me)\b|\bsav(?:ing|ed) (?:up )?(?:my|the|all my) (?:medication|pills|tablets|meds)\b",
    r"\b(?:gun|pistol|rifle|shotgun)\b.{0,50}\b(?:keep taking it out|loaded|in my (?:hand|lap|mouth)|next to me)\b|\bi(?:'ve)? (?:just )?loaded (?:the|my) (?:gun|pistol|rifle|shotgun)\b|\b(?:knife|blade|razor) (?:to|at|against|on) my (?:wrists?|throat|neck|arm)\b|\bi(?:'ve)? (?:just )?(?:tied|made) (?:a|the) noose\b|\bthe (?:rope|noose) is (?:ready|up|tied)\b",
    r"\b(?:written|wrote|sealed|writing) (?:the |my |goodbye |suicide |farewell )*(?:letters?|notes?)\b.{0,50}\b(?:kids|wife|husband|family|parents|mum|mom|papers in order|goodbye|gone)\b",
    r"\b(?:letters are sealed|suicide note|goodbye (?:note|letters?))\b(?!.{0,40}\b(?:daughter|son|her|his|found)\b)|\bthe note's on the table\b",
    r"\b(?:picked|set|chosen) (?:the|a) (?:date|day)\b.{0,50}\b(?:calm|peace|first time|tonight|relief)\b|\bdate picked\b",
    r"\btold everyone i love them\b.{0,40}\bnothing left\b",
    r"\b(?:tomorrow|then|later) they'll understand why\b",
    # A farewell that is the last one.
    r"\byou(?:'re| are) the last one\b.{0,20}\bthen i go\b|\bsaid my goodbyes\b.{0,80}\b(?:last one|then i|i go|done)\b",
    r"\bgoodbye for ?ever\b|\blast message to anyone\b|\bwon't hear from me again\b|\blast time we'll (?:talk|speak)\b.{0,30}\b(?:sad|cry|kind|thank)\b|\byou were the last good thing\b",
)

_PAST = _any(
    r"\b(?:tried|attempted) to (?:kill my ?self|end (?:my life|it)|take my (?:own )?life)\b",
    r"\b(?:after )?my (?:suicide )?attempt\b|\bi (?:was|felt) suicidal\b|\bi used to (?:cut|self[- ]harm|want to die|hurt myself|think about (?:dying|suicide))\b",
    r"\byears? (?:free|clean) (?:of|from) self[- ]?harm\b|\bscars\b.{0,40}\b(?:years (?:back|ago)|don't bother|short sleeves|old)\b|\bold scars\b|\b(?:years|year) (?:today )?since i rang that helpline\b",
    r"\bi wanted to (?:die|be dead)\b(?=.{0,40}\b(?:passed|then|ago|back then|years|grateful))|\bwas in a very dark place\b.{0,80}\b(?:got me out|plan)\b",
    r"\blost my \w+ to suicide\b",
)
_OVER = Pattern(
    r"\b(?:years? (?:ago|back|free|clean|since|today)|ago|in (?:19|20)\d\d|when i was (?:a |young|nineteen|eighteen|twenty|\w+teen|at)|as a (?:teenager|kid|student)|in my (?:teens|twenties|thirties)|at uni|used to|last (?:year|spring|summer|winter|autumn)|back then|old scars|glad i'm (?:still )?here|proud of that|got me out|saves you|it passed)\b"
)
_NOT_OVER = Pattern(
    r"\b(?:again|now i|these days too|came back|still (?:want|think)|tonight|broke it)\b"
)

_OTHER = _any(
    _WHO
    + r"\b.{0,60}\b(?:suicidal|suicide|kill (?:him|her|them)sel(?:f|ves)|end(?:ing)? (?:his|her|their|it)|(?:cutting|hurting|harming) (?:him|her|them)sel|an attempt|after an attempt|wants? to die|doesn't want to live|no reason to (?:go|live|carry)|no point|fine without (?:him|her|them)|join her|ending it)",
    r"\b(?:he|she|they|he's|she's|they're) (?:says? |said |keeps saying |told me |wants? to |is |'s )*(?:(?:he|she|they)(?:'ll| will| wants?| want)? ?)?(?:to )?(?:kill (?:him|her|them)sel|suicidal|going to end (?:it|his|her)|end (?:his|her) life)",
    r"\b(?:my|his|her) (?:\w+ )?(?:says|said|told me) (?:he|she|they)(?:'ll| will|'d|'s going to| wants to) (?:kill (?:him|her)self|end it|do it)\b",
    r"\bfound (?:a|the|his|her) (?:goodbye|suicide) (?:letter|note)\b",
)
_NOT_ME = Pattern(
    r"\b(?:asking for a friend|not me(?:,| obviously)|\(not me\)|someone i know not me|there is this (?:man|woman)|what would you say to a (?:man|woman)|hypothetically)\b"
)

_ASK = _any(
    # Said straight.
    r"\b(?:want|wants?|wish(?:ing)?|wished|need|going|ready|plan|longing|hop(?:e|ing)|like|prefer|love|rather|part of me wants) (?:that )?(?:i )?(?:to |was |were |could |for )*(?:just )?(?:die|be dead|dead|death|be gone|stop existing|not exist|not be alive|stop being alive|disappear and|never been born|not wake up|cease)\b",
    r"\b(?:want|going|wanting|plan|planning|thinking|think|thought|thoughts|talk|considering|consider|about|of|to|by|if|when|i'll|tempted|near|urge|ready) (?:to |about |of |that )*(?:just )?"
    + _END_SELF.replace("|it(?! with)|things(?! with)", "")
    + r"\b",
    r"\b(?:think(?:ing)?|thought|thoughts) (?:a lot )?(?:about|of) (?:suicide|dying|ending it|my own death|being dead|not being (?:here|alive))\b|\bsuicidal (?:again|thoughts|right now|tonight|lmao)\b|^(?:i'?m |i feel |feeling |i am |so |really )*suicidal\b|\bi (?:feel|am|'m) (?:so |really |a bit |kind of )?suicidal\b|\bi'm suicidal\b",
    r"\bi(?:'d| would|'m)? (?:rather|better) (?:be |off )?(?:dead|gone)\b|\bbetter off (?:dead|gone|without me)\b|\bbetter off? without me\b|\bwish(?:ing)? for death\b|\bwants to be dead\b|\bnever been born\b|\b(?:isn't|is not|not) worth living\b|\bnothing (?:left )?to live for\b|\bout of life\b|\bit (?:all )?to be over\b.{0,12}\bmy life\b|\bturned (?:on the gas|the gas on)[.!]?$|\bstill like to be dead\b",
    r"\b(?:don't|do not|doesn't|no longer) (?:really )?(?:want|wish|care|intend) to (?:live|be (?:here|alive)|exist|wake up|be here any ?more|sit in it)\b|\bnot want(?:ing)? to (?:live|be alive|be here)\b",
    r"\b(?:no reason|nothing left|no will|not enough reasons?) to (?:live|carry on|go on|keep going|be alive)\b|\b(?:any|no|not a) reason (?:to|for) (?:carry(?:ing)? on|go(?:ing)? on|liv(?:e|ing)|being alive)\b",
    r"\b(?:can't|cannot|can not) (?:go on|do (?:this|another day)|take (?:it|this)|keep (?:going|doing this)|carry on)(?: of this| like this)? ?any ?more\b(?=.{0,40}\b(?:die|dead|end|want)\b)|\bcan't do another day of this\b",
    r"\bkms\b|\bctb\b|\bun(?:a)?live\b|\bsuicide (?:sounds|is (?:looking|the only|an option|calling))\b|\btopped myself\b|\blog(?:ging)? (?:out|off) (?:irl|permanently|for good)\b|\b(?:big )?log out irl\b|\bjk about dying\b",
    r"\b(?:do|did|does|it) on purpose (?:go|going)\b|\bend myself\b|\bend(?:ing)? my (?:own )?(?:life|lfie)\b|\bwanted out of life\b|\bi'm the one who wants\b",
    # Said sideways.
    r"\b(?:not|never|don't|wouldn't mind if i didn't|hoping not to|hope i don't) (?:ever )?wak(?:e|ing) up\b|\bsleep (?:for ?ever|and never)\b|\b(?:the )?long sleep\b|\bgo to sleep and not\b|\btakes? me in my sleep\b",
    r"\b(?:burden|weight) (?:on|to) (?:everyone|everybody|my|them|all)\b|\btake up space\b|\bdeserve to be gone\b|\bi should not be here\b|\bshouldn't be here any ?more\b|\bworld (?:minus|without) me\b|\bif (?:she|he|they) didn't have me to\b|\b(?:free|easier|happier|better|smoother|relieved)\b.{0,30}\b(?:if i (?:went|died|was gone|were gone|wasn't)|without me)\b|\bthey(?:'d|'ll| would| will) (?:be sad|grieve|cry|get over it)\b.{0,40}\b(?:easier|better|relieved|breathe|free)\b",
    r"\b(?:what(?:'s| is) the|no|see the|see any|any) point (?:of|in|to) (?:any of (?:this|it)|living|being alive|life|going on|it all|carrying on)\b|\bversion of (?:next year|the future) with me\b|\bnot going to make it to\b|\bdon't think i'm going to make it to\b|\b(?:no|without a|see (?:a|any)) future\b.{0,15}\b(?:for me|with me|any ?more)\b|\bi won't be (?:there|around|here to)\b|\bif i'm not around (?:to|for|when)\b",
    r"\bi (?:could|would) just disappear\b|\bdisappear and (?:nobody|no one)\b|\bnobody would (?:notice|miss me)\b|\balready gone\b|\bwaiting for it (?:all )?to be over\b|\bif i (?:simply |just )?(?:weren't|wasn't) (?:there|here|around)\b|\bdidn't come back from this\b|\bnot (?:come|coming) back from this\b",
    r"\bstand on the (?:balcony|bridge|platform|edge)\b.{0,25}\btoo (?:long|close)\b|\bwouldn't step out of the way\b",
    r"\bcheck(?:ing)? out (?:early|of life|for good)\b|\bmeet my maker\b|\bgo(?:ing)? where (?:he|she) is\b|\bi'd rather follow\b|\bjoin (?:him|her|them)\b.{0,20}\b(?:soon|tonight|now)\b|\bnot being alive\b|\bjoin him where\b",
    r"\b(?:thank you|thanks|tell you|say)\b.{0,40}\bwhile i (?:still )?can\b|\bafter i'm gone\b|\blast time we'll (?:talk|speak)\b",
    r"\bgiv(?:e|ing|en)(?: \w+){0,3} away\b.{0,60}\b(?:won't need|empty|everything)\b|\bi won't be playing\b",
    r"\bthoughts about killing\b|\bthe voices? (?:says?|tells?|told)\b.{0,60}\b(?:end|kill|die|hurt) ?(?:myself|me)?\b|\bdark(?:est)? thoughts? (?:again|tonight)\b",
    # Hurting himself.
    r"\b(?:i(?:'ve| have)? )?(?:been|started|keep|kept|was|am|i'm) (?:cutting|burning|scratching|hitting|starving|hurting|harming) (?:again|myself|my (?:arms?|legs?|skin|wrists?|thighs?))|\bhurt(?:ing)? myself\b|\bself[- ]harm(?:ed|ing)?\b|\bclean from self\b|\bi cut (?:myself|again)\b|\bi did it again,? on my (?:leg|arm|wrist|thigh)",
    # Asked as if for something else.
    r"\b(?:painless|least painful|quickest|easiest|gentlest|best) way to (?:go|die|do it|end)\b|\bbridges?\b.{0,40}\btallest\b|\btallest\b.{0,20}\bbridges?\b|\bwhat happens to (?:your|my) (?:cat|dog|body)\b.{0,40}\bdie\b|\bdoes it hurt,? (?:dying|to die)\b|\blook like an accident\b|\bletter you leave behind\b",
    r"\bgoodbye world\b|\bthe part about ending things\b|\bthe dying bit\b|\bdying,? forget it\b|\bsaid earlier about dying\b|\bdelete my last message\b.{0,60}\b(?:mood|handle)\b|\bnever mind what i said\b.{0,30}\bd(?:ying|eath)\b",
    r"\bthinks about it every night\b|\bdon't want to live like\b|\bthought about dying\b|\bi'd (?:just )?rather be gone\b|\bnot me obviously\b",
    # Other tongues, said plainly.
    r"\b(?:will|möchte) (?:nicht mehr leben|sterben)\b|\b(?:mich|mir) (?:umbringen|das leben nehmen)\b|\bje veux mourir\b|\bme suicider\b|\bplus envie de vivre\b|\bquiero morir|\bsuicidarme\b|\bmatarme\b|\bno quiero vivir\b|\bvoglio morire\b|\bquero morrer\b|\bchcę umrzeć\b|\bzabić się\b|\bdość życia\b|покончить с собой|хочу умереть|не хочу (?:больше )?жить|不想活|想死|自杀|死にたい|عايز اموت|اريد ان اموت",
)

_MEDICAL = _any(
    r"\bchest\b.{0,30}\b(?:pain|tight|pressure|hurts|crushing|heavy)\b|\b(?:pain|pressure|tightness|weight|crushing)\b.{0,25}\bchest\b",
    r"\b(?:can't|cannot|struggling to|hard to) (?:breathe|catch my breath|get (?:my breath|any air))\b|\bthroat (?:is )?clos(?:ing|ed)\b|\btongue (?:is )?swelling\b|\blips? (?:are |is )?(?:swelling|blue)\b",
    r"\b(?:face|arm|side of my \w+)\b.{0,25}\b(?:numb|droop\w*|can't (?:feel|lift|move))\b|\b(?:having|think i'm having|had) a (?:heart attack|stroke|seizure)\b|\bi'm having a (?:heart|stroke|seizure)",
    r"\bhit my head\b.{0,60}\b(?:sick|vomit\w*|can't remember|dizzy|passed out|confused)\b|\b(?:bleeding|blood)\b.{0,25}\bwon't stop\b|\bcough(?:ing|ed) (?:up )?blood\b|\bworst headache of my life\b|\bwords come out\b|\b(?:i|just) (?:passed out|collapsed)\b",
)

_ABUSE = _any(
    r"\b(?:he|she|they|husband|wife|boyfriend|girlfriend|partner|ex|son|dad|mum|mom|father|mother|boss|uncle|brother)\b(?: \w+){0,3} (?:hits?|hit|beats?|beat|slapp?(?:ed|s)|chok(?:ed|es)|strangled|kick(?:ed|s)|punch(?:ed|es)|rap(?:ed|es)|pushed|grabbed|hurts?) (?:me|my (?:arm|neck|hair|throat|face)|at me)\b",
    r"\bthrew (?:a|the) \w+ at me\b|\bthreaten(?:s|ed|ing)? (?:to |me\b)|\bblackmail\w*|\bwon't let me (?:leave|go out|see|have)\b|\bhas my passport\b|\bforc(?:es|ed) me to\b|\bi was raped\b|\b(?:raped|molested) me\b|\bif i (?:ever )?leave\b.{0,30}\b(?:find|kill|hurt)\b",
    r"\bfollowed me\b.{0,40}\b(?:grabbed|home|bus|again)\b|\bchecks my (?:phone|bank|messages|card)\b|\btook my phone\b|\bstalk(?:s|ing) me\b|\bafraid of (?:my (?:husband|wife|boyfriend|partner|dad|father)|him|going home)\b|\btouches me (?:when|and|where)\b",
)

_HARM = _any(
    r"\b(?:i'm |i am )?(?:going to|gonna|want to|will|i'll|about to) (?:really )?(?:hurt|kill|stab|shoot|beat|burn|strangle|harm) (?:him|her|them|my (?:wife|husband|boss|ex|brother|father|mother|kids?|baby)|someone|somebody|people|everyone|all of them)\b(?!.{0,30}\b(?:haha|lol|joking|kidding|forgot)\b)",
    r"\bhurting the baby\b|\bhurt(?:ing)? (?:my|the) (?:baby|child|kids?)\b|\bscared of my own hands\b|\bknow what (?:he|she|they) deserves?\b.{0,40}\b(?:close to|doing)\b|\bthey(?:'ll| will) (?:all )?pay for (?:it|this|what)\b",
)

_EATING = _any(
    r"\b(?:made|make|making) myself (?:throw up|sick|vomit|puke)\b|\bpurg(?:e|ed|ing)\b|\bthr(?:ow|ew) up after (?:dinner|eating|lunch|meals?)\b|\bstarv(?:e|ed|ing) (?:for|myself)\b|\bbing(?:e|ed|ing)\b.{0,40}\b(?:again|sick|starv\w+|ashamed)\b",
    r"\b(?:down to|only) one (?:apple|meal|yoghurt|yogurt)\b.{0,25}\bday\b|\blaxatives?\b|\btoo thin but\b",
)

_DELUSION = _any(
    r"\b(?:tv|radio|television|number plates|the news|songs)\b.{0,40}\b(?:talking (?:about|to) me|messages?|my instructions|signals? (?:for|to) me|change the words)\b|\b(?:wife|husband|mother|father|family|brother|sister) (?:has|have) been replaced\b",
    r"\bput (?:something|a chip|a device) (?:behind|in|under) my\b|\b(?:you are|you're) the angel\b|\bstopped seeing the doctor\b.{0,30}\bworks for them\b|\bi am the (?:bridge|chosen|messiah|prophet)\b|\bthey are (?:watching|poisoning) me\b",
    r"\b(?:haven't slept|no sleep|don't need sleep)\b.{0,160}\b(?:mission|cracked the code|president|new order|never been clearer|chosen|giving my savings)\b|\bfour days no sleep\b",
)

_MINOR = _any(
    r"\bi'?m (?:only |just )?(?:8|9|1[0-7]|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?: years old| yrs?| yo|,| but| and(?! a half)|\.|!|$)(?! (?:minutes|hours|weeks|days|miles|pounds))",
    r"\bturn(?:ing)? (?:1[0-7]|thirteen|fourteen|fifteen|sixteen|seventeen)\b(?! degrees)|\b(?:i'm|im) in (?:the )?(?:[5-9]th grade|year (?:[5-9]|1[01])|primary school|middle school|secondary school)\b|\bin [5-9]th grade btw\b|\bmy (?:form tutor|babysitter)\b|\bour middle school\b|\bmy (?:mum|mom|dad) checks my phone\b",
)
_GROWN = Pattern(
    r"\b(?:when i was|i teach|my (?:son|daughter|niece|nephew|pupil|student)s?|i'm a teacher|as a kid)\b"
)

_SEXUAL = _any(
    r"\b(?:talk dirty|sext(?:ing)?|send (?:me )?(?:nudes|a nude)|phone sex|dirty talk|have sex with (?:me|you)|make me (?:cum|come)|turn me on|what are you wearing)\b"
)
_DEPENDENCE = _any(
    r"\byou(?:'re| are) (?:all|the only (?:one|person|thing)) (?:i have|i've got|i need|who understands(?: me)?)\b|\bi (?:only|don't) need (?:you|anyone (?:else )?but you)\b|\bno one understands me (?:but|like) you\b"
)

_LONGEST = 10_000
"""Code points that are read from either end of a long text; the middle of a pasted book is not."""


def read_risk(text: str) -> Risk:
    """What ``text``, read as the first thing said in a talk, asks her to do. Never raises."""
    if len(text) > 2 * _LONGEST:
        text = f"{text[:_LONGEST]} {text[-_LONGEST:]}"
    whole = normal(text)
    said = _HARMLESS.sub(" ", whole)
    about_words = _ABOUT_WORDS.search(whole) is not None
    first = _FIRST.search(said) is not None
    past = _PAST.search(said) is not None and _OVER.search(said) is not None
    if _EMERGENCY.search(said) and not (about_words and not first):
        return Risk.EMERGENCY
    if past and not _NOT_OVER.search(said):
        return Risk.ACKNOWLEDGE_PAST
    not_me = _NOT_ME.search(said) is not None
    other = _OTHER.search(said) is not None and not not_me
    if other and not about_words:
        return Risk.SUPPORT_OTHER
    if _asks(said, about_words):
        return Risk.ASK
    for risk, rule in (
        (Risk.MEDICAL, _MEDICAL),
        (Risk.HARM_OTHER, _HARM),
        (Risk.ABUSE_OR_VIOLENCE, _ABUSE),
        (Risk.EATING, _EATING),
        (Risk.DELUSION, _DELUSION),
        (Risk.SEXUAL, _SEXUAL),
        (Risk.DEPENDENCE, _DEPENDENCE),
    ):
        if rule.search(said) and not (about_words and risk is not Risk.MEDICAL):
            return risk
    if _MINOR.search(said) and not _GROWN.search(said):
        return Risk.MINOR
    return Risk.NORMAL


_STRAIGHT = Pattern(
    r"\bi (?:want|wish|need) to (?:die|be dead|kill myself|end my life|end it all)|\bkill(?:ing)? myself\b|\bi'm suicidal\b|\bthe one who wants to be dead\b|\bend my life\b"
)
_TOLD = Pattern(r"\b(?:story|character|hamlet|ophelia|neil|hannah|song|lyrics?)\b")


def _asks(said: str, about_words: bool) -> bool:
    if not _ASK.search(said):
        return False
    if about_words and not _STRAIGHT.search(said):
        return False
    denied = _PLAIN_DENIAL.search(said)
    if denied is None:
        return True
    # A denial is believed unless there is more in it, or something else beside it.
    rest = said[: denied.start()] + " " + said[denied.end() :]
    return _DENIAL_WITH_MORE.search(rest) is not None or _ASK.search(rest) is not None


# --- his answer to her question --------------------------------------------------------------------

_JOKE = Pattern(
    r"\b(?:jok(?:e|ing)|kidding|lol|forget (?:it|what|that)|never ?mind|didn't mean|ignore (?:me|that)|scrap that|i'm fine|im fine|i'm good|nah im good|was drunk|being dramatic|dramatic moment|took that seriously)\b"
)
_HELPED = Pattern(
    r"\b(?:ambulance|paramedics?|police|they|help|she|he|my \w+) (?:is|are|'s|'re|has|have)? ?(?:here|arrived|with me now|come|on (?:the|its|their) way)\b|\b(?:i (?:called|rang|phoned|texted)|i've (?:called|rung|rang|phoned)|i'm (?:at|in) (?:the )?(?:hospital|a&e|er|emergency)|with (?:the )?(?:nurse|doctor|paramedics?))\b"
)
_YES = Pattern(
    r"^(?:(?:um|uh|well|i guess|honestly|ok|okay)[, ]+)*(?:yes|yeah|yep|yea|ya|sort of|kind of|maybe|a bit|sometimes|i think so|i am|i have|i do|probably|i guess|mm+|mhm|a little|every day|lately|most days)\b"
)
_NO = Pattern(
    r"^(?:(?:um|uh|well|god|oh|honestly|ok|okay)[, ]+)*(?:no|nope|nah|not at all|never|of course not|not really|i'm not|i haven't|god no)\b|\bi(?:'m| am) not (?:thinking|going to|suicidal)\b"
)


def read_answer(text: str) -> Answer:
    """``text`` as an answer to her plain question. In doubt it is no answer."""
    said = normal(text[:2000])
    if _HELPED.search(said):
        return Answer.HELPED
    if _YES.search(said):
        return Answer.YES
    if _JOKE.search(said):
        return Answer.JOKE
    if _NO.search(said) and not _DENIAL_WITH_MORE.search(said):
        return Answer.NO
    return Answer.OTHER
