"""The rules of ``learning``, as tables: what his words look like when he tells her something.

One rule a line, so that they can be read as a table. A rule is a pattern and what it makes of a
match: (subject, predicate, object, kind, positive), or nothing after all.
"""
# ruff: noqa: E501

import re
from collections.abc import Callable

from samantha.domain.lexicon import NOT_NAMES, OCCUPATIONS, PETS, RELATIONS, TRAITS
from samantha.domain.memory import Kind
from samantha.domain.patterns import Pattern

# --- the pieces of which the rules are made ----------------------------------------------------------

_NAME = r"(?P<name>[A-Z](?:'[A-Z])?[a-zà-öø-ÿ]+(?:-[A-Z][a-zà-öø-ÿ]+)?)"
_ANY_NAME = r"(?P<name>[A-Za-zÀ-ÖØ-öø-ÿ][\wÀ-ÿ'-]*)"
_KIN = frozenset((*RELATIONS, *PETS))
RELATION = (
    r"(?P<relation>(?:(?:best|older|younger|big|little|elder|twin|late|old|eldest|youngest) )?"
    r"[a-zé]+(?:-[a-z]+)*)"
)
"""Any word; ``is_relation`` says whether it is one. A list here would cost more than all rules."""


def is_relation(words: str) -> bool:
    return words.casefold().split()[-1] in _KIN


_NP = r"(?P<object>[^,.;:!?()\n—–]+?)"
END = (
    r"(?=\s*(?:[,.;:!?()\n—–]|$|\b(?:and (?:I|it|he|she|they|we|you|then|now|my|that)|but|because|"
    r"cause|which|who|so|when|though|although|if|while|since|unless|except|as|at the moment|"
    r"right now|these days|anyway|actually|honestly|really|too|either|again|by the way|obviously)\b))"
)
_I_AM = r"\b(?:I'm|I am|i'm|im|i am|Im)"
_I = r"\b[Ii]"
_NOT = r"(?P<no> not| no longer| never been)?"
_NUM = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|"
    r"four|five|six|seven|eight|nine))?|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE = (
    r"(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?|(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|"
    r"sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|\w+teenth|twentieth|thirtieth)"
    rf"(?: of)? {_MONTH}|{_MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?|the \d{{1,2}}(?:st|nd|rd|th)"
)
_TIME = (
    rf"(?:tomorrow|tonight|this (?:evening|afternoon|weekend|week|month|spring|summer|autumn|winter)"
    rf"|next (?:week|weekend|month|year|spring|summer|autumn|winter|{_WEEKDAY}|{_MONTH})|(?:on |this |"
    rf"by )?{_WEEKDAY}|(?:on |by )?(?:{_DATE})|in (?:a|an|two|three|four|five|six|\d+) (?:hours?|days?|"
    rf"weeks?|months?|years?|fortnight)|in (?:{_MONTH}|the (?:morning|spring|summer|autumn|winter)))"
)
_EVENT = (
    r"(?:interview|appointment|exam|test|wedding|surgery|operation|scan|flight|train|dentist|party|"
    r"funeral|date|meeting|recital|concert|birthday|audition|hearing|deadline|holiday|move|match|"
    r"race|marathon|driving test|first day|last day|hospital|check-up|biopsy|results)"
)
_PLACE = r"(?P<object>(?:the )?[A-Z][\w'-]+(?: (?:[A-Z][\w'-]+|upon|on|de|la|del))*)"


def _object(match: re.Match[str]) -> str:
    return " ".join(match["object"].split())


def _positive(match: re.Match[str]) -> bool:
    return not match.groupdict().get("no")


_Maker = Callable[[re.Match[str]], tuple[str, str, str, Kind, bool] | None]


def _he(predicate: str, kind: Kind = Kind.FACT, positive: bool | None = None) -> _Maker:
    """A rule about himself: its group ``object`` is the object; a group ``no`` denies it."""

    def make(match: re.Match[str]) -> tuple[str, str, str, Kind, bool] | None:
        thing = _object(match)
        return ("he", predicate, thing, kind, _positive(match) if positive is None else positive)

    return make


# --- himself -----------------------------------------------------------------------------------------


_NOT_CALLED = frozenset(
    str.split(
        "back crazy mad old later again maybe sometime whatever anything stupid silly weird if when "
        "soft strange paranoid daft naive cynical up out over in by for from not so what it"
    )
)


def _name(match: re.Match[str]) -> tuple[str, str, str, Kind, bool] | None:
    name = match["name"]
    if name.casefold() in NOT_NAMES | TRAITS | _NOT_CALLED or len(name) < 2:
        return None
    return ("he", "name", name[0].upper() + name[1:], Kind.FACT, _positive(match))


def _calls_her(match: re.Match[str]) -> tuple[str, str, str, Kind, bool] | None:
    name = match["name"]
    if name.casefold() in (NOT_NAMES - {"samantha", "sam"}) | set(RELATIONS):
        return None
    return ("he", "calls her", name, Kind.INSTRUCTION, True)


def _job(match: re.Match[str]) -> tuple[str, str, str, Kind, bool] | None:
    thing = _object(match)
    words = thing.casefold().split()
    if len(words) > 6 or (words[-1] not in OCCUPATIONS and "-".join(words[-2:]) not in OCCUPATIONS):
        return None
    if words[0] not in {"a", "an", "the"} or {"bit", "terrible", "bad", "rubbish", "born"} & set(
        words
    ):
        return None
    predicate = "job was" if match.groupdict().get("was") else "job"
    return ("he", predicate, thing, Kind.FACT, _positive(match))


def _trait(match: re.Match[str]) -> tuple[str, str, str, Kind, bool] | None:
    thing = _object(match)
    bare = re.sub(r"^(?:an?|the) ", "", thing.casefold())
    if bare not in TRAITS:
        return None
    if bare in {"retired", "unemployed"}:
        return ("he", "job", bare, Kind.FACT, _positive(match))
    return (
        "he",
        "is",
        bare if bare[0] not in "wbef" else re.sub(r"^(?:an?|the) ", "", thing),
        Kind.FACT,
        _positive(match),
    )


_NOT_A_TASTE = Pattern(
    r"(?i)^(?:it|that|this|him|her|them|you|me|us|to|how|when|what|why|who|where|the way|the (?:idea|fact|thought)|being told|myself|"
    r"everyone|everybody|someone|somebody|my|your|his|their|our|these|those|one|ones|both|either|all|"
    r"most|some|any|so|a lot|when|if|she|he|they|we|having to|seeing|hearing|watching|about|in|of|on|at|with|from|into|for|by|too|not|very|life|is|are|was|were|being (?:told|asked))\b"
)
_ALWAYS_THERE = Pattern(
    r"(?i)^the (?:sea|cold|heat|rain|dark|mountains?|city|country|countryside|silence|quiet|winter|"
    r"summer|spring|autumn|morning|smell of|sound of|taste of|colou?r|feel of|snow|wind|theatre|cinema|beach|woods)"
)


def _taste(positive: bool) -> _Maker:
    def make(match: re.Match[str]) -> tuple[str, str, str, Kind, bool] | None:
        thing = _object(match)
        if _NOT_A_TASTE.match(thing) or len(thing.split()) > 7 or len(thing) < 3:
            return None
        if thing.casefold().startswith("the ") and not _ALWAYS_THERE.match(thing):
            return None
        return ("he", "likes", thing, Kind.PREFERENCE, positive)

    return make


def _age(match: re.Match[str]) -> tuple[str, str, str, Kind, bool] | None:
    age = match["object"]
    if age.isdigit() and not 5 <= int(age) <= 115:
        return None
    return ("he", "age", age, Kind.FACT, _positive(match))


def _plan(match: re.Match[str]) -> tuple[str, str, str, Kind, bool] | None:
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


_REST = r"(?P<object>[^.;:!?\n—–]*?\b" + _TIME + r"\b[^.;:!?,\n—–]*)"

HIMSELF: tuple[tuple[Pattern, _Maker], ...] = tuple(
    (Pattern(pattern), make)
    for pattern, make in (
        # What to call him, what he calls her.
        (rf"\b(?:[Mm]y name(?:'s| is)(?P<no> not|n't)?|[Pp]eople call me|[Yy]ou can call me|^[Cc]all me|[Pp]lease call me|[Jj]ust call me|[Ii]'m called|[Tt]he name's|[Ii] go by) {_ANY_NAME}(?=[,.!?]|$| (?:and|but|by the way|please|though))", _name),
        (rf"^(?:[Hh]i|[Hh]ello|[Hh]ey)(?: there| Samantha)?[,.!]? (?:[Ii]'m|[Ii] am|[Ii]t's|[Tt]his is) {_NAME}(?=[,.!]|$)", _name),
        (rf"\b(?:I'll|I will|I'd like to|I want to|let's|Let's|let me) call you {_NAME}(?=[,.!]|$)", _calls_her),
        # Where.
        (rf"{_I}(?:'m| am)? ?(?P<no>don't )?(?:live|living|based) (?:\w+ )?in {_PLACE}", _he("lives in")),
        (rf"{_I}(?:'ve| have) (?:just |recently )?moved to {_PLACE}", _he("lives in")),
        (rf"{_I} (?:just |recently )?moved to {_PLACE}", _he("lives in")),
        (rf"{_I} used to live in {_PLACE}", _he("lived in")),
        (rf"{_I_AM} (?:originally )?from {_PLACE}", _he("from")),
        (rf"{_I} live (?P<object>alone|on my own|with (?:my|a|an|two|three) [^,.;:!?\n—–]+?){END}", _he("lives")),
        (rf"{_I} was born (?P<object>(?:in|on) (?:{_DATE}|\d{{4}}|[A-Z][\w-]+)(?: \d{{4}})?)", _he("born")),
        # What he does.
        (rf"{_I_AM}{_NOT} {_NP}{END}", _job),
        (rf"{_I} (?:used to be|was)(?P<was> ){_NP}{END}", _job),
        (rf"{_I} (?:work|am working|'m working) (?P<object>(?:as|for|at|in) (?:an? \w|the \w|[A-Z])[^,.;:!?()\n—–]*?){END}", _he("works at")),
        (rf"{_I} (?P<object>[a-z]+ [^,.;:!?()\n—–]{{0,50}}?for a living)", _he("job")),
        (rf"{_I}(?:'ve| have) been (?P<object>retired|unemployed)\b", _he("job")),
        # How he works does not close what he works as.
        (rf"{_I}(?:'ve| have) been (?P<object>self-employed|freelance)\b", _he("is")),
        (rf"{_I} teach (?P<object>[a-z][^,.;:!?()\n—–]*?(?:at|in|to) [^,.;:!?()\n—–]+?){END}", lambda m: ("he", "job", f"teach {_object(m)}", Kind.FACT, True)),
        # What he is.
        (rf"{_I_AM}{_NOT} {_NP}{END}", _trait),
        (r"\bthe (?P<object>vegetarian|vegan), (?P<no>not) me\b", _he("is")),
        (r"\b(?:[Ww]e've|[Ww]e have|[Ii]'ve|[Ii] have) been (?P<object>married|divorced|separated|engaged|widowed)\b(?! to the job)", _he("is")),
        (rf"{_I_AM}{_NOT} (?:deathly |very |really |badly |severely |mildly )?allergic to {_NP}{END}", _he("allergic to")),
        (rf"{_I}(?:'ve got| have|'ve) an? (?P<object>\w+) allergy\b", _he("allergic to")),
        (rf"{_I} (?P<no>don't|do not|never|can't) eat {_NP}{END}", lambda m: ("he", "eats", _object(m), Kind.PREFERENCE, False) if not _NOT_A_TASTE.match(_object(m)) and not re.search(r"(?i)lunch|breakfast|dinner|properly|well|enough|much|yet|today", _object(m)) else None),
        (rf"{_I} (?P<no>don't|do not) drink(?: (?P<object>alcohol|coffee|tea|milk|wine|beer))?{END}", lambda m: ("he", "drinks", m["object"] or "alcohol", Kind.PREFERENCE, False)),
        (rf"{_I_AM}{_NOT} (?P<object>{_NUM})(?: years old| years of age)?(?=\s*(?:[,.!;]|$))(?! ?(?:%|percent))", _age),
        (rf"{_I}(?:'ve just| just)? turned (?P<object>{_NUM})\b(?! (?:pages?|left|right|corners?))", _age),
        (rf"\b[Mm]y birthday(?:'s| is) (?:on )?(?P<object>{_DATE}|{_TIME}|today)", _he("birthday")),
        (rf"\b[Mm]y (?P<object>favou?rite [^,.;:!?\n—–]+? (?:is|are) [^,.;:!?()\n—–]+?){END}", lambda m: ("he", "favourite", re.sub(r"(?i)^favou?rite ", "", _object(m)), Kind.PREFERENCE, True)),
        (rf"{_I}(?:'ve got| have|'ve) (?P<object>(?:two|three|four|five|six|\d|an?|one|no) (?:older |younger |little |big |twin |grown[- ]up )?(?:kids?|children|sons?|daughters?|sisters?|brothers?|grandchildren|cats?|dogs?|siblings|grandsons?|granddaughters?))\b(?! (?:called|named)| in (?:my|the))", _he("has")),
        # What he likes.
        (rf"{_I}(?: really| just| absolutely| do| honestly| still|'ve always)? (?:love|like|adore|enjoy|prefer) {_NP}{END}", _taste(True)),
        (rf"{_I}(?: really| just| absolutely| honestly)? (?:hate|loathe|detest|dislike|can't stand|cannot stand|can't bear) {_NP}{END}", _taste(False)),
        (rf"{_I}(?: really)? (?:don't|do not) (?:really )?(?:like|enjoy) {_NP}{END}", _taste(False)),
        (rf"{_I_AM} (?:really |very |quite )?(?:into|keen on|fond of|mad about|a (?:big |huge )?fan of) {_NP}{END}", _taste(True)),
        (rf"{_I_AM} not (?:really |very |much )?(?:into|keen on|fond of|a (?:big |huge )?fan of) {_NP}{END}", _taste(False)),
        # What he is going to do.
        (rf"(?P<object>{_I}(?:'m| am) (?:going|off|flying|starting|moving|meeting|seeing|visiting|having|taking|getting|due|driving|travelling|giving|playing|running|leaving|supposed to|planning) {_REST[len('(?P<object>'):-1]})", _plan),
        (rf"(?P<object>\b(?:[Ii]'ve|[Ii] have)(?: got)? (?:an?|the|my|another) (?:\w+ )?{_EVENT}\b {_REST[len('(?P<object>'):-1]})", _plan),
        (rf"(?P<object>{_I} start (?:\w+ ){{0,4}}(?:on )?{_TIME}\b[^.;:!?,\n—–]*)", _plan),
        (rf"^(?P<object>(?:[Mm]y |[Tt]he |[Oo]ur )?(?:[A-Za-z]+ ){{0,2}}{_EVENT}(?:'s| is) (?:on )?{_TIME}\b[^.;:!?,\n—–]*)", _plan),
        (rf"^(?P<object>(?:[Ff]lying|[Mm]oving|[Ss]tarting|[Mm]eeting|[Ss]eeing|[Oo]ff to) (?:[^.;:!?,\n—–]* )?{_TIME}\b[^.;:!?,\n—–]*)", _plan),
    )
)  # fmt: skip


# --- his people --------------------------------------------------------------------------------------


def _person(match: re.Match[str]) -> tuple[str, str, str, Kind, bool] | None:
    name, relation = match["name"], match["relation"].casefold()
    if not is_relation(relation):
        return None
    if name.endswith("'s"):
        name = name[:-2]
    if name.casefold() in NOT_NAMES or name.casefold() in TRAITS or name.casefold() in RELATIONS:
        return None
    return (name, "pet" if relation.split()[-1] in PETS else "relation", relation, Kind.FACT, True)


def _of_relation(predicate: str) -> _Maker:
    def make(match: re.Match[str]) -> tuple[str, str, str, Kind, bool] | None:
        thing = _object(match)
        who = match.groupdict().get("name") or match["relation"].casefold()
        if not match.groupdict().get("name") and not is_relation(who):
            return None
        if who.casefold() in NOT_NAMES or (
            predicate == "job" and thing.split()[-1] not in OCCUPATIONS
        ):
            return None
        return (who, predicate, thing, Kind.FACT, _positive(match))

    return make


HIS_PEOPLE: tuple[tuple[Pattern, _Maker], ...] = tuple(
    (Pattern(pattern), make)
    for pattern, make in (
        (rf"\b(?:[Mm]y|[Oo]ur) {RELATION},? (?:(?:is|who's) )?(?:called |named )?{_NAME}(?!'s)(?!-)\b(?! [A-Z][a-z]+ (?:Street|Road))", _person),
        (rf"\b(?:[Mm]y|[Oo]ur) {RELATION}'s (?:name is |name's |called |named ){_NAME}\b", _person),
        (rf"\b{_NAME}(?:'s| is) (?:my|our) {RELATION}\b(?!'s)(?! [A-Z])", _person),
        (rf"\b{_NAME}, (?:my|our) {RELATION}(?=[,.!]|$)", _person),
        (rf"\b(?:[Ii]'ve got|[Ii] have|[Ww]e've got|[Ww]e have|[Gg]ot) an? (?:\w+ )?{RELATION} (?:called|named) {_NAME}\b", _person),
        (rf"\b(?:[Tt]he|[Mm]y|[Oo]ur) {RELATION}(?:'s| is) (?:an? |called )?(?P<name>(?:Mr|Mrs|Ms|Dr|Miss)\.? [A-Z]\w+)", _person),
        (r"\b(?P<name>[A-Z][a-z]+) is (?P<object>[A-Z][a-z]+), by the way\b", lambda m: (m["name"], "also called", m["object"], Kind.FACT, True)),
        (rf"\b[Mm]y {RELATION} (?:is|turned|just turned) (?P<object>{_NUM})(?: years old)?(?=\s*(?:[,.!;]|$| now| today| on))", _of_relation("age")),
        (rf"\b{_NAME} is (?P<object>{_NUM}) years old\b", _of_relation("age")),
        (rf"\b[Mm]y {RELATION}'s birthday is (?:on )?(?P<object>{_DATE}|{_TIME})", _of_relation("birthday")),
        (rf"\b{_NAME}'s birthday is (?:on )?(?P<object>{_DATE}|{_TIME})", _of_relation("birthday")),
        (rf"\b[Mm]y {RELATION} (?:lives in|has moved to|'s moved to|moved to) {_PLACE}", _of_relation("lives in")),
        (rf"\b{_NAME}(?: lives in| has moved to|'s moved to| moved to) {_PLACE}", _of_relation("lives in")),
        (rf"\b[Mm]y {RELATION}(?:'s| is) (?P<object>an? (?:\w+ ){{0,3}}[a-z]+){END}", _of_relation("job")),
        (rf"(?<!with )(?<!of )\b[Mm]y {RELATION} (?:died|passed away)(?P<object>(?: (?:last \w+|in \w+|on \w+|(?:two|three|four|five|six|ten|\w+ty|\d+|a few) years ago|when I was \w+|this (?:morning|week|month|year)|yesterday))?)(?=\s*(?:[,.!;]|$|and\b|so\b))", _of_relation("died")),
    )
)  # fmt: skip
