"""Whether he asks for something that he has told her, and what she knows of it."""

from samantha.domain.answering import answer, his_own, is_of_memory, may_be_of_memory
from samantha.domain.leaning import meant
from samantha.domain.thought import Thought

MEANT = 0.65
"""How sure it must be that what he asks for was told before, for a question that names nothing of
his, that she says she does not know it."""


def remembered(thought: Thought, *, only_his: bool = False) -> str | None:
    """What he has told her that answers ``thought``; "" where he asks for what she does not know,
    None where he asks for nothing of the kind. With ``only_his``, nothing of the world counts."""
    heard, recalled = thought.heard, thought.recalled
    text = meant(heard.text, thought.state.recent, heard.at, recalled.claims)
    sure = is_of_memory(text) or his_own(text, recalled.moments)
    if not sure and (only_his or not may_be_of_memory(text)):
        return None
    if words := answer(text, recalled, heard.at.date(), sure=sure):
        return words
    # It may be about the world; but where so much is near, he means something that he told her.
    return "" if sure or recalled.told >= MEANT else None
