"""Where he is and how old he is: read from his words, with where they stand."""

import re
from dataclasses import dataclass

from samantha.domain.meeting.common_words import is_common
from samantha.domain.meeting.words import (
    Piece,
    affirms,
    plain,
    says_no,
    says_yes,
    segments,
    sentences,
    waved_away,
)
from samantha.domain.places import Mention, places

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
    asks = [s for s in sentences(text) if s.text.endswith("?")]
    for mention in places(text[:2000], whole=asked):
        before = said[: mention.start]
        if any(s.start <= mention.start < s.end for s in asks):
            continue  # "Berlin? God, no." and "Do you know where Haifa is?" say nothing of him
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
    r"^(?i:(?:a |just |well |um |er |the )?[\w' ]{0,24}?\b(?:in|near|outside|called|by|above|below|"
    r"of)\s+)?(?P<name>(?:[A-ZÀ-ÞА-ЯΑ-Ω][\w'’-]+)(?:[ -](?:[A-ZÀ-ÞА-Я][\w'’-]+|on|upon|under|in|"
    r"the|le|la|sur|an|am|by)){0,4})[.!]?$"
)


def somewhere(text: str) -> Piece | None:
    """A place on no map of ours, in answer to where he is: "A farm near Llanidloes"."""
    for sentence in segments(text):
        match = _UNKNOWN.match(sentence.text)
        if (
            match
            and not all(is_common(word) for word in plain(match["name"]).split())
            and match["name"].split()[0]
            not in {
                "Both",
                "And",
                "So",
                "But",
                "Somewhere",
                "Nowhere",
                "Earth",
                "Here",
                "Home",
                "Guess",
                "Why",
                "Never",
                "Sorry",
                "Hmm",
                "God",
                "K",
                "I",
                "No",
                "Yes",
                "Not",
                "It",
                "The",
                "My",
                "Well",
                "Oh",
                "You",
                "That",
                "This",
                "Is",
            }
        ):
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
    r"sisters|brothers|th\b|nd\b|rd\b|years? (?:over|past|more|too|sober|clean|in|into|at|with|"
    r"on|of|married|late|ago|"
    r"younger|older|behind|ahead|away|here)|"
    r"floors?|doors?|streets?|stops?|shifts?|jobs?|episodes?|chapters?|pages?|points?|for\b|"
    r"to\b(?!\W*$)|"
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
    r"^(?:\w+ ){0,2}?(?P<future>(?:almost|nearly|not quite|turning|soon) )?(?:over |past )?"
    + _NUMBER
    + r"(?: years?(?: old)?)?(?P<later> next \w+| in \w+| on \w+)?(?: last \w+| since \w+| to)?"
    r"(?: (?:i think|now|actually|dude|mate|love|babe|lol|today|yesterday))*\W*$"
)
_NOT_OF_YEARS = re.compile(
    r"\b(?:mentally|at heart|emotionally|inside|feels? like|going on|in my head|spiritually|"
    r"in spirit|"
    r"dog years)\b"
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
    r"child)\b(?! at heart)|"
    r"\b(?:can't|cant|not allowed|won't let me|wont let me)\b[^.!?]{0,40}\b(?:til|until|till|"
    r"before) "
    r"(?:i'm in |im in )?(?:[1-9]|1[0-2])(?:st|nd|rd|th) grade\b"
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
    r"[2-5]\d) years\b|\bi (?:have )?retired\b|\bmarried (?:for )?(?:twenty|thirty|forty|fifty|"
    r"[2-6]\d)\b"
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
        if re.search(r"\b(?:like|as if|when|mentally|inside)\W* $", said[: match.start()]):
            continue
        if _NOT_OF_YEARS.match(said[match.end() :].strip()):
            continue
        if (years := _number(match["age"])) is not None and (years > 5 or asked):
            foreign = "have" in match.group().split()
            if foreign and not re.match(
                r" (?:years?|ans|años|jahre)\b(?! (?:of|in))", said[match.end() :]
            ):
                continue
            rest = said[match.end() :]
            coming = bool(match["future"]) or re.match(r" (?:in|next|on) \w+", rest) is not None
            return _aged(years, coming, match.start(), match.end(), sure=_exactly(rest))
    if (school := _SCHOOL.search(said)) and not _TAUGHT.search(said):
        return Age(False, None, school.start(), school.end())
    if asked:
        return _bare_age(text) or _age_in_words(text)
    if grown := _GROWN.search(said):
        return Age(True, None, grown.start(), grown.end())
    return None


_OTHERS_YEARS = re.compile(
    r"\b(?:kids?|child(?:ren)?|sons?|daughters?|toddlers?|brothers?|sisters?|cats?|dogs?|"
    r"grand(?:son|daughter|child(?:ren)?|kids))\b"
)


def bare_age(text: str) -> Age | None:
    """ "39.": nothing but a number of years."""
    return _bare_age(text) if len(text.split()) <= 3 else None


def _bare_age(text: str) -> Age | None:
    """The last number that stands by itself and is not a joke about his mind."""
    found = None
    for piece in segments(text):
        said = plain(piece.text)
        alone = None if _NOT_OF_YEARS.search(said) else _AGE_ALONE.search(said)
        if _OTHERS_YEARS.search(plain(text)):
            return None
        years = _number(alone["age"]) if alone else None
        if alone is None or years is None or years <= 5:
            continue
        before = plain(text[: piece.start]).rstrip(" ,")
        if re.search(r"\b(?:mentally|emotionally|at heart|inside|in my head)$", before):
            continue
        found = _aged(
            years,
            bool(alone["future"] or alone["later"]),
            piece.start + alone.start("age"),
            piece.start + alone.end("age"),
            sure=_exactly(said[alone.end("age") :]),
        )
    return found


def _exactly(rest: str) -> bool:
    """Whether the number ends where it seems to: "seventy to" is what a recogniser makes of 72."""
    return re.match(r"(?: to\b\W*$| too\b\W*$| and \w+)", rest) is None


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
    if affirms(text):
        return Age(True, None, *whole)
    return None


def _aged(years: int, future: bool, start: int, end: int, *, sure: bool = True) -> Age | None:
    if not 5 < years < 120:
        return None
    grown = years > 18 or (years == 18 and not future)
    return Age(grown, years if sure and not future else None, start, end)


def _number(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    tens, _, unit = words.replace("-", " ").partition(" ")
    if tens in _TENS:
        return _TENS[tens] + _UNITS.get(unit, 0)
    return _UNITS.get(words)
