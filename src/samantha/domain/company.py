"""Who else is in the room: read from his own words, because nobody else tells her.

"Leila's here with me now" begins it; "she's gone" ends it. In between, what he confided stays
unsaid. Reading is pure. It errs towards company: to be quiet once too often is forgivable.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from samantha.domain.lexicon import RELATIONS
from samantha.domain.meeting.common_words import is_common
from samantha.domain.patterns import Pattern

SOMEONE = "someone"
"""Who is there where he named nobody."""

_RELATION = "|".join(sorted(RELATIONS, key=len, reverse=True))
_CALLERS = "plumber|electrician|builders?|carer|nurse|doctor|midwife|cleaner|engineer|vicar|neighbours?|gardener|decorators?|delivery man|police|physio|babysitter|tutor|lodger"
_WHO = (
    rf"(?P<who>(?-i:[A-ZÀ-Þ][\w-]*[a-zà-ÿ](?:,? (?:and|&) (?:my )?(?-i:[A-ZÀ-Þ])[\w-]+)?)|(?:my|the|our) (?:\w+ )?(?:{_RELATION}|kids?|children|boys|girls|family|parents|folks|in-laws|visitors?|guests?|lads|other half|missus|grandkids|{_CALLERS})"
    r"|(?:mum|mam|mom|mummy|dad|daddy|gran|granny|grandma|nan|nana|grandad|grandpa)(?='?s?\b)"
    r"|he|she|they|someone|somebody|everyone|everybody|people|we)"
)
_IS = r"(?:'s|s'| is| are|'re| has|'ve| have)"
_NEAR = (
    r"(?:(?:sat|sitting|standing|stood|lying|right|now|just|all|still|both|also|actually|currently) )*"
    r"(?:here(?: (?:with|beside|next to) (?:me|us))?|with (?:me|us)|in the room(?: with me)?|next to me|beside me|by my side|in the car with me|at the table|on the sofa|in earshot|listening(?: in)?|in the kitchen with me|behind me)"
)
_CAME = (
    Pattern(
        rf"(?i)\b{_WHO}{_IS} {_NEAR}(?=\s*(?:[.,;:!?]|$|\b(?:now|right now|too|as well|and|so|today|tonight|listening|this)\b))(?! (?:tomorrow|next))"
    ),
    Pattern(
        rf"(?i)\b{_WHO}(?:{_IS})? (?:just |only just )?(?:walked|come|came|popped|wandered|got|turned) (?:in(?:to the room)?|home|here|round|over)(?: here)?(?: (?:now|just now|this minute))?(?=\s*(?:[.,;!]|$))"
    ),
    Pattern(
        rf"(?i)\b{_WHO}(?:{_IS})? (?:just )?(?:arrived|driven (?:over|up|down)|dropped (?:in|by|round)|popped (?:in|over|round|by)|called round)\b"
    ),
    Pattern(
        rf"(?i)\b(?:i(?:'ve| have)? (?:got )?|i have |(?:^\W*|^\W*(?:so|oh|just|now|have|and) )got ){_WHO} (?:(?!in |as |to )[\w ]{{2,14}} )?(?:here|with me|over|round|beside me|next to me|on the (?:line|phone|other line) (?:too|as well))\b"
    ),
    Pattern(rf"(?i)\b(?:i'm|i am|im) (?:here |sat |sitting |sat here |out )*with {_WHO} (?:now|right now|at the moment|atm|rn|here)\b"),
    Pattern(rf"(?i)\b(?:say (?:hi|hello|hey|good (?:morning|evening))|introduce you) to {_WHO}\b"),
    Pattern(rf"(?i)\b{_WHO}s? (?:is )?(?:sat|sitting|standing|stood|lying) (?:right |just |down )*(?:here|next to me|beside me|with (?:me|us)|behind me|on the sofa)\b"),
    Pattern(rf"(?i)\b{_WHO}(?:{_IS})? (?:just |now )*(?:sat|sits|plonked|perched|joined|joining) (?:\w+ )?(?:down )?(?:here|next to me|beside me|with (?:me|us)|opposite me|me|us)(?=\s*(?:[.,;!]|$|now\b|for\b))"),
    Pattern(rf"(?i)\b{_WHO}(?:{_IS})? (?:just )?home(?=\s*(?:now\s*)?(?:[.,;!]|$))"),
    Pattern(rf"(?i)\b{_WHO}(?:{_IS}) (?:just )?(?:come|popped|dropped|been) (?:round|over|in|by) (?:for|to|with)\b"),
    Pattern(rf"(?i)\b{_WHO}{_IS} (?:right here )?(?:reading|looking|watching|peering|leaning) (?:this |all this |it )?(?:over my shoulder|at (?:my|the|this) (?:screen|phone)|(?:me|us) (?:type|talk|write)|what i (?:type|write))"),
    Pattern(r"(?i)\b(?:i'm|im|i am) (?:\w+ )?in (?:the|a|my) (?:car|van|kitchen|pub|taxi|lift|garden|waiting room|living room|lounge) with (?P<who>(?:my )?(?!the\b|a\b|an\b|my\b|no\b|all\b|you\b|it\b|this\b|that\b|some\b)\w{3,})(?=\W*$| now\b| rn\b)"),
    Pattern(r"(?i)\bthere(?:'s| is| are) (?P<who>people|others|someone|somebody|folk) (?:else )?(?:here|around|about|listening|in the room|with me)(?=\s*(?:[.,;!]|$|now\b|right now\b|so\b|and\b))"),
    Pattern(rf"(?i)\b{_WHO}{_IS} (?:\w+ing (?:next to|beside|opposite|behind) me|listening to (?:us|me|this|you)|(?:over|round|around)(?: mine| ours| here| now| for [\w ]{{2,16}})*(?=\s*(?:[.,;!]|$)))"),
    Pattern(rf"(?i)\bhaving (?:a |an |some |my |our )?\w+(?: \w+)? with {_WHO}(?: right)? now\b"),
    Pattern(r"(?i)\b(?P<who>(?:guess|look) who(?:'s| is) (?:here|back|home|with me))\b"),
    Pattern(r"(?i)^\W*(?:ok |hey |shh,? |hush,? |careful,? |oh )*(?P<who>[^\W\d_]{3,})(?:'s|s'| is) here(?: now| rn| too| atm)?\W*$"),
    Pattern(r"^\W*(?:[Hh](?:i|ello|ey)\W+)?(?:[Ii]t's |[Tt]his is )?(?P<who>[A-ZÀ-Þ]\w+) here, (?:[A-Z]\w+'s|his|her) \w+"),
    Pattern(rf"(?i)^\W*(?:samantha,? |hey,? |now |please )*meet {_WHO}\W*$"),
    Pattern(rf"(?i)\b(?:meet|this is) {_WHO}(?=[.!,]| (?:here|my|she|he)\b)(?:.{{0,40}}\b(?:say|here|hello|hi)\b)"),
    Pattern(rf"(?i)\b{_WHO} (?:can (?:hear|see|read) (?:you|us|this)|wants to (?:say (?:hi|hello)|ask you|talk to you|meet you|know if you)|says (?:hi|hello|hey)(?: to you)?\b)"),
    Pattern(rf"(?i)^\W*(?:so |and |now |ok(?:ay)? |oh )*{_WHO}(?:'s| is| are)? ?(?:(?:says|goes|asks|said)\s*(?:[:\"“]|,? ?(?:what|who|where|when|why|how|is|are|was|has|have|did|do|does|can|will|which)\b)|(?:asking|asks) (?:you )?(?:if|what|which|who|whether|about|how|when|where)\b)"),
    Pattern(r"(?i)\b(?P<who>(?!it\b|that\b|this\b|there\b|he\b|she\b|i\b)\w{2,}?)(?:'?s| is) (?:(?:sat|stood|sitting|standing|right|just|now) )*here (?:now )?(?:w|with|w/|wiv|beside|next to) (?:me|us)\b"),
    Pattern(r"(?i)\b(?:i've|ive|i have) got (?P<who>(?!a\b|the\b|an\b|no\b|my\b|it\b|some\b|nothing\b)\w{2,}) (?:here |over )?(?:w|with|w/) (?:me|us)\b"),
    Pattern(r"(?i)\b(?P<who>(?:we have|we've got|i have|i've got|got) company|you(?:'re| are) on (?:the )?(?:speaker(?:phone)?|loudspeaker)|not alone (?:now|right now|at the moment|here)|people (?:here|around) (?:now|right now))\b"),
)  # fmt: skip
_NOT_NOW = Pattern(
    r"(?i)\b(?:tomorrow|next (?:week|month|weekend|year)|later|soon|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|was|were|used to|if|wish|when|until|till|isn't|aren't|not here|never|nearly here|almost here|hasn't|haven't|yesterday|last (?:night|week)|in (?:spirit|a dream)|dreamt|dreamed|imagine|would be|will be|'ll be|hadn't|had)\b"
)
_WENT = Pattern(
    rf"(?i)\b(?:{_WHO.replace('?P<who>', '?P<gone>')}(?:{_IS}| was)? (?:(?:just|all|both|now|finally|already|well and truly) )*"
    r"(?:gone|left|off(?: home| now)?|went|leaving|away|out of (?:earshot|the room|here)|headed (?:home|off)|driven (?:off|home|back)|in the (?:shower|bath|garden|other room|next room)|upstairs|asleep|in bed|out again|out now|popped out|nipped out|stepped out|hung up)\b"
    r"|out of earshot|(?:on my own|by myself|alone)(?: again| now| at last|,|\.|!|$)|(?:it's |its |now |only |)just (?:you and me|us|the two of us|me and (?:you|the \w+)|me(?= again| now| here|[.,!]|$))(?! (?:and|or) (?:my|[A-Z]))|only us (?:now|again)|(?:coast(?:'s| is)) clear|off (?:the )?speaker|(?:nobody|no one|no-one)(?:'s| is)? (?:else )?(?:here|listening|around|about)(?: now)?|(?:empty house|house to myself|place to myself|flat to myself)|you can (?:talk|speak) (?:freely|now|again))"
)
_NOT_GONE = Pattern(
    r"(?i)\b(?:hasn't|haven't|isn't|aren't|not|never|if|when|once|until|before|after|will|wants? to|won't) \w*\s*(?:gone|left|go|going|leave|leaving)\b|\b(?:if|when|once|until) (?:he|she|they|i)\b"
)
_WHETHER = Pattern(r"(?i)^\W*(?:and |so |but )*(?:is|has|are|have|did|was|were)\b.*\?\W*$")
_NOT_WHO = frozenset(
    [
        "it",
        "that",
        "this",
        "there",
        "what",
        "who",
        "where",
        "how",
        "god",
        "dinner",
        "tea",
        "breakfast",
        "lunch",
        "spring",
        "summer",
        "autumn",
        "winter",
        "christmas",
        "easter",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "morning",
        "today",
        "yes",
        "no",
        "oh",
        "ok",
        "okay",
        "well",
        "so",
        "and",
        "but",
        "right",
        "now",
        "nothing",
        "everything",
        "something",
        "life",
        "time",
        "food",
        "rain",
        "snow",
        "post",
        "mail",
        "everything's",
        "news",
        "we",
        "people",
    ]
)
_PEOPLE = frozenset(
    f"kid kids child children boys girls family parents folks in-laws visitor visitors guest guests lads half missus grandkids mummy daddy gran nan nana {_CALLERS.replace('|', ' ').replace('s?', '')}".split()
)
_OPEN = Pattern(
    r"(?i)^(?:he|she|they|someone|somebody|everyone|everybody)$|company|speaker|not alone|^(?:people|others|folk)|who(?:'s| is) "
)
_APOSTROPHE = Pattern(
    r"(?i)\b(s?he|they|we|you|i|it|that)(s|ve|re|ll|m)\b(?<!\bwell)(?<!\bwere)(?<!\bill)(?<!\bits)(?<!\bshell)(?<!\bhell)(?<!\bhere)(?<!\bis)"
)
"""In a hurry he writes none."""
_SENTENCE = Pattern(r"[^.!?\n…]+[.!?…]*")
_QUOTED = Pattern(r"\"[^\"\n]*\"|“[^”\n]*”")


def arrived(text: str) -> tuple[str, ...]:
    """Who is with him now, by what he says in ``text``, as he names them; empty where nobody is
    mentioned as there. Pure, never raises."""
    found: dict[str, None] = {}
    for sentence in _sentences(text):
        bare = _QUOTED.sub(" ", sentence)
        if _NOT_NOW.search(bare.split(":")[0]):
            continue
        for pattern in _CAME:
            for match in pattern.finditer(sentence):
                found.update(dict.fromkeys(_names(match["who"])))
    named = tuple(one for one in found if one != SOMEONE)
    return named or tuple(found)


def gone(text: str, company: tuple[str, ...]) -> tuple[str, ...]:
    """Who of ``company`` has left, by what he says in ``text``. Pure, never raises."""
    if not company:
        return ()
    for one in company:
        # However he writes the name this time.
        text = Pattern(rf"(?i)(?<!\w){'.'.join(one.split())}(?!\w)").sub(one, text)
    left: dict[str, None] = {}
    for sentence in _sentences(text):
        bare = _QUOTED.sub(" ", sentence)
        if _NOT_GONE.search(bare) or _WHETHER.match(bare):
            continue
        for match in _WENT.finditer(bare):
            named = _names(match["gone"] or "")
            known = [one for one in company if one in named]
            # A name that is not among them says nothing of those who are.
            others = [one for one in named if one != SOMEONE and one not in company]
            if known or not others:
                left.update(dict.fromkeys(known or company))
    return tuple(left)


def _names(who: str) -> tuple[str, ...]:
    if _OPEN.search(who):
        return (SOMEONE,)
    pieces = [p.strip(" ,") for p in Pattern(r"(?i),? (?:and|&) ").sub("|", who).split("|")]
    named = [p.removeprefix("my ").removeprefix("My ").removeprefix("our ").removeprefix("the ") for p in pieces]  # fmt: skip
    return tuple(n for n in named if n and _is_somebody(n))


def _is_somebody(name: str) -> bool:
    """ "Luck", "voice" and "parcel" are nobody."""
    word = name.casefold()
    kin = frozenset(word.split()) & (_PEOPLE | {*RELATIONS})
    return bool(kin) or not (word in _NOT_WHO or is_common(word))


def _sentences(text: str) -> list[str]:
    straight = _APOSTROPHE.sub(r"\1'\2", text[:2000].replace("’", "'"))
    return [s.strip() for s in _SENTENCE.findall(straight) if s.strip()]
