"""Which name was said: his, or the one he gives her.

Every name in what was said is weighed by how it was put. Rules, strongest first:

5  he directs: "call me X", "make it X", "X will do", "I'd rather X"
4  the world agrees: "everyone calls me X", "I go by X"
3  he says so: "my name is X", "I'm X", or the bare name in answer to the question
2  someone or somewhere calls him so: "my mother calls me X", "in England they say X"
1  a paper says so: "it's X on my passport"

The strongest wins; among equals the last word counts. A "no" after a name takes it back; a name
that was somebody else's is never taken. An everyday word is a name only where it is introduced as
one, a place only where people are called so; whoever doubts takes no name at all.
"""

import re
from dataclasses import dataclass, replace

from samantha.domain.lexicon import OCCUPATIONS, TRAITS
from samantha.domain.meeting.brief import BRIEF, in_passing
from samantha.domain.meeting.name_leads import (
    HERS,
    HERS_ASKED,
    HIS,
    HIS_AGAIN,
    HIS_ASKED,
    HIS_LATE,
)
from samantha.domain.meeting.name_words import HONORIFICS, NOT_NAMES, PARTICLES
from samantha.domain.meeting.plausible import a_fancy, doubtful, ends_a_name, everyday, no_name
from samantha.domain.meeting.spelling import respelled, written
from samantha.domain.meeting.words import LONGEST, Piece, plain, segments, sentences, without_filler
from samantha.domain.places import places

LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Named:
    """A name, as it is written, and the words ``text[start:end]`` that gave it."""

    name: str
    start: int
    end: int
    weight: int = 3


_TOKEN = re.compile(
    r"[^\W\d_](?:[^\s,;:!?…\"()“”«»/.&+=*<>|{}\[\]@#%0-9_。、！？「」『』，（）]*[^\s\W\d_])?",
    re.UNICODE,
)
_BY_SIZE = frozenset({"big", "little", "old", "young", "lady", "mad", "small"})
_COPULAS = ("です", "だよ", "といいます", "と申します", "입니다", "이에요", "예요")
_SUFFIX = re.compile(rf"(?<=\w)(?:{'|'.join(_COPULAS)})$")
_GAP = re.compile(r"[ \t]*(?:\.[ \t]+(?=\S))?[\"“”«»']?")
_SPELLED = re.compile(r"(?<![\w'])[^\W\d_](?:(?:-|\.\s?|\s|,\s)[^\W\d_](?![\w'])){1,20}")
_NOISE = re.compile(
    r"^[\s,.:…\"“«-]*(?:(?:um+|uh+|er+m?|hm+|well|please|just|simply|maybe|probably|actually|oh|"
    r"like|i guess|i suppose)\b[\s,.…]*)*[\"“«']?"
)

_DEMOTED = (
    (1, re.compile(r"certificate|passport|\bpapers\b|licen[cs]e|official|formal|legal(?:ly)?|"
                   r"\bfull name\b|christened|baptised|\bborn\b")),
    (2, re.compile(r"\b(?:my|the) (?!friends|mates|pals)[\w' ]{2,40}\bcall(?:s|ed)?\b|\b(?:in|at|"
                   r"on) [\w' ]{2,40}?(?:\bthey\b|\bi'm\b|\bi am\b|\bpeople\b)|\bat (?:work|school|"
                   r"home|the)\b|only (?:my|when|if)|when i'm in trouble")),
)  # fmt: skip
_TAKEN_BACK = re.compile(
    r"(?:^|[.!?,;…—-]\s*|\b(?:okay|ok|um|oh|hm+)\b[, ]*)(?:no|nope|wait|not really|kidding|"
    r"just kidding|joking|i'm joking|scratch that|not that|never mind|strike that)\b(?! (?:problem|"
    r"worries|surname|last name|nickname))"
)
_SOMEBODYS = re.compile(
    r"^[\s.,!?—-]*(?:no\b[^.!?]{0,30}[.,!?\s]+){0,3}(?:(?:that|it|she|he) (?:was|is)|that's|was|"
    r"is) (?:what i called )?(?:my|our) |"
    r"^[\s.,!?—-]*(?:, )?which i (?:hate|loathe|can't stand)|^ ?(?:and|but) i hate (?:it|that)"
)
_BEFORE_SOMEBODYS = re.compile(
    r"(?:\bmy|\bour|\ban|\ba|\bhis|\bher) (?:late |old |ex-?|best |little |big |\w+ )?(?:wife|"
    r"husband|mother|mum|mom|father|dad|aunt|auntie|uncle|sister|brother|daughter|son|"
    r"nan|gran|grandma|granny|grandmother|grandfather|friend|boss|dog|cat|ex|girlfriend|boyfriend|"
    r"partner|teacher|cousin|niece|nephew|neighbour)"
    r"(?:'s| is| was)?(?: (?:called|named|name was|name is))?,? $"
)
_NOT_BEFORE = re.compile(
    r"\b(?:(?<!why )not|never|n't|anything but|except|nobody calls me|no one calls me|isn't|hate|"
    r"rather than|instead of|don't want|no more|than|short for|rhymes with|without an?|with an?|"
    r"like the)(?: (?:be|a|an|call me|to be called|be called|being|called|just))? $"
)
_APPROVED = re.compile(
    r"^[\"”»']?(?:'s| is|,)? (?:fine|ok|okay|good|enough|plenty|all right|alright|great|perfect|"
    r"lovely|grand|brilliant|easier|better|best|nice)\b|"
    r"^[\"”»']? (?:will do|'ll do|would do|works|does it|please|to (?:my friends|you))\b|^'ll do\b|"
    r"^, please\b|^[\"”»']? for short\b|^'s (?:fine|ok|good|easier)"
)
_HEDGE = re.compile(
    r"^(?:here|i guess|i suppose|please|thanks|thank you|is fine|will do|'ll do|if you like|"
    r"if you want|if you must|then|though|i think|"
    r"obviously|mate|love|dear|sir|again|now|fine|is ok|is okay|it is|works|like|or something|"
    r"or whatever|and you|nice to meet you|"
    r"is good|for now|okay|ok|or|you|and|speaking|lol|haha|is enough|with|without|but|short|"
    r"by the way|me|actually|just)\b"
)


def his_name(text: str, *, asked: bool, known: str = "", owed: bool = False) -> Named | None:
    """The name by which he wants to be called. ``asked``: this answers her question for it;
    ``owed``: it was asked a while ago, and "it's Zeke" may still answer it.

    ``known`` is the name that she has used so far; "Bob, not Rob" needs it.
    """
    brief = len(text.split()) <= BRIEF
    more = HIS_ASKED if asked else HIS_LATE if owed else ()
    if asked or (known and brief):
        more += HIS_AGAIN
    found = _weigh(text, HIS + more, bare=asked)
    if not asked:
        found = [n for n in found if n.weight >= 3 and not _is_about_calling_back(text, n)]
    elif told := re.match(r".*[.!?]\s", text, re.DOTALL):  # a story instead, not its last word
        found = [n for n in found if n.weight > 3 or brief or n.end < told.end() or n.name in text]
    if not found and known and brief:
        return _corrected(text, known)
    return _best(text, found)


def her_names(text: str, *, asked: bool) -> tuple[Named, ...]:
    """The names that he would give her, likeliest first. ``asked`` as for ``his_name``."""
    found = _weigh(text, HERS + (HERS_ASKED if asked else ()), bare=asked, either=True)
    best = _best(text, found)
    if best is None:
        return ()
    others = (n for n in found if n.name != best.name)
    return (best, *others)


_REFUSED_HER = re.compile(
    r"\b(?:(?<!why )not|no|never|anything but|except|don't (?:want|like|call you|be)|isn't|"
    r"but not)(?: be|"
    r" a| an| called)? (?P<name>[^\W\d_][\w'’-]*)"
)


def refused_names(text: str) -> frozenset[str]:
    """Names that must not be hers, in lower case: "not Samantha", "Ruth. No. That was my wife."."""
    said = plain(text)
    out = {m["name"] for m in _REFUSED_HER.finditer(said) if m["name"] not in NOT_NAMES}
    for token in _TOKEN.finditer(text[:LONGEST]):
        if plain(token.group()) in NOT_NAMES or not token.group()[0].isupper():
            continue
        after, before = said[token.end() :], said[: token.start()]
        if _SOMEBODYS.match(after) or _BEFORE_SOMEBODYS.search(before):
            out.add(plain(token.group()))
    return frozenset(out)


# --- weighing ------------------------------------------------------------------------------------


def _best(text: str, found: list[Named]) -> Named | None:
    said = plain(text)
    taken_back = [m.start() for m in _TAKEN_BACK.finditer(said)]
    left = [n for n in found if not any(n.end <= at for at in taken_back)]
    if not left:
        return None
    top = max(n.weight for n in left)
    return [n for n in left if n.weight == top][-1]


def _weigh(
    text: str, leads: tuple[tuple[int, str], ...], *, bare: bool, either: bool = False
) -> list[Named]:
    text = text[:LONGEST]
    said = plain(text)
    lower = text == text.lower()
    found: dict[int, Named] = {}

    def add(named: Named | None) -> None:
        if named is None or _not_his(said, named):
            return
        named = replace(named, name=respelled(text, named.name, named.end))
        named = _demoted(said, named)
        if named.start not in found or found[named.start].weight < named.weight:
            found[named.start] = named

    for weight, lead in leads:
        for match in re.finditer(lead, said):
            before = said[: match.start()]
            if re.search(r"(?:n't|\bnot|\bnever|nobody|no one) $", before):
                continue
            if match.group().startswith("name") and re.search(
                r"(?:\b(?:her|his|its|their|your|last|middle|pen|stage|dog|cat)|'s) (?:\w+ )?$",
                before,
            ):
                continue
            firm = weight >= 3 and (
                "call" in match.group() or "name" in match.group() or lead is HIS[-1][1]
            )
            at = (
                match.end() + len(m.group())
                if (m := _NOISE.match(said[match.end() :]))
                else match.end()
            )
            named = _taken(text, at, weight, must_be_capital=not lower and not firm)
            if named and _introduced(named, firm=firm, lower=lower, asked=bare):
                add(_and_another(text, named) if match.group().startswith("we") else named)
    if bare:
        asks = [s for s in sentences(text) if s.text.endswith("?")]
        for piece in segments(text, either=either):
            if any(s.start <= piece.start < s.end and s.text != piece.text for s in asks):
                continue  # "Doreen, is it on?"
            named = _bare(text, piece, lower)
            if named and in_passing(text, piece):
                named = None
            again = any(s.text == piece.text for s in sentences(text)) and _TAKEN_BACK.search(
                said[: piece.start]
            )
            whole = either and (piece.text == text.strip() or again)
            if named and (not doubtful(named.name) or (whole and a_fancy(named.name))):
                add(named)
    return sorted(found.values(), key=lambda n: n.start)


def _bare(text: str, piece: Piece, lower: bool) -> Named | None:
    """A segment that is nothing but a name, with at most a courtesy after it."""
    spelled = _SPELLED.search(piece.text)
    core = without_filler(piece)
    if joined := re.match(r"(?:but|or|and|though|although) ", plain(core.text)):
        core = without_filler(Piece(core.text[joined.end() :], core.start + joined.end(), core.end))
    if spelled and not without_filler(Piece(piece.text[: spelled.start()], 0, 0)).text.strip(
        " ,:-"
    ):
        letters = re.findall(r"[^\W\d_]", spelled.group())
        if len(letters) > 2 or "-" in spelled.group():
            start = piece.start + spelled.start()
            return Named("".join(letters).capitalize(), start, piece.start + spelled.end(), 3)
    named = _taken(text, core.start, 3, must_be_capital=not lower and len(core.text.split()) > 1)
    if named is None:
        return None
    rest = text[named.end : core.end].strip(" .!?…\"'”»~:)(-")
    if rest in _COPULAS:
        rest = ""
    if (
        re.search(r"\w", rest)
        and not _HEDGE.match(plain(rest))
        and not _APPROVED.match(plain(text[named.end :]))
    ):
        return None
    if _APPROVED.match(plain(text[named.end :])):
        return Named(named.name, named.start, named.end, 5)
    return named


def _taken(text: str, at: int, weight: int, *, must_be_capital: bool) -> Named | None:
    """The name that begins at ``at``, or None if what stands there is no name."""
    lower = text == text.lower()
    words: list[re.Match[str]] = []
    honorific = False
    while len(words) < 5:
        gap = _GAP.match(text, words[-1].end() if words else at)
        here = gap.end() if gap else at
        if words and "." in (gap.group() if gap else "") and not honorific:
            break
        token = _TOKEN.match(text, here)
        if token is None:
            break
        word = token.group()
        key = plain(word)
        honoured, honorific = honorific, key.rstrip(".") in HONORIFICS
        if not words:
            if honorific and (word[0].isupper() or lower):
                words.append(token)
                continue
            if key in ("the", "a") and weight == 5 and re.match(r"the [A-Z]", text[here:]):
                at = token.end()
                continue
            if key in _BY_SIZE and re.match(r" [A-Z]", text[token.end() :]) and word[0].isupper():
                words.append(token)
                continue
            if no_name(key) or (must_be_capital and not word[0].isupper() and word[0].isascii()):
                break
        elif key in PARTICLES and _TOKEN.match(text, token.end() + 1):
            pass
        elif (
            no_name(key, after_title=honoured)
            or (not lower and word[0].islower())
            or (lower and ends_a_name(key))
        ):
            break
        words.append(token)
    if not words or (len(words) == 1 and plain(words[0].group()) in HONORIFICS | _BY_SIZE):
        return None
    while len(words) > 1 and plain(words[-1].group()) in PARTICLES:
        words.pop()
    raw = text[words[0].start() : words[-1].end()]
    words_end = words[-1].end()
    if raw.endswith(("'s", "’s")):
        raw, words_end = raw[:-2], words_end - 2
    elif suffix := _SUFFIX.search(raw):
        raw, words_end = raw[: suffix.start()], words_end - len(suffix.group())
    if len(raw) > LONGEST_NAME or not raw:
        return None
    approved = _APPROVED.match(plain(text[words_end:]))
    return Named(
        written(raw), words[0].start(), words_end, 5 if approved and weight >= 3 else weight
    )


_AND = re.compile(r" (?:and|&) (?=[A-Z])")


def _and_another(text: str, named: Named) -> Named:
    """ "We're Tom and Priya": both, or neither would feel spoken to."""
    joined = _AND.match(text[named.end :])
    other = joined and _taken(text, named.end + joined.end(), 3, must_be_capital=True)
    if other is None or len(named.name) + len(other.name) > LONGEST_NAME - 5:
        return named
    return replace(named, name=f"{named.name} and {other.name}", end=other.end)


def _introduced(named: Named, *, firm: bool, lower: bool, asked: bool) -> bool:
    """Whether an everyday word was meant as a name: "I'm Toast", but not "call me cynical"."""
    if not everyday(named.name):
        return True
    if named.name.islower() or lower:
        return firm and lower and asked
    key = plain(named.name)
    return firm or not (key in TRAITS or key in OCCUPATIONS or key.endswith("ed"))


def _not_his(said: str, named: Named) -> bool:
    before, after = said[: named.start], said[named.end :]
    return bool(
        _NOT_BEFORE.search(before)
        or _SOMEBODYS.match(after)
        or _BEFORE_SOMEBODYS.search(before)
        or re.match(
            r"^[\"”»']? (?:calls?|called|says?|said|told|thinks?|and i\b|is my|was my|rang|"
            r"over there)\b",
            after,
        )
        or any(m.adjective for p in places(named.name.title()) for m in (p.place,))
    )


def _demoted(said: str, named: Named) -> Named:
    """Names on papers, and other people's names for him, weigh less, whoever speaks."""
    if named.weight == 5:
        return named
    start = max(
        said.rfind(mark, 0, named.start) for mark in (",", ".", ";", " but ", " and ", "!", "?")
    )
    ends = [
        i for mark in (",", ".", ";", " but ", " and ") if (i := said.find(mark, named.end)) >= 0
    ]
    clause = said[start + 1 : min(ends, default=len(said))]
    for weight, rule in _DEMOTED:
        if rule.search(clause):
            return Named(named.name, named.start, named.end, min(named.weight, weight))
    return named


def _is_about_calling_back(text: str, named: Named) -> bool:
    """ "Make it Tuesday", "call me Monday"."""
    return bool(places(named.name)) and "name" not in plain(text)


def _corrected(text: str, known: str) -> Named | None:
    """ "It's Bob, not Rob", "no, Bob": only right after she used ``known``."""
    said = plain(text)
    match = re.match(
        rf"^(?:(?:no|oh|um|sorry|actually|well)[,. ]+)*(?:it's |i'm |"
        rf"it is )?(?P<name>[^,.!?]+?)(?:,? not {re.escape(known.lower())}\b|, actually\b)",
        said,
    ) or re.match(
        r"^(?:(?:no|oh|um|sorry|actually)[,. ]+)+(?:it's|i'm|it is|im) (?P<name>[^,.!?]+)[.!]?$",
        said,
    )
    if match is None:
        return None
    return _taken(text, match.start("name"), 5, must_be_capital=text != text.lower())


# --- what else was said --------------------------------------------------------------------------


def taken_back(text: str, named: Named) -> str:
    """A name that he gave in jest before ``named``, and took back; "" if he did not."""
    said = plain(text)
    for match in _TAKEN_BACK.finditer(said):
        before = [n for n in _weigh(text, HIS + HIS_ASKED, bare=True) if n.end <= match.start()]
        if before and match.start() < named.start and before[-1].name != named.name:
            return before[-1].name
    return ""


def set_aside(text: str, named: Named) -> bool:
    """Whether others call him something else, or his papers do."""
    others = _weigh(text, HIS + HIS_ASKED, bare=True)
    return any(n.weight <= 2 and n.name != named.name for n in others)
