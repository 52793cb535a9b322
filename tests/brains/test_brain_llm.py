"""The brain behind an API, against servers that do everything that servers do."""

import asyncio
import gzip
import logging
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from tests.brains.scripted_server import (
    CUT,
    HANG,
    THINKING,
    Plain,
    Reply,
    ScriptedServer,
    serving,
)
from tests.brains.thoughts import CLOCK, REMIND, Hands, at_ten_to_three, thought

from samantha.domain.errors import (
    BrainRefused,
    BrainUnavailable,
    DiskFull,
    MisconfiguredError,
)
from samantha.domain.events import Left
from samantha.domain.models import brain_spec
from samantha.domain.thought import ToolCall
from samantha.engines.brain_llm import MOST_CHARACTERS, LanguageModelBrain, Patience, brain
from samantha.engines.egress_http import EgressHttp
from samantha.engines.scripted import ScriptedClock

KINDS = ("openai:m@{}/v1", "anthropic:m@{}", "ollama:qwen3.5:4b@{}")
SHORT = Patience(first_seconds=0.6, between_seconds=0.3)


class Talk:
    """A brain, the server that it talks to, and the ledger between them."""

    def __init__(self, spec: str, server: ScriptedServer, key: str, patience: Patience) -> None:
        self.server = server
        self.ledger: list[Left] = []
        spec = spec.format(server.url)
        self.egress = EgressHttp(
            record=self._record, allowed=lambda where: None, clock=ScriptedClock()
        )
        self.brain: LanguageModelBrain = brain(
            spec,
            secrets={brain_spec(spec).secret: key} if key else {},
            egress=self.egress,
            patience=patience,
        )
        self.hands = Hands()
        self.said = ""

    async def _record(self, left: Left) -> None:
        self.ledger.append(left)

    async def ask(self, text: str = "What time is it?") -> str:
        self.said = ""
        async for word in self.brain.answer(thought(text, CLOCK, REMIND), self.hands):
            self.said += word
        return self.said


@asynccontextmanager
async def talking(
    spec: str, *replies: Reply, key: str = "", patience: Patience = SHORT
) -> AsyncIterator[Talk]:
    async with serving(*replies) as server:
        talk = Talk(spec, server, key, patience)
        await talk.brain.warm()  # importing is not what these tests wait for
        try:
            yield talk
        finally:
            await talk.egress.aclose()


every = pytest.mark.parametrize("spec", KINDS)


# --- what goes right ------------------------------------------------------------------------------


@every
async def test_her_words_come_as_they_are_written(spec: str) -> None:
    async with talking(spec, ["Ten ", "past ", "two."]) as talk:
        words = [word async for word in talk.brain.answer(thought(), talk.hands)]
    assert words == ["Ten ", "past ", "two."]
    assert [(left.purpose, left.outcome, left.inside) for left in talk.ledger] == [
        ("brain", "200", True)
    ]
    assert talk.ledger[0].sent == len(talk.server.seen[0].body)


@every
async def test_she_speaks_before_and_after_she_uses_a_tool(spec: str) -> None:
    call = ToolCall("what_time_is_it", {})
    async with talking(spec, ["Let me look.", call], ["Ten past two."]) as talk:
        assert await talk.ask() == "Let me look. Ten past two."
    assert talk.hands.calls == [call]
    assert "ten past two" in talk.server.seen[1].body.decode()
    assert len(talk.ledger) == 2
    assert talk.server.connections == 1


@every
async def test_a_tool_gets_its_arguments(spec: str) -> None:
    call = ToolCall("remind", {"what": "the oven", "minutes": 20})
    async with talking(spec, [call], ["I'll call you."]) as talk:
        await talk.ask("Remind me of the oven.")
    assert talk.hands.calls == [call]


@every
async def test_what_it_thinks_to_itself_is_never_said(spec: str) -> None:
    async with talking(spec, [THINKING, "Blue.", THINKING]) as talk:
        assert await talk.ask("Which one?") == "Blue."


async def test_thinking_out_loud_in_tags_is_not_said_either() -> None:
    async with talking(KINDS[0], ["<think>", "the sea", "</think>", "Blue."]) as talk:
        assert await talk.ask() == "Blue."


@every
async def test_it_reads_who_she_is_the_conversation_and_his_words_in_that_order(spec: str) -> None:
    async with talking(spec, ["Oh, the tiles."]) as talk:
        async for _ in talk.brain.answer(at_ten_to_three(), talk.hands):
            pass
    body = talk.server.seen[0].json
    texts = [text for message in body["messages"] for text in _texts(message)]
    if "system" in body:
        texts = [*_texts({"content": body["system"]}), *texts]
    assert texts[0].startswith("You are Samantha.")
    assert texts[1:5] == [
        "Hello.",
        "Hi. You sound like stairs.",
        "Four floors. The lift is broken again.",
        "Again? What did you carry—",
    ]
    assert texts[5].endswith("\nMy sister rang about the kitchen.")
    assert body["max_tokens"] == 1024


def _texts(message: dict[str, object]) -> list[str]:
    content = message["content"]
    return [content] if isinstance(content, str) else [part["text"] for part in content]  # type: ignore[attr-defined]


async def test_a_brain_on_this_machine_is_asked_not_to_think_long() -> None:
    async with talking(KINDS[0], ["Yes."]) as talk:
        await talk.ask()
    assert talk.server.seen[0].json["chat_template_kwargs"] == {"enable_thinking": False}
    async with talking(KINDS[2], ["Yes."]) as talk:
        await talk.ask()
    assert talk.server.seen[0].json["reasoning_effort"] == "none"


async def test_what_ollama_would_drop_unread_is_not_sent() -> None:
    async with talking(KINDS[2], ["Long."]) as talk:
        await talk.ask("x" * 100_000)
    assert len(talk.server.seen[0].body) < 8000


@every
async def test_a_check_says_what_it_is_and_how_quick(spec: str) -> None:
    async with talking(spec, ["Hello."]) as talk:
        report = await talk.brain.check()
    assert talk.brain.name in report
    assert talk.brain.destination in report
    assert " s to speak" in report


# --- his key --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("spec", "header", "value"),
    [(KINDS[0], "authorization", "Bearer k3y"), (KINDS[1], "x-api-key", "k3y")],
)
async def test_his_key_goes_to_its_own_destination_and_nothing_else_does(
    spec: str, header: str, value: str
) -> None:
    async with talking(spec, ["Yes."], key="k3y") as talk:
        await talk.ask()
    headers = talk.server.seen[0].headers
    assert headers[header] == value
    assert set(headers) <= {
        "host", "user-agent", "accept", "accept-encoding", "content-type", "content-length",
        "anthropic-version", "anthropic-beta", header,
    }  # fmt: skip
    assert "k3y" not in repr(talk.brain)


async def test_without_a_key_none_is_invented() -> None:
    async with talking(KINDS[0], ["Yes."]) as talk:
        await talk.ask()
    assert "authorization" not in talk.server.seen[0].headers


def test_a_server_that_wants_a_key_is_not_tried_without_one() -> None:
    with pytest.raises(MisconfiguredError, match="no key") as trouble:
        brain("openai:gpt-5.2", secrets={"key for https://evil.example:443": "x"}, egress=_no())
    assert "key" in trouble.value.spoken
    assert brain(
        "openai:gpt-5.2", secrets={"key for https://api.openai.com:443": "x"}, egress=_no()
    )


def _no() -> EgressHttp:
    async def record(left: Left) -> None:
        raise AssertionError(left)

    return EgressHttp(record=record, allowed=lambda where: False, clock=ScriptedClock())


async def test_a_brain_that_he_has_not_allowed_hears_nothing() -> None:
    far = brain("openai:m@https://far.example/v1", secrets={}, egress=_no())
    with pytest.raises(BrainRefused, match="no consent"):
        async for _ in far.answer(thought(), Hands()):
            pass


# --- what goes wrong ------------------------------------------------------------------------------


@every
@pytest.mark.parametrize("status", [401, 402, 403, 404])
async def test_a_closed_door_is_for_him_to_open(spec: str, status: int) -> None:
    async with talking(spec, Plain(status, b'{"error": {"message": "no", "type": "x"}}')) as talk:
        with pytest.raises(BrainRefused, match=str(status)):
            await talk.ask()
    assert len(talk.server.seen) == 1


@every
@pytest.mark.parametrize(
    "reply",
    [
        Plain(400, b'{"error": {"message": "no", "type": "x"}}'),
        Plain(429, b'{"error": {"message": "slow down", "type": "x"}}'),
        Plain(500, b"oh dear", {"content-type": "text/plain"}),
        Plain(503, b"<html>busy</html>", {"content-type": "text/html"}),
        Plain(200, b"<html>Log in to the wireless</html>", {"content-type": "text/html"}),
        Plain(200, b"not json at all"),
        Plain(200, b'{"choices": null}'),
        Plain(200, b"", {"content-type": "text/event-stream"}),
        [],
        ["   "],
        [THINKING],
        [b"data: {\n\n", CUT],
        [CUT],
        [HANG],
    ],
    ids=[
        "400", "429", "500", "503", "200 with html", "not json", "odd json", "empty stream",
        "empty answer", "blank answer", "thinking only", "malformed and cut", "cut", "stalls",
    ],
)  # fmt: skip
async def test_a_brain_that_gives_nothing_is_not_there(spec: str, reply: Reply) -> None:
    async with talking(spec, reply) as talk:
        with pytest.raises(BrainUnavailable) as trouble:
            await talk.ask()
    assert not isinstance(trouble.value, BrainRefused)
    assert talk.said == ""
    assert len(talk.server.seen) <= 2  # no retries behind her back


@every
@pytest.mark.parametrize("end", [HANG, CUT], ids=["stalls", "cut"])
async def test_a_brain_that_goes_quiet_in_mid_sentence_is_given_up(spec: str, end: object) -> None:
    async with talking(spec, ["It was the", end]) as talk:
        with pytest.raises(BrainUnavailable):
            await asyncio.wait_for(talk.ask(), 5)
        assert talk.said == "It was the"
        if end is HANG:
            await asyncio.wait_for(talk.server.hung_up.wait(), 2)


async def test_malformed_json_in_mid_sentence_ends_the_answer() -> None:
    async with talking(KINDS[0], ["It was", b'data: {"choices": [{\n\n', " the lamp."]) as talk:
        with pytest.raises(BrainUnavailable):
            await talk.ask()
    assert talk.said == "It was"


@pytest.mark.parametrize("spec", KINDS)
async def test_half_a_character_from_a_server_can_still_be_said_and_written(spec: str) -> None:
    async with talking(spec, ["Well ", "\ud83c now."]) as talk:
        assert await talk.ask() == "Well ? now."


async def test_a_server_that_never_ends_its_answer_is_hung_up_on() -> None:
    async with talking(KINDS[0], [*["and on "] * 20_000]) as talk:
        assert len(await talk.ask()) == MOST_CHARACTERS
        async with asyncio.timeout(5):
            await talk.server.hung_up.wait()


async def test_one_word_without_an_end_is_cut_where_an_answer_is() -> None:
    async with talking(KINDS[0], ["y" * 3_000_000]) as talk:
        assert await talk.ask() == "y" * MOST_CHARACTERS


@pytest.mark.parametrize("spec", KINDS)
@pytest.mark.parametrize("piece", [b"x" * 1_000_000, b": still here\n\n" * 70_000])
async def test_a_line_without_an_end_does_not_fill_the_memory(spec: str, piece: bytes) -> None:
    async with talking(spec, [*[piece] * 50], patience=Patience()) as talk:
        with pytest.raises(BrainUnavailable, match="without an end"):
            await talk.ask()
        assert talk.ledger[-1].received < 10_000_000


@pytest.mark.parametrize("spec", KINDS)
async def test_an_answer_that_was_packed_without_being_asked_is_not_unpacked(spec: str) -> None:
    bomb = gzip.compress(bytes(50_000_000))
    headers = {"content-type": "text/event-stream", "content-encoding": "gzip"}
    async with talking(spec, Plain(200, bomb, headers)) as talk:
        with pytest.raises(BrainUnavailable, match="packed"):
            await talk.ask()


async def test_nobody_at_home() -> None:
    async with serving(["x"]) as server:
        url = server.url
    egress = _no_ledger()
    with pytest.raises(BrainUnavailable, match="no connection"):
        async for _ in brain(f"openai:m@{url}/v1", secrets={}, egress=egress).answer(
            thought(), Hands()
        ):
            pass
    await egress.aclose()


def _no_ledger() -> EgressHttp:
    async def record(left: Left) -> None:
        pass

    return EgressHttp(record=record, allowed=lambda where: None, clock=ScriptedClock())


@every
async def test_a_tool_that_does_not_exist_is_pointed_out_once(spec: str) -> None:
    async with talking(spec, [ToolCall("launch_missiles", {})], ["Never mind."]) as talk:
        assert await talk.ask() == "Never mind."
    assert talk.hands.calls == []


@every
async def test_one_who_cannot_leave_the_wrong_tool_alone_is_asked_without_tools(spec: str) -> None:
    wrong = [ToolCall("launch_missiles", {})]
    async with talking(spec, wrong, wrong, ["It's late, I think."]) as talk:
        assert await talk.ask() == "It's late, I think."
    assert not talk.server.seen[-1].json.get("tools")
    assert talk.hands.calls == []


@every
async def test_arguments_that_are_no_json_are_pointed_out_once(spec: str) -> None:
    broken = ToolCall("remind", {"raw": '{"what": "the ov'})
    whole = ToolCall("remind", {"what": "the oven", "minutes": 20})
    async with talking(spec, [broken], [whole], ["Done."]) as talk:
        assert await talk.ask() == "Done."
    assert talk.hands.calls == [whole]


async def test_one_who_only_ever_calls_tools_is_stopped() -> None:
    async with talking(KINDS[0], [ToolCall("what_time_is_it", {})]) as talk:
        with pytest.raises(BrainUnavailable):
            await talk.ask()
    assert len(talk.server.seen) <= 10


async def test_a_slow_tool_does_not_count_as_a_stalled_brain() -> None:
    class Slow(Hands):
        async def __call__(self, call: ToolCall) -> str:
            await asyncio.sleep(SHORT.first_seconds + 0.2)
            return await super().__call__(call)

    async with talking(KINDS[0], [ToolCall("what_time_is_it", {})], ["Ten past two."]) as talk:
        talk.hands = Slow()
        assert await talk.ask() == "Ten past two."


async def test_trouble_with_a_tool_is_told_to_the_brain() -> None:
    class Full(Hands):
        async def __call__(self, call: ToolCall) -> str:
            raise DiskFull

    async with talking(KINDS[0], [ToolCall("what_time_is_it", {})], ["I can't see it."]) as talk:
        talk.hands = Full()
        assert await talk.ask() == "I can't see it."


async def test_a_mistake_of_ours_in_a_tool_is_not_blamed_on_the_brain() -> None:
    class Broken(Hands):
        async def __call__(self, call: ToolCall) -> str:
            raise ZeroDivisionError

    async with talking(KINDS[0], [ToolCall("what_time_is_it", {})], ["x"]) as talk:
        talk.hands = Broken()
        with pytest.raises(ZeroDivisionError):
            await talk.ask()


# --- barge-in -------------------------------------------------------------------------------------


@every
async def test_closing_it_breaks_off_the_request_at_once(spec: str) -> None:
    async with talking(spec, ["It was ", "a long ", HANG, "time ago."]) as talk:
        words = talk.brain.answer(thought(), talk.hands)
        assert await anext(words) == "It was "
        await words.aclose()
        await asyncio.wait_for(talk.server.hung_up.wait(), 1)
        assert [left.outcome for left in talk.ledger] == ["stopped"]


async def test_cancelling_who_listens_breaks_it_off_too() -> None:
    async with talking(KINDS[0], ["It was ", HANG]) as talk:
        task = asyncio.ensure_future(talk.ask())
        while not talk.said:
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.wait_for(talk.server.hung_up.wait(), 1)


async def test_two_turns_at_once_do_not_meet() -> None:
    async with talking(KINDS[0], ["One ", 0.05, "one."], ["Two ", 0.05, "two."]) as talk:

        async def ask() -> str:
            return "".join([word async for word in talk.brain.answer(thought(), talk.hands)])

        assert sorted(await asyncio.gather(ask(), ask())) == ["One one.", "Two two."]


# --- silence --------------------------------------------------------------------------------------


async def test_nothing_that_was_said_reaches_a_log_or_an_error(
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    canary = "Zitronenfalter"
    echo = f'{{"error": {{"message": "{canary}", "type": "{canary}"}}}}'.encode()
    wrong = [ToolCall(canary, {canary: canary})]
    with caplog.at_level(logging.DEBUG):
        for spec in KINDS:
            async with talking(
                spec, [canary, ToolCall("remind", {"what": canary, "minutes": 1})],
                [canary, CUT],
                wrong, wrong, wrong,
                Plain(400, echo), Plain(401, echo), Plain(500, echo), Plain(200, echo),
                key=canary + "key",
            ) as talk:  # fmt: skip
                for _ in range(6):
                    with pytest.raises(BrainUnavailable) as trouble:
                        await talk.ask(f"I love the {canary}.")
                    assert canary not in _all_of(trouble.value)
                assert canary not in repr(talk.ledger)
    out = capfd.readouterr()
    assert canary not in caplog.text + out.out + out.err


def test_not_even_the_environment_makes_the_libraries_talk() -> None:
    """They write whole conversations to the terminal if OPENAI_LOG or ANTHROPIC_LOG says so."""
    program = """
import asyncio, logging
from tests.brains.scripted_server import serving
from tests.brains.test_brain_llm import KINDS, talking
logging.basicConfig(level=logging.DEBUG)
async def main():
    for spec in KINDS:
        async with talking(spec, ["Zitronenfalter."]) as talk:
            assert await talk.ask("A Zitronenfalter?") == "Zitronenfalter."
asyncio.run(main())
"""
    loud = {"OPENAI_LOG": "debug", "ANTHROPIC_LOG": "debug", "LOGFIRE_DEBUG": "1"}
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True,
        env={**os.environ, **loud}, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert "Zitronenfalter" not in result.stdout + result.stderr


def _all_of(error: BaseException | None) -> str:
    """``error`` and everything that a traceback would drag along."""
    text = ""
    while error is not None:
        text += repr(error) + str(error)
        error = error.__cause__ or error.__context__
    return text
