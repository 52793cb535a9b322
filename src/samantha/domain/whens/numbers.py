"""Numbers as they are said, written as figures: "twenty-second" is "22nd", "half past six" stays."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re

from samantha.domain.patterns import Pattern

_UNITS = {
    word: number
    for number, word in enumerate(
        str.split(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen"
        )
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(
        str.split("twenty thirty forty fifty sixty seventy eighty ninety"), 2
    )
}
_NTH = {
    word: number
    for number, word in enumerate(
        str.split(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        1,
    )
} | {"thirtieth": 30}
_UNIT, _TEN = "|".join(_UNITS), "|".join(_TENS)
_ORDINAL = Pattern(
    rf"\b(?:(?P<tens>{_TEN})[- ])?(?P<nth>{'|'.join(sorted(_NTH, key=len, reverse=True))})\b"
)
_CARDINAL = Pattern(rf"\b(?:(?P<tens>{_TEN})(?:[- ](?P<one>{_UNIT}))?|(?P<unit>{_UNIT}))\b")
_SPELT = (
    (Pattern(r"\b(?:tmrw|tmr|tomoz|tomorro|tommorrow|tomorow|tomorrow's|the morrow)\b"), "tomorrow"),
    (Pattern(r"\b(?:2day|today's)\b"), "today"),
    (Pattern(r"\b(?:2nite|tonite)\b"), "tonight"),
    (Pattern(r"\b(?:um+|uh+|er+m?|erm|like|say|sort of|about|around|roughly)\b"), " "),
    (Pattern(r"\ba couple(?: of)?\b"), "2"),
    (Pattern(r"\ba few\b"), "3"),
    (Pattern(r"\bnoontime\b|\bmidday\b|\b12 noon\b|\btwelve noon\b"), "noon"),
    (Pattern(r"\b(\d{1,2})(?:\.|h)([0-5]\d)\b"), r"\1:\2"),
    (Pattern(r"\ba\.?\s?m\b\.?"), "am"),
    (Pattern(r"\bp\.?\s?m\b\.?"), "pm"),
    (Pattern(r"\b(\d{1,2})([ap]m)\b"), r"\1 \2"),
    (Pattern(r"\bo['’ ]?clock\b|\boclock\b"), "o'clock"),
    (Pattern(r"\bhalf(?:-| a )?past\b"), "half past"),
)  # fmt: skip


def _nth(match: re.Match[str]) -> str:
    # Seconds of a minute are no second of a month.
    after = match.string[match.end() :].lstrip()
    before = match.string[: match.start()].rstrip().rsplit(" ", 1)[-1]
    if match["nth"] == "second" and not match["tens"] and before in {"a", "one", "per", "1"}:
        return match.group()
    number = _NTH[match["nth"]] + (_TENS[match["tens"]] if match["tens"] else 0)
    if number > 31 or after.startswith("hand"):
        return match.group()
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number not in (11, 12, 13) else 0, "th")
    return f"{number}{suffix}"


def _count(match: re.Match[str]) -> str:
    if match["unit"]:
        return str(_UNITS[match["unit"]])
    return str(_TENS[match["tens"]] + (_UNITS[match["one"]] if match["one"] else 0))


def figures(text: str) -> str:
    """``text`` in lower case, its numbers as figures, its hurried spellings written out."""
    plain = " ".join(text.casefold().replace("’", "'").replace("…", " ").split())
    plain = re.sub(r"[,;!?]|\.(?!\d)|\.\.\.", " ", plain)
    for pattern, words in _SPELT[:7]:
        plain = pattern.sub(words, plain)
    plain = _ORDINAL.sub(_nth, plain)
    plain = _CARDINAL.sub(_count, plain)
    for pattern, words in _SPELT[7:]:
        plain = pattern.sub(words, plain)
    return " ".join(plain.split())


_LENGTH = Pattern(
    r"(?:(?P<number>\d+(?:\.\d+)?|an?|half an?|(?:a )?quarter of an?|(?:3|three)[- ]quarters of an)\s*"
    r"(?P<half>and a half )?(?P<unit>hours?|hrs?|h|minutes?|mins?|min|m|seconds?|secs?|s)\b"
    r"(?P<more> and a (?:half|quarter)| and a bit)?)"
)
_SECONDS = {"h": 3600, "m": 60, "s": 1}


def seconds(text: str) -> int:
    """How long, in seconds: "an hour and a quarter", "six and a half minutes", "90 secs".

    0 where it tells no length.
    """
    plain = figures(text)
    plain = re.sub(r"\bhalf (?:of )?an? ", "0.5 ", plain)
    plain = re.sub(r"\b(?:a )?quarter of an ", "0.25 ", plain)
    plain = re.sub(r"\b3[- ]quarters of an ", "0.75 ", plain)
    plain = re.sub(r"(?<=\d)-(?=[a-z])", " ", plain)
    # "Two hours twenty": what follows hours without a unit is minutes, and of minutes seconds.
    plain = re.sub(r"(\bhours?|\bhrs?) (\d{1,2})\b(?! ?(?:m|h|s|and a))", r"\1 \2 minutes", plain)
    plain = re.sub(r"(\bminutes?) (\d{1,2})\b(?! ?(?:m|h|s|and a))", r"\1 \2 seconds", plain)
    total = 0.0
    for match in _LENGTH.finditer(plain):
        number = 1.0 if match["number"] in ("a", "an") else float(match["number"])
        if match["half"]:
            number += 0.5
        more = match["more"] or ""
        if more.endswith("half"):
            number += 0.5
        elif more.endswith("quarter"):
            number += 0.25
        total += number * _SECONDS[match["unit"][0]]
    clock = re.search(r"\b(\d{1,3}):([0-5]\d)\b", plain)
    if not total and clock:  # "4:30 on the timer"
        total = int(clock[1]) * 60 + int(clock[2])
    return round(total)
