"""How someone who listens takes up what was said, without understanding all of it.

Every function returns "" where it has nothing fit to say. None states anything that he did not.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re

from samantha.domain.lexicon import NOT_NAMES, RELATIONS
from samantha.domain.lines import pick
from samantha.domain.patterns import Pattern
from samantha.domain.telling import turned

# --- what cannot be read as words to her -------------------------------------------------------------

_CODE = Pattern(
    r"(?m)^\s*(?:def |class |import |from \w+ import|#include|public |const |let |var |function |SELECT |<\?|<!DOCTYPE|\$ )"
    r"|=>|\{\s*\n|;\s*\n|</\w+>|\w+\([^)]*\)\s*[;{]|```|Traceback \(most recent"
)
_ENGLISH = frozenset(
    str.split(
        """
    the a an i you he she it we they is are was were and but or not to of in on at for with my
    your his her me him them this that have has had do does did what who when where why how be
    been no yes so if just like about from by as i'm it's don't can't up out all there
    """
    )
)
_FOREIGN = frozenset(
    str.split(
        """
    ich nicht und der das ist wie du bin ein eine mir dir auch je ne pas est les des une suis
    tu vous nous el los las que por estoy eres muy como esta il che sono mi gli di per eu não
    estou nie jest się ik het een niet jij hej jag är och det var ja og er ikke bonjour hola
    hallo ciao guten merci gracias dzień dobry comment geht ça va qué tal
    """
    )
)
_LATIN = Pattern(r"[A-Za-zÀ-ɏ]")
_LETTER = Pattern(r"[^\W\d_]")


def is_code(text: str) -> bool:
    return _CODE.search(text) is not None


def is_foreign(text: str) -> bool:
    """Whether ``text`` is in another language, as far as its small words or its letters tell."""
    letters = len(_LETTER.findall(text))
    if letters and len(_LATIN.findall(text)) < letters / 2:
        return True
    words = [w.casefold() for w in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text.replace("’", "'"))]
    foreign = sum(w in _FOREIGN for w in words)
    return foreign >= 2 and sum(w in _ENGLISH for w in words) < foreign


def is_mash(text: str) -> bool:
    """Whether ``text`` is fingers on keys."""
    words = re.findall(r"[A-Za-z]+", text)
    if not words:
        return False
    return all(_mashed(word.casefold()) for word in words)


def _mashed(word: str) -> bool:
    if len(word) < 5:
        return False
    vowels = sum(c in "aeiouy" for c in word)
    return (
        vowels / len(word) < 0.15
        or re.search(r"[^aeiouy]{6}", word) is not None
        or (re.search(r"(.)\1{4}", word) is not None and len(set(word)) < 4)
        or re.search(r"(?:asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|zxcv|jkl;)", word) is not None
    )


_SILENCE = Pattern(
    r"(?i)\b(?:no need to (?:say|answer|talk)|(?:don't|you don't have to|do not) (?:say|answer|reply|talk)|just (?:listen|be here|sit with me)|"
    r"say nothing|not say anything|don't say anything)\b"
)


def asks_for_silence(text: str) -> bool:
    return _SILENCE.search(text) is not None


# --- his own word ------------------------------------------------------------------------------------

_STOP = (
    r"(?=\s*(?:[,.;:!?…\n—–)]|$)|\s+(?:and|but|or|so|because|when|while|that|which|who|with|in|on|at|of|for|from|to|"
    r"by|like|as|if|then|than|about|into|over|under|behind|through|after|before|i|he|she|they|we|you|it|is|was|are|were|"
    r"has|had|have|will|would|could|can|just|again|now|today|tonight|yesterday|this|last|where|how|what|why|not|says?|said|goes|went|told|asked|called|named|came|got|does|did|never|always|still|only|all|any|there|here|until|till|since|without|around|against|off|out|up|down|because)\b)"
)
_PHRASE = Pattern(
    r"(?i)\b(?P<det>a|an|the|my|her|his|their|our|some)\s+(?P<words>[a-z][\w'-]*(?:\s+[a-z][\w'-]*){0,2}?)"
    + _STOP
)
_DULL = frozenset(
    str.split(
        """
    day days time times thing things way bit lot one ones week weeks year years people person
    man woman morning night evening afternoon moment end same phone hour hours minute minutes
    other whole first last most best half while place part point kind sort something anything
    nothing life world house home work job day's idea reason problem stuff whole truth rest
    back second month months left right money matter front few word words only door rule next
    name middle face hand hands head eyes kids children baby mum dad mother father sister
    brother wife husband son daughter good new old
    """
    )
)
_DAYS = frozenset(
    str.split(
        "monday tuesday wednesday thursday friday saturday sunday autumn summer winter spring"
    )
)
_PARTICLES = frozenset(
    str.split(
        "down up out off on in away back over too yet there here anyway really though once twice"
    )
)
_LINKS = frozenset(
    str.split(
        "a an the do some any my mrs mr ms dr about to for with at of in on and but so or if when that what how"
    )
)
_DENIED = Pattern(r"(?i)\b(?:not|never|n't|no)\b[^.!?]{0,24}$|n['’]t [^.!?]{0,24}$")
_SMALL = frozenset(
    [
        "been",
        "being",
        "not",
        "very",
        "really",
        "and",
        "the",
        "to",
        "of",
        "got",
        "get",
        "having",
        "had",
    ]
)


_VERBS = frozenset(
    str.split(
        """
        rang ring rings start starts give gives gave take takes took make makes made do does did come
        comes came go goes went get gets put puts ran run runs sent sat stood left felt knew know knows
        think thinks want wants like likes keep keeps kept lost let lets said say says see sees saw
        told tell tells turn turns looks look walks talk talks altogether anyway round mrs mr ms dr
        """
    )
)


def _is_no_noun(word: str, words: int) -> bool:
    return word in _PARTICLES or word in _VERBS or (words > 1 and word.endswith(("ing", "ed")))


def his_word(text: str) -> str:
    """The phrase of his that one would turn over: the longest odd noun, his pronouns turned."""
    best, chosen = 0.0, ""
    for match in _PHRASE.finditer(text.replace("’", "'")):
        words = match["words"].split()
        while words and _is_no_noun(words[-1].casefold(), len(words)):
            words.pop()
        if not words or words[-1].casefold().removesuffix("'s") in _DULL | _SMALL | _DAYS:
            continue
        if any(w.casefold() in _SMALL or "'" in w for w in words) or words[0] in _LINKS:
            continue
        if words[-1].endswith(("ing", "ed", "ly")) or _DENIED.search(text[: match.start()]):
            continue
        score = (
            min(len(words[-1]), 9) + 1.5 * (len(words) - 1) + 2 * match.start() / max(len(text), 1)
        )
        if score > best:
            best = score
            chosen = turned(f"{match['det'].casefold()} {' '.join(words)}")
    return chosen if best >= (5 if len(text.split()) > 6 else 3) else ""


_ECHO = Pattern(
    r"^(?:Hm\. |Hold on\. |No\. |Ha\. )?(?:The|An?|Your|Her|His|Their|Our|Some|My) [\w' -]+[.?!](?: Go on\.)?$"
)


def is_echo(words: str) -> bool:
    """Whether ``words`` of hers were nothing but his own handed back."""
    return _ECHO.search(words) is not None


def echo(text: str, seed: int, already: str = "") -> str:
    """His own odd word, handed back; "" where there is none, or she just did."""
    phrase = his_word(text)
    if not phrase or phrase.casefold() in already.casefold():
        return ""
    big = phrase[0].upper() + phrase[1:]
    if text.rstrip().endswith("!"):
        return pick((f"{big}!", f"No. {big}?", f"Ha. {big}."), seed, already)
    return pick(
        (
            f"{big}?",
            f"{big}. Go on.",
            f"Hm. {big}.",
            f"Hold on. {big}?",
            f"{big}.",
        ),
        seed,
        already,
    )


# --- one question ------------------------------------------------------------------------------------

_SHE = frozenset(str.split(
    """
    mum mom mam mother stepmum sister wife girlfriend daughter nan nana gran granny grandma
    grandmother aunt auntie niece fiancée stepdaughter granddaughter mother-in-law
    sister-in-law landlady ex-wife ex-girlfriend
    """
))  # fmt: skip
_HE = frozenset(str.split(
    """
    dad father stepdad brother husband boyfriend son grandad granddad grandpa grandfather
    uncle nephew fiancé stepson grandson father-in-law brother-in-law landlord ex-husband
    ex-boyfriend
    """
))  # fmt: skip
_MINE = Pattern(r"(?i)\bmy (?:\w+ )?(?P<who>" + "|".join(map(re.escape, RELATIONS)) + r")\b(?!'s)")
_NUMBERED = Pattern(
    r"(?i)\b(?P<n>four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|thirty|"
    r"forty|fifty|sixty|seventy|eighty|ninety|a hundred|\d{1,3}) (?P<what>[a-z]{3,}s)\b(?! (?:ago|old|later|away|today))"
)
_CALLED = Pattern(
    r"\b(?:(?:I|I've|we|we've) (?:named|called) (?:it|him|her|them)|this one's called) (?P<name>[A-Z][a-z]+)\b"
)
_QUESTIONS: tuple[tuple[Pattern, tuple[str, ...]], ...] = tuple(
    (Pattern(pattern), variants)
    for pattern, variants in (
        (r"(?i)\bguess who\b", ("Who? Don't make me wait.", "Who?")),
        (r"(?i)\bguess what\b", ("What?", "Go on, what?")),
        (r"(?i)\bi don't want (?:any )?advice\b|\bjust want to (?:moan|vent|rant|talk)\b", ("Moan away.", "No advice. I'm all ears.")),
        (r"(?i)\b(?:can|may|could) i (?:tell|ask) you (?:something|a secret|a thing)\b", ("Of course. Go on.", "Yes. Tell me.")),
        (r"(?i)\b(?:i(?:'ve| have)? never (?:said|told)|haven't told anyone|nobody knows|never told (?:a soul|anyone))\b", ("I'm glad you said it to somebody. It stays here.", "Then it stays here.")),
        (r"(?i)\b(?:i was going to say|i've lost it|lost my (?:thread|train))\b", ("It'll come back when you've stopped looking.", "No hurry. It'll turn up.")),
        (r"(?i)\b(?:he|she|they)(?:'s| has| have)? (?:just )?(?:said|goes(?=[,:])|told me|asked me|shouted|whispered)\b", ("And what did you say?", "What did you say back?", "How was it said?")),
        (r"(?i)\bi(?:'ve| have)? (?:said (?=thank|sorry|yes|no\b|to |that|i |['\"‘“,:]|hello|hi )|told (?:him|her|them))", ("And?", "How did that land?", "What came back?")),
        (r"(?i)\bi(?:'ve| have)? (?:just )?(?:decided|made up my mind)\b", ("When did you know?", "How does it feel, having decided?")),
        (r"(?i)\bi(?:'ve| have)? (?:just )?(?:quit|resigned|handed in my notice|left him|left her)\b", ("How long had that been coming?",)),
        (r"(?i)\b(?:dreamt|dreamed|had (?:a|the) \w* ?dream|strangest dream)\b", ("What happened in it?", "Do you remember how it ended?")),
        (r"(?i)\b(?:i'm|i am|i've been|we're) (?:making|building|painting|knitting|writing|learning|baking|cooking)\b", ("How's it coming along?", "What's the hard part?")),
        (r"(?i)\bi (?:met|saw|bumped into|ran into|found)\b", ("And then?", "What was that like?", "Then what happened?")),
        (r"(?i)\b(?:tomorrow|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|tonight)\b.{0,60}\b(?:i'm|i am|i've got|interview|exam|speech|date|wedding|party)\b|\b(?:i'm|i am|i've got|interview|exam|speech|date|wedding|party)\b.{0,60}\b(?:tomorrow|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|tonight)\b", ("Are you ready for it?", "Who else will be there?", "Are you looking forward to it?")),
        (r"(?i)\b(?:used to|when i was (?:little|a (?:kid|child|boy|girl)|young|small))\b", ("What do you remember best?", "When did it stop?")),
    )
)  # fmt: skip
_SOMEBODY = Pattern(r"^(?:And |So |But |Then )?(?P<who>He|She)\b(?:'s|'d|'ll)?")


def question_for(text: str, seed: int, already: str = "", before: str = "") -> str:
    """A question that his words raise. ``before`` is what he said earlier in the talk at hand."""
    for pattern, variants in _QUESTIONS:
        if pattern.search(text) and (free := [v for v in variants if v not in already]):
            return pick(free, seed, already)
    if (called := _CALLED.search(text)) and called["name"].casefold() not in NOT_NAMES:
        why = f"Why {called['name']}?"
        if why not in already:
            return why
    if (some := _NUMBERED.search(text)) and (
        f"{some['n']} {some['what']}"
    ).casefold() not in already.casefold():
        n = some["n"]
        return f"{n[0].upper()}{n[1:]} {some['what']}?"
    if (mine := _MINE.search(text)) and not re.search(r"like, your ", already):
        who = mine["who"].casefold()
        if who not in before.casefold() and not re.search(
            r"(?i)\b(?:died|dead|ill|sick|hospital|left|late)\b", text
        ):
            be = "she" if who in _SHE else "he" if who in _HE else ""
            return f"What's {be} like, your {who}?" if be else f"What are they like, your {who}?"
    if (some_one := _SOMEBODY.match(text)) and not before and not _MINE.search(text):
        who = some_one["who"].casefold()
        return {"he": "Wait, who's he?", "she": "Wait, who's she?"}[who]
    return ""


# --- "isn't it" --------------------------------------------------------------------------------------

_TAG = Pattern(
    r"(?i)\b(?P<verb>isn't|doesn't|aren't|wasn't|weren't|won't|can't|hasn't|haven't|don't|didn't|wouldn't|couldn't|"
    r"is|does|are|was|were|will|can|has|have|do|did|would|could) (?P<who>it|he|she|they|i|we|you|that)[?.!]*$"
)
_NEGATIVE = Pattern(r"(?i)\b(?:not|never|no|nobody|nothing)\b|n['’]t\b")
_BARE = {"isn't": "is", "doesn't": "does", "aren't": "are", "wasn't": "was", "weren't": "were", "won't": "will", "can't": "can", "hasn't": "has", "haven't": "have", "don't": "do", "didn't": "did", "wouldn't": "would", "couldn't": "could"}  # fmt: skip


def tag_answer(text: str, seed: int, already: str = "") -> str:
    """An answer to "…, isn't it?". About himself she does not agree to anything unkind."""
    match = _TAG.search(text.replace("’", "'"))
    if match is None or not re.search(r"[,.!?]\s*(?:well )?$", text[: match.start()] or " "):
        return ""
    verb, who = match["verb"].casefold(), match["who"].casefold()
    if verb not in _BARE and (who == "you" or not _NEGATIVE.search(text[: match.start()])):
        return ""  # "Mahogany, was it?" is a question, and "say it, would you" a request
    if who in ("i", "you", "we"):
        return pick(
            ("I'm not so sure.", "I don't see it quite like that.", "Hm. Says who?"), seed, already
        )
    if verb in _BARE:
        bare = _BARE[verb]
        return pick(
            (f"{who.capitalize()} {bare}.", "I'd say so.", f"{who.capitalize()} really {bare}."),
            seed,
            already,
        )
    return pick(("No.", "I don't suppose so.", "No, I don't think so."), seed, already)
