"""What each question of the meeting makes of his words. Each looks at what was said first and
at which question is open second: an answer may come for another question, for several, or for none.
"""

import re

from samantha.domain.events import RecordSwitched
from samantha.domain.meeting import facts, hers, lines, names
from samantha.domain.meeting.name_words import PET_NAMES, RUDE
from samantha.domain.meeting.reply import of_him
from samantha.domain.meeting.scene import VOICE_DOORS, Lines, Part, Scene
from samantha.domain.meeting.wishes import shut_door, wishes
from samantha.domain.meeting.words import (
    Tone,
    grieving,
    plain,
    says_no,
    says_yes,
    sentences,
    waved_away,
)
from samantha.domain.memory import Kind
from samantha.domain.places import Place, country_name, country_of

# --- his name ------------------------------------------------------------------------------------

_FORGET_NAME = re.compile(
    r"\b(?:forget|delete|erase|remove|don't (?:use|keep|remember)|stop using) my name\b"
)
_AS_YOU_LIKE = re.compile(
    r"\b(?:what(?:ever)?|anything|however) you (?:like|want|please|fancy|prefer)\b|\b(?:anything|"
    r"whatever)\b|\bdon't (?:mind|care)\b|\bup to you\b|\byou (?:choose|pick|decide)\b|"
    r"^(?:i'm |i am )?(?:nobody|no ?one)\b|^(?:your|the|a|an|someone|me|it's me|"
    r"guess)\b[^.?!]{0,40}[.!]?$"
)


def his_name(scene: Scene) -> Part | None:
    """What to call him, given, changed, refused, or taken back."""
    text, asked, known = scene.text, scene.open == "your_name", scene.state.his_name
    if _FORGET_NAME.search(plain(text)):
        return Part(scene.say(lines.UNNAMED), "your_name", "", forget=("name",))
    named = names.his_name(text, asked=asked, known=known)
    if named is not None and scene.open == "my_name":
        theirs = names.her_names(text, asked=True)
        if any(n.start == named.start for n in theirs) and "call me" not in plain(text):
            named = None
    if named is not None and not asked and named.name == known:
        return None
    if named is not None:
        found = of_him("name", named.name, named.start, named.end)
        return Part(_welcome(scene, named, known), "your_name", named.name, (found,))
    if asked and not asks_back(text) and (_waves(text) or _as_you_like(text) or says_no(text)):
        return Part(scene.say(lines.NAMELESS), "your_name", "")
    return None


def _as_you_like(text: str) -> bool:
    return len(text.split()) <= 8 and _AS_YOU_LIKE.search(plain(text)) is not None


def _waves(text: str) -> bool:
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
    if joke := names.taken_back(text, named):
        return scene.say(lines.NAMED_AFTER_JOKE, name=name, other=joke)
    if re.search(
        r"\b(?:late|my) (?:\w+ )?(?:husband|wife|father|mother|dad|mum|gran|nan|sister|"
        r"brother)\b[^.,]{0,20}\b(?:called|used to call)\b",
        plain(text),
    ):
        return scene.say(lines.NAMED_TENDERLY, name=name)
    if names.set_aside(text, named) and scene.tone is not Tone.TERSE:
        return scene.say(lines.NAMED_OVER_OTHERS, name=name)
    return scene.say(lines.NAMED, name=name)


# --- her name ------------------------------------------------------------------------------------

_FILM = re.compile(r"\b(?:film|movie|cinema|joaquin|scarlett|seen it|spike jonze)\b")
_WOMAN = re.compile(
    r"\b(?:wife|mother|mum|mom|aunt|auntie|sister|daughter|nan|gran|grandma|granny|grandmother|"
    r"girlfriend|girl|niece|ex-wife)\b"
)
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
        return Part(before + part.words, part.question, part.answer, part.claims)
    if hers.names_nothing(text) and not handed:
        return Part(scene.say(lines.HERS_NONE), "my_name", "")
    at = _first_words(text)
    plainly = "samantha" in refused and not somebodys
    unsure = re.search(r"\b(?:dunno|don't know|not sure|can't think)\b", plain(text)) is not None
    if plainly or ((handed or unsure) and not hers.takes_what_comes(text)):
        avoid = refused | _names_around(scene)
        choice = hers.choose(scene.seed, avoid)
        words = scene.say(lines.HERS_CHOSEN, name=choice.name, why=choice.why)
        return Part(
            before + words, "my_name", choice.name, (of_him("calls her", choice.name, *at),)
        )
    if somebodys or hers.takes_what_comes(text) or says_yes(text):
        return Part(
            before + scene.say(lines.SAMANTHA),
            "my_name",
            "Samantha",
            (of_him("calls her", "Samantha", *at),),
        )
    if not asks_back(text) and (_waves(text) or says_no(text)):
        return Part(scene.say(lines.SAMANTHA), "my_name", "")
    return None


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


def _first_words(text: str) -> tuple[int, int]:
    pieces = sentences(text)
    return (pieces[0].start, pieces[0].end) if pieces else (0, 0)


# --- where he is ---------------------------------------------------------------------------------


def place(scene: Scene) -> Part | None:
    """Where he is: named, nodded at, kept to himself, or on no map of ours."""
    text, asked = scene.text, scene.open == "place"
    mention = facts.where(text, asked=asked)
    if mention is not None:
        spoken = text[mention.start : mention.end]
        return _there(scene, mention.place, spoken, mention.start, mention.end)
    if not asked:
        return None
    guessed = (
        lines.asks("place", scene.already) and bool(scene.city) and scene.city in scene.already
    )
    if guessed and says_yes(text):
        here = Place(scene.city, country_of(scene.zone), scene.zone)
        at = _first_words(text)
        return _there(scene, here, scene.city, *at)
    if asks_back(text):
        return None
    if not says_no(text) and (named := facts.somewhere(text)):
        claim = of_him("lives in", named.text, named.start, named.end)
        return Part(scene.say(lines.HERE_UNKNOWN, place=named.text), "place", named.text, (claim,))
    if _waves(text):
        return Part(scene.say(lines.NOT_SAID_WHERE), "place", "")
    if says_no(text):
        return Part(scene.say(lines.NOT_THERE if guessed else lines.NOT_SAID_WHERE), "place", "")
    return None


def _there(scene: Scene, where: Place, spoken: str, start: int, end: int) -> Part:
    zone = where.zone
    if not zone and country_of(scene.zone) == where.country:
        zone = scene.zone
    said = (
        spoken[0].upper() + spoken[1:]
        if spoken.islower() and len(spoken) > 3
        else spoken.upper()
        if spoken.islower()
        else spoken
    )
    name = where.name if where.adjective else said
    claims = [of_him("lives in", name, start, end)]
    if where.country:
        claims.append(of_him("country", where.country, start, end))
    if zone:
        claims.append(of_him("zone", zone, start, end))
    if where.shared:
        words = scene.say(lines.HERE_SHARED, place=name, country=country_name(where.country))
    elif not zone:
        words = scene.say(lines.HERE_MANY_CLOCKS, place=name)
    elif zone == scene.zone:
        words = scene.say(lines.HERE_AS_SAID, place=name)
    else:
        words = scene.say(lines.HERE, place=name)
    return Part(words, "place", name, tuple(claims))


# --- how old he is -------------------------------------------------------------------------------


def age(scene: Scene) -> Part | None:
    """Whether he is grown up, said outright or by the way."""
    asked = scene.open == "adult"
    coy = re.search(r"\bdo i (?:sound|look|seem)\b|\bwhat do you think\b", plain(scene.text))
    found = None if coy else facts.age(scene.text, asked=asked)
    if found is None:
        if asked and (coy or (_waves(scene.text) and not asks_back(scene.text))):
            return Part(scene.say(lines.ADULT_VAGUE), "adult", "")
        return None
    claims = [of_him("adult", "yes" if found.adult else "no", found.start, found.end)]
    if found.years is not None:
        claims.append(of_him("age", str(found.years), found.start, found.end))
    words = ""
    if not found.adult:
        words = scene.say(lines.MINOR)
    elif asked:
        words = scene.say(lines.ADULT)
    if scene.state.adult is found.adult and not asked:
        words = ""
    return Part(words, "adult", "yes" if found.adult else "no", tuple(claims))


# --- what she may keep ---------------------------------------------------------------------------

_GRUDGING = re.compile(
    r"\bif you (?:must|have to|need to)\b|\bi (?:suppose|guess)\b|\bgo on then\b|\bwhatever\b|"
    r"\bfine\b|\bi don't mind\b"
)


def _is_a_wish(text: str) -> bool:
    """ "Laugh at my stuff. Only when it's funny." limits something else."""
    return bool(wishes(text)) and re.search(r"\b(?:remember|keep|forget)\b", plain(text)) is None


def memory(scene: Scene) -> Part | None:
    """What she may remember: all, nothing, or some of it in his words."""
    asked = scene.open == "memory"
    before = scene.state.settled.get("memory")
    found = None if _is_a_wish(scene.text) else facts.leave(scene.text, asked=asked)
    if found is None:
        if asked and _waves(scene.text) and not asks_back(scene.text):
            return Part(scene.say(lines.LET_GO), "memory", "")
        return None
    if not asked and ("memory" not in scene.state.asked or asks_back(scene.text)):
        return None
    if not asked and (not found.may or (not found.limit and before == "yes")):
        return None  # "don't keep this" is a thing to do now, and the skill for it does it
    answer = found.limit or ("yes" if found.may else "no")
    claim = of_him("may remember", answer, found.start, found.end, Kind.INSTRUCTION)
    if not found.may:
        off = () if scene.state.off_record else (RecordSwitched(on=False),)
        return Part(scene.say(lines.MAY_NOT), "memory", "no", (claim,), record=off, stop=True)
    on = (RecordSwitched(on=True),) if scene.state.off_record else ()
    if found.limit:
        limit = found.limit[0].upper() + found.limit[1:]
        words = scene.say(lines.MAY_LIMITED, limit=limit)
    elif _GRUDGING.search(plain(scene.text)):
        words = scene.say(lines.MAY_GRUDGING)
    else:
        words = scene.say(lines.MAY)
    return Part(words, "memory", answer, (claim,), record=on)


# --- her voice -----------------------------------------------------------------------------------

_VOICE = re.compile(
    r"\b(?:(?:a|your|this|that|the|another|different|man's|woman's|male|female|older|younger|"
    r"deeper|lower) )+voice\b|\bhuskier\b|\b(?:bit|touch|little) (?:slower|lower|deeper|higher|"
    r"older|younger|softer|louder)\b|\bspeak (?:not so fast|slower|more slowly)\b|"
    r"\bmore miles on it\b|\bsounds? like my\b"
)


def voice(scene: Scene) -> Part | None:
    """How she sounds: kept, or a wish. Without a voice she says so and keeps the wish."""
    text, asked = scene.text, scene.open == "voice"
    said = plain(text)
    wish = _VOICE.search(said) is not None
    if not asked and not wish:
        return None
    at = _first_words(text)
    if not wish and (
        says_yes(text)
        or _waves(text)
        or re.search(r"\b(?:fine|nice|good|like it|keep|leave)\b", said)
    ):
        return Part(
            scene.say(lines.VOICE_KEPT),
            "voice",
            "keep",
            (of_him("voice", "keep", *at, Kind.PREFERENCE),),
        )
    if (not wish and not asked) or at == (0, 0):
        return None
    about = [s for s in sentences(text) if _VOICE.search(plain(s.text))]
    start, end = (about[0].start, about[0].end) if about else at
    claim = of_him("voice", text[start:end], start, end, Kind.PREFERENCE)
    table: Lines = lines.VOICE_WISH if scene.door in VOICE_DOORS else lines.NO_VOICE_YET
    if scene.door not in VOICE_DOORS and re.search(r"\bslow|\bnot so fast\b", said):
        table = lines.SLOWER
    return Part(scene.say(table), "voice", claim.object, (claim,))
