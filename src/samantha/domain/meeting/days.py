"""Taking up his words about his days: one odd piece of them, turned round for her to say."""

import re
from dataclasses import dataclass

from samantha.domain.meeting.name_words import NOT_NAMES
from samantha.domain.meeting.words import Piece, Tone, meant, plain, without_filler
from samantha.domain.telling import turned

LONGEST_ECHO = 10
"""Words. Longer than that and it is a recital."""

_JOB = re.compile(
    r"^(?:(?P<be>i(?:'m| am|m)(?: (?:currently|now|just|basically|technically))?(?: working as)?|"
    r"i(?:'ve)? (?:work|worked|working)(?: (?:nights|days|part time|full time|mostly|mainly))?"
    r"(?: (?:at|in|for|on|as|with))?)|"
    r"i(?:'ve| have)(?: got)?|i got|got|there's|it's(?: (?:mostly|mainly|all|just))?|"
    r"i (?:mostly |mainly |usually |just )?(?:teach|write|do|make|sell|mend|fix|build|study|grow|"
    r"bake|paint|run|drive|"
    r"clean|keep|restore|repair|breed|design|edit|translate|deliver|sort|pack))\s+"
    r"(?P<thing>[a-z0-9].*)$"
)
_WEAK = re.compile(
    r"^(?:i (?:don't|do not|can't|mean|think|guess|know|suppose)|it(?:'s| is) (?:ok|okay|fine|good|"
    r"nice|alright|all right|boring|the same)|"
    r"(?:that|this|what|how|why|and you|you)\b|"
    r"nothing|same|they're|hence|really|quite|mostly$|yes|"
    r"no\b)"
)
_CUT = re.compile(
    r"\s*(?:[,;:—–]|\s-\s)\s*|\s+(?=(?:and|but|so|because|then|which|who) "
    r"(?:i|i've|i'm|im|it|its|it's|he|she|they|my|we|the|there|that|then|everyone|people|nobody|"
    r"you)\b)",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"^(?:and|but|so|because|then|also|or|mostly|usually|well|obviously|basically)\s+"
)
_DULL = frozenset(
    [
        "work",
        "working",
        "works",
        "worked",
        "day",
        "days",
        "week",
        "time",
        "people",
        "thing",
        "things",
        "home",
        "house",
        "morning",
        "evening",
        "night",
        "job",
        "usually",
        "mostly",
        "mainly",
        "bit",
        "lot",
        "sleep",
        "sleeping",
        "dinner",
        "lunch",
        "breakfast",
        "shopping",
        "cooking",
        "watch",
        "tv",
        "life",
        "pretty",
        "same",
        "boring",
        "nothing",
        "much",
        "very",
        "always",
        "every",
        "sometimes",
        "early",
        "late",
        "around",
        "quite",
        "really",
        "busy",
        "normal",
        "ordinary",
    ]
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    words: str
    weight: float


def take_up(text: str, tone: Tone) -> str:
    """The piece of ``text`` that is worth turning over, as her sentence; "" if there is none."""
    pieces = meant(text)
    candidates: list[_Candidate] = []
    for i, sentence in enumerate(pieces):
        if sentence.text.endswith("?") or _is_unsaid(pieces, i):
            continue
        core = without_filler(sentence)
        whole = core.text.strip(" .!…")
        after = pieces[i + 1].text.strip(" .!…") if i + 1 < len(pieces) else ""
        parts = [whole] if len(whole.split()) <= 6 else _cut(whole)
        for part in parts:
            candidate = _candidate(part, tone, alone=part == whole)
            if candidate is None:
                continue
            if part == whole and _is_tag(after):
                candidate = _Candidate(
                    f"{candidate.words}, {_lower(after)}", candidate.weight + 0.5
                )
            candidates.append(_Candidate(candidate.words, candidate.weight + 0.3 * min(i, 2)))
    if not candidates:
        return ""
    best = max(candidates, key=lambda c: c.weight)
    return "" if best.weight <= 0 else f"{best.words[0].upper()}{best.words[1:]}."


_TAIL = re.compile(r"\w+ly$|(?:on|at|in|with|for|from) [\w' ]{1,20}$")
_NOISE = re.compile(r",? ?\b(?:um+|uh+|er+m?|erm)\b[,.]? ?", re.IGNORECASE)
_RUNS_ON = re.compile(
    r"(?i)\s(?:(?:but|because|so|though|esp|especially|since|while|until|til)\b|"
    r"and (?=(?!(?:a|an|the|my|some|two|three)\b)\w+ \w+ \w+)).*$"
)
_FLAT = re.compile(r"i keep \w+ing\b|\w+ is (?:so+|very|really|pretty) \w+")
_NEAR = re.compile(
    r"\b(?:son|daughter|wife|husband|mother|mum|mom|father|dad|brother|sister|nan|gran|dog|cat|"
    r"horse|bees|chickens|hens|parrot)\b"
)


def _cut(whole: str) -> list[str]:
    """Clauses; an afterthought ("badly", "on Wednesdays") stays with what it is about."""
    out: list[str] = []
    for part in _CUT.split(whole):
        if out and _TAIL.match(part) and len(out[-1].split()) + len(part.split()) <= LONGEST_ECHO:
            out[-1] = f"{out[-1]}, {part}"
        elif part:
            out.append(part)
    return out


def _candidate(part: str, tone: Tone, *, alone: bool) -> _Candidate | None:
    if cut := _RUNS_ON.search(part):
        part = part[: cut.start()]
    part = re.sub(r"(?i)\b(an?|the),? \1\b", r"\1", _NOISE.sub(" ", part)).strip(' ,.!…"“”')
    if joined := _JOINED.match(plain(part)):
        part = part[joined.end() :]
    said = plain(part)
    count = len(part.split())
    if _FLAT.match(said) or (count < 3 and re.match(r"(?:i|my|we)\b", said)):
        return None
    if not part or _WEAK.match(said) or not re.search(r"[^\W\d_]", part):
        return None
    odd = [
        w
        for w in re.findall(r"[^\W\d_][\w'-]+", said)
        if w not in NOT_NAMES and w not in _DULL and len(w) > 3 and "'" not in w
    ]
    weight = min(len(odd), 3) - 0.15 * max(0, count - 5) + (0.6 if _NEAR.search(said) else 0)
    if match := _JOB.match(said):
        thing = part[match.start("thing") :].strip()
        if (
            (opening := thing.split()[0].lower())
            in (
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
            )
            or (
                said.startswith(("i'm ", "i am ", "im "))
                and opening
                not in (
                    "a",
                    "an",
                    "the",
                    "in",
                    "on",
                    "at",
                )
            )
            or (opening.endswith(("ed", "ing")) and not said.startswith(("i do", "i teach")))
        ):
            thing = ""
        if cut := _RUNS_ON.search(thing):
            thing = thing[: cut.start()].rstrip(" ,")
        if re.match(r"(?:that|this|it|them)\b", thing.lower()):
            return None
        if tone is Tone.LEARNER:
            thing = re.sub(r"^(?:in|at|on) ", "", thing.split(",")[0])
            if len(thing.split()) > 2:
                return None  # his grammar in her mouth would be mockery
        if thing and len(thing.split()) <= LONGEST_ECHO:
            return _Candidate(
                turned(thing), (weight + (0.7 if match["be"] else 0.1)) if odd else 0.4
            )
    if count > LONGEST_ECHO or (tone is Tone.LEARNER and count > 3):
        return None
    if re.search(r"\b(?:it|that|this|them|those)\b", said):
        return None
    if re.match(r"(?:i|my|we|our)\b", said):
        if re.match(r"i(?:'m|'d|'ll| am| was)?\s", said) and not odd:
            return None
        return _Candidate(_lower(turned(part)), weight)
    if not alone and count >= 3 and len(odd) >= 2:
        return _Candidate(turned(part), weight)
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


def _is_unsaid(pieces: tuple[Piece, ...], i: int) -> bool:
    """ "I'm an astronaut. Well, I fit aerials.": what follows stands instead."""
    return (
        i + 1 < len(pieces)
        and _JOB.match(plain(pieces[i].text)) is not None
        and re.match(r"(?:well|okay|ok),? (?:no,? |actually,? )?i\b", plain(pieces[i + 1].text))
        is not None
    )


def _says_something(said: str) -> bool:
    return any(word not in NOT_NAMES for word in re.findall(r"[^\W\d_][\w'-]*", said))


def told(text: str) -> tuple[Piece, ...]:
    """The sentences in which he says something of his days; questions and noises left out."""
    out = []
    pieces = meant(text)
    for i, sentence in enumerate(pieces):
        core = without_filler(sentence)
        said = plain(core.text).strip(" .!…")
        if (
            not sentence.text.endswith("?")
            and not _is_unsaid(pieces, i)
            and len(said) > 2
            and _says_something(said)
            and not _WEAK.match(said)
            and len(core.text) <= 400
        ):
            out.append(core)
    return tuple(out)
