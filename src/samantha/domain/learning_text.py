"""His words as rules can read them: hurried spellings written out, names with their capitals.

Every letter knows where it stood, so that what is found rests on his very words.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from samantha.domain.lexicon import NOT_NAMES, PETS, RELATIONS, SHORT_RELATIONS
from samantha.domain.lexicon_plain import PLAIN_WORDS
from samantha.domain.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Written:
    """``text`` as it was meant; letter ``i`` of it stands at ``at[i]`` of what he wrote."""

    text: str
    at: Sequence[int]
    """One longer than ``text``."""

    def where(self, start: int, end: int) -> tuple[int, int]:
        """The words of his that ``text[start:end]`` was read from."""
        if end <= start:
            return self.at[start], self.at[start]
        return self.at[start], max(self.at[end - 1] + 1, self.at[end])


def as_written(text: str) -> Written:
    return Written(text, range(len(text) + 1))


def changed(written: Written, pattern: Pattern, new: Callable[[re.Match[str]], str]) -> Written:
    """``written`` with every match of ``pattern`` replaced; an empty match changes nothing."""
    parts: list[str] = []
    at: list[int] = []
    done = 0
    for match in pattern.finditer(written.text):
        words = new(match)
        if words == match.group() or not match.group():
            continue
        start, end = match.span()
        parts += (written.text[done:start], words)
        at.extend(written.at[done:start])
        size = end - start
        at.extend(written.at[start + min(i, size - 1)] for i in range(len(words)))
        done = end
    if not parts:
        return written
    parts.append(written.text[done:])
    at.extend(written.at[done:])
    return Written("".join(parts), at)


# --- hurried -----------------------------------------------------------------------------------------

_HURRIED = dict(
    pair.split(":")
    for pair in str.split(
        """
    im:I'm ive:I've i'm:I'm i've:I've i'd:I'd i'll:I'll i:I dont:don't didnt:didn't doesnt:doesn't
    isnt:isn't wasnt:wasn't arent:aren't wont:won't cant:can't couldnt:couldn't wouldnt:wouldn't
    havent:haven't hasnt:hasn't thats:that's theyre:they're theyve:they've shes:she's hes:he's theres:there's
    youre:you're youve:you've weve:we've u:you ur:your r:are coz:because cos:because cuz:because
    bc:because b4:before abt:about n:and w:with pls:please plz:please tmrw:tomorrow tmr:tomorrow
    2moro:tomorrow tomoz:tomorrow rn:now tho:though thx:thanks ppl:people gonna:going~to
    wanna:want~to gotta:have~to yday:yesterday tonite:tonight wk:week wks:weeks wkend:weekend
    yr:year yrs:years hrs:hours mins:minutes mon:Monday tues:Tuesday tue:Tuesday weds:Wednesday
    thurs:Thursday thur:Thursday fri:Friday jan:January feb:February aug:August sept:September
    oct:October nov:November dec:December monday:Monday tuesday:Tuesday wednesday:Wednesday
    thursday:Thursday friday:Friday saturday:Saturday sunday:Sunday mondays:Mondays
    tuesdays:Tuesdays wednesdays:Wednesdays thursdays:Thursdays fridays:Fridays
    saturdays:Saturdays sundays:Sundays january:January february:February april:April june:June
    july:July august:August september:September october:October november:November
    december:December bday:birthday b'day:birthday bf:boyfriend gf:girlfriend teh:the adn:and
    defo:definitely prob:probably probs:probably mr:Mr mrs:Mrs dr:Dr uni:uni alot:a~lot
    """
    )
)
_SOMETIMES = {
    "id": (r"(?! (?:card|number|badge|photo|please|said)\b)", "I'd"),
    "ill": (r"(?= (?:be|do|go|get|have|call|ring|make|bring|send|take|ask|try|put|finish|never|always|come|see|pay|fix|write|teach|tell|give|knit|cook|buy|meet|start|need|just)\b)", "I'll"),
    "march": (r"(?:(?<=since march)|(?<=in march))", "March"),
}  # fmt: skip
_HURRIED_WORD = Pattern(r"(?<![\w'])[A-Za-z0-9']+(?![\w'])")
_SOMETIMES_WORD = Pattern(
    "(?i)" + "|".join(rf"(?<![\w']){word}(?![\w']){where}" for word, (where, _) in _SOMETIMES.items())
)  # fmt: skip
_CURLY = Pattern("[’‘]")


def _written_out(match: re.Match[str]) -> str:
    word = match.group()
    full = _HURRIED.get(word) or _HURRIED.get(word.casefold())
    if full is None or word in ("ILL", "U", "R", "N", "W"):
        return word
    full = full.replace("~", " ")
    return full if full[0].isupper() or word.islower() else full[0].upper() + full[1:]


_KIN = "|".join(sorted({*RELATIONS, *PETS, *SHORT_RELATIONS}, key=len, reverse=True))
_PARENTS = "mum|mom|mam|dad|nan|nana|gran|granny|grandma|grandad|granddad|grandpa|mama|papa"
_KIN_IS = Pattern(
    rf"(?i)(?<![\w'])(?:{_KIN})s(?= (?:\d|in\b|at\b|a\b|an\b|on\b|not\b|been\b|got\b|coming\b|called\b|name\b|birthday\b|the\b|off\b|just\b|having\b|going\b|still\b))"
)
_SHORT = Pattern(rf"(?<![\w'])(?:{'|'.join(SHORT_RELATIONS)})(?=(?:'s)?(?![\w']))")


def _meant(match: re.Match[str]) -> str:
    # Letters that only look alike ("ıd") match too where case does not count; they stay as they are.
    return _SOMETIMES.get(match.group().casefold(), ("", match.group()))[1]


def _with_mark(match: re.Match[str]) -> str:
    return f"{match.group()[:-1]}'s"


def _spelled_whole(match: re.Match[str]) -> str:
    return SHORT_RELATIONS[match.group()]


# --- names in lower case -----------------------------------------------------------------------------

_ITS = Pattern(
    r"(?<![\w'])its(?= (?:the (?:\d|first|second|third|\w+th\b)|a\b|an\b|on\b|my\b|not\b|been\b|now\b|\d|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|tomorrow|black coffee|coffee now|tea now))"
)
_LIKELY_NAME = r"[a-zà-öø-ÿ]{2,15}"
_DOES = (
    r"(?=(?:'s)?(?:\s*[,.;:!?\n)]|\s*$|'s\b| (?:is|was|has|had|rang|called|came|comes|says?|said|told|thinks|reckons|lives|lived|"
    r"works|worked|died|and|who|whos|who's|from|at|on|in|got|gets|went|goes|wants|texted|phoned|moved|left|made|makes|gave|"
    r"turned|turns|just|will|would|keeps|kept|loves|hates|needs|bought|brought|took|sent|wrote|helped|met|broke|fell|did|does|"
    r"used|never|always|finished|started|won|lost|got|drove|dropped|cried|laughed|married|looks|looked|asked|to|for|about|with|"
    r"again|over|round|today|tomorrow|yesterday|last|this|next|because|when|after|before|but|or|so|if|now|visits?|visited|cooked|plays|played|teaches|runs|hurt|forgot|found|put|paid|can|can't|isn't|wasn't|doesn't|didn't|won't|hasn't|&)\b))"
)  # fmt: skip
_AFTER_RELATION = Pattern(
    rf"(?<![\w'])(?:my|our|her|his|their|[A-Za-z]+'s) (?:[a-z-]+ )?(?:{_KIN})(?: is)?,? (?P<name>{_LIKELY_NAME}){_DOES}"
)
_CALLED = Pattern(
    rf"(?<![\w'])(?:called|named|names?(?:'s)? is|name's|calls? (?:him|her|me|it)|nicknamed|(?:Mr|Mrs|Dr|Miss|Ms)) (?P<name>{_LIKELY_NAME})(?![\w'])"
)
_IS_MY = Pattern(
    rf"(?<![\w'])(?P<name>{_LIKELY_NAME})(?:'s| is|,) (?:my|our) (?:[a-z-]+ )?(?:{_KIN})(?![\w'])"
)
_THERES = Pattern(
    rf"(?<![\w'])(?:there's|this is|meet|that's) (?P<name>{_LIKELY_NAME})(?=[.,] (?:the|my|our) (?:{_KIN})(?![\w']))"
)
_FROM_WORK = Pattern(
    rf"(?<![\w'])(?P<name>{_LIKELY_NAME}) (?:from (?:work|school|uni|church|choir|yoga|next door|upstairs|downstairs|the (?:gym|office|pub|club|ward|band|team|lab|shop))|on the ward)(?![\w'])"
)
_PLACE_OF = Pattern(
    r"(?:(?<![\w'])(?:live|lives|lived|living|based|flat|house|home|room|place|cottage|studio|bedsit) (?:\w+ )?(?:in|near)"
    r"|(?<![\w'])(?:moved|moving|move|moves|relocated|relocating) (?:back |out |over |up |down )?to"
    r"|(?<![\w'])(?:I'm|I am|I come|originally|comes|she's|he's|is|are|work|works|worked) from"
    r"|(?<![\w'])born in|(?<![\w'])grew up in|(?<![\w'])(?:mum|dad|nan|gran|sister|brother|son|daughter)(?:'s| is) in"
    r"|(?<![\w'])(?:work|works|worked|working|job|nurse|teacher|driver|shift) (?:at|for|in)) (?P<name>[a-zà-öø-ÿ][\w-]{2,})(?: (?P<more>[a-z][\w-]{2,}))?(?![\w'])"
)
_NOT_A_PLACE = frozenset(
    str.split(
        "work bed town here there hope fear peace person tears trouble school college university uni home nursery "
        "hospital church court prison jail bits pieces debt love shock denial london's abroad overseas pain care "
        "hiding exile poverty sin silence halls digs tech finance retail sales marketing advertising healthcare "
        "education hospitality insurance banking construction logistics catering admin publishing security transport "
        "recruitment engineering research politics theatre television radio film music law medicine journalism "
        "charity government parks scratch peanuts pennies free nothing money myself ages fun food beer tips nights days  today tomorrow what where"
    )
)


def _plain(word: str) -> bool:
    """Whether ``word``, in lower case, is more likely a word than a name."""
    word = word.removesuffix("'s")
    if word in PLAIN_WORDS or word in NOT_NAMES or word in RELATIONS or word in PETS:
        return True
    return word.endswith(("ing", "ly", "ness", "ment", "tion")) or (
        word.endswith("ed") and word not in _NAMES_IN_ED and len(word) > 3
    )


_NAMES_IN_ED = frozenset(
    str.split("ahmed mohammed mohamed muhammed alfred fred wilfred winifred jared ted ned mildred reed saeed waleed khaled hamed rashed")
)  # fmt: skip


def _capital(match: re.Match[str]) -> str:
    whole, shift = match.group(), match.start()
    for group in ("name", "more"):
        if group not in match.re.groupindex or match[group] is None:
            continue
        word, start = match[group], match.start(group) - shift
        if _plain(word) or word[0].isupper() or (group == "more" and len(word) < 4):
            break
        whole = whole[:start] + word[0].upper() + whole[start + 1 :]
    return whole


def _capital_of_place(match: re.Match[str]) -> str:
    if match["name"] in _NOT_A_PLACE:
        return match.group()
    if match["name"] in _FIRST_OF_PLACE and match["more"]:
        at = match.start("name") - match.start()
        return match.group()[:at] + match.group()[at:].title()
    whole = _capital(match)
    if match["more"] and match["more"] not in _SECOND_OF_PLACE:
        start = match.start("more") - match.start()
        whole = whole[:start] + match["more"] + whole[start + len(match["more"]) :]
    return whole


_FIRST_OF_PLACE = frozenset({"new", "san", "los", "las", "saint", "st", "cape", "hong", "port"})
_SECOND_OF_PLACE = frozenset(
    str.split("york zealand orleans bridge park hill green town city road street vale heath valley bay beach wells cross island islands africa korea delhi angeles francisco diego common")
)  # fmt: skip
_AGAIN = Pattern(rf"(?<![\w'])(?P<name>{_LIKELY_NAME})(?=(?:'s)?(?![\w']))")


@cache
def _lower_case_rules() -> tuple[tuple[Pattern, Callable[[re.Match[str]], str]], ...]:
    return (
        (_AFTER_RELATION, _capital),
        (_CALLED, _capital),
        (_IS_MY, _capital),
        (_FROM_WORK, _capital),
        (_THERES, _capital),
        (_PLACE_OF, _capital_of_place),
    )


def written(text: str, names: Iterable[str] = ()) -> Written:
    """``text`` of a person in a hurry as one with time would have written it.

    ``names`` are those of people he has told of: they get their capitals too.
    """
    read = changed(as_written(text), _CURLY, lambda _: "'")
    read = changed(read, _HURRIED_WORD, _written_out)
    read = changed(read, _SOMETIMES_WORD, _meant)
    read = changed(read, _ITS, lambda _: "it's")
    read = changed(read, _SHORT, _spelled_whole)
    read = changed(read, _KIN_IS, _with_mark)
    known = {name.casefold() for name in names if name[:1].isupper()}
    for pattern, capital in _lower_case_rules():
        read = changed(read, pattern, capital)
    if known:
        read = changed(read, _AGAIN, lambda m: m.group().capitalize() if m["name"] in known else m.group())  # fmt: skip
    return read
