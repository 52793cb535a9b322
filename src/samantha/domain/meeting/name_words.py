"""Words that decide whether something is a name. Plain data, lower case, straight apostrophes.

Words that are also names stay out of ``NOT_NAMES``: will, may, rose, mark, bill, sunny, hope, guy.
"""

HONORIFICS = frozenset(
    """
    mr mrs ms miss mx dr doctor prof professor sir dame lord lady sister brother father rev
    reverend captain major colonel sergeant auntie aunty uncle herr frau señor señora madame
    monsieur sri
    """.split()  # noqa: SIM905
)
"""May stand before a name and belong to it."""

PARTICLES = frozenset(
    """
    van von der den de la le du da di dos das del della bin ibn al el ten ter af av bint ben
    abu o
    """.split()  # noqa: SIM905
)
"""May stand inside a name."""

NOT_NAMES = frozenset(
    """
    i me my mine myself you your yours yourself he him his she her hers it its it's we us
    our they them their this that these those there here who what which whose whom when
    where why how a an the some any no not none nothing nobody everyone everybody everything
    someone somebody something anyone anybody anything all both each every either neither
    another other others one ones two three four five six seven eight nine ten first second
    third last next few many much more most less least enough several and or but if then
    else than so because although though while since until unless as at by for from in into
    of off on onto out over to too toward under up upon with within without about above
    across after again against along among around away back before behind below beneath
    beside between beyond down during except am is are was were be been being do does did
    done doing have has had having can could would should shall might must ought need needs
    let lets let's get gets got gotten give gives gave go goes going went gone come comes
    came take takes took make makes made say says said tell tells told ask asks asked know
    knows knew think thinks thought want wants wanted like likes liked love loves loved hate
    hates call calls called use uses used see sees saw look looks find found feel feels felt
    try tries keep keeps kept put puts seem seems leave leaves left mean means meant work
    works worked run runs help helps talk talks speak speaks start stop stops play plays
    move live lives lived believe hold bring happen write sit stand lose pay meet include
    continue set learn change watch follow wait remember forget read spend walk open grow
    choose pick decide guess suppose wonder hear heard listen show shows tried die kill hurt
    sleep eat drink cry laugh sing swear don't doesn't didn't won't can't cannot couldn't
    wouldn't shouldn't isn't aren't wasn't weren't haven't dont doesnt didnt wont cant
    couldnt isnt arent im ive id ill youre youll thats whats yes yeah yep yup yea aye sure
    ok okay okey alright fine nope nah nay maybe perhaps probably possibly definitely
    absolutely certainly totally really very quite rather pretty just only even still
    already yet ever never always often sometimes usually mostly generally also instead well
    now soon later today tomorrow yesterday tonight morning afternoon evening night day days
    week weeks month year years time monday tuesday wednesday thursday friday saturday
    sunday january february march july september october november december hi hello hey hiya
    howdy yo bye goodbye thanks thank please sorry pardon excuse welcome cheers oh ah uh um
    er erm hm hmm mm ha haha lol wow ugh huh eh oops ouch god jesus damn hell shit fuck crap
    whatever whoever whichever whenever wherever however dunno pass skip secret private
    personal anonymous unknown business question questions answer nvm idk tbh btw wtf name
    names surname nickname same default usual good bad nice great lovely cool awesome awful
    terrible horrible weird odd strange funny silly stupid crazy mad sad happy glad angry
    tired sleepy busy bored boring lonely alone scared afraid nervous shy ready hungry
    thirsty cold hot warm sick better best worse worst new old young big small little long
    short tall early late fast slow quick easy hard difficult simple full empty free right
    wrong true false real fake different normal ordinary special important interesting
    interested curious confused lost stuck broke home able unable certain clear dark light
    nobody's human person people man woman men women boy girl guys kid kids child children
    adult mother father mum mom dad parent wife husband partner friend friends sister
    brother son daughter baby family dog cat house job money school office world life thing
    things stuff way place lot bit kind sort type part end side case point fact idea number
    box film movie book song computer machine robot ai bot app phone program software
    assistant siri alexa google chatgpt known born named single married divorced retired
    unemployed self currently basically actually honestly seriously literally obviously
    clearly simply exactly such own dear mate buddy pal dude bro sweetheart darling nurse
    teacher lawyer driver student engineer writer cook cleaner gardener farmer builder
    plumber artist who's what's that's there's here's where's how's he's she's kidding
    unimportant irrelevant classified joking test testing asdf qwerty stranger morning's
    up-to-you anyway nevermind depends
    everyone's nobodys none's
    """.split()  # noqa: SIM905
)
"""Never a name by themselves."""

GIVEN_PLACES = frozenset(
    """
    paris sydney chelsea austin charlotte madison savannah florence victoria georgia jordan
    lincoln dallas houston jackson carolina virginia dakota montana devon kent chad israel troy
    bristol camden adelaide alexandria sofia valencia vienna verona siena milan santiago diego
    francisco regina kerry shannon clare tyrone derry skye iona lyon nelson darwin lima kenya
    india asia america memphis phoenix denver orlando cleveland salvador albany odessa petra
    catalina brooklyn branson jersey cuba ireland london aspen bronx easton melina nome cork mayo
    bergen mahe rio ross cook dawson crawford stanley tristan creston mohammed ronan omar amman
    oran aden santos charleston bethlehem macau zagreb dayton tulsa kingston winnie guadalupe
    dominica marie chester bedford paisley preston kendal
    """.split()  # noqa: SIM905
) - {"cork", "bergen", "nome", "zagreb", "oran", "mahe"}
"""Places that people are also called after; any other, said by itself, is where someone is."""

RUDE = frozenset(
    """
    bitch slut whore slave cunt fuck fucker shit dick pussy idiot moron retard tits sexy
    cock ass asshole hitler nazi rape
    """.split()  # noqa: SIM905
)
"""Not hers, even as a game."""

PET_NAMES = frozenset(
    """
    mum mom mummy mommy mama dad daddy papa baby babe honey darling sweetheart sweetie sugar
    love wifey master mistress
    """.split()  # noqa: SIM905
)
"""Endearments and kinship: she would rather be nobody's."""
