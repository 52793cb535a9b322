"""What kind of thing would answer a question, where its way of asking tells: an age, a price, a job,
what he likes or cannot stand, how he gets to work, what somebody is called.

``frame_of`` reads it from the question; ``Frame.told_in`` says how far a sentence holds such a thing,
whoever it is about. Written for the kind: a sentence need share no word with the question.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Callable
from dataclasses import dataclass

from samantha.domain.lexicon import OCCUPATIONS, PETS, RELATIONS
from samantha.domain.patterns import Pattern
from samantha.domain.wordings import (
    EMPTY,
    KINDS,
    LIGHT,
    NUMBER_WORDS,
    best_near,
    content,
    plainly,
    stem,
    words_of,
)

_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|(?:"
    + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
    + r"|a hundred|a thousand)(?:[- ](?:and |a )?(?:"
    + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
    + r"))*)"
)
_UNIT = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|years?|yrs?)"


@dataclass(frozen=True, slots=True)
class Frame:
    """A way of asking and what answers it."""

    name: str
    asks: Pattern
    tells: Callable[[str, str], float]
    """(question, sentence), hurried spellings written out: how far it tells, in [0, 1.2]."""
    spent: frozenset[str]
    """Stems that belong to the way of asking and not to what is asked about."""
    of_him: bool = False
    """Whether, where it names nobody, only what he says of himself answers it."""

    def told_in(self, question: str, text: str) -> float:
        return self.tells(question, plainly(text))


def frame_of(question: str) -> Frame | None:
    """The frame of ``question``, hurried spellings written out; None where it has none."""
    return next((frame for frame in _FRAMES if frame.asks.search(question)), None)


def _holds(pattern: Pattern) -> Callable[[str, str], float]:
    return lambda question, text: float(pattern.search(text) is not None)


# --- figures -------------------------------------------------------------------------------------

_NO_AGE = (
    r"(?!\w|[:.]\d| ?(?:%|°|[ap]\.?m\b|quid|pounds?|euros?|dollars?|grand|percent|o'clock|times?|lengths?|laps?|miles?|metres?|km|kilos?|of\b|"
    r"or\b|cans?|a (?:month|week|day|night|side)|hundred|thousand|stitches|days?|weeks?|months?|minutes?|hours?|people|more\b|in the|january|february|march|april|may|june|"
    r"july|august|september|october|november|december|" + _UNIT + r"(?! old)))"
)
_AGE = Pattern(
    rf"(?i)(?:(?:\b(?:is|was|turn(?:s|ed|ing)?|aged?|be|nearly|almost|now|only|just|she's|he's|i'm|they're|shes|hes|at)|'s|,|^|been) (?:already |only |just |still |now |nearly |almost |about |a |going to be )*|^){_NUMBER}(?:-year-old\b| years? old\b| today\b|{_NO_AGE})"
    rf"|\b[a-z]+s {_NUMBER}\b(?= today|,| and| not| btw|\W*$)|\b{_NUMBER} years? old\b"
)
_PRICE = Pattern(
    rf"(?i)[£$€] ?\d|\b{_NUMBER} ?(?:k\b|quid|pounds?|p\b|pence|grand|euros?|dollars?|bucks|pcm|a (?:month|week|year|go|night|head|day|pop|ticket)|each|per\b|an hour)|\b(?:hundred|thousand|grand|fiver|tenner)\b"
)
_BARE = Pattern(r"(?<![\d:./-])\b\d{2,6}\b(?![\d:/]|st|nd|rd|th)")
_LASTS = Pattern(
    rf"(?i)\b(?:{_NUMBER}|an?|half an?|couple of|few)[- ](?:and a half )?(?:more )?{_UNIT}\b|\bsince\b|\ball (?:day|night|week|morning|afternoon)\b"
)


def _priced(question: str, text: str) -> float:
    return 1.0 if _PRICE.search(text) else 0.8 * bool(_BARE.search(text))


# --- taste ---------------------------------------------------------------------------------------

_DISLIKES = r"(?:can't|cant|cannot|can not|couldn't|could not) (?:i |he |she )?(?:stand|bear|abide|stomach|stick|be doing with)"
_MUST_NOT = r"(?:shouldn't|mustn't|must not|should not|can't|cannot|(?:should|must|can) (?:nobody|no one|no-one|never|not)|nobody should|never)"
_LOATHES = Pattern(
    rf"(?i)\b{_DISLIKES}|\b(?:hates?|hated|loathes?|detests?|despises?|dislikes?|allergic|allergy|intolerant|revolting|disgusting|vile|minging|grim)\b|"
    r"\b(?:don't|doesn't|won't|can't|cannot|dont|doesnt|wont|cant|never|do not) (?:really |even |ever )?(?:like|eat|eats|touch|have|do|drink|want|go near)\b|\bnot (?:a fan|keen|my thing|for me)\b|"
    r"\bmakes? (?:me|my \w+) (?:sick|gag|heave|crawl|itch|swell|boak)\b|\btastes? (?:of|like)\b|\brather (?:eat|die|starve|not)\b|\bmy throat\b|\bno \w+,? (?:please|for me|since|thanks)\b|\b(?:say|said|ask|asked for) no \w+|\bgone? (?:right )?off\b"
)
_LOVES = Pattern(
    r"(?i)\b(?:favou?rites?|finest|loves?|loved|adores?|prefers?|swears? by|obsessed|addicted|weakness for|partial to|live (?:on|off)|living (?:on|off)|mad (?:on|for|about)|go-to|the usual|of choice|can't (?:beat|live without)|nothing (?:beats|like)|over anything)\b|"
    r"\b(?:the|my) (?:\w+ )?best\b|\bbest (?:\w+ )?(?:in the world|ever|going|there is)\b|\bonly way i\b|\b(?:like|enjoy) (?:nothing )?(?:best|most|more|a)\b|\bthe same every\b|\bkeeping me alive\b|\bnever go (?:over|back)\b|\bi (?:really )?like\b|\b(?:every|each) (?:night|morning|day|evening)\b|\balways (?:have|has|drink|order|get|go for)\b"
)
_UNSAID_TASTE = frozenset(
    map(
        stem,
        str.split(
            "favourite favorite best most like love hate loathe prefer stand bear abide stomach choice "
            "food thing usual give put feed serve eat enjoy swear nobody never kind sort anyone "
            "anything drink have adore rather allergic dislike top number touch cook make offer bring order grab get fetch pick one must go"
        ),
    )
)


# --- ways to work --------------------------------------------------------------------------------

_RIDE = r"(?:bus|buses|tram|train|tube|metro|bike|biking|cycle|cycling|cycles|cycled|walk|walking|walks|walked|drive|driving|drives|drove|car|lift|ferry|scooter|motorbike|moped|taxi|on foot|run|running)"
_RIDES = Pattern(rf"(?i)\b{_RIDE}\b")
_RIDES_THERE = Pattern(
    rf"(?i)\b{_RIDE}\b(?: \w+){{0,3}} (?:in|into|to (?:work|school|college|uni|the (?:office|ward|shop|hospital|studio|site|station))|there)\b|\b(?:from now on|commut\w+)\b.*\b{_RIDE}\b|\b{_RIDE}\b.*\b(?:from now on|commut\w+|to work|instead)\b|\b(?:to|into) work\b.*\b{_RIDE}\b"
)


def _working(question: str, text: str) -> float:
    # What somebody thinks of a job is nobody's job.
    return float(_WORKS.search(text) is not None and not _OPINION.search(text))


_OPINION = Pattern(
    r"(?i)\b(?:thinks?|says?|said|reckons?|told|asked|wants?|if|would|applied|applying)\b"
)


def _travels(question: str, text: str) -> float:
    return 1.2 if _RIDES_THERE.search(text) else 0.8 * bool(_RIDES.search(text))


# --- work ----------------------------------------------------------------------------------------

_TRADES = "|".join(sorted(map(re.escape, OCCUPATIONS), key=len, reverse=True))
_WORKS = Pattern(
    rf"(?i)\b(?:{_TRADES})s?\b|\bfor a living\b|\b(?:teach|teaches|taught|mends?|mended|fix(?:es)?|builds?|built|drives?|drove|nurs(?:es|ing)|runs? (?:an?|the|his|her|their|my)|owns? (?:an?|the)|works? (?:at|in|for|as|on|with|nights)|worked (?:at|in|for|as|on|with)|sells?|designs?|manages?|restores?|does something with|head of|trained as)\b"
)

# --- names ---------------------------------------------------------------------------------------

_NAMELIKE = r"(?-i:[A-ZÀ-Þ][\w'’-]+)"
_NAME_OF = Pattern(
    r"(?i)\bname of (?P<of>(?:the|my|our|his|her|their|[\w'-]+'s?) [\w' -]+)(?P<is>)(?P<call>)"
)
_NAME_ASKED = Pattern(
    r"(?i)(?P<of>)\b(?:what|who)(?:'s| is| was| are| were|s) (?P<is>(?:my|the|our|his|her|their|[\w-]+'s?) [\w' -]+?)(?:'s? names?| called| name)?(?: again| now)?\W*$|\bwhat (?:do|did|does) (?:i|we|they|he|she) call (?P<call>[\w' -]+)"
)


_GIVES_NAME = Pattern(r"(?i)\b(?:called|named|name's|name is|names|first name)\b")
KIND = 0.8
"""How far a sentence must hold the kind of thing that was asked for, where that is known."""
_TITLED = Pattern(r"\b(?:mrs?|ms|dr|miss) [a-z]{3,}")
_WITH_WHOM = Pattern(
    r"(?i)\b(?:married|engaged|marrying|wed) (?:to )?(?!next|last|in\b|on\b|again|now|soon|the\b)[a-z]{3,}|\b(?:going out|living|seeing|dating) (?:with )?[a-z]{3,}"
)
_PARTNERS = frozenset(
    str.split("fella bloke partner boyfriend girlfriend husband wife fiancé fiancée fiance fiancee man missus lad guy other-half")
)  # fmt: skip
_PERSONS = frozenset([*RELATIONS, *PETS, *OCCUPATIONS, "man", "woman", "lad"])


def _named(question: str, text: str) -> float:
    """Whether ``text`` gives a name to what ``question`` asks the name of: beside the noun."""
    match = _NAME_OF.search(question) or _NAME_ASKED.search(question)
    if match is None:
        return 0.0
    asked_of = match["of"] or match["is"] or match["call"]
    bare = words_of(Pattern(r" (?:at|on|who|in|of|that|with) ").sub("|", asked_of).split("|")[0])
    if not bare:
        return 0.0
    noun = bare[-1].removesuffix("s")
    if _GIVES_NAME.search(text):
        return 1.0 if best_near(stem(noun), content(text)) >= 0.7 else KIND
    if noun in _PARTNERS and _WITH_WHOM.search(text):
        return 1.0
    if (
        noun in _PERSONS
        and text == text.casefold()
        and _TITLED.search(text)
        and best_near(stem(noun), content(text)) >= 0.7
    ):
        return 1.0
    one = rf"(?:{re.escape(noun)}|{_also(noun)})"
    patterns = (
        rf"(?i)\b{one}(?:'?s)?,? (?:is |was |a |an |now )*{_NAMELIKE}",
        rf"{_NAMELIKE}(?:'s|,| is|, that's| -|, she's|, he's)? (?:[Mm]y|[Oo]ur|the|an?|his|her|{_NAMELIKE}'s) (?:\w+ ){{0,2}}{one}\b",
        rf"\b(?:Mrs?|Ms|Dr|Miss)\.? [A-Z]\w+.*\b{one}\b|(?i:\b{one}\b.*\b(?:it's|is|was) (?:an? )?(?:(?:Mrs?|Ms|Dr|Miss)\.? )?){_NAMELIKE}",
    )
    if any(re.search(pattern, text) for pattern in patterns):
        return 1.0
    if text != text.casefold() or noun not in _PERSONS:
        return 0.0
    after = re.search(rf"\b{one},? (?:is )?([a-z-]{{2,}})", text)
    before = re.search(rf"^([a-z-]{{2,}})s? (?:is|going|is going|my)\b.*\b{one}\b", text)
    return 0.9 * any(_may_be_name(found[1]) for found in (after, before) if found)


def _also(noun: str) -> str:
    same = {
        "boss": "manager",
        "mum": "mother|mam|mom",
        "mam": "mum|mother",
        "dad": "father",
        "gran": "nan|nana|grandma",
        "flatmate": "roommate|housemate",
        "partner": "boyfriend|girlfriend|husband|wife",
    }
    return same.get(noun, "(?!)")


def _may_be_name(word: str) -> bool:
    """Of a word in lower case, where names are written so, too."""
    return (
        word not in EMPTY
        and stem(word) not in LIGHT
        and stem(word) == stem(word.rstrip("s"))
        and not word.endswith(("ed", "ing", "ly"))
        and stem(word) not in _VERBS
    )


_VERBS = frozenset(
    str.split(
        "rang say think know gave told bought went went cam brought said rung reckon has had with from who whos"
    )
)

_FRAMES = (
    Frame("age", Pattern(r"(?i)\bhow old\b|\bwhat age\b|\b(?:'s|my|his|her) age\b"), _holds(_AGE), frozenset(map(stem, ["old", "age", "now", "turn"]))),
    Frame("price", Pattern(r"(?i)\bhow much\b(?! (?:time|sleep|milk|sugar|water))|\bwhat (?:am|was|did|do|are|will|is|does|have|had)\b.*\b(?:pay|paying|paid|cost|costs|charge|charged|owe|earn|spend|spent)\b|\bwhat(?:'s| is| was) (?:the|my|our) (?:\w+ )?(?:rent|price|cost|deposit|salary|bill|fare|fee|mortgage)\b"), _priced, frozenset(map(stem, ["much", "pay", "paid", "cost", "charge", "price", "spend", "new", "go", "month"]))),
    Frame("lasting", Pattern(r"(?i)\bhow long (?!ago|between|until|till|since|after|before|is it (?:since|until))"), _holds(_LASTS), frozenset(map(stem, ["long", "take", "last", "spend"]))),
    Frame("loathing", Pattern(rf"(?i)\b{_DISLIKES}|\b(?:hate|loathe|dislike|detest|despise|allergic)\b|\b(?:don't|do not|doesn't|won't) (?:i |he |she )?(?:like|eat|drink|touch)\b|\b{_MUST_NOT} (?:\w+ ){{0,3}}(?:give|feed|serve|put|offer|cook|bring|eat|have)\b(?! you)|\b(?:leave|leaves|left) (?:\w+ )?out\b|\b(?:avoid|steer clear of)\b|\b{_MUST_NOT} (?:\w+ )?(?:be|go|come|end up) (?:on|in|near|anywhere)\b"), _holds(_LOATHES), _UNSAID_TASTE, of_him=True),
    Frame("liking", Pattern(r"(?i)\bfavou?rite\b|\bof choice\b|\b(?:like|love|enjoy) (?:the )?(?:best|most)\b|\b(?:what|which)\b.*\b(?:do|did) i (?:\w+ )?(?:like|love|prefer|enjoy|rate|swear by)\b|\bswear by\b|\bdo i prefer\b|\bmy (?:usual|go-to|weakness)\b|\b(?:grab|get|order|pick|buy|bring|fetch|pass) (?:me|us) .*\b(?:which|what) (?:one|ones|kind|sort|do|am|would)\b"), _holds(_LOVES), _UNSAID_TASTE, of_him=True),
    Frame("travel", Pattern(r"(?i)\bhow (?:do|did|does|am|are|was|is|will|have|should) .{1,25}\b(?:get(?:ting)?|travel(?:l?ing|led)?|go(?:ing)?|com(?:e|ing)) (?:to (?:work|school|college|uni|the (?:office|ward|shop|hospital|site))|in\b|into work|about|around|there)|\bhow (?:do|did|does) .{1,20}\bcommute\b"), _travels, frozenset(map(stem, ["get", "go", "travel", "work", "commute", "come", "car", "bus", "train", "bike", "school"])), of_him=True),
    Frame("work", Pattern(r"(?i)\bwhat (?:do|does|did|'s|is) (?!i\b).{2,40}\bdo(?:ing)?(?: for (?:a living|work|a job)| as a job| at work)?(?: again| now| these days)?\W*$|\bwhat (?:do|does|did) .{1,40}\b(?:for a living|for work|for a job)\b|\bwhat(?:'s| is| was) [\w' -]+ (?:job|trade|profession|line of work)\b(?! (?:while|when|on|at|in|for|this|next|until|before|after)\b)|^what do i do\W*$"), _working, frozenset(map(stem, ["do", "work", "job", "living", "trade", "profession", "live"])), of_him=True),
    Frame("naming", Pattern(r"(?i)\bname of (?:the|my|our|his|her|their|[\w-]+'s?) |\bwhat(?:'s| is| was| are) (?:my|the|our|his|her|their|[\w-]+'s?) [\w' -]+ (?:called|names?)\b|\bwhat (?:do|did|does) (?:i|we|they) call\b|^who(?:'s| is| was) (?:my|the|our) \w+(?: \w+)?\W*$|^what(?:'s| is) (?:his|her|their) name\b"), _named, frozenset(["name", "call"])),
)  # fmt: skip


def of_kind(kind: str, text: str) -> bool:
    """Whether ``text`` names one of ``kind``: "aubergine" is a vegetable and a food."""
    kinds = KINDS.get(kind, frozenset())
    return any(
        word in kinds or word.removesuffix("s") in kinds or word.removesuffix("es") in kinds
        for word in words_of(text)
    )
