"""When something was said, as exports write it."""

import re
from datetime import UTC, date, datetime, timedelta, tzinfo

EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)
"""What lies outside is no time at which anybody wrote to anybody on a computer of today."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier enero gennaio janeiro januari",
            "feb february februar février febrero febbraio fevereiro februari",
            "mar march märz mars marzo março maart",
            "apr april avril abril aprile",
            "may mai mayo maggio maio mei",
            "jun june juni juin junio giugno junho",
            "jul july juli juillet julio luglio julho",
            "aug august août agosto augustus augusti",
            "sep sept september septembre septiembre settembre setembro",
            "oct october okt oktober octobre octubre ottobre outubro",
            "nov november novembre noviembre novembro",
            "dec december dez dezember décembre diciembre dicembre dezembro december",
        ),
        start=1,
    )
    for name in names.split()
}
_TIME = (
    r"(?P<h>\d{1,2})[:.h](?P<m>\d{2})(?:[:.](?P<s>\d{2}))?(?:\.\d+)?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
)
_NAMED = re.compile(
    r"(?:\w+,?\s+)?(?:(?P<d1>\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?(?P<m1>[^\W\d]+)\.?|"
    r"(?P<m2>[^\W\d]+)\.?\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?),?\s+(?:de\s+)?(?P<y>\d{4})",
    re.IGNORECASE,
)
_ISO_DAY = re.compile(r"(?P<y>\d{4})[-/.](?P<mo>\d{1,2})[-/.](?P<d>\d{1,2})")
_CLOCK = re.compile(_TIME, re.IGNORECASE)
_TAVERN = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})\s*@\s*(\d{1,2})h\s*(\d{1,2})m\s*(\d{1,2})s(?:\s*(\d{1,3})ms)?"
)


def moment_of(value: object, zone: tzinfo) -> datetime | None:
    """The moment that ``value`` tells, in ``zone``: seconds or milliseconds since 1970, ISO 8601,
    or a day with the month's name. Without an offset it is meant in ``zone``. None where it tells
    no day."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _since_1970(float(value), zone)
    if not isinstance(value, str):
        return None
    text = " ".join(value.split())
    if not 4 <= len(text) <= 80:
        return None
    if re.fullmatch(r"\d{9,13}(?:\.\d+)?", text):
        return _since_1970(float(text), zone)
    try:
        iso = datetime.fromisoformat(text.removesuffix(" UTC") + "+00:00" * text.endswith(" UTC"))
    except ValueError:
        pass
    else:
        return likely(iso, zone)
    if tavern := _TAVERN.fullmatch(text):
        return built(*(int(part or 0) for part in tavern.groups()[:6]), zone=zone)
    day = day_in(text)
    if day is None:
        return None
    clock = _CLOCK.search(text[day[1] :]) or _CLOCK.search(text)
    hour, minute, second = clock_of(clock) if clock else (0, 0, 0)
    return built(day[0].year, day[0].month, day[0].day, hour, minute, second, zone=zone)


def day_in(text: str) -> tuple[date, int] | None:
    """The first day that ``text`` names beyond doubt (year first, or month by name), and where the
    naming ends."""
    if match := _ISO_DAY.search(text):
        year, month, day = int(match["y"]), int(match["mo"]), int(match["d"])
    elif match := _NAMED.search(text):
        name = (match["m1"] or match["m2"]).casefold()
        year, month, day = int(match["y"]), _MONTHS.get(name, 0), int(match["d1"] or match["d2"])
    else:
        return None
    try:
        return date(year, month, day), match.end()
    except ValueError:
        return None


def clock_of(match: re.Match[str]) -> tuple[int, int, int]:
    """Hour, minute and second of a match with groups h, m, s and half ("am", "p. m.")."""
    hour, minute, second = int(match["h"]), int(match["m"]), int(match["s"] or 0)
    half = (match["half"] or "").casefold()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return hour, minute, second


def built(
    year: int,
    month: int,
    day: int,
    hour: int = 0,
    minute: int = 0,
    second: int = 0,
    *,
    zone: tzinfo,
) -> datetime | None:
    """The moment in ``zone``; None where there is no such day or hour."""
    try:
        return likely(datetime(year, month, day, hour, minute, second), zone)  # noqa: DTZ001
    except ValueError:
        return None


def likely(at: datetime, zone: tzinfo) -> datetime | None:
    """``at`` in ``zone`` (naive: meant there); None where nobody can have written anything."""
    try:
        at = at.replace(tzinfo=zone) if at.tzinfo is None else at.astimezone(zone)
        return at if EARLIEST <= at < LATEST else None
    except (OverflowError, ValueError):
        return None


def _since_1970(number: float, zone: tzinfo) -> datetime | None:
    seconds = number / 1000 if abs(number) > 1e11 else number
    if not 0 < seconds < 1e11:  # Also NaN.
        return None
    try:
        # Whole milliseconds: what a number with a point tells beyond that is noise.
        at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=round(seconds * 1000))
    except OverflowError:
        return None
    return likely(at, zone)
