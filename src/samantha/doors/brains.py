"""`samantha brain` and `samantha models`: who thinks for her, and what fits this machine."""

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from samantha.domain import lines
from samantha.domain.egress import is_inside
from samantha.domain.errors import ConsentRefused
from samantha.domain.events import BrainChosen, ConsentGiven, SecretKept
from samantha.domain.models import CATALOGUE, Fit, LocalModel, brain_spec, fit, local_model
from samantha.doors.doorstep import Doorstep, ask_hidden, ask_yes, at_home, run
from samantha.doors.glyphs import shown

if TYPE_CHECKING:
    from samantha.domain.models import BrainSpec
    from samantha.ports import Brain
    from samantha.settings import Settings
    from samantha.wiring import House

CHECK_SECONDS = 30.0
"""How long a brain may take to say that it is there."""

KINDS = (
    ("builtin", "the mind that she came with; always there"),
    ("openai:MODEL[@URL]", "OpenAI, or any server that speaks its protocol (vLLM, LM Studio…)"),
    ("anthropic:MODEL[@URL]", "Anthropic, or any server that speaks its protocol"),
    ("openrouter:MODEL", "OpenRouter"),
    ("ollama:MODEL[@URL]", "Ollama on this computer, or at URL"),
    ("gguf:NAME", "a model in this very process: one of `samantha models list`, or a .gguf file"),
)


# --- brain ---------------------------------------------------------------------------------------


@click.group()
def brain() -> None:
    """See, choose and test the brain that she answers with.

    The mind that she came with is always there, and stands in when another doesn't answer.
    """


@brain.command("list", short_help="The brain in use, and what there is to choose from.")
@at_home
def list_brains(step: Doorstep) -> None:
    """Show the brain in use, the models on this machine, and how each kind of brain is named.

    \b
    Examples:
      samantha brain list
    """

    async def chosen() -> str:
        async with await step.open_house(brain="builtin") as house:
            return house.companion.state.brain or "builtin"

    show = step.face
    click.echo(f"In use: {run(chosen())}\n")
    fetched = [model for model in CATALOGUE if (step.settings.models / model.file).exists()]
    if fetched:
        click.echo("On this machine:")
        for model in fetched:
            click.echo(f"  gguf:{model.name:<20} {model.title}")
        click.echo()
    click.echo("What there is to choose from:")
    for name, what in KINDS:
        click.echo(shown(f"  {name:<24} {what}", show.encoding))


@brain.command("use", short_help="Choose the brain that she answers with.")
@click.argument("spec")
@click.option("--new-key", is_flag=True, help="Ask for the server's key even if one is kept.")
@at_home
def use(step: Doorstep, spec: str, new_key: bool) -> None:
    """Answer with the brain SPEC from now on: see `samantha brain list` for how one is named.

    A key that its server needs is asked for, not shown, and kept in the vault only. Before the
    first word leaves this computer you are told what would leave and where to, and asked.

    \b
    Examples:
      samantha brain use ollama:qwen3
      samantha brain use openai:gpt-5@https://llm.example.com/v1
      samantha brain use builtin
    """
    wanted = brain_spec(spec)

    async def choose() -> None:
        async with await step.open_house(brain="builtin") as house:
            await _give_key(step, house, wanted, anew=new_key)
            _build(house, wanted)
            await house.companion.note(BrainChosen("" if wanted.kind == "builtin" else str(wanted)))
            await _ask_consent(step, house, wanted)
            closed = house.companion.state.consents.get(wanted.destination) is False
            click.echo(
                f"{wanted.name} it is, once you let me: nothing may go to {wanted.destination}, "
                "as you said. Choose it again in a terminal, and I'll ask again."
                if closed
                else f"From now on I answer with {wanted.name}."
            )

    run(choose())


@brain.command("test", short_help="One short exchange with a brain: does it answer, how fast?")
@click.argument("spec", required=False)
@at_home
def test(step: Doorstep, spec: str | None) -> None:
    """Ask the brain SPEC (else the one in use) one short question, and tell how quick it was.

    \b
    Examples:
      samantha brain test
      samantha brain test ollama:qwen3
    """

    async def check() -> str:
        async with await step.open_house(brain="builtin") as house:
            wanted = brain_spec(spec or house.companion.state.brain or "builtin")
            await _ask_consent(step, house, wanted)
            if _closed(house, wanted):
                raise ConsentRefused(f"nothing may go to {wanted.destination} yet")
            best = _build(house, wanted)
            async with asyncio.timeout(CHECK_SECONDS):
                return f"{best.name}: {await best.check()}"

    click.echo(run(check()))


def _build(house: "House", wanted: "BrainSpec") -> "Brain":
    """
    Raises:
        MisconfiguredError: there can be no such brain, with what to do about it.
    """
    from samantha import wiring

    return wiring.ladder(str(wanted), house.companion.state.secrets, house.egress, house.settings)[
        0
    ]


async def _give_key(step: Doorstep, house: "House", wanted: "BrainSpec", *, anew: bool) -> None:
    known = wanted.secret in house.companion.state.secrets
    if not wanted.secret or not (anew or (wanted.needs_key and not known)) or not step.can_ask:
        return
    key = ask_hidden(f"Your key for {wanted.destination}")
    await house.companion.note(SecretKept(wanted.secret, key))


def _closed(house: "House", wanted: "BrainSpec") -> bool:
    """Whether his words may not go where ``wanted`` is."""
    where = wanted.destination
    return bool(where) and not is_inside(where) and not house.companion.state.consents.get(where)


async def _ask_consent(step: Doorstep, house: "House", wanted: "BrainSpec") -> None:
    """Ask once, where someone can be asked; elsewhere she asks in conversation, before the first
    word leaves."""
    where = wanted.destination
    state = house.companion.state
    if not _closed(house, wanted) or not step.can_ask:
        return
    question = lines.consent_question(where, state.seq)
    click.echo(shown(question, step.face.encoding), err=True)
    allowed = ask_yes("Is that all right?")
    await house.companion.note(ConsentGiven(where, allowed))
    click.echo(shown(lines.consent_answer(allowed, state.seq), step.face.encoding), err=True)


# --- models --------------------------------------------------------------------------------------


@click.group()
def models() -> None:
    """See and fetch language models that run on this very machine."""


@models.command("list", short_help="What fits this machine: sizes, licences, how fast.")
@at_home
def list_models(step: Doorstep) -> None:
    """Measure this machine for a few seconds, and show which models would do well on it.

    Nothing is downloaded. The speed is an estimate from how fast this machine moves memory.

    \b
    Examples:
      samantha models list
    """
    from samantha.engines.models_machine import measure

    settings = step.settings
    click.echo(shown("Measuring this machine…", step.face.encoding), err=True)
    machine = measure()
    click.echo(
        f"{machine.free_bytes / 1e9:.1f} GB of memory free, {machine.cores} cores, "
        f"{machine.bytes_per_second / 1e9:.1f} GB/s\n"
    )
    for model in CATALOGUE:
        click.echo(_model_row(fit(model, machine), settings))
    click.echo("\n`samantha models get NAME` fetches one; `samantha brain use gguf:NAME` uses it.")


def _model_row(fitting: Fit, settings: "Settings") -> str:
    model = fitting.model
    here = "here" if (settings.models / model.file).exists() else ""
    return (
        f"  {model.name:<14} {model.bytes / 1e9:5.1f} GB  {model.licence:<11} "
        f"{fitting.tokens_per_second:5.1f} tokens/s  {fitting.verdict:<8} {here:<5} {model.title}"
    )


@models.command("get", short_help="Fetch a model; goes on where it stopped.")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Don't ask; fetch.")
@at_home
def get(step: Doorstep, name: str, yes: bool) -> None:
    """Fetch the model NAME of `samantha models list`, after showing its size and licence.

    A download that was cut off goes on where it stopped; the file is checked before it is used.

    \b
    Examples:
      samantha models get qwen3.5-4b
    """
    model = local_model(name)
    run(_fetch(step, model, yes))


async def _fetch(step: Doorstep, model: LocalModel, yes: bool) -> None:
    from samantha.domain.egress import destination
    from samantha.engines.models_download import download

    settings = step.settings
    where = destination(model.url)
    click.echo(f"{model.title}\n{model.bytes / 1e9:.1f} GB, {model.licence}, from {where}")
    if not yes:
        if not step.can_ask:
            raise click.UsageError("Nobody is here to ask: --yes fetches it.")
        if not ask_yes("Fetch it?"):
            raise click.Abort
    async with await step.open_house(brain="builtin") as house:
        await house.companion.note(ConsentGiven(where, True))
        with click.progressbar(
            length=model.bytes, label=model.name, width=30, file=sys.stderr
        ) as bar:
            path: Path | None = None
            while path is None:
                try:
                    path = await download(
                        model,
                        settings.models,
                        house.egress,
                        progress=lambda here: bar.update(here - bar.pos),
                    )
                except ConsentRefused as refused:
                    # The hub keeps the file itself on another server: that is asked for, too.
                    if not refused.destination:
                        raise
                    click.echo(f"\nThe file itself comes from {refused.destination}.", err=True)
                    if not (yes or ask_yes("Go on?")):
                        raise click.Abort from None
                    await house.companion.note(ConsentGiven(refused.destination, True))
    click.echo(f"It's here: {path}\n`samantha brain use gguf:{model.name}` uses it.")
