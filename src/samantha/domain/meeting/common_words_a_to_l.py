"""Everyday English, a to l: half of the table of ``common_words``. From SCOWL 2020.12.07."""

WORDS = """
aardvark abandon abbreviate abide ability abnormal abolish abolition abort abortion abroad absence
absent absolute absorb abstract abstraction absurd abuse abuses abusive abysmal academic accelerate
accent accept acceptable acceptance access accessible accident accidental accommodate accompany
accomplish accord accordance account accountant accumulate accuracy accurate accusation accuse
accuses accustom ace achieve achievement acid acknowledge acorn acoustic acquire acquisition acronym
act action activate active activity actor actual acute adapt adaptation add addict addictive
addition additional address adequate adhere adjacent adjective adjust adjustment administer
admirable admiration admire admission admit adopt adoption advance advantage advent adventure
adventurous adverse advert advertise advertises advice advisable advise adviser advises advisory
advocate aerial aesthetic affair affect affection afford afk afterwards age aged agency agenda agent
aggressive ago agony agree agreement ahead aid aim air aircraft airport akin alarm alas albeit album
alcohol alcoholic alert algebra algebraic algorithm alias alien align alignment alike alive
allegation allege allergic alleviate alliance allocate allocation allotment allow allowable
allowance ally almost alongside aloud alpha alphabet alphabetic alter alteration alternate
alternative altogether amateur amaze amazes ambassador ambient ambiguity ambiguous ambitious amend
amendment amount amp ample amplifier amuse amusement amuses anagram analogous analogue analogy
analyses analysis analyst anarchy anatomy ancestor ancient anecdote anger angle anguish animal
anniversary announce annoy annoyance annual anomaly anorak anthology anticipate antidote antique
antisocial anxious anyhow anyplace anywhere apart apathetic apathy apology apostrophe appalled
appalling apparatus apparent appeal appear appearance append appendix applause apple applicable
applicant application appoint appointment appraisal appreciate approach appropriate approval approve
approximate apt arbitrary arc arcade arcane arch archaic archive area arena arguable arguably argue
argument arise arisen arises arithmetic arm army arose arrange arrangement array arrest arrival
arrive arrogance arrogant arrow article artificial artistic ascend ash ashamed ashcan aside asleep
aspect ass assault assemble assembler assembly assert assertion assess assessment asset assign
assignment assist assistance associate association assort assume assumption assure asterisk
astronomer astronomy ate atheism atheist atlas atmosphere atmospheric atom atomic atrocity attach
attachment attack attain attempt attend attendance attendant attention attitude attorney attract
attraction attractive attribute audible audience audio aunt authentic author authority automate
automatic automobile available average avoid await awake award aware awkward aww axes axiom axis
backbone background backlog backspace backward bacteria bacterium badge baffle bag baggage bake
balance ball ballet ballot ban banal banana band bandwagon bandwidth bang bank bankrupt banner bar
bare bargain bark baroque barrel barrier barrister base basement bases bash basic basis basket bass
bastard bat batch bath bathroom battery battle baud bay beach beam bean bear beard beast beat beaten
beautiful beauty became become bed bedroom beef beep beer beforehand beg began begin beginner begun
behalf behave belief believable believer bell belong beloved belt bench bend beneficial benefit bent
bet beta beware bias bible biblical bicycle bid bigger biggest bigot bigotry billfold billion bin
binary bind biography biological biologist biology birth birthday biscuit bite bitmap bitten bitter
bizarre black blackboard blackmail blade blah blame blank blanket blast blatant bless blew blimey
blind blink bliss blob block bloke blood bloody blow blown blue blurb board boat body bog boggle
bogus boil bold bolt bomb bone bonkers bonus booklet bookshop bookstore boom boop boost boot border
borderline bore boredom borne borrow boss bother bottle bottom bought bounce bound boundary bout bow
bowl bracket brain brake branch brand brass brave brb breach bread break breakdown breakfast breath
breathe bred breed breeze brethren brick bridge brief brigade bright brighter brightest brilliant
broad broadcast broken brought brown browse browses brush brutal bubble bucket budget buffer bug
bugger build built bulb bulk bull bullet bulletin bump bunch bundle burden bureaucracy burn burnt
burst bury bus bush bust butter button buy buyer bypass byte cabbage cabinet cable caffeine cage
cake calculate calculation calculator calculus calendar caller calm cam camera camp campaign campus
cancel cancer candidate canonical cap capability capable capacity capital capitalism capitalist
captain capture car carbon card cardboard care career carpet carriage carrier carrot carry cartoon
cartridge cases cash cassette cast castle casual catch category cater cathedral catholic cattle
caught causal causality cause causes caution cave caveat cease ceases ceiling celebrate celebration
cell cellular censor censorship cent central century ceremony certainty certificate chain chair
chairman chalk challenge chamber champagne champion chancellor changeover channel chaos chaotic chap
chapel chapter char character charge charitable charm chart charter chases chat cheap cheaper
cheapest cheat check checker cheek cheer cheese chemical chemist chemistry chemo chess chest
chestnut chew chicken chief childhood childish chip chocolate choice choir chooses chop choral chord
chorus chose chosen chunk church cider cigarette cinema circa circle circuit circuitry circular
circulate circulation cite citizen city civil civilian claim clarify clarity clash class classic
classical classify clause clauses clean cleanest clearance clearer clearest clever cleverer
cleverest click client climate climb clinic clinical clip clique clock clog clone close closer
closes closest closet closure cloth clothe cloud club clue clumsy cluster coach coal coarse coast
coat cobbler code coffee coherent coin coincide coincidence coke collapse collapses collar collate
colleague collect collection collective college colon colony column combat combination combine
comedy comfort comfortable comfortably comic comma command commandment commence comment commentary
commentator commercial commission commit commitment committee commodity common communal communicate
communism communist community compact companion company comparable comparative compare comparison
compassion compatible compel compensate compete competence competent competition competitive
competitor compilation compile compiler complacent complain complaint complement complete completion
complex complexity complicate compliment comply component compose composer composes composite
composition compound comprehend compress compression comprise comprises compromise compulsion
compulsory computation compute con concatenate conceal concede conceivable conceivably conceive
concentrate concept conception conceptual concern concert concerto concise conclude conclusion
concrete concur condemn condense condenses condition conditional condom condone conduct conductor
conference confess confidence confident configure confine confirm conflict conform confront confuse
confuses confusion congest congestion conjecture conjunction connect connection connector
connotation conscience conscious consecutive consensus consent consequence consequent consider
considerate consist consistency consistent consolation console conspicuous conspiracy constant
constituent constitute constrain constraint construct consult consultancy consultant consume
consumer consumption contact contain container contemplate contempt contend content contention
contentious contest context continent continental continual continuity continuous continuum contour
contract contradict contrary contrast contribute contributor contrive control controller controversy
convenience convenient convention converse conversion convert converter convey convict conviction
convince cookie cooperate cooperation coordinate cope copper copy copyright core corn corner
corporate corporation corpse corpses correct correction correlate correlation correspond corridor
corrupt corruption cosmic cosmology cost cotton cough council counsel count counter counterpart
country countryside county couple courage courier course courses court courtesy cousin cover
coverage cow crack craft cramp crash crass crawl cream create creation creative creator creature
credibility credible credit creed creep crew cricket crikey crime criminal crisis crisp criteria
criterion critic critical criticism crop cross crossroad crossword crowd crown crucial crude cruel
cruelty cruise cruises crunch crush cryptic cs cube cubic cuckoo cuddly cue culprit cult cultural
culture cumbersome cumming cums cumulative cunning cup cupboard cure curiosity curly currency
current curriculum curse cursor curtain curve custard custom customary customer cut cute cycle
cyclist cylinder cynic cynical daft damage damnation damp dance danger dangerous dare dash data
database databases date datum daylight daytime dead deadline deaf deal dealer dealt death debatable
debate debt debug debugger decade decay decent decimal decision deck declaration declare decline
decode decrease decreases dedicate deduce deduction deed deem deep deeper deepest defeat defect
defective defend defensive deficiency define definite definition definitive defy degenerate
degradation degrade degree deity delay delete deletion deliberate delicate delicious delight
delimiters deliver delivery delusion demand demented demise democracy democratic demolish
demonstrate denominator denote dense density dentist deny department departure depend dependence
dependent deposit depress depression deprive depth deputy derange derivative derive derogatory
descend describe description descriptive desert deserve design designate designer desirable desire
desk desktop despair desperate despise despite destination destine destroy destruction destructive
detach detail detect detectable detection detective detector deter determine deterrent detract
devastate develop developer development deviation device devil devious devise devises devoid devote
diagnosis diagnostic diagonal diagram dial dialect dialogue diameter diary dice dictate dictator
dictionary died diet differ difference difficulty dig digest digit digital dignity dilemma dim
dimension dimensional dine diner dinner dip diplomatic dire direct direction directive director
directory dirt dirty disable disagree disappear disappoint disaster disastrous disc discard
discharge discipline disclaimer disco disconnect discontinue discount discourage discover discovery
discrepancy discrete discretion discuss discussion disease diseases disguise disguises disgust dish
dishonest disk dislike dismal dismiss disorder display disposable disposal dispose disposes
disposition dispute disregard disrupt disruption dissimilar distance distant distasteful distinct
distinction distinctive distinguish distort distortion distract distress distribute district disturb
disturbance ditch ditto dive diverse diversity divert divide divine division divorce doctor doctrine
document documentary dodge dogma dole dollar domain domestic dominant dominate donate donation doom
door doorbell dose doses double doubt downhill downright downstairs downwards dozen draft drag
dragon drain drained drama dramatic drank drastic drastically draw drawback drawn dread dream dreary
dress drift drill drip drive drivel driven drop drove drown drug drum drunk drunken dry dual dubious
duck due duff dug dull duly dumb dummy dump dumpster duplicate duplication duration dust dustbin
duty dying dynamic dynamically eager eagle ear earlier earliest earn earth ease easier easiest east
eastern eaten eater eccentric echo echoes ecological ecology economic economical economy edge edit
edition editor editorial educate education educational effect effective efficiency efficient effort
egg ego eighteen eighth elaborate elderly elect election electoral electorate electric electrical
electricity electron electronic elegant element elementary elephant elevator eleven eligible
eliminate elite elitist elsewhere em email embarrass embed emerge emergency eminent emit emoji
emotion emotional emphasis empire empirical employ employee employer employment emulate emulation
emulator enable enclose encloses encode encounter encourage enemy energy enforce engage engine
enhance enhancement enjoy enjoyable enjoyment enlarge enlighten enormous ensure entail enter
enterprise entertain enthusiasm entire entirety entitle entity entrance entry envelope environment
envisage envy epic episode equal equality equate equation equilibrium equip equipment equivalent era
erase eraser erases ergo err erroneous error escape esoteric especially essay essence essential
establish estate estimate estimation eternal eternity ethic ethical ethnic etymology evaluate
evaluation event eventual everyday everywhere evidence evident evil evolution evolve exact
exaggerate exam examination examine examiner example exceed excellent exception exceptional excess
excessive exchange excite excitement exclamation exclude exclusion exclusive excuses executable
execute execution executive exempt exercise exercises exhaust exhausted exhaustive exhibit
exhibition exist existence exit exotic expand expansion expect expectation expedition expenditure
expense expenses expensive experience experiment expert expertise expire expiry explain explanation
explanatory explicit explode exploit exploration explore explosion explosive exponential export
expose exposes exposure express expression expressway extant extend extension extensive extent
external extinction extra extract extraction extraneous extreme extremist eye eyesight fabric face
facilitate facility factor factory factual faculty fail failure faint fainter faintest fair fairer
fairest fairy fall fallacious fallacy fallen fame familiar familiarity famine famous fan fancy
fantastic fantasy far farce fare farewell farm farther farthest fascinate fascist fashion
fashionable faster fastest fat fatal fate fatuous faucet fault faulty fear feasibility feasible feat
feature fed federal fee feeble feed feedback feet fell fellow female feminist fence fender festival
fetch fever fewer fewest fiction fictional fiddle field fierce fifteen fifth fifty fight fighter
figure file fill filter filthy final finance financial finer finest finger finish finite fire
firework firm fiscal fish fit fiver fix fizzy flag flame flash flat flaw fleet flesh flew
flexibility flexible flight flip float flood floor floppy flour flow flower flown fluctuation fluent
fluffy fluid flush flute fly foam focus fog fold folder folk follower fond font food fool foolish
foot football footnote footy forbade forbid forbidden force forcibly forecast foreign foreigner
foreseeable forever forgave forgive forgiven forgot forgotten fork form formal format formation
former formula formulation forth forthcoming fortnight fortunate fortune forty forum forward fossil
fought foul foundation fountain fourteen fourth fraction fragile fragment frame framework frantic
fraud freak freedom freeway freeze freezes frequency frequent fresh friction friendship frighten
fringe frivolous frog front frown froze frozen fruit frustrate frustration fry fudge fuel fulfilled
fulfilling fuller fullest fully fume fuming fun function functional fund fundamental funeral funnier
funniest fur furious furniture furry further furthermore furthest fuse fusion fuss fussy futile
future fuzzy gain galactic galaxy game gang gap garage garbage garble garden gas gasoline gasp gate
gateway gather gcses gear gender general generate generation generator generic generous genetic
genetically genius genocide genre gentle gentleman gentlemen gently genuine geography geology
geometry gesture ghastly ghost giant gibberish gift gig gin girlfriend given glance glass glean
global glorious glory glossy glove glow glue gnome goal goat gold goldfish golf goody google
gorgeous gosh gospel gossip govern government governor gown grab grade gradual graduate graduation
graffiti graffito grain grammar grammatical gran grand grandad grandfather grandma grandmother
granny graph graphic graphical grasp grass grateful gratuitous grave gravity greasy greater greatest
greed greedy green grew grid grief grim grind grip groan gross ground group grown growth grumpy
guarantee guard guest guidance guide guideline guilt guilty guinea guitar gulf gullible gum gun gut
gutted gutter gym habit hack hacker hail hair haircut hairy half halt halve hammer hand handbook
handicap handle handler hang hangover happier happiest happiness hardback harden harder hardest
hardship hardware harm harsh hash hassle hasten hasty hat hatred havoc hay hazard hazy head headache
header headline health healthy heap heart heartily heat heaven heavier heaviest heavy heel height
held helicopter helmet hence henceforth herd hereby heresy heritage hero heroes heroic heroin
herself hes hesitate hexadecimal hid hidden hide hideous hierarchy high higher highest highlight
highway hilarious hill himself hindsight hint hip hire historian historic historical history hit
hitherto ho hobby hog holder hole holiday hollow holy homework homosexual honest honesty honey
honorary hook horde horizon horizontal horrendous horribly horrid horrific horrify horror horse
horses hospice hospital host hostile hotel hour household houses huge hum humane humanity humble
humbly humorous hundred hung hungover hurry hut hydrogen hyphen hypocrisy hypocrite hypothesis
hysterical ice icon ideal idealistic identical identifier identify identity ideological ideology
idiom idiot idiotic idle ignorance ignorant ignore illegal illiterate illogical illusion illustrate
image imaginary imagination imaginative imagine imbalance immature immediate immense imminent
immoral immortal immune impact impair impend imperative imperfect imperial impersonal implausible
implement implication implicit imply import importance impose imposes impossible impractical impress
impression impressive imprison improbable improve improvement impulse inability inaccuracy
inaccurate inadequate inane incapable incarnation incentive inch incidence incident incidental
inclination incline inclusion inclusive incoherent income incompetent incomplete incorporate
incorrect increase increases incredible incredibly increment incur indeed indefinite indent
independent index indicate indication indicative indicator indictment indirect indirection
individual induce induction indulge industrial industry ineffective inefficient inequality inertia
inevitable inevitably infallible infamous infant infantile infect infection infelicity infer
inference inferior inferiority infinite infinity inflation inflexible inflict influence influential
info inform informal information informative infrequent ingenious ingredient inhabit inhabitant
inherent inherit inheritance inhibit inhibition initial initiate initiative inject injure injury
injustice ink inner innocence innocent innovation innovative input insane insect insecure
insensitive insert insertion inside insidious insight insist insistence insofar insomnia inspect
inspection inspiration inspire install instance instant instinct institute institution instruct
instruction instrument insult insurance intact intake integer integral integrate integration
integrity intellect intelligent intend intense intensity intensive intent intention intentional
inter interact interaction interactive intercourse interest interface interfere interim interior
internal internet interpret interpreter interrogate interrupt interval intervene interview intimate
intolerance intrinsic introduce intuitive invade invalid invalidate invaluable invariably invasion
invent invention inventor inverse invert invest investigate investment invisible invitation invite
invoke involve involvement ion irate iron ironic irony irrational irrelevant irritate irritation
island isolate isolation issue item itself jacket jail jam jargon jazz jealous jeans jeez jelly jerk
jest join joint joke jolly journal journalist journey judge juice jump junction jungle junior junk
jury justifiable justifiably justify juvenile keen keeper kernel kettle key keyboard keystroke
keyword kick kidnap kidney killer kingdom kiss kitchen kitten kk knackered knee knife knock
knowledge lab label laboratory lack lad ladder lads lady lag lager laid lain lake lamp land landlord
landscape language laptop large larger largest lark laser lass latest latter laughter launch
lavatory law lawn lay layer layout laziness lazy leach lead leader leadership leaf leaflet league
leak lean leap leather lecture lecturer led leg legal legend legendary legible legislation
legitimate leisure lemon lend length lengthy lenient lens lent lesbian lesser lesson lest lethal
letter level liability liable liaison libel liberal liberty librarian library license licenses lid
lie lied lifestyle lifetime lift lighter lightest lightning likelihood likewise limb limit
limitation line linear linguistic link linkage lion lip liquid liquor lisp list listener lit literal
literary literate literature litter liver livest lmao load loader loan lobby local locate location
lock lodge log logic logical logo longer longest loop loophole loose lord lorry loses loss loud
louder loudest lousy lover low lower lowest loyal luck lucky ludicrous luggage lump lunatic lunch
lunchtime lung lurk lust luxury lying lyric
"""
