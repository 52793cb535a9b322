"""Where he is, how old he is, and what she may keep: read from his words, with where they stand."""

import re
from dataclasses import dataclass

from samantha.domain.meeting.words import Piece, plain, says_no, says_yes, sentences, waved_away
from samantha.domain.places import Mention, places
from samantha.domain.telling import turned

# --- where ---------------------------------------------------------------------------------------

_LIVES = re.compile(
    r"\bi(?:'m| am|m)? (?:\w+ )?(?:live|living|based|settled|stuck|staying|currently|now|over|up|down|out|writing from|speaking from|moved|relocated|calling from)\b[^.!?;]{0,40}?\b(?:in|to|near|outside|at|from|on)\b|"
    r"\bi've (?:just )?moved (?:\w+ )?to\b|\bi moved to\b|\bwe(?:'re| are)? (?:live|living|in|moved to)\b|\b(?:here|over here|down here|up here) in\b|\bi(?:'m| am|m) (?:\w+ ){0,3}in\b|\bnow in\b"
)
_BORN = re.compile(
    r"\b(?:i'm|i am|originally|born|come|family(?: is|'s)?) (?:\w+ )?(?:from|in)\b[^.,;!?]*$|\bfrom\b[^.,;!?]{0,20}$"
)
_NOT_HERE = re.compile(
    r"\b(?:not|never|isn't|left|no longer in|moved from|used to live in|hate|than|away from)\b[^.,;!?]{0,12}$"
)
_OTHERS = re.compile(
    r"\b(?:my|his|her|their|a|the) (?:\w+ ){0,2}(?:son|daughter|mother|mum|mom|father|dad|brother|sister|wife|husband|friend|family|cousin|boss|aunt|uncle|ex|nan|parents|kids|girlfriend|boyfriend)\b[^.;!?]{0,40}$|"
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
        if _NOT_HERE.search(before):
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


_UNKNOWN = re.compile(
    r"^(?:[\w' ]{0,20}\b(?:in|near|outside|called|from|of)\s+)?(?P<name>(?:[A-ZÀ-ÞА-ЯΑ-Ω][\w'’-]+)(?:[ -](?:[A-ZÀ-ÞА-Я][\w'’-]+|on|upon|under|in|the|le|la|sur|an|am|by)){0,4})[.!]?$"
)


def somewhere(text: str) -> Piece | None:
    """A place that is on no map of ours, when he was asked where he is: "A farm near Llanidloes"."""
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

_UNITS = {w: i for i, w in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"])}  # fmt: skip
_TENS = {
    w: 10 * (i + 2)
    for i, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}
_NUMBER = (
    r"(?P<age>\d{1,3}|(?:"
    + "|".join(_TENS)
    + r")(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:"
    + "|".join(sorted(_UNITS, key=len, reverse=True))
    + r"))"
)
_NOT_AN_AGE = (
    r"(?![\w'-])(?!(?:[.,:]\d)|\s*(?:%|percent|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|stone|pounds?|lbs?|kilos?|kgs?|km|miles?|metres?|"
    r"meters?|feet|foot|ft|inches|cm|degrees|quid|euros?|dollars?|am\b|pm\b|o'clock|of\b|and a half feet|times|people|kids|children|cats|dogs|"
    r"sisters|brothers|th\b|nd\b|rd\b|years? (?:sober|clean|in|into|at|with|on|of|married|late|ago|younger|older|behind|ahead|away|here)|"
    r"floors?|doors?|streets?|stops?|shifts?|jobs?|episodes?|chapters?|pages?|points?|for\b|to\b|percent|down\b|up\b))"
)
_AGE = re.compile(
    r"(?:\b(?:i'm|i am|im|i'll be|i just turned|i turned|i've turned|just turned|turned|aged?|at the age of|i have|as an?|being)"
    r"(?P<future> (?:almost|nearly|about to be|about to turn|turning|going on|not quite|not yet|not even|gonna be|going to be|still))?"
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
    r"\b(?:i'm|i am|im|just|started|starting|in) (?:\w+ )?(?:in |at )?(?:year (?:[1-9]|1[0-3]|one|two|three|four|five|six|seven|eight|nine|ten|eleven)|(?:[1-9]|1[0-2])(?:st|nd|rd|th) (?:grade|class)|"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh) (?:grade|class|form)|primary school|middle school|secondary school|high school|junior high|grade (?:[1-9]|1[0-2]))\b(?!.{0,12}\bteacher)|"
    r"\bi(?:'m| am)? (?:go|going) to (?:school|high school|middle school|primary school|secondary school)\b(?! (?:to|for) (?:work|teach|run|pick))|\bmy gcses\b|\bi'm (?:a )?(?:minor|teenager|schoolgirl|schoolboy|freshman in high)\b|"
    r"\bi'm (?:under ?age|under (?:18|eighteen))\b|\bi'm (?:still )?(?:just )?a (?:kid|child)\b(?! at heart)"
)
_TAUGHT = re.compile(
    r"\bteach|\bwork (?:at|in|for)|\bmy (?:son|daughter|kid|child)|\bcaretaker|\bcleaner\b|\bwhen i was\b|\bback (?:when|in)\b"
)
_GROWN = re.compile(
    r"\bi'm retired\b|\bi am retired\b|\bsince i retired\b|\b(?:my|on a|the state) pension\b|\bpensioner\b|\bmy (?:late |second |first |ex-?)?(?:wife|husband)\b(?! to be)|"
    r"\bmy (?:grandson|granddaughter|grandchild\w*|grandkids?|mortgage)\b|\b(?:a )?(?:great-)?grand(?:mother|father|ma|pa)\b(?<=i'm a grandmother)|\bi'm (?:an? )?(?:\w+ )?(?:lawyer|solicitor|barrister|nurse|midwife|doctor|surgeon|professor|headteacher|police officer|widow|widower|pensioner)\b|"
    r"\bmy (?:son|daughter)(?:'s)? (?:rings|calls|is (?:at|in) (?:university|college)|lives|got married|is (?:twenty|thirty|forty|fifty))\b|\b(?:i've|i have) (?:been )?(?:worked|working|driven|driving|taught|teaching|nursed)\b[^.!?]{0,30}\b(?:twenty|thirty|forty|[2-5]\d) years\b"
)
_ADULT_ANSWER = re.compile(
    r"\b(?:well |way |far |long |a lot |much |a good bit )?(?:over|past|above|beyond|older(?: than that)?)\b|\bold enough\b|\btwice (?:over|that)\b|\bthree times\b|\bi wish (?:i wasn't|i weren't|not)\b|\ban adult\b|\bgrown\b|\bby (?:a|some|quite|many|several|decades)\b|\bmany times over\b|\bmore than\b|\bancient\b"
)
_NOT_ADULT = re.compile(
    r"\b(?:under(?: ?age)?|not (?:yet|quite)|almost|nearly|soon|next (?:year|month|week)|younger|a (?:kid|minor|child|teenager)|still (?:at|in) school)\b"
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
        if (years := _number(match["age"])) is not None and (years > 5 or asked):
            foreign = "have" in match.group().split()
            if foreign and not re.match(
                r" (?:years?|ans|años|jahre)\b(?! (?:of|in))", said[match.end() :]
            ):
                continue
            return _aged(years, bool(match["future"]), match.start(), match.end())
    if (match := _SCHOOL.search(said)) and not _TAUGHT.search(said):
        return Age(False, None, match.start(), match.end())
    if asked:
        if (
            (match := _AGE_ALONE.search(said.strip()))
            and (years := _number(match["age"])) is not None
            and years > 5
        ):
            shift = len(said) - len(said.lstrip())
            return _aged(
                years, bool(match["future"]), match.start("age") + shift, match.end("age") + shift
            )
        return _age_in_words(text)
    if match := _GROWN.search(said):
        return Age(True, None, match.start(), match.end())
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
    r"\b(?:only|just|(?:you (?:can|may|could) )?(?:remember|keep|note)(?: things| stuff| what i say| what i tell you)?(?= (?:about|the|my)))\s+(?P<what>(?:about |the |my |what |when |if |things |stuff |bits )[^.!?;]{2,80})"
)
_BUT_NOT = re.compile(
    r"\b(?:everything |anything |all |it all )?(?:but not|except(?: for)?|apart from|other than|as long as (?:it's|it isn't|you don't (?:keep|remember))|just not|only not|not)\s+(?P<what>(?:about |the |my |what |when |me\b|names|work|anything )[^.!?;]{0,80})"
)
_BUT_BARE = re.compile(
    r"\b(?:everything|anything|all(?: of it)?|it all) (?:but|except(?: for)?|apart from)\s+(?P<what>[^.!?;]{2,80})"
)
_MAY_NOT = re.compile(
    r"\b(?:don't|do not|never|please don't|can't|may not|mustn't|shouldn't) (?:you )?(?:remember|keep|save|store|record|write (?:down|any)|note)\b|\b(?:i'd )?rather you (?:didn't|forgot)\b|\bforget (?:everything|it all|all of (?:it|this))\b(?! ?\?)|\bnothing (?:is )?(?:kept|stored|saved)\b|\bkeep nothing\b|\boff the record\b"
)
_MAY = re.compile(
    r"\byou (?:can|may|could) (?:remember|keep|save)(?: (?:it|that|this|things|everything|all of it|what i (?:say|tell you)|me))?(?: now| again| then)?\s*(?:[.!]|$)|\bone of us (?:ought|should|has)|\b(?:that's|isn't that) (?:what|the (?:point|idea))|\b(?:please )?remember (?:everything|it all|all of it)\b|\bi hope so\b"
)


def leave(text: str, *, asked: bool) -> Leave | None:
    """What he lets her remember. Unasked, only a plain word about remembering or keeping."""
    said = plain(text)
    parts = [m for rule in (_ONLY, _BUT_BARE) if (m := rule.search(said))][:1]
    nots = [
        m
        for m in _BUT_NOT.finditer(said)
        if not any(p.start() <= m.start() < p.end() for p in parts if p.re is _BUT_BARE)
    ]
    about_memory = asked or re.search(r"\b(?:remember|keep)\b", said) is not None
    if (
        about_memory
        and (parts or (nots and not re.match(r"^(?:[\w,]+ )?not\b", said.strip())))
        and not re.search(r"\bkeep (?:it|them) (?:short|brief|simple)", said)
    ):
        return _limited(text, parts, nots)
    if match := _MAY_NOT.search(said):
        return Leave(False, "", match.start(), match.end())
    if match := _MAY.search(said):
        return Leave(True, "", match.start(), match.end())
    pieces = sentences(text)
    if asked and pieces:
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
        what = re.split(r",? (?:and|but) not\b", text[match.start("what") : match.end("what")])[0]
        words = turned(what.strip(" ,")).removeprefix("about ")
        said.append(f"everything but {words}" if excepting else words)
    for match in nots:
        words = turned(text[match.start("what") : match.end("what")].strip(" ,"))
        said.append("not " + words.removeprefix("about "))
    spans = [(m.start(), m.end()) for m in (*parts, *nots)]
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    return Leave(True, ", ".join(said), start, end)
