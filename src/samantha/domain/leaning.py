"""A question of his as he meant it: written out, names with their capitals, and made whole from the
question before it, where it leans on that.

"n what does she collect", after "how old is nana jean", asks what nana Jean collects. Only what he
has just asked is taken up; nothing else is guessed.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from samantha.domain.lexicon import PETS, RELATIONS
from samantha.domain.lexicon_plain import PLAIN_WORDS
from samantha.domain.memory import KnownClaim
from samantha.domain.patterns import Pattern
from samantha.domain.question_shape import AUX, WH, is_question, sentences
from samantha.domain.turn import Exchange
from samantha.domain.wordings import EMPTY, LIGHT, plainly, stem, words_of

FRESH = timedelta(minutes=15)
"""So long he may still mean the question before."""
LONGEST = 14
"""Words of a question that may lean on another."""
DEEPEST = 4
"""Questions back that one may hang on."""


def meant(
    text: str, recent: Sequence[Exchange], at: datetime, claims: Iterable[KnownClaim] = ()
) -> str:
    """``text`` as he meant it. ``recent`` is what was said before it, oldest first; ``claims`` tell
    the names of the people whom he may speak of."""
    names = names_of(claims)
    return _whole(text, list(recent)[-DEEPEST:], at, names)


def names_of(claims: Iterable[KnownClaim]) -> frozenset[str]:
    """First names and the like that ``claims`` are about, in lower case."""
    return frozenset(
        part.casefold()
        for known in claims
        for part in known.claim.subject.split()
        if part[:1].isupper() and len(part) > 1 and part.isalpha()
    )


def names_in(text: str, names: frozenset[str]) -> frozenset[str]:
    """Those of ``names`` that ``text``, written out by ``meant``, names."""
    return frozenset(w for w in _CAPITALISED.findall(text) if w.casefold() in names)


_CAPITALISED = Pattern(r"\b[A-ZÀ-Þ][a-zà-ÿ]+\b")


def _whole(text: str, recent: list[Exchange], at: datetime, names: frozenset[str]) -> str:
    plain = capitals(plainly(text), names)
    if len(plain.split()) > LONGEST or not recent or at - recent[-1].at > FRESH:
        return plain
    last = recent[-1]
    if not (_FRAGMENT.match(plain) or _leans(plain)):
        return plain
    before = _whole(last.his, recent[:-1], last.at, names)
    asks = [one for one in sentences(before) if is_question(one)]
    return _completed(plain, asks[-1].rstrip(" ?.!")) if asks else plain


# --- names -----------------------------------------------------------------------------------------

_TOKEN = Pattern(r"[A-Za-zÀ-ÿ]+(?:'[a-z]+)?")
_BEFORE_NAME = Pattern(
    rf"(?i)(?:\b(?:who's|{AUX}|with|to|from|for|about|of|by|re|and|than|[a-z]+ing)|(?:^|[,.!?]))\s*$"
)
_AFTER_AUX = Pattern(r"(?i)^ (?:i|you|he|she|we|they|it|be|do|have|get|go|there|my|the)\b")
_KIN = frozenset([*RELATIONS, *PETS])
_NO_OWNER = Pattern(
    rf"(?i)^(?: (?:{AUX}|and|or|in|on|at|to|of|with|for|from|that|who|there|now|again|i|they|we)\b|\W*$)"
)
_SEVERAL = Pattern(
    rf"(?i)\b(?:many|two|three|four|both|all|which|any|these|those|some|no|{AUX}|[a-z]+ed|\d+) $"
)


def capitals(text: str, names: frozenset[str]) -> str:
    """``text``, hurried spellings written out, with the capitals and the genitives ("eilidhs
    wedding") that a person in a hurry leaves away."""

    def whole(match: re.Match[str]) -> str:
        word, start, end = match.group(), match.start(), match.end()
        plain, owner = word.casefold().removesuffix("'s"), ""
        if word.endswith("'s"):
            owner = "'s"
        elif plain not in names and plain.endswith("s") and plain[:-1] in names | _KIN:
            if _SEVERAL.search(text[:start]) or _NO_OWNER.match(text[end:]):
                return plain.capitalize() if plain[:-1] in names else word
            plain, owner = plain[:-1], "'s"
        if plain in names and not _no_name(plain, owner, text[:start], text[end:]):
            return plain.capitalize() + owner
        return word if not owner or word.endswith("'s") else word[:-1] + owner

    return _TOKEN.sub(whole, text)


def _no_name(word: str, owner: str, before: str, after: str) -> bool:
    """Whether ``word``, which is somebody's name and a word as well, is only a word here."""
    if owner or (word not in EMPTY and word not in PLAIN_WORDS):
        return False
    return not _BEFORE_NAME.search(before) or _AFTER_AUX.match(after) is not None


# --- leaning ---------------------------------------------------------------------------------------

_AND = r"(?:(?:ok|okay|oh|right|so|and|but|then)[, ]+)*(?:and|but|what about|how about|and what about|and how about)\s+"
_FRAGMENT = Pattern(
    rf"(?i)^{_AND}(?P<rest>(?:(?:when|after|before|on|at|in|from|for|during|while|with|since|about|as) (?!{AUX}\b|what\b|which\b|whom\b|how\b|whose\b).+|[\w' -]{{2,24}}))[?.!]*$"
)
_VERBAL = Pattern(rf"(?i)\b(?:{AUX}|i|you|he|she|they|we|i'm|i've|[a-z]+'s)\b")
_HINGE = Pattern(
    r"(?i),? (?:(?:straight|strait|just|right|only|even) )?(?:when|after|before|on|at|during|while|since|as|in|from|about|once)\b.*$"
)
_SHE = Pattern(
    rf"(?i)^(?P<lead>(?:(?:so|and|but|ok|okay|oh|right|then|{WH}|{AUX}|old|many|much|long|far|often|tall|time|day|age)\b[, ]*)+)\b(?P<word>she's|he's|she|he|her|his|him)\b(?P<next> \w+)?"
)
"""The first of whom the question speaks is only "she"."""
_IT = Pattern(
    r"(?i)\b(?:before|after|since|until|for|of|about|to|on|with|than) (?:that|it|this|then)\b(?=\W*$|,)"
)
_PERSON = Pattern(
    rf"(?:\b(?:[Mm]y|[Oo]ur) (?:[a-z]+ )?(?:{'|'.join(sorted(map(re.escape, _KIN), key=len, reverse=True))})\b(?!'s)(?: [A-Z][a-z]+)?"
    rf"|\b(?:(?:{'|'.join(sorted(map(re.escape, RELATIONS), key=len, reverse=True))}|Mr|Mrs|Ms|Dr|Miss)\.? )?[A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)*|\b(?:{'|'.join(sorted(map(re.escape, RELATIONS), key=len, reverse=True))})\b)"
)
_OPENS = Pattern(rf"(?i)^\W*(?:{AUX}|what|who|where|when|which|how|why|whose|and|so|ok|okay|i)\b")


def _leans(plain: str) -> bool:
    return (_SHE.match(plain) or _IT.search(plain)) is not None and not _people(plain)


def _people(text: str) -> list[str]:
    """Whom ``text`` names, in its order."""
    found = []
    for match in _PERSON.finditer(text):
        words = match.group()
        first = words.split()[0]
        if _OPENS.match(first) and first.casefold() not in ("i",):
            words = words.removeprefix(first).strip()
        if words and words.removesuffix("'s") not in ("I", "I'm"):
            found.append(words)
    return found


def _completed(plain: str, before: str) -> str:
    """``plain`` with what it leaves to ``before``, the question just asked."""
    if (part := _FRAGMENT.match(plain)) and not _asks_itself(part["rest"]):
        rest = part["rest"].rstrip(" ?.!")
        people = _people(before)
        if len(rest.split()) <= 3 and not _HINGE.match(f" {rest}") and people:
            return f"{before.replace(people[-1], rest, 1)}?"
        return f"{_HINGE.sub('', before)} {rest}?"
    if (pronoun := _SHE.match(plain)) and (people := _people(before)):
        return pronoun["lead"] + _named(pronoun, people[-1]) + plain[pronoun.end() :]
    telling = {stem(w) for w in words_of(plain) if w not in EMPTY} - LIGHT
    if _IT.search(plain) and len(telling) <= 1:
        first = Pattern(r"(?i),[^,]*\bor\b.*$").sub("", before)
        about = [w for w in words_of(first) if w not in EMPTY and stem(w) not in LIGHT | telling]
        if about:
            return f"{plain.rstrip(' ?.!')}, about the {' '.join(dict.fromkeys(about))}?"
    return plain


def _asks_itself(rest: str) -> bool:
    """Whether what follows "and" is a question of its own."""
    return bool(_OPENS.match(rest)) and not _HINGE.match(f" {rest}")


def _named(match: re.Match[str], who: str) -> str:
    word, following = match["word"].casefold(), match["next"] or ""
    if word in ("she's", "he's"):
        return f"{who} is{following}"
    if word == "his" or (word == "her" and following):
        return f"{who}'s{following}"
    return who + following
