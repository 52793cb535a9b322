"""Reading what was said, as the meeting needs it: sentences with places, yes and no, and manner.

Everything here keeps positions: ``plain(text)`` is as long as ``text``, so that a match in one is a
span of the other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 2000
"""Code points that are looked at. Answers are short; a pasted book is not an answer."""


@dataclass(frozen=True, slots=True)
class Piece:
    """``text`` is what stands at ``[start:end]`` of what he said."""

    text: str
    start: int
    end: int


def plain(text: str) -> str:
    """Lower case and straight apostrophes, code point for code point."""
    return "".join(
        "'" if c in "’‘ʼ`" else (low if len(low := c.lower()) == 1 else c) for c in text[:LONGEST]
    )


_SENTENCE = re.compile(
    r"(?:[^.!?…。！？\n]|(?<=\b[A-Za-z])\.(?=\s?[A-Za-z]\.)|(?<=\bmr)\.|(?<=\bms)\.|(?<=\bdr)\."
    r"|(?<=\bmrs)\.|(?<=\bst)\.|(?<=\d)\.(?=\d))+[!?.…。！？]*",
    re.IGNORECASE,
)


def sentences(text: str) -> tuple[Piece, ...]:
    """The sentences of ``text``, each without the white space around it."""
    return tuple(
        _trimmed(text, m.start(), m.end())
        for m in _SENTENCE.finditer(text[:LONGEST])
        if m.group().strip(" \t\r.!?…")
    )


def _trimmed(text: str, start: int, end: int) -> Piece:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Piece(text[start:end], start, end)


_CLAUSE_END = re.compile(
    r"[,;:—–]|\s-\s|\s(?=(?:but|because|so|although|though)\s)|\sand\s(?=i\b|i'|my\b)"
)


_OR = re.compile(_CLAUSE_END.pattern + r"|\sor\s")


def segments(text: str, *, either: bool = False) -> tuple[Piece, ...]:
    """Sentences cut further at commas, dashes and "but"; with ``either`` at "or", too."""
    rule = _OR if either else _CLAUSE_END

    def cut() -> Iterator[Piece]:
        for sentence in sentences(text):
            last = sentence.start
            for match in rule.finditer(plain(sentence.text)):
                if (piece := _trimmed(text, last, sentence.start + match.start())).text:
                    yield piece
                last = sentence.start + match.end()
            if (piece := _trimmed(text, last, sentence.end)).text:
                yield piece

    return tuple(cut())


def bare(piece: str) -> str:
    """In lower case, without what stands around the words: "Um, yes!" is "um yes"."""
    return " ".join(re.findall(r"[\w']+", plain(piece)))


_FILLER = (
    r"(?:um+|uh+|er+m?|erm|ah+|oh|hm+|mm+|well|okay|ok|so|hey|hi|hello|all right|alright|right|"
    r"look|"
    r"honestly|i mean|you know|like|sorry|please|ha|haha|lol|god|actually|just|then|now|go on|"
    r"let's see|let me think|darling|dear|love|mate|honey)"
)
_LEADING = re.compile(rf"^(?:{_FILLER}\b[\s,.!…-]*)+")


def without_filler(piece: Piece) -> Piece:
    """``piece`` without the noises before it starts."""
    match = _LEADING.match(plain(piece.text))
    if match is None or match.end() >= len(piece.text):
        return piece
    return Piece(piece.text[match.end() :], piece.start + match.end(), piece.end)


_YES = re.compile(
    rf"^(?:{_FILLER}\b[\s,.!…-]*)*(?:yes\b|yeah|yep|yup|yea\b|aye|ja\b|oui|sí\b|si\b|da\b|sure|"
    rf"of course|"
    r"certainly|absolutely|definitely|i do\b|i am\b|you (?:may|can|could)\b(?! (?:not|be|call|go))|"
    r"go ahead|go for it|"
    r"by all means|why not|if you (?:must|like|want|need|have to)|i (?:suppose|guess)(?: so)?\b|"
    r"i (?:should|would|do) hope so|i'd (?:like|want|love) (?:that|you to)|that's (?:fine|right|it|"
    r"correct|ok|okay|the (?:idea|point))|"
    r"that is (?:fine|right|correct|ok)|it's (?:fine|ok|okay)|fine\b|(?:is |it is )?ok\b|okay\b|"
    r"correct|spot on|exactly|"
    r"knock yourself out|please do|feel free|no problem|no worries|don't mind if|i don't mind|"
    r"don't mind|"
    r"i am happy|happy (?:to|for)|good with|works for me|sounds (?:good|fine|right)|affirmative|"
    r"that would be (?:nice|good|lovely|great)|near enough|close enough|pretty much|more or less|"
    r"bien sûr|claro|natürlich|isn't that (?:the point|what)|what(?:'s| is) the point otherwise|"
    r"unfortunately|sadly|obviously|clearly|naturally|"
    r"mhm|uh-huh|can do\b|will do\b|both of us,? (?:yes|are)|okie|i (?:think|believe) so|"
    r"i (?:can't|don't) see why not|no (?:reason (?:why )?not|"
    r"objections?)|that's (?:\w+ )?the (?:idea|point)|keep it\b|kk?\b|y\b|ya\b|(?:some|one)(?:body|"
    r" of us) (?:should|has to|ought)|right\b|"
    r"all right|alright|go on|as long as|so long as)"
)
_NO = re.compile(
    rf"^(?:{_FILLER}\b[\s,.!…-]*)*(?:no\b(?! (?:reason|objection|problem|worries|one\b|idea|"
    rf"comment))|nope|nah\b|"
    rf"nay\b|"
    rf"not (?:yet|now|really|today|at all|for now|"
    r"just yet|ever|if|until|quite|exactly|right now|sure|a chance)|never\b|absolutely not|"
    r"certainly not|of course not|"
    r"please don't|don't\b|do not\b|i'd rather (?:not|you didn't|you don't)|rather not|"
    r"i would rather not|i prefer not|"
    r"i'd prefer (?:not|you didn't)|prefer not|better not|maybe later|later\b|nein|non\b|nie\b|"
    r"nee\b|"
    r"i don't (?:want|think so|like)|i do not (?:want|think)|i'm not\b|i am not\b|no thank|"
    r"not comfortable|hell no|negative)"
)


def says_yes(text: str) -> bool:
    """Whether ``text`` begins as a yes, however grudging."""
    said = plain(text).strip()
    return _YES.match(said) is not None and _NO.match(said) is None


def says_no(text: str) -> bool:
    """Whether ``text`` begins as a no, or a "not yet"."""
    return _NO.match(plain(text).strip()) is not None


_SHORT = 4
"""Words. A longer sentence that begins with "no" goes on to say something else."""
_JUST_NOISE = frozenset(
    ["k", "kk", "ok", "okay", "fine", "sure", "right", "alright", "so", "go", "cool"]
) | {
    "all right",
    "go on",
}


def verdict(text: str) -> bool | None:
    """Yes, no, or neither: the last short word counts ("No. Well. Yes, all right.")."""
    said: bool | None = None
    for i, sentence in enumerate(meant(text)):
        if sentence.text.endswith("?") and not _MEANT_AS_YES.search(plain(sentence.text)):
            continue
        if i and len(sentence.text.split()) > _SHORT:
            continue
        if says_no(sentence.text):
            said = False
        elif says_yes(sentence.text):
            said = True
    return said


_MEANT_AS_YES = re.compile(
    r"\bwhy not\b|\bwhat(?:'s| is) the point\b|\bisn't that\b|\bwho wouldn't\b"
)


def affirms(text: str) -> bool:
    """A yes to a question of fact, which "k" and "okay" are not."""
    return verdict(text) is True and bare(text) not in _JUST_NOISE


_JOKE = re.compile(r"^(?:no,? )?(?:not really|(?:just |only |i'm )*(?:kidding|joking)|i wish|no)$")


def meant(text: str) -> tuple[Piece, ...]:
    """The sentences of ``text`` after the last in which he takes a joke back."""
    pieces = sentences(text)[:12]
    out: list[Piece] = []
    for piece in pieces:
        head = _KIDDING.match(plain(piece.text))
        if head or (out and _JOKE.match(plain(piece.text).strip(" .!…"))):
            if (
                head is None
                and bare(piece.text) == "no"
                and not _STATEMENT.match(plain(out[-1].text))
            ):
                out.append(piece)
                continue
            out = []
            if head and head.end() < len(piece.text):
                out = [Piece(piece.text[head.end() :], piece.start + head.end(), piece.end)]
            continue
        out.append(piece)
    return tuple(out)


_KIDDING = re.compile(
    r"^(?:no,? |nah,? )?(?:i'm |am )?(?:just |only )?(?:kidding|joking)\b[\s,.!—-]*"
)
_STATEMENT = re.compile(r"^(?:i|i'm|my|we)\b")


_HOLD = re.compile(
    r"^\W*(?:(?:um+|oh|ok|okay|sorry|ah)\W+)*(?:hang on|hold on|one (?:sec|second|moment|minute)|"
    r"(?:just )?a (?:sec|second|moment|minute)|two (?:secs|minutes|mins)|wait(?: a (?:sec|second|"
    r"moment|minute|bit))?|brb|be right back|bear with(?: me)?|afk)\b"
)


def holds(text: str) -> bool:
    """Whether he is called away ("hang on, door") and says nothing else yet."""
    return _HOLD.match(plain(text)) is not None and len(text.split()) <= _SHORT + 3


_WAVED = re.compile(
    r"\b(?:i'd|i would|id)? ?(?:rather|prefer) not\b|\bnot telling\b|\bnot saying\b|"
    r"\bnot (?:going to|gonna) (?:say|tell|answer)\b|"
    r"\b(?:next|skip|pass)(?: question| it| that| this)?[.!]?$|\bnone of your\b|\b(?:that's|"
    r"that is|it's|is) (?:private|personal|my business|my own business)\b|"
    r"\bmind your own\b|\bdoes(?:n't| not) matter\b|\bnot important\b|\bdon't (?:want|feel like|"
    r"wish) (?:to )?(?:say|tell|saying|telling|share|answer|talk)\b|"
    r"\bdo not (?:want|wish) to (?:say|tell|share|answer)\b|\bno comment\b|\bmove on\b|"
    r"\bnever ?mind\b|\bwon't (?:say|tell)\b|"
    r"\bi don't (?:give|tell|share|use|do) (?:out )?(?:(?:my |any )?names?|that|those|out)\b|"
    r"\b(?:they|you|wouldn't you)(?:'d|"
    r" would)? like to know\b|\bno names?\b|\bwho (?:cares|"
    r"knows)\b|\bguess\b|\bnothing (?:much|to (?:say|tell)|really)\b|"
    r"\bdon't know\b|\bdunno\b|\bno idea\b|\bwouldn't you like to know\b|\bask me (?:later|"
    r"another)\b|\bmaybe (?:later|another)\b|"
    r"\bcan we (?:skip|not)\b|\bdo i have to\b|\blet's not\b|\bleave (?:it|that)(?: be| alone|"
    r" there)?[.!]?$|\bnot (?:yet|now|today)\b|"
    r"\banonymous\b|\bthey're (?:just )?(?:like )?days\b|\bthat depends\b|\bdepends who\b|"
    r"\bwhy (?:should|would) i\b|\bsecret\b|\bclassified\b|\b(?:don't|haven't) (?:have|"
    r"got) (?:a name|one)\b|\bstill (?:choosing|deciding)\b|\bdo (?:what|as) you (?:like|want)\b|"
    r"\bsuit yourself\b|\bup to you\b|^what do you think\b"
)


_FEW = 25
"""Words. Whoever says more is telling something."""


def waved_away(text: str) -> bool:
    """Whether he would rather not answer, in whatever tone."""
    return len(text.split()) <= _FEW and _WAVED.search(plain(text).strip()) is not None


_CLOSED = re.compile(
    r"(?:that's|that is|is|it's|that stays|they're|all) (?:my (?:own )?business|private|personal|"
    r"none of your)|\bnone of your\b|"
    r"\b(?:don't|do not|please don't|never) ask\b|\bnot (?:talking|going to talk|"
    r"gonna talk) about\b|\bdon't (?:want to|wanna) talk about\b|"
    r"\b(?:i'd )?rather not (?:talk|go into|say|discuss)\b|\bleave (?:it|that|her|him|"
    r"them) (?:there|alone|out|be|at that)\b|"
    r"\boff limits\b|\bnext question\b|\bnot for you\b|\bend of story\b|\bsore subject\b|"
    r"\bdon't go there\b"
)


def closed(text: str) -> re.Match[str] | None:
    """Where he shut a door on a subject."""
    return _CLOSED.search(plain(text))


_CLOSE = (
    r"(?:wife|husband|partner|mother|mum|mom|mam|father|dad|brother|sister|twin|son|daughter|baby|"
    r"gran|nan|nana|grandma|grandad|grandpa|grandmother|grandfather|granny|aunt|auntie|uncle|"
    r"cousin|niece|nephew|friend|mate|girlfriend|boyfriend|fiancée?|dog|cat|puppy|kitten|horse|"
    r"pony|rabbit|hamster|parrot|budgie)"
)
_LOST = re.compile(
    r"\b(?:(?:my|our) (?:\w+ ){0,2}?(?P<a>"
    + _CLOSE
    + r")(?:,? [A-Z]?[\w']+,?)?(?: just| has| had|'s)? "
    r"(?:died|passed|is dead|was put down)|(?:buried|lost|put down) (?:my|our) (?:\w+ )?(?P<b>"
    + _CLOSE
    + r")|(?:my|our) late (?P<c>"
    + _CLOSE
    + r"))\b"
)
_GRIEF = re.compile(
    r"\b(?:died|passed away|lost (?:him|her|them|the baby|(?:my|our) (?:\w+ )?" + _CLOSE + r")|"
    r"buried (?:my|our|him|her)|(?:'s|her|his|the) funeral|put (?:him|her|down my|my \w+) down|"
    r"widow(?:er|ed)?|late (?:husband|wife|mother|father|"
    r"mum|mom|dad|brother|sister|son|daughter|partner)|(?:he|she|they|"
    + _CLOSE
    + r")(?:'s| is| are) dead|stillborn|miscarr\w+|"
    r"no longer (?:with us|here)|"
    r"before (?:he|she|they) (?:died|went)|since (?:he|she) (?:died|went)|(?:has|got|with|"
    r"have) cancer|hospice bed|"
    r"(?:is|'s) dying)\b|"
    r"\bthere (?:was|were)\b[^.!?]{0,30}[.,;] ?(?:but )?(?:there (?:isn't|aren't|is not|are not)|"
    r"not (?:now|any ?more))|"
    r"\b(?:that|it|she|he) was my (?:late )?(?:wife|husband|mother|mum|mom|father|dad|sister|"
    r"brother|son|daughter|partner|girl|boy|baby)\b"
)
_HARD = re.compile(
    r"\b(?:lonely|alone|on my own|not (?:been )?well|isn't well|he's ill|she's ill|"
    r"is (?:very )?(?:ill|sick)|i'm (?:ill|sick)|depress\w+|"
    r"can't sleep|don't sleep|haven't slept|exhausted|worn out|divorc\w+|split up|left me|"
    r"(?:husband|wife|partner|boyfriend|girlfriend|he|she) (?:has )?(?:left|walked out|moved out)|"
    r"broke up|"
    r"laid off|made redundant|lost my job|"
    r"sacked|fired|unemployed|out of work|dementia|alzheimer\w*|chemo\w*|in pain|scared|frightened|"
    r"crying|cry(?: a lot)?|miss (?:him|her|them|my)|"
    r"nobody (?:asks|calls|comes|rings|talks)|no one (?:asks|calls|comes|rings|talks)|bullied|"
    r"hard (?:lately|these days|at the moment)|struggling|"
    r"look after my|looking after my|care for my|caring for my|i'm (?:her|his|a|my \w+'s) carer)\b"
)


def grieving(text: str) -> bool:
    """Whether somebody is gone in what he says."""
    return _GRIEF.search(_SINCE.sub("", plain(text))) is not None


_SINCE = re.compile(r"\bwhen (?!(?:he|she|they|my|our|the)\b)[\w' ]{1,30} died\b")
"""A date, not a loss: "when Elvis died"."""


def lost(text: str) -> str:
    """Who or what is gone, in his word ("husband", "dog"); "" where that is not plain."""
    match = _LOST.search(plain(text))
    return next((word for word in match.groups() if word), "") if match else ""


def bereft(text: str) -> bool:
    """Whether somebody or some animal has only just gone; a "late husband" may be long ago."""
    match = _LOST.search(plain(text))
    return bool(match and not match["c"]) or "funeral" in plain(text)


def hard(text: str) -> bool:
    """Whether what he tells is heavy to carry."""
    return _HARD.search(plain(text)) is not None


class Tone(StrEnum):
    """How he talks, so that she can fit in."""

    EASY = "easy"
    TERSE = "terse"
    SHY = "shy"
    LEARNER = "learner"
    """English is not his language: plain words, short sentences."""


_LEARNER = re.compile(
    r"\bmy english\b|\bspeak (?:not|no)\b|\b(?:not (?:so )?good|bad|little) english\b|"
    r"\bi am (?:pensioner|student|teacher|engineer|nurse|driver|cook|doctor|cleaner)\b|"
    r"\bi am call(?:ed)?\b|\bme llamo\b|\bje m'appelle\b|\bich (?:hei[sß]+e|bin)\b|"
    r"\bmi chiamo\b|\bme chamo\b|"
    r"\bi have (?:\d+|\w+ty|\w+teen) years\b(?! (?:of|in))|\bhe has \w+ years\b|(?:^|[.,!] ?|"
    r"\bbut )is (?:ok|"
    r"good|very good|like|long)\b|\bis good (?!enough|for|at|to|with|and|but|then|now)[a-z]|"
    r"\bnot so fast\b|\bi not \w+|\bno (?:understand|speak)\b|\bi am from (?=\w+,? (?:but|"
    r"and) (?:now|i am))|\bhow (?:to say|do you say)\b|"
    r"\bi (?:work|live|study) here since\b|\bi am agree\b|\bpeoples\b|\bsince \w+ years\b|"
    r"\bthe people go\b|\bexplain me\b|\bmi nombre\b"
)
_SHY = re.compile(
    r"^(?:oh|um+|er+m?|uh)\b|\b(?:um|er|erm|sorry)\b|\bi (?:guess|suppose)\b|\bif that's (?:ok|"
    r"okay|all right)|\bis that (?:silly|ok|okay|weird|stupid)"
)


_CROSS = re.compile(
    r"\b(?:money back|furious|rubbish|useless|bloody|fed up|i expect an answer|don't care what|"
    r"waste of (?:time|money)|piece of (?:junk|shit|crap)|ridiculous)\b"
)


def tone(texts: tuple[str, ...]) -> Tone:
    """How he talks, from what he has said so far, the newest last."""
    said = [plain(text) for text in texts if text.strip()]
    if any(_LEARNER.search(text) for text in said):
        return Tone.LEARNER
    if any(_CROSS.search(text) for text in said[-3:]):
        return Tone.TERSE
    if any(len(text.split()) > 18 for text in said[-3:]):
        return Tone.EASY
    if sum(1 for text in said[-4:] if _SHY.search(text)) * 2 >= max(1, len(said[-4:])):
        return Tone.SHY
    average = sum(len(text.split()) for text in said[-4:]) / max(1, len(said[-4:]))
    return Tone.TERSE if said and average <= 5 else Tone.EASY
