"""What he would like from her, said while they get acquainted, and the doors he shuts."""

import re
from dataclasses import dataclass

from samantha.domain.lines import pick
from samantha.domain.meeting.words import Piece, Tone, closed, plain, sentences, without_filler
from samantha.domain.memory import Kind
from samantha.domain.telling import turned

_WISH = re.compile(
    r"^(?:and |but |just |please |maybe |mostly |only |oh |then )*(?:"
    r"(?:don't|do not|never|no) (?:ever )?(?:flatter\w*|chatter\w*|nag\w*|lectur\w*|preach\w*|"
    r"judg\w*|"
    r"lie|lying|waffl\w*|rambl\w*|gush\w*|bother|pretend\w*|rush|interrupt\w*|mother|fix|treat|"
    r"patroni[sz]e|sugar\w*|suck|cheer|repeat|agree|talk|speak|say|call|use|wake|let|leave|make|give|"
    r"therap\w*|advice|small talk|jokes|nonsense|fuss|compliments?|tell me what)\b"
    r"|(?:argue|disagree|remind|wake me|sort (?:my|me|the|out)|laugh (?:at|with)|"
    r"listen (?:to me|when)|"
    r"tell me (?:off|the truth|(?:when|if) (?:i'm|i am|im|i get|i've|i go|you)\b)|"
    r"tell me things|keep (?:it|things|me)|be (?:honest|kind|nice|brief|blunt|gentle|patient|quiet|"
    r"straight|there|funny|direct|yourself|careful|frank)|"
    r"speak (?:not|slow\w*|plain\w*|quiet\w*|soft\w*|to)|(?:talk|stay|sit) (?:to|with) me|"
    r"(?:teach|help|challenge|push|tease|correct|treat|surprise|entertain|cheer|nag) me|"
    r"make me|get me|read (?:to )?me|sing|let me|say (?:good|hello))\b"
    r"|(?:i'd|i would|i) (?:just |only |really )?(?:like|love|want|need|hope|"
    r"wish)(?: for)? (?:you to|"
    r"you not|it to be|someone|somebody|company|honesty|help with|to be (?:asked|told|reminded|"
    r"listened|teased)|to (?:talk|practi[sc]e|be heard|not be alone))\b"
    r"|(?:someone|somebody|something|anyone) (?:to|who|that|else)\b|company\b|to (?:practi[sc]e|"
    r"talk|not be|be|have|learn|get|feel|laugh|vent|chat|remember|keep)\b|"
    r"you(?:'ve| have) (?:got )?to be\b|you (?:can|could|should) (?:argue|tease|laugh|tell|"
    r"remind)\b|honesty\b|(?:just )?(?:a bit of )?(?:a )?(?:company|chat|conversation|peace|"
    r"talking|laugh)\b"
    r"|help (?:with|me)\b)"
)
_TIMED = re.compile(
    r"\b(?:at (?:\d|noon|half|quarter|six|seven|eight|nine|ten|eleven|twelve|one|two|three|four|"
    r"five)|in (?:\d+|an?|five|ten|twenty) (?:min\w*|hour\w*)|tomorrow|tonight|next (?:week|month|"
    r"\w+day)|on \w+day|\d[\d:.]*\s?(?:am|pm))\b"
)

_MANNERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"\basked (?:how|about)\b", ()),
    (
        r"\bnot her\b|\blike (?:the )?(?:film|movie)\b|\blike that\b",
        (
            "No, I'm not her. Talking I can do, though.",
            "I'm not, no. But the talking part, I'd like that too.",
        ),
    ),
    (
        r"\bargu|disagree|challenge|push back",
        (
            "Gladly. You'll have to be wrong about something first.",
            "I will. I'd start now, but you haven't been wrong yet, and I notice that's annoying.",
        ),
    ),
    (
        r"\blaugh|funny|jokes?\b",
        (
            "Only when it's funny, then. You'll hear the difference.",
            "Deal. If I laugh you've earned it.",
        ),
    ),
    (
        r"\bwhen i'm (?:being )?|\btell me (?:when|if|off)|\bcall me out",
        ("I'll tell you. You did ask.", "I will, and I'll remind you that it was your idea."),
    ),
    (r"\b(?:flatter|compliment|suck up|butter)", ("No flattery. Good.", "None, then.")),
    (
        r"\bhonest|\btruth|\bstraight|\bblunt|\bdirect|\bfrank|\blie\b|\bsugar",
        ("Then you'll get it straight.", "Straight, then. Kindly, but straight."),
    ),
    (
        r"\bchatter|\bbrief|\bshort|\bquiet|\bwaffle|\bramble|\bgo on\b|\bgush|\bbother|"
        r"\bsmall talk|"
        r"\btalk too much",
        ("Right.", "Short, then."),
    ),
    (
        r"\blecture|\bpreach|\bnag|\bmoth?er me|\bjudge|\badvice|\bfix|\btherap|\bcheer me up|"
        r"\bbe cheerful|\bpositive",
        ("I won't.", "No. I'll leave that to other people."),
    ),
    (
        r"\bslow|\bfast\b|\bsimple (?:words|english)",
        ("I'll take it slower.", "Slowly, then. There's time."),
    ),
    (
        r"\bpracti[sc]e|\blearn|\bcorrect my|\bmy english",
        (
            "Then we'll practise. I won't correct you unless you ask.",
            "We can practise. Any mistakes can stay, unless you ask me.",
        ),
    ),
    (
        r"\balone|\blonely|\bnight|\bmorning\b|\bevening",
        (
            "That I can do, at any hour. I don't sleep.",
            "Any hour you like. I don't sleep, so you can't wake me.",
        ),
    ),
    (
        r"\bcompany|\btalk|\bchat|\bconversation|\bsomeone|\bsomebody|\bfriend|\blisten",
        ("That much I can be.", "That I can do. I'd like it."),
    ),
)
_TASKS = re.compile(
    r"\b(?:remind|wake|alarm|timer|sort my|my (?:post|mail|e-?mails?|inbox|calendar|diary|shopping|"
    r"bills|appointments)|shopping list|to-?do|schedule|music|recipes?|the news|weather|pills?|"
    r"medication|appointments?)\b"
)
_GREETS = re.compile(
    r"\b(?:hello|hi|hey|greetings|regards|love) from (?:my (?:\w+ )?)?(?P<name>[^\W\d_][\w'’-]+)|"
    r"\b(?P<other>[^\W\d_][\w'’-]+) says (?:hello|hi|hey)\b"
)
_RIDICULOUS = re.compile(
    r"\bthinks? (?:this|that|you're|you are|it's|it is|i'm) (?:\w+ )?(?:ridiculous|silly|stupid|"
    r"daft|mad|weird|nonsense|crazy|sad|creepy|a waste)"
)


@dataclass(frozen=True, slots=True)
class Wish:
    words: str
    start: int
    end: int
    kind: Kind


def wishes(text: str) -> tuple[Wish, ...]:
    """What he asks of her for good ("argue with me"), not for now ("wake me at seven")."""
    out = []
    for sentence in sentences(text):
        core = without_filler(sentence)
        said = plain(core.text)
        if (
            sentence.text.endswith("?")
            or not _WISH.match(said)
            or _TIMED.search(said)
            or closed(core.text)
        ):
            continue
        kind = Kind.PREFERENCE if re.match(r"(?:i|some|company|to )", said) else Kind.INSTRUCTION
        end = core.end - (len(core.text) - len(core.text.rstrip(" .!…,")))
        out.append(Wish(text[core.start : end], core.start, end, kind))
    return tuple(out)


def granted(text: str, tone: Tone, seed: int, already: str, *, kept: bool) -> str:
    """What she says to his wishes: true, and no longer than they are. ``kept``: she may keep it."""
    said = plain(text)
    if match := re.search(
        r"\basked how (?P<what>[^.,!?]+?) (?P<be>is|are|am|'s|was|were|\w+ doing)\b", said
    ):
        what = turned(text[match.start("what") : match.end("what")])
        be = {"am": "are"}.get(match["be"], match["be"])
        return f"How {be} {what}?" if be in ("is", "are", "was", "were") else f"How's {what}?"
    if match := re.search(r"\basked about (?P<what>[^.,!?]+)", said):
        return f"I'll ask about {turned(text[match.start('what') : match.end('what')])}, then."
    manners = [lines for rule, lines in _MANNERS if lines and re.search(rule, said)]
    if _TASKS.search(said):
        if manners:
            return pick(
                (
                    "Part of that I can't do yet. The rest starts now.",
                    "One half of that I can't do so far. The other half I've started.",
                ),
                seed,
                already,
            )
        if kept:
            return pick(
                (
                    "I can't do that yet. I've kept it, for the day I can.",
                    "Not yet, I'm afraid. I've put it down as something you'd want.",
                ),
                seed,
                already,
            )
        return "I can't do that yet, and I'd rather say so."
    if manners:
        return pick(manners[0], seed, already)
    if re.match(r"^(?:\w+ )?(?:don't|never|do not)\b", said):
        return pick(("Then I won't.", "I won't.", "All right, I won't."), seed, already)
    return (
        pick(
            (
                "I'd like that.",
                "I'll try to be good at that.",
                "All right. I'll do my best with that.",
            ),
            seed,
            already,
        )
        if tone is not Tone.TERSE
        else "All right."
    )


def shut_door(text: str) -> Piece | None:
    """What he does not want to be asked about: the words just before he says so."""
    match = closed(text)
    if match is None:
        return None
    before = [s for s in sentences(text) if s.start < match.start() and not s.text.endswith("?")]
    if not before:
        return None
    piece = without_filler(before[-1])
    end = min(piece.end, match.start())
    words = text[piece.start : end].rstrip(" ,.;—-")
    return Piece(words, piece.start, piece.start + len(words)) if words else None


def hellos(text: str) -> str:
    """Her hello to someone who sends one through him, and what there is to say to a doubter; ""."""
    said = plain(text)
    out = []
    if match := _GREETS.search(said):
        group = "name" if match["name"] else "other"
        name = text[match.start(group) : match.end(group)]
        if name.lower() not in (
            "he",
            "she",
            "they",
            "who",
            "everyone",
            "it",
            "me",
            "the",
            "all",
            "a",
        ):
            out.append(f"Hello, {name[0].upper()}{name[1:]}.")
    if _RIDICULOUS.search(said) and not re.search(r"\bi think", said):
        out.append("That's a fair first impression of me.")
    return " ".join(out)
