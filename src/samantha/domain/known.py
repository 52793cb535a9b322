"""What the claims alone can tell: who someone is, where he lives, what he is allergic to."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from samantha.domain.lexicon import PETS, RELATIONS
from samantha.domain.memory import KnownClaim
from samantha.domain.patterns import Pattern
from samantha.domain.spoken import day_aloud
from samantha.domain.telling import tell
from samantha.domain.wordings import content, plainly, stem

MOST_CLAIMS = 3
"""Told at once; she remembers lightly and does not recite a file."""

_ABOUT_HIM = (
    (Pattern(r"(?i)\bwhat(?:'s| is| was) my (?:first |last |own )?name\b|\bwho am i\b|\bam i called\b|\bknow my name\b|^my name$"), ("name",)),
    (Pattern(r"(?i)\bwhere\b.*\bi\b.*\blive\b|\bwhere i live\b|\b(?:city|town|country|place) do i live\b"), ("lives in",)),
    (Pattern(r"(?i)\bwhat do i do\b(?= for (?:a living|work)| again|\W*$)|\b(?:what(?:'s| is) )?my job\b|\bfor a living\b|\bdo i work\b"), ("job", "works at")),
    (Pattern(r"(?i)\bhow old am i\b|\bmy age\b"), ("age",)),
    (Pattern(r"(?i)\b(?:when(?:'s| is)|what(?:'s| is)|know) my birthday\b|^my birthday$"), ("birthday", "born")),
    (Pattern(r"(?i)\bi allergic\b|\bmy allerg(?:y|ies)\b"), ("allergic to",)),
)  # fmt: skip
_RELATION = Pattern(
    r"(?i)\b(?:who(?:'s| is| was)|what(?:'s| is)|what was|how old is|tell me about|know about|^) ?my ((?:best |older |younger |big |little |late )?(?:"
    + "|".join(sorted(RELATIONS + PETS, key=len, reverse=True))
    + r"))(?:'s (?:name|called)|'s age| called)?(?: called| again| now)?\W*$"
)
_EVERYTHING_OF_ME = Pattern(
    r"(?i)^(?:me|myself|my life|who i am)\W*$|\b(?:know|remember|told you) (?:about|of) me\W*$"
)
_ABOUT = Pattern(
    r"(?i)^(?:and |so )?(?:who|whose|what (?:relation|do you know)|tell me|remind me (?:who|about)|do you (?:know|remember) (?!what|where|when|which|how))|^\W*\w+\W*$|\b(?:about|of) \w+$"
)
_HOUSEKEEPING = frozenset(
    {"asked of her", "calls her", "plans", "adult", "may remember", "zone", "country", "voice"}
)
"""Claims that steer her; they are not what he is like."""
_TELLING = ("likes", "is", "eats", "drinks", "has", "favourite", "lives")


def claims_for(question: str, claims: Sequence[KnownClaim]) -> list[KnownClaim]:
    """The claims that answer ``question``, oldest first; only those that hold."""
    question = plainly(question).strip(" ?.!")
    holding = [known for known in claims if known.valid]
    his = [known for known in holding if known.claim.subject == "he"]
    if _EVERYTHING_OF_ME.search(question):
        return _once(k for k in his if k.claim.predicate not in _HOUSEKEEPING)
    if predicates := about_him(question):
        told = _once(k for k in his if k.claim.predicate in predicates)[-2:]
        # What his days are like, as he put it when they met, says what he does as well.
        days = [k for k in his if k.claim.predicate == "days"] if "job" in predicates else []
        return told or _once(days)[:2]
    if relation := relation_asked(question):
        return _of_relation(relation, holding)
    asked = content(question)
    by_name = [k for k in holding if k.claim.subject != "he" and _stems(k.claim.subject) & asked]
    if by_name and asked == _stems(by_name[0].claim.subject) and _ABOUT.search(question):
        return by_name
    return [
        k
        for k in his
        if len(asked) == 1
        and k.claim.predicate in _TELLING
        and asked <= content(f"{k.claim.predicate} like eat drink {k.claim.object}")
        and asked & content(k.claim.object)
    ]


def _stems(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in name.casefold().split())


def _once(claims: Iterable[KnownClaim]) -> list[KnownClaim]:
    """Each thing once, as he said it last."""
    last = {(k.claim.subject, k.claim.predicate, k.claim.object): k for k in claims}
    return sorted(last.values(), key=lambda known: known.id)


def about_him(question: str) -> tuple[str, ...]:
    """The predicates about himself that ``question`` asks for, if it asks for just that."""
    return next((found for rule, found in _ABOUT_HIM if rule.search(question)), ())


def relation_asked(question: str) -> str:
    """ "sister" where ``question`` is who his sister is, or her name; else ""."""
    found = _RELATION.search(plainly(question).strip(" ?.!"))
    return found[1].casefold() if found else ""


def _of_relation(relation: str, claims: Sequence[KnownClaim]) -> list[KnownClaim]:
    named = {
        k.claim.subject
        for k in claims
        if k.claim.predicate in ("relation", "pet") and k.claim.object == relation
    }
    return [k for k in claims if k.claim.subject in named | {relation}]


def aliases(claims: Sequence[KnownClaim]) -> Mapping[str, frozenset[str]]:
    """What else each person is called, as stems: "Gethin" is "brother", "Moose" is "Bryn"."""
    found: dict[str, set[str]] = {}
    for known in claims:
        if known.claim.predicate not in ("relation", "pet", "also called") or not known.valid:
            continue
        if "'s " in known.claim.object.replace("’", "'"):
            continue  # "Gethin's wife" is no name for Gethin
        names = _stems(known.claim.subject)
        others = _stems(known.claim.object) - {"best", "older", "younger", "big", "little"}
        for one, other in ((names, others), (others, names)):
            for word in one:
                found.setdefault(word, set()).update(other)
    return {word: frozenset(others) for word, others in found.items()}


def say_claims(claims: Sequence[KnownClaim], today: date) -> str:
    """ "You told me on Tuesday that …". At most ``MOST_CLAIMS``, the newest."""
    told = claims[-MOST_CLAIMS:]
    when = day_aloud(told[0].claim.at.date(), today)
    first = tell(told[0].claim)
    if when != "today":
        first = f"you told me {when} that {first}"
    doubt = ""
    if any(known.doubted_by is not None for known in told):
        doubt = " Things have moved since, so tell me if it still holds."
    return capital(", and ".join([first, *(tell(known.claim) for known in told[1:])]) + ".") + doubt


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_KIN_OF_HIS = frozenset(RELATIONS) - frozenset(
    str.split("friend mate colleague boss manager flatmate housemate roommate neighbour neighbor")
)


def unsure_who(text: str, claims: Sequence[KnownClaim]) -> tuple[str, ...]:
    """Whom a name in ``text`` may mean, where it is several people's and he does not say which:
    ("Anna from work", "your cousin Anna"); empty where it is clear. Only claims that hold count."""
    words = plainly(text)
    people: dict[str, dict[str, None]] = {}
    for one in (known.claim for known in claims if known.valid and known.claim.positive):
        name, _, where = one.subject.partition(" from ")
        if one.predicate == "known from" and where:
            people.setdefault(name, {})[one.subject] = None
        elif one.predicate == "relation" and name[:1].isupper():
            owned = "'s " in one.object.replace("’", "'")
            who = f"{name}, {one.object}" if owned else f"your {one.object} {name}"
            kin = owned or one.object.split()[-1] in _KIN_OF_HIS
            others = people.setdefault(name, {})
            # A friend may be the one from work as well; a cousin is not a sister.
            if kin or not others:
                others[who] = None
    for name, called in people.items():
        if len(called) < 2 or not Pattern(rf"(?i)\b{name}\b").search(words):
            continue
        folded = words.casefold()
        said = [who for who in called if _tells_apart(who, name) & set(folded.split())]
        if not said:
            return tuple(called)
    return ()


def _tells_apart(who: str, name: str) -> set[str]:
    """The words by which ``who`` is told from others of the same name."""
    bare = who.casefold().replace(",", " ").split()
    return {word for word in bare if word not in {name.casefold(), "your", "from", "the"}}


def which_one(text: str, claims: Sequence[KnownClaim], lately: str) -> str:
    """What she asks where ``text`` asks or tells something of one of several people of one name:
    "Which Anna: the one from work, or your cousin?"; else "".

    ``lately`` is what they have said in this talk: where that tells who is meant, or she has asked
    already, she does not ask.
    """
    named = unsure_who(text, claims)
    if not named or not unsure_who(lately + " " + text, claims):
        return ""
    name = next(word for word in _NAME.findall(named[0]) if all(word in one for one in named))
    if f"Which {name}" in lately or not _is_of(text, name):
        return ""
    ones = [_one(who, name) for who in named]
    return f"Which {name}: {', '.join(ones[:-1])}, or {ones[-1]}?"


_NAME = Pattern(r"\b[A-Z][\w'-]*")


def _is_of(text: str, name: str) -> bool:
    """Whether ``text`` asks about ``name``, or says what she is, has or does; not whether he only
    mentions her, "I'm off to see Anna"."""
    if text.rstrip(" \"'”’").endswith("?"):
        return True
    does = rf"(?i)(?:^|[.!,;]\s*|\b(?:and|but|so|because|that|well|oh)\s+)(?:my friend |our )?{re.escape(name)}(?:['’]?s)?\s+(?!and\b|or\b|to\b|at\b|in\b|on\b|with\b|said hi\b)[a-z]"
    return re.search(does, text) is not None


def _one(who: str, name: str) -> str:
    """``who``, without the name that they share: "Anna from work" is the one from work."""
    if who.startswith(f"{name} from "):
        return f"the one {who.removeprefix(name).strip()}"
    return who.removeprefix(f"{name}, ").removesuffix(f" {name}")
