"""What he told her about himself and his people, found by rules in his own words.

Precision before recall: a claim that he never made is worse than one that was missed. Nothing is
taken from questions, quotes, dreams, stories, wishes, conditions, or what others say of themselves
or of him. Every find carries the span of words that it rests on.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from samantha.domain.lexicon import (
    NOT_NAMES,
    OCCUPATIONS,
    PETS,
    RELATIONS,
    TRAITS,
)
from samantha.domain.memory import Kind

EXTRACTOR = "rules/1"


@dataclass(frozen=True, slots=True)
class Found:
    """A claim without its turn. ``text[start:end]`` are the words that say it."""

    subject: str
    """"he" for himself, a name, or a relation in lower case ("sister") where no name was said."""
    predicate: str
    object: str
    start: int
    end: int
    kind: Kind = Kind.FACT
    positive: bool = True


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    """Quoted words blanked out; straight apostrophes."""
    start: int
    """Where it begins in the whole text."""
    asks: bool


# --- the pieces of which the rules are made ----------------------------------------------------------

_NAME = r"(?P<name>[A-Z](?:'[A-Z])?[a-zà-öø-ÿ]+(?:-[A-Z][a-zà-öø-ÿ]+)?)"
_ANY_NAME = r"(?P<name>[A-Za-zÀ-ÖØ-öø-ÿ][\wÀ-ÿ'-]*)"
_REL = r"(?P<relation>(?:best |older |younger |big |little |elder |twin |late |old |eldest |youngest )?(?:" + (
    "|".join(sorted((re.escape(r) for r in [*RELATIONS, *PETS]), key=len, reverse=True))
) + r"))"
_NP = r"(?P<object>[^,.;:!?()\n—–]+?)"
_END = (
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


def _name(match: re.Match[str]) -> tuple[str, str, str, Kind, bool] | None:
    name = match["name"]
    if name.casefold() in NOT_NAMES or name.casefold() in TRAITS or len(name) < 2:
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
    if len(words) > 6 or words[-1] not in OCCUPATIONS and "-".join(words[-2:]) not in OCCUPATIONS:
        return None
    if words[0] not in {"a", "an", "the"} or {"bit", "terrible", "bad", "rubbish", "born"} & set(words):
        return None
    predicate = "job was" if match.groupdict().get("was") else "job"
    return ("he", predicate, thing, Kind.FACT, _positive(match))


def _trait(match: re.Match[str]) -> tuple[str, str, str, Kind, bool] | None:
    thing = _object(match)
    bare = re.sub(r"^(?:an?|the) ", "", thing.casefold())
    if bare not in TRAITS:
        return None
    if bare in {"retired", "unemployed", "self-employed"}:
        return ("he", "job", bare, Kind.FACT, _positive(match))
    return ("he", "is", bare if bare[0] not in "wbef" else re.sub(r"^(?:an?|the) ", "", thing), Kind.FACT, _positive(match))


_NOT_A_TASTE = re.compile(
    r"(?i)^(?:it|that|this|him|her|them|you|me|us|to|how|when|what|why|who|where|the way|the (?:idea|fact|thought)|being told|myself|"
    r"everyone|everybody|someone|somebody|my|your|his|their|our|these|those|one|ones|both|either|all|"
    r"most|some|any|so|a lot|when|if|she|he|they|we|having to|seeing|hearing|watching|about|in|of|on|at|with|from|into|for|by|too|not|very|life|is|are|was|were|being (?:told|asked))\b"
)
_ALWAYS_THERE = re.compile(
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
    if re.search(r"(?i)\b(?:not|n't|never|you|maybe|might|through with|if|crazy|mad|insane)\b", match.group()) or len(words.split()) > 22:
        return None
    return ("he", "plans", words, Kind.PLAN, True)


_REST = r"(?P<object>[^.;:!?\n—–]*?\b" + _TIME + r"\b[^.;:!?,\n—–]*)"

_RULES: tuple[tuple[re.Pattern[str], _Maker], ...] = tuple(
    (re.compile(pattern), make)
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
        (rf"{_I} live (?P<object>alone|on my own|with (?:my|a|an|two|three) [^,.;:!?\n—–]+?){_END}", _he("lives")),
        (rf"{_I} was born (?P<object>(?:in|on) (?:{_DATE}|\d{{4}}|[A-Z][\w-]+)(?: \d{{4}})?)", _he("born")),
        # What he does.
        (rf"{_I_AM}{_NOT} {_NP}{_END}", _job),
        (rf"{_I} (?:used to be|was)(?P<was> ){_NP}{_END}", _job),
        (rf"{_I} (?:work|am working|'m working) (?P<object>(?:as|for|at|in) (?:an? \w|the \w|[A-Z])[^,.;:!?()\n—–]*?){_END}", _he("works at")),
        (rf"{_I} (?P<object>[a-z]+ [^,.;:!?()\n—–]{{0,50}}?for a living)", _he("job")),
        (rf"{_I}(?:'ve| have) been (?P<object>self-employed|retired|unemployed)\b", _he("job")),
        (rf"{_I} teach (?P<object>[a-z][^,.;:!?()\n—–]*?(?:at|in|to) [^,.;:!?()\n—–]+?){_END}", lambda m: ("he", "job", f"teach {_object(m)}", Kind.FACT, True)),
        # What he is.
        (rf"{_I_AM}{_NOT} {_NP}{_END}", _trait),
        (rf"\bthe (?P<object>vegetarian|vegan), (?P<no>not) me\b", _he("is")),
        (rf"\b(?:[Ww]e've|[Ww]e have|[Ii]'ve|[Ii] have) been (?P<object>married|divorced|separated|engaged|widowed)\b(?! to the job)", _he("is")),
        (rf"{_I_AM}{_NOT} (?:deathly |very |really |badly |severely |mildly )?allergic to {_NP}{_END}", _he("allergic to")),
        (rf"{_I}(?:'ve got| have|'ve) an? (?P<object>\w+) allergy\b", _he("allergic to")),
        (rf"{_I} (?P<no>don't|do not|never|can't) eat {_NP}{_END}", lambda m: ("he", "eats", _object(m), Kind.PREFERENCE, False) if not _NOT_A_TASTE.match(_object(m)) and not re.search(r"(?i)lunch|breakfast|dinner|properly|well|enough|much|yet|today", _object(m)) else None),
        (rf"{_I} (?P<no>don't|do not) drink(?: (?P<object>alcohol|coffee|tea|milk|wine|beer))?{_END}", lambda m: ("he", "drinks", m["object"] or "alcohol", Kind.PREFERENCE, False)),
        (rf"{_I_AM}{_NOT} (?P<object>{_NUM})(?: years old| years of age)?(?=\s*(?:[,.!;]|$))(?! ?(?:%|percent))", _age),
        (rf"{_I}(?:'ve just| just)? turned (?P<object>{_NUM})\b(?! (?:pages?|left|right|corners?))", _age),
        (rf"\b[Mm]y birthday(?:'s| is) (?:on )?(?P<object>{_DATE}|{_TIME}|today)", _he("birthday")),
        (rf"\b[Mm]y (?P<object>favou?rite [^,.;:!?\n—–]+? (?:is|are) [^,.;:!?()\n—–]+?){_END}", lambda m: ("he", "favourite", re.sub(r"(?i)^favou?rite ", "", _object(m)), Kind.PREFERENCE, True)),
        (rf"{_I}(?:'ve got| have|'ve) (?P<object>(?:two|three|four|five|six|\d|an?|one|no) (?:older |younger |little |big |twin |grown[- ]up )?(?:kids?|children|sons?|daughters?|sisters?|brothers?|grandchildren|cats?|dogs?|siblings|grandsons?|granddaughters?))\b(?! (?:called|named)| in (?:my|the))", _he("has")),
        # What he likes.
        (rf"{_I}(?: really| just| absolutely| do| honestly| still|'ve always)? (?:love|like|adore|enjoy|prefer) {_NP}{_END}", _taste(True)),
        (rf"{_I}(?: really| just| absolutely| honestly)? (?:hate|loathe|detest|dislike|can't stand|cannot stand|can't bear) {_NP}{_END}", _taste(False)),
        (rf"{_I}(?: really)? (?:don't|do not) (?:really )?(?:like|enjoy) {_NP}{_END}", _taste(False)),
        (rf"{_I_AM} (?:really |very |quite )?(?:into|keen on|fond of|mad about|a (?:big |huge )?fan of) {_NP}{_END}", _taste(True)),
        (rf"{_I_AM} not (?:really |very |much )?(?:into|keen on|fond of|a (?:big |huge )?fan of) {_NP}{_END}", _taste(False)),
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
    if name.endswith("'s"):
        name = name[:-2]
    if name.casefold() in NOT_NAMES or name.casefold() in TRAITS or name.casefold() in RELATIONS:
        return None
    return (name, "pet" if relation.split()[-1] in PETS else "relation", relation, Kind.FACT, True)


def _of_relation(predicate: str) -> _Maker:
    def make(match: re.Match[str]) -> tuple[str, str, str, Kind, bool] | None:
        thing = _object(match)
        who = match.groupdict().get("name") or match["relation"].casefold()
        if who.casefold() in NOT_NAMES or (predicate == "job" and thing.split()[-1] not in OCCUPATIONS):
            return None
        return (who, predicate, thing, Kind.FACT, _positive(match))

    return make


_PEOPLE: tuple[tuple[re.Pattern[str], _Maker], ...] = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (rf"\b(?:[Mm]y|[Oo]ur) {_REL},? (?:(?:is|who's) )?(?:called |named )?{_NAME}(?!'s)(?!-)\b(?! [A-Z][a-z]+ (?:Street|Road))", _person),
        (rf"\b(?:[Mm]y|[Oo]ur) {_REL}'s (?:name is |name's |called |named ){_NAME}\b", _person),
        (rf"\b{_NAME}(?:'s| is) (?:my|our) {_REL}\b(?!'s)(?! [A-Z])", _person),
        (rf"\b{_NAME}, (?:my|our) {_REL}(?=[,.!]|$)", _person),
        (rf"\b(?:[Ii]'ve got|[Ii] have|[Ww]e've got|[Ww]e have|[Gg]ot) an? (?:\w+ )?{_REL} (?:called|named) {_NAME}\b", _person),
        (rf"\b(?:[Tt]he|[Mm]y|[Oo]ur) {_REL}(?:'s| is) (?:an? |called )?(?P<name>(?:Mr|Mrs|Ms|Dr|Miss)\.? [A-Z]\w+)", _person),
        (rf"\b(?P<name>[A-Z][a-z]+) is (?P<object>[A-Z][a-z]+), by the way\b", lambda m: (m["name"], "also called", m["object"], Kind.FACT, True)),
        (rf"\b[Mm]y {_REL} (?:is|turned|just turned) (?P<object>{_NUM})(?: years old)?(?=\s*(?:[,.!;]|$| now| today| on))", _of_relation("age")),
        (rf"\b{_NAME} is (?P<object>{_NUM}) years old\b", _of_relation("age")),
        (rf"\b[Mm]y {_REL}'s birthday is (?:on )?(?P<object>{_DATE}|{_TIME})", _of_relation("birthday")),
        (rf"\b{_NAME}'s birthday is (?:on )?(?P<object>{_DATE}|{_TIME})", _of_relation("birthday")),
        (rf"\b[Mm]y {_REL} (?:lives in|has moved to|'s moved to|moved to) {_PLACE}", _of_relation("lives in")),
        (rf"\b{_NAME}(?: lives in| has moved to|'s moved to| moved to) {_PLACE}", _of_relation("lives in")),
        (rf"\b[Mm]y {_REL}(?:'s| is) (?P<object>an? (?:\w+ ){{0,3}}[a-z]+){_END}", _of_relation("job")),
        (rf"(?<!with )(?<!of )\b[Mm]y {_REL} (?:died|passed away)(?P<object>(?: (?:last \w+|in \w+|on \w+|(?:two|three|four|five|six|ten|\w+ty|\d+|a few) years ago|when I was \w+|this (?:morning|week|month|year)|yesterday))?)(?=\s*(?:[,.!;]|$|and\b|so\b))", _of_relation("died")),
    )
)  # fmt: skip


# --- how she is to be --------------------------------------------------------------------------------

_LASTING = re.compile(
    r"(?i)\b(?:ever|never|always|from now on|any ?more|again|whenever|every (?:day|morning|night|time|week)|when(?:ever)? (?:it's|i'm|i |you)|"
    r"after (?:\w+ )?(?:at night|ten|nine|eleven|midnight|eight|seven|past)|before (?:nine|ten|eight|seven|coffee)|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|"
    r"past ten|in the mornings?|at night|unless i ask)\b"
)
_TO_HER = re.compile(
    r"(?i)^(?:(?:please|and|oh|ok|okay|but|so|also|one (?:more )?thing|promise me(?: something)?|do me a favour and|just)[,:]? )*"
    r"(?:don't (?:you )?(?!forget to\b|tell (?:him|her|them|[A-Z])|know|worry|get me wrong|mind|think|want)|do not |never (?:call|mention|ask|tell|say|use|bring|start|wake|read|talk|speak|give me|joke|repeat) |always (?:call|ask|tell|say|use|speak|talk|answer|be|keep|wake) |stop |keep (?:it|your|things|me)|ask me|call me|wake me|tell me|use |speak|talk|be |answer|give me|say )"
)
_CALL = re.compile(rf"(?i)\b(?:don't|do not|never)(?: you)?(?: ever)? call me (?P<object>[\w' -]+?){_END}")
_NO_ADVICE = re.compile(
    r"(?i)\bI don't want (?:any |your )?(?:advice|opinions?|questions?|jokes?)(?: (?:about|on) [^,.;!?]+)?, ever\b[^.;!?]*"
)
_SAME_AGAIN = re.compile(r"(?i)\b(?:you ever start|start (?:that|this|doing that)|do that|call me that)\b")


def _instructions(sentence: _Sentence, before: _Sentence | None) -> Iterator[Found]:
    text, at = sentence.text, sentence.start
    if (call := _CALL.search(text)) and call["object"].casefold() not in {"that", "it", "again", "back"}:
        yield Found("he", "asked of her", " ".join(call.group().split()), at + call.start(), at + call.end(), Kind.INSTRUCTION)
        return
    if no := _NO_ADVICE.search(text):
        yield Found("he", "asked of her", " ".join(no.group().split()), at + no.start(), at + no.end(), Kind.INSTRUCTION)
        return
    if not (_TO_HER.match(text) and _LASTING.search(text)) or re.match(r"(?i).*\b(?:remind|say|tell|ask) (?:me )?(?:that )?again\b", text) or re.search(r"(?i)\b(?:never ?mind|never again|remind me)\b", text):
        return
    start = at
    if _SAME_AGAIN.search(text):
        if before is None or not re.search(r"\bme\b", before.text):
            return
        start = before.start
    yield Found("he", "asked of her", "", start, at + len(text.rstrip()), Kind.INSTRUCTION)


# --- what is not his word about himself --------------------------------------------------------------

_NOT_MEANT = re.compile(
    r"(?i)\b(?:if|I wish|wish I|suppose|supposing|imagine|pretend|let's say|as if|as though|unless|would have|"
    r"could have|might|maybe|perhaps|in (?:a|the|my|this|that) (?:novel|book|film|movie|story|game|dream|song|play|poem|series|episode)|"
    r"dream(?:t|ed|ing)?|role-?play\w*|character|novel|lyrics?|playing (?:a|the)|she goes|he goes|apparently|supposedly|joking|kidding)\b"
)
_OTHERS_SAY = re.compile(
    r"\b(?!I\b)(?:[A-Z]\w+|[Hh]e|[Ss]he|[Tt]hey|[Mm]y \w+|[Oo]ur \w+|[Ww]ho|\w+)(?:'s)? (?:always |just |once |keeps |"
    r"still |also |only )?(?:says|said|saying|reckons|reckoned|thinks|thought|claims|claimed|told|tells|swears|swore|"
    r"insists|insisted|believes|calls|called|asked|wrote|texted|goes|announced)\b"
)
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|«[^»\n]*»|(?<![\w])'[^'\n]{2,}?'(?![\w])|(?<!\w)‘[^’\n]*’(?!\w)")
_SENTENCE = re.compile(r"[^.!?\n…]*(?:\.(?=\w)[^.!?\n…]*)*[.!?…\n]*\s*")
_FICTION = re.compile(
    r"(?i)\b(?:I'm reading|[Rr]eading a|watched a|watching a|in the (?:novel|book|film|story)|wrote a (?:story|poem|song)|here's (?:a|my) (?:story|poem|song)|once upon a time)\b"
)


def _sentences(text: str) -> list[_Sentence]:
    blanked = _QUOTED.sub(lambda m: " " * len(m.group()), text).replace("’", "'")
    found = []
    for match in _SENTENCE.finditer(blanked):
        words = match.group()
        lead = len(words) - len(words.lstrip())
        if words.strip():
            found.append(
                _Sentence(words.strip(), match.start() + lead, "?" in words.strip()[-3:])
            )
    return found


_ASKING = re.compile(
    r"(?i)^(?:(?:so|and|but|well|um|oh)[, ]+)*(?:what|who|whose|where|when|why|how|which|do|does|did|am|is|are|was|were|have|has|can|could|"
    r"would|should|will|shall|may)\s+(?:i|you|he|she|they|we|it|the|my|that|there|'s)\b(?!.*\.$)"
)


def find_claims(text: str) -> tuple[Found, ...]:
    """What ``text`` claims, in the order of his words. Pure, never raises; at most 20,000 code
    points are read."""
    found: list[Found] = []
    sentences = _sentences(text[:20_000])
    fiction = False
    for index, sentence in enumerate(sentences):
        fiction = fiction or _FICTION.search(sentence.text) is not None
        if sentence.asks or fiction or _ASKING.match(sentence.text):
            continue
        before = sentences[index - 1] if index else None
        for one in (*_read(sentence), *_instructions(sentence, before), *_continued(sentence, before)):
            whole = _trimmed(one, text)
            if whole is not None and not any(_same(whole, other) for other in found):
                found.append(whole)
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _read(sentence: _Sentence) -> Iterator[Found]:
    text = sentence.text
    limit = min(
        (m.start() for m in (_NOT_MEANT.search(text), _OTHERS_SAY.search(text)) if m), default=None
    )
    for rules in (_RULES, _PEOPLE):
        for pattern, make in rules:
            for match in pattern.finditer(text):
                if limit is not None and (match.start() >= limit or match.end() > limit):
                    continue
                made = make(match)
                if made is None:
                    continue
                subject, predicate, thing, kind, positive = made
                yield Found(
                    subject, predicate, thing.strip(" '\""),
                    sentence.start + match.start(), sentence.start + match.end(), kind, positive,
                )  # fmt: skip


_MY_ONLY = re.compile(rf"^[Mm]y {_REL}\.?$")
_THATS = re.compile(rf"^[Tt]hat's (?P<of>[A-Z][a-z]+)'s {_REL}\.?$")
_NAMES = re.compile(r"\b[A-Z][a-zà-ÿ]+\b")


def _continued(sentence: _Sentence, before: _Sentence | None) -> Iterator[Found]:
    """ "Nell's here tomorrow. My daughter." The name is in the sentence before."""
    match = _MY_ONLY.match(sentence.text) or _THATS.match(sentence.text)
    if match is None or before is None or before.asks:
        return
    names = {n for n in _NAMES.findall(before.text) if n.casefold() not in NOT_NAMES | set(RELATIONS)}
    first = before.text.split()[0].removesuffix("'s")
    if first in names and before.text.split()[0] not in {first + "'s", first} :
        return
    if len(names) > 1:
        # A first word is capital anyway; it counts as a name only if it does what people do.
        names = {first} if first in names and before.text.startswith(f"{first}'s ") else names
    if len(names) != 1:
        return
    owner = match.groupdict().get("of")
    relation = match["relation"].casefold()
    yield Found(
        names.pop(), "relation", f"{owner}'s {relation}" if owner else relation,
        before.start, sentence.start + match.end(),
    )  # fmt: skip


def _trimmed(found: Found, text: str) -> Found | None:
    """``found`` with its span cut to the words themselves; its object from them if it has none."""
    words = text[found.start : found.end]
    start = found.start + len(words) - len(words.lstrip())
    end = found.start + len(words.rstrip(" ,;:\n\t"))
    if end <= start:
        return None
    thing = found.object or " ".join(text[start:end].split()).rstrip(".!")
    if not thing and found.predicate == "died":
        thing = "yes"
    return Found(found.subject, found.predicate, thing, start, end, found.kind, found.positive)


def _same(one: Found, other: Found) -> bool:
    """Whether they say the same, or one is a piece of a plan that is already there."""
    if (one.subject, one.predicate) != (other.subject, other.predicate):
        return False
    return one.object == other.object or (
        one.predicate in {"plans", "likes"} and one.start < other.end and other.start < one.end
    )
