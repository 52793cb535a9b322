"""What is not his word about himself: stories, dreams, games, songs, sarcasm, other people's words.

Where one of these begins, learning ends: for the rest of the sentence, or for all that follows.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from dataclasses import dataclass

from samantha.domain.patterns import Pattern

LONGEST = 6_000
"""Code points. Nobody says more in one breath; what is longer was written elsewhere."""


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    """Quoted words blanked out."""
    start: int
    """Where it begins in the whole text."""
    asks: bool


QUOTED = Pattern(
    r"\"[^\"]{0,4000}(?:\"|$)|“[^”]{0,4000}(?:”|$)|«[^»]{0,4000}(?:»|$)|(?<![\w])'[^'\n]{2,400}?'(?![\w])|```[^`]*(?:```|$)|<[^<>\n]{2,400}>"
)
_PASTED_LINE = Pattern(
    r"(?m)^(?:[>|].*|\s*\[?\d{1,2}[:./]\d{2}.{0,24}?\]?\s*[-–]?\s*[A-Z][\w .]{0,24}:.*|(?:From|To|Subject|Sent|Date|Cc|Re|Fwd):.*|(?!(?:PS|NB|Note|Rule|Also|One|So|And|But|Plan|Update|News)\b)[A-Z][\w']{1,14}(?: [A-Z][\w']{1,14})?: \S.*)$"
)
_PASTED_REST = Pattern(
    r"(?im)^(?:-{2,} ?(?:original|forwarded) message.*|on .{4,60} wrote:|begin forwarded message.*|dear (?:sir|madam|all|customer|colleague|mr|mrs|ms|dr|team|resident|applicant|parent)\b.*|(?:hi|hello|dear) [A-Z][a-z]+,$)"
)
_SENTENCE = Pattern(
    r"(?:(?:Mr|Mrs|Ms|Dr|St)\.(?= [A-Z])|[^.!?\n…]|\.(?=\w))+[.!?…\n]*\s*|[.!?…\n]+\s*"
)


def sentences(text: str) -> list[Sentence]:
    """``text`` in sentences, without what is quoted or pasted; none where it is verse."""
    blanked = text
    for pattern in (QUOTED, _PASTED_LINE):
        blanked = pattern.sub(_blank, blanked)
    if rest := _PASTED_REST.search(blanked):
        blanked = blanked[: rest.start()]
    if _verse(blanked):
        return []
    found = []
    for match in _SENTENCE.finditer(blanked):
        words = match.group()
        lead = len(words) - len(words.lstrip())
        bare = words.strip()
        if bare and len(bare) <= _LONGEST_SENTENCE:
            found.append(Sentence(bare, match.start() + lead, "?" in bare[-3:]))
    return found


_LONGEST_SENTENCE = 700
"""Code points; longer ones are lists or noise, and would cost the square of their length."""


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def _verse(text: str) -> bool:
    """Four short lines and more without a full stop between them are a song or a poem."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 4:
        return False
    open_ended = sum(len(line.split()) <= 10 and line[-1] not in ".!?" for line in lines)
    return open_ended >= 0.75 * len(lines)


# --- for all that follows ----------------------------------------------------------------------------

STORY = Pattern(
    r"(?i)^(?:ok |okay |so |right |now |but |and |let's )*(?:suppose|supposing|say|picture this|hypothetically|for the sake of argument|knock knock|riddle me)\b(?= (?:I|you|we|she|he|that|there|for)\b|[,:.]|$)|\bjokes? (?:about|with|where|goes)|\b(?:a|this|the|another|good|bad) joke\b|\bwalks? into a bar\b|\b(?:I'm reading|I am reading|reading (?:a|this|that|the)|watched a|watching (?:a|this|that)|saw (?:a|this|that) (?:film|movie|play|programme|documentary)|in (?:the|my|this|that|a|her|his|our) (?:\w+ )?(?:novel|book|film|movie|story|game|dream|song|play|poem|series|episode|script|campaign|screenplay)\b(?! (?:club|shop|group|trade))|"
    r"wr(?:ote|ite|iting|itten) (?:a|another|this|my|the) (?:\w+ )?(?:story|poem|song|novel|play|script|screenplay|book|chapter|scene|musical|sitcom|short)|here's (?:a|my|the) (?:\w+ )?(?:story|poem|song|lyrics|opening|chapter|draft|joke)|once upon a time|my (?:character|protagonist|heroine|hero|narrator|avatar)|the (?:narrator|protagonist|heroine|main character)|chapter (?:one|two|three|four|five|\d+)|"
    r"(?:I |I've |I'd |I was |kept |keep |been |woke up |last night I |just )(?:had (?:a|this|that|the) (?:\w+ )?(?:dream|nightmare)|dream(?:t|ed|ing|s)?\b)|^dream(?:t|ed)\b|(?:strange|weird|odd|funny|mad|the|that|a) (?:\w+ )?(?:dream|nightmare)\b(?! (?:job|house|holiday|home|car|team|wedding))|role-?play\w*|let's (?:play|pretend|imagine|say)|pretend(?:ing)?\b|imagine\b|"
    r"I'll be the|you be the|you're the \w+ and I'm|I'm playing (?:a|an|the)|playing (?:the part|the role|d&d|dungeons)|in character|improv\b|lyrics|the song (?:goes|says)|that song|song:|singing|chorus|🎵|🎶|♪|karaoke|she goes,|he goes,|here's what .{1,20} (?:wrote|sent|said)|(?:sent|texted|emailed|wrote) me (?:this|the following)|(?:her|his|their|this|the) (?:message|text|email|letter|profile|bio|ad|advert|note|post) (?:says|said|reads|read|was|goes|is)\b|(?:pasting|copying|copied|forwarding|quoting)\b|for the (?:act|sketch|part|audition))"
)
"""From here on it is somebody else's life."""

WAKES = Pattern(r"(?i)\b(?:anyway|in real life|irl|back to (?:me|real life|reality)|but (?:really|seriously)|for real|in truth)\b")  # fmt: skip
"""Back in his own."""

# --- for the whole sentence --------------------------------------------------------------------------

UNMEANT = Pattern(
    r"(?i)(?:^(?:(?:oh|ah|yeah|well|wow|yay|gee|mm+|aye),? (?:great|brilliant|joy|lovely|perfect|wonderful|fantastic|sure|goody|nice|fab|marvellous|super|right|terrific|of course)|lucky me|just what i (?:needed|wanted)|because obviously|yeah,? right|don't i just|how i (?:just )?love|as if|(?:sure|yes|yeah|right|aye),? (?:because|cos) i\b|sure,? because|obviously i)\b|"
    r"\b(?:lucky me|yeah,? right|said no ?one ever|/s|who doesn't (?:love|like)|what's not to love|i must be|joking|kidding|kid you not i am|jk|or so (?:he|she|they|i'm told)|as (?:they|he|she|people|the (?:song|saying|joke)) (?:say|says|goes|go|puts? it|sings?)|as the (?:song|saying|joke) goes|allegedly|supposedly|apparently|(?:just |so |simply |really |absolutely )love (?:being|getting|having|waiting|queu\w+|paying|when|how|it when|that)|my (?:evil )?twin|feel like (?:a|an|the)\b|like i'm|as though)\b|🙄|,? not\W*$|\bnot!\W*$|, (?:my \w+|he|she|they|[A-Z]\w+) (?:says|said|reckons|reckoned|claims|claimed|insists|tells me|told me|thinks|swears)\W*$)"
)
"""Sarcasm, jokes, and sentences whose end gives them to somebody else."""

# --- from there to the end of the sentence -----------------------------------------------------------

NOT_MEANT = Pattern(
    r"(?i)\b(?:if(?! I'm (?:being )?(?:quite )?honest| you (?:must|want|ask me))|I wish|wish I|suppose|supposing|as if|unless|assuming|would have|could have|might|maybe|perhaps|in case|what if|"
    r"in another life|one day|some ?day|when I grow up|ideally|wanted to be|want to be|going to be|would(?:n't)? be|I'd (?:be|love|like|rather|have|live|move|want|kill)|hope to|wouldn't it|say I'm|novel|lyrics?|playing (?:a|the)|she goes|he goes)\b"
)
OTHERS_SAY = Pattern(
    r"\b(?!I\b)(?:[A-Z]\w+|[Hh]e|[Ss]he|[Tt]hey|[Mm]y \w+|[Oo]ur \w+|[Ww]ho|(?!I'|I$)\w+)(?:'s)? (?:always |just |once |keeps |keep |"
    r"still |also |only |even |sort of |kind of )?(?:says?|said|saying|reckons?|reckoned|thinks?|thought|claims?|claimed|told|tells?|swears?|swore|"
    r"insists?|insisted|believes?|calls me|called me|calling me|asked|wrote|texted|messaged|emailed|goes like|announced|makes? out|made out|going around saying|accused|accuses)\b"
    r"|\b(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]im|[Hh]er|[Tt]hem|[Mm]y \w+|[Oo]ne of \w+|[Ee]veryone|[Ee]verybody|[Ss]ome(?:one|body)|(?:[Aa]|[Tt]he) (?:\w+ )?(?:man|woman|guy|bloke|lad|girl|boy|kid|voice|stranger|presenter|radio|telly|advert|app|sign|poster))\b[^.:;?!]{0,60}:(?= ?I\b)"
    r"|\b[Aa]ccording to\b|\bI (?:told|tell|lied|tried|pretended|claimed|joked)(?: \w+){0,4} (?:that )?(?:I'm|I am|I was|I've|I had|I'd been|I live|I work)\b|\b(?:the|a) (?:sign|ad|advert|poster|email|message|text|letter|profile|quiz|test|horoscope|card|form) (?:says?|said|reads?|reckons|told|has me)\b"
)


def limit(text: str) -> int | None:
    """Where in ``text``, one sentence, his own word about himself ends; None: it all is."""
    return min((m.start() for m in (NOT_MEANT.search(text), OTHERS_SAY.search(text)) if m), default=None)  # fmt: skip


_GAME = Pattern(r"(?i)\b(?:let's (?:play|pretend)|role-?play|pretend (?:you|I|we|to)|you be (?:the|a)|you're the \w+ and I'm|play a game|two truths|would you rather|improv|act out|rehearse)\b")  # fmt: skip
_GAME_OVER = Pattern(r"(?i)\b(?:stop (?:playing|pretending|the game)|game over|enough (?:of that|pretending)|out of character|end of (?:the )?(?:scene|game)|back to (?:me|reality|normal)|real life|anyway|no more (?:games|pretending))\b")  # fmt: skip


def in_a_game(lately: list[str], now: str) -> bool:
    """Whether a game of pretending that began in ``lately``, his last words, goes on in ``now``."""
    on = False
    for words in (*lately, now):
        if _GAME_OVER.search(words):
            on = False
        elif _GAME.search(words):
            on = True
    return on
