"""Her language as data: checked, made ready, and looked at in every mood.

python -m samantha.doors.language check            refuse what is broken or does not fit
python -m samantha.doors.language ready            make the vectors of the situations anew
python -m samantha.doors.language show work.late   what she would say, in every mood
"""

import asyncio
from datetime import UTC, datetime
from itertools import product

import click

from samantha import registry
from samantha.domain.affect import Mood
from samantha.domain.already import Already
from samantha.domain.phrases import Situation, duplicates
from samantha.domain.responding import respond
from samantha.domain.turn import Feeling
from samantha.engines.embed_minilm import MiniLm
from samantha.engines.situations_minilm import SituationsMiniLm

MOODS = {"low": -0.5, "even": 0.0, "glad": 0.6}, {"calm": -0.5, "awake": 0.0, "stirred": 0.6}
"""Pleasure and arousal, as ``domain.affect`` has them."""
FEWEST_LIKES, FEWEST_LINES = 3, 4


@click.group()
def language() -> None:
    """What she says when no model is on."""


@language.command()
def check() -> None:
    """Fail where a line stands twice, leaves a part open, can never be said, or has no vector."""
    book = registry.situations()
    wrong = [f"said twice: {text}" for text in duplicates(book)]
    ids = [one.id for one in book]
    wrong += [f"two situations are called {name}" for name in set(ids) if ids.count(name) > 1]
    wrong += [
        f"{one.id}: fewer than {FEWEST_LIKES} ways of telling it"
        for one in book
        if len(one.when) < FEWEST_LIKES
    ]
    wrong += [
        f"{one.id}: fewer than {FEWEST_LINES} lines" for one in book if len(one.say) < FEWEST_LINES
    ]
    wrong += [f"{one.id}: nothing that she can say first" for one in book if not _first(one)]
    if not _engine(book).fits():
        wrong.append("the vectors are not those of these words: make docs")
    for line in wrong:
        click.echo(line, err=True)
    if wrong:
        raise SystemExit(1)


@language.command()
def ready() -> None:
    """Make the vectors of the situations, and put them beside the words."""
    engine = _engine(registry.situations())
    if not engine.fits():
        asyncio.run(engine.write())


@language.command()
@click.argument("name")
def show(name: str) -> None:
    """What she would say to the situation NAME in every mood, first and on staying with it."""
    found = next((one for one in registry.situations() if one.id == name), None)
    if found is None:
        raise click.BadParameter(f"there is no situation {name}")
    now = datetime(2026, 1, 1, tzinfo=UTC)
    for (glad, pleasure), (awake, arousal) in product(MOODS[0].items(), MOODS[1].items()):
        mood = Mood(pleasure, arousal, now)
        click.echo(f"{glad}, {awake}")
        said = ""
        for staying in (False, True):
            words = respond(
                found,
                found.when[0],
                feeling=Feeling(),
                mood=mood,
                already=Already(said),
                asked=0,
                staying=staying,
            )
            click.echo(f"    {words}")
            said += f" {words}"


def _first(situation: Situation) -> bool:
    return any(not line.later and not line.needs for line in situation.say)


def _engine(book: tuple[Situation, ...]) -> SituationsMiniLm:
    return SituationsMiniLm(book, MiniLm(), registry.VECTORS)


if __name__ == "__main__":
    language()
