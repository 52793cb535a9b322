"""Which name was said: his, or the one he gives her.

Every name in what was said is weighed by how it was put. Rules, strongest first:

5  he directs: "call me X", "make it X", "X will do", "I'd rather X"
4  the world agrees: "everyone calls me X", "I go by X"
3  he says so: "my name is X", "I'm X", or the bare name in answer to the question
2  someone or somewhere calls him so: "my mother calls me X", "in England they say X"
1  a paper says so: "it's X on my passport"

The strongest wins; among equals the last word counts. A "no" after a name takes it back; a name
that was somebody else's is never taken.
"""

import re
from dataclasses import dataclass

from samantha.domain.meeting.name_words import HONORIFICS, NOT_NAMES, PARTICLES
from samantha.domain.meeting.words import LONGEST, Piece, plain, segments, without_filler
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
    r"[^\W\d_](?:[^\s,;:!?…\"()“”«»/.&+=*<>|{}\[\]@#%0-9_]*[^\s\W\d_])?", re.UNICODE
)
_BY_SIZE = frozenset({"big", "little", "old", "young", "lady", "mad", "small"})
_SUFFIX = re.compile(r"(?<=\w)(?:です|だよ|といいます|と申します|입니다|이에요|예요|이라고 해요)$")
_GAP = re.compile(r"[ \t]*(?:\.[ \t]+(?=\S))?[\"“”«»']?")
_SPELLED = re.compile(r"(?<![\w'])[^\W\d_](?:(?:-|\.\s?|\s|,\s)[^\W\d_](?![\w'])){1,20}")
_NOISE = re.compile(
    r"^[\s,.:…\"“«-]*(?:(?:um+|uh+|er+m?|hm+|well|please|just|simply|maybe|probably|actually|oh|like|i guess|i suppose)\b[\s,.…]*)*[\"“«']?"
)

_HIS: tuple[tuple[int, str], ...] = (
    (5, r"(?:^|[.,!?;:]\s*|\b(?:just|please|you (?:can|could|may|might|should)|can|could|but|and|so|or|way|actually|well|okay|ok|oh|um|now|always|then)\s+)call me\b"),
    (5, r"\bi(?:'d| would)? (?:much |really )?(?:rather|prefer)(?: if)? (?:you called me|to be called|be called|to go by)\b"),
    (5, r"\bmake (?:it|that)\b"),
    (4, r"\bi (?:go by|answer to)\b"),
    (3, r"\b(?:my |the )?(?:first )?name(?:'s| is|s)\b|\bmy name\b|\bi(?:'m| am|m) (?:called|named)\b|\bi call myself\b"),
    (3, r"\bme llamo\b|\bmi nombre es\b|\bje m'appelle\b|\bmoi c'est\b|\bich hei(?:ß|ss)e\b|\bmein name ist\b|\bmi chiamo\b|\bme chamo\b|\bo meu nome é\b|"
        r"\bmeu nome é\b|\bnazywam się\b|\bmam na imię\b|\bjag heter\b|\bjeg (?:heter|hedder)\b|\bik heet\b|\bmijn naam is\b|\bменя зовут\b|\bмене звати\b|"
        r"\bjmenuji se\b|\bvolám sa\b|\bzovem se\b|\bmă numesc\b|\bmă cheamă\b|\bnevem\b|\bminun nimeni on\b|\bnimeni on\b|\bme lena\b|\bμε λένε\b|\bbenim adım\b|\badım\b|"
        r"\btên tôi là\b|\btôi tên là\b|اسمي|أنا|שמי|קוראים לי|我叫|我是|我的名字是|私は|わたしは|제 이름은|저는|मेरा नाम"),
)  # fmt: skip
_HIS_ASKED: tuple[tuple[int, str], ...] = (
    (5, r"\b(?:let's|we'll|i'll) (?:say|go with|stick (?:with|to)|go for)\b"),
    (5, r"\byou (?:can|could|may|might|should) (?:just )?(?:say|use|go with)\b"),
    (5, r"\bi(?:'d| would)? (?:much |really )?(?:rather|prefer|like)(?: to)?(?: be| go)?(?: called| by)?\b"),
    (5, r"\b(?:go|stick) (?:with|to)\b|\bplease use\b|\bshort (?:it's|is)\b"),
    (4, r"\b(?:everyone|everybody|people|most people|(?:all )?(?:my )?(?:friends|mates|pals)|they all|all) (?:\w+ )?(?:calls?|says?|knows?|manages?|settles? (?:for|on)|ends? up with)(?: me)?(?: as| by)?\b"),
    (4, r"\bi (?:use|get called)\b|\b(?:just )?put\b|\b(?:known as|goes by)\b"),
    (4, r"\b(?:usually|mostly|mainly|always|generally)\b"),
    (3, r"\b(?:it's|it is|its|that's|this is|i'm|i am|im|c'est|soy|ich bin|je suis|sono|sou|jestem|eu sou|ik ben|я|jag är)(?=\s)"),
    (3, r"\b(?:they|you(?: lot)?) (?:call|say)(?: me)?\b|\bjust\b"),
    (2, r"\b(?:my|the) (?!friends|mates|pals)[\w' ]{2,30}? (?:calls?|called|call|says?|used to call)(?: me)?\b"),
    (1, r"\b(?:certificate|passport|papers?|licen[cs]e)(?: (?:it )?(?:is|says|has(?: me as)?)| it's)?\b|\b(?:officially|formally|legally|born|christened|baptised)\b"),
)  # fmt: skip
_HERS: tuple[tuple[int, str], ...] = (
    (5, r"\b(?:i'd|i would|i'll|i will|i want to|i'm going to|i'm gonna|can i|could i|may i|let me|i)(?: rather| like to| just| prefer to| love to)? (?:call|name) you\b"),
    (5, r"\byour (?:new )?name(?:'s| is| will be| should be|'ll be)(?: now)?\b"),
    (5, r"\byou(?:'re|'ll be| are| will be| can be| could be| may be| should be| shall be)(?: called| just| now| my)*\b"),
    (5, r"\b(?:let's|we'll|i'll) (?:call you|have|say|go with|go for|make it|stick (?:with|to)|do)\b|\bcall yourself\b|\bchange your name to\b|\bbe\b(?= [A-Z])"),
)  # fmt: skip
_HERS_ASKED: tuple[tuple[int, str], ...] = (
    (5, r"\b(?:go|stick|stay) (?:with|to|for)\b|\bmake it\b|\bkeep\b|\bcall you\b|\b(?:it's )?(?:got|has|have) to be\b|\bi(?:'ll)? (?:pick|choose|take)\b"),
    (4, r"\bi(?:'d| would)? (?:like|love|prefer|say|think|vote)(?: it| for)?\b|\b(?:how|what) about\b|\bmaybe\b|\bperhaps\b|\blet's try\b|\bcould be\b"),
    (3, r"\b(?:it's|it is|that's|you (?:sound|look|seem) like(?: an?| the)?|like an?|something like)(?=\s)"),
)  # fmt: skip

_DEMOTED = (
    (1, re.compile(r"certificate|passport|\bpapers\b|licen[cs]e|official|formal|legal(?:ly)?|\bfull name\b|christened|baptised|\bborn\b")),
    (2, re.compile(r"\b(?:my|the) (?!friends|mates|pals)[\w' ]{2,40}\bcall(?:s|ed)?\b|\b(?:in|at|on) [\w' ]{2,40}?(?:\bthey\b|\bi'm\b|\bi am\b|\bpeople\b)|\bat (?:work|school|home|the)\b|only (?:my|when|if)|when i'm in trouble")),
)  # fmt: skip
_TAKEN_BACK = re.compile(
    r"(?:^|[.!?,;…—-]\s*|\b(?:okay|ok|um|oh|hm+)\b[, ]*)(?:no|nope|wait|not really|kidding|just kidding|joking|i'm joking|scratch that|not that|never mind|strike that)\b(?! (?:problem|worries|surname|last name|nickname))"
)
_SOMEBODYS = re.compile(
    r"^[\s.,!?—-]*(?:no[.,\s]+)?(?:(?:that|it|she|he) (?:was|is)|that's|was|is) (?:what i called )?(?:my|our) |"
    r"^[\s.,!?—-]*(?:, )?which i (?:hate|loathe|can't stand)|^ ?(?:and|but) i hate (?:it|that)"
)
_BEFORE_SOMEBODYS = re.compile(
    r"(?:\bmy|\bour|\ban|\ba|\bhis|\bher) (?:late |old |ex-?|best |little |big |\w+ )?(?:wife|husband|mother|mum|mom|father|dad|aunt|auntie|uncle|sister|brother|daughter|son|"
    r"nan|gran|grandma|granny|grandmother|grandfather|friend|boss|dog|cat|ex|girlfriend|boyfriend|partner|teacher|cousin|niece|nephew|neighbour)"
    r"(?:'s| is| was)?(?: (?:called|named|name was|name is))?,? $"
)
_NOT_BEFORE = re.compile(
    r"\b(?:not|never|n't|anything but|except|nobody calls me|no one calls me|isn't|hate|rather than|instead of|don't want|no more|than|short for|rhymes with|without an?|with an?|like the)(?: (?:be|a|an|call me|to be called|be called|being|called|just))? $"
)
_APPROVED = re.compile(
    r"^[\"”»']?(?:'s| is|,)? (?:fine|ok|okay|good|enough|plenty|all right|alright|great|perfect|lovely|easier|better|best|nice)\b|"
    r"^[\"”»']? (?:will do|'ll do|would do|works|does it|please|to (?:my friends|you))\b|^'ll do\b|^, please\b|^[\"”»']? for short\b|^'s (?:fine|ok|good|easier)"
)
_HEDGE = re.compile(
    r"^(?:here|i guess|i suppose|please|thanks|thank you|is fine|will do|'ll do|if you like|if you want|if you must|then|though|i think|"
    r"obviously|mate|love|dear|sir|again|now|fine|is ok|is okay|it is|works|like|or something|or whatever|and you|nice to meet you|"
    r"is good|for now|okay|ok|or|you|and|speaking|lol|haha|is enough|with|without|but|short|by the way|me|actually|just)\b"
)


def his_name(text: str, *, asked: bool, known: str = "") -> Named | None:
    """The name by which he wants to be called. ``asked``: this answers her question for it.

    ``known`` is the name that she has used so far; "Bob, not Rob" needs it.
    """
    found = _weigh(text, _HIS + (_HIS_ASKED if asked else ()), bare=asked)
    if not asked:
        found = [n for n in found if n.weight >= 3 and not _is_about_calling_back(text, n)]
    if not found and known:
        return _corrected(text, known)
    return _best(text, found)


def her_names(text: str, *, asked: bool) -> tuple[Named, ...]:
    """The names that he would give her, likeliest first. ``asked`` as for ``his_name``."""
    found = _weigh(text, _HERS + (_HERS_ASKED if asked else ()), bare=asked, either=True)
    best = _best(text, found)
    if best is None:
        return ()
    others = (n for n in found if n.name != best.name)
    return (best, *others)


_REFUSED_HER = re.compile(
    r"\b(?:not|no|never|anything but|except|don't (?:want|like|call you|be)|isn't|but not)(?: be| a| an| called)? (?P<name>[^\W\d_][\w'’-]*)"
)


def refused_names(text: str) -> frozenset[str]:
    """Names that must not be hers, in lower case: "not Samantha", "Ruth. No. That was my wife."."""
    said = plain(text)
    out = {m["name"] for m in _REFUSED_HER.finditer(said) if m["name"] not in NOT_NAMES}
    for token in _TOKEN.finditer(text[:LONGEST]):
        if token.group().lower() in NOT_NAMES or not token.group()[0].isupper():
            continue
        after, before = said[token.end() :], said[: token.start()]
        if _SOMEBODYS.match(after) or _BEFORE_SOMEBODYS.search(before):
            out.add(token.group().lower())
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
        named = _demoted(said, _respelled(text, named))
        if named.start not in found or found[named.start].weight < named.weight:
            found[named.start] = named

    for weight, lead in leads:
        for match in re.finditer(lead, said):
            before = said[: match.start()]
            if re.search(r"(?:n't|\bnot|\bnever|nobody|no one) $", before):
                continue
            if "name" in match.group() and re.search(
                r"(?:\b(?:her|his|its|their|your|last|middle|pen|stage|dog|cat)|'s) (?:\w+ )?$",
                before,
            ):
                continue
            firm = weight >= 3 and (
                "call" in match.group() or "name" in match.group() or lead is _HIS[-1][1]
            )
            at = (
                match.end() + len(m.group())
                if (m := _NOISE.match(said[match.end() :]))
                else match.end()
            )
            add(_taken(text, at, weight, must_be_capital=not lower and not firm))
    if bare:
        for piece in segments(text, either=either):
            add(_bare(text, piece, lower))
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
        honorific = key.rstrip(".") in HONORIFICS
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
            if _no_name(key) or (must_be_capital and not word[0].isupper() and word[0].isascii()):
                break
        elif key in PARTICLES and _TOKEN.match(text, token.end() + 1):
            pass
        elif _no_name(key) or (not lower and word[0].islower()) or (lower and _ends_a_name(key)):
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
        _written(raw), words[0].start(), words_end, 5 if approved and weight >= 3 else weight
    )


def _no_name(key: str) -> bool:
    if key in NOT_NAMES or key.removesuffix("'s") in NOT_NAMES:
        return True
    if re.search(r"(?:n't|'ll|'re|'ve|'m|'d)$", key):
        return True
    return len(key) > 5 and key.endswith(("ing", "tion", "ness", "ment", "ful", "less"))


def _ends_a_name(key: str) -> bool:
    """In text without capitals a second name is only taken if it looks like nothing else."""
    return bool(places(key.capitalize())) or key.endswith(("ed", "ing", "ly"))


def _not_his(said: str, named: Named) -> bool:
    before, after = said[: named.start], said[named.end :]
    return bool(
        _NOT_BEFORE.search(before)
        or _SOMEBODYS.match(after)
        or _BEFORE_SOMEBODYS.search(before)
        or re.match(
            r"^[\"”»']? (?:calls?|called|says?|said|told|thinks?|and i\b|is my|was my|rang|over there)\b",
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
        rf"^(?:(?:no|oh|um|sorry|actually|well)[,. ]+)*(?:it's |i'm |it is )?(?P<name>[^,.!?]+?)(?:,? not {re.escape(known.lower())}\b|, actually\b)",
        said,
    ) or re.match(
        r"^(?:(?:no|oh|um|sorry|actually)[,. ]+)+(?:it's|i'm|it is|im) (?P<name>[^,.!?]+)[.!]?$",
        said,
    )
    if match is None:
        return None
    return _taken(text, match.start("name"), 5, must_be_capital=text != text.lower())


# --- writing -------------------------------------------------------------------------------------

_SWAPPED_INITIALS = {
    frozenset("ck"),
    frozenset("gj"),
    frozenset("sz"),
    frozenset("iy"),
    frozenset("ae"),
    frozenset("oe"),
}


def _respelled(text: str, named: Named) -> Named:
    """ "Kate with a C", "Sara with an H", "Jon without an H"; a spelling wins over the sound."""
    rest = plain(text[named.end : named.end + 40])
    name = named.name
    spelled = re.match(
        r"[\s,.—:-]*(?:that's |spelled |spelt |so )*(?P<letters>[^\W\d_](?:[-. ]{1,2}[^\W\d_](?![\w'])){2,20})",
        rest,
    )
    if spelled:
        name = "".join(re.findall(r"[^\W\d_]", spelled["letters"])).capitalize()
    elif match := re.match(r"[\s,.]*(?P<how>with|without) an? (?P<letter>[a-z])\b", rest):
        letter = match["letter"]
        if match["how"] == "without":
            at = name.lower().rfind(letter)
            name = name[:at] + name[at + 1 :] if at > 0 else name
        elif frozenset((name[0].lower(), letter)) in _SWAPPED_INITIALS:
            name = letter.upper() + name[1:]
        elif letter in "he" and letter not in name[-2:].lower() and name[0].lower() != letter:
            name += letter
    return Named(name, named.start, named.end, named.weight)


def _written(raw: str) -> str:
    """As a name is written: "nina" is Nina, "JEAN-LUC" is Jean-Luc, "TJ" stays."""
    raw = " ".join(raw.split())
    out = []
    for word in raw.split(" "):
        if word.islower() and word in PARTICLES:
            out.append(word)
        elif word.islower() or (word.isupper() and len(word) > 2 and re.search("[AEIOUY]", word)):
            out.append(re.sub(r"(^|[-'’])(\w)", lambda m: m[1] + m[2].upper(), word.lower()))
        else:
            out.append(word)
    name = " ".join(out)
    return (
        name[0].upper() + name[1:]
        if raw.islower()
        else re.sub(r"^(Dr|Mr|Mrs|Ms|Prof)\. ", r"\1 ", name)
    )


# --- what else was said --------------------------------------------------------------------------


def taken_back(text: str, named: Named) -> str:
    """A name that he gave in jest before ``named``, and took back; "" if he did not."""
    said = plain(text)
    for match in _TAKEN_BACK.finditer(said):
        before = [n for n in _weigh(text, _HIS + _HIS_ASKED, bare=True) if n.end <= match.start()]
        if before and match.start() < named.start and before[-1].name != named.name:
            return before[-1].name
    return ""


def set_aside(text: str, named: Named) -> bool:
    """Whether others call him something else, or his papers do."""
    others = _weigh(text, _HIS + _HIS_ASKED, bare=True)
    return any(n.weight <= 2 and n.name != named.name for n in others)
