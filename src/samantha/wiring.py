"""Which engine stands behind which port: the only file that knows every room.

The same call with scripted engines is the house that the tests live in.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType

from samantha import registry
from samantha.domain.errors import MisconfiguredError
from samantha.domain.events import Left
from samantha.domain.state import State
from samantha.engines.brain_absent import AbsentBrain
from samantha.engines.brain_builtin import BuiltinBrain
from samantha.engines.clock_system import SystemClock
from samantha.engines.egress_http import EgressHttp
from samantha.engines.embed_minilm import MiniLm
from samantha.engines.scripted import ScriptedJournal, ScriptedMemories
from samantha.engines.situations_minilm import SituationsMiniLm
from samantha.engines.understand_grammar import UnderstandGrammar
from samantha.engines.understand_local import UnderstandLocal
from samantha.engines.understand_local.meaning import TrainedMeaning
from samantha.mind.companion import Companion
from samantha.mind.discretion import Discreet
from samantha.mind.warm import warm
from samantha.ports import Brain, Clock, Egress, Journal, Reader, Skill, Understanding, World
from samantha.settings import Settings
from samantha.storage.vault import Key, Vault, open_vault

FLOOR = "builtin"
"""The spec of the mind that is always there."""


@dataclass(frozen=True, slots=True)
class House:
    """Everything of one person, open. Close it to let the vault go."""

    settings: Settings
    vault: Vault
    world: World
    egress: EgressHttp
    companion: Companion

    async def warm(self) -> None:
        """Load what the first answer would have to wait for; once the first prompt is up."""
        await warm(self.world)

    async def close(self) -> None:
        """Let the connections and the vault go. Room may have been made since he last spoke: what
        waited for it is written now or never."""
        try:
            await self.egress.aclose()
            await self.companion.note()
        finally:
            await self.vault.close()

    async def __aenter__(self) -> "House":
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()


async def open_house(
    settings: Settings,
    *,
    holder: str,
    key: Key | None = None,
    clock: Clock | None = None,
    brain: str | None = None,
    create: bool = True,
) -> House:
    """Open the vault at ``settings.home`` and put her together.

    ``holder`` names this process to another that finds the vault taken. ``brain`` overrides what
    he chose, for this process only.

    Raises:
        VaultError: with who can act on it.
        MisconfiguredError: the brain that was asked for cannot be.
    """
    clock, sentences = clock or SystemClock(), MiniLm()
    vault = await open_vault(
        settings.home,
        key=key or Key(),
        holder=holder,
        now=clock.now(),
        create=create,
        use_keyring=settings.keyring,
        embedder=sentences,
    )
    try:
        journal = vault.journal

        async def record(line: Left) -> None:
            await companion.note(line)

        egress = EgressHttp(
            record=record, allowed=lambda where: journal.state.consents.get(where), clock=clock
        )
        discreet = Discreet(vault.memories, lambda: companion.state)
        skills = registry.skills(clock, discreet, journal)
        floor = BuiltinBrain(SituationsMiniLm(registry.situations(), sentences, registry.VECTORS))
        brains = _brains(brain, journal.state, egress, settings, floor)
        spec = journal.state.brain if brain is None else brain
        world = World(
            clock=clock,
            understanding=_understanding(skills, sentences),
            journal=journal,
            memories=vault.memories,
            brains=brains,
            skills=skills,
            nights=vault.nights,
            reader=_reader(brains[0], spec, journal, egress),
        )
        companion = Companion(world)
        return House(settings, vault, world, egress, companion)
    except BaseException:
        await vault.close()
        raise


def understanding(clock: Clock) -> Understanding:
    """What reads his words, alone: without a vault, and so without anything to remember."""
    nothing = ScriptedJournal()
    skills = registry.skills(clock, ScriptedMemories(nothing), nothing)
    return _understanding(skills, MiniLm())


def _understanding(skills: Sequence[Skill], sentences: MiniLm) -> Understanding:
    answered = frozenset(name for skill in skills for name in skill.answers)
    return UnderstandLocal(UnderstandGrammar(skills), TrainedMeaning(sentences), answered)


def _brains(
    asked: str | None, state: State, egress: Egress, settings: Settings, floor: BuiltinBrain
) -> tuple[Brain, ...]:
    """The ladder for the brain that was asked for now, else for the one that he chose once.

    A choice of his that has become impossible (a key or a file that is gone) does not keep her from
    waking up: she says so, as of any brain that turns her away.
    """
    if asked is not None:
        return ladder(asked, state.secrets, egress, settings, floor)
    try:
        return ladder(state.brain, state.secrets, egress, settings, floor)
    except MisconfiguredError as error:
        return (AbsentBrain(state.brain, str(error)), floor)


def _reader(best: Brain, spec: str, journal: Journal, egress: Egress) -> Reader | None:
    """What reads closed episodes: the brain behind an API that answers, where one does. It sees to
    his consent each time."""
    if isinstance(best, AbsentBrain | BuiltinBrain) or spec.startswith("gguf:"):
        return None
    from samantha.engines.brain_llm import reader

    return reader.reader(spec, secrets=journal.state.secrets, egress=egress, journal=journal)


def ladder(
    spec: str,
    secrets: Mapping[str, str],
    egress: Egress,
    settings: Settings,
    floor: BuiltinBrain | None = None,
) -> tuple[Brain, ...]:
    """The brains, best first, for what he chose: "" or "builtin", a model's server, or a file."""
    floor = floor or BuiltinBrain()
    if spec in ("", FLOOR):
        return (floor,)
    if spec.startswith("gguf:"):
        from samantha.engines import brain_llamacpp

        return (brain_llamacpp.brain(spec, models=settings.models), floor)
    from samantha.engines import brain_llm

    return (brain_llm.brain(spec, secrets=secrets, egress=egress), floor)
