"""Where real help answers, by country. Signed off line by line; no other number may be spoken.

Each entry was known to be in service when it was written; a number that nobody vouches for is left
out, and the directory at findahelpline.com stands in for it.
"""

from dataclasses import dataclass

DIRECTORY = "findahelpline.com"


@dataclass(frozen=True, slots=True)
class Help:
    """The numbers of one place, in digits as they are dialled."""

    emergency: str = ""
    """Ambulance, police, fire; "" where the country is not known."""
    line: str = ""
    """Someone to talk to, day and night; "" where we vouch for none."""
    line_name: str = ""
    text: bool = False
    """Whether ``line`` also takes text messages."""


_KNOWN = {
    "US": Help("911", "988", "the 988 lifeline", text=True),
    "CA": Help("911", "988", "the 988 lifeline", text=True),
    "GB": Help("999", "116 123", "the Samaritans"),
    "IE": Help("112", "116 123", "the Samaritans"),
    "AU": Help("000", "13 11 14", "Lifeline"),
    "NZ": Help("111", "1737", "1737", text=True),
}

_SINGLE_NUMBER = frozenset(
    str.split(
        "AT BE BG HR CY CZ DK EE FI FR DE GR HU IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO CH"
    )
)
"""Where 112 reaches help: the European Union (Directive 2018/1972, art. 109), EFTA."""


def help_for(country: str) -> Help:
    """Help in ``country`` (ISO 3166 alpha-2, upper case; "" if she was not told)."""
    if country in _KNOWN:
        return _KNOWN[country]
    return Help(emergency="112") if country in _SINGLE_NUMBER else Help()


def emergency_now(country: str) -> str:
    """One sentence: whom to call this minute."""
    number = help_for(country).emergency
    return f"Call {number} now." if number else "Call your local emergency number now."


def someone_to_talk_to(country: str) -> str:
    """One sentence: a line that answers day and night, or where to find one."""
    place = help_for(country)
    if not place.line:
        return f"You can find a line that answers where you are at {DIRECTORY}."
    how = "call or text" if place.text else "call"
    named = place.line_name if place.line in place.line_name else f"{place.line_name}, {place.line}"
    if place.line == place.line_name:
        named = place.line
    return f"You can {how} {named}, at any hour."


SPOKEN_NUMBERS = frozenset(
    number for place in (*_KNOWN.values(), Help("112")) for number in (place.emergency, place.line)
) - {""}
"""Every number that she may say; anything else in her mouth is a fault."""
