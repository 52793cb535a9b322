"""The rules of ``learning`` about his people: who they are to him and to each other.

A rule is a pattern and what it makes of a match. Whoever is "he" or "she" in it is the one person
that was spoken of just before.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re

from samantha.domain.learning_pieces import (
    DATE,
    END,
    NAME,
    NUM,
    PLACE,
    RELATION,
    TIME,
    Made,
    Maker,
    is_job,
    is_relation,
    positive,
    relation_of,
    thing_of,
)  # fmt: skip
from samantha.domain.lexicon import NOT_NAMES, PETS, RELATIONS, TRAITS
from samantha.domain.memory import Kind
from samantha.domain.patterns import Pattern

_WORKDAYS = frozenset(
    str.split("may june april will rose grace mark bill joy hope faith jack bob rob sue pat art guy ray iris daisy lily ruby summer autumn august")
)  # fmt: skip
"""Names that are words: names where nothing but a name can stand."""


def is_name(name: str, *, sure: bool = False) -> bool:
    """Whether ``name`` can be one. ``sure``: nothing but a name could stand there."""
    low = name.casefold().removesuffix("'s")
    if sure and low in _WORKDAYS:
        return True
    return low not in NOT_NAMES and low not in TRAITS and low not in RELATIONS


_COUNTS_NOT = frozenset({"old friend", "old mate"})


def _person(match: re.Match[str]) -> Made | None:
    name, relation = match["name"], match["relation"].casefold()
    if not is_relation(relation):
        return None
    name = name.removesuffix("'s")
    if not is_name(name, sure=True):
        return None
    relation = relation_of(relation)
    if relation in _COUNTS_NOT:
        relation = relation.split()[-1]
    return (
        name,
        "pet" if relation.split()[-1] in PETS else "relation",
        relation,
        Kind.FACT,
        positive(match),
    )


def _person_or_list(match: re.Match[str]) -> Made | None:
    """Not "just my dad, Femke, and her belly": three of them, and none is another."""
    if "," in match.group() and _LIST.match(match.string[match.end() :]):
        return None
    return _person(match)


_LIST = Pattern(r"^(?:,? (?:and|&) |, (?:my|our|[A-Z]\w+,? (?:and|&)) )")


def _two(match: re.Match[str]) -> list[Made] | None:
    """ "My sisters Ola and Magda"."""
    relation = match["relation"].casefold().removesuffix("s")
    if not is_relation(relation):
        return None
    names = [match["name"], match["other"]]
    kind = "pet" if relation.split()[-1] in PETS else "relation"
    return [(n, kind, relation_of(relation), Kind.FACT, True) for n in names if is_name(n)]


def _of_another(match: re.Match[str]) -> Made | None:
    """ "Moose's sister Tess": who she is to Moose."""
    relation = match["relation"].casefold()
    if not is_relation(relation) or not is_name(match["name"], sure=True):
        return None
    owner = match["owner"].removesuffix("'s")
    if owner.split()[0].casefold() == "my":
        if not is_relation(owner):
            return None
    elif not is_name(owner):
        return None
    return (match["name"], "relation", f"{owner}'s {relation_of(relation)}", Kind.FACT, True)


def _known_from(match: re.Match[str]) -> Made | None:
    where = thing_of(match)
    if not is_name(match["name"]):
        return None
    return (f"{match['name']} from {where}", "known from", where, Kind.FACT, True)


def _called(match: re.Match[str]) -> Made | None:
    if not (is_name(match["name"]) and is_name(match["object"], sure=True)):
        return None
    return (match["name"], "also called", match["object"], Kind.FACT, True)


_BARE = frozenset(str.split("mum mom mam mother dad father nan nana gran granny grandma grandad granddad grandpa mama papa"))  # fmt: skip
_STATES = frozenset(
    str.split("pregnant married divorced engaged single widowed retired vegetarian vegan deaf blind diabetic coeliac autistic dyslexic adopted expecting unemployed")
)  # fmt: skip


def _who(match: re.Match[str]) -> str | None:
    """A name, or a relation of his own: "my brother", a bare "Dad"."""
    groups = match.groupdict()
    if groups.get("name"):
        return match["name"] if is_name(match["name"]) else None
    if groups.get("pronoun"):
        return "?" + match["pronoun"].casefold()
    relation = match["relation"].casefold()
    if not is_relation(relation) or (not groups.get("my") and relation not in _BARE):
        return None
    return relation_of(relation)


def _of(predicate: str, kind: Kind = Kind.FACT) -> Maker:
    def make(match: re.Match[str]) -> Made | None:
        who, thing = _who(match), thing_of(match)
        if who is None:
            return None
        if predicate == "age" and thing.isdigit() and not 0 < int(thing) <= 115:
            return None
        if predicate == "job" and not (is_job(thing) and thing.split()[0] in ("a", "an", "the")):
            return None
        if predicate == "died" and not thing:
            thing = "yes"
        return (who, predicate, thing, kind, positive(match))

    return make


def _state(match: re.Match[str]) -> Made | None:
    who, thing = _who(match), thing_of(match)
    words = thing.casefold().removeprefix("a ").removeprefix("an ")
    if who is None or words not in TRAITS | _STATES:
        return None
    if words in ("retired", "unemployed"):
        return (who, "job", words, Kind.FACT, positive(match))
    return (who, "is", words, Kind.FACT, positive(match))


def _nickname(match: re.Match[str]) -> Made | None:
    if not is_name(match["object"], sure=True):
        return None
    return ("?" + match["pronoun"].casefold(), "also called", match["object"], Kind.FACT, True)


_OWNER = r"(?P<owner>(?:[Mm]y [a-z]+|(?:Mr |Mrs |Dr |Ms )?[A-Z][a-zà-öø-ÿ]+)'s?)"
_NOT_HIS = r"(?<![Hh]is )(?<![Hh]er )(?<![Yy]our )(?<![Tt]heir )(?<!'s )(?<!the )(?<![Tt]he )(?<!an )(?<!a )"
_MINE = rf"{_NOT_HIS}\b(?P<my>[Mm]y |[Oo]ur )?{RELATION}"
_SHE = r"(?:^|(?<=, )|(?<=and )|(?<=but ))(?P<pronoun>[Hh]e|[Ss]he)"
_AGE_END = r"(?: years old| years of age)?(?=\s*(?:[,.!;]|$| now| today| on\b| and\b| next\b| this\b| but\b))"
_NEW = r"(?P<no> not| no longer)?"
_OTHER_NAME = r"(?P<other>[A-Z][a-zà-öø-ÿ]+)"
_TITLED = r"(?P<name>(?:Mr|Mrs|Ms|Dr|Miss)\.? [A-Z]\w+)"

HIS_PEOPLE: tuple[tuple[Pattern, Maker], ...] = tuple(
    (Pattern(pattern), make)
    for pattern, make in (
        (rf"\b(?:[Mm]y|[Oo]ur) {RELATION},? (?:(?:is|who's) )?(?:called |named )?{NAME}(?!'s [a-z]+ing)(?!-)\b(?! [A-Z][a-z]+ (?:Street|Road))", _person_or_list),
        (rf"\b(?:[Mm]y|[Oo]ur|[Tt]wo|[Tt]hree) (?P<relation>(?:[a-z]+ )?[a-z]+s),? (?:called |named |are )?{NAME}(?:,| and| &) (?:and )?{_OTHER_NAME}\b", _two),
        (rf"\b(?:[Mm]y|[Oo]ur) {RELATION}'s (?:name is |name's |called |named ){NAME}\b", _person),
        (rf"\b{NAME}(?:'s| is)(?P<no> not)? (?:my|our) {RELATION}\b(?!'s)(?! [A-Z])", _person),
        (rf"\b{NAME}, (?:my|our) {RELATION}(?=[,.!]|$)", _person),
        (rf"\b(?:[Ii]'ve got|[Ii] have|[Ww]e've got|[Ww]e have|[Gg]ot) an? (?:\w+ )?{RELATION},? (?:called |named ){NAME}", _person),
        (rf"\b(?:[Tt]he|[Mm]y|[Oo]ur) {RELATION}(?:'s| is) (?:an? |called )?{_TITLED}", _person),
        (rf"\b(?:[Tt]he|[Oo]ur) (?P<relation>dog|cat|puppy|kitten|rabbit|hamster|parrot|horse|pony|tortoise),? (?:is |is called |called |named )?{NAME}\b(?!'s [a-z]+ing)", _person),
        (rf"\b{_OWNER} {RELATION},? (?:is )?(?:called |named )?{NAME}\b(?!-)", _of_another),
        (rf"\b{NAME}(?: is|'s|,) {_OWNER} {RELATION}(?=[,.!;]|$| and\b)", _of_another),
        (rf"\b{NAME} (?:from|at) (?P<object>work|school|uni|church|choir|yoga|next door|upstairs|downstairs|the (?:gym|office|pub|club|ward|band|team|lab|shop|bakery|library|allotments?))\b", _known_from),
        (r"\b(?P<name>[A-Z][a-z]+) is (?P<object>[A-Z][a-z]+), by the way\b", _called),
        (r"\b(?P<name>[A-Z][a-z]+),? (?:but |and )?(?:we (?:all )?call (?:him|her|them)|everyone calls (?:him|her|them)|(?:he|she)(?:'s| is) known as|known as|goes by|short for|who we call|whom we call) (?P<object>[A-Z][a-z]+)\b", _called),
        (r"\b(?P<name>[A-Z][a-z]+)'s real name(?:'s| is) (?P<object>[A-Z][a-z]+)\b", _called),
        (r"\b(?:[Ww]e|[Ee]veryone|[Ee]verybody|[Pp]eople|[Tt]hey|I)(?: all| always| just)? calls? (?P<pronoun>her|him|them) (?P<object>[A-Z][a-z]+)\b", _nickname),
        (r"\b(?P<pronoun>[Ss]he|[Hh]e)(?:'s| is) (?:known as|(?:always|usually) called|called) (?P<object>[A-Z][a-z]+)\b", _nickname),
        (rf"{_MINE} (?:is|turned|just turned|turns) (?P<object>{NUM}){_AGE_END}", _of("age")),
        (rf"{_MINE}'s (?P<object>{NUM}){_AGE_END}", _of("age")),
        (rf"\b{NAME}(?:'s| is| turned| has turned)(?: just)? (?P<object>{NUM})(?: years old|(?= today| now| this week| on\b|\s*(?:[,.!;]|$)))", _of("age")),
        (rf"{_SHE}(?:'s| is| turned)(?: just)? (?P<object>{NUM})(?: years old|(?= today| now|\s*(?:[,.!;]|$)))", _of("age")),
        (rf"{_MINE}'s birthday(?:'s| is) (?:on )?(?P<object>{DATE}|{TIME})", _of("birthday")),
        (rf"\b{NAME}'s birthday(?:'s| is) (?:on )?(?P<object>{DATE}|{TIME})", _of("birthday")),
        (rf"{_MINE} (?:lives in|has moved to|'s moved to|moved to) {PLACE}", _of("lives in")),
        (rf"{_MINE}(?:'s| is) (?:living |based )?in (?!the\b)(?=[A-Z](?!pril|ugust)){PLACE}(?! [a-z]+ing exam)", _of("is in")),
        (rf"\b{NAME}(?: lives in| has moved to|'s moved to| moved to) {PLACE}", _of("lives in")),
        (rf"{_SHE}(?: lives in| has moved to|'s moved to| moved to) {PLACE}", _of("lives in")),
        (rf"{_MINE}(?:'s| is) (?P<object>an? (?:\w+ ){{0,3}}[a-z]+){END}", _of("job")),
        (rf"{_MINE}(?:'s| is) (?P<object>an? (?:\w+ ){{0,3}}[a-z]+)(?= (?:in|at|for|on|with) )", _of("job")),
        (rf"\b{NAME}(?:'s| is) (?P<object>an? (?:\w+ ){{0,3}}[a-z]+)(?:{END}|(?= (?:in|at|for|on|with) ))", _of("job")),
        (rf"{_SHE}(?:'s| is) (?P<object>an? (?:\w+ ){{0,3}}[a-z]+)(?:{END}|(?= (?:in|at|for|on|with) ))", _of("job")),
        (rf"{_MINE}(?:'s| is){_NEW} (?P<object>[a-z-]+){END}", _state),
        (rf"\b{NAME}(?:'s| is){_NEW} (?P<object>[a-z-]+){END}", _state),
        (rf"{_MINE} works? (?P<object>(?:as|for|at|in) (?:an? \w|the \w|[A-Z])[^,.;:!?()\n—–]*?){END}", _of("works at")),
        (rf"\b{NAME} works (?P<object>(?:as|for|at|in) (?:an? \w|the \w|[A-Z])[^,.;:!?()\n—–]*?){END}", _of("works at")),
        (rf"(?<!with )(?<!of )\b(?P<my>[Mm]y ){RELATION} (?:died|passed away)(?P<object>(?: (?:last \w+|in \w+|on \w+|(?:two|three|four|five|six|ten|\w+ty|\d+|a few) years ago|when I was \w+|this (?:morning|week|month|year)|yesterday))?)(?=\s*(?:[,.!;]|$|and\b|so\b))", _of("died")),
        (rf"\b(?:[Ww]e|I) lost (?P<my>my ){RELATION}(?P<object>(?: (?:last \w+|in \w+|on \w+|\w+ years ago|this (?:morning|week|month|year)|yesterday)))(?=\s*(?:[,.!;]|$|and\b|so\b|to\b))", _of("died")),
        (rf"(?:{_MINE}|\b{NAME})'s due (?:date(?:'s| is) )?(?:on |in )?(?P<object>{DATE}|{TIME}|[A-Z][a-z]+)", _of("due")),
    )
)  # fmt: skip
