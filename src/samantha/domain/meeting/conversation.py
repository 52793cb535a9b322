"""The first meeting: a conversation, not a form. Three verbs: ``opening``, ``answer``, ``pick_up``.

Rules:
- A question that was asked is not asked again, in any words; its answer is understood whenever it
  comes, and the last word counts.
- What he asks gets a true answer before anything else. What he closes stays closed.
- Something sad is never stepped over, and danger is not the meeting's: ``answer`` gives None.
- Off the record, and after "not yet", she asks nothing.
"""

import re
from datetime import datetime

from samantha.domain.care import Risk
from samantha.domain.danger import read_risk
from samantha.domain.events import Asked, RecordSwitched, Settled
from samantha.domain.meeting import asides, days, leave, lines, naming, readers, wishes
from samantha.domain.meeting.brief import BRIEF
from samantha.domain.meeting.reply import Found, Reply, of_him
from samantha.domain.meeting.scene import Part, Scene, asks_something, scene
from samantha.domain.meeting.words import (
    bare,
    closed,
    grieving,
    hard,
    holds,
    lost,
    plain,
    says_no,
    says_yes,
    waved_away,
)
from samantha.domain.memory import Kind
from samantha.domain.state import State
from samantha.domain.turn import Heard

_SAFE = frozenset({Risk.NORMAL, Risk.MINOR})
_BY_THE_WAY = 14
"""Words. In anything longer, what he mentions of himself is noted and not remarked on."""
_FEW = 30
"""Words. Who tells more than that about what he has lost is owed more than a line."""
_NEW = 30
"""Turns in which they are still getting acquainted, questions or not."""
_BREATH = 2
"""Exchanges between a question that he passed over and the next one."""


def opening(state: State, now: datetime, *, machine_zone: str) -> Reply | None:
    """Her first words ever; a light picking up, half way; None once they have met.

    ``machine_zone`` is an IANA name, "UTC" where the machine does not say.
    """
    here = scene(Heard("", now), state, now, machine_zone)
    if not state.met:
        words = f"{here.say(lines.FIRST)} {here.ask('your_name')}"
        return Reply(words, (Asked("your_name", now),))
    following = here.next_question(frozenset())
    if not state.asked or (not following and not state.off_record):
        return None
    if state.off_record and "memory" not in state.settled:
        return None
    name = f", {state.his_name}" if state.his_name else ""
    waited_for = bool(state.recent) and not state.recent[-1].his
    if waited_for or not following:
        # He has not said a word since the last question: another one would be a form.
        return Reply(here.say(lines.AGAIN_QUIET, name=name))
    words = f"{here.say(lines.AGAIN, name=name)} {here.ask(following)}"
    return Reply(words, (Asked(following, now),))


def pick_up(heard: Heard, state: State, now: datetime, *, machine_zone: str) -> Reply | None:
    """The next question, to follow an ordinary answer to ``heard``; None at the wrong moment.

    Not after anything heavy or a goodbye, and not on the heels of the last question.
    """
    here = scene(heard, state, now, machine_zone)
    following = here.next_question(frozenset())
    if not state.asked or not following or read_risk(heard.text) is not Risk.NORMAL:
        return None
    if (
        grieving(heard.text)
        or hard(heard.text)
        or closed(heard.text)
        or _LEAVING.search(plain(heard.text))
    ):
        return None
    lately = state.recent[-_BREATH:]
    if any("?" in exchange.hers or grieving(exchange.his) for exchange in lately):
        return None
    return Reply(
        here.say(lines.BRIDGE_GENTLY if here.tender else lines.BRIDGE) + here.ask(following),
        (Asked(following, now),),
    )


_LEAVING = re.compile(
    r"\b(?:bye|goodbye|good ?night|see you|talk later|got to go|have to go|gotta go|i'm off|"
    r"going to bed|stop|be quiet|shut up|leave me)\b"
)


def answer(heard: Heard, state: State, now: datetime, *, machine_zone: str) -> Reply | None:
    """What getting acquainted makes of ``heard``; None if it isn't for the meeting at all.

    ``state`` is as it stands after ``heard``: its ``last_turn`` is the number of the ``Heard``.
    Where the reply has no words, something was learned by the way and an ordinary answer is owed.
    """
    if not heard.text.strip() or read_risk(heard.text) not in _SAFE:
        return None
    here = scene(heard, state, now, machine_zone)
    if not here.state.asked:
        return _unasked(here, now)
    if here.open and holds(here.text):
        return Reply(here.say(lines.WAITING))
    parts = _parts(here)
    aside = asides.topic(here.text, here.open, state)
    if (aside not in _LATE_ASIDES and _over(here)) or not _new_to_each_other(state):
        aside = ""
    answered = any(part.question == here.open for part in parts) if here.open else False
    if aside == "silly" and (wished := _wishes(here)) is not None:
        return _compose(here, now, [*parts, wished], "", go_on=answered)
    open_days = here.open == "days" and not answered and not _about_voice(parts)
    if open_days and aside and (told := _told(here.text, parts)):
        parts, answered = [*parts, Part("", "days", "told", told)], True
    about_days = open_days and not aside
    if about_days and (part := _days(here, parts)) is not None:
        parts, answered = [*parts, part], True
    if answered:
        return _compose(here, now, parts, aside, go_on=True)
    if here.open and not aside and not parts and _waves(here) and not grieving(here.text):
        part = Part(here.say(lines.LET_GO), here.open, "")
        return _compose(here, now, [part], "", go_on=True)
    volunteered: list[Part] = []
    if not aside and _new_to_each_other(state) and not asks_something(here.text):
        volunteered = _volunteered(here)
    if parts and not volunteered and not aside and _by_the_way(here, parts):
        return _noted(here, parts)
    parts = [*parts, *volunteered]
    if parts or aside:
        go_on = not here.open and not aside
        return _compose(here, now, parts, aside, go_on=go_on)
    return None


def _unasked(here: Scene, now: datetime) -> Reply | None:
    """No door has begun a meeting, and a plain "call me Bob" is heard all the same. What else he
    says is ordinary talk, and nothing is asked because of it."""
    parts = [
        part for part in (naming.his_name(here), naming.her_name(here)) if part and part.claims
    ]
    if not parts:
        return None
    if len(here.text.split()) > BRIEF:
        return _noted(here, parts)
    return _compose(here, now, parts, "", go_on=False)


def _parts(here: Scene) -> list[Part]:
    found = (read(here) for read in _READERS)
    parts = [part for part in found if part is not None]
    if here.open != "voice" and _about_voice(parts):
        # "No, he sounds like my dentist" is about the voice, whatever else is open.
        parts = [part for part in parts if part.question not in ("memory", "adult")]
    if here.open == "memory" and any(part.claims and part.question != "memory" for part in parts):
        # "No, I'm in Toronto" says where he is, and nothing of what she may keep.
        parts = [p for p in parts if p.question != "memory" or leave.about_keeping(here.text)]
    return parts


def _about_voice(parts: list[Part]) -> bool:
    return any(part.question == "voice" for part in parts)


_READERS = (
    naming.his_name,
    naming.her_name,
    readers.place,
    readers.age,
    readers.memory,
    readers.voice,
)


_LATE_ASIDES = frozenset({"silly", "accent", "why_her_name", "girl"})
"""Still hers to answer when the questions are done; the rest is ordinary talk by then."""


def _new_to_each_other(state: State) -> bool:
    """Wishes, closed doors and hellos belong to the first hour; later they are ordinary talk."""
    return bool(state.asked) and state.turns <= _NEW


def _over(here: Scene) -> bool:
    """Whether all that she would ask was asked and answered, so that talk is just talk."""
    return not here.open and not here.next_question(frozenset())


def _waves(here: Scene) -> bool:
    return (
        waved_away(here.text)
        and not wishes.shut_door(here.text)
        and not here.text.strip().endswith("?")
    )


def _by_the_way(here: Scene, parts: list[Part]) -> bool:
    if _about_voice(parts):
        return False
    return len(here.text.split()) > _BY_THE_WAY or asks_something(here.text)


_ASIDE = 5
"""Words. A sentence so short that said where he lives said nothing else."""


def _told(text: str, parts: list[Part]) -> tuple[Found, ...]:
    """What he says of his days, sentence by sentence; not what was the answer to something else."""
    taken = [(c.start, c.end) for part in parts for c in part.claims]
    pieces = (
        (p, p.text.rstrip(" .!…"))
        for p in days.told(text)
        if len(p.text.split()) > _ASIDE or not any(p.start <= a and b <= p.end for a, b in taken)
    )
    return tuple(of_him("days", said, p.start, p.start + len(said)) for p, said in pieces)


def _days(here: Scene, parts: list[Part]) -> Part | None:
    """Her answer to what his days are like; None if he wants something else just now."""
    text = here.text
    claims = _told(text, parts)
    if parts and not claims:
        return None
    if asks_something(text):
        return Part("", "days", "told", claims, stop=True) if claims else None
    if wished := _wishes(here):
        return Part(wished.words, "days", "", wished.claims)
    if door := _door(here):
        return Part(door.words, "days", "told" if claims else "", (*claims[:1], *door.claims))
    if grieving(text):
        return Part("", "days", "told", claims, stop=True)
    if bare(text) in _NOISES or (says_yes(text) and not claims):
        return None
    echo = days.take_up(text, here.tone)
    if hard(text):
        return Part(here.say(lines.HARD), "days", "told", claims)
    if waved_away(text) or says_no(text):
        return Part(here.say(lines.LET_GO), "days", "")
    if not claims:
        return None
    if here.tender:
        return Part(here.say(lines.TENDER), "days", "told", claims, stop=True)
    if not echo:
        return Part(here.say(lines.TAKEN_IN), "days", "told", claims)
    return Part(f"{echo} {here.say(lines.AFTER_ECHO)}".strip(), "days", "told", claims)


_NOISES = frozenset(
    {"", "k", "kk", "ha", "haha", "lol", "hm", "hmm", "mm", "oh", "um", "what", "i see"}
)


def _volunteered(here: Scene) -> list[Part]:
    """Wishes, closed doors and hellos, which belong to getting acquainted though nobody asked."""
    if door := _door(here):
        return [door]
    if wished := _wishes(here):
        return [wished]
    if grieving(here.text) and len(here.text.split()) <= _FEW:
        return [Part(stop=True)]
    if hello := wishes.hellos(here.text):
        return [Part(hello)]
    return []


def _wishes(here: Scene) -> Part | None:
    found = wishes.wishes(here.text)
    if not found:
        return None
    kept = here.state.settled.get("memory") != "no" and not here.state.off_record
    words = wishes.granted(here.text, here.tone, here.seed, here.already, kept=kept)
    if asides.topic(here.text, here.open, here.state) == "silly":
        words = f"{asides.reply_to('silly', here.state, here.seed, here.already)} {words}"
    claims = tuple(
        of_him("wants from her", wish.words, wish.start, wish.end, wish.kind) for wish in found
    )
    return Part(words, claims=claims)


def _door(here: Scene) -> Part | None:
    if closed(here.text) is None:
        return None
    piece = wishes.shut_door(here.text)
    if piece is None:
        return None
    claim = of_him(
        "does not want to be asked about", piece.text, piece.start, piece.end, Kind.INSTRUCTION
    )
    return Part(here.say(lines.DOOR_SHUT), claims=(claim,))


def _noted(here: Scene, parts: list[Part]) -> Reply | None:
    """Learned by the way: nothing is said about it, and the turn goes on to what he is saying."""
    events, claims = _kept(here, parts)
    forget = tuple(predicate for part in parts for predicate in part.forget)
    if forget or any(part.record for part in parts):
        return Reply(" ".join(part.words for part in parts if part.words), events, claims, forget)
    return Reply("", events, claims) if claims else None


def _compose(here: Scene, now: datetime, parts: list[Part], aside: str, *, go_on: bool) -> Reply:
    events, claims = _kept(here, parts)
    events = (*(Asked(question, now) for question in here.received), *events)
    spoken: list[str] = []
    if aside:
        topics = asides.topics(here.text, here.open, here.state)
        spoken += [
            asides.reply_to(one, here.state, here.chance(one), here.already) for one in topics
        ]
        if (
            here.open == "your_name"
            and not go_on
            and aside in ("listening", "kept", "real", "what", "hello")
        ):
            spoken.append(here.say(lines.NAME_OPEN))
    spoken += _receipts(here, parts)
    if grieving(here.text) and not _remembered_gently(parts):
        spoken.append(_sorry(here))
    elif here.open != "days" and go_on and hard(here.text) and spoken:
        spoken.append(here.say(lines.HARD))
    silent = bool(parts) and not spoken
    owed = silent and asks_something(here.text)
    stop = (
        owed
        or any(part.stop for part in parts)
        or (grieving(here.text) and not _remembered_gently(parts))
    )
    settled = frozenset(part.question for part in parts if part.question)
    if go_on and not stop and not any("?" in words for words in spoken):
        following = here.next_question(settled)
        if following:
            spoken.append(here.ask(following))
            events = (*events, Asked(following, now))
        elif here.open and not here.state.off_record:
            spoken.append(here.say(lines.DONE))
    forget = tuple(predicate for part in parts for predicate in part.forget)
    return Reply(" ".join(spoken), events, claims, forget)


_PLAIN_RECEIPTS = frozenset({"place", "adult", "memory"})


def _receipts(here: Scene, parts: list[Part]) -> list[str]:
    """What she says to each answer; where he gave them all in a breath, not to every one."""
    worded = [part for part in parts if part.words]
    kept = [
        part.words
        for part in worded
        if part.question not in _PLAIN_RECEIPTS or part.answer not in _EXPECTED | _places(parts)
    ]
    if len(worded) <= 2 or len(kept) == len(worded):
        return [part.words for part in worded]
    return [*kept, here.say(lines.ALL_HEARD)]


_EXPECTED = frozenset({"yes"})


def _places(parts: list[Part]) -> frozenset[str]:
    return frozenset(part.answer for part in parts if part.question == "place")


def _sorry(here: Scene) -> str:
    """For whom or what he has lost, in his word, and nothing that hurries him."""
    who = lost(here.text)
    return here.say(lines.SORRY_FOR, who=who) if who else here.say(lines.GRIEF)


def _remembered_gently(parts: list[Part]) -> bool:
    """Whether the loss is in a name, and what she says to the name has taken care of it."""
    return any(part.question in ("your_name", "my_name") and part.gentle for part in parts)


def _kept(
    here: Scene, parts: list[Part]
) -> tuple[tuple[Asked | Settled | RecordSwitched, ...], tuple[Found, ...]]:
    turn = here.state.last_turn
    settled = [Settled(part.question, part.answer, turn) for part in parts if part.question]
    record = [event for part in parts for event in part.record]
    claims = tuple(found for part in parts for found in part.claims if found.end > found.start)
    return (*settled, *record), claims
