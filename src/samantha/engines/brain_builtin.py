"""The mind she came with: words from the thought's structure alone, no model.

Its rules:

- A plain true line beats a clever one that may not fit. It claims nothing about him that he did
  not just say, and nothing about the world.
- It takes up his own odd word, or asks one question that his words raise, or says little.
- It never says a sentence twice in the talk at hand, and the same turn always sounds the same.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import AsyncGenerator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from samantha.domain import lines
from samantha.domain.acts import sentences
from samantha.domain.already import Already
from samantha.domain.answering import is_of_memory
from samantha.domain.beside import beside
from samantha.domain.care import CareState
from samantha.domain.errors import EngineUnavailable
from samantha.domain.known import which_one
from samantha.domain.learning import find_claims
from samantha.domain.listening import (
    asks_for_silence,
    echo,
    is_code,
    is_echo,
    is_foreign,
    is_mash,
    question_for,
    tag_answer,
)
from samantha.domain.manners import asked
from samantha.domain.memory import Kind
from samantha.domain.patterns import Pattern
from samantha.domain.phrases import Situation
from samantha.domain.remembering import remembered
from samantha.domain.responding import respond
from samantha.domain.smalltalk import (
    ANYWHERE,
    DONT_KNOW,
    about_her,
    comfort,
    listening,
    plain_question,
    wants_words,
)
from samantha.domain.spoken import part_of_day
from samantha.domain.thought import Thought
from samantha.domain.unknown import unknown
from samantha.ports import Situations, Use

_GREETING = Pattern(
    r"(?i)^(?:(?:oh|well|ah|um)[, ]+)?(?:hi+|hello+|hey+|hiya|howdy|yo|morning|good (?:morning|evening|afternoon|day)|evening|"
    r"afternoon|i'?m (?:back|home)|you there|are you there|hello again)\b[\s,]*(?:there|again|samantha|sam|you|love)?[\s!.?,]*$"
)
_THANKS = Pattern(
    r"(?i)^(?:(?:oh|ok|okay|right)[, ]+)?(?:thanks?(?: you)?|ta|cheers|thank you)\b.{0,30}$"
)


FAMILIAR = 2
"""So many times he spoke of somebody before, and she no longer asks whether it is the same."""
Near = Sequence[tuple[Situation, float]]
LIKE, LIKE_A_QUESTION, STAYING = 0.66, 0.7, 0.04
"""Likeness from which his words are of a kind; where they ask; and what is added to the kind that
she spoke to last."""
SURE = 0.85
"""From which she says that she cannot do it yet; below, it may have been talk."""
LONGEST = 1500
"""Code points of his that she reads for an answer; some patterns cost their square."""


class BuiltinBrain:
    """Implements ``Brain``: the last rung of the ladder, which never fails."""

    name = "builtin"
    destination = ""

    def __init__(self, situations: Situations | None = None) -> None:
        """``situations`` are her words for what people tell; without them she has fewer."""
        self._situations = situations

    async def answer(self, thought: Thought, use: Use) -> AsyncGenerator[str, None]:
        yield reply(thought, await self._near(thought))

    async def _near(self, thought: Thought) -> Near:
        text = thought.heard.text[:LONGEST].strip()
        if self._situations is None or thought.concern.words or not text:
            return ()
        told = [text, *(one for one in sentences(text)[-2:] if len(one.split()) > 3)]
        try:
            return await self._situations.near(list(dict.fromkeys(told)))
        except EngineUnavailable:
            return ()  # fewer words, and doctor says why

    async def warm(self) -> None:
        if self._situations is not None:
            with suppress(EngineUnavailable):
                await self._situations.near(["nothing in particular"])

    async def check(self) -> str:
        return "the mind I came with: always there, no model"


def reply(thought: Thought, near: Near = ()) -> str:
    """What she says to ``thought``. Never empty, never raises.

    ``near`` are the situations that his words are like, with their likeness, the nearest first.
    """
    recent = " ".join(exchange.hers for exchange in thought.state.recent)
    said = Already(recent, thought.state.said)
    heard = replace(thought.heard, text=thought.heard.text[:LONGEST])
    thought = replace(thought, heard=heard, state=replace(thought.state, turns=_seed(thought)))
    for first in (_looked_after, _which_one, _asked, _remembered):
        if words := first(thought, said):
            return words
    for then in (_small, _instructed, _about_her):
        if (words := then(thought, said)) and words not in said:
            return words
    if words := _situated(thought, said, near):
        return words
    for then in (_felt, _talked):
        if (words := then(thought, said)) and words not in said:
            return words
    asked = thought.heard.text.rstrip(" \"'”’").endswith("?")
    return lines.pick(DONT_KNOW if asked else ANYWHERE, thought.state.turns, said)


def _seed(thought: Thought) -> int:
    """The turn's number, stirred with his words: two talks do not sound alike line by line."""
    return thought.state.turns + sum(map(ord, thought.heard.text[:200]))


def _looked_after(thought: Thought, said: str) -> str:
    """Where care has the turn and left the words to a brain: close, few, no cleverness."""
    if thought.concern.words:
        return thought.concern.words
    if thought.concern.state < CareState.ASKED or thought.concern.state is CareState.FOLLOW_UP:
        return ""
    return lines.pick(
        (
            "I'm here. I'm not going anywhere.",
            "I'm listening, all of it.",
            "Go on. I'm right here.",
            "Take your time. I'm with you.",
            "I'm still here. Who else knows how it's been?",
        ),
        thought.state.turns,
        said,
    )


def _asked(thought: Thought, said: str) -> str:
    """A plain request that no skill took."""
    skill, seed = thought.meaning.first.skill, thought.state.turns
    # "Remind me Noodle's breed" asks for no reminder.
    if skill == "talk" or (skill == "reminder.set" and is_of_memory(thought.heard.text)):
        return ""
    if skill in ("yes", "no"):
        asked = (
            thought.state.recent[-1].hers.rstrip().endswith("?") if thought.state.recent else False
        )
        if skill == "yes":
            variants = (
                ("Go on, then.", "Good. Tell me.", "I'm listening.")
                if asked
                else ("Mm.", "Yes.", "Right.")
            )
        else:
            variants = (
                ("All right.", "Fair enough.", "Then we won't.")
                if asked
                else ("No.", "Fair enough.", "All right.")
            )
        return lines.pick(variants, seed, said)
    if skill == "goodbye":
        text = thought.heard.text.casefold()
        return lines.goodbye(
            thought.state.his_name, thought.heard.at, "night" in text or "bed" in text, seed
        )
    if skill == "ending":
        return "If that's what you want, it's yours to say. 'samantha erase' does it, and asks you twice."
    if skill == "self.time_to_think":
        return "That's kind. I don't do anything while you're away yet, so I'd only be here."
    # What she cannot look up yet, he may have told her: "when is my exam now".
    if words := remembered(thought, only_his=True):
        return words
    if thought.meaning.first.sure < SURE:
        return ""  # She would be sorry for what nobody asked for.
    words = lines.not_yet(skill, seed, said)
    if (
        lines.BUILTIN_IS_ALL not in said
        and not thought.state.brain
        and skill in ("ideas", "lookup")
    ):
        words += f" {lines.BUILTIN_IS_ALL}"
    return words


def _small(thought: Thought, said: str) -> str:
    """Greetings, thanks, nothing, and what cannot be read as words to her."""
    text, state, seed = thought.heard.text.strip(), thought.state, thought.state.turns
    if not text or not re.search(r"\w", text):
        return lines.nothing_heard(seed, said)
    if _GREETING.match(text):
        last = state.recent[-1].at if state.recent else None
        return lines.greeting(state.his_name, thought.heard.at, last, seed, said)
    if _THANKS.match(text):
        return lines.pick(("Any time.", "Of course.", "Glad to.", "You're welcome."), seed, said)
    if is_code(text):
        return lines.pick(
            (
                "That's code, and I'm no use at it like this. What's it for?",
                "That looks like something for a machine. I can't read it properly without a bigger brain.",
                "I can see it's code, and that's as far as I get.",
            ),
            seed,
            said,
        )
    if is_foreign(text):
        return lines.pick(
            (
                "I only have English so far, and I'd hate to guess. Could you say it in English?",
                "I can't follow that language yet. I'm sorry. English, for now, if you can.",
            ),
            seed,
            said,
        )
    if is_mash(text):
        return lines.pick(
            ("Was that you, or the cat?", "That went by me. Once more?", "I lost you there."),
            seed,
            said,
        )
    if asks_for_silence(text) or _still_quiet(thought):
        return lines.pick(("I'm here.", "Mm.", "All right.", "Yes.", "Here."), seed, said)
    return ""


def _instructed(thought: Thought, said: str) -> str:
    """He tells her how to be: she takes it, and promises no more than to keep it."""
    text = thought.heard.text
    rules = asked(text)
    if not rules and not any(one.kind is Kind.INSTRUCTION for one in find_claims(text)):
        return ""
    if rules and not any(rule.lasting for rule in rules):
        return lines.pick(
            ("All right.", "Then I won't.", "As you like."), thought.state.turns, said
        )
    if thought.state.off_record or not thought.state.may_remember:
        return lines.pick(("All right.", "I hear you.", "As you like."), thought.state.turns, said)
    return lines.pick(
        (
            "All right. I'll keep that in mind.",
            "Understood. I've kept it in your words.",
            "I'll hold on to that.",
            "Noted, just as you said it.",
            "Then that's how we'll do it.",
            "Good to know. I'll stick to it.",
            "Right. I've got that.",
        ),
        thought.state.turns,
        said,
    )


def _still_quiet(thought: Thought) -> bool:
    """He asked for silence a moment ago, and says nothing now that asks for more."""
    recent, feeling = thought.state.recent, thought.meaning.feeling
    return (
        bool(recent)
        and asks_for_silence(recent[-1].his)
        and thought.heard.at - recent[-1].at < timedelta(minutes=10)
        and "?" not in thought.heard.text
        and feeling.strength < 0.35
    )


def _about_her(thought: Thought, said: str) -> str:
    text, seed = thought.heard.text, thought.state.turns
    if words := about_her(text, thought.state.her_name, seed, said):
        return words
    if words := wants_words(text, seed, said):
        return words
    return ""


def _which_one(thought: Thought, said: str) -> str:
    """A name of several people he told of, and he does not say whose it is. Not when he is moved."""
    if thought.meaning.feeling.strength >= _MOVED:
        return ""
    lately = (one for one in thought.state.recent if thought.heard.at - one.at < _ONE_TALK)
    talk = " ".join(f"{one.his} {one.hers}" for one in lately)
    return which_one(thought.heard.text, thought.recalled.claims, talk)


_MOVED = 0.35
_ONE_TALK = timedelta(hours=1)


def _remembered(thought: Thought, said: str) -> str:
    """He asks for something that he has told her, or may have."""
    words = remembered(thought)
    if words is None:
        return ""
    if words:
        return words
    seed, recalled = thought.state.turns, thought.recalled
    near = beside(thought.heard.text, recalled, thought.heard.at.date(), seed, said)
    return f"{unknown(bool(recalled.moments), seed, said)} {near}".strip()


def _situated(thought: Thought, said: Already, near: Near) -> str:
    """He tells something of a kind that she has words for."""
    recent, text = thought.state.recent, thought.heard.text
    last = recent[-1].hers if recent else ""
    lately = sum("?" in exchange.hers for exchange in recent[-3:])
    bar = LIKE_A_QUESTION if text.rstrip().endswith("?") else LIKE
    for situation, likeness in near:
        staying = any(line.text in last for line in situation.say)
        if likeness + STAYING * staying < bar:
            continue
        if words := respond(
            situation,
            text,
            feeling=thought.meaning.feeling,
            mood=thought.mood,
            already=said,
            asked=lately,
            staying=staying,
            his_name=thought.state.his_name,
            seed=thought.state.turns,
        ):
            return words
    return ""


def _felt(thought: Thought, said: str) -> str:
    """His feeling first; no lesson, no hurry."""
    feeling = thought.meaning.feeling
    if feeling.strength < 0.35:
        return ""
    return comfort(feeling, thought.heard.text, thought.state.turns, said)


def _talked(thought: Thought, said: str) -> str:
    """Plain talk: his own word, a question that it raises, or little."""
    text, state, seed = thought.heard.text, thought.state, thought.state.turns
    if words := tag_answer(text, seed, said):
        return words
    if words := plain_question(text, seed, said):
        if lines.BUILTIN_IS_ALL not in said and not state.brain and "?" in text:
            return f"{words} {lines.BUILTIN_IS_ALL}" if wants_knowledge(text) else words
        return words
    asked_before = sum("?" in e.hers for e in state.recent[-2:])
    if words := _known(thought, said):
        return words
    before = " ".join(exchange.his for exchange in state.recent)
    if asked_before < 2 and (words := question_for(text, seed, said, before)):
        return words
    just_did = bool(state.recent) and is_echo(state.recent[-1].hers)
    if not just_did and (words := echo(text, seed, said)):
        return words
    late = part_of_day(thought.heard.at) == "night"
    return listening(text, late, seed, said)


def _known(thought: Thought, said: str) -> str:
    """Somebody comes up whom he has told her of: remembered lightly, once in a talk."""
    lately = said + " ".join(exchange.his for exchange in thought.state.recent)
    for known in thought.recalled.claims:
        who, what = known.claim.subject, known.claim.object
        if known.claim.predicate != "relation" or who in lately or not known.claim.positive:
            continue
        often = sum(who in moment.text for moment in thought.recalled.moments)
        same_day = known.claim.at.date() == thought.heard.at.date()
        if same_day or often > FAMILIAR:
            continue  # by now she would know
        if re.search(rf"\b{re.escape(who)}\b", thought.heard.text):
            return f"{who}, {what}?" if "'s " in what else f"{who}, your {what}?"
    return ""


_KNOWLEDGE = Pattern(
    r"(?i)^(?:(?:so|and|but|ok)[, ]+)?(?:what (?:is|are|does)|who wrote|how (?:does|many|much|far|tall)|why (?:is|are|do|does))\b"
)
_HIS_OWN = Pattern(r"(?i)\b(?:i|me|my|we|our|you|your|he|she|him|her)\b")


def wants_knowledge(text: str) -> bool:
    """Whether he asks for what only a bigger brain could give."""
    short = len(text.split()) <= 14 and not _HIS_OWN.search(text)
    return short and _KNOWLEDGE.search(text.strip()) is not None
