"""The pieces of which the rules of ``learning`` are made: names, places, times, things."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Callable, Sequence

from samantha.domain.lexicon import EVENTS, OCCUPATIONS, PETS, RELATIONS
from samantha.domain.memory import Kind
from samantha.domain.wordings import FEELINGS

Made = tuple[str, str, str, Kind, bool]
"""Subject, predicate, object, kind; whether it is so, or is denied."""
Maker = Callable[[re.Match[str]], "Made | Sequence[Made] | None"]

NAME = r"(?P<name>[A-Z](?:'[A-Z])?[a-zà-öø-ÿ]+(?:-[A-Z][a-zà-öø-ÿ]+)?)"
ANY_NAME = r"(?P<name>[A-Za-zÀ-ÖØ-öø-ÿ][\wÀ-ÿ'-]*)"
KIN = frozenset((*RELATIONS, *PETS))
RELATION = r"(?P<relation>(?:(?:[a-zé]+-)?[a-zé]+ )?(?!(?:is|was|are|called|named|who)\b)[a-zé]+(?:-[a-z]+)*)"
"""Any word; ``is_relation`` says whether it is one. A list here would cost more than all rules."""


def is_relation(words: str) -> bool:
    return words.casefold().split()[-1] in KIN


_SAYS_MORE = frozenset(
    str.split(
        "lab best older younger big little elder twin late old eldest youngest oldest middle half step foster "
        "adopted great ward line shift school college work team branch area project flat house guinea piano "
        "guitar driving swimming dance yoga language maths english french history science music art head deputy "
        "assistant stage night family second first former ex childhood oldest closest"
    )
)


def relation_of(words: str) -> str:
    """ "lovely sister" is a sister, "little sister" is more than that."""
    first, _, last = words.casefold().rpartition(" ")
    return f"{first} {last}" if first in _SAYS_MORE else last


NP = r"(?P<object>[^,.;:!?()\n—–]+?)"
END = (
    r"(?=\s*(?:[,.;:!?()\n—–]|$|\b(?:and (?:I|it|he|she|they|we|you|then|now|my|that)|but|because|"
    r"cause|which|who|so|when|though|although|if|while|since|unless|except|as|at the moment|"
    r"right now|these days|anyway|actually|honestly|really|too|either|again|by the way|obviously)\b))"
)
I_AM = r"\b(?:I'm|I am|i'm|im|i am|Im)"
ME = r"\b[Ii]"
NOT = r"(?P<no> not| no longer| never been)?"
NUM = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|"
    r"four|five|six|seven|eight|nine))?|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
)
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DATE = (
    r"(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?|(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|"
    r"sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|\w+teenth|twentieth|thirtieth)"
    rf"(?: of)? {MONTH}|{MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?|the \d{{1,2}}(?:st|nd|rd|th)"
)
TIME = (
    rf"(?:tomorrow|tonight|this (?:evening|afternoon|weekend|week|month|spring|summer|autumn|winter)"
    rf"|next (?:week|weekend|month|year|spring|summer|autumn|winter|{WEEKDAY}|{MONTH})|(?:on |this |"
    rf"by )?{WEEKDAY}|(?:on |by )?(?:{DATE})|in (?:a|an|two|three|four|five|six|\d+) (?:hours?|days?|"
    rf"weeks?|months?|years?|fortnight)|in (?:{MONTH}|the (?:morning|spring|summer|autumn|winter)))"
)
EVENT = rf"(?:{'|'.join(sorted(EVENTS, key=len, reverse=True))})"
PLACE = r"(?P<object>(?:the )?[A-Z][\w'-]+(?: (?:(?:upon|on|de|la|del) ){0,2}(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w'-]+)*)"


def thing_of(match: re.Match[str]) -> str:
    return " ".join(match["object"].split())


def positive(match: re.Match[str]) -> bool:
    return not match.groupdict().get("no")


def he(predicate: str, kind: Kind = Kind.FACT, holds: bool | None = None) -> Maker:
    """A rule about himself: its group ``object`` is the object; a group ``no`` denies it."""

    def make(match: re.Match[str]) -> Made | None:
        return ("he", predicate, thing_of(match), kind, positive(match) if holds is None else holds)

    return make


def is_job(words: str) -> bool:
    """Whether ``words`` name a trade: "a primary school teacher"."""
    last = words.casefold().split()
    return bool(last) and (last[-1] in OCCUPATIONS or "-".join(last[-2:]) in OCCUPATIONS)


_FELT_WORDS = sorted(
    FEELINGS
    - frozenset(str.split("feel felt feeling nothing cry cried crying tears sob sobbed sobbing wept weep grieving light small weird strange silly stupid daft tired down touched bitter lost"))
    | {"thrilled", "gutted", "happy", "sad", "terrified", "heartbroken", "homesick", "jittery", "smug", "in love"},
    key=len, reverse=True,
)  # fmt: skip
FELT = rf"(?:{'|'.join(_FELT_WORDS)})"
"""A word for a feeling."""

THINGS = (
    r"(?:car|van|bike|bicycle|motorbike|scooter|boat|canoe|kayak|caravan|campervan|camper|allotment|greenhouse|garden|shed|piano|cello|violin|guitar|banjo|ukulele|"
    r"flute|trumpet|accordion|telescope|lathe|kiln|loom|sewing machine|record player|camera|drone|tattoo|tattoos|hearing aid|pacemaker|wheelchair|stammer|lisp|"
    r"fiat|ford|toyota|honda|skoda|volvo|vauxhall|nissan|mini|renault|peugeot|vw|bmw|audi|fiesta|corsa|polo|yaris|cottage|bungalow|flat|house|houseboat|narrowboat|"
    r"diabetes|asthma|arthritis|epilepsy|eczema|migraines|tinnitus|endometriosis|crohn's|ms|adhd|dyslexia|anxiety|depression|insomnia|psoriasis|hay fever|high blood pressure)"
)
"""What one has, rather than has just now."""
