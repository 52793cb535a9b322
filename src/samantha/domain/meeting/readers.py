"""What each question of the meeting makes of his words. Each looks at what was said first and
at which question is open second: an answer may come for another question, for several, or for none.
"""

import re

from samantha.domain.events import RecordSwitched
from samantha.domain.meeting import facts, leave, lines, questions
from samantha.domain.meeting.brief import BRIEF
from samantha.domain.meeting.naming import WORD, asks_back, first_words, waves
from samantha.domain.meeting.reply import of_him
from samantha.domain.meeting.scene import VOICE_DOORS, Lines, Part, Scene
from samantha.domain.meeting.wishes import wishes
from samantha.domain.meeting.words import (
    affirms,
    plain,
    says_no,
    says_yes,
    sentences,
)
from samantha.domain.memory import Kind
from samantha.domain.places import Place, country_name, country_of

# --- where he is ---------------------------------------------------------------------------------


def _owed(scene: Scene) -> frozenset[str]:
    """Questions that he has passed over so far."""
    return frozenset(q for q in scene.state.asked if q not in scene.state.settled)


def place(scene: Scene) -> Part | None:
    """Where he is: named, nodded at, kept to himself, or on no map of ours."""
    text, asked = scene.text, scene.open == "place"
    mention = facts.where(text, asked=asked)
    if mention is None and not asked and "place" in _owed(scene) and len(text.split()) <= WORD:
        # A bare "Leeds" can only be for the question that he had passed over.
        mention = facts.where(text, asked=True)
        if mention is not None and mention.end - mention.start < len(text.strip(" .!")):
            mention = None
    if mention is not None:
        spoken = text[mention.start : mention.end]
        return _there(scene, mention.place, spoken, mention.start, mention.end)
    if not asked:
        return None
    guessed = (
        questions.asks("place", scene.already) and bool(scene.city) and scene.city in scene.already
    )
    if guessed and affirms(text):
        here = Place(scene.city, country_of(scene.zone), scene.zone)
        at = first_words(text)
        return _there(scene, here, scene.city, *at)
    if asks_back(text):
        return None
    brief = len(text.split()) <= BRIEF
    if brief and not says_no(text) and (named := facts.somewhere(text)):
        claim = of_him("lives in", named.text, named.start, named.end)
        return Part(scene.say(lines.HERE_UNKNOWN, place=named.text), "place", named.text, (claim,))
    if waves(text):
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
    if found is None and not asked and "adult" in _owed(scene):
        found = facts.bare_age(scene.text)
    if found is None:
        if asked and (coy or (waves(scene.text) and not asks_back(scene.text))):
            return Part(scene.say(lines.ADULT_VAGUE), "adult", "")
        return None
    claims = [of_him("adult", "yes" if found.adult else "no", found.start, found.end)]
    if found.years is not None:
        claims.append(of_him("age", str(found.years), found.start, found.end))
    words = ""
    if not found.adult:
        words = scene.say(lines.MINOR_AFTER_ALL if scene.state.adult else lines.MINOR)
    elif asked or "adult" in _owed(scene):
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


def _settles(text: str) -> bool:
    """Whether he speaks of all that he tells her, before she has asked."""
    return (
        re.search(
            r"\byou (?:can|may|could) (?:remember|keep)\b|\b(?:write|keep|remember) nothing\b",
            plain(text),
        )
        is not None
    )


def memory(scene: Scene) -> Part | None:
    """What she may remember: all, nothing, or some of it in his words."""
    asked = scene.open == "memory"
    before = scene.state.settled.get("memory")
    found = None if _is_a_wish(scene.text) else leave.leave(scene.text, asked=asked)
    if found is None:
        if (
            asked
            and waves(scene.text)
            and len(scene.text.split()) <= BRIEF
            and not asks_back(scene.text)
        ):
            return Part(scene.say(lines.LET_GO), "memory", "")
        return None
    if not asked and (
        asks_back(scene.text) or ("memory" not in scene.state.asked and not _settles(scene.text))
    ):
        return None
    total = not found.may and _settles(scene.text)
    if not asked and not total and (not found.may or (not found.limit and before == "yes")):
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
    wish = _VOICE.search(said) is not None and not re.match(r"it's (?:a|your|the) voice\b", said)
    if not asked and not wish:
        return None
    at = first_words(text)
    if not wish and (
        says_yes(text)
        or waves(text)
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
