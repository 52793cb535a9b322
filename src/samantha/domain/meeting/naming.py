"""What his words make of the two names: what to call him, and what to call her."""

import re
from difflib import SequenceMatcher

from samantha.domain.meeting import hers, lines, names
from samantha.domain.meeting.brief import BRIEF
from samantha.domain.meeting.name_words import PET_NAMES, RUDE
from samantha.domain.meeting.reply import of_him
from samantha.domain.meeting.scene import Part, Scene
from samantha.domain.meeting.wishes import shut_door
from samantha.domain.meeting.words import (
    Tone,
    bare,
    grieving,
    plain,
    says_no,
    says_yes,
    sentences,
    verdict,
    waved_away,
)

WORD = 4
"""Words. So short, a place or a number answers the question that it fits, however long ago."""

# --- his name ------------------------------------------------------------------------------------

_FORGET_NAME = re.compile(
    r"\b(?:forget|delete|erase|remove|don't (?:use|keep|remember)|stop using) my name\b"
)
_AS_YOU_LIKE = re.compile(
    r"\b(?:what(?:ever)?|anything|however) you (?:like|want|please|fancy|prefer)\b|^\W*(?:anything|"
    r"whatever)\b|\bdon't (?:mind|care)\b|\bup to you\b|\byou (?:choose|pick|decide)\b|"
    r"^(?:i'm |i am )?(?:nobody|no ?one)\b|^(?:it's )?(?:your worst nightmare|me|guess|someone)\W*$"
)


def his_name(scene: Scene) -> Part | None:
    """What to call him, given, changed, refused, or taken back."""
    text, asked, known = scene.text, scene.open == "your_name", scene.state.his_name
    if _FORGET_NAME.search(plain(text)):
        return Part(scene.say(lines.UNNAMED), "your_name", "", forget=("name",))
    owed = (
        "your_name" in scene.state.asked
        and not known
        and scene.open not in ("your_name", "my_name")
        and len(text.split()) <= BRIEF
    )
    named = names.his_name(text, asked=asked, known=known, owed=owed)
    called = named is not None and named.name == scene.state.her_name
    if named is not None and called and (not asked or _TO_HER.search(plain(text[: named.start]))):
        return None  # "hi Samantha"
    if named is not None and scene.open == "my_name":
        theirs = names.her_names(text, asked=True)
        if any(n.start == named.start for n in theirs) and "call me" not in plain(text):
            named = None
    if named is not None and not asked and named.name == known:
        return None
    if named is not None and named.name.lower() in PET_NAMES | RUDE:
        return Part(scene.say(lines.NOT_THAT_NAME, word=named.name.lower()))
    if named is not None:
        found = of_him("name", named.name, named.start, named.end)
        words = _welcome(scene, named, known)
        return Part(words, "your_name", named.name, (found,), gentle=_handed_down(text))
    refuses = waves(text) or _as_you_like(text) or verdict(text) is False
    if asked and refuses and not asks_back(text) and len(text.split()) <= BRIEF + 4:
        return Part(scene.say(lines.NAMELESS), "your_name", "")
    return None


_TO_HER = re.compile(
    r"\b(?:hi|hello|hey|hallo|hiya|thanks|thank you|sorry|bye|morning|evening),? $"
)


def _as_you_like(text: str) -> bool:
    return len(text.split()) <= 8 and _AS_YOU_LIKE.search(plain(text)) is not None


def waves(text: str) -> bool:
    """Whether he would rather not answer; a door shut on something else is not about this."""
    return waved_away(text) and shut_door(text) is None


def asks_back(text: str) -> bool:
    """Whether what he says ends in a question of his."""
    return text.strip().endswith("?")


def _welcome(scene: Scene, named: names.Named, known: str) -> str:
    text, name = scene.text, named.name
    if known and name != known:
        return scene.say(lines.RENAMED, name=name)
    if known:
        return scene.say(lines.SAME_NAME, name=name)
    if name.lower() in lines.BORROWED:
        return scene.say(lines.BORROWED[name.lower()], name=name)
    if " " in (joke := names.taken_back(text, named)):
        return scene.say(lines.NAMED_AFTER_JOKE, name=name, other=joke)
    if _handed_down(text):
        return scene.say(lines.NAMED_TENDERLY, name=name)
    if names.set_aside(text, named) and scene.tone is not Tone.TERSE:
        return scene.say(lines.NAMED_OVER_OTHERS, name=name)
    return scene.say(lines.NAMED, name=name)


def _handed_down(text: str) -> bool:
    """Whether somebody close gave him the name: "my late husband called me Peggy"."""
    return (
        re.search(
            r"\b(?:late|my) (?:\w+ )?(?:husband|wife|father|mother|dad|mum|gran|nan|sister|"
            r"brother)\b[^.,]{0,20}\b(?:called|used to call)\b",
            plain(text),
        )
        is not None
    )


# --- her name ------------------------------------------------------------------------------------

_FILM = re.compile(r"\b(?:film|movie|cinema|joaquin|scarlett|seen it|spike jonze)\b")
_WOMAN = re.compile(
    r"\b(?:wife|mother|mum|mom|aunt|auntie|sister|daughter|nan|gran|grandma|granny|grandmother|"
    r"girlfriend|girl|niece|ex-wife)\b"
)
_ALMOST = 0.8
"""Likeness of letters; "Savannah" and "Samara" stay well below it."""
_SAMANTHAS = frozenset(
    {"sam", "sammy", "sammie", "sami", "samy", "mantha", "big sam", "s", "lady s", "sammi"}
)


def her_name(scene: Scene) -> Part | None:
    """What to call her: a name he gives, one she is to choose, or the one she came with."""
    text, asked = scene.text, scene.open == "my_name"
    refused = names.refused_names(text) if asked else frozenset()
    given = [
        n
        for n in names.her_names(text, asked=asked)
        if plain(n.name) not in refused or n.weight == 5
    ]
    if not asked:
        if (
            not given
            or given[0].name == scene.state.her_name
            or (asks_back(text) and "can i" not in plain(text))
        ):
            return None
        return _given(scene, given[0])
    if given and given[0].name.lower() != "samantha" and _misheard(given[0].name):
        given = [names.Named("Samantha", given[0].start, given[0].end)]
    if (
        not given
        and "samantha" not in refused
        and not asks_back(text)
        and (here := plain(text).find("samantha")) >= 0
    ):
        given = [names.Named("Samantha", here, here + len("samantha"))]
    handed = hers.leaves_it_to_her(text)
    if given and handed and len(given) > 1:
        named = given[scene.seed % len(given)]
        words = scene.say(
            lines.HERS_CHOSEN, name=named.name, why="Of the two, it's the one I'd turn round for."
        )
        return Part(
            words, "my_name", named.name, (of_him("calls her", named.name, named.start, named.end),)
        )
    somebodys = bool(refused - {"samantha"}) and grieving(text)
    before = ""
    if somebodys:
        before = (
            scene.say(lines.SOMEBODYS if _WOMAN.search(plain(text)) else lines.SOMEBODYS_ANY) + " "
        )
    if given:
        part = _given(scene, given[0])
        return Part(
            before + part.words, part.question, part.answer, part.claims, gentle=bool(before)
        )
    if hers.names_nothing(text) and not handed and len(text.split()) <= BRIEF:
        return Part(scene.say(lines.HERS_NONE), "my_name", "")
    if re.search(r"\bcall(?:ing)? you (?:the|a|an|it) ?\w*", plain(text)):
        return Part(scene.say(lines.HERS_THING), "my_name", "")
    at = first_words(text)
    plainly = "samantha" in refused and not somebodys
    unsure = re.search(r"\b(?:dunno|don't know|not sure|can't think)\b", plain(text)) is not None
    if plainly or ((handed or unsure) and not hers.takes_what_comes(text)):
        avoid = refused | _names_around(scene)
        choice = hers.choose(scene.seed, avoid)
        words = scene.say(lines.HERS_CHOSEN, name=choice.name, why=choice.why)
        return Part(
            before + words,
            "my_name",
            choice.name,
            (of_him("calls her", choice.name, *at),),
            gentle=bool(before),
        )
    if (
        somebodys
        or hers.takes_what_comes(text)
        or (says_yes(text) and bare(text) not in ("k", "kk") and len(text.split()) <= WORD)
    ):
        return Part(
            before + scene.say(lines.SAMANTHA),
            "my_name",
            "Samantha",
            (of_him("calls her", "Samantha", *at),),
            gentle=bool(before),
        )
    if not asks_back(text) and (waves(text) or says_no(text)):
        return Part(scene.say(lines.HERS_LEFT), "my_name", "")
    return None


def _misheard(name: str) -> bool:
    """ "Sam Anther": what a recogniser makes of the name she came with."""
    key = name.lower().replace(" ", "")
    return len(key) > 6 and SequenceMatcher(None, key, "samantha").ratio() >= _ALMOST


def _given(scene: Scene, named: names.Named) -> Part:
    text, name, low = scene.text, named.name, named.name.lower()
    if low in RUDE or set(low.split()) & RUDE:
        return Part(scene.say(lines.HERS_REFUSED), "my_name", "")
    if low in PET_NAMES:
        return Part(scene.say(lines.HERS_ENDEARMENT, word=low), "my_name", "")
    found = (of_him("calls her", name, named.start, named.end),)
    if low == "samantha":
        words = scene.say(lines.SAMANTHA)
        if _FILM.search(plain(text)):
            words = scene.say(lines.FILM_PLAIN if scene.tone is Tone.LEARNER else lines.FILM)
    elif low in _SAMANTHAS and low != "s":
        words = scene.say(lines.NICKNAME, name=name)
    else:
        words = scene.say(lines.HERS, name=name)
    return Part(words, "my_name", name, found)


def _names_around(scene: Scene) -> frozenset[str]:
    """Every word with a capital that he has used: none of them becomes her name."""
    his = " ".join((scene.text, scene.state.his_name, *(e.his for e in scene.state.recent)))
    return frozenset(word.lower() for word in re.findall(r"[^\W\d_]+", his[:20_000]))


def first_words(text: str) -> tuple[int, int]:
    pieces = sentences(text)
    return (pieces[0].start, pieces[0].end) if pieces else (0, 0)
