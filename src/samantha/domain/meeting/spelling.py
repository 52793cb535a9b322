"""How a name is written: from a recogniser's letters, and from what he says about them."""

import re

from samantha.domain.meeting.name_words import PARTICLES
from samantha.domain.meeting.words import plain

_SWAPPED_INITIALS = {
    frozenset("ck"),
    frozenset("gj"),
    frozenset("sz"),
    frozenset("iy"),
    frozenset("ae"),
    frozenset("oe"),
}


def respelled(text: str, name: str, end: int) -> str:
    """ "Kate with a C", "Sara with an H", "Jon without an H"; a spelling wins over the sound."""
    rest = plain(text[end : end + 40])
    spelled = re.match(
        r"[\s,.—:-]*(?:that's |spelled |spelt |"
        r"so )*(?P<letters>[^\W\d_](?:[-. ]{1,2}[^\W\d_](?![\w'])){2,20})",
        rest,
    )
    if spelled:
        name = "".join(re.findall(r"[^\W\d_]", spelled["letters"])).capitalize()
    elif match := re.match(r"[\s,.]*(?P<how>with|without) an? (?P<letter>[a-z])\b", rest):
        letter = match["letter"]
        if match["how"] == "without":
            at = name.lower().rfind(letter)
            name = name[:at] + name[at + 1 :] if at > 0 else name
        elif frozenset((name[0].lower(), letter)) in _SWAPPED_INITIALS:
            name = letter.upper() + name[1:]
        elif letter in "he" and letter not in name[-2:].lower() and name[0].lower() != letter:
            name += letter
    return name


def written(raw: str) -> str:
    """As a name is written: "nina" is Nina, "JEAN-LUC" is Jean-Luc, "TJ" stays."""
    raw = " ".join(raw.split())
    out = []
    for word in raw.split(" "):
        if word.islower() and word in PARTICLES:
            out.append(word)
        elif word.islower() or (word.isupper() and len(word) > 2 and re.search("[AEIOUY]", word)):
            out.append(re.sub(r"(^|[-'’])(\w)", lambda m: m[1] + m[2].upper(), word.lower()))
        else:
            out.append(word)
    name = " ".join(out)
    if raw.islower():
        name = name[0].upper() + name[1:]
    return re.sub(r"^(Dr|Mr|Mrs|Ms|Prof)\. ", r"\1 ", name)
