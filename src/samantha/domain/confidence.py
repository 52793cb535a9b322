"""What he told her in confidence, and what must not be said while somebody else is in the room.

    confides   reads that something is between the two of them, and what that covers
    releases   reads that a secret is none any more
    hidden     whether a turn of his must not come up now

The rules that hold: a confidence is kept like everything else, and it stays out of what others
may hear or read. What he asked her to forget is out of it at once, before it is destroyed.
Reading is pure and errs towards keeping quiet: a secret too many costs less than one too few.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from samantha.domain.patterns import Pattern
from samantha.domain.state import State

_SHORT_WORDS = 9
"""A remark that is no longer than this holds no secret itself: it is about one before or after."""

_ANNOUNCES = Pattern(
    r"(?i)\b(?:(?:can|could|may|might) i (?:tell|confide|trust|ask|say)|i(?:'ve| have) (?:got )?(?:something|a secret|a confession|to tell you)|"
    r"i(?:'m| am) (?:going|about) to tell you|i want to tell you|i need to tell you|what i(?:'m| am) about to|this next|if i tell you|don't tell \w+,? but\s*[.…]*$)"
)
_REFERS_BACK = Pattern(
    r"(?i)\b(?:that(?:'s| is| was| one| bit| stays| goes| last)?|it stays|keep (?:that|it)|what i (?:just )?(?:said|told you)|all (?:of )?that)\b"
)
_KEEP = Pattern(
    r"(?i)\b(?:(?:just |only |strictly |purely |all |very much |keep (?:this|that|it) )*between (?:you and me|you n me|us|ourselves|the two of us|me and you|u and me|you & me|these (?:four )?walls)\b(?! (?:and|was|were|is|are|there|it's) (?!you))|"
    r"(?:this|that|it) (?:one )?(?:(?:has to|must|should|needs to|'ll have to|had better|can) )?(?:stays?|remains?) (?:here|in here|with (?:us|you|me)|in this room|private|secret|in the room|in the house)|"
    r"(?:this|that|it)(?: one)? (?:goes|is going|must go|can go|should go) (?:no further|nowhere|no farther)|(?:doesn't|does not|mustn't|must not|can't|cannot|never|not to) (?:leave|go outside|get out of|go beyond) (?:this|these|the) (?:room|house|walls|four walls|kitchen)|"
    r"(?:keep|kept|hold) (?:this|that|it|this one|that one) (?:to yourself|to ourselves|under your hat|quiet|secret|private|dark|close|schtum|hush|a secret|in confidence)|"
    r"(?:don't|do not|dont|never|not to|you (?:can't|mustn't|cannot)|please don't) (?:you )?(?:ever )?(?:tell|mention (?:this|it|that|any of (?:this|it)) to|breathe (?:a word|it|this)|say (?:a word|anything|this|it) (?:to|about (?:this|it))|repeat (?:this|it|that)|let on|pass (?:this|it) on|share (?:this|it|that)|let (?P<lets>[\w' ]{2,24}?) (?:know|find out|hear))\b(?! me\b| us how| (?:him|her|them) (?:how|what|when))(?: (?P<whom>(?:my |our )?[\w'-]+(?: (?:or|and) (?:my |our )?[\w'-]+)*))?|"
    r"not a word (?:to (?P<word_to>[\w' ]+?)|of (?:this|it)|about (?:this|it))?(?=[.,;!?]|$)|"
    r"(?:this|that|it)(?:'s| is) (?:a |our |my |top |still a |strictly |all )*(?:secret|confidential|hush[- ]hush|private|on the (?:quiet|q\.?t\.?))|in (?:strict(?:est)? )?confidence|"
    r"(?:swore|sworn) (?:me |us )?to secrecy|made me (?:swear|promise) (?:not|never|i wouldn't|i'd not|that i)|made me swear|promise (?:me )?(?:you won't|not to|you'll not|never to) (?:tell|say|repeat|mention)|"
    r"(?:he|she|they|nobody|no one|no-one|[A-Z]\w+|my \w+) (?:(?:must|can|should)(?:n't| not|not) (?:ever |know|find out|hear|get wind)|(?:must|can) never (?:know|find out)|(?:isn't|is not|aren't) (?:supposed|meant|allowed) to (?:know|find out))|"
    r"mum's the word|(?:you|u) didn't hear (?:that|it|this) from me|for your ears only|confide in you|i(?:'m| am) confiding|you(?:'re| are) the only (?:one|person) (?:who knows|i(?:'ve| have) told)|(?:nobody|no one|no-one) (?:else )?(?:must|can) know)"
)
_ABOUT_THE_SEAL = r"(?:and|but|so|because|cos|please|pls|ok(?:ay)?|right|well|look|listen|just|now|this|that|it|is|it's|that's|this is|one|let's|can we|you'll|you|stays?|goes|remains?|has to|must|should|keep)"
_SEAL_LEADS = Pattern(
    r"(?i)^[\s,;:.!?…–—-]*(?:(?:and|but|so|because|cos|right|ok|okay|well|now|please|though)\b[\s,;:…–—-]*)*"
)
_SEAL_ENDS = Pattern(rf"(?i)(?:[\s,;:–—-]+(?:{_ABOUT_THE_SEAL}\b)?)+$")
_NOT_A_SECRET = Pattern(
    r"(?i)\b(?:no|not|isn't|ain't|hardly|wasn't|never) (?:a |exactly a |really a |any |much of a )*(?:secret|confidential|private)\b|\b(?:it was|there's something|difference|distance|choose|choosing|decide|stuck|torn|fight|row|trouble|things?) between\b"
)
_OTHERS_WORDS = Pattern(
    r"(?i)\b(?:(?:he|she|they|[A-Z]\w+|i) (?:said|says|told (?:him|her|them|me|[A-Z]\w+)|asked|goes|went|was like)[,:]? ?)$"
)
_QUOTED = Pattern(r"\"[^\"\n]*\"|“[^”\n]*”|(?<!\w)‘[^’\n]*’(?!\w)")
_RELEASED = Pattern(
    r"(?i)\b(?:secret(?:'s| is)? (?:done|out|over|finished|no more)|(?:isn't|is not|'s not|not|no longer) (?:a )?secret (?:any ?more|now|any longer|either)|(?:no|not) (?:a )?secret any ?(?:more|longer)|no longer (?:a )?(?:secret|confidential)|"
    r"cat(?:'s| is) out of the bag|you can (?:say|tell|talk about|mention|shout)\b|you(?:'re| are) (?:free|allowed) to (?:say|tell|mention|talk)|(?:everyone|everybody|the whole (?:family|street|office)) knows(?: now)?)"
)
_PEOPLE_ASIDE = frozenset(
    [
        "anyone",
        "anybody",
        "a",
        "soul",
        "him",
        "her",
        "them",
        "me",
        "you",
        "us",
        "it",
        "this",
        "that",
        "people",
        "everyone",
        "everybody",
        "no",
        "nobody",
        "about",
        "how",
        "what",
        "when",
        "if",
        "but",
        "though",
        "ok",
        "okay",
        "please",
        "yet",
    ]
)
_WORD = Pattern(r"[^\W_][\w'-]*")


@dataclass(frozen=True, slots=True)
class Confidence:
    """That something is between them."""

    covers: Literal["this", "before", "next"] = "this"
    """The turn that says so, and with it perhaps the one before or the one to come."""
    from_whom: tuple[str, ...] = ()
    """Whom he named as not to know; empty: nobody else."""


def confides(text: str) -> Confidence | None:
    """What ``text`` puts under the seal; None where it tells no secret. Pure, never raises."""
    plain = _plain(text)
    found = _KEEP.search(plain)
    if found is None or _NOT_A_SECRET.search(plain):
        return None
    if _OTHERS_WORDS.search(plain[: found.start()]):
        return None
    named = next((g for g in found.groupdict().values() if g), "")
    whom = tuple(
        word
        for word in (w.removesuffix("'s") for w in _WORD.findall(named))
        if word.casefold() not in _PEOPLE_ASIDE | {"my", "our", "or", "and"}
    )
    words = len(plain.split())
    asks = plain.rstrip(" \"'").endswith("?")
    if _ANNOUNCES.search(plain) and words <= 2 * _SHORT_WORDS:
        return Confidence("next", whom)
    if asks:
        # "Between you and me, what is he waiting for?" asks; it confides nothing.
        return None
    if words <= _SHORT_WORDS + len(whom):
        if _REFERS_BACK.search(plain):
            return Confidence("before", whom)
        if words <= 6:
            return Confidence("next" if _leads_on(plain) else "before", whom)
    return Confidence("this", whom)


def unsealed(sentence: str) -> str:
    """What ``sentence`` confides, letter by letter, without the words that seal it: "I've bought
    Nell a ring" of "Just between us, I've bought Nell a ring." "" where it does nothing but seal."""
    pieces, at, straight = [], 0, sentence.replace("’", "'")
    for seal in _KEEP.finditer(straight):
        pieces.append((_SEAL_ENDS.sub("", straight[at : seal.start()]), at))
        at = seal.end()
    if not at:
        return sentence
    pieces.append((straight[at:], at))
    longest, start = max(pieces, key=lambda piece: len(_WORD.findall(piece[0])))
    kept = _SEAL_LEADS.sub("", longest)
    start += len(longest) - len(kept)
    return sentence[start : start + len(kept)].strip() if _WORD.search(kept) else ""


def without_seals(text: str) -> str:
    """All of ``text`` but what seals it, for reading; in straight apostrophes."""
    return _KEEP.sub(" ", text.replace("’", "'"))


def _leads_on(plain: str) -> bool:
    """Whether a short remark points ahead: "Just between us…", "This stays here:"."""
    return plain.rstrip().endswith((":", "…", "...", ",", "-", "–", "—", "but")) or bool(
        Pattern(r"(?i)^(?:this|okay|ok|right|so|listen|(?:just )?between)\b").match(plain)
    )


def releases(text: str) -> bool:
    """Whether he says that a secret is none any more. Pure, never raises."""
    plain = _plain(text)
    return _RELEASED.search(plain) is not None and not plain.rstrip().endswith("?")


def released(text: str, secrets: Iterable[tuple[int, str]]) -> tuple[int, ...]:
    """Which of ``secrets`` (turn, text) he means when he releases one: those that share a word
    with ``text``, or the only one there is."""
    known = list(secrets)
    asked = telling_words(text)
    shared = tuple(turn for turn, told in known if asked & telling_words(told))
    return shared or tuple(turn for turn, _ in known if len(known) == 1)


_GOES_ON = Pattern(
    r"(?i)^\W*(?:and |so |but |well,? |because |anyway,? )*(?:it(?:'s| was| is|'ll)?|he(?:'s|'d| was| is)?|she(?:'s|'d| was| is)?|they(?:'re|'d)?|the (?:doctor|one|worst|thing)|that's (?:why|when|how|what)|i (?:don't|feel|felt|can't|didn't|just|know|feel like|haven't|still))\b"
)


def goes_on(text: str) -> bool:
    """Whether ``text`` seems to go on with what was said just before."""
    plain = _plain(text)
    return bool(_GOES_ON.match(plain)) and not plain.endswith("?")


# --- what follows from it ------------------------------------------------------------------------


def confided(state: State, turn: int) -> bool:
    """Whether turn ``turn`` was told in confidence: not for exports, letters, briefings, tools."""
    return turn in state.confided


def set_aside(state: State, turn: int) -> bool:
    """Whether he asked to have turn ``turn`` forgotten; until it is, she does not use it."""
    return turn in state.set_aside


def present(state: State) -> tuple[str, ...]:
    """Who is there beside him, as far as he has said; "someone" where he named nobody."""
    return state.company


def hidden(state: State, turn: int) -> bool:
    """Whether what he said in ``turn`` must not come up now: not in her words, not in a prompt."""
    return set_aside(state, turn) or (bool(present(state)) and confided(state, turn))


def shown(state: State) -> State:
    """``state`` as a brain may see it: the talk at hand without what is hidden now."""
    if not state.set_aside and not (state.confided and state.company):
        return state
    recent = tuple(one for one in state.recent if not hidden(state, one.turn))
    return replace(state, recent=recent)


_EMPTY = frozenset(
    [
        "the",
        "and",
        "but",
        "for",
        "with",
        "this",
        "that",
        "these",
        "those",
        "you",
        "can",
        "say",
        "tell",
        "about",
        "not",
        "any",
        "more",
        "anymore",
        "secret",
        "secrets",
        "now",
        "done",
        "out",
        "just",
        "between",
        "knows",
        "know",
        "himself",
        "herself",
        "told",
        "either",
        "loud",
        "like",
        "have",
        "has",
        "had",
        "was",
        "were",
        "are",
        "is",
        "been",
        "his",
        "her",
        "him",
        "she",
        "they",
        "them",
        "from",
        "what",
        "when",
        "where",
        "who",
        "which",
        "would",
        "could",
        "there",
        "then",
        "than",
        "got",
        "get",
        "gone",
        "going",
        "one",
        "two",
        "all",
        "some",
        "into",
        "over",
        "your",
        "mine",
        "mum's",
        "word",
    ]
)


def telling_words(text: str) -> frozenset[str]:
    """Words of ``text`` that tell what it is about, in lower case."""
    words = (w.casefold().removesuffix("'s") for w in _WORD.findall(_plain(text)))
    return frozenset(w for w in words if len(w) > 2 and w not in _EMPTY)


def _plain(text: str) -> str:
    straight = text[:4000].replace("’", "'")
    return " ".join(_QUOTED.sub(" ", straight).split())
