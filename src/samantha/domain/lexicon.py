"""Small closed word lists that several rules read: relations, trades, things that are not names."""

RELATIONS = str.split(
    """
    mum mom mam mother dad father stepmum stepmother stepdad stepfather sister brother
    half-sister half-brother twin son daughter stepson stepdaughter wife husband partner
    fiancé fiancée fiance fiancee girlfriend boyfriend ex ex-wife ex-husband ex-girlfriend
    ex-boyfriend nan nana gran granny grandma grandmother grandad granddad grandpa grandfather
    grandson granddaughter aunt auntie uncle niece nephew cousin godmother godfather godson
    goddaughter mother-in-law father-in-law sister-in-law brother-in-law friend mate flatmate
    housemate roommate neighbour neighbor colleague boss manager assistant teacher tutor
    doctor therapist landlord landlady lodger carer workmate coworker co-worker supervisor
    mentor apprentice trainee
    """
)
SHORT_RELATIONS = {
    "sis": "sister",
    "bro": "brother",
    "hubby": "husband",
    "hubbie": "husband",
    "missus": "wife",
    "bestie": "best friend",
    "bff": "best friend",
    "workmate": "colleague",
    "fella": "boyfriend",
}
"""What people are called for short, and what they are."""
PETS = str.split(
    "dog cat puppy kitten rabbit hamster parrot budgie horse pony tortoise goldfish hen snake "
    "lizard gecko ferret guinea-pig terrier spaniel labrador collie lurcher greyhound poodle"
)
OCCUPATIONS = frozenset(
    str.split(
        """
    accountant actor actress actuary administrator analyst anaesthetist architect archivist
    artist author baker banker barber barista barman barmaid barrister beautician beekeeper
    bookbinder bookkeeper bookseller bricklayer broker builder butcher captain carer caretaker
    carpenter cashier chef chemist childminder choreographer cleaner clerk coach composer
    conservator consultant contractor cook copywriter coroner courier dancer decorator dentist
    designer developer dietitian director diver doctor dressmaker driver economist editor
    electrician embalmer engineer estate-agent farmer filmmaker firefighter fireman fisherman
    fitter florist forester gardener geologist glazier goldsmith gp guard hairdresser handyman
    historian housewife illustrator inspector interpreter investigator janitor jeweller joiner
    journalist judge keeper lab-technician labourer landscaper lawyer lecturer librarian
    lifeguard locksmith lumberjack machinist magistrate maid mason masseur mechanic midwife
    miller miner minister model musician nanny novelist nun nurse nutritionist optician
    orderly painter paralegal paramedic pastor pathologist pharmacist philosopher photographer
    physicist physio physiotherapist pianist pilot planner plasterer plumber poet policeman
    policewoman porter postman potter priest printer producer professor programmer
    psychiatrist psychologist publican publisher radiographer receptionist reporter researcher
    restorer roofer sailor salesman saleswoman scientist sculptor seamstress secretary
    shepherd shopkeeper singer soldier solicitor stonemason student supervisor surgeon
    surveyor tailor teacher technician therapist tiler translator treasurer trucker tutor
    undertaker upholsterer vet vicar violinist waiter waitress warden watchmaker weaver welder
    writer zookeeper
    """
    )
)

TRAITS = frozenset(
    str.split(
        """
    vegetarian vegan pescatarian coeliac celiac diabetic asthmatic epileptic dyslexic autistic
    left-handed right-handed colour-blind colorblind deaf blind gay lesbian bisexual bi trans
    straight jewish muslim christian catholic buddhist hindu sikh atheist agnostic married
    divorced single widowed engaged separated pregnant retired unemployed self-employed
    adopted bilingual welsh english scottish irish british french german spanish italian
    polish portuguese dutch belgian danish swedish norwegian finnish greek turkish russian
    ukrainian romanian hungarian czech swiss austrian american canadian mexican brazilian
    indian pakistani chinese japanese korean vietnamese nigerian ghanaian kenyan egyptian
    iranian iraqi syrian israeli australian
    """
    )
) | {"lactose intolerant", "gluten intolerant", "on maternity leave", "on antidepressants"}

NOT_NAMES = frozenset(
    str.split(
        """
    i monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december christmas easter ramadan god
    jesus lord sir miss mrs mr ms dr the a an my our his her their your this that these those
    it he she they we you who what where when why how if so and but or not no yes oh ah well
    now then just only also here there today tomorrow yesterday tonight lunch dinner breakfast
    tea coffee work home school nothing something everything someone everyone nobody samantha
    sam english french german spanish italian welsh irish scottish british american chinese
    greek polish sorry thanks thank please hello hi hey ok okay right good bad new old god's
    always never sometimes maybe perhaps still even rang told said called posted bank happy
    late early fine great boss
    """
    )
)

EVENTS = (
    "driving test", "first day", "last day", "half marathon", "check-up",
    *str.split(
        "interview appointment exam test wedding surgery operation scan flight train dentist "
        "physio party funeral date meeting recital concert gig birthday audition hearing deadline "
        "holiday "
        "move match race marathon hospital biopsy results viewing induction graduation christening "
        "rehearsal tournament"
    ),
)  # fmt: skip
"""What stands in a diary under a day of its own."""
