"""Days and hours as they are said aloud."""

from datetime import date, datetime, timedelta

_ORDINALS = str.split(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    """
)
_MONTHS = str.split(
    "January February March April May June July August September October November December"
)
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_HOURS = str.split("twelve one two three four five six seven eight nine ten eleven")
_SMALL = [
    *_HOURS[1:],
    "twelve",
    *["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
]


def ordinal(number: int) -> str:
    """1 to 31 in words."""
    if number <= 20:
        return _ORDINALS[number - 1]
    if number == 30:
        return "thirtieth"
    tens = "twenty" if number < 30 else "thirty"
    return f"{tens}-{_ORDINALS[number % 10 - 1]}"


def small(number: int) -> str:
    """0 to 59 in words."""
    if number == 0:
        return "no"
    if number <= 19:
        return _SMALL[number - 1]
    tens = ("twenty", "thirty", "forty", "fifty")[number // 10 - 2]
    return f"{tens}-{_SMALL[number % 10 - 1]}" if number % 10 else tens


def date_aloud(day: date) -> str:
    """ "Tuesday the third of March"."""
    return f"{_DAYS[day.weekday()]} the {ordinal(day.day)} of {_MONTHS[day.month - 1]}"


def day_aloud(day: date, today: date) -> str:
    """When ``day`` was (or will be), seen from ``today``, to go with a verb: "on Tuesday".

    Beyond a week it is the date, with the year where that is another one.
    """
    away = (today - day).days
    if away == 0:
        return "today"
    if away == 1:
        return "yesterday"
    if away == -1:
        return "tomorrow"
    if 1 < away < 7:
        return f"on {_DAYS[day.weekday()]}"
    spoken = f"on the {ordinal(day.day)} of {_MONTHS[day.month - 1]}"
    return spoken if day.year == today.year else f"{spoken} {day.year}"


def time_aloud(now: datetime) -> str:
    """ "ten to three", "a quarter past nine", "noon". To the minute."""
    hour, minute = now.hour, now.minute
    if minute == 0:
        return {0: "midnight", 12: "noon"}.get(hour, f"{_HOURS[hour % 12]} o'clock")
    this, following = _HOURS[hour % 12], _HOURS[(hour + 1) % 12]
    if minute == 30:
        return f"half past {this}"
    side, left, anchor = ("past", minute, this) if minute < 30 else ("to", 60 - minute, following)
    if left == 15:
        return f"a quarter {side} {anchor}"
    minutes = small(left) if left % 5 == 0 else f"{small(left)} minute{'s' * (left > 1)}"
    return f"{minutes} {side} {anchor}"


def part_of_day(now: datetime) -> str:
    """ "night" to five, "morning" to noon, "afternoon" to six, "evening" to eleven, "night"."""
    for end, name in ((5, "night"), (12, "morning"), (18, "afternoon"), (23, "evening")):
        if now.hour < end:
            return name
    return "night"


def absence_aloud(gone: timedelta) -> str:
    """How long he was away, roughly, as one would say it; "" for less than two days."""
    days = gone.days
    if days < 2:
        return ""
    if days < 7:
        return f"{small(days)} days"
    if days < 11:
        return "a week"
    if days < 26:
        return f"{small(round(days / 7))} weeks"
    if days < 46:
        return "a month"
    if days < 335:
        return f"{small(min(round(days / 30.4), 11))} months"
    return "a year" if days < 550 else "a long time"
