"""Where he is, how old he is, and what she may keep: read from his words, with where they stand."""

import re
from dataclasses import dataclass

from samantha.domain.meeting.words import Piece, plain, says_no, says_yes, sentences, waved_away
from samantha.domain.places import Mention, places
from samantha.domain.telling import turned

# --- where ---------------------------------------------------------------------------------------

_LIVES = re.compile(
    r"\bi(?:'m| am|m)? (?:\w+ )?(?:live|living|based|settled|stuck|staying|currently|now|over|up|"
    r"down|out|writing from|speaking from|moved|relocated|calling from)\b[^.!?;]{0,40}?\b(?:in|to|"
    r"near|outside|at|from|on)\b|"
    r"\bi've (?:just )?moved (?:\w+ )?to\b|\bi moved to\b|\bwe(?:'re| are)? (?:live|living|in|"
    r"moved to)\b|\b(?:here|over here|down here|up here) in\b|\bi(?:'m| am|m) (?:\w+ ){0,3}in\b|"
    r"\bnow in\b"
)
_BORN = re.compile(
    r"\b(?:i'm|i am|originally|born|come|family(?: is|'s)?) (?:\w+ )?(?:from|in)\b[^.,;!?]*$|"
    r"\bfrom\b[^.,;!?]{0,20}$"
)
_NOT_HERE = re.compile(
    r"\b(?:not|never|isn't|left|no longer in|moved from|used to live in|hate|than|away from)\b"
    r"(?:(?!\bto\b)[^.,;!?]){0,12}$"
)
_OTHERS = re.compile(
    r"\b(?:my|his|her|their|a|the) (?:\w+ ){0,2}(?:son|daughter|mother|mum|mom|father|dad|brother|"
    r"sister|wife|husband|friend|family|cousin|boss|aunt|uncle|ex|nan|parents|kids|girlfriend|"
    r"boyfriend)\b[^.;!?]{0,40}$|"
    r"\b(?:he|she|they)(?:'s|'re| is| are| lives?| live| went| rings?| moved)?\b[^.,;!?]{0,30}$"
)


def where(text: str, *, asked: bool) -> Mention | None:
    """Where he is. Unasked, only what is plainly said of himself: "I live in Leeds"."""
    said = plain(text)
    best: tuple[int, Mention] | None = None
    for mention in places(text[:2000], whole=asked):
        before = said[: mention.start]
        lives = list(_LIVES.finditer(before))
        near = (
            bool(lives)
            and len(before) - lives[-1].end() < 30
            and not re.search(r"[.!?;]", before[lives[-1].end() :])
        )
        if _NOT_HERE.search(before) or (not near and _starts_a_sentence(said, mention)):
            continue
        if _OTHERS.search(before) and not near:
            continue
        weight = 4 if near else 2 if asked else 0
        if asked and not near and (mention.place.adjective or _BORN.search(before)):
            weight = 1
        if mention.place.adjective and not asked:
            weight = 0
        if weight and (best is None or weight >= best[0]):
            best = (weight, mention)
    return best[1] if best else None


def _starts_a_sentence(said: str, mention: Mention) -> bool:
    """ "Wake me up", "Nice of you to ask": a capital that only the sentence asked for."""
    before, after = said[: mention.start].rstrip(), said[mention.end :]
    return (not before or before[-1] in ".!?") and re.match(
        r" (?!(?:way|at|now|area|city|these|but|and|in|here|for|i)\b)\w+ \w+", after
    ) is not None


_UNKNOWN = re.compile(
    r"^(?:[\w' ]{0,20}\b(?:in|near|outside|called|from|"
    r"of)\s+)?(?P<name>(?:[A-ZÀ-ÞА-ЯΑ-Ω][\w'’-]+)(?:[ -](?:[A-ZÀ-ÞА-Я][\w'’-]+|on|upon|under|in|"
    r"the|le|la|sur|an|am|by)){0,4})[.!]?$"
)


def somewhere(text: str) -> Piece | None:
    """A place on no map of ours, in answer to where he is: "A farm near Llanidloes"."""
    for sentence in sentences(text):
        match = _UNKNOWN.match(sentence.text)
        if match and match["name"].split()[0] not in {
            "I",
            "No",
            "Yes",
            "Not",
            "Why",
            "It",
            "The",
            "My",
            "Well",
            "Oh",
            "You",
            "That",
            "This",
            "Is",
        }:
            start = sentence.start + match.start("name")
            if (
                not says_yes(match["name"])
                and not says_no(match["name"])
                and not waved_away(sentence.text)
            ):
                return Piece(match["name"], start, start + len(match["name"]))
    return None


# --- how old -------------------------------------------------------------------------------------

_TEENS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
"""
_UNITS = {word: number for number, word in enumerate(_TEENS.split())}
_TENS = {
    w: 10 * (i + 2)
    for i, w in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    )
}
_NUMBER = (
    r"(?P<age>\d{1,3}|(?:"
    + "|".join(_TENS)
    + r")(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:"
    + "|".join(sorted(_UNITS, key=len, reverse=True))
    + r"))"
)
_NOT_AN_AGE = (
    r"(?![\w'-])(?!(?:[.,:]\d)|\s*(?:%|percent|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|"
    r"stone|pounds?|lbs?|kilos?|kgs?|km|miles?|metres?|"
    r"meters?|feet|foot|ft|inches|cm|degrees|quid|euros?|dollars?|am\b|pm\b|o'clock|of\b|"
    r"and a half feet|times|people|kids|children|cats|dogs|"
    r"sisters|brothers|th\b|nd\b|rd\b|years? (?:sober|clean|in|into|at|with|on|of|married|late|ago|"
    r"younger|older|behind|ahead|away|here)|"
    r"floors?|doors?|streets?|stops?|shifts?|jobs?|episodes?|chapters?|pages?|points?|for\b|to\b|"
    r"percent|down\b|up\b))"
)
_AGE = re.compile(
    r"(?:\b(?:i'm|i am|im|i'll be|i just turned|i turned|i've turned|just turned|turned|aged?|"
    r"at the age of|i have|as an?|being)"
    r"(?P<future> (?:almost|nearly|about to be|about to turn|turning|going on|not quite|not yet|"
    r"not even|gonna be|going to be|still))?"
    r" (?:only |just |already |about |around |over |well over |past |exactly |now |a )*)"
    + _NUMBER
    + _NOT_AN_AGE
)
_AGE_ALONE = re.compile(
    r"^(?:\w+[,.]? ){0,2}?(?P<future>(?:almost|nearly|not quite|turning|soon) )?(?:over |past )?"
    + _NUMBER
    + r"(?: years?(?: old)?| next (?:week|month|year)| in \w+| last \w+)?[\s.!]*(?:$|[.,])"
)
_SCHOOL = re.compile(
    r"\b(?:i'm|i am|im|just|started|starting|in) (?:\w+ )?(?:in |at )?(?:year (?:[1-9]|1[0-3]|one|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven)|(?:[1-9]|1[0-2])(?:st|nd|rd|"
    r"th) (?:grade|class)|"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh) (?:grade|class|"
    r"form)|primary school|middle school|secondary school|high school|junior high|grade (?:[1-9]|"
    r"1[0-2]))\b(?!.{0,12}\bteacher)|"
    r"\bi(?:'m| am)? (?:go|going) to (?:school|high school|middle school|primary school|"
    r"secondary school)\b(?! (?:to|for) (?:work|teach|run|pick))|\bmy gcses\b|"
    r"\bi'm (?:a )?(?:minor|teenager|schoolgirl|schoolboy|freshman in high)\b|"
    r"\bi'm (?:under ?age|under (?:18|eighteen))\b|\bi'm (?:still )?(?:just )?a (?:kid|"
    r"child)\b(?! at heart)"
)
_TAUGHT = re.compile(
    r"\bteach|\bwork (?:at|in|for)|\bmy (?:son|daughter|kid|child)|\bcaretaker|\bcleaner\b|"
    r"\bwhen i was\b|\bback (?:when|in)\b"
)
_GROWN = re.compile(
    r"\bin my (?:early |mid |late )?(?:twenties|thirties|forties|fifties|sixties|seventies|"
    r"eighties|"
    r"nineties)\b|\bborn in 19\d\d\b|"
    r"\bi'm retired\b|\bi am retired\b|\bsince i retired\b|\b(?:my|on a|the state) pension\b|"
    r"\bpensioner\b|\bmy (?:late |second |first |ex-?)?(?:wife|husband)\b(?! to be)|"
    r"\bmy (?:grandson|granddaughter|grandchild\w*|grandkids?|mortgage)\b|"
    r"\b(?:a )?(?:great-)?grand(?:mother|father|ma|pa)\b(?<=i'm a grandmother)|"
    r"\bi'm (?:an? )?(?:\w+ )?(?:lawyer|solicitor|barrister|nurse|midwife|doctor|surgeon|professor|"
    r"headteacher|police officer|widow|widower|pensioner)\b|"
    r"\bmy (?:son|daughter)(?:'s)? (?:rings|calls|is (?:at|in) (?:university|college)|lives|"
    r"got married|is (?:twenty|thirty|forty|fifty))\b|\b(?:i've|i have) (?:been )?(?:worked|"
    r"working|driven|driving|taught|teaching|nursed)\b[^.!?]{0,30}\b(?:twenty|thirty|forty|"
    r"[2-5]\d) years\b"
)
_ADULT_ANSWER = re.compile(
    r"\b(?:well |way |far |long |a lot |much |a good bit )?(?:over|past|above|beyond|"
    r"older(?: than that)?)\b|\bold enough\b|\btwice (?:over|that)\b|\bthree times\b|"
    r"\bi wish (?:i wasn't|i weren't|not)\b|\ban adult\b|\bgrown\b|\bby (?:a|some|quite|many|"
    r"several|decades)\b|\bmany times over\b|\bmore than\b|\bancient\b"
)
_NOT_ADULT = re.compile(
    r"\b(?:under(?: ?age)?|not (?:yet|quite)|almost|nearly|soon|next (?:year|month|week)|younger|"
    r"a (?:kid|minor|child|teenager)|still (?:at|in) school)\b"
)


@dataclass(frozen=True, slots=True)
class Age:
    """``years`` is None where only being grown up, or not, shows."""

    adult: bool
    years: int | None
    start: int
    end: int


def age(text: str, *, asked: bool) -> Age | None:
    """His age as he tells it. Unasked, only what is plainly said of himself."""
    said = plain(text)
    for match in _AGE.finditer(said):
        if re.search(r"\b(?:like|as if|when) $", said[: match.start()]):
            continue
        if (years := _number(match["age"])) is not None and (years > 5 or asked):
            foreign = "have" in match.group().split()
            if foreign and not re.match(
                r" (?:years?|ans|años|jahre)\b(?! (?:of|in))", said[match.end() :]
            ):
                continue
            return _aged(years, bool(match["future"]), match.start(), match.end())
    if (school := _SCHOOL.search(said)) and not _TAUGHT.search(said):
        return Age(False, None, school.start(), school.end())
    if asked:
        if (
            (alone := _AGE_ALONE.search(said.strip()))
            and (years := _number(alone["age"])) is not None
            and years > 5
        ):
            shift = len(said) - len(said.lstrip())
            at = alone.start("age") + shift, alone.end("age") + shift
            return _aged(years, bool(alone["future"]), *at)
        return _age_in_words(text)
    if grown := _GROWN.search(said):
        return Age(True, None, grown.start(), grown.end())
    return None


def _age_in_words(text: str) -> Age | None:
    said = plain(text)
    pieces = sentences(text)
    whole = (pieces[0].start, pieces[0].end) if pieces else (0, 0)
    if says_no(text) or (_NOT_ADULT.search(said) and not says_yes(text)):
        if waved_away(text) and not says_no(text.split(",")[0].split(".")[0] + "."):
            return None
        if re.search(r"\brather not|\bnot (?:saying|telling|sure)|\bdon't want|\bprefer not", said):
            return None
        return Age(False, None, *whole)
    if match := _ADULT_ANSWER.search(said):
        return Age(True, None, match.start(), match.end())
    if match := _GROWN.search(said):
        return Age(True, None, match.start(), match.end())
    if says_yes(text):
        return Age(True, None, *whole)
    return None


def _aged(years: int, future: bool, start: int, end: int) -> Age | None:
    if not 5 < years < 120:
        return None
    grown = years > 18 or (years == 18 and not future)
    return Age(grown, years if not future else None, start, end)


def _number(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    tens, _, unit = words.replace("-", " ").partition(" ")
    if tens in _TENS:
        return _TENS[tens] + _UNITS.get(unit, 0)
    return _UNITS.get(words)


# --- what she may keep ---------------------------------------------------------------------------


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
    r"\bforget (?:everything|it all|all of (?:it|this))\b(?! ?\?)|\bnothing (?:is )?(?:kept|stored|"
    r"saved)\b|\bkeep nothing\b|\boff the record\b"
)
_MAY = re.compile(
    r"^(?:\w+[, ]+)?remember (?:what|whatever|anything|everything|all)\b|"
    r"\byou (?:can|may|could) (?:remember|keep|save)(?: (?:it|that|this|things|everything|"
    r"all of it|what i (?:say|tell you)|me))?(?: now| again| then)?\s*(?:[.!]|$)|"
    r"\bone of us (?:ought|should|has)|\b(?:that's|isn't that) (?:what|the (?:point|idea))|"
    r"\b(?:please )?remember (?:everything|it all|all of it)\b|\bi hope so\b"
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
    said = plain(text)
    parts = [m for rule in (_ONLY, _BUT_BARE) if (m := rule.search(said))][:1]
    nots = [
        m
        for m in _BUT_NOT.finditer(said)
        if not any(p.start() <= m.start() < p.end() for p in parts if p.re is _BUT_BARE)
    ]
    about_memory = asked or _TOLD_TO.search(said) is not None
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
    pieces = sentences(text)
    if asked and pieces and (len(said.split()) <= _PLAIN_ANSWER or _KEEPING.search(said)):
        first = pieces[0]
        if says_no(text):
            return Leave(False, "", first.start, first.end)
        if says_yes(text):
            return Leave(True, "", first.start, first.end)
    return None


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
