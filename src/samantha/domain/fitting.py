"""How far a sentence holds what a question seeks: a place for where, a figure for how many, a
feeling for how he felt.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from datetime import datetime

from samantha.domain.asking import Asked, Seeks
from samantha.domain.frames import of_kind
from samantha.domain.patterns import Pattern
from samantha.domain.timeline import days_in
from samantha.domain.wordings import (
    FEELINGS,
    KINDS,
    NUMBER_WORDS,
    ORDINALS,
    plainly,
    stem,
    words_of,
)

_PLACE = Pattern(
    r"\b(?:in|at|to|from|near|up|down|over|on|by|outside|round) (?:in |at |to |the )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|New Year|Christmas)[A-Z][a-z]+|\b[A-Z]\w+ (?:Park|Street|Road|Hill|Lane|Square)\b|^[A-Z][a-z]+, [A-Z]|(?-i:^[^A-Z]*\b(?:in|at|from|near) [a-z]{4,}[^A-Z]*$)"
)
_SOME_PLACE = Pattern(
    r"\b(?:in|at|from|near|up|above|behind|under|outside|inside) (?:the |a |an |my |me |our |her |his )?(?!least|fact|case|time|once|that|this|them|first|last|front of|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|mondays|tuesdays)[a-z]{4,}"
)
_A_NAME = Pattern(
    r"(?<![.!?…] )(?<!^)\b[A-ZÀ-Þ][a-zà-ÿ]+|\b(?:called|named|name's|names|name is)\b"
)
_RELATED = Pattern(
    r"(?i)\b(?:my|our|his|her|their|'s|s) (?:\w+ ){0,2}(?:sister|brother|m[auo]m|mother|dad|father|wife|husband|son|daughter|nephew|niece|cousin|aunt|uncle|partner|boyfriend|girlfriend|ex|friend|mate|boss|manager|teacher|neighbour|landlord|landlady|lodger|colleague|grandson|granddaughter|nan|gran|flatmate|lad|bloke|fella)\b|\b(?:friend|mate|sister|brother|mother|husband|wife) of\b|\bis (?:a|my|the|our|his|her)\b"
)
_OFTEN = Pattern(
    r"(?i)\b(?:every|each|once|twice|(?:\w+ )?times a|weekly|daily|monthly|fortnight\w*|most (?:days|mornings|evenings|nights|weeks)|always|never|rarely|other (?:week|weekend|day)|(?:mon|tues|wednes|thurs|fri|satur|sun)days|a (?:day|week|month))\b"
)
_WISHED = Pattern(
    r"(?i)\b(?:(?:don't|dont|do not|never|stop|always|please|pls|promise me|ask me|tell me|keep it|remind me|nag me|call me|wake me|just (?:listen|let)|i (?:don't |dont )?want (?:you|advice|any)|do me a favour|one rule|unless i ask|i need you to|you will|u will|you're not to|no (?:advice|tips|jokes))\b)"
)
_ANNOUNCED = Pattern(
    r"(?i)\b(?:going to|gonna|i'll|i will|ill|i'd|id|promise[d]?|said i|told (?:\w+) i|plan(?:ning)?|i want to|my one resolution)\b"
)
_AMBIGUOUS = frozenset(
    str.split(
        "lost light small low down moved touched strange weird nothing calm content hurt empty"
    )
)
"""Words for feelings that mean other things as often."""
_FELT = Pattern(
    r"(?i)\b(?:feel(?:s|ing)?|felt|i'm|i am|im|i was|was so|i'd been|how|quite|so|a bit|really|oddly|strangely|weirdly) (?:\w+ )?(?:lost|light|small|low|down|moved|touched|strange|weird|nothing|calm|content|hurt|empty|like an?)\b|\bmy (?:stomach|heart|hands|legs|knees)\b|\blike a leaf\b|\bin bits\b|\bover the moon\b|\bcouldn't (?:stop|breathe|speak|sleep|settle)\b|\bcan't (?:sleep|settle|stop)\b"
)
_SMALL = ("one", "once", "zero")
_OF_MONEY = Pattern(
    r"(?i)\b(?:pay|paying|paid|cost|costs|price|rent|charge[ds]?|owe|salary|wage|deposit|how much (?:is|was|are|did))\b"
)
_THEIRS = Pattern(
    r"(?i)^(?:he|she|they)(?:'s| is| was|'d| had| were)?\b(?!.*\bI (?:felt|feel|was|am|cried)\b)"
)
_NEVER = Pattern(r"(?i)\b(?:never|not going to|won't|don't)\b")
UNREAL = Pattern(
    r"(?i)\b(?:if (?:i|he|she|they|we|you|it)(?:'d| had| were| was| won)|suppose|supposing|imagine|would(?:'ve| have)|in a novel|a book|reading (?:a|this)|novel|film|dreamt)\b"
)
SWAPPED = Pattern(
    r"(?i)\b(?:it's not|it isn't|not .{1,30}, it's|no,? (?:i said|wait|sorry)|i meant|got .{0,30} wrong|wrong|corrected|put back|moved|pushing|pushed|changed|now|any more|anymore|no longer|gone off|gone over|off the|instead|from now on|as of (?:today|now)|stopped|quit|sold|gave up|given up|swapped)\b"
)


def defines(name: str, text: str) -> bool:
    """Whether ``text`` says who ``name`` is."""
    name = re.escape(name)
    return bool(
        re.search(  # not kept as a ``Pattern``: there is no end of names
            rf"(?i)^{name} ?= |\b{name}(?:'s| is|s)? (?:(?:my|our|the|his|her|an?)\b|(?-i:[A-Z]\w+)'s|(?-i:[A-Z]\w+), by) ?(?!way|car|house|flat)"
            rf"|\b{name} is (?-i:[A-Z])|\b{name}, (?:my|our|his|her|\w+'s|a|the)\b|\b(?:my|our|\w+'?s) (?:\w+ )?{_KIN} (?:is )?(?:called |named )?{name}\b"
            rf"|\b{_KIN},? {name}\b|\bcalled {name}\b|\b{name} (?:on|from|at|in) the\b|^{name}\.|\bthat's \w+'s \w+",
            plainly(text).replace("my name", ""),
        )
    )


def _like(guess: str, word: str) -> bool:
    """Whether ``word`` might be what ``guess`` is a slip for, or is another of its kind."""
    root = stem(word)
    if root == guess:
        return False
    if len(guess) >= 5 and len(root) >= 5 and root[:4] == guess[:4]:
        return True
    return any(
        guess in {stem(one) for one in kinds} and word in kinds
        for name, kinds in KINDS.items()
        if name not in _VAGUE
    )


_VAGUE = ("relation", "relative", "day", "weekday", "subject")
_KIN = r"(?:sister|brother|m[auo]m|mother|dad|father|wife|husband|son|daughter|nephew|niece|cousin|aunt|auntie|uncle|partner|boyfriend|girlfriend|ex|friend|mate|boss|manager|teacher|neighbour|landlord|landlady|lodger|colleague|grandson|granddaughter|nan|gran|flatmate|lad|bloke|fella|dog|cat)"


def fits(text: str, at: datetime, asked: Asked) -> float:
    """How far ``text`` holds what ``asked`` seeks, in [0, 1]."""
    said = words_of(plainly(text))
    if asked.frame is not None and not asked.guess:
        told = asked.frame.told_in(asked.text, text)
        if asked.kind and asked.frame.name in ("liking", "loathing"):
            return told * (1.3 if of_kind(asked.kind, text) else 0.8)
        return told
    if asked.guess and any(_like(guess, word) for guess in asked.guess for word in said):
        return 1.0
    if asked.kind and asked.seeks is not Seeks.NAME:
        # "The car failed" does not say which car.
        kinds = KINDS[asked.kind] - {asked.kind, asked.kind + "s"}
        if any(word in kinds or word.removesuffix("s") in kinds for word in said):
            return 1.0
    new = [w for w in said if stem(w) not in asked.words]
    match asked.seeks:
        case Seeks.WHO | Seeks.NAME:
            if any(defines(name, text) for name in asked.names):
                return 1.3
            return 0.4 * bool(_A_NAME.search(text)) + 0.4 * bool(_RELATED.search(text))
        case Seeks.WHERE:
            return (
                1.0
                if _PLACE.search(text)
                else 0.8 * (text == text.casefold() and _SOME_PLACE.search(text) is not None)
            )
        case Seeks.WHEN | Seeks.WEEKDAY:
            return 1.0 if days_in(text, at.date()) else 0.2
        case Seeks.NUMBER:
            figures = [w for w in new if w[0].isdigit() or (w in NUMBER_WORDS and w not in _SMALL)]
            return (
                float(bool(figures))
                if not _OF_MONEY.search(asked.text)
                else (
                    float(
                        any(
                            (w.rstrip("k").isdigit() and len(w) > 1)
                            or w in ("hundred", "thousand", "quid")
                            for w in new
                        )
                    )
                )
            )
        case Seeks.COUNT:
            return float(any(w in NUMBER_WORDS or w in ORDINALS or w[0].isdigit() for w in new))
        case Seeks.OFTEN:
            return float(bool(_OFTEN.search(text)))
        case Seeks.PLAN:
            return float(bool(_ANNOUNCED.search(text)) and not _NEVER.search(text))
        case Seeks.FEELING:
            felt = any(word in FEELINGS and word not in _AMBIGUOUS for word in said)
            felt = felt or bool(_FELT.search(text))
            return float(felt and not _THEIRS.search(text))
        case Seeks.WISH:
            return float(bool(_WISHED.search(text)))
        case _:
            return 0.0 if asked.kind else 0.4
