"""Taking up his words about his days: one odd piece of them, turned round so that she can say it."""

import re
from dataclasses import dataclass

from samantha.domain.meeting.name_words import NOT_NAMES
from samantha.domain.meeting.words import Piece, Tone, plain, sentences, without_filler
from samantha.domain.telling import turned

LONGEST_ECHO = 9
"""Words. Longer than that and it is a recital."""

_JOB = re.compile(
    r"^(?:i(?:'m| am|m)(?: (?:currently|now|just|basically|technically))?(?: working as)?|i(?:'ve)? (?:work|worked|working)(?: (?:nights|days|part time|full time|mostly|mainly))? (?:at|in|for|on|as|with)|"
    r"i(?:'m| am|m) (?:at|in|on)|i(?:'ve| have)?(?: got)?|got|there's|it's(?: (?:mostly|mainly|all|just))?|i (?:teach|write|do|make|sell|mend|fix|build|study|grow|bake|paint|run|drive|clean|keep|restore|repair|breed|design|edit|translate|deliver|sort|pack))\s+"
    r"(?P<thing>(?:an?|the|my|two|three|some|in the|nights?\b)?\s*[a-z0-9].*)$"
)
_WEAK = re.compile(
    r"^(?:i (?:don't|do not|can't|mean|think|guess|know|suppose)|it(?:'s| is) (?:ok|okay|fine|good|nice|alright|all right|boring|the same)|"
    r"(?:that|this|what|how|why|and you|you)\b|nothing|same|they're|hence|really|quite|mostly$|yes|no\b)"
)
_CUT = re.compile(
    r"\s*(?:[,;:—–]|\s-\s)\s*|\s+(?=(?:and|but|so|because|then|which|who|if|when|until) (?:i|it|he|she|they|my|we|the|there|that|then)\b)"
)
_JOINED = re.compile(
    r"^(?:and|but|so|because|then|also|or|mostly|usually|well|obviously|basically)\s+"
)
_DULL = frozenset(
    ["work", "working", "works", "worked", "day", "days", "week", "time", "people", "thing", "things", "home", "house", "morning", "evening", "night", "job", "usually", "mostly", "mainly", "bit", "lot", "sleep", "sleeping", "dinner", "lunch", "breakfast", "shopping", "cooking", "watch", "tv", "life", "pretty", "same", "boring", "nothing", "much", "very", "always", "every", "sometimes", "early", "late", "around", "quite", "really", "busy", "normal", "ordinary"]
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    words: str
    weight: float


def take_up(text: str, tone: Tone) -> str:
    """The piece of ``text`` that is worth turning over, as a sentence of hers; "" if there is none."""
    pieces = sentences(text)[:12]
    candidates: list[_Candidate] = []
    for i, sentence in enumerate(pieces):
        if sentence.text.endswith("?"):
            continue
        core = without_filler(sentence)
        whole = core.text.strip(" .!…")
        after = pieces[i + 1].text.strip(" .!…") if i + 1 < len(pieces) else ""
        parts = [whole] if len(whole.split()) <= LONGEST_ECHO + 3 else _CUT.split(whole)
        for part in parts:
            candidate = _candidate(part, tone, alone=part == whole)
            if candidate is None:
                continue
            if part == whole and _is_tag(after):
                candidate = _Candidate(
                    f"{candidate.words}, {_lower(after)}", candidate.weight + 0.5
                )
            candidates.append(_Candidate(candidate.words, candidate.weight + 0.1 * i))
    if not candidates:
        return ""
    best = max(candidates, key=lambda c: c.weight)
    return "" if best.weight <= 0 else f"{best.words[0].upper()}{best.words[1:]}."


def _candidate(part: str, tone: Tone, *, alone: bool) -> _Candidate | None:
    part = (
        _JOINED.sub("", part.strip(' ,.!…"“”'), count=1)
        if part[:1].islower()
        else part.strip(' ,.!…"“”')
    )
    if joined := _JOINED.match(plain(part)):
        part = part[joined.end() :]
    said = plain(part)
    count = len(part.split())
    if not part or _WEAK.match(said) or not re.search(r"[^\W\d_]", part):
        return None
    odd = [
        w
        for w in re.findall(r"[^\W\d_][\w'-]+", said)
        if w not in NOT_NAMES and w not in _DULL and len(w) > 3
    ]
    weight = min(len(odd), 3) - 0.15 * max(0, count - 5)
    if match := _JOB.match(said):
        thing = part[match.start("thing") :].strip()
        if (opening := thing.split()[0].lower()) in (
            "not",
            "up",
            "just",
            "so",
            "been",
            "going",
            "to",
            "very",
            "never",
            "always",
            "usually",
        ) or (said.startswith(("i'm ", "i am ", "im ")) and opening not in (
            "a",
            "an",
            "the",
            "in",
            "on",
            "at",
        )) or (opening.endswith(("ed", "ing")) and not said.startswith(("i do", "i teach"))):
            thing = ""
        if thing and len(thing.split()) <= LONGEST_ECHO:
            return _Candidate(turned(thing), weight + 0.7 if odd else 0.4)
    if count > LONGEST_ECHO or tone is Tone.LEARNER:
        return None
    if re.match(r"(?:i|my|we|our)\b", said):
        if re.match(r"i(?:'m|'d|'ll| am| was)?\s", said) and not odd:
            return None
        return _Candidate(_lower(turned(part)), weight)
    if alone and count <= 5 and odd:
        return _Candidate(_lower(turned(part)), weight + 0.3)
    return None


def _is_tag(after: str) -> bool:
    """A short afterthought without a verb of its own: "Number nine"."""
    words = plain(after).split()
    return (
        0 < len(words) <= 3
        and not _WEAK.match(plain(after))
        and words[0]
        in ("number", "mostly", "badly", "nights", "mainly", "part", "still", "alone", "sometimes")
    )


def _lower(words: str) -> str:
    first = words.split()[0] if words.split() else ""
    keep = first in ("I", "I'm", "I've", "I'd", "I'll") or (len(first) > 1 and first.isupper())
    return words if keep else words[0].lower() + words[1:]


def told(text: str) -> tuple[Piece, ...]:
    """The sentences in which he says something of his days; questions and noises left out."""
    out = []
    for sentence in sentences(text)[:12]:
        core = without_filler(sentence)
        said = plain(core.text).strip(" .!…")
        if (
            not sentence.text.endswith("?")
            and len(said) > 2
            and not _WEAK.match(said)
            and len(core.text) <= 400
        ):
            out.append(core)
    return tuple(out)
