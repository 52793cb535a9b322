"""What he seems to feel, by his words alone. Coarse and careful: in doubt, nothing shows."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re

from samantha.domain.patterns import Pattern
from samantha.domain.turn import Feeling

_WORDS: tuple[tuple[str, float, str], ...] = (
    ("joy", 0.7, "happy glad delighted thrilled overjoyed elated cheerful buzzing over the moon"),
    ("joy", 0.4, "pleased content relieved excited"),
    ("pride", 0.7, "proud chuffed"),
    ("gratitude", 0.5, "grateful thankful touched"),
    ("sadness", 0.6, "sad heartbroken devastated gutted miserable tearful crushed"),
    ("sadness", 0.4, "low down flat blue upset hurt disappointed numb empty"),
    ("fear", 0.7, "scared terrified frightened petrified panicking"),
    ("fear", 0.4, "afraid worried anxious nervous on edge stressed"),
    ("anger", 0.7, "furious livid fuming raging seething"),
    ("anger", 0.4, "angry annoyed cross irritated fed up"),
    ("shame", 0.6, "ashamed humiliated mortified"),
    ("shame", 0.4, "embarrassed guilty"),
    ("loneliness", 0.6, "lonely alone isolated lonelier"),
    ("tiredness", 0.5, "exhausted shattered knackered worn out drained"),
    ("tiredness", 0.3, "tired sleepy"),
    ("surprise", 0.5, "amazed astonished stunned shocked"),
)
_PHRASES = {
    "over the moon": 0.7, "on edge": 0.4, "fed up": 0.4, "worn out": 0.5,
}  # fmt: skip
_TABLE: dict[str, tuple[str, float]] = {}
for _name, _strength, _list in _WORDS:
    _words = _list
    for _phrase in _PHRASES:
        if _phrase in _words:
            _TABLE[_phrase] = (_name, _strength)
            _words = _words.replace(_phrase, " ")
    for _word in _words.split():
        _TABLE[_word] = (_name, _strength)

_FELT = "|".join(sorted(map(re.escape, _TABLE), key=len, reverse=True))
_STATED = Pattern(
    r"\b(?:i'm|i am|im|i feel|i felt|i was|i've been|i've never been|i get|feel(?:ing)?|makes me|made me|left me|got me)\s+"
    r"(?P<how>(?:(?:not|never|so|really|very|just|a bit|a little|bit|kind of|sort of|quite|properly|absolutely|"
    r"still|all|honestly|actually|pretty|too|rather|oddly|that|more|ever so) )*)(?P<word>"
    + _FELT
    + r")\b"
    r"(?! (?:to (?:see|say|hear)|of the|for a while|for the))"
)
_OPENING = Pattern(
    r"^(?P<how>(?:(?:not|so|really|very|just|a bit|quite|properly|absolutely|bit) )*)(?P<word>"
    + _FELT
    + r")(?=[,.!;]|$| if you| as )"
)
_EVENTS: tuple[tuple[Pattern, str, float], ...] = tuple(
    (Pattern(pattern), name, strength)
    for pattern, name, strength in (
        (r"\bmy (?:\w+ ){1,2}(?:died|passed away|was put down|has died|was put to sleep|got put down)\b|\b(?:died|passed away) (?:this morning|last night|yesterday|today)\b|\bmy (?:late|dead) (?:mum|mother|dad|father|wife|husband|son|daughter|sister|brother|friend)\b|\b(?:we|i) (?:buried|lost) (?:my|our|the baby|him|her|dad|mum)\b(?! (?:keys?|phone|way|job|wallet|temper))|\b(?:his|her|the|dad's|mum's|nan's) funeral\b", "grief", 0.8),
        (r"\bi (?:got (?:the job|in|it)\b(?=[.!]|$)|passed (?:my|the|it)|won\b|got promoted|got engaged|did it[.!]|finished it[.!])|\bthey want me\b|\bbest (?:day|news|sound|thing) (?:ever|in|of|i)\b|\bi've been floating\b", "joy", 0.7),
        (r"\bi didn't get (?:the|it)\b|\b(?:he|she|they) left me\b|\bwe(?:'ve| have)? (?:broke|broken|split) up\b|\bi (?:just )?(?:cried|wept|can't stop crying)\b|\baren't speaking\b|\bdivorce papers\b|\bgot (?:fired|sacked|laid off)\b|\blost my job\b", "sadness", 0.6),
        (r"\bi miss (?:him|her|them|my|our|being|you all)\b", "sadness", 0.5),
        (r"\bnobody (?:came|called|rang|cares|listens)\b|\bno one to (?:talk to|tell|call)\b|\ball on my own\b", "loneliness", 0.5),
        (r"\bcan't sleep\b|\blong day\b|\bhaven't slept\b", "tiredness", 0.4),
        (r"\b(?:how dare|i could (?:scream|throttle)|drives me (?:mad|up the wall)|sick of)\b", "anger", 0.5),
        (r"\bi(?:'d| could) have (?:burst|died of pride)\b|\bso proud\b|\bnever been so proud\b", "pride", 0.8),
        (r"\bi(?:'m| am) in love\b|\bi love (?:him|her)\b", "love", 0.6),
    )
)  # fmt: skip
_STRONGER = Pattern(r"\b(?:so|really|very|properly|absolutely|ever so|never been)\b")
_WEAKER = Pattern(r"\b(?:a bit|a little|bit|kind of|sort of|quite|rather)\b")


def feeling(text: str) -> Feeling:
    """The strongest of what shows in ``text``; ``Feeling()`` where nothing does, or only its
    denial ("I'm not sad")."""
    said = " ".join(text[:4000].casefold().replace("’", "'").split())
    found = [Feeling(name, strength) for rule, name, strength in _EVENTS if rule.search(said)]
    for rule in (_STATED, _OPENING):
        for match in rule.finditer(said):
            how = match["how"]
            if re.search(r"\bnot\b", how) or (re.search(r"\bnever\b", how) and "so" not in how):
                continue
            name, strength = _TABLE[match["word"]]
            if _STRONGER.search(how):
                strength = min(strength + 0.2, 1.0)
            elif _WEAKER.search(how):
                strength = max(strength - 0.15, 0.2)
            found.append(Feeling(name, round(strength, 2)))
    return max(found, key=lambda one: one.strength, default=Feeling())
