"""Her words on a terminal that cannot show them all.

Two rules: nothing that a terminal would obey (escape sequences, control characters) is ever written
to it, whoever's words carry it; and what the terminal's alphabet lacks is said with what it has.
"""

import unicodedata

_SPELLED = {
    "‘": "'",
    "’": "'",
    "‚": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "–": "-",
    "—": "--",
    "…": "...",
    "•": "*",
    "·": "-",
    "›": ">",
    "→": "->",
    "ß": "ss",
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
    "Œ": "OE",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
}
_KEPT_CONTROLS = "\n\t"
_JOINERS = "\u200d\ufe0e\ufe0f\u20e3"
"""What glues emoji together: nothing once they are spelled."""


def harmless(text: str) -> str:
    """``text`` without anything that a terminal would obey: control characters other than a line
    feed or a tab, and halves of characters. What is lost shows as U+FFFD, line ends as LF."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isprintable():
        return text
    return "".join(
        "\ufffd" if unicodedata.category(c) in ("Cc", "Cs") and c not in _KEPT_CONTROLS else c
        for c in text
    )


def shown(text: str, encoding: str) -> str:
    """``text`` made harmless, in characters that ``encoding`` has: quotes and dashes by their plain
    sisters, accents left off, emoji by name ("(red heart)"), the rest as "?"."""
    text = harmless(text)
    if _has(text, encoding):
        return text
    return "".join(c if _has(c, encoding) else _spelled(c, encoding) for c in text)


def _has(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _spelled(character: str, encoding: str) -> str:
    if character in _SPELLED:
        return _SPELLED[character]
    if character in _JOINERS:
        return ""
    bare = "".join(
        c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c)
    )
    if bare != character and _has(bare, encoding):
        return bare
    if unicodedata.category(character) in ("So", "Sk"):
        name = unicodedata.name(character, "")
        return f"({name.lower()})" if name else "?"
    return "" if unicodedata.category(character) in ("Mn", "Cf") else "?"
