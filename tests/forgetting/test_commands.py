"""`samantha memory`, as it is typed."""

import re

from tests.doors.household import samantha
from tests.forgetting.house import talking

from samantha.doors.memory import memory
from samantha.doors.memory_acts import forget


async def live(home):
    async with talking(home) as talk:
        for words in ("I live in Graz", "My sister is called Leila", "I love herons"):
            await talk.say(words)


def out(done) -> str:
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


async def test_it_shows_corrects_and_forgets(home):
    await live(home)
    shown = out(samantha(home, "memory", "show"))
    assert "you live in Graz" in shown
    assert "today: “Graz”" in shown or "Graz”" in shown
    assert "Leila" in out(samantha(home, "memory", "people"))
    number = re.search(r"(\d+)  you live in Graz", shown)[1]
    out(samantha(home, "memory", "correct", number, said=b"Linz\n"))
    shown = out(samantha(home, "memory", "show"))
    assert "you live in Linz" in shown
    assert "you live in Graz" not in shown.replace("before: you live in Graz", "")
    assert "I love herons" in out(samantha(home, "memory", "search", said=b"herons\n"))
    done = samantha(home, "memory", "forget", "--yes", said=b"herons\n")
    assert "herons" not in out(done)
    assert "herons" not in out(samantha(home, "memory", "show", "--past"))
    assert "Nothing is waiting" in out(samantha(home, "memory", "waiting"))


def number_of(shown: str, belief: str) -> str:
    found = re.search(rf"(\d+)  {belief}", shown)
    assert found, shown
    return found[1]


async def test_one_memory_is_shown_with_its_whole_sentence_and_every_time_that_it_was_said(home):
    whole = "I love herons, they look so offended."
    async with talking(home) as talk:
        await talk.say(f"Look at that one. {whole} Don't you think?")
        await talk.say("I love herons")
    number = number_of(out(samantha(home, "memory", "show")), "you like herons")
    shown = out(samantha(home, "memory", "show", number))
    assert whole in shown
    assert "Look at that one" not in shown
    assert "you said it 2 times" in shown


async def test_a_correction_shows_what_was_before_and_can_be_undone(home):
    await live(home)
    number = number_of(out(samantha(home, "memory", "show")), "you live in Graz")
    out(samantha(home, "memory", "correct", number, said=b"Linz\n"))
    shown = out(samantha(home, "memory", "show"))
    assert "before: you live in Graz, until " in shown
    out(samantha(home, "memory", "restore", number_of(shown, "you live in Linz")))
    shown = out(samantha(home, "memory", "show"))
    assert "you live in Graz" in shown
    assert "Linz" not in shown
    assert "you said: “I live in Graz”" in shown


async def test_what_was_taken_back_can_be_brought_back(home):
    await live(home)
    number = number_of(out(samantha(home, "memory", "show")), "you like herons")
    out(samantha(home, "memory", "undo", number))
    assert "herons" not in out(samantha(home, "memory", "show"))
    assert "(taken back)" in out(samantha(home, "memory", "show", "--past"))
    out(samantha(home, "memory", "restore", number))
    assert "you like herons" in out(samantha(home, "memory", "show"))


async def test_what_was_never_changed_by_hand_cannot_be_undone(home):
    await live(home)
    number = number_of(out(samantha(home, "memory", "show")), "you like herons")
    done = samantha(home, "memory", "restore", number)
    assert done.returncode == 1
    assert "nothing to undo" in done.stderr.decode()


async def test_a_number_that_is_none_is_told_in_a_sentence(home):
    await live(home)
    done = samantha(home, "memory", "undo", "4711")
    assert done.returncode == 1
    assert "number" in done.stderr.decode()


def test_no_command_takes_his_words_as_an_argument():
    for command in memory.commands.values():
        for parameter in command.params:
            if parameter.param_type_name == "argument":
                assert parameter.type.name == "integer"


async def test_a_belief_goes_with_everything_that_proves_it(home):
    async with talking(home) as talk:
        for _ in range(3):
            await talk.say("I love herons")
        vault = talk.house.vault
        (known,) = [k for k in await vault.memories.claims() if "herons" in k.claim.object]
        assert known.proofs == 3
        await forget(vault.journal, vault.memories, known.id)
        assert await talk.heard() == []
