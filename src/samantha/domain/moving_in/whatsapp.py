"""A chat exported from WhatsApp as text, from any phone in any country.

    31/12/2023, 21:41 - Anna: See you there          Android
    [31.12.23, 21:41:05] Anna: See you there         iPhone
    and this line goes on with the message before

The order of day and month is nowhere written, so the file is looked through first: the order stands
in which all days exist, none lies ahead, and time runs backwards least.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from samantha.domain.moving_in.messages import Context, Flaw, Found, Message, Open
from samantha.domain.moving_in.moments import built
from samantha.domain.moving_in.text import lines

_AFTERNOON = re.compile(r"(?i)^(?:p|下午|午後|晚上|오후|μμ|nachm|da (?:tarde|noite)|tarde|noche|م)")
_HALF = (
    r"[ap]\.?\s?m\b\.?|上午|下午|午前|午後|凌晨|早上|中午|晚上|오전|오후|[πμ]\.?μ\.?|vorm\.|nachm\.|"
    r"da (?:manhã|tarde|noite)|[صم]"
)
_STAMP = re.compile(
    r"^[\u200e\u200f\u202a-\u202e\ufeff]*(?P<open>\[)?"
    r"(?P<a>\d{1,4})(?:[./-]|\.\s)(?P<b>\d{1,2})(?:[./-]|\.\s)(?P<c>\d{1,4})\.?,?\s+"
    r"(?:(?:à|a las|um|kl\.?|klo|at|às|alle|om|u)\s+)?"
    rf"(?P<before>{_HALF})?\s*(?P<h>\d{{1,2}})[:.](?P<m>\d{{2}})(?:[:.](?P<s>\d{{2}}))?\s*"
    rf"(?P<after>{_HALF})?\s*(?P<close>\]\s?|\s*[-–]\s|,\s)(?P<rest>.*)$",
    re.IGNORECASE,
)
# Copied from the window of a computer: [9:41 PM, 12/31/2023] Anna: See you there
_COPIED = re.compile(
    r"^\[(?P<h>\d{1,2})[:.](?P<m>\d{2})(?:[:.](?P<s>\d{2}))?\s*"
    rf"(?:(?P<after>{_HALF}))?(?P<before>),\s*"
    r"(?P<a>\d{1,4})[./-](?P<b>\d{1,2})[./-](?P<c>\d{1,4})\.?\]\s?(?P<rest>.*)$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?i)^whatsapp[ _-]*(?:chat)?[ _-]*(?:with|mit|con|avec|com|met|med|de)?[ _-]+|^_?chat$"
)
# What the app itself writes in the place of somebody's words.
_MEDIA = re.compile(r"^<[^<>\n]{3,60}>$|^(?:\u200e?\S[^\n]{0,80}\.\w{2,4}) \([^()\n]{4,40}\)$")
_EDITED = re.compile(r"\s*\u200e?<[^<>\n]*(?:edited|bearbeitet|editó|editado|modifié|modificato|"
                     r"bewerkt|editad)[^<>\n]*>$", re.IGNORECASE)  # fmt: skip
_GENERATED = frozenset({
    "this message was deleted", "you deleted this message", "this message was deleted.",
    "you deleted this message.", "waiting for this message", "missed voice call",
    "missed video call", "null", "image omitted", "video omitted", "audio omitted",
    "sticker omitted", "gif omitted", "document omitted", "contact card omitted",
    "diese nachricht wurde gelöscht.", "du hast diese nachricht gelöscht.", "bild weggelassen",
    "video weggelassen", "audio weggelassen", "sticker weggelassen", "eliminaste este mensaje.",
    "se eliminó este mensaje.", "imagen omitida", "ce message a été supprimé",
    "vous avez supprimé ce message", "image absente", "questo messaggio è stato eliminato",
    "hai eliminato questo messaggio", "immagine omessa", "mensagem apagada",
    "você apagou esta mensagem", "imagem ocultada", "dit bericht is verwijderd",
})  # fmt: skip
_NAMELESS = re.compile(r"[\"“”„«»]|^.{81,}")
"""What no name has: a sentence about the group may have a colon, too."""

Order = tuple[int, int, int]
"""Which of the three numbers of a date is the year, the month, the day."""
_DAY_FIRST, _MONTH_FIRST, _YEAR_FIRST = (2, 1, 0), (2, 0, 1), (0, 1, 2)


_HIM = frozenset({"you", "me", "du", "ich", "tú", "yo", "vous", "moi"})


def is_stamped(line: str) -> bool:
    return _stamp(line) is not None


def _stamp(line: str) -> re.Match[str] | None:
    return _STAMP.match(line) or _COPIED.match(line)


def read(file: Open, context: Context) -> Iterator[Found]:
    order = _order(file, context.now)
    title = " ".join(_TITLE.sub("", context.name).split())
    open_message: Message | None = None
    rest: list[str] = []
    lost = True
    """Whether a line without a stamp belongs to nothing."""
    for number, line in enumerate(lines(file()), start=1):
        match = _stamp(line)
        if match is None:
            if open_message is not None:
                rest.append(line)
            elif lost and line.strip():
                yield Flaw(f"line {number}", "it belongs to no message")
            continue
        if open_message is not None:
            yield from _whole(open_message, rest)
        open_message, rest, lost = None, [], False
        at = _moment(match, order, context)
        if at is None:
            yield Flaw(f"line {number}", "there is no such day or time")
            continue
        speaker, colon, text = _parted(match["rest"])
        if colon:
            is_him = True if speaker.casefold() in _HIM else None
            open_message, rest = Message(speaker, is_him, "", at, title), [text]
    if open_message is not None:
        yield from _whole(open_message, rest)


def _parted(rest: str) -> tuple[str, str, str]:
    """Speaker, ":", and what they said; no colon where the app itself speaks."""
    speaker, colon, text = rest.partition(": ")
    if not colon and rest.endswith(":"):
        speaker, colon, text = rest[:-1], ":", ""
    speaker = speaker.strip("\u200e\u200f\u202a\u202c\u2068\u2069~ \u00a0\u202f")
    if not colon or not speaker or _NAMELESS.search(speaker) or text.startswith("\u200e"):
        return "", "", ""
    return speaker, colon, text


def _whole(message: Message, rest: list[str]) -> Iterator[Message]:
    """``message`` with its lines; nothing where they are only a picture, a call, a deletion."""
    kept = [line for line in rest if not _is_generated(line.strip())]
    text = _EDITED.sub("", "\n".join(kept).strip()).strip("\u200e\u200f \n")
    if text:
        yield replace(message, text=text)


def _is_generated(line: str) -> bool:
    bare = line.strip("\u200e\u200f ")
    return line.startswith("\u200e") or bool(_MEDIA.match(bare)) or bare.casefold() in _GENERATED


# --- dates ---------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Trial:
    """How one order of day and month has stood up so far."""

    order: Order
    impossible: int = 0
    backwards: int = 0
    latest: tuple[int, int, int] = field(default=(0, 0, 0))

    def see(self, numbers: tuple[int, int, int], today: tuple[int, int, int]) -> None:
        year, month, day = _dated(numbers, self.order)
        if not (1 <= month <= 12 and 1 <= day <= 31) or (year, month, day) > today:
            self.impossible += 1
            return
        self.backwards += (year, month, day) < self.latest
        self.latest = (year, month, day)


def _order(file: Open, now: datetime) -> Order:
    """The order in which this file writes its dates."""
    trials = [_Trial(order) for order in (_DAY_FIRST, _MONTH_FIRST, _YEAR_FIRST)]
    # One day ahead may be today elsewhere.
    today = (now.year, now.month, now.day + 1)
    twelve_hours = False
    slashes = False
    for line in lines(file()):
        if match := _stamp(line):
            numbers = _numbers(match)
            for trial in trials:
                trial.see(numbers, today)
            twelve_hours = twelve_hours or bool(match["after"])
            slashes = slashes or "/" in match.group()[match.start("a") : match.end("c")]
    likely = [_MONTH_FIRST, _DAY_FIRST] if twelve_hours and slashes else [_DAY_FIRST, _MONTH_FIRST]
    likely.append(_YEAR_FIRST)
    best = min(trials, key=lambda t: (t.impossible, t.backwards, likely.index(t.order)))
    return best.order


def _numbers(match: re.Match[str]) -> tuple[int, int, int]:
    return int(match["a"]), int(match["b"]), int(match["c"])


def _dated(numbers: tuple[int, int, int], order: Order) -> tuple[int, int, int]:
    """Year, month and day."""
    if numbers[0] > 999:
        order = _YEAR_FIRST
    year, month, day = (numbers[place] for place in order)
    return (year + 2000 if year < 100 else year), month, day


def _moment(match: re.Match[str], order: Order, context: Context) -> datetime | None:
    hour, minute, second = int(match["h"]), int(match["m"]), int(match["s"] or 0)
    half = match["before"] or match["after"]
    if half and hour <= 12:
        hour = hour % 12 + (12 if _AFTERNOON.match(half) else 0)
    return built(*_dated(_numbers(match), order), hour, minute, second, zone=context.zone)
