"""A grammar of what must be exact, read with hassil; all else is talk.

The skills bring the sentences. Rules of the house:

- The whole of what he said must be the request, but for politeness and filler. Where something else
  stands beside it, only what touches the record is heard as a request, since missing that would be
  a breach; the rest is talk.
- In doubt it is talk.
- hassil is imported and its templates are parsed when first needed: the prompt must not wait.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from samantha.domain import forgetting, record
from samantha.domain.feelings import feeling
from samantha.domain.lexicon import NOT_NAMES, RELATIONS
from samantha.domain.patterns import Pattern
from samantha.domain.requests import NOT_YET
from samantha.domain.state import State
from samantha.domain.turn import Act, Heard, Meaning
from samantha.ports import Skill

LONGEST = 300
"""Code points. Nobody asks for the time in more; and a wildcard's cost grows with the text."""

_RECORD = frozenset({"memory.off_record", "memory.on_record", "memory.forget"})
"""Heard beside other words too, in the first or the last sentence."""
_AFTER_A_FEW_WORDS = frozenset({"memory.ask", "memory.tell", "time", "help", "goodbye"})
"""Heard where the rest is a word or two: "I'm lost. What time is it?" """
_MANY_SENTENCES = frozenset({"memory.tell", "memory.confide", "memory.off_record"})
_FEW_WORDS = 6
_MOST_WORDS = {"yes": 6, "no": 6, "stop": 6, "repeat": 8, "goodbye": 9}

_FILLER = Pattern(r"(?i)\b(?:um+|uh+|er+m?|hmm+|you know|i mean)\b[, ]*|(?<=\s)like,\s")
_LEADING = Pattern(
    r"(?i)^(?:(?:ok(?:ay)?|right|well|so|oh|ah|and|but|now|hey|hi|hello|good (?:morning|evening|afternoon)|"
    r"please|sorry|actually|anyway|listen|look|then|go on then|(?:could|can|would|will) you(?: please| just)?|i(?:'d| would) like you to|"
    r"just|samantha|sam)\b[,.!:]*\s+)+"
)
_TRAILING = Pattern(
    r"(?i)[\s,]+(?:please|thanks|thank you|then|would you|will you|could you|can you|yeah|okay|ok|samantha|sam|darling|love|"
    r"for me|actually|anyway|do it please)[.!?]*$"
)
_SENTENCE = Pattern(r"[^.!?…]+[.!?…]*")
_ABOUT_HER = Pattern(r"(?i)^(?:being|getting|when you)\b|\b(?:you|your|yourself)\b(?! said)")
_NAME = Pattern(r"(?<![.!?…]\s)(?<!^)\b[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-Z][a-z]+)?\b")
_RELATION = Pattern(r"(?i)\b(?:my|our) (?:\w+ )?(" + "|".join(map(re.escape, RELATIONS)) + r")\b")


class UnderstandGrammar:
    """Implements ``Understanding``. Holds the parsed templates for as long as it lives."""

    def __init__(self, skills: Sequence[Skill]) -> None:
        own = {name: list(lines) for skill in skills for name, lines in skill.sentences.items()}
        self._sentences: Mapping[str, Iterable[str]] = {**NOT_YET, **own}
        self._names = NOT_NAMES | {skill.name for skill in skills}

    def warm(self) -> None:
        """Parse the templates now, in a moment when nobody waits (about 0.2 s)."""
        self.read_text("what time is it")
        self.read_text("an ordinary sentence about nothing in particular")

    def read(self, heard: Heard, state: State) -> Meaning:
        """What ``heard`` means. Never raises; talk where nothing fits."""
        text = heard.text
        return Meaning((self.read_text(text, state.her_name),), feeling(text), self._people(text))

    def read_text(self, text: str, her_name: str = "") -> Act:
        """The one act in ``text``."""
        if act := _of_the_record(text):
            return act
        plain = " ".join(text.replace("’", "'").split())
        if not plain or len(plain) > LONGEST:
            return Act()
        sentences = [s.strip() for s in _SENTENCE.findall(plain) if s.strip()]
        for one in (sentences[-1], sentences[0]) if len(sentences) > 1 else ():
            others = len(plain.split()) - len(one.split())
            act = self._whole(one, her_name)
            if act and (
                act.skill in _RECORD
                or (act.skill in _AFTER_A_FEW_WORDS and others <= _FEW_WORDS)
                or (act.skill == "goodbye" and one is sentences[-1])
            ):
                return act
        act = self._whole(plain, her_name)
        # hassil does not see full stops: a slot that swallowed one is no slot, but for a fact.
        if act and (len(sentences) < 2 or not act.slots or act.skill in _MANY_SENTENCES):
            return act
        return Act()

    def _whole(self, text: str, her_name: str) -> Act | None:
        spoken = _FILLER.sub("", text)
        for candidate in dict.fromkeys((text, _bare(text, her_name), _bare(spoken, her_name))):
            if candidate and (act := self._match(candidate)) and _fits(act, candidate, text):
                return replace(act, slots={k: _as_said(v, text) for k, v in act.slots.items()})
        return None

    def _match(self, text: str) -> Act | None:
        from hassil.recognize import recognize_all

        best: tuple[int, Act] | None = None
        for result in recognize_all(text, self._intents):
            slots = {name: str(entity.value).strip() for name, entity in result.entities.items()}
            # What is spelt out in the template weighs more than what a wildcard swallowed.
            rank = len(text) - sum(map(len, slots.values()))
            if best is None or rank > best[0]:
                best = (rank, Act(result.intent.name, slots, 0.95 if slots else 1.0))
        return best[1] if best else None

    @cached_property
    def _intents(self) -> Any:
        from hassil.intents import Intents

        slots = {
            slot
            for lines in self._sentences.values()
            for line in lines
            for slot in re.findall(r"\{(\w+)\}", line)
        }
        return Intents.from_dict(
            {
                "language": "en",
                "intents": {
                    name: {"data": [{"sentences": list(lines)}]}
                    for name, lines in self._sentences.items()
                },
                "lists": {slot: {"wildcard": True} for slot in slots},
            }
        )

    def _people(self, text: str) -> tuple[str, ...]:
        if len(text) > 4000:
            text = text[:4000]
        named = (m.group() for m in _NAME.finditer(text))
        people = [n for n in named if n.casefold() not in self._names]
        related = (m[1].casefold() for m in _RELATION.finditer(text))
        return tuple(dict.fromkeys((*people, *related)))


def _of_the_record(text: str) -> Act | None:
    """What touches the record is heard however long and wherever it is said."""
    if wish := record.wish(text):
        return Act(f"memory.{wish}_record")
    if wanted := forgetting.wants(text):
        return Act("memory.forget", {"what": wanted.what} if wanted.what else {})
    return None


def _fits(act: Act, candidate: str, text: str) -> bool:
    most = _MOST_WORDS.get(act.skill)
    if most is not None and len(candidate.split()) > most:
        return False
    if act.skill in {"memory.confide", "memory.tell"} and text.rstrip().endswith("?"):
        return not act.slots
    # "Do you remember being made?" is about her.
    return not (act.skill == "memory.ask" and _ABOUT_HER.search(str(act.slots.get("question", ""))))


def _as_said(value: object, text: str) -> object:
    """A slot in the letters and stops of ``text``; hassil drops the stops."""
    words = re.findall(r"[\w'-]+", str(value))
    found = re.search(r"\W+".join(map(re.escape, words)), text) if words else None
    return found.group() if found else value


def _bare(text: str, her_name: str) -> str:
    """``text`` without politeness, filler and her name at either end, and without its full stop."""
    text = text.strip()
    if her_name:
        name = re.escape(her_name)
        text = re.sub(rf"(?i)^{name}\b[,.!]*\s*|[\s,]+{name}[.!?]*$", "", text)
    before = None
    while before != text:
        before = text
        text = _LEADING.sub("", text)
        text = _TRAILING.sub("", text)
    return text.strip(" .!?…,;:-—–")
