"""Tools: typed functions that any brain may call, checked before they run."""

from typing import Literal

import pytest

from samantha.domain.consent import Level
from samantha.domain.thought import ToolCall
from samantha.mind.toolbox import Toolbox
from samantha.ports import Skill, Tool

ran: list[object] = []


async def water(plant: str, litres: float = 0.5, how: Literal["can", "hose"] = "can") -> str:
    """Water one of his plants.

    Never seen by a brain.
    """
    ran.append((plant, litres, how))
    return f"{plant} has had {litres} litres"


async def sell_the_house() -> str:
    """Sell his house."""
    ran.append("sold")
    return "sold"


@pytest.fixture
def toolbox() -> Toolbox:
    ran.clear()
    return Toolbox([Skill("garden", tools=(Tool(water), Tool(sell_the_house, Level.ACT)))])


def test_a_tool_is_described_by_its_signature_and_the_first_paragraph_of_its_docstring(toolbox):
    spec = toolbox.specs[0]
    assert spec.name == "water"
    assert spec.description == "Water one of his plants."
    assert spec.parameters["required"] == ["plant"]
    assert spec.parameters["properties"]["how"]["enum"] == ["can", "hose"]
    assert spec.parameters["additionalProperties"] is False


async def test_a_call_that_fits_runs(toolbox):
    assert await toolbox.use(ToolCall("water", {"plant": "fern"})) == "fern has had 0.5 litres"
    assert ran == [("fern", 0.5, "can")]


@pytest.mark.parametrize(
    "call",
    [
        ToolCall("burn", {}),
        ToolCall("water", {}),
        ToolCall("water", {"plant": 7}),
        ToolCall("water", {"plant": "fern", "how": "bucket"}),
        ToolCall("water", {"plant": "fern", "also": "the cat"}),
        ToolCall("water", {"plant": "fern \ud83c"}),
    ],
)
async def test_a_call_that_does_not_fit_runs_nothing_and_says_what_is_wrong(toolbox, call):
    assert (await toolbox.use(call)).startswith("That did not work")
    assert ran == []


async def test_nothing_is_done_in_his_name_without_his_yes(toolbox):
    assert "has not said yes" in await toolbox.use(ToolCall("sell_the_house", {}))
    assert ran == []
