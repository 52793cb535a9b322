"""What he has told her: asked for, added to, kept off the record.

She answers from claims first, and says when he told her; then in his own words, if they bear on the
question; else she says that she does not think he has told her. She never fills a gap.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from dataclasses import replace

from samantha.domain import lines
from samantha.domain.answering import answer, claims_for, content
from samantha.domain.beside import beside
from samantha.domain.leaning import meant
from samantha.domain.spoken import day_aloud
from samantha.domain.telling import tell, turned
from samantha.domain.thought import Thought
from samantha.domain.turn import Act
from samantha.domain.unknown import unknown
from samantha.ports import Clock, Journal, Memories, Skill, Tool


def skill(clock: Clock, memories: Memories, journal: Journal) -> Skill:
    async def recall(about: str) -> str:
        """What the person has said about ``about``: claims, and their own words with the day."""
        today = clock.now().date()
        claims = claims_for(about, await memories.claims())
        moments = await memories.search(about, limit=5)
        told = [f"{tell(k.claim)} (told {day_aloud(k.claim.at.date(), today)})" for k in claims]
        quoted = [f"{day_aloud(m.at.date(), today)}: “{m.text}”" for m in moments]
        return "\n".join([*told[:8], *quoted]) or "Nothing was said about that."

    async def ask(act: Act, thought: Thought) -> str:
        known = tuple(await memories.claims(valid_only=False))
        recalled = replace(thought.recalled, claims=known)
        said = " ".join(exchange.hers for exchange in thought.state.recent)
        question = meant(thought.heard.text, thought.state.recent, thought.heard.at, known)
        if not content(question):
            question = str(act.slots.get("question", "")) or question
        today, seed = thought.heard.at.date(), thought.state.turns
        if words := answer(question, recalled, today):
            return words
        near = beside(question, recalled, today, seed, said)
        return f"{unknown(bool(recalled.moments), seed, said)} {near}".strip()

    return Skill(
        name="memory",
        sentences={
            "memory.ask": (
                "(what did i|what have i) (say|tell you|told you|said|mention|mentioned) [to you] (about|of) {question}",
                "[do|can|don't] you remember {question}",
                "when did (we|i) (talk|speak|tell you|say anything) about {question}",
                "(did i|have i) [ever] (mention|mentioned|tell you|told you|say|said) [about] {question}",
                "what do you [actually] (know|remember) (about|of) {question}",
                "(remind me|tell me again) (who|what|where|when|which|how old) {question}",
                "(who is|who's|who was) {question} again",
                "what (is|'s) {question} again",
                "where was i [going|moving] again",
                "(what is|what's) my {relation} name",
                "(what is|what's) my {relation} called",
                "(do you know|what's|what is) my [first|last] name",
                "(what is|what's) my (name|job|age|birthday)",
                "who (is|'s) my {relation}",
                "(how old am i|when is my birthday|when's my birthday)",
                "how old is my {relation}",
                "where (do|did) i (live|work)",
                "what do i do [for a living|for work]",
                "what am i allergic to",
                "am i (allergic to {allergy}|a vegetarian|vegetarian|a vegan|vegan|married)",
                "do i (like|drink|eat|hate) {question}",
                "what was i [so] (cross|angry|happy|sad|upset|worried|excited) about {when}",
            ),
            "memory.tell": (
                "(remember|please remember|you should remember|keep in mind|bear in mind) [that] {fact}",
                "(i want|i'd like|i would like) you to remember [that] {fact}",
                "(just so you know|so you know|for the record|for your information) {fact}",
                "(make a note|take a note|note) (that|of) {fact}",
                "make a note {fact}",
                "don't forget that {fact}",
            ),
            "memory.off_record": (
                "[can we|let's|could we] [go|talk|speak] off the record [for a bit|for a minute|for a moment|for a second|a second|a minute|a moment|now|for now]",
                "(this is|this next bit is|this bit is|what follows is) off the record",
                "(don't|do not) (keep|store|save|remember|record) [any of] (this|what i'm about to say|what i say now|what i say next|the next bit)",
                "off the record {rest}",
                "(don't|do not) store (it|this|that)",
                "stop (taking notes|recording|remembering|keeping notes) [now|for now]",
                "can we talk without you (remembering|keeping|recording) (it|this)",
            ),
            "memory.on_record": (
                "[you can|you may|let's|we're|we are|we can|go] [go] back on the record [now]",
                "on the record [again|now]",
                "you (can|may) (remember|keep) (things|notes|it all|everything) [again|now]",
                "(start|you can start) (keeping|taking) notes again",
                "normal service [resumed] on the record",
                "you can go back to (remembering|keeping notes) [now]",
            ),
            "memory.forget": (
                "forget [about] (what|everything|that|all|all that|the thing|it all) [i] (said|told you) about {what}",
                "(forget|forget about) (that|what i just said|that last bit|the last bit|what i just told you)",
                "(delete|wipe|erase|remove) (what|whatever|everything) (i said|i told you|you've got|you have|you know) (about|on) {what}",
                "(wipe|delete|erase|forget|strike) (that|that last bit|the last bit|the last thing)",
                "forget all that about {what}",
                "forget all about {what}",
                "(i'd rather|i would rather|i'd prefer) you (didn't remember|forgot) {what}",
            ),
            "memory.confide": (
                "(this is|this one's|this one is) a secret [keep it] {fact}",
                "(between you and me|just between us|between ourselves|just between you and me) [only] {fact}",
                "(can i|may i) confide in you",
                "(keep this|keep it) (private|to yourself|secret) {fact}",
                "don't tell (anyone|anybody|a soul) [but] {fact}",
            ),
        },
        answers={
            "memory.ask": ask,
            "memory.tell": _kept,
            "memory.off_record": _off,
            "memory.on_record": _on,
            "memory.forget": _forget,
            "memory.confide": _confided,
        },
        tools=(Tool(recall),),
    )  # fmt: skip


# --- answers -----------------------------------------------------------------------------------------


async def _kept(act: Act, thought: Thought) -> str:
    if thought.state.off_record:
        return "We're off the record, so I'm not keeping it. Say 'back on the record' first."
    if not thought.state.may_remember:
        return "You asked me not to keep things, so I haven't. Tell me I may, and I will."
    fact = str(act.slots.get("fact", ""))
    short = turned(fact.rstrip(".! "))
    if 0 < len(short) < 80:
        return lines.pick((f"Kept: {short}.", f"I've got it: {short}."), thought.state.turns)
    return lines.pick(("Kept.", "I've got that.", "I'll hold on to it."), thought.state.turns)


async def _off(act: Act, thought: Thought) -> str:
    return lines.off_record(thought.state.turns)


async def _on(act: Act, thought: Thought) -> str:
    return lines.on_record(thought.state.turns)


async def _forget(act: Act, thought: Thought) -> str:
    return (
        "I can't yet take one thing out and be sure that it's gone, and I won't say I have. Next "
        "time, say 'off the record' first and nothing is kept. 'samantha erase' takes everything."
    )


async def _confided(act: Act, thought: Thought) -> str:
    if not act.slots.get("fact"):
        return "Yes. Go on."
    return lines.pick(
        (
            "It stays in here with me, under your lock.",
            "Thank you for telling me. It's locked away with the rest, and nobody gets it from me.",
        ),
        thought.state.turns,
    )
