"""What he wants forgotten: read from his words, found among what he said, and said back to him.

    wants    reads the request, and what it is about
    choose   picks, among things he said, those that he means
    offer    says how many they are, so that he can say yes

Nothing here destroys anything. What is in doubt is asked; what is found is told by its day and its
number, never by its content, since somebody may be listening.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from samantha.domain import lines
from samantha.domain.concepts import ALIKE
from samantha.domain.lexicon import PETS, RELATIONS
from samantha.domain.lexicon_plain import PLAIN_WORDS
from samantha.domain.memory import Moment
from samantha.domain.patterns import Pattern
from samantha.domain.spoken import day_aloud

_LEAD = (
    r"^\W*(?:(?:ok(?:ay)?|right|well|so|oh|ah|and|but|now|hey|please|pls|plz|sorry|actually|anyway|listen|look|then|no|hmm|wait|god|um+|just|samantha|sam|also|"
    r"on second thoughts?|thinking about it|you know what|do me a favour(?: and)?|(?:can|could|would|will) (?:you|u)(?: please| pls| just)?|i(?:'d| would) (?:really )?(?:like|want|need|love) (?:you|u) to|i (?:want|need) (?:you|u) to|"
    r"(?:you|u) (?:should|can|must|could|may|better|had better|need to|have to)|you'd better|let's|best|better|maybe)\b[,.!:…]*\s*)*"
)
_VERB = r"(?:forget|forgett?|delete|erase|wipe|scrub|strike|remove|unremember|un-remember|un-?hear|bin|clear|scrap|get rid of|throw away|lose|take out|drop|don't (?:keep|remember|hold on to|store|save)|stop remembering)"
_SAID = r"(?:i(?:'ve| have| had)?(?: ever| just| only| already)? (?:said|told (?:you|u)|mentioned|was (?:saying|telling you)|shared|let slip|confessed|admitted|wrote|typed|went on)|(?:you|u)(?:'ve| have)? (?:know|got|have|remember|kept|heard|learned|learnt|stored|saved|written down))"
_THING = r"(?:what(?:ever)?|everything|anything|all(?: of)?(?: (?:that|this|it|the stuff|the things))?|that(?: (?:thing|bit|stuff|part|story|business|conversation))?|this|it all|it|the (?:thing|things|bit|part|stuff|story|business|whole thing|conversation|talk|chat)s?|stuff|things|any of (?:that|it)|the lot|those things|every word)"
_WHEN = r"(?:earlier|before|yesterday|today|last night|this (?:morning|afternoon|evening)|just now|tonight|the other (?:day|night)|a (?:minute|moment) ago|last (?:week|month))"
_ABOUT = (
    Pattern(
        rf"(?i){_LEAD}{_VERB}(?: about)?(?: {_THING})?(?: that)?(?: {_SAID})?(?: to (?:you|u))?(?: {_WHEN})? (?:about|regarding|on|re|concerning|to do with|of)(?! it\b| this\b| that\b\W*$) (?P<what>.+)$"
    ),
    Pattern(
        rf"(?i){_LEAD}{_VERB}(?: that)? i(?:'ve| have)?(?: ever| even)? (?:said|told (?:you|u)|mentioned|brought up|talked about)(?: anything)?(?: (?:to (?:you|u)|about))? (?P<what>.+)$"
    ),
    Pattern(
        r"(?i)\b(?:i never|you never heard me|pretend (?:that )?i (?:never|didn't)|act like i never|let's (?:say|pretend) i never) (?:told (?:you|u)(?: anything)?(?: about)?|said(?: anything)?(?: about)?|mention(?:ed)?(?: anything about)?|say (?:anything )?(?:about )?|tell (?:you|u) about) (?P<what>.+)$"
    ),
    Pattern(
        rf"(?i)\bi(?:'d| would)?(?: much)? (?:rather|prefer(?: it if)?|like it if|want|don't want) (?:(?:you|u) )?(?:didn't (?:remember|keep|know|hold on to)|forgot(?: about)?|to (?:forget|remember|keep|hold on to)|remembering|keeping|knowing)(?: about)?(?: {_THING})?(?: that)?(?: {_SAID})?(?: about)? (?P<what>.+)$"
    ),
)
_LAST = Pattern(
    rf"(?i){_LEAD}(?:{_VERB}(?: about)? (?:that(?: (?:last )?(?:bit|one|thing|part|message|sentence))?|(?:the|my) last (?:bit|thing|one|part|message|sentence)(?: i said)?|what i(?:'ve| have)? just (?:said|told (?:you|u))|what i said(?: just now| there)?|i (?:ever )?said (?:that|anything|it)|this|it all|all that|all of that|(?:all|everything) i(?:'ve| have)? just (?:said|told you))"
    r"|(?:delete|erase|wipe|scrub|unhear|un-hear|strike|remove) it(?: from (?:the record|your memory|memory))?|(?:strike|wipe|delete|erase|remove|take) (?:that|it|this)(?: last bit)? (?:from|off|out of) (?:the record|your (?:memory|head|mind)|memory)|(?:pretend )?(?:that )?i (?:never|didn't) (?:said|say) (?:that|it|anything)|you (?:never|didn't) hear(?:d)? (?:that|it)(?! from me))"
    r"(?:,? (?:please|pls|ok|okay|will you|would you|could you|for me|now|completely|for good|forever|entirely|then|yeah|again|samantha))*\W*$"
)
_TODAY = Pattern(
    rf"(?i){_LEAD}{_VERB} (?:everything|all(?: of)?(?: that| it)?|(?:all )?(?:the things|what)|this (?:whole )?conversation|the (?:whole )?conversation|tonight|today)(?: that)?(?: {_SAID})?(?: (?:from )?(?:today|tonight|this (?:morning|afternoon|evening)|just now|in the last (?:hour|half hour)|so far))?\W*$"
)
_NOT_THAT = Pattern(
    r"(?i)\b(?:don't|do not|never|won't|can't|cannot|couldn't|mustn't|shan't|didn't|not|i|i'll|i'd|to|he|she|they|we|always|often|people|tend to) (?:ever |just |easily |really |quite )*(?:forget|forgot)\b(?! what i (?:said|told)| (?:everything|anything) i)|\bforget to\b|\bforget (?:about )?it\W*$|\b(?:let me|make me|help me) forget\b|\bscratch that\b"
)
_ALL_OF_HER = Pattern(
    r"(?i)^(?:me|us|everything|all of it|my (?:whole )?life|myself|the lot|that|it|this|anything|them all|him|her|them|you|yourself|work|dinner|the time|the rest)\W*$"
)
_TAIL = Pattern(
    r"(?i)(?:[\s,;–—-]+(?:please|pls|plz|thanks|thank you|will you|would you|could you|can you|ok|okay|yeah|if you (?:can|would|don't mind)|for me|for good|completely|forever|now|then|samantha|sam|altogether|entirely|you know|too|as well|all of it|it's not mine.*|i mean it|delete it|wipe it|strike it|from (?:your memory|the record|memory)))+\W*$"
)
_FRONT = Pattern(
    r"(?i)^(?:about|the (?:whole )?(?:thing|bit|business|stuff|story|fact) (?:about|with|of|that)|that)\s+"
)
_SENTENCE = Pattern(r"[^.!?…\n]+[.!?…]*")
_QUOTED = Pattern(r"\"[^\"\n]*\"|“[^”\n]*”")
_LONGEST = 1_000
LIKE = 0.35
"""Likeness in meaning from which something is offered that shares no word with what he names."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A request to forget."""

    scope: Literal["last", "today", "about"]
    """What he said just before; since the talk at hand began; on a subject."""
    what: str = ""
    """The subject, in his words; "" but for "about"."""


def wants(text: str) -> Wanted | None:
    """What he asks her to forget in ``text``; None where he asks no such thing. Pure, never
    raises; messages of more than 1,000 code points are no requests."""
    if len(text) > _LONGEST:
        return None
    straight = _QUOTED.sub(" ", text.replace("’", "'").replace("dont ", "don't "))
    found: Wanted | None = None
    for sentence in _SENTENCE.findall(straight):
        one = _read(" ".join(sentence.split()))
        # A sentence that names the subject says more than "wipe it" beside it.
        if one is not None and (found is None or (found.scope != "about" and one.scope == "about")):
            found = one
    if (found is None or found.scope == "last") and (told := _named_apart(straight, found)):
        return told
    return found


_APART = Pattern(
    r"(?i)\b(?:(?:what|the things?|everything|all) (?:that )?i (?:told|said to|mentioned to) you (?:about|of)|that (?:piece of |bit of )?(?:gossip|business|story|matter|bit|talk|news) (?:about|of|with|concerning)|that (?:thing|bit|story|business)(?: about)?) (?P<what>[^.,;!?]+)"
)
_AWAY = Pattern(
    r"(?i)\b(?:lose it|bin it|drop it|scrap it|let it go|as if i(?:'d| had) (?:not|never) (?:spoken|said)|should(?:n't| not| never) have (?:said|told|repeated|mentioned)|not mine to (?:say|tell))\b"
)


def _named_apart(text: str, found: Wanted | None) -> Wanted | None:
    """The subject, where he names it in one breath and asks for it to go in another."""
    if found is None and not _AWAY.search(text):
        return None
    match = _APART.search(text)
    return Wanted("about", what) if match and (what := _subject(match["what"])) else None


def _read(sentence: str) -> Wanted | None:
    if _NOT_THAT.search(sentence):
        return None
    if _LAST.search(sentence):
        return Wanted("last")
    for pattern in _ABOUT:
        if (match := pattern.search(sentence)) and (what := _subject(match["what"])):
            if _ALL_OF_HER.match(what):
                return Wanted("last") if what.casefold() in {"that", "it", "anything"} else None
            return Wanted("about", what)
    if _TODAY.search(sentence) and Pattern(
        r"(?i)\btoday|tonight|conversation|this \w+|just|so far|last"
    ).search(sentence):
        return Wanted("today")
    return None


def _subject(words: str) -> str:
    trimmed = _FRONT.sub("", _TAIL.sub("", words.strip(" .!?…,;:"))).strip(" .!?…,;:\"'")
    return trimmed if len(trimmed.split()) <= 14 else ""


# --- his yes and no ------------------------------------------------------------------------------

_AGREES = Pattern(
    r"(?i)^\W*(?:(?:yes|yeah|yep|yup|ye|yea|ya|aye|ok|okay|k|sure|please|pls|do|do it|do that|go on|go ahead|right|fine|correct|exactly|all of (?:it|them)|both|all|the lot|thank you|thanks|ta|cheers|wipe (?:it|them|that)|delete (?:it|them|that)|forget (?:it|them|that)|erase (?:it|them|that)|strike (?:it|them|that)|gone|get rid of (?:it|them)|that's (?:it|right|the one)|that one|for good|absolutely|definitely|of course|i'm sure|i am|mm+|mhm|uh huh|now|samantha|sam)\b[\s,.!]*)+\W*$"
)
_REFUSES = Pattern(
    r"(?i)^\W*(?:no\b|nope|nah|don't|do not|dont|wait|stop|hang on|hold on|keep (?:it|them|that)|leave (?:it|them|that)|never ?mind|not (?:that|those|all|yet|really|now)|actually no|on second thoughts?|cancel|wrong|i changed my mind|i've changed my mind)"
)


def agrees(text: str) -> bool:
    """Whether ``text`` is a yes to her offer. "Thank you" is one."""
    return _AGREES.match(text.replace("’", "'")) is not None and not refuses(text)


def refuses(text: str) -> bool:
    """Whether ``text`` is a no to her offer."""
    return _REFUSES.match(text.replace("’", "'")) is not None


# --- finding what he means -----------------------------------------------------------------------

_EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "is",
        "was",
        "are",
        "were",
        "am",
        "do",
        "does",
        "did",
        "have",
        "has",
        "had",
        "be",
        "been",
        "i",
        "me",
        "my",
        "mine",
        "you",
        "your",
        "we",
        "our",
        "us",
        "it",
        "its",
        "that",
        "this",
        "those",
        "these",
        "what",
        "who",
        "whose",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "with",
        "from",
        "by",
        "and",
        "or",
        "so",
        "not",
        "no",
        "tell",
        "told",
        "say",
        "said",
        "about",
        "thing",
        "things",
        "stuff",
        "bit",
        "part",
        "whole",
        "all",
        "any",
        "some",
        "him",
        "his",
        "her",
        "hers",
        "she",
        "he",
        "they",
        "them",
        "their",
        "being",
        "got",
        "get",
        "just",
        "really",
        "ever",
        "again",
        "him",
        "too",
        "very",
    ]
)
_PEOPLE = frozenset(RELATIONS) | frozenset(PETS)
_WORD = Pattern(r"[^\W_][\w-]*")


def topic_words(what: str, names: Mapping[str, Sequence[str]] = {}) -> tuple[frozenset[str], ...]:
    """What ``what`` is about: for each of its telling words, the words that stand for it.

    ``names`` tells by what else people go: "sister" → ("Leila",), in lower case or not.
    """
    groups = []
    for word in dict.fromkeys(w.casefold() for w in _WORD.findall(what.replace("'s", ""))):
        if word in _EMPTY or len(word) < 2:
            continue
        also = {n.casefold() for n in names.get(word, ())}
        groups.append(frozenset({word} | also))
    return tuple(groups)


def choose(
    what: str,
    found: Iterable[Moment],
    nearest: Sequence[Moment] = (),
    names: Mapping[str, Sequence[str]] = {},
) -> tuple[Moment, ...]:
    """Of ``found`` (things he said with any of the words of ``what`` in them) those that he means,
    oldest first.

    All that hold every word of it. Where none does: those that name its person and speak of the
    same kind of thing; else, of those that name its person, the first of ``nearest`` (by
    likeness).
    """
    groups = topic_words(what, names)
    if not groups:
        return ()
    moments = sorted({m.turn: m for m in found}.values(), key=lambda m: m.turn)
    told = [m for m in moments if not _asks(m.text)]
    people = frozenset(name.casefold() for pair in names.items() for name in (pair[0], *pair[1]))
    if not told:  # he names it in other words than he told it in
        return tuple(m for m in nearest[:1] if m.near >= LIKE and not _asks(m.text))
    meant = {m.turn for m in _meant(what, groups, told, nearest, people)}
    if not meant:
        return ()
    # What he asked about it since goes with it.
    return tuple(m for m in moments if m.turn in meant or (m not in told and _holds(m, groups)))


def _meant(
    what: str,
    groups: Sequence[frozenset[str]],
    told: Sequence[Moment],
    nearest: Sequence[Moment],
    people: frozenset[str] = frozenset(),
) -> Sequence[Moment]:
    if exact := [m for m in told if _holds(m, groups)]:
        return exact
    # A name, by its capital or, of one who leaves those away, by being no plain word.
    words = _WORD.findall(what)
    capital = {w.casefold() for w in words if w[:1].isupper() or w not in PLAIN_WORDS}
    who = [g for g in groups if g & (_PEOPLE | capital | people)]
    rest = [g for g in groups if g not in who]
    named = [m for m in told if who and _holds(m, who)]
    alike = [frozenset().union(g, *(ALIKE.get(w, frozenset()) for w in g)) for g in rest]
    kindred = [m for m in named if any(_holds(m, [g]) for g in alike)]
    if kindred:
        return kindred
    turns = {m.turn for m in (named or told)}
    return next(([m] for m in nearest if m.turn in turns), named[-1:])


def _holds(moment: Moment, groups: Iterable[frozenset[str]]) -> bool:
    """Whether ``moment`` has a word of each of ``groups``."""
    stems = _stems(moment.text)
    return all(_meets(group, stems) for group in groups)


def _asks(text: str) -> bool:
    """Whether ``text`` only asks, or asks to forget: it tells nothing by itself."""
    return wants(text) is not None or (
        text.rstrip(" \"'”’").endswith("?") and len(_SENTENCE.findall(text)) == 1
    )


def _stems(text: str) -> frozenset[str]:
    return frozenset(
        _stem(w.casefold()) for w in _WORD.findall(text.replace("'s", "").replace("’s", ""))
    )


def _meets(group: frozenset[str], stems: frozenset[str]) -> bool:
    return any(_stem(word) in stems for word in group)


def _stem(word: str) -> str:
    for ending in ("ing", "ies", "ed", "es", "s", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


# --- her words -----------------------------------------------------------------------------------

_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def offer(chosen: Sequence[Moment], wanted: Wanted, today: date, seed: int) -> str:
    """What she would forget, and the question. Never what it says."""
    if wanted.scope == "last":
        return lines.pick(
            (
                "What you've just told me. It'd be gone for good; I can't get it back. Shall I?",
                "That last thing you said, for good? I've put it aside already. Shall I?",
            ),
            seed,
        )
    first, last = (day_aloud(m.at.date(), today) for m in (chosen[0], chosen[-1]))
    when = first if first == last else f"between {_from(first)} and {_from(last)}"
    if len(chosen) == 1:
        return lines.pick(
            (
                f"One thing, then, that you told me {when}. It'd be gone for good. Shall I?",
                f"That's one thing, from {_from(when)}. I've put it aside; shall I forget it for good?",
            ),
            seed,
        )
    number = _NUMBERS[len(chosen)] if len(chosen) < len(_NUMBERS) else f"{len(chosen):,}"
    return f"That's {number} things you told me, {when}. They'd be gone for good. Shall I?"


def _from(when: str) -> str:
    return when.removeprefix("on ")


def nothing_found(seed: int) -> str:
    return lines.pick(
        (
            "I don't find anything you've told me about that, so there's nothing to forget.",
            "I've looked, and I don't think you ever told me. There's nothing of it here.",
        ),
        seed,
    )


def gone(count: int, seed: int) -> str:
    """Once it is done."""
    if count > 1:
        return lines.pick(
            ("Gone, all of it. I couldn't tell you now if I tried.", "They're gone."), seed
        )
    return lines.pick(("Gone. I couldn't tell you now if I tried.", "It's gone."), seed)


def kept(seed: int) -> str:
    return lines.pick(("All right. It stays.", "Then I'll keep it."), seed)
