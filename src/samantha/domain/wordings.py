"""Words as they carry meaning: their stems, what is said in other words, and what is a kind of what.

Small closed lists, so that "Which wood?" finds walnut and "bought" finds "buy". Hurried writing is
read as it was meant: "whats", "im", "coz", "2moro".
"""
# ruff: noqa: E501 (lists are read as tables)

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from samantha.domain.patterns import Pattern

_WORD = Pattern(r"[^\W_]+(?:'[^\W_]+)*")

EMPTY = frozenset(
    str.split(
        """
    a an the is was are were am do does did have has had be been being i i'd i've i'm i'll me my
    mine you your we us our it its that this what what's who who's whom whose where when which
    why how about of to in on at for with from by again ever there then so and or not no tell
    told say said talk talked mention mentioned know remind remember called thing any anything
    something ask asked think last now much many often old would could can will if as again's
    please she he they her his their him them just still really actually myself himself don't
    didn't doesn't isn't wasn't aren't won't can't couldn't wouldn't yes ok okay oh well right
    going also too some all one only than up out off over down into let
    these those here bit lot way come came back quite very even yet ever really anyone
    anybody someone somebody where's when's how's there's he's she's it's that's we're they're
    you're you've you'd you'll he'd she'd they'd everything nothing whereabouts name another
    should shall may might must supposed exactly currently nowadays days day afterwards after before
    between since round through under date name names word words time times end btw testing kind sort type used
    told told reason whole quick ever thing's mr mrs ms miss until till within along across
    while straight strait because anywhere somewhere what'll who'll it'll that'll mo cause self most best doing
    never goes attempts ok originally original initially previously formerly
    """
    )
)
"""Words that nearly every question has, and that find nothing."""
LIGHT = frozenset(
    str.split(
        "get go send make do take put come keep want give like use look see have start begin find big new "
        "old thing live pay cost feel leav happen work mean need try call turn plan relation far "
        "befor long still good nice any"
    )
)
"""Stems that say little beside others: verbs of every kind of doing."""

_IRREGULAR = dict(
    pair.split(":")
    for pair in str.split(
        """
    bought:buy got:get gotten:get told:tell went:go ran:run drove:drive driven:drive wrote:write
    written:write taught:teach gave:give given:give swam:swim sold:sell left:leave met:meet
    broke:break broken:break saw:see seen:see made:make paid:pay felt:feel swore:swear drank:drink
    drunk:drink ate:eat eaten:eat thought:think rang:ring rung:ring knew:know known:know lost:lose
    found:find fell:fall fallen:fall slept:sleep began:begin begun:begin sent:send spent:spend
    built:build kept:keep held:hold brought:bring caught:catch chose:choose chosen:choose
    grew:grow grown:grow flew:fly flown:fly sang:sing sung:sing stole:steal stolen:steal
    hid:hide hidden:hide won:win wore:wear worn:wear dreamt:dream learnt:learn burnt:burn
    lent:lend sat:sit stood:stand understood:understand became:become children:child kids:kid
    women:woman men:man people:person feet:foot teeth:tooth mice:mouse wives:wife lives:live
    knives:knife chose:choose woke:wake woken:wake rode:ride ridden:ride did:do done:do began:begin
    threw:throw thrown:throw drew:draw drawn:draw shook:shake shaken:shake took:take taken:take
    lit:light hurt:hurt cried:cry tried:try married:marry worried:worry moved:move moving:move
    living:live lived:live planning:plan planned:plan dying:die died:die lying:lie using:use
    asleep:sleep bitten:bite folk:person folks:person
    having:have making:make taking:take giving:give writing:write driving:drive riding:ride
    """
    )
)

_SAME = (
    "mum mam mom mother mama", "dad father dads da papa pa", "nan nana gran granny grandma grandmother",
    "grandad granddad grandpa grandfather", "brother bro", "sister sis", "daughter girl", "son boy",
    "boyfriend fella bloke partner guy lad man other-half", "girlfriend partner missus", "wife missus marry", "husband hubby marry",
    "marry wed wedding husband wife propose engage", "propose engage ring", "child kid baby", "boss manager employ", "landlord landlady owner", "colleague workmate",
    "friend mate pal bestie", "doctor gp", "job work living career profession occupation trade",
    "flat home house room apartment place", "live home flat house reside", "rent pay month cost price quid charge",
    "pay cost charge price quid pound bill", "buy purchase get", "gift present give get buy", "fix mend repair restore", "afraid frighten scare terrify fear",
    "drink beverage", "booze alcohol drink pint beer wine", "eat food meal dinner lunch supper", 
    "car van drive motor vehicle", "bike bicycle cycle", "begin start", "ill sick poorly", "hospital ward infirmary",
    "trip visit journey", "exam test", "holiday trip vacation", "allergy allergic react", "teach lesson show", "cook bake recipe make",
    "row argue argument fight", "write letter post send", "apologise sorry apology", "breakup split dump separate", "message msg text", "enter sign join register", "offer accept", "secret private confide", "hobby pastime",
    "learn teach study", "sleep asleep", "film movie", "tv telly television", "dog puppy", "cat kitten", "heart angiogram cardiac",
    "phone ring", "nickname name", "hate loathe stand", "love like favourite prefer adore", "prefer favourite like swear rate",
    "glad happy pleased", "sad upset cry", "angry cross furious mad", "often every week", "weekday day", "money owe debt quid pound lend",
    "interview panel", "move relocate", "birthday turn old", "university uni college", "school class teacher", "quit leave resign",
    "customer client", "shop store place business salon", "bakery bread baker", "build make construct", "steal nick nicked take", "lie stretch fib truth",
    "arrangement arrange sort", "attempt try", "approve nod permission", "diet eat vegetarian vegan", "sport run swim football", "walk stroll",
    "chocolate choc", "knit wool", "nag remind promise", "big large", "small little tiny",
    "reckon think", "sing song tune", "piece song tune", "appointment booked", "operate operation surgery",
)  # fmt: skip

KINDS: Mapping[str, frozenset[str]] = {
    name: frozenset(words.split())
    for names, words in {
        "herb spice": "coriander cilantro basil mint parsley thyme rosemary sage dill oregano tarragon chives cumin cinnamon nutmeg turmeric paprika saffron fennel garlic chilli",
        "wood timber": "mahogany walnut oak pine ash beech elm teak cherry birch maple cedar yew rosewood sycamore",
        "instrument": "piano cello violin viola guitar banjo ukulele flute clarinet oboe trumpet trombone tuba euphonium cornet horn saxophone sax drum drums harp harmonica accordion fiddle bass organ mandolin recorder bagpipes",
        "colour color": "red blue green yellow orange purple pink black white grey gray brown navy turquoise teal maroon cream beige gold silver violet mustard",
        "glue": "hide pva epoxy animal superglue",
        "drink": "bru brew pepsi tonic prosecco champagne rosé cordial ginger-beer smoothie milkshake rooibos chai mocha macchiato bovril horlicks tea coffee beer wine cider gin whisky whiskey vodka rum juice water milk cocoa squash lager stout ale espresso latte cappuccino cola coke lemonade kombucha matcha",
        "fruit": "apple pear banana kiwi mango orange lemon lime peach plum cherry grape strawberry strawberries raspberry blueberry pineapple melon fig apricot",
        "pet animal": "dog cat rabbit hamster parrot budgie horse pony tortoise goldfish hen puppy kitten guinea snake lizard gecko ferret rat mouse fish",
        "biscuit cake": "garibaldi digestive hobnob bourbon custard shortbread jammy rich flapjack brownie scone trifle crumble sponge",
        "sport exercise": "football rugby cricket tennis swim running run cycling golf hockey netball basketball boxing climbing yoga pilates rowing squash badminton karate judo skating skiing surfing",
        "car": "fiat ford vauxhall toyota volvo skoda honda nissan mini renault peugeot citroen volkswagen vw bmw audi mercedes seat kia hyundai mazda jaguar tesla corsa fiesta golf polo micra yaris clio astra estate hatchback saloon",
        "vehicle transport": "van car bike bicycle fiat ford vauxhall toyota volvo bus train tram motorbike scooter taxi skoda honda nissan mini renault peugeot volkswagen vw bmw audi",
        "breed": "lurcher greyhound whippet terrier spaniel labrador retriever collie poodle beagle pug dachshund corgi husky alsatian shepherd mongrel staffie boxer chihuahua setter pointer persian siamese tabby tortoiseshell ragdoll arab cob shire",
        "planet": "saturn jupiter mars venus mercury neptune uranus",
        "month": "january february march april may june july august september october november december",
        "day weekday": "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun",
        "season": "spring summer autumn winter fall",
        "language": "english french german spanish italian welsh irish polish portuguese dutch turkish russian greek arabic hindi urdu punjabi mandarin japanese gaelic latin",
        "ear eye side knee arm leg hand foot": "left right",
        "relation relative": "sister brother mother father mum dad cousin aunt uncle niece nephew daughter son wife husband grandson granddaughter grandmother grandfather gran nan",
        "vegetable veg": "carrot potato onion aubergine courgette mushroom broccoli sprout cabbage kale spinach pea bean tomato pepper cucumber lettuce celery beetroot parsnip turnip swede leek cauliflower asparagus radish sweetcorn olive artichoke pumpkin squash",
        "food": "carrot potato onion aubergine courgette mushroom broccoli sprout cabbage kale spinach pea bean tomato pepper cucumber celery beetroot parsnip leek cauliflower asparagus sweetcorn olive beef pork lamb chicken bacon ham turkey sausage meat fish tuna salmon prawn anchovy shellfish egg cheese pasta rice curry pizza chips liver tofu marmite peanut nut coconut banana kiwi mango coriander garlic chilli pie cake trifle custard porridge raisin sultana marzipan liquorice chocolate",
        "meat": "beef pork lamb chicken bacon ham turkey sausage duck",
        "cheese": "cheddar brie stilton feta camembert gouda mozzarella halloumi",
        "flower plant": "rose tulip daffodil lily orchid peony dahlia sunflower lavender ivy fern cactus",
        "religion faith": "catholic jewish muslim christian hindu sikh buddhist quaker methodist anglican atheist",
        "subject": "maths math english physics chemistry biology history geography art music french",
        "craft hobby": "knitting knit sewing crochet pottery woodwork painting gardening baking fishing chess birdwatching photography",
    }.items()
    for name in names.split()
}  # fmt: skip
"""What is a kind of what: "herb" to the herbs that people talk about."""

NUMBER_WORDS: Mapping[str, int] = {
    **{
        word: value
        for value, word in enumerate(
            str.split(
                "zero one two three four five six seven eight nine ten eleven twelve thirteen "
                "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
            )
        )
    },
    **{"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80},
    **{"ninety": 90, "hundred": 100, "thousand": 1000, "once": 1, "twice": 2, "dozen": 12},
}
ORDINALS: Mapping[str, int] = {
    word: value
    for value, words in enumerate(
        str.split(
            "first/1st second/2nd third/3rd fourth/4th fifth/5th sixth/6th seventh/7th eighth/8th "
            "ninth/9th tenth/10th"
        ),
        1,
    )
    for word in words.split("/")
}

FEELINGS = frozenset(
    str.split(
        """
    feel felt feeling ashamed shame proud pride numb nothing sick nerves nervous nervy tender grief
    grieving cry cried crying tears sob sobbed sobbing wept weep happy joy enjoyed enjoy delighted
    thrilled excited sad gutted heartbroken devastated low down miserable angry furious livid cross
    fuming raging annoyed frightened afraid scared terrified fear panic panicky panicked anxious
    worried dread dreading lonely lonelier alone guilty guilt relieved relief calm peaceful content
    grateful thankful embarrassed mortified humiliated jealous envious disappointed hurt tired
    exhausted knackered drained overwhelmed shaking shaky shook trembling hollow empty lost lighter
    light buzzing giddy hopeful hopeless bitter silly stupid daft small weird strange sorry upset
    tearful emotional moved touched bored restless frustrated wobbly butterflies chuffed elated
    """
    )
)

_HURRIED = dict(
    pair.split(":")
    for pair in str.split(
        """
    whats:what's wheres:where's whos:who's hows:how's whens:when's im:I'm ive:I've id:I'd 
    dont:don't didnt:didn't doesnt:doesn't isnt:isn't wasnt:wasn't arent:aren't wont:won't
    shouldnt:shouldn't mustnt:mustn't goin:going doin:doing gettin:getting havin:having comin:coming
    makin:making takin:taking workin:working livin:living thinkin:thinking leavin:leaving
    cant:can't couldnt:couldn't wouldnt:wouldn't havent:haven't hasnt:hasn't thats:that's
    theyre:they're shes:she's hes:he's theres:there's youre:you're youve:you've u:you ur:your
    r:are coz:because cos:because cuz:because bc:because b4:before abt:about n:and w:with
    pls:please plz:please tmrw:tomorrow tmr:tomorrow 2moro:tomorrow tomoz:tomorrow rn:now
    wot:what wat:what wen:when wich:which wer:where y:why tho:though thx:thanks ppl:people
    gonna:going wanna:want gotta:got i:I yday:yesterday tonite:tonight
    weds:wednesday thurs:thursday tues:tuesday teh:the adn:and hte:the taht:that waht:what
    """
    )
)
_HURRIED_WORD = Pattern(r"(?<![\w'])[A-Za-z0-9]+(?![\w'])")


def plainly(text: str) -> str:
    """``text`` with straight apostrophes and with hurried spellings written out."""
    straight = text.replace("’", "'").replace("‘", "'")
    return _HURRIED_WORD.sub(_written_out, straight)


def _written_out(match: re.Match[str]) -> str:
    word = match.group()
    full = _HURRIED.get(word) or _HURRIED.get(word.casefold())
    if full is None or word == "I" or (word == "ILL"):
        return word
    if full.startswith("I") or word.islower():
        return full
    return full[0].upper() + full[1:]


def words_of(text: str) -> list[str]:
    """Its words in lower case, possessives cut off, in order."""
    found = _WORD.findall(text.replace("’", "'"))
    return [word.casefold().removesuffix("'s").removesuffix("s'") for word in found]


def content(text: str) -> frozenset[str]:
    """The words of ``text`` that carry meaning, endings cut off."""
    plain = plainly(text)
    for pattern, word in _AS_ONE:
        plain = pattern.sub(word, plain)
    return frozenset(stem(w) for w in words_of(plain) if w not in EMPTY and len(w) > 1)


_AS_ONE = (
    (Pattern(
        r"(?i)\b(?:br(?:oke|eak|oken|eaking|eaks) (?:it )?(?:up|off)(?= (?:with|when|after|before)\b|\W|$)|break-up|split(?:ting)? up|finish(?:ed|ing)? (?:it )?with(?= [a-z]+\b))"
    ), "breakup"),
    (Pattern(
        r"(?i)\b(?:gave|given|offered) (?:me|us) (?:the|a) (?:job|post|place|part|contract)\b|\bi(?:'ve)? got (?:it\b(?=[!.,]|$)|the (?:job|post|place|part|contract)\b)"
    ), "offer job"),
)  # fmt: skip
"""Words that are one thing together, and its name."""


_TOLD_AS = {"breakup": "broke up split", "dump": "broke up", "offer": "got the job"}


def other_words(question: str) -> str:
    """How he may have told what ``question`` names in one word: "breakup" as "broke up"."""
    named = content(question)
    return " ".join(words for word, words in _TOLD_AS.items() if word in named)


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """``word`` without its ending: "bought" is "buy", "flooding" is "flood"."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or word.isdigit():
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ingly", "edly", "ings", "ing", "ed", "es", "s", "ly", "er"):
        if ending == "s" and word.endswith("ss"):
            continue
        if word.endswith(ending) and len(word) - len(ending) >= (5 if ending == "ly" else 3):
            root = word.removesuffix(ending)
            if ending in ("es", "er") and not root.endswith(("s", "x", "z", "h", "v", "r", "n")):
                root = word[:-1] if ending == "es" else word
            doubled = len(root) > 3 and root[-1] == root[-2] and root[-1] not in "sl"
            if doubled and ending not in ("s", "es"):
                root = root[:-1]
            return root.removesuffix("e") if len(root) > 3 else root
    return word.removesuffix("e") if len(word) > 4 else word


@cache
def _groups() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _SAME:
        stems = {stem(word) for word in line.split()}
        for one in stems:
            found.setdefault(one, set()).update(stems - {one})
    return {word: frozenset(others) for word, others in found.items()}


@lru_cache(maxsize=16_384)
def nearness(asked: str, said: str) -> float:
    """How far ``said`` speaks of what ``asked`` names, in [0, 1]; both are stems."""
    if asked == said:
        return 1.0
    if said in _groups().get(asked, ()):
        return 0.7
    if asked in KINDS and any(stem(one) == said for one in KINDS[asked]):
        return 0.7
    shorter, longer = sorted((asked, said), key=len)
    if len(shorter) >= 5 and longer.startswith(shorter) and len(longer) - len(shorter) <= 4:
        return 0.8
    if len(shorter) >= 5 and _one_slip(shorter, longer):
        return 0.8
    return 0.0


def _one_slip(one: str, other: str) -> bool:
    """Whether a single slip of a finger makes one of the other: a letter more, less, other, or two
    that changed places. The first letter holds."""
    if one[0] != other[0] or len(other) - len(one) > 1:
        return False
    head = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) != len(other):
        return one[head:] == other[head + 1 :]
    rest, others = one[head:], other[head:]
    swapped = rest[:2] == others[:2][::-1] and rest[2:] == others[2:]
    return rest[1:] == others[1:] or swapped


def best_near(asked: str, said: Iterable[str]) -> float:
    """The nearest that any of ``said`` comes to ``asked``."""
    return max((nearness(asked, one) for one in said), default=0.0)


def number_in(words: Iterable[str]) -> bool:
    return any(w in NUMBER_WORDS or w in ORDINALS or w[:1].isdigit() for w in words)
