"""Makes the vault that proves that later versions open what this one wrote.

    python -m tests.storage.make_vault

Run once when a step is added to ``migrations.STEPS``, and committed: ``vaults/v<N>`` holds a vault
of schema N with its key (a test key, worth nothing) and what it must answer for ever.
"""

import asyncio
import json
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.storage.lives import NOON, awake, heard, said, tell

from samantha.domain.affect import Mood
from samantha.domain.care import CareState, Risk
from samantha.domain.events import (
    Asked,
    BrainChosen,
    BrainStepped,
    CareMoved,
    CompanyChanged,
    Confided,
    ConsentAsked,
    ConsentGiven,
    Doubted,
    EpisodeClosed,
    EpisodeRead,
    ForgetAsked,
    Left,
    Merged,
    MoodMoved,
    MovedIn,
    Overheard,
    RecordSwitched,
    Retracted,
    Said,
    SecretKept,
    SetAside,
    Settled,
    Undone,
)
from samantha.domain.turn import Act, Ending, Feeling, Heard, Meaning, Origin
from samantha.storage.keys import Key
from samantha.storage.migrations import LATEST
from samantha.storage.vault import Vault, new_recovery_words

VAULTS = Path(__file__).parent / "vaults"
KEPT = ("vault.db", "slots.json", "recovery.json", "key")


async def live(vault: Vault) -> None:
    """A life with every kind of event in it. Only ever add to its end."""
    meaning = Meaning((Act("talk", {"topic": "herons"}, 0.9),), Feeling("joy", 0.5), ("Catherine",))
    await vault.journal.append(Asked("name", NOON), said(0, "What shall I call you?"))
    turn = await tell(vault, "I'm Tobias, from Graz", "Tobias", "name")
    await vault.journal.append(
        Said(turn, "Tobias.", Ending.FINISHED, NOON, meaning, "builtin", (1,), {"decide": 0.3}),
        Settled("name", "Tobias", turn),
        MoodMoved(Mood(0.25, -0.5, NOON), turn),
        CareMoved(CareState.WATCH, Risk.SUPPORT_OTHER, turn),
        BrainChosen("openai:qwen3.5"),
        SecretKept("openai", "sk-not-a-secret"),
        ConsentAsked("https://example.org:443", "brain", turn),
        ConsentGiven("https://example.org:443", True, turn),
        Left(NOON, "https://example.org:443", "brain", 812, 90, "200"),
        BrainStepped("builtin", "openai:qwen3.5", "unavailable"),
        RecordSwitched(True),
    )
    await tell(vault, "I live in Graz", "Graz", "lives in")
    await tell(vault, "I moved to Łódź 🏙️", "Łódź", "lives in")
    likes = await tell(vault, "I like rain", "rain", "likes")
    await vault.journal.append(Retracted(likes + 1))
    regretted = await vault.journal.append(heard("The thing in the cellar", NOON))
    await vault.journal.append(Said(regretted, "What th", Ending.INTERRUPTED, NOON))
    await vault.forget([regretted])
    await vault.journal.append(heard("Good night", NOON + timedelta(hours=10)))
    more = await tell(vault, "I like the snow on the roofs of Łódź", "the snow", "likes")
    again = await tell(vault, "I like snow", "snow", "likes")
    night = await vault.journal.append(
        EpisodeClosed(turn, again, NOON + timedelta(days=1)),
        Merged(again + 1, more + 1),
        Doubted(more + 1, again + 1),
    )
    await vault.journal.append(EpisodeRead(night, "a reader/1"), Undone(night + 2))
    there = Origin("ChatGPT", "user", "Herons", "0b6f5a40-aaaa-bbbb-cccc-1234567890ab")
    await vault.journal.append(
        Heard("Do herons sleep?", NOON - timedelta(days=900), "Europe/Berlin", "import", there),
        Overheard("Standing up.", NOON - timedelta(days=900), replace(there, speaker="ChatGPT")),
        MovedIn("ChatGPT", NOON + timedelta(days=2), 1, 1),
    )

    secret = await vault.journal.append(heard("Just between us, I kissed Marek"))
    await vault.journal.append(
        Confided(secret, ("Catherine",)),
        CompanyChanged(("Catherine",), secret),
        SetAside((secret,)),
        ForgetAsked((secret,), secret),
    )


async def answers(vault: Vault) -> dict[str, object]:
    """What it must answer, whatever version opens it."""
    state = vault.journal.state
    return {
        "kinds": [type(r.event).__name__ async for r in vault.journal.read()],
        "seqs": [r.seq async for r in vault.journal.read()],
        "turns": [
            [t.seq, t.heard and t.heard.text, t.said and t.said.text, t.said_seq]
            for t in await vault.turns(limit=99)
        ],
        "claims": [
            [k.id, k.claim.predicate, k.claim.object, k.superseded_by, k.retracted, k.proofs]
            for k in await vault.memories.claims(valid_only=False)
        ],
        "found": [m.turn for m in await vault.memories.search("raining in Łódź", limit=9)],
        "episodes": [
            [one.id, list(one.turns), one.gist and one.gist.words, one.salience, one.read_by]
            for one in await vault.nights.episodes(limit=99)
        ],
        "ledger": [left.sent for left in await vault.ledger()],
        "state": [state.seq, state.his_name, state.brain, state.stepped_to, state.turns],
        "secrets": dict(state.secrets),
        "mood": [state.mood.pleasure, state.mood.arousal, state.mood.at.isoformat()],
    }


async def make(target: Path) -> None:
    target.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "home")
        async with awake(home) as vault:
            await live(vault)
            told = await answers(vault)
        told["words"] = new_recovery_words(home, Key(), use_keyring=False)
        for name in KEPT:
            (target / name).write_bytes((home / name).read_bytes())
    (target / "answers.json").write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    asyncio.run(make(VAULTS / f"v{LATEST}"))
