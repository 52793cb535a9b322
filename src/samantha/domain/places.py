"""Where a person is, from the words for it: country and time zone. Tables of ours, no service.

What a name most likely means is taken; ``shared`` tells that it could well mean another place, so
that whoever uses it can say it back.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from samantha.domain.places_cities import CITIES, SHARED
from samantha.domain.places_table import COUNTRIES, ZONES


@dataclass(frozen=True, slots=True)
class Place:
    """A place that was named. ``country`` is ISO 3166 alpha-2; ``zone`` is an IANA name, "" where
    the place spans several and none is safe to assume."""

    name: str
    country: str
    zone: str
    shared: bool = False
    adjective: bool = False
    """He said "French", not "France": where he comes from, more likely than where he is."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place and where it stands in a text: ``text[start:end]``."""

    place: Place
    start: int
    end: int


_LONGEST_NAME = 5
_WORD = re.compile(r"[^\W\d_](?:[\w'.’-]*\w)?", re.UNICODE)


def _key(name: str) -> str:
    return name.replace("’", "'").replace(".", "").replace("-", " ").casefold()


@cache
def _names() -> dict[str, Place]:
    table: dict[str, Place] = {}
    for line in ZONES.strip().split("\n"):
        area, *rest = line.split()
        for entry in rest:
            path, country = entry.rsplit(":", 1)
            city = path.rsplit("/", 1)[-1].replace("_", " ")
            table[_key(city)] = Place(city, country, f"{area}/{path}")
    for country, zone, names in _countries():
        first = ""
        for spoken in names:
            name = spoken.removesuffix("~")
            first = first or name
            adjective = spoken.endswith("~")
            place = Place(
                first if adjective else name,
                country,
                "" if zone == "-" else zone,
                adjective=adjective,
            )
            if not (len(name) == 2 and name.isupper()):
                table[_key(name)] = place
    for country, zone, name, _ in _cities():
        table[_key(name)] = Place(name, country, zone)
        if name.startswith("the "):
            table[_key(name[4:])] = Place(name, country, zone)
    return {k: replace(p, shared=k in SHARED) for k, p in table.items()}


def _countries() -> Iterator[tuple[str, str, list[str]]]:
    for line in COUNTRIES.strip().replace("\n ", " ").split("\n"):
        country, zone, names = line.split("|")
        yield country, zone, names.split("; ")


def _cities() -> Iterator[tuple[str, str, str, str]]:
    """(country, zone, name, abbreviation or "") for each of ``CITIES``."""
    for line in CITIES.strip().replace("\n ", " ").split("\n"):
        head, names = line.split(": ", 1)
        country, zone = head.split()
        for entry in names.split(","):
            name, _, short = entry.strip().partition("/")
            yield country, zone, name, short


@cache
def _capitals() -> dict[str, Place]:
    """What is a place only in capitals: "US", "OR"."""
    short = {s: Place(n, c, z) for c, z, n, s in _cities() if s}
    table = _names()
    short |= {"US": table["usa"], "UK": table["united kingdom"], "NZ": table["new zealand"]}
    return short | {
        "DC": table["washington dc"],
        "LA": table["los angeles"],
        "SF": table["san francisco"],
    }


# Also plain English words in lower case: places only with a capital, or as a whole answer.
_WORDS = frozenset(
    """
    us nice reading rugby barrow bath hull split essen of turkey chad cork mayo bergen nelson
    lincoln nome center knox hove derby jersey victoria la sf kl act rio cali java salvador
    georgia jordan orkney mahe
    """.split()  # noqa: SIM905
)
_PLAIN_LOWER = frozenset({"uk", "nz", "usa", "uae"})


def places(text: str, *, whole: bool = False) -> tuple[Mention, ...]:
    """Every place that ``text`` names, in order. ``whole``: the text is an answer to "where?".

    Longest names first ("New York", not "York"); "Austin, Texas" is one place. Never raises.
    """
    words = list(_WORD.finditer(text))
    shouted = text.isupper()
    found: list[Mention] = []
    i = 0
    while i < len(words):
        for size in range(min(_LONGEST_NAME, len(words) - i), 0, -1):
            start, end = words[i].start(), words[i + size - 1].end()
            place = _named(text[start:end], shouted, whole and size == len(words))
            if place is not None and (
                whole or text[start].isupper() or not text[start].isascii() or text.islower()
            ):
                found.append(Mention(place, start, end))
                i += size
                break
        else:
            i += 1
    return tuple(_joined(text, found))


def _named(words: str, shouted: bool, alone: bool) -> Place | None:
    place = _capitals().get(words.replace(".", ""))
    if place is not None and (alone or not shouted):
        return place
    key = _key(" ".join(words.split()))
    if key in _PLAIN_LOWER:
        return _capitals().get(key.upper()) or _names().get(key)
    if key in _WORDS and words.islower() and not alone:
        return None
    return _names().get(key)


def _joined(text: str, found: list[Mention]) -> list[Mention]:
    """ "Portland, Maine" and "Paris, France" as one: the narrower name, in the wider place."""
    out: list[Mention] = []
    for mention in found:
        if out and re.fullmatch(r",? (?:in )?", text[out[-1].end : mention.start]):
            before, after = out[-1].place, mention.place
            if before.country == "US" and after.name == "Georgia":
                after = before  # the state, not the country
            wider = replace(before, country=after.country, shared=False)
            if before.country != after.country or (after.zone and _is_region(after)):
                wider = replace(wider, zone=after.zone)
            out[-1] = Mention(wider, out[-1].start, mention.end)
        else:
            out.append(mention)
    return out


def _is_region(place: Place) -> bool:
    return any(short and name == place.name for _, _, name, short in _cities())


@cache
def _countries_of_zones() -> dict[str, str]:
    pairs = (
        (f"{line.split()[0]}/{entry.rsplit(':', 1)[0]}", entry.rsplit(":", 1)[1])
        for line in ZONES.split("\n")
        if line.strip()
        for entry in line.split()[1:]
    )
    return dict(pairs) | {"Europe/Kiev": "UA", "Asia/Calcutta": "IN", "Asia/Saigon": "VN"}


def country_of(zone: str) -> str:
    """ISO 3166 alpha-2 of the country that an IANA zone is named for; "" where it names none."""
    return _countries_of_zones().get(zone, "")


def city_of(zone: str) -> str:
    """The city by which an IANA zone is called ("Berlin"); "" for UTC, Etc and the like."""
    return zone.rsplit("/", 1)[-1].replace("_", " ") if country_of(zone) else ""


def country_name(country: str) -> str:
    """The everyday English name of a country by its alpha-2 code; "" where we have none."""
    for code, _, names in _countries():
        if code == country:
            name = names[0]
            article = ("United", "Netherlands", "Philippines", "Bahamas", "Gambia")
            return f"the {name}" if name.startswith(article) else name
    return ""
