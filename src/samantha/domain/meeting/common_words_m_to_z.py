"""Everyday English, m to z: half of the table of ``common_words``. From SCOWL 2020.12.07."""

WORDS = """
machinery magazine magic magical magnetic magnificent magnitude mail mailbox main mainframe
mainstream maintain maintenance maize majority maker male malfunction malicious mam manage
management manager mandate mandatory mangle mania manifestly manifesto manipulate mankind manner
manpower manual manufacture map margin marginal marital marker market marriage marry mask mass
massive master match material mathematics maths matrices matrix matter mature maximum mayor maze
meal meantime meanwhile measure measurement meat mechanic mechanical mechanism media medical
medicine medieval medium megabyte meh melt member membership memorable memory mend mental mentality
mention menu mercury mere merge merit merry mess message messy met metal metaphor meter method
metric metro mice microwave midday middle midnight mighty migraine migrate migration mild mile
mileage military milk million mimic mind minimal minimalist minimum minister minor minority mint
minus minute miracle miraculous mirror misdirect miserable miserably misery misfortune misguide
mislead misled misplace misprint misread miss missile mission mist mistake mistaken mistook misuse
mix mixture mnemonic moan mob mobile mock mod mode model moderate moderation modern modest modify
module mole molecular molecule moment momentarily momentum monarch monitor monkey monochrome
monopoly monster mood moral morality moreover moron mortal mortality moss motion motivate motivation
motive motor motorway motto mount mountain mouse mouth movement muck mud muddle mug multiple
multiply mum mumble mummy mundane murder murderer muscle museum music musical musician mutter mutual
mysterious mystery mystic myth mythical mythology nail naive naked nan narrative narrow narrower
narrowest nastier nastiest nasty nation national native natural nature naughty near nearby nearer
nearest neat necessary necessity neck needle negate negative neglect negligible negotiable negotiate
negotiation nerve nest net network neural neutral newcomer newer newest newsletter newspaper nicer
nicest nightmare nil node noise noises noisy nominal nominate nonetheless nonsense noon nor
normality north northern nose noses nostalgia notable notably notation note notice noticeable
noticeably notify notion notorious noun novel novelty novice nowadays nowhere nuclear nuisance null
numb numbest numeral numeric numerical numerous nun nursery nurses nut oar obey object objection
objective obligation obligatory oblige obnoxious obscene obscure obscurity observation observe
observer obsess obsession obsolete obstruct obtain obtainable obvious occasion occasional occupation
occupy occur occurrence ocean offend offender offensive offer offhand officer official offset
offspring oil older oldest omg omission omit once oneself ongoing onion online onus ooh opera
operate operation operational operator opinion opponent opportunity oppose opposes opposite
opposition oppress oppression opt optic optical optimal optimistic optimum option optional opus oral
orange orbit orbital orchestra orchestral order organ organic orient oriental orientate orientation
origin original originate originator orthodox otherwise ourselves outcome outcry outdated outer
outgoing outline outlook output outrage outrageous outright outset outside outstanding outweigh
overall overcame overcome overdraft overdue overflow overhead overlap overload overlong overlook
overnight overprice overridden override overrode overseas overtime overtone overview overwhelm
overwriting overwritten owe owed owing owner ownership oxygen ozone pacifier pack package packet pad
paid pain paint pair palace pale pan panel panic pant paper paperback par parade paradise paradox
paragraph parallel parameter paranoia paranoid paraphrase parcel parentheses parenthesis parity
parliament parochial parody parrot parse parses partial participant participate particle particular
partition party passage passenger passion passionate passive passport password past paste patch
patent path pathetic patient pattern pause pauses pavement payment peak peanut peasant pebble
peckish peculiar pedal pedant pedantic pedantry pedestrian peer pen penalty pence pencil pended
pending pends penguin per perceive percent percentage perception perfect perfection perform
performance period periodic peripheral permanent permissible permission permit perpetual persecute
persist persistent personality personnel perspective persuade persuasion perverse pet petrol pfft
pharmacy phase phases phenomena phenomenon philosopher philosophy photo photocopy photograph phrase
phrases physic physical physicist physiology pi piano picture pie piece pig pigeon pile pill pilot
pin pinch pink pint pipe pipeline pit pitch pitfall pity pizza plague plain plan plane planet
planetary plant plaster plastic plate platform plausible player playground plea pleasant pleases
pleasure plenty plot plotter ploy plug plural plus pocket poem poet poetic poetry pointer poison
poke polar pole police policeman policy polish polite political politician politics poll pollution
polynomial pompous pool poor poorer poorest pop pope populace popular popularity populate population
pork pornography port portability portable portion portray pose poses position positive possess
possession possibility possible post postage postal postcard poster postmaster postpone postscript
postulate pot potato potatoes potential pound pour poverty powder power practicable practical
practice pragmatic praise pray prayer preach precaution precede precedence precedent precious
precise precision predecessor predict predictable prediction preface prefer preferable preferably
preference prefix pregnancy pregnant prejudice preliminary premature premise premises premium
preparation prepare prescribe presence present preserve president press pressure presumably presume
pretend pretentious prevail prevalent prevent prevention preview previewer previous pride priest
primary prime primitive principal principle print printer printout prior priority prison prisoner
privacy privilege prize prizes pro probability probable problem procedure proceed process processor
proclaim produce producer product production productive profession professor profile profit
profitable profound programmer progress prohibit project projection prolong prominent promise
promises promote promotion prompt prone pronoun pronounce proof propaganda proper property prophet
proportion proposal propose proposes proposition proprietary prose prosecco prosecute prosecution
prospect prospective prostitute protect protection protein protest protocol prototype proud prove
proven provide provision provisional provocative provoke proximity pseudo psychology pub public
publication publicity publish publisher pudding pull pulp pulse pulses pump pun punch punctuation
puncture punish punishment punt pupil puppy purchase purchases pure purge purity purple purpose
purposes pursue pursuit push putt puzzle python qualifier qualify quality quantity quantum quarter
query quest queue quibble quicker quickest quiet quieter quietest quit quiz quota quotation quote
rabbit rabid race racial racism racist rack racket radar radiation radical radio radius rag rage
raid rail railroad railway rain rainbow raise raises ram rampant ran random rang range rank rant
rape rapid rare rarer rarest rash rat rate ratio rational rationale rattle rave raw razor re reach
react reaction reactionary reactor readable reader readership realistic reality realm rear rearrange
reason reasonable reasonably reassure rebuild rebuilt recall receipt receive receiver recent
reception recipe recipient reckless reckon reclaim recognition recommend reconcile reconsider record
recorder recover recovery recruit recruitment rectangle rectangular rectify recursion recursive
recycle redefine redirect reduce reduction redundancy redundant refer reference referendum refine
reflect reflection reflex reform reformat refrain refresh refund refusal refuse refuses refute
regain regard regime region regional register regret regrettably regular regulation reign reinstate
reiterate reject rejection relate relation relative relativity relax relay release releases
relevance relevant reliability reliable reliably relief relieve religion religious relocation
reluctance reluctant rely remain remainder remark remarkable remarkably remedy remind reminder
reminiscent remote removal remove rename rend render rendition renew rent repair repeat repeatable
repent repertoire repetition repetitive rephrase replace replacement reply report reporter represent
reproduce repulsive reputation request require requirement requisite reread rescue research
researcher resemblance resemble resent reservation reserve reset reside residence resident resign
resignation resist resistance resolution resolve resort resource respect respectable respective
respond response responses responsible rest restart restaurant restore restrain restrict restriction
restrictive result resume retail retain retire retirement retract retrieval retrieve return reuse
reveal revelation revenge revenue reverse reverses revert review revise revises revision revolt
revolution reward rewrite rewritten rewrote rhetorical rhyme rhythm ribbon richer richest rid ridden
ride ridiculous rigid rigorous ring riot rip rise risen rises risk risky ritual rival road robust
rocket rode rofl role roll roman romance romantic roof room root rope rot rotate rotation rotten
rough round roundabout rout route routine row royalties rub rubber rubbish rude ruin rule ruler rung
rural sabotage sack sacred sacrifice sadden safe safeguard safer safest safety saga sail saint sake
salary sale salesman salt salvation sample sand sandwich sane sang sanity sank sarcasm sarcastic sat
satellite satire satisfy sauce save scale scan scandal scanner scarce scare scarf scarlet scatter
scenario scene scenery schedule scheduler scheme scholar science scientific scientist scope score
scotch scrap scratch scream screen screw script scroll scum sea seal search season seat secondary
secretary sect section sector secular secure security seed seek seen segment seldom select selection
selective selfish sell semantic seminar send sender senior sensation sense senses sensible sensibly
sensitive sensitivity sent sentence sentient sentiment sentimental separate separation separator
sequel sequence sequential serial series serious sermon servant serve server service session settle
seventh severe severity sex sexist sexual sexuality sexy shade shadow shake shaken shaky shallow
shame shape share shareholder shattered shed sheep sheer sheet shelf shell shelter shelve shift
shifts shine shiny ship shirt shock shoe shone shook shoot shop shortage shorten shorter shortest
shorthand shot shoulder shout shove shower shown shut shutdown sic sicken sideways sigh sight sigma
sign signal signature significant silence silent silicon sillier silliest silver similar similarity
simpler simplest simplicity simplify simplistic simulate simulation sin sincere sine singular
sinister sink sir site situate situation sixteen sixth sixty size sizes skeleton sketch skill skin
skint skirt skull slag slang slash slave slept slice slid slide slight slighter slightest slim slip
slippery slogan slope sloppy slot slower slowest smaller smallest smallish smart smash smell smelly
smile smoke smoker smooth smug snack snag snail sneak sneaky sniff snobbery snow soap sober social
socialism socialist society sock socket sod soft soil solar sold soldier sole solicitor solid solo
solution solve somehow someplace sometime somewhat somewhere sooner soonest sordid sore sought soul
sound soundtrack soup source south southern space spam span spare sparkle spatial speaker specialist
species specific specify specimen spectacular spectrum speculate speculation sped speech speed spell
spent sphere spigot spike spill spin spiral spirit spiritual spit spite splendid split spoil spoke
spoken spokesman sponsor spontaneous spoof spool sport spot spout sprang spray spread spring sprung
spur spurious spy squad square squash squeeze squeezes stability stable stack staff stage stagger
stair staircase stake stale stall stamp stance standard standpoint stare starter startle starve
state statement static station stationary statistic statistical status stay steady steal steam steel
steep steer stem step stereo stereotype sterile stick sticky stiff stimulate stimulation stir stock
stole stolen stomach stood storage store story straight strain strangest strategic strategy straw
stray stream street strength strengthen stress stressed stretch strict strike string stringent strip
strive stroke strong stronger strongest struck structural structure struggle studio study stumble
stun stunt stupidity style subject subjective submission submit subroutine subscribe subsequent
subset subsidiary substance substantial substitute subtle subtlety subtly subway succeed success
succession successive successor sudden sued suffer sufferer suffice sufficient suffix sugar suggest
suggestion suicidal suicide suing suit suitability suitable suitably suite sum summary sun sundry
sunk sunlight sunrise sunshine super superb superficial superfluous superior superiority supermarket
supervise supervises supervision supervisor supplement supplier supply support supporter supposes
suppress suppression supreme surface surgery surplus surprise surprises surround survey survival
survive susceptible suspect suspend suspension suspicion suspicious sustain swallow swam swamp swap
sweat sweep sweet swept swim swing switch sword swore sworn swum symbol symbolic symmetric symmetry
sympathetic sympathy symphony symptom syndicate syndrome synonym synonymous syntactic syntax
synthesis synthesizer system systematic tab table tack tackle tactic tactical tactless tag tail
tailor taken taker tale talent tame tangent tank tap tape target task taste taught tax taxation taxi
taxpayer tea teach team teapot tear technical technique technology tedious teenage teenager teeth
telephone telescope television telly temper temperature temporary tempt temptation tend tendency
tender tennis tense tension tentative tenth term terminal terminate termination terminator
terminology terribly terrify territory terror terrorism terrorist terse text textbook textual thee
theft theme themselves theological theology theorem theoretical theory therapy thereabouts
thereafter thereby therefore therein thereof theses thesis thick thief thieve thin thirst thirty tho
thorough thou thousand thread threat threaten threshold threw throat through throughout throughput
throw thrown thrust thumb thus thy tick ticket tide tidy tie tied tiger tight tile till timer
timescale timetable tin tiny tip tire tiresome title toad toast tobacco toddler toddlers toe
together toggle toilet token tolerance tolerant tolerate toll tomato tomatoes tome ton tone tongue
tool tooth top topic topical tore torn torture toss total touch tough tour tourist tower town toy
trace track trade tradition traditional traffic tragedy tragic trail train tram transaction
transcript transfer transform transient transit transition translate translation translator transmit
transmitter transparent transport trap trash trashcan travel tray tread treasure treat treatment
treaty tree trek tremendous trend trendy trial triangle tribe trick tricky trifle trigger trilogy
trip triple tripos triumph trivia trivial trolley troop trouble trouser truck truly trumpet truncate
trunk trust trusty truth tube tune tunnel turn turntable tutor tutorial twelve twentieth twenty
twice twin twist tying typeset typewriter typical ugly ultimate umbrella unaffected unambiguous
unattended unavailable unavoidable unaware unbalanced unbearable unbiased uncertain uncertainty
unchanged uncle unclear uncommon unconnected unconscious undefined undergo undergoes undergone
underground underlain underlay underlie underline underlying underneath understand understood
undertake undertaken undertook underwent undesirable undid undo undoes undone undoubtedly unduly
uneasy unemployed unexpected unexplained unfair unfamiliar unfinished unfortunate unfounded
unfriendly unhappy unhealthy unhelpful uniform unify unimportant union unique unit unite unity
universal universe university unjustified unlike unlimited unload unlock unlucky unnatural
unnecessary unofficial unpleasant unpopular unread unreadable unrealistic unrelated unreliable
unsafe unseen unset unsolicited unsound unspecified unstable unsuitable unsupported unsure untidy
unto untrue unusable unused unusual unwanted unwelcome unwilling unwise unworkable upbringing update
upgrade upper upright ups upset upside upstairs upward urban urge urgency urgent usable usage user
using utility utter vacancy vacation vacuum vague vain valid validity valley valuable value valve
vandalism vanish vape variable variance variant variation variety various vary vast vat vector
vegetable vegetarian vehicle vein velocity vend vendor venture venue verb verbal verbatim verbose
verdict verify versatile verse verses version versus vertical vessel vet via viable vicar vice
vicinity vicious victim video view viewer viewpoint vigorously vile village vintage vinyl violate
violation violence violent violin virgin virtual virtue virus visible vision visit visitor visual
vital vocabulary vocal voice void voltage volume voluntary volunteer vomit vote voter vouch vowel
vulnerable waffle wage wake wall wallet wander war ward warehouse warn warp warrant warranty wartime
wary wash waste water wave weak wealth wealthy weapon wear weary weasel weather website wed wee weed
weekday weekend weigh weight welfare western wet whale whatsoever wheel whence whereas whereby
whereupon whether whilst whim whistle white whoa whole wholly whoop wicked wide wider widespread
widest width wild win wind window wine wing winner winter wipe wire wisdom wise wiser wisest wish
wit witch withdraw withdrawal withdrawn withdrew witty wive wizard woah woke woken wombat won
wondrous wooden word wore workable worker workload workshop workstation worldwide worm worn worry
worship worth worthwhile worthy wound wrap wrapper wrath wreck wrecker wretched wrist written wrote
yada yard yawn yay yellow yeti yield yikes yoga younger youngest yourselves youth zero zone zoom
"""
