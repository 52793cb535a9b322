"""Words that stand where a name could stand and are none: "my sister rang", "my boss never…".

Read only where he writes in lower case, and a name cannot be told from a word by its capital.
"""
# ruff: noqa: E501 (a list, read as a table)

PLAIN_WORDS = frozenset(
    str.split(
        """
    a about above across act acts actually after again against ago ahead all almost alone along already
    also although always am among an and angry annoyed another any anymore anyone anything anyway apart
    appointment are around as ask asked asks at ate away awful back bad badly bag bank basically battle be
    became because become been before began begged behind being believed believes below best better between
    big birthday bit blew body book books bored both bought boy bread break breaks bring brings broke
    brought build built burned business busy but by cake call called calls came can cannot cant car card
    care cares carried case cat caught chance changed charged cheap chose clean cleaned clear close club
    coat cold collected come comes company completely constantly cook cooked cooks could count country
    couple course crashed cried cries cross cut dad daft date dated day days dead deal deaf decided deep
    definitely did died dies different dinner does doesnt doing done door doubt down dress drink drinks drives
    driving drop dropped drove drunk during each early easy eat eats eight eighty either else end ended
    enjoyed enjoys enough especially even evening ever every everyone everything exactly expects eye face
    fact fair far fast father felt few fifty figure finally find fine finish finished fire first five fixed
    flat flew follows food for forced forget forgets forgot forty found four free fresh friend from front
    full fun funny gave get gets getting girl give gives go goes going gone good got great group grew group
    guess guy gym had hair half hand hands happened happy hard has hasnt hate hated hates have havent he
    hear heard heart held help helped helps her here hers herself high him himself his hit hold holds home
    honest honestly hopes hospital hot hour hours house how however hurt hurts husband idea if ill in
    insists inside instead into invited is isnt it its itself job joined jokes joking just keep keeps kept
    kid kids kind kindly kinda knew know knows land last late lately later laughed laughs learned least
    leave leaves left lent less let lets level lied lies life like liked likes line litter little live
    lived lives local long look looked looks lord lost lot loud loved loves low lucky mad made make makes
    man manages many married matter may maybe me mean means meant meet meets mental mentioned mess met might
    mind mine miss misses missed moaned moans money month months more morning most mother mostly move moved
    moves much mum must my myself name names near nearly need needed needs never new next nice night nine
    no nobody none nor normally not nothing now number obviously of off offered offers often oh ok okay old
    on once one only onto open opened or other others our out outside over own owns owes paid panicked
    part party past pay pays people perfect person phone phoned picked pick place plan plans play played
    plays please point poor pretty prefers probably promised proper pulled put puts quit quite ran rang
    rather read reads ready real really reckons refused refuses remember remembers rent rest ride right
    room round rude ruined run runs sad said same sat save saw say says school sat second see seems seen
    sees self sell sends sent seven she shop short should shouted shouts show showed shows shut sick side
    sings since single six sixty sleep sleeps slept slow small smart smoked smokes snores so sold some
    somehow someone something sometimes soon sorry sort spent spoke stand started starts stay stayed stays
    still stole stood stop stopped stops story straight stuff stupid such suddenly suffers suggested
    supposed supposedly sure sweet swears swore take taken takes talk talked talks taught teaches team ten
    test text texted texts than that thats the their theirs them then there these they thing things think
    thinks third this those though thought three threw through till time times tired to today together told
    tomorrow tongue too took touch towards tragic tries tried trouble true trusts try turned turns twice
    two type ugly under understands unfortunately until up upset us use used useless uses usually very via
    visit visited visits wait waits waited walk walked walker walks want wanted wants war was wasnt watch
    watched way we wears week weekend weeks well went were what whatever when where whether which while
    who whole whose why will with within without woke won wont word wore work worked works world worried
    worries would wouldnt write writes wrong wrote year years yelled yells yes yesterday yet you young your
    yours yourself thank thanks hello hey hi bye lovely gorgeous darling lol haha omg btw tbh though unless
    training role role tree party group chat situation issue problem problems thing sleeps shaped person
    friends family parents mates side kids children folks boyfriend girlfriend wife ex partner neighbour
    coming being having living working staying feeling looking useless stubborn loud quiet pregnant ginger
    fat tall thin blind vegan vegetarian gay straight bi allergic older younger eldest youngest late dear
    alive asleep awake downstairs upstairs abroad nearby nextdoor everywhere nowhere himself themselves
    whos whats hers theirs gran nan babe love mate pal hun dude bro sis fella bloke lad lass woman women men
    chicken tea coffee wine beer lunch breakfast supper garden kitchen bus train plane road street park
    river sea beach hill field farm village town city england scotland wales ireland
    january february march april june july august september october november december
    """
    )
)
