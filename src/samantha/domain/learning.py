"""What he told her about himself and his people, found by rules in his own words.

Precision before recall: a claim that he never made is worse than one that was missed. Nothing is
taken from questions, quotes, dreams, stories, wishes, conditions, or what others say of themselves
or of him. Every find carries the span of words that it rests on.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samantha.domain.asking import is_question
from samantha.domain.learning_rules import END, HIMSELF, HIS_PEOPLE, RELATION, is_relation
from samantha.domain.lexicon import NOT_NAMES, RELATIONS
from samantha.domain.memory import Kind
from samantha.domain.patterns import Pattern

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


# --- how she is to be --------------------------------------------------------------------------------

_LASTING = Pattern(
    r"(?i)\b(?:ever|never|always|from now on|any ?more|again|whenever|every (?:day|morning|night|time|week)|when(?:ever)? (?:it's|i'm|i |you)|"
    r"after (?:\w+ )?(?:at night|ten|nine|eleven|midnight|eight|seven|past)|before (?:nine|ten|eight|seven|coffee)|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|"
    r"past ten|in the mornings?|at night|unless i ask)\b"
)
_TO_HER = Pattern(
    r"(?i)^(?:(?:please|and|oh|ok|okay|but|so|also|one (?:more )?thing|promise me(?: something)?|do me a favour and|just)[,:]? )*"
    r"(?:don't (?:you )?(?!forget to\b|tell (?:him|her|them|[A-Z])|know|worry|get me wrong|mind|think|want)|do not |never (?:call|mention|ask|tell|say|use|bring|start|wake|read|talk|speak|give me|joke|repeat) |always (?:call|ask|tell|say|use|speak|talk|answer|be|keep|wake) |stop |keep (?:it|your|things|me)|ask me|call me|wake me|tell me|use |speak|talk|be |answer|give me|say )"
)
_CALL = Pattern(
    rf"(?i)\b(?:don't|do not|never)(?: you)?(?: ever)? call me (?P<object>[\w' -]+?){END}"
)
_NO_ADVICE = Pattern(
    r"(?i)\bI don't want (?:any |your )?(?:advice|opinions?|questions?|jokes?)(?: (?:about|on) [^,.;!?]+)?, ever\b[^.;!?]*"
)
_SAME_AGAIN = Pattern(
    r"(?i)\b(?:you ever start|start (?:that|this|doing that)|do that|call me that)\b"
)


def _instructions(sentence: _Sentence, before: _Sentence | None) -> Iterator[Found]:
    text, at = sentence.text, sentence.start
    if (call := _CALL.search(text)) and call["object"].casefold() not in {
        "that",
        "it",
        "again",
        "back",
    }:
        yield Found(
            "he",
            "asked of her",
            " ".join(call.group().split()),
            at + call.start(),
            at + call.end(),
            Kind.INSTRUCTION,
        )
        return
    if no := _NO_ADVICE.search(text):
        yield Found(
            "he",
            "asked of her",
            " ".join(no.group().split()),
            at + no.start(),
            at + no.end(),
            Kind.INSTRUCTION,
        )
        return
    if (
        not (_TO_HER.match(text) and _LASTING.search(text))
        or re.match(r"(?i).*\b(?:remind|say|tell|ask) (?:me )?(?:that )?again\b", text)
        or re.search(r"(?i)\b(?:never ?mind|never again|remind me)\b", text)
    ):
        return
    start = at
    if _SAME_AGAIN.search(text):
        if before is None or not re.search(r"\bme\b", before.text):
            return
        start = before.start
    yield Found("he", "asked of her", "", start, at + len(text.rstrip()), Kind.INSTRUCTION)


# --- what is not his word about himself --------------------------------------------------------------

_NOT_MEANT = Pattern(
    r"(?i)\b(?:if|I wish|wish I|suppose|supposing|imagine|pretend|let's say|as if|as though|unless|would have|"
    r"could have|might|maybe|perhaps|in (?:a|the|my|this|that) (?:novel|book|film|movie|story|game|dream|song|play|poem|series|episode)|"
    r"dream(?:t|ed|ing)?|role-?play\w*|character|novel|lyrics?|playing (?:a|the)|she goes|he goes|apparently|supposedly|joking|kidding)\b"
)
_OTHERS_SAY = Pattern(
    r"\b(?!I\b)(?:[A-Z]\w+|[Hh]e|[Ss]he|[Tt]hey|[Mm]y \w+|[Oo]ur \w+|[Ww]ho|\w+)(?:'s)? (?:always |just |once |keeps |"
    r"still |also |only )?(?:says|said|saying|reckons|reckoned|thinks|thought|claims|claimed|told|tells|swears|swore|"
    r"insists|insisted|believes|calls me|called me|asked|wrote|texted|goes|announced)\b"
)
_QUOTED = Pattern(
    r"\"[^\"\n]*\"|“[^”\n]*”|«[^»\n]*»|(?<![\w])'[^'\n]{2,}?'(?![\w])|(?<!\w)‘[^’\n]*’(?!\w)"
)
_SENTENCE = Pattern(r"[^.!?\n…]*(?:\.(?=\w)[^.!?\n…]*)*[.!?…\n]*\s*")
_FICTION = Pattern(
    r"(?i)\b(?:I'm reading|[Rr]eading a|watched a|watching a|in the (?:novel|book|film|story)|wrote a (?:story|poem|song)|here's (?:a|my) (?:story|poem|song)|once upon a time)\b"
)


def _sentences(text: str) -> list[_Sentence]:
    blanked = _QUOTED.sub(lambda m: " " * len(m.group()), text).replace("’", "'")
    found = []
    for match in _SENTENCE.finditer(blanked):
        words = match.group()
        lead = len(words) - len(words.lstrip())
        if words.strip():
            found.append(_Sentence(words.strip(), match.start() + lead, "?" in words.strip()[-3:]))
    return found


_ASKING = Pattern(
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
        if sentence.asks or fiction or _ASKING.match(sentence.text) or is_question(sentence.text):
            continue
        before = sentences[index - 1] if index else None
        for one in (
            *_read(sentence),
            *_instructions(sentence, before),
            *_continued(sentence, before),
        ):
            whole = _trimmed(one, text)
            if whole is not None and not any(_same(whole, other) for other in found):
                found.append(whole)
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _read(sentence: _Sentence) -> Iterator[Found]:
    text = sentence.text
    limit = min(
        (m.start() for m in (_NOT_MEANT.search(text), _OTHERS_SAY.search(text)) if m), default=None
    )
    for rules in (HIMSELF, HIS_PEOPLE):
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


_MY_ONLY = Pattern(rf"^[Mm]y {RELATION}\.?$")
_THATS = Pattern(rf"^[Tt]hat's (?P<of>[A-Z][a-z]+)'s {RELATION}\.?$")
_NAMES = Pattern(r"\b[A-Z][a-zà-ÿ]+\b")


def _continued(sentence: _Sentence, before: _Sentence | None) -> Iterator[Found]:
    """ "Nell's here tomorrow. My daughter." The name is in the sentence before."""
    match = _MY_ONLY.match(sentence.text) or _THATS.match(sentence.text)
    if match is None or before is None or before.asks or not is_relation(match["relation"]):
        return
    names = {
        n for n in _NAMES.findall(before.text) if n.casefold() not in NOT_NAMES | set(RELATIONS)
    }
    first = before.text.split()[0].removesuffix("'s")
    if first in names and before.text.split()[0] not in {first + "'s", first}:
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
