"""What a question about what he told her seeks, read from its words.

    is_of_memory  whether only what he has told her could answer it
    asked         what it seeks, whom it names, and which time it means

Pure; nothing here knows any answer.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from dataclasses import dataclass
from enum import StrEnum

from samantha.domain.frames import Frame, frame_of
from samantha.domain.lexicon import NOT_NAMES, RELATIONS
from samantha.domain.patterns import Pattern
from samantha.domain.question_shape import AUX, LEAD, WH, is_question, sentences
from samantha.domain.wordings import KINDS, LIGHT, content, plainly, stem, words_of


class Seeks(StrEnum):
    """What would be an answer."""

    WHO = "who"
    NAME = "name"
    WHERE = "where"
    WHEN = "when"
    WEEKDAY = "weekday"
    COUNT = "count"
    """How many times; how many of them."""
    NUMBER = "number"
    """A figure that he once said: an age, a price, years."""
    OFTEN = "often"
    BETWEEN = "between"
    """Days from one thing to another."""
    FIRST = "first"
    """Which of two came first."""
    ON_DAY = "on day"
    """What happened on a day that the question names."""
    FEELING = "feeling"
    WISH = "wish"
    """What he asked of her, or she promised."""
    OPENER = "opener"
    """Who of the two of them raised something."""
    PLAN = "plan"
    """What he said that he would do."""
    YES_NO = "yes or no"
    WHAT = "what"


@dataclass(frozen=True, slots=True)
class Asked:
    text: str
    """With straight apostrophes, hurried spellings written out."""
    seeks: Seeks
    words: frozenset[str]
    """Stems of the words that carry meaning."""
    extra: frozenset[str]
    """Those of what he said beside the question itself."""
    names: frozenset[str]
    """People and places that it names, in lower case; relations ("dad") are among them."""
    guess: frozenset[str] = frozenset()
    """Stems of an answer that he offers himself: "Was it Leeds?" """
    kind: str = ""
    """"wood" in "which wood": the answer is one of its kind."""
    earlier: bool = False
    """Asks how it was before something changed."""
    still: bool = False
    """Asks whether something holds that may have changed."""
    parts: tuple[str, ...] = ()
    """The two things of FIRST and BETWEEN."""
    twofold: bool = False
    """Asks two things at once: "who made it, and when?" """
    until: str = ""
    """With ``earlier``, what changed it: "the pipe burst"."""
    frame: Frame | None = None
    """What kind of thing would answer it, where its way of asking tells."""


# --- is it for her memory? ---------------------------------------------------------------------------

_OWN = Pattern(r"(?i)\b(?:i|i'd|i've|i'm|i'll|me|my|mine|myself|we|our|us)\b")
_OF_HER = Pattern(
    r"(?i)\b(?:are|do|did|have|can|could|would|will|were|should|might) you\b(?! (?:promise|say you|remember|meant|supposed|know (?:what|who|where|when|which|how|if|my|about)|suppose))|\bwhat about you\b|\byour (?:name|favou?rite|day|mind|opinion|view|voice|hand)|\bhow are you\b|\bif you\b"
)
_SAID_TO_HER = Pattern(
    r"(?i)\b(?:(?:i|i've|have i|did i|had i)(?: ever| already| just)? (?:tell|told|say|said|mention|mentioned|ask|asked)|you (?:promise|promised|meant to|supposed to)|(?:do|don't|can) you (?:remember|recall|know (?:what|who|where|when|which|how|if|my|about))|remind me|do you know (?:of|about)|"
    r"what (?:must|should|can)(?: not|n't) (?:be|go|come) (?:on|in|near)|(?:do|did|must|will|should) you (?:make|nag|stop|remind) me|(?:will|must|should|are|do) you (?:be asking|ask|never|nag|not|meant|remind|have to))\b"
)
_HER_PAST = Pattern(r"(?i)\byou (?:remember|recall) (?:being|your|when you|anything before|life)\b")
_NOT_OF_MEMORY = Pattern(
    r"(?i)\b(?:should i|do you think|would you(?! say)|could you|can you (?!remember|remind|tell me (?:who|what|where|when))|will you (?:be (?:there|here|ok)|help|come|say|do|let|please)|do you (?:want|like|mind|love|feel|ever)|are you (?!meant|supposed)|(?:would|shall|should) (?:i|we)|what (?:do|should|shall|can|would|could) i (?:do|say|tell|wear|write|cook|make|get|give|buy)(?! for (?:a living|work)\b| (?:before|last|yesterday|on (?:mon|tues|wednes|thurs|fri|satur|sun)))|"
    r"can i (?!still)|(?:can|could|shall|should) we |^if i |may i|am i (?:a (?:bad|good|terrible|horrible|fool|monster)|being|crazy|mad|wrong|right|going (?:mad|crazy|to be|soft)|meant to (?:feel|do)|stupid|boring|allowed to (?:feel|be|say|cry))|why (?:do|am|can't|don't|did|didn't|is it|are|does) |how (?:can|should|could|do) i (?!get|take|like|usually|feel about)|"
    r"what am i (?:going|supposed|meant|doing) |do i (?:tell|say|ask|call|ring|have to|need|look|sound|really have)|which .{1,20} do i (?:leave|choose|pick|keep)|is it (?:me|bad|wrong|normal|just me|ok|allowed)|was i (?:wrong|right|being|too|mean)|shouldn't i|"
    r"did i (?:do|say) (?:something|anything) (?:wrong|stupid|bad)|did i do the|what did i do (?:wrong|to (?:deserve|him|her|them))|what's wrong with|what if|what's the point|who (?:do|does) (?:he|she|they) think|how (?:hard|dare|could)|what the|who cares|what's (?:up|new|going on)|know what i mean|you know what|guess what|what(?:'s| is) (?:the (?:difference|capital|meaning|matter|weather|time|date|day)|an? \w+ for|today)\b|what time is it|what day is it)"
)


_OF_THE_WORLD = Pattern(
    r"(?i)\b(?:difference between|capital of|meaning of|what (?:is|are|does) (?:an? |the )?\w+(?: for| mean)?\W*$|what's an? \w+|how do (?:you|people)|how does (?:a|the|one)|why (?:do|does|is|are) )"
)


def is_of_memory(text: str) -> bool:
    """Whether ``text`` asks for a fact that only what he has told her could answer."""
    return _asking(text) is not None


def may_be_of_memory(text: str) -> bool:
    """Whether ``text`` asks about somebody or something that he may have told her of; it may as
    well be about the world."""
    for sentence in sentences(text):
        if is_question(sentence) and not _NOT_OF_MEMORY.search(plainly(sentence)):
            plain = plainly(sentence)
            if not _OF_HER.search(plain) and not _OF_THE_WORLD.search(plain):
                return True
    return False


def _asking(text: str) -> str | None:
    """The sentence of ``text`` that asks for what he told her; None where none does."""
    for sentence in sentences(text):
        plain = plainly(sentence)
        if not is_question(sentence) or _NOT_OF_MEMORY.search(plain):
            continue
        if _HER_PAST.search(plain):
            continue
        if _SAID_TO_HER.search(plain):
            return sentence
        if _OF_HER.search(plain):
            continue
        bare = Pattern(LEAD).sub("", plain)
        if _AGAIN.search(bare) and _WHO_PLAINLY.match(bare):
            return sentence
        if _OWN.search(bare) or _PERSON_ASKED.match(bare):
            return sentence
    return None


_AGAIN = Pattern(r"(?i)\b(?:again|to me(?: now)?)\W*$")
_PERSON_ASKED = Pattern(
    r"(?i)(?:who|who's|who is|who was|what|what's|where|where's|when|when's|how|how old|which|whose|is|does|did|has|was|are)\b.*?(?<![.!?] )(?:(?-i:\b(?!I\b)[A-Z][a-z]+)|\b(?<!a )(?<!the )(?:mum|mam|mom|dad|nan|nana|gran|grandma|grandad|grandpa)\b)"
)

# --- what it seeks -----------------------------------------------------------------------------------

_SEEKS: tuple[tuple[Seeks, Pattern], ...] = tuple(
    (seeks, Pattern(f"(?i){pattern}"))
    for seeks, pattern in (
        (Seeks.WHO, r"^who(?:'s| is| was| are) (?!.*\b(?:you or (?:me|i)|me or you)\b)(?!(?:my|the|our|his|her|\w+'s) )"),
        (Seeks.OPENER, r"\b(?:you or (?:me|i)|me or you|(?:i|me) or you|was (?:it|that) (?:me|you)\b.*\bor\b|which of us|who (?:asked|brought|raised|said) .*\b(?:you|us)\b)"),
        (Seeks.WISH, r"\b(?:what (?:did|do|have|will|must|should|are|were|was|is) (?:i |you )(?:\w+ )*?(?:ask(?:ed)? (?:of|from) you|ask you|(?<!\bi )promise|be asking|never (?:call|say|do|ask|mention)|meant to|supposed to|nag|remind)|what (?:should|must|mustn't|shouldn't) you\b|you (?:promised?|swore)\b|how (?:did|do|should|must) (?:i|you) .*\b(?:ask(?:ed)? you to|want you to|keep it|answer)|(?:rule|rules|instruction|instructions|request) .*\byou\b|what did i (?:say|ask|tell you) (?:to you )?(?:about|when it comes to) (?:you|how you)|what did i say about (?:you and|talking|when you)|(?:have you|are you|you) (?:never )?(?:meant|allowed|supposed) to|what (?:can't|mustn't|shouldn't) you|what (?:do|did|have) i (?:ask|asked|tell|told) you (?:to|not to|never to)|what won't you (?:call|ask|do))"),
        (Seeks.BETWEEN, r"\bhow (?:long|many (?:days|weeks|months|nights)|soon)\b.*?\b(?:between|from|after)\b.*\b(?:and|to|till|until|did|was|before)\b"),
        (Seeks.FIRST, r"\b(?:which|what|who) (?:\w+ )?(?:came|happened|was|did|went|got|comes|is)\b.{0,30}\b(?:first|earlier|before|last|later)\b.*\bor\b|^did .* (?:before|after) (?:i|the|my|we)\b|\bwas .* before or after\b|\bwhich came first\b"),
        (Seeks.FEELING, r"\bhow (?:did|do|was|were|am) (?:i|we|it) (?:feel|felt|feeling|about|for me|when|after|before|that|at|in|on|during|as|the|going into)\b|\bhow did .* (?:leave|make) (?:me|us)\b|\bwhat was (?:it|that) like for me\b|\bwhat was i (?:like|feeling|so)\b|\bhow i felt\b|\bwhat did i feel\b|\b(?:my (?:mood|feelings?)|state (?:was i|of mind)|mood was i)\b|\bwhat (?:got|made) me (?:so |feel )?|\bhow (?:\w+ )?was i\b(?! old)|\bhow had i been feeling\b"),
        (Seeks.WEEKDAY, r"\b(?:what|which) (?:day of the week|weekday)\b|\bwhat day (?:was|is|did|does|were)\b|\bwhich day(?:'s| is| was| did| does)\b"),
        (Seeks.ON_DAY, r"\bwhat (?:was|were|did|had|have) (?:i|we)(?: been| get)? ?(?:up to|doing|do|done|busy with)\b.*\b(?:last|on|yesterday|the day|this|that|the)\b"),
        (Seeks.WHEN, r"\bwhat(?:'s| was| is| were) the (?:\w+ ){0,3}(?:dates?|day|time)\b|\b(?:when|what (?:date|time|month|year)|which (?:date|month|year|weekend|week)|just the date|by when|since when|what's the date|due date|start date|moving date|how long ago|how soon)\b"),
        (Seeks.OFTEN, r"\bhow (?:often|frequently)\b"),
        (Seeks.COUNT, r"^(?:the )?(?:amount of |number of )?times (?:i|i've|we|we've|he|he's|she|she's|they|they've|it|my)\b|\bhow (?:many|often)\b(?!.*\b(?:years?|months?|weeks?|days?|pounds?|quid|miles?|kilos?|hours?|minutes?|lengths|laps|per|a (?:week|day|month))\b(?! (?:did i tell|have i told)))|\bhow many (?:times|goes|attempts|trips|visits)\b|\bnumber of\b"),
        (Seeks.NUMBER, r"\bhow (?:much|old|long|far|tall|big|high|heavy|many)\b|\bwhat (?:am|was|did|do|are|will|is) (?:i|we|it|the|my)?\b.*\b(?:pay|paying|paid|cost|costs|charge|charged|rent|price|score|age|earn|salary|owe)\b|\bwhat(?:'s|s| is| was) (?:the|my) (?:rent|price|cost|score|age|number|deposit|salary|bill|fare|fee)\b|\b(?:what|which) (?:number|age|score|time|size)\b"),
        (Seeks.NAME, r"\b(?:what(?:'s| is| was| are) (?:\w+ ){0,5}(?:name|called|names)\b|what(?:'s| is| was| do(?:es)?| did) .*\bcall(?:ed)?\b|what name\b|named\b|what (?:he|she|it)(?:'s| is) called|who(?:'s| is| was) (?:my|the|our|his|her|\w+'s) |whose\b|remember (?:his|her|their|the) name)"),
        (Seeks.WHO, r"\b(?:who|whom|whose|what relation|which (?:man|woman|one|person|brother|sister|friend|customer|client|neighbour|colleague|patient)|(?<=is )anyone|^anyone|somebody)\b"),
        (Seeks.WHERE, r"\b(?:where|whereabouts|which (?:city|town|country|village|street|road|park|hospital|school|station|place|pub|shop|part|area)|what (?:city|town|country|village|street|road|park|hospital|place|pub|area|part of)|in which)\b"),
        (Seeks.PLAN, r"^what(?:'s| is| was) my (?:job|part|task|role) (?:while|when|at|on|for|in|with)\b|^(?:and )?what (?:have|did|had|was it) (?:i|that i)? ?.*\b(?:i'd|i'll|i would|i will|i was going to|promise[d]?|plan(?:ned)? to)\b|^what (?:did|have) i (?:promise|plan|agree|offer|vow|swear)|^what am i (?:making|doing for|teaching|fixing|building|giving|bringing|getting|cooking)|\bdid i (?:promise|offer|agree|plan|swear)\b"),
        (Seeks.YES_NO, rf"^(?:{AUX}) (?!you\b)|^(?!.*\b{WH}\b).*\b(?:am|is|are|was|were|did|do|does|has|have|had|can|could|will) (?:i|he|she|they|it|we|my|the|that|this|[a-z]+'?s?)\b(?!.*\b{WH}\b)|, (?:was|is|isn't|wasn't|did|didn't|do|does) (?:it|he|she|i|that|they)\b|\bstill (?:my|the|a)\b"),
    )
)  # fmt: skip

_EARLIER = Pattern(
    r"(?i)\b(?:before (?:that|this|i|we|the|it|he|she|they|then)\b|(?:to begin|to start) with|at first|originally|original|used to|before\W*$|meant to be|previous(?:ly)?|the first (?:\w+ )?(?:date|plan|day|time)|first (?:\w+ )?(?:date|plan)|in the beginning|supposed to be|was going to be|old (?:address|job|plan|date|flat|house|place|number)|former(?:ly)?|prior|initially|beforehand|what was it before|until then)\b"
)
_STILL = Pattern(
    r"(?i)\b(?:still|these days|any ?more|nowadays|any longer|as (?:usual|ever|always)|the usual|even now)\b|\bcould i .* now\b"
)
_NOW = Pattern(r"(?i)\b(?:now|these days|nowadays|at the moment|currently|new|today|current)\b")
_KIND = Pattern(
    r"(?i)\b(?:what|which|what's|kind of|type of|sort of)(?: (?:kind|sort|type|make|colou?r) of)? (?P<kind>[a-z]+)\b|\bmy (?:favou?rite )?(?P<mine>[a-z]+)\W*$"
)
_FIRST_PARTS = Pattern(
    r"(?i)(?:first|earlier|before|last|later)[,:]?\s*(?P<one>.+?),? or (?P<other>.+?)\W*$"
)
_FIRST_PARTS_2 = Pattern(r"(?i)\bwas (?P<one>.+?) before or after (?P<other>.+?)\W*$")
_BETWEEN_PARTS = Pattern(
    r"(?i)\b(?:between|from) (?P<one>.+?),? (?:and|to|till|until) (?P<other>.+?)(?:,? in (?:days|weeks|months))?\W*$"
)
_AFTER_PARTS = Pattern(r"(?i)\bafter (?P<one>.+?) (?:did|was|were) (?P<other>.+?)\W*$")
_GUESSES = (
    Pattern(r"(?i)^(?:was|is) (?:it|that) (?:the |a |on |in |at |for |to |called )*(?P<guess>[\w'-]+)\b(?= (?:that |who |where |when )?(?:i|we|he|she|they|my)\b)"),
    Pattern(r"(?i)^(?:is|was|are|were|am) .+? (?:in|on|at|called|named|from|due|to) (?:the |on the |on |called )?(?P<guess>[A-Z]\w+|\d+\w*|[a-z]+day)\b(?=[\s,?.!]|$)"),
    Pattern(r"(?i)(?:^|[.!?,] )(?P<guess>[\w'-]+),? (?:was|is|wasn't|isn't) (?:it|that|he|she)\W*$"),
)  # fmt: skip
_TWOFOLD = Pattern(
    r"(?i)\b(?:and|&) (?:(?:by |since |at |on |in |for )?(?:what|who|whose|where|when|which|how|why)\b|did|was|is|are)|\?.*\?|,? and (?:who|what|when|where) "
)
_CAPITAL = Pattern(r"(?<![.!?…:] )(?<!^)(?<![\"“'])\b[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-Z][a-z]+)?\b")
_WHO_PLAINLY = Pattern(
    r"(?i)^who(?:'s| is| was) (?P<name>(?!my\b|the\b|our\b|his\b|her\b|an?\b|that\b|this\b|it\b|going\b|in\b|coming\b)[a-z]+(?: (?!again|to|now)[a-z]+)?)(?: to me)?(?: again| now| these days)*\W*$"
)
_TITLED = Pattern(r"\b(?:Mr|Mrs|Ms|Dr|Miss)\.? ([A-Z][a-z]+)")
_NAMELESS = NOT_NAMES | frozenset(
    [
        "whose",
        "which",
        "who's",
        "what's",
        "where's",
        "when's",
        "whereabouts",
        "anything",
        "anyone",
        "between",
        "did",
        "does",
        "do",
        "is",
        "was",
        "were",
        "are",
        "am",
        "have",
        "has",
        "had",
        "can",
        "could",
        "would",
        "will",
        "just",
        "that",
        "then",
    ]
)


def asked(question: str, known_names: frozenset[str] = frozenset()) -> Asked:
    """What ``question`` seeks. ``known_names`` (lower case) are found in it however they are
    written."""
    of_it = _asking(question) or next((s for s in sentences(question) if is_question(s)), question)
    plain = plainly(question).strip()
    core = Pattern(LEAD).sub("", plainly(of_it)).strip() or plain
    lead = plain if len(plain.split()) <= 24 else core
    seeks = next((s for s, pattern in _SEEKS if pattern.search(core)), None)
    if seeks is None:
        seeks = next((s for s, pattern in _SEEKS if pattern.search(lead)), Seeks.WHAT)
    if seeks is Seeks.COUNT:
        lead = core = _SINCE.sub("", core)
    earlier = _EARLIER.search(core) is not None and not _STILL.search(core)
    earlier, until = earlier and seeks is not Seeks.FEELING, ""
    if earlier and seeks is not Seeks.BETWEEN and seeks is not Seeks.FIRST:
        until = "".join(m.group() for m in _BEFORE_CHANGE.finditer(core))
        lead = core = _BEFORE_CHANGE.sub("", core)
    names, guess = _names(lead, known_names), _guess(core)
    frame = frame_of(core) if seeks in _FRAMED else None
    kinds = [m["kind"] or m["mine"] for m in _KIND.finditer(core)]
    kind = next((k.casefold() for k in kinds if k and k.casefold() in KINDS), "")
    if not kind:
        kind = next((k for k in words_of(core) if k in KINDS and k not in _VAGUE_KINDS), "")
    if which := _WHICH_OF.search(core):
        names -= {which["name"].casefold()}
    words = content(_ASIDE.sub("", core)) - _OF_SEEKING.get(seeks, frozenset())
    if seeks is Seeks.WHO and _WHO_IS.search(core) and names:
        words &= frozenset(stem(n) for n in names)
    if frame is not None:
        words -= frame.spent
    if earlier:
        words -= _OF_ORDER
    words |= frozenset(stem(n) for n in names if stem(n) in content(_ASIDE.sub("", core)))
    days = frozenset(w for w in words_of(core) if w in _DAYS) - guess
    if len(words - LIGHT - guess - days) >= 1 and seeks not in (Seeks.WISH, Seeks.OFTEN):
        words -= days
    extra = content(lead) - words - _OF_SEEKING.get(seeks, frozenset())
    if frame is None and len(words - LIGHT - guess) < (1 if seeks is Seeks.WISH or names else 2):
        words, extra = words | extra, frozenset()
    return Asked(
        core, seeks, words - guess, extra - guess,
        frozenset(n for n in names if stem(n) not in guess), guess, kind,
        earlier=earlier,
        still=_STILL.search(lead) is not None,
        parts=_parts(core, seeks),
        twofold=_TWOFOLD.search(core) is not None,
        until=until,
        frame=frame,
    )  # fmt: skip


_FRAMED = (Seeks.WHAT, Seeks.NUMBER, Seeks.NAME, Seeks.WHO)
_BEFORE_CHANGE = Pattern(r"(?i),? before (?:i|we|he|she|they|it|the|my|that|this)\b[^,?]*")
_SINCE = Pattern(
    r"(?i)[, ]+(?:since|before|after|until|in total|all told|altogether|so far|this (?:week|month|year))\b.*$"
)
_VAGUE_KINDS = ("day", "subject", "fall", "relation", "relative", "colour", "side", "art")
_OF_SEEKING: dict[Seeks, frozenset[str]] = {
    Seeks.WISH: frozenset(
        ["com", "talk", "ask", "promis", "suppos", "meant", "mean", "say", "nag", "remind"]
    ),
    Seeks.WHO: frozenset(["relation", "person", "man", "woman"]),
    Seeks.FEELING: frozenset(["feel", "mood", "like", "leav", "make", "afterward"]),
    Seeks.WEEKDAY: frozenset(["week", "weekday"]),
    Seeks.WHEN: frozenset(["month", "year", "week"]),
    Seeks.WHERE: frozenset(
        ["live", "city", "town", "country", "place", "plac", "area", "part", "whereabout", "based"]
    ),
    Seeks.COUNT: frozenset(["goe", "attempt", "time"]),
    Seeks.PLAN: frozenset(["job", "part", "task", "role", "promis", "plan", "agree", "offer"]),
    Seeks.NAME: frozenset(["call"]),
}
"""Stems that belong to the way of asking."""
_OF_ORDER = frozenset(["first", "very", "original", "before"])
_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
_WHICH_OF = Pattern(
    r"(?i)\bwhich (?P<name>[a-z]+)\b(?= (?:is|was|has|had|do|did|does|lives|plays|works|with)\b)"
)
_WHO_IS = Pattern(r"(?i)^who(?:'s| is| was| are)\b")
_ASIDE = Pattern(
    r"(?i),? (?:as|like) (?:my \w+|i|he|she|they|we|[a-z]+) (?:has it|have it|says?|said|told you|would have it|claims?|reckons?)(?: (?:i|he|she|they) (?:would|was|were|did|had))?\b|, (?:i|people|folk|everyone) (?:keep|always|never) .*$|, (?:be (?:specific|exact|honest|precise)|just the (?:date|name|day|number)|no rush|quick(?:ly)?)(?=\W*$)|,? (?:as far as you know|in the end|by the way|in the main|for me|these days|would you say|do you know)(?=\W*$)|\bwhen (?:he|she|they)(?:'s| is|'re) at home\b"
)


def _guess(core: str) -> frozenset[str]:
    for rule in _GUESSES:
        if match := rule.search(core):
            return frozenset({stem(match["guess"].casefold())})
    return frozenset()


def _names(text: str, known: frozenset[str]) -> frozenset[str]:
    plainly_asked: frozenset[str] = frozenset()
    found = {m.group().casefold() for m in _CAPITAL.finditer(text)}
    found |= {m[1].casefold() for m in _TITLED.finditer(text)}
    words = words_of(text)
    found |= {word for word in words if word in known}
    # "olas" and "nells" in a hurry.
    found |= {word[:-1] for word in words if word.endswith("s") and word[:-1] in known}
    if who := _WHO_PLAINLY.match(text):
        # Also a name that is a word as well: "who's will again".
        plainly_asked = frozenset([who["name"].casefold().split()[-1]])
    related = {word for word in words if word in RELATIONS}
    named = {n for n in found if n not in _NAMELESS and n.removesuffix("s") not in _NAMELESS}
    return frozenset(named | related | plainly_asked)


def _parts(text: str, seeks: Seeks) -> tuple[str, ...]:
    rules = {
        Seeks.FIRST: (_FIRST_PARTS, _FIRST_PARTS_2),
        Seeks.BETWEEN: (_BETWEEN_PARTS, _AFTER_PARTS),
    }.get(seeks, ())
    for rule in rules:
        if match := rule.search(text):
            return (match["one"].strip(" ,"), match["other"].strip(" ,"))
    return ()
