"""What she says when he asks for something that he has not told her, or that she cannot find.

Many sisters, so that none comes twice in a long talk; each says plainly that she does not know, and
none pretends that he never said it.
"""

from samantha.domain.lines import pick

_NEAR = (
    "I don't know that one. You've told me things near it, but not that.",
    "I don't know. I can't find it in what you've told me.",
    "That I don't know. I've looked, and it isn't anywhere you've said.",
    "I've looked, and I don't know. Tell me, and I'll have it.",
    "I don't know that one, from what you've told me.",
    "No, I don't know. I can get close to it, and then it stops.",
    "I'm not sure you ever said. I don't know it.",
    "I don't know. It may be that you told me round it and never quite said it.",
    "I don't know, and I'd sooner say so than guess at you.",
    "I went through what you've told me and I don't know. What is it?",
    "I can find the edges of that, but not the thing itself. I don't know.",
    "I don't think you've told me that part.",
    "You haven't told me that bit, or I've lost it. Which is it?",
    "I don't know, and it bothers me a little. Did you tell me?",
    "I don't know that. You'd have to tell me.",
    "If you said, I don't know where. I can't find it.",
    "I don't know. I'd only be guessing, and you'd hear it.",
    "I've got things beside it, but I don't know that one.",
    "I don't know that. I've turned over what I have.",
    "That's one of the things I don't know about you yet.",
    "I don't know. I looked twice.",
    "I couldn't say. I don't know it from anything you've told me.",
    "You've never said, I think. At least I don't know it.",
    "I don't know, but I'd like to.",
)
_FAR = (
    "I don't think you've told me.",
    "I don't know that one. I don't think you've told me.",
    "You haven't told me that, as far as I can find.",
    "I don't know. I don't think it's ever come up.",
    "I don't know. That hasn't come up between us.",
    "You've not told me that. I'd remember.",
    "I don't know. It would be news to me.",
    "That's new to me. You haven't told me.",
    "I've nothing about that from you. I don't know.",
    "I don't know, you've never said a word about it. Go on?",
    "You haven't said. Tell me now, if you like.",
    "I don't know that. We've never talked about it, have we?",
    "You haven't mentioned it. I don't know.",
    "I don't know yet. You'd have to tell me.",
    "No idea. You've never told me.",
    "I don't know. Of all the things you've told me, not that.",
)


def unknown(something_near: bool, seed: int, already: str = "") -> str:
    """That she does not know what he asks for. ``something_near``: he did say things in whose
    neighbourhood it might be. ``already`` is what she said lately, not to be said again."""
    return pick(_NEAR if something_near else _FAR, seed, already)
