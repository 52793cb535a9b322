"""Where a person means when they say where they are."""

from zoneinfo import ZoneInfo

import pytest

from samantha.domain.places import _names, country_name, places

SAID = {
    "Lisbon": ("PT", "Europe/Lisbon"),
    "I'm in Leeds, England": ("GB", "Europe/London"),
    "the States": ("US", ""),
    "the US": ("US", ""),
    "Portland, Maine": ("US", "America/New_York"),
    "Paris, Texas": ("US", "America/Chicago"),
    "London, Ontario": ("CA", "America/Toronto"),
    "atlanta georgia": ("US", "America/New_York"),
    "Georgia": ("GE", "Asia/Tbilisi"),
    "Austin, TX": ("US", "America/Chicago"),
    "uk": ("GB", "Europe/London"),
    "wales": ("GB", "Europe/London"),
    "NZ": ("NZ", "Pacific/Auckland"),
    "Deutschland": ("DE", "Europe/Berlin"),
    "münchen": ("DE", "Europe/Berlin"),
    "北京": ("CN", "Asia/Shanghai"),
    "a village in Slovenia": ("SI", "Europe/Ljubljana"),
    "Nice": ("FR", "Europe/Paris"),
    "Sao Paulo": ("BR", "America/Sao_Paulo"),
    "St John's": ("CA", "America/St_Johns"),
}


@pytest.mark.parametrize(("said", "where"), SAID.items(), ids=SAID)
def test_a_place_has_a_country_and_a_zone(said, where):
    (mention,) = places(said, whole=True)
    assert (mention.place.country, mention.place.zone) == where
    assert said[mention.start : mention.end]


@pytest.mark.parametrize(
    "said",
    ["It was nice reading to us in the bath", "Will and May", "they split the hull", "call us"],
)
def test_plain_words_are_no_places(said):
    assert places(said) == ()


def test_every_zone_of_the_table_exists_and_every_country_has_a_name():
    for place in _names().values():
        assert len(place.country) == 2
        assert country_name(place.country)
        if place.zone:
            ZoneInfo(place.zone)
