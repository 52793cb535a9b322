"""`samantha memory`: what she believes, where she has it from, and how to change it.

No command takes his words as arguments, since other programs can read those and shells keep them;
they are asked for instead, or read from the standard input.
"""

import sys
from collections.abc import Callable, Coroutine, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from samantha.domain import forgetting
from samantha.domain.errors import MalformedInput
from samantha.domain.memory import Moment
from samantha.domain.spoken import date_aloud
from samantha.doors import memory_acts
from samantha.doors.doorstep import Doorstep, ask_yes, at_home, run
from samantha.doors.glyphs import shown
from samantha.doors.memory_told import Source, look, sources
from samantha.doors.memory_view import OPEN, Belief

if TYPE_CHECKING:
    from samantha.wiring import House

T = TypeVar("T")
FOUND = 10
"""Things he said that a search shows."""


@click.group(short_help="What she believes and whence; put it right, forget it.")
def memory() -> None:
    """See what she believes and where she has it from; put it right, take it back, forget it.

    What you search for or want forgotten is asked for, not given as an argument: arguments can be
    read by other programs, and your shell keeps them.
    """


# --- seeing --------------------------------------------------------------------------------------


@memory.command(short_help="What she believes, with your words and their day.")
@click.argument("belief", type=int, required=False)
@click.option("--past", is_flag=True, help="Also what holds no more.")
@at_home
def show(step: Doorstep, belief: int | None, past: bool) -> None:
    """List what she believes: each with its number, your words, their day, and what it was before.
    With the number BELIEF, that one alone, and every time that you said it.

    \b
    Examples:
      samantha memory show
      samantha memory show 42
      samantha memory show --past
    """

    async def every(house: "House") -> list[str]:
        return _listed(await _beliefs(house, past=past))

    async def one(house: "House", number: int) -> list[str]:
        known = await memory_acts.known(house.vault.memories, number)
        found = [one for one in await _beliefs(house, past=True) if one.id == number]
        today = house.world.clock.now().date()
        said = await sources(house.vault.journal, house.vault.memories, known, today)
        return [*_listed(found), *_sources(said)]

    if belief is None:
        _say(step, _open(step, every) or ["She doesn't believe anything about you yet."])
        return
    number = belief
    _say(step, _open(step, lambda house: one(house, number)))


@memory.command(short_help="The people she knows of through you.")
@at_home
def people(step: Doorstep) -> None:
    """List the people in what she believes, and what she knows of each.

    \b
    Examples:
      samantha memory people
    """

    async def find(house: "House") -> list[Belief]:
        return [one for one in await _beliefs(house) if one.about]

    _say(step, _listed(_open(step, find)) or ["You haven't told her of anybody yet."])


@memory.command(short_help="What you mean to do, and what you asked of her.")
@at_home
def promises(step: Doorstep) -> None:
    """List plans, promises and what you asked of her for good.

    \b
    Examples:
      samantha memory promises
    """

    async def find(house: "House") -> list[Belief]:
        return [one for one in await _beliefs(house) if one.kind in OPEN]

    _say(step, _listed(_open(step, find)) or ["There are none that she knows of."])


@memory.command(short_help="What you told her, day by day.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="Newest.")
@at_home
def timeline(step: Doorstep, limit: int) -> None:
    """List what you told her about yourself and your people, by the day on which you said it.

    \b
    Examples:
      samantha memory timeline
      samantha memory timeline --limit 10
    """

    async def find(house: "House") -> list[Belief]:
        found = await _beliefs(house, past=True)
        return sorted(found, key=lambda one: (one.at, one.id))[-limit:]

    _say(step, list(_by_day(_open(step, find))) or ["There is nothing to show yet."])


@memory.command(short_help="Find what you said.")
@at_home
def search(step: Doorstep) -> None:
    """Find what you said about something. Asks what; or give it on the standard input.

    \b
    Examples:
      samantha memory search
    """
    about = _asked(step, "What about?")

    async def find(house: "House") -> Sequence[Moment]:
        house_state = house.vault.journal.state
        found = await house.vault.memories.search(about, limit=FOUND)
        return [one for one in found if one.turn not in house_state.set_aside]

    found = _open(step, find)
    lines = [f"{_day(m)}  {m.text}" for m in sorted(found, key=lambda m: m.turn)]
    _say(step, lines or ["I don't think you've told me."])


# --- changing ------------------------------------------------------------------------------------


@memory.command(short_help="Put right what she believes.")
@click.argument("belief", type=int)
@at_home
def correct(step: Doorstep, belief: int) -> None:
    """Put belief number BELIEF (see `samantha memory show`) right. Asks for what is true.

    \b
    Examples:
      samantha memory correct 42
    """
    words = _asked(step, "What is true instead? (just that, for instance: Linz)")

    async def act(house: "House") -> None:
        clock = house.world.clock
        await memory_acts.correct(
            house.vault.journal, house.vault.memories, belief, words, clock.now(), clock.zone()
        )

    _open(step, act)
    _say(step, ["Thank you. I have it right now."])


@memory.command(short_help="Take a belief back, and keep your words.")
@click.argument("belief", type=int)
@at_home
def undo(step: Doorstep, belief: int) -> None:
    """Take belief number BELIEF back: she no longer believes it. What you said stays; to destroy
    that, forget it.

    \b
    Examples:
      samantha memory undo 42
    """

    async def act(house: "House") -> None:
        await memory_acts.undo(house.vault.journal, house.vault.memories, belief)

    _open(step, act)
    _say(step, ["All right. I don't believe that any more."])


@memory.command(short_help="Undo what you changed about a belief by hand.")
@click.argument("belief", type=int)
@at_home
def restore(step: Doorstep, belief: int) -> None:
    """Undo your correction BELIEF, so that what it took the place of holds again; or bring back the
    belief number BELIEF that you took back (see `samantha memory show --past`).

    \b
    Examples:
      samantha memory restore 42
    """

    async def act(house: "House") -> None:
        await memory_acts.restore(house.vault.journal, house.vault.memories, belief)

    _open(step, act)
    _say(step, ["It is as it was before."])


@memory.command(short_help="Destroy what you said about something, for good.")
@click.argument("belief", type=int, required=False)
@click.option("--yes", is_flag=True, help="Don't ask again.")
@at_home
def forget(step: Doorstep, belief: int | None, yes: bool) -> None:
    """Destroy belief number BELIEF with all you said that it rests on; without a number, asks what
    you want forgotten and shows what that is. There is no way back. Copies that you exported are
    yours and stay.

    \b
    Examples:
      samantha memory forget
      samantha memory forget 42
    """
    if belief is not None:
        number = belief
        if not yes and not ask_yes("Destroy it, and what you said that it rests on, for good?"):
            _say(step, [forgetting.kept(0)])
            return

        async def one(house: "House") -> int:
            return await memory_acts.forget(house.vault.journal, house.vault.memories, number)

        _say(step, [forgetting.gone(_open(step, one), 0)])
        return
    about = _asked(step, "Forget what?")

    async def act(house: "House") -> str:
        chosen = await _meant(house, about)
        if not chosen:
            return forgetting.nothing_found(0)
        if not yes:
            _say(step, [f"{_day(m)}  {m.text}" for m in chosen])
            if not ask_yes(f"Destroy {'this' if len(chosen) == 1 else 'these'} for good?"):
                return forgetting.kept(0)
        await house.vault.journal.forget([m.turn for m in chosen])
        return forgetting.gone(len(chosen), 0)

    _say(step, [_open(step, act)])


@memory.command(short_help="What you asked her to forget and have not settled.")
@click.option("--forget", "end", flag_value="forget", help="Destroy it for good.")
@click.option("--keep", "end", flag_value="keep", help="Bring it back.")
@at_home
def waiting(step: Doorstep, end: str | None) -> None:
    """Tell how many things you asked her to forget without saying yes in the end. She doesn't use
    them; they are destroyed or brought back when you say so.

    \b
    Examples:
      samantha memory waiting
      samantha memory waiting --forget
    """

    async def act(house: "House") -> str:
        if end is None:
            count = len(house.vault.journal.state.set_aside)
            return f"{count} waiting." if count else "Nothing is waiting."
        count = await memory_acts.settle(house.vault.journal, forget=end == "forget")
        if not count:
            return "Nothing is waiting."
        return forgetting.gone(count, 0) if end == "forget" else forgetting.kept(0)

    _say(step, [_open(step, act)])


# --- inside --------------------------------------------------------------------------------------


def _open(step: Doorstep, work: "Callable[[House], Coroutine[Any, Any, T]]") -> T:
    async def inside() -> T:
        async with await step.open_house(brain="builtin", create=False) as house:
            return await work(house)

    return run(inside())


async def _beliefs(house: "House", *, past: bool = False) -> list[Belief]:
    today = house.world.clock.now().date()
    return await look(house.vault.journal, house.vault.memories, today, past=past)


async def _meant(house: "House", about: str) -> Sequence[Moment]:
    from samantha.mind.forget import meant

    wanted = forgetting.wants(about) or forgetting.Wanted("about", about.strip(" .!?"))
    return await meant(wanted, house.vault.journal.state, house.vault.memories)


def _asked(step: Doorstep, question: str) -> str:
    """What he answers; where nobody sits at a terminal, the first line of the standard input.

    Raises:
        MalformedInput: it is empty.
    """
    if step.can_ask:
        answer = str(click.prompt(question, err=True))
    else:
        answer = sys.stdin.readline() if sys.stdin is not None else ""
    if not answer.strip():
        raise MalformedInput("no words on the standard input", spoken="You'd have to tell me what.")
    return answer.strip()


def _listed(found: Sequence[Belief]) -> list[str]:
    lines: list[str] = []
    about = None
    for one in found:
        if one.about != about:
            about = one.about
            lines += ["", about] if about else ["You"]
        lines += _told(one)
    return lines[1:] if lines and not lines[0] else lines


def _told(one: Belief) -> Iterator[str]:
    marks = [
        *([] if one.held else ["taken back" if one.taken_back else "no longer"]),
        *(["perhaps no longer"] if one.unsure else []),
        *(["put right by you"] if one.corrected else []),
        *(["between us"] if one.secret else []),
        *([f"{one.times} times"] if one.times > 1 else []),
    ]
    said_so = f" ({', '.join(marks)})" if marks else ""
    yield f"  {one.id:>5}  {one.text}{said_so}"
    yield f"         {one.day} you {'wrote' if one.corrected else 'said'}: “{one.sentence}”"
    for before in one.before:
        until = before.until.removeprefix("on ")
        yield f"         before: {before.text}, until {until}"
        yield f"                 {before.day} you said: “{before.sentence}”"


def _sources(said: Sequence[Source]) -> Iterator[str]:
    if len(said) > 1:
        yield f"         you said it {len(said)} times:"
        for one in said:
            yield f"           {one.at:%Y-%m-%d}  “{one.sentence}”"


def _by_day(found: Sequence[Belief]) -> Iterator[str]:
    day = None
    for one in found:
        if one.at.date() != day:
            day = one.at.date()
            yield f"{date_aloud(day)} {day.year}"
        yield f"  {one.id:>5}  {one.text}{'' if one.held else ' (no longer)'}"


def _day(moment: Moment) -> str:
    return f"{moment.at:%Y-%m-%d}"


def _say(step: Doorstep, lines: Sequence[str]) -> None:
    for line in lines:
        click.echo(shown(line, step.face.encoding))
