"""What she may keep of what he tells her: read from his words, with where they stand."""

import re
from dataclasses import dataclass

from samantha.domain.meeting.words import meant, plain, says_yes, sentences, verdict
from samantha.domain.telling import turned


@dataclass(frozen=True, slots=True)
class Leave:
    """What she may remember. ``limit`` is his own wording turned round, "" where there is none."""

    may: bool
    limit: str
    start: int
    end: int


_ONLY = re.compile(
    r"\b(?:only|just|(?:you (?:can|may|could) )?(?:remember|keep|note)(?: things| stuff|"
    r" what i say| what i tell you)?(?= (?:about|the|my)))\s+(?P<what>(?:about |the |my |what |"
    r"things |stuff |bits |(?:when|if) i (?:say|ask|tell) )[^.!?;]{2,80})"
)
_BUT_NOT = re.compile(
    r"\b(?:everything |anything |all |it all )?(?:but not|except(?: for)?|apart from|other than|"
    r"as long as (?:it's|it isn't|you don't (?:keep|remember))|just not|only not|"
    r"(?:don't|didn't|do not) (?:keep|remember|save|store)(?: anything| things| stuff| any of)?|"
    r"not)\s+(?P<what>(?:about |the |my |what |when |me\b|names|work|anything )[^.!?;]{0,80})"
)
_BUT_BARE = re.compile(
    r"\b(?:everything|anything|all(?: of it)?|it all) (?:but|except(?: for)?|"
    r"apart from)\s+(?P<what>[^.!?;]{2,80})"
)
_MAY_NOT = re.compile(
    r"\b(?:don't|do not|never|please don't|can't|may not|mustn't|shouldn't) (?:you )?(?:remember|"
    r"keep|save|store|record|write (?:down|any)|note)\b|\b(?:i'd )?rather you (?:didn't|forgot)\b|"
    r"(?<!if you )\bforget (?:everything|it all|all of (?:it|this))\b(?! ?\?)|"
    r"\bnothing (?:is )?(?:kept|stored|"
    r"saved)\b|\b(?:keep|remember|store|save) nothing\b|\bwrite nothing\b|\bdon't write (?:any|"
    r"this|that|it)\w*|\boff the record\b"
)
_MAY = re.compile(
    r"^(?:\w+[, ]+)?remember (?:what(?:ever)? (?:you|i)|whatever|anything|everything|all)\b|"
    r"\byou (?:can|may|could) (?:remember|keep|save)(?: (?:it|that|this|things|everything|"
    r"all of it|what i (?:say|tell you)|me|all of it|the lot))?(?: now| again|"
    r" then)?\s*(?:[.!,]|$)|"
    r"\bone of us (?:ought|should|has)|\b(?:that's|isn't that) (?:what|the (?:point|idea))|"
    r"\b(?:please )?remember (?:everything|it all|all of it)\b|\bi hope so\b"
)


_THIS_ONE = re.compile(
    r"^(?:\w+[, ]+){0,2}?(?:you (?:can|may|could) (?:remember|keep)|(?:keep|"
    r"remember)(?= what \w+s\b)) "
    r"(?P<what>(?!(?:it|this|everything|anything|all|me|things|whatever|what(?:ever)? (?:you|i)|if|"
    r"now|again|then|to|stuff|most|a (?:lot|bit))\b|that(?:[.!,]|$))[^.!?;,]{2,60})"
)
_NOT_THAT = re.compile(
    r"^(?:just |but |only |though )?not (?!(?:yet|really|now|sure|at all|a problem|that|bad)\b)"
    r"(?P<what>[^,.!?;]{2,60}?)(?: though| please)?[.!]*$"
)
_PLAIN_ANSWER = 9
"""Words. A longer yes or no that does not speak of remembering is about something else."""
_KEEPING = re.compile(
    r"\b(?:remember|keep|kept|stor\w+|record\w*|sav\w+|forget|memory|know|trust|private|delete)\b"
)


_TOLD_TO = re.compile(
    r"(?:^|[.!?,;]\s*|\b(?:you (?:can|may|could)|please|(?<!i )only|just|but|so|okay|ok|and) )"
    r"(?:not |don't |do not |never |please don't )?(?:remember|keep|forget (?:everything|it all|"
    r"all))\b"
    r"(?! (?:it |things )?(?:short|brief|simple|going|me))"
)


def about_keeping(text: str) -> bool:
    """Whether ``text`` speaks of remembering at all."""
    return _KEEPING.search(plain(text)) is not None


def leave(text: str, *, asked: bool) -> Leave | None:
    """What he lets her remember. Unasked, only a plain word about remembering or keeping."""
    said = _stated(text)
    parts = [m for rule in (_ONLY, _BUT_BARE, _THIS_ONE) if (m := rule.search(said))][:1]
    nots = [
        m
        for m in _BUT_NOT.finditer(said)
        if not any(p.start() <= m.start() < p.end() for p in parts if p.re is _BUT_BARE)
    ]
    about_memory = asked or _TOLD_TO.search(said) is not None or "write nothing" in said
    if not about_memory:
        return None
    if (parts or (nots and not re.match(r"^(?:[\w,]+ )?not\b", said.strip()))) and not re.search(
        r"\bkeep (?:it|them) (?:short|brief|simple)", said
    ):
        return _limited(text, parts, nots)
    if match := _MAY_NOT.search(said):
        return Leave(False, "", match.start(), match.end())
    if match := _MAY.search(said):
        return Leave(True, "", match.start(), match.end())
    pieces = meant(text)
    if asked and pieces and (len(said.split()) <= _PLAIN_ANSWER or _KEEPING.search(said)):
        answer = verdict(text)
        if answer and (limit := _NOT_THAT.match(plain(pieces[-1].text))):
            what = turned(pieces[-1].text[limit.start("what") : limit.end("what")])
            return Leave(True, f"not {what}", pieces[-1].start, pieces[-1].end)
        if answer is not None:
            return Leave(answer, "", pieces[0].start, pieces[-1].end)
    return None


def _stated(text: str) -> str:
    """``plain(text)`` with his questions blanked out: asking whether she can is not telling "
    "her to."""
    said = plain(text)
    for sentence in sentences(text):
        if sentence.text.endswith("?") and not says_yes(sentence.text):
            said = said[: sentence.start] + " " * len(sentence.text) + said[sentence.end :]
    return said


def _limited(text: str, parts: list[re.Match[str]], nots: list[re.Match[str]]) -> Leave:
    said: list[str] = []
    for match in parts:
        excepting = match.re is _BUT_BARE
        what = re.split(
            r",? (?:(?:and|but) )?(?:not|nothing else)\b",
            text[match.start("what") : match.end("what")],
        )[0]
        words = turned(what.strip(" ,")).removeprefix("about ")
        said.append(f"everything but {words}" if excepting else words)
    for match in nots:
        words = turned(text[match.start("what") : match.end("what")].strip(" ,"))
        said.append("not " + words.removeprefix("about "))
    spans = [(m.start(), m.end()) for m in (*parts, *nots)]
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    return Leave(True, ", ".join(said), start, end)
