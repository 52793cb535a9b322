"""How much he says: a short word is for her question, a long one is about something else."""

from samantha.domain.meeting.words import Piece, sentences

BRIEF = 8
"""Words. In anything longer he is on about something else."""


def in_passing(text: str, piece: Piece) -> bool:
    """Whether ``piece`` stands within a sentence of something longer: "Harbourside, top of one of
    those thin houses" tells of a place."""
    sentence = next(s for s in sentences(text) if s.start <= piece.start < s.end)
    return len(text.split()) > BRIEF and sentence.end - piece.end > 12
