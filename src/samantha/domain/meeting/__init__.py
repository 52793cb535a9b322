"""The first meeting: how two people who have just met find out what to call each other.

Deterministic language of ours: it works with no model and is the same under every brain.
``conversation`` is the page to start from; ``readers`` has one function for each question.
"""

from samantha.domain.meeting.conversation import answer, opening, pick_up
from samantha.domain.meeting.reply import Found, Reply
from samantha.domain.meeting.scene import QUESTIONS

__all__ = ["QUESTIONS", "Found", "Reply", "answer", "opening", "pick_up"]
