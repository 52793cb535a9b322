"""The tools on offer, and the one place where they run.

A tool is a typed function of a skill. Its parameters become a JSON Schema that any brain can read,
and whatever a brain sends back is checked against it before the function sees it.
"""

import inspect
from collections.abc import Sequence
from typing import Any, get_type_hints

import msgspec

from samantha.domain.consent import Level
from samantha.domain.errors import ConsentRefused, MalformedInput, SamanthaError
from samantha.domain.thought import ToolCall, ToolSpec
from samantha.ports import Skill, Tool


class Toolbox:
    """Every tool of every skill, by name. Holds no conversation."""

    def __init__(self, skills: Sequence[Skill]) -> None:
        self._tools = {tool.name: tool for skill in skills for tool in skill.tools}
        self._arguments = {name: _arguments(tool) for name, tool in self._tools.items()}
        self.specs = tuple(
            ToolSpec(name, _first_paragraph(tool), _schema(self._arguments[name]), tool.level)
            for name, tool in self._tools.items()
        )

    async def use(self, call: ToolCall) -> str:
        """Run ``call`` and return what it says.

        What a brain got wrong comes back as text, so that it can mend it: an unknown tool,
        arguments that don't fit, a service that is down.
        """
        try:
            return await self._run(call)
        except SamanthaError as error:
            return f"That did not work: {error}"

    async def _run(self, call: ToolCall) -> str:
        tool = self._tools.get(call.name)
        if tool is None:
            raise MalformedInput(f"there is no tool of that name; there are: {sorted(self._tools)}")
        if tool.level is Level.ACT:
            raise ConsentRefused("he has not said yes to this")
        try:
            msgspec.json.encode(call.arguments)
        except UnicodeError:
            raise MalformedInput("arguments that hold half a character") from None
        try:
            arguments = msgspec.convert(dict(call.arguments), self._arguments[call.name])
        except msgspec.ValidationError as error:
            raise MalformedInput(f"arguments that {call.name} does not take: {error}") from None
        return await tool.call(**msgspec.structs.asdict(arguments))


def _arguments(tool: Tool) -> type[msgspec.Struct]:
    """The tool's keyword parameters as a struct, so that arguments can be checked against it."""
    hints = get_type_hints(tool.call)
    fields: list[Any] = [
        (name, hints[name])
        if parameter.default is inspect.Parameter.empty
        else (name, hints[name], parameter.default)
        for name, parameter in inspect.signature(tool.call).parameters.items()
    ]
    return msgspec.defstruct(
        f"{tool.name}_arguments", fields, forbid_unknown_fields=True, kw_only=True
    )


def _schema(arguments: type[msgspec.Struct]) -> dict[str, object]:
    (schema,), definitions = msgspec.json.schema_components([arguments])
    name = schema["$ref"].rsplit("/", 1)[-1] if "$ref" in schema else None
    body = dict(definitions[name] if name else schema)
    body.pop("title", None)
    return body


def _first_paragraph(tool: Tool) -> str:
    return (inspect.getdoc(tool.call) or tool.name).split("\n\n")[0].replace("\n", " ")
