"""The rules of ``learning``, as tables: what his words look like when he tells her something.

One rule a line, so that they can be read as a table. A rule is a pattern and what it makes of a
match: (subject, predicate, object, kind, positive), or nothing after all.
"""
# ruff: noqa: E501

import re

from samantha.domain.learning_pieces import (
    ANY_NAME,
    DATE,
    END,
    EVENT,
    I_AM,
    ME,
    NAME,
    NOT,
    NP,
    NUM,
    PLACE,
    TIME,
    Made,
    Maker,
    he,
    is_job,
    positive,
    thing_of,
)  # fmt: skip
from samantha.domain.lexicon import NOT_NAMES, RELATIONS, TRAITS
from samantha.domain.memory import Kind
from samantha.domain.patterns import Pattern

# --- himself -----------------------------------------------------------------------------------------


_NOT_CALLED = frozenset(
    str.split(
        "back crazy mad old later again maybe sometime whatever anything stupid silly weird if when "
        "soft strange paranoid daft naive cynical up out over in by for from not so what it"
    )
)


def _name(match: re.Match[str]) -> Made | None:
    name = match["name"]
    if name.casefold() in NOT_NAMES | TRAITS | _NOT_CALLED or len(name) < 2:
        return None
    return ("he", "name", name[0].upper() + name[1:], Kind.FACT, positive(match))


def _calls_her(match: re.Match[str]) -> Made | None:
    name = match["name"]
    if name.casefold() in (NOT_NAMES - {"samantha", "sam"}) | set(RELATIONS):
        return None
    return ("he", "calls her", name, Kind.INSTRUCTION, True)


def _job(match: re.Match[str]) -> Made | None:
    thing = thing_of(match)
    words = thing.casefold().split()
    if len(words) > 6 or not is_job(thing):
        return None
    if words[0] not in {"a", "an", "the"} or {"bit", "terrible", "bad", "rubbish", "born"} & set(
        words
    ):
        return None
    predicate = "job was" if match.groupdict().get("was") else "job"
    return ("he", predicate, thing, Kind.FACT, positive(match))


def _trait(match: re.Match[str]) -> Made | None:
    thing = thing_of(match)
    bare = re.sub(r"^(?:an?|the) ", "", thing.casefold())
    if bare not in TRAITS:
        return None
    if bare in {"retired", "unemployed"}:
        return ("he", "job", bare, Kind.FACT, positive(match))
    return (
        "he",
        "is",
        bare if bare[0] not in "wbef" else re.sub(r"^(?:an?|the) ", "", thing),
        Kind.FACT,
        positive(match),
    )


_NOT_A_TASTE = Pattern(
    r"(?i)^(?:it|that|this|him|her|them|you|me|us|to|how|when|what|why|who|where|the way|the (?:idea|fact|thought)|being told|myself|"
    r"everyone|everybody|someone|somebody|my|your|his|their|our|these|those|one|ones|both|either|all|"
    r"most|some|any|so|a lot|when|if|she|he|they|we|having to|seeing|hearing|watching|about|in|of|on|at|with|from|into|for|by|too|not|very|life|y'all|yous|ya|is|are|was|were|being (?:told|asked))\b"
)
_ALWAYS_THERE = Pattern(
    r"(?i)^the (?:sea|cold|heat|rain|dark|mountains?|city|country|countryside|silence|quiet|winter|"
    r"summer|spring|autumn|morning|smell of|sound of|taste of|colou?r|feel of|snow|wind|theatre|cinema|beach|woods)"
)


def _taste(likes: bool) -> Maker:
    def make(match: re.Match[str]) -> Made | None:
        thing = thing_of(match)
        if _NOT_A_TASTE.match(thing) or len(thing.split()) > 7 or len(thing) < 3:
            return None
        if thing.casefold().startswith("the ") and not _ALWAYS_THERE.match(thing):
            return None
        return ("he", "likes", thing, Kind.PREFERENCE, likes)

    return make


_NO_ALLERGEN = Pattern(
    r"(?i)^(?:\w+ )?(?:people|work|mornings?|mondays?|fun|life|exercise|effort|stupidity|men|women|commitment|bullshit|nonsense|sport|housework|responsibility|compliments|change|love|small talk|him|her|them|you|it|that|this|everything|everyone)\b"
)


def _allergic(match: re.Match[str]) -> Made | None:
    thing = thing_of(match)
    if _NO_ALLERGEN.match(thing):
        return None
    return ("he", "allergic to", thing, Kind.FACT, positive(match))


def _age(match: re.Match[str]) -> Made | None:
    age = match["object"]
    if age.isdigit() and not 5 <= int(age) <= 115:
        return None
    return ("he", "age", age, Kind.FACT, positive(match))


def _plan(match: re.Match[str]) -> Made | None:
    words = " ".join(match["object"].split())
    if (
        re.search(
            r"(?i)\b(?:not|n't|never|you|maybe|might|through with|if|crazy|mad|insane)\b",
            match.group(),
        )
        or len(words.split()) > 22
    ):
        return None
    return ("he", "plans", words, Kind.PLAN, True)


_REST = r"(?P<object>[^.;:!?\n—–]*?\b" + TIME + r"\b[^.;:!?,\n—–]*)"

HIMSELF: tuple[tuple[Pattern, Maker], ...] = tuple(
    (Pattern(pattern), make)
    for pattern, make in (
        # What to call him, what he calls her.
        (rf"\b(?:[Mm]y name(?:'s| is)(?P<no> not|n't)?|[Pp]eople call me|[Yy]ou can call me|^[Cc]all me|[Pp]lease call me|[Jj]ust call me|[Ii]'m called|[Tt]he name's|[Ii] go by) {ANY_NAME}(?=[,.!?]|$| (?:and|but|by the way|please|though))", _name),
        (rf"^(?:[Hh]i|[Hh]ello|[Hh]ey)(?: there| Samantha)?[,.!]? (?:[Ii]'m|[Ii] am|[Ii]t's|[Tt]his is) {NAME}(?=[,.!]|$)", _name),
        (rf"\b(?:I'll|I will|I'd like to|I want to|let's|Let's|let me) call you {NAME}(?=[,.!]|$)", _calls_her),
        # Where.
        (rf"{ME}(?:'m| am)? ?(?P<no>don't )?(?:live|living|based) (?:\w+ )?in {PLACE}", he("lives in")),
        (rf"{ME}(?:'ve| have) (?:just |recently )?moved to {PLACE}", he("lives in")),
        (rf"{ME} (?:just |recently )?moved to {PLACE}", he("lives in")),
        (rf"{ME} used to live in {PLACE}", he("lived in")),
        (rf"{I_AM} (?:originally )?from {PLACE}", he("from")),
        (rf"{ME} live (?P<object>alone|on my own|with (?:my|a|an|two|three) [^,.;:!?\n—–]+?){END}", he("lives")),
        (rf"{ME} was born (?P<object>(?:in|on) (?:{DATE}|\d{{4}}|[A-Z][\w-]+)(?: \d{{4}})?)", he("born")),
        # What he does.
        (rf"{I_AM}{NOT} {NP}{END}", _job),
        (rf"{ME} (?:used to be|was)(?P<was> ){NP}{END}", _job),
        (rf"{ME} (?:work|am working|'m working) (?P<object>(?:as|for|at|in) (?:an? \w|the \w|[A-Z])[^,.;:!?()\n—–]*?){END}", he("works at")),
        (rf"{ME} (?P<object>[a-z]+ [^,.;:!?()\n—–]{{0,50}}?for a living)", he("job")),
        (rf"{ME}(?:'ve| have) been (?P<object>retired|unemployed)\b", he("job")),
        # How he works does not close what he works as.
        (rf"{ME}(?:'ve| have) been (?P<object>self-employed|freelance)\b", he("is")),
        (rf"{ME} teach (?P<object>[a-z][^,.;:!?()\n—–]*?(?:at|in|to) [^,.;:!?()\n—–]+?){END}", lambda m: ("he", "job", f"teach {thing_of(m)}", Kind.FACT, True)),
        # What he is.
        (rf"{I_AM}{NOT} {NP}{END}", _trait),
        (r"\bthe (?P<object>vegetarian|vegan), (?P<no>not) me\b", he("is")),
        (r"\b(?:[Ww]e've|[Ww]e have|[Ii]'ve|[Ii] have) been (?P<object>married|divorced|separated|engaged|widowed)\b(?! to the job)", he("is")),
        (rf"{I_AM}{NOT} (?:deathly |very |really |badly |severely |mildly )?allergic to {NP}{END}", _allergic),
        (rf"{ME}(?:'ve got| have|'ve) an? (?P<object>\w+) allergy\b", he("allergic to")),
        (rf"{ME} (?P<no>don't|do not|never|can't) eat {NP}{END}", lambda m: ("he", "eats", thing_of(m), Kind.PREFERENCE, False) if not _NOT_A_TASTE.match(thing_of(m)) and not re.search(r"(?i)lunch|breakfast|dinner|properly|well|enough|much|yet|today", thing_of(m)) else None),
        (rf"{ME} (?P<no>don't|do not) drink(?: (?P<object>alcohol|coffee|tea|milk|wine|beer))?{END}", lambda m: ("he", "drinks", m["object"] or "alcohol", Kind.PREFERENCE, False)),
        (rf"{I_AM}{NOT} (?P<object>{NUM})(?: years old| years of age)?(?=\s*(?:[,.!;]|$))(?! ?(?:%|percent))", _age),
        (rf"{ME}(?:'ve just| just)? turned (?P<object>{NUM})\b(?! (?:pages?|left|right|corners?))", _age),
        (rf"\b[Mm]y birthday(?:'s| is) (?:on )?(?P<object>{DATE}|{TIME}|today)", he("birthday")),
        (rf"\b[Mm]y (?P<object>favou?rite [^,.;:!?\n—–]+? (?:is|are) [^,.;:!?()\n—–]+?){END}", lambda m: ("he", "favourite", re.sub(r"(?i)^favou?rite ", "", thing_of(m)), Kind.PREFERENCE, True)),
        (rf"{ME}(?:'ve got| have|'ve) (?P<object>(?:two|three|four|five|six|\d|an?|one|no) (?:older |younger |little |big |twin |grown[- ]up )?(?:kids?|children|sons?|daughters?|sisters?|brothers?|grandchildren|cats?|dogs?|siblings|grandsons?|granddaughters?))\b(?! (?:called|named)| in (?:my|the))", he("has")),
        # What he likes.
        (rf"{ME}(?: really| just| absolutely| do| honestly| still|'ve always)? (?:love|like|adore|enjoy|prefer) {NP}{END}", _taste(True)),
        (rf"{ME}(?: really| just| absolutely| honestly)? (?:hate|loathe|detest|dislike|can't stand|cannot stand|can't bear) {NP}{END}", _taste(False)),
        (rf"{ME}(?: really)? (?:don't|do not) (?:really )?(?:like|enjoy) {NP}{END}", _taste(False)),
        (rf"{I_AM} (?:really |very |quite )?(?:into|keen on|fond of|mad about|a (?:big |huge )?fan of) {NP}{END}", _taste(True)),
        (rf"{I_AM} not (?:really |very |much )?(?:into|keen on|fond of|a (?:big |huge )?fan of) {NP}{END}", _taste(False)),
        # What he is going to do.
        (rf"(?P<object>{ME}(?:'m| am) (?:going|off|flying|starting|moving|meeting|seeing|visiting|having|taking|getting|due|driving|travelling|giving|playing|running|leaving|supposed to|planning) {_REST[len('(?P<object>'):-1]})", _plan),
        (rf"(?P<object>\b(?:[Ii]'ve|[Ii] have)(?: got)? (?:an?|the|my|another) (?:\w+ )?{EVENT}\b {_REST[len('(?P<object>'):-1]})", _plan),
        (rf"(?P<object>{ME} start (?:\w+ ){{0,4}}(?:on )?{TIME}\b[^.;:!?,\n—–]*)", _plan),
        (rf"^(?P<object>(?:[Mm]y |[Tt]he |[Oo]ur )?(?:[A-Za-z]+ ){{0,2}}{EVENT}(?:'s| is) (?:on )?{TIME}\b[^.;:!?,\n—–]*)", _plan),
        (rf"^(?P<object>(?:[Ff]lying|[Mm]oving|[Ss]tarting|[Mm]eeting|[Ss]eeing|[Oo]ff to) (?:[^.;:!?,\n—–]* )?{TIME}\b[^.;:!?,\n—–]*)", _plan),
    )
)  # fmt: skip
