"""What of her words may go out, given what he asked of her.

Works on one sentence after another, so that speaking can begin before thinking has ended. Whatever
stands between “quotation marks” is his and is left alone. Words of care never come here.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from samantha.domain.manners import SHORT, Bar, Rule
from samantha.domain.patterns import Pattern
from samantha.domain.wordings import content

LONGEST = 1.5
"""How far a first sentence may go over "short" before it is cut; a number of his is kept."""

_SENTENCE = Pattern(r"[.!?…]+[\"'”’)\]]*(?=\s)|\n+")
_NO_END = Pattern(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|No|vs|etc|e\.g|i\.e|a\.m|p\.m|[A-Z])|\b\d{1,2})\.$"
)
_QUOTED = Pattern(r"“[^”]*”?|\"[^\"]*\"?")
_OPENER = Pattern(r"(?i)^\W*(?:\w+[',]?\s*){1,2}\W*$")
""" "Oh." or "Well, now." before the sentence that answers."""
_ADVICE = Pattern(
    r"(?i)\b(?:you (?:should|shouldn't|ought to|need to|have to|'d better|had better|could (?:always|try|ask|tell|call|talk|just|maybe|also|write|go|take)|might (?:want|try|like) to|want to (?:try|think about|be careful))|you'd (?:do well|be better|better)|"
    r"why (?:don't|not)(?: you)? (?:just |try |call |ask |tell |talk |go |take |write |give )|have you (?:tried|thought (?:of|about)|considered|talked to|spoken to|asked)|if i were you|in your (?:place|shoes)|my advice|here's (?:a tip|an idea|what (?:i'd|to) do)|i(?:'d| would) (?:suggest|recommend|advise|try|tell (?:him|her|them)|call|ring|talk to)|"
    r"(?:how|what) about (?:\w+ing|a )\b|it (?:might|may|could|would|'d) (?:help|be (?:good|worth|better|best|wise)) (?:to|if)|the (?:best|kindest|first) thing (?:to do |would be |is )|maybe (?:try|talk|call|ask|tell|go|take|give|write)\b)|"
    r"^\W*(?:and |so |just |please |maybe |perhaps |then |well,? |okay,? )*(?:try (?:to|not|a|the|some|\w+ing)|don't (?:let|forget|be so|worry about)|talk to|tell (?:him|her|them)|call (?:him|her|them)|ask (?:him|her|them)|give (?:it|him|her|them|yourself)|take (?:a|some|it|care of)|make (?:a list|sure)|consider|avoid|remember to|focus on)\b"
)
_JOKE = Pattern(
    r"(?i)\b(?:knock,? knock|why did the|walks? into a bar|here's (?:a|another) (?:joke|one)|just kidding|only joking|i'm (?:just )?(?:kidding|joking)|get it\?|ba[- ]?dum|pun intended|ha(?:ha)+|what do you call a)\b|^\W*ha[!.]*\W*$|[😀-😆😂🤣😜]"
)
_GREETS = r"(?:hi|hello|hey|hiya|morning|good (?:morning|evening|afternoon|night|day)|evening|afternoon|night|goodnight|bye|goodbye|see you|thanks|thank you|cheers|well done|welcome(?: back)?|yes|yeah|no|ok(?:ay)?|sure|right|sorry|oh|ah|come on|sleep well|there you are|take care|listen|look)"


@dataclass(frozen=True, slots=True)
class Turn:
    """What bears on whether a rule is touched."""

    his: str
    """What he has just said."""
    before: str = ""
    """What was said just before that, by both."""
    also: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """What else his people are called, as stems: "Gethin" is his "brother"."""
    by_skill: bool = False
    """She says what a skill found, and asks only what it needs to know."""


def sentence_end(text: str, *, last: bool = False) -> int:
    """Where the first whole sentence of ``text`` ends; 0 where it is not to be seen yet. A stop
    within a quotation ends nothing. ``last``: nothing comes after ``text``."""
    for match in _SENTENCE.finditer(text):
        done = text[: match.end()]
        if done.count("“") > done.count("”") or (done.count('"') % 2 and "“" not in done):
            continue
        if match.group().startswith(".") and _NO_END.search(done):
            continue
        if match.group().startswith("…") and text[match.end() :].lstrip()[:1].islower():
            continue
        if done.strip():
            return match.end()
    return len(text) if last else 0


def bound(sentence: str, rules: Sequence[Rule], turn: Turn) -> str:
    """What of ``sentence``, the next of her reply, may be said; "" where nothing.

    ``rules`` are those that hold now; how long she may be is for ``short``.
    """
    kept = sentence.strip()
    for rule in rules:
        if not kept:
            return ""
        match rule.bars:
            case Bar.NAME:
                kept = _unnamed(kept, rule.of)
            case Bar.WORD:
                kept = _without(kept, rule.of)
            case Bar.QUESTIONS if not turn.by_skill:
                kept = "" if asks(kept) else kept
            case Bar.ADVICE if not turn.by_skill and _about(rule.of, kept, turn):
                kept = "" if _ADVICE.search(_bare(kept)) and not _permits(rule, turn) else kept
            case Bar.JOKES if not turn.by_skill:
                kept = "" if _JOKE.search(_bare(kept)) else kept
            case Bar.SUBJECT if not _raised(rule.of, turn):
                kept = "" if _touches(rule.of, _bare(kept), turn) else kept
            case _:
                pass
    return kept


def asks(sentence: str) -> bool:
    """Whether it puts a question to him."""
    return _QUOTED.sub("", sentence).rstrip(" \"'”’)").endswith("?")


def _bare(sentence: str) -> str:
    return _QUOTED.sub(" ", sentence).replace("’", "'")


# --- how long ------------------------------------------------------------------------------------


def short(sentence: str, said: Sequence[str], rules: Sequence[Rule]) -> str:
    """As much of ``sentence`` as there is room for after ``said``. Where it is less, nothing of
    her reply comes after it."""
    limits = [rule for rule in rules if rule.bars is Bar.LENGTH]
    if not limits or not sentence:
        return sentence
    newest = limits[-1]
    before = [one for one in said if not _OPENER.match(one)]
    if newest.sentences and len(before) >= newest.sentences:
        return ""
    if not newest.words:
        return sentence
    room = newest.words - sum(len(one.split()) for one in said)
    length = len(sentence.split())
    if length <= room:
        return sentence
    if before or room <= 0:
        return ""
    if newest.words == SHORT and length <= room * LONGEST:
        return sentence
    return _cut(sentence, room)


_PAUSE = Pattern(r"[,;:—–](?=\s)|\s(?=(?:and|but|because|so|which|who) )")


def _cut(sentence: str, words: int) -> str:
    """``sentence`` up to its last pause within ``words``, or that many; closed as it began."""
    ends = [m.end() for m in Pattern(r"\S+").finditer(sentence)]
    whole = sentence[: ends[words - 1]]
    pauses = [m.start() for m in _PAUSE.finditer(whole)]
    best = next((p for p in reversed(pauses) if len(whole[:p].split()) * 2 >= words), None)
    cut = (whole if best is None else whole[:best]).rstrip(" ,;:—–")
    if cut.count("“") > cut.count("”"):
        return f"{cut}…”"
    return cut if cut[-1:] in ".!?…" else f"{cut}."


# --- names and words -----------------------------------------------------------------------------


def _outside(sentence: str, change: Pattern, new: str) -> str:
    """``change`` made to ``new`` everywhere in ``sentence`` but in what is quoted."""
    parts, last = [], 0
    for quoted in _QUOTED.finditer(sentence):
        parts += [change.sub(new, sentence[last : quoted.start()]), quoted.group()]
        last = quoted.end()
    return "".join((*parts, change.sub(new, sentence[last:])))


def _unnamed(sentence: str, name: str) -> str:
    """``sentence`` without ``name`` where it addresses him with it: "Morning, Tobias." Somebody
    else of that name is still spoken of."""
    who = rf"(?:my |dear |you |old )?{_loose(name)}(?![\w'’])"
    for pattern, new in (
        (rf"(?i)^(?:{who})\s*[,!.…—–-]+\s*", ""),
        (rf"(?i)(?<=[.!?…] ){who}\s*[,!—–]+\s*", ""),
        (rf"(?i)\b({_GREETS})(?:,? there)?,? {who}", r"\1"),
        (rf"(?i),\s*{who}(?=\s*[,.!?…;:—–]|$)", ""),
        (rf"(?i)(?<=\w) {who}(?=\s*[.!?]*$)(?<!\bcalled {name})", "") if name[:1].islower() and " " not in name and not _is_thing(name) else ("(?!)", ""),
        (rf"(?i)^\W*{who}\W*$", ""),
    ):  # fmt: skip
        sentence = _outside(sentence, Pattern(pattern), new)
    return _tidy(sentence)


_ENDEARMENTS = frozenset(
    "mate buddy pal dude bro hun hon babe bruv sir boss chief champ kiddo sweetie darling dear mister madam ma'am".split()  # noqa: SIM905
)


def _is_thing(name: str) -> bool:
    """Whether the word may well end a sentence without addressing anybody: "sunshine", "love"."""
    return name.casefold() not in _ENDEARMENTS


def _without(sentence: str, phrase: str) -> str:
    """``sentence`` without ``phrase`` where it stands by itself; "" where it is part of it."""
    what = rf"(?<![\w'’]){_loose(phrase)}(?![\w'’])"
    sentence = _outside(sentence, Pattern(rf"(?i)^{what}\s*(?:[,.!?…—–]+\s*|$)"), "")
    sentence = _outside(sentence, Pattern(rf"(?i),\s*{what}(?=\s*[.!?…]*$)"), "")
    return "" if Pattern(rf"(?i){what}").search(_bare(sentence)) else _tidy(sentence)


def _loose(phrase: str) -> str:
    """``phrase`` for a pattern: any white space, straight or curly apostrophe."""
    words = phrase.replace("’", "'").split()
    return r"\s+".join(_escaped(word) for word in words)


def _escaped(word: str) -> str:
    return "".join("['’]" if c == "'" else c if c.isalnum() or c == "_" else f"\\{c}" for c in word)


def _tidy(sentence: str) -> str:
    tidy = Pattern(r"\s+([,.!?…;:])").sub(r"\1", " ".join(sentence.split())).lstrip(" ,;:")
    if not Pattern(r"\w").search(tidy):
        return ""
    return tidy[:1].upper() + tidy[1:]


# --- subjects ------------------------------------------------------------------------------------


def _touches(of: str, text: str, turn: Turn) -> bool:
    stems = content(of)
    wide = stems.union(*(turn.also.get(stem, frozenset()) for stem in stems))
    return bool(wide & content(text))


def _about(of: str, sentence: str, turn: Turn) -> bool:
    """Whether the talk is about ``of``; "" is about everything."""
    return not of or any(
        _touches(of, text, turn) for text in (turn.his, turn.before, _bare(sentence))
    )


def _raised(of: str, turn: Turn) -> bool:
    """Whether he has just brought it up himself."""
    return _touches(of, turn.his, turn)


_WANTS_ADVICE = Pattern(
    r"(?i)\b(?:what (?:should|would|do) (?:i|you) (?:do|say|think|suggest|advise|recommend)|what(?:'d| would| do) you (?:do|think|say|suggest)|(?:any|your|give me|need|want|some) (?:advice|tips|ideas|suggestions|thoughts|opinion)|should i\b|how (?:should|do|can|would) i\b|advise me|help me (?:decide|think)|tell me what (?:to do|you think))"
)


def _permits(rule: Rule, turn: Turn) -> bool:
    """Whether he asks for it this time: what he asks for now, he gets."""
    return bool(_WANTS_ADVICE.search(turn.his.replace("’", "'"))) and not Pattern(
        r"(?i)\b(?:don't|dont|no|not|never) (?:\w+ ){0,3}(?:advice|tips|suggestions|ideas)\b"
    ).search(turn.his.replace("’", "'"))
