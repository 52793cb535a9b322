"""Sentences that are hers under every brain.

Each function takes a ``seed``, any whole number that differs from turn to turn, and picks by it:
the same turn always sounds the same, the next one sounds different.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from samantha.domain.egress import is_private
from samantha.domain.spoken import absence_aloud, part_of_day


def pick(variants: Sequence[str], seed: int, already: str = "") -> str:
    """One of ``variants`` by ``seed``; one that ``already`` does not contain, if there is any."""
    turned = [variants[(seed + step) % len(variants)] for step in range(len(variants))]
    return next((line for line in turned if line not in already), turned[0])


# --- coming and going ----------------------------------------------------------------------------


def greeting(
    his_name: str, now: datetime, last: datetime | None, seed: int, already: str = ""
) -> str:
    """Her first words when he comes in. ``last`` is when they last spoke; a week is noticed."""
    name = f", {his_name}" if his_name else ""
    gone = absence_aloud(now - last) if last is not None else ""
    if gone:
        return pick(
            (
                f"Hello{name}. It's been {gone}. How are you?",
                f"There you are{name}. {gone[0].upper()}{gone[1:]}. What did I miss?",
                f"Hello{name}. {gone[0].upper()}{gone[1:]}, by my count. Tell me something.",
            ),
            seed,
            already,
        )
    variants = {
        "morning": (
            f"Morning{name}.",
            f"Good morning{name}. How did you sleep?",
            f"Morning{name}. You're up.",
        ),
        "afternoon": (
            f"Hello{name}.",
            f"Hello{name}. How's the day treating you?",
            f"Afternoon{name}.",
        ),
        "evening": (
            f"Evening{name}.",
            f"Good evening{name}. How was it out there?",
            f"Hello{name}. Long day?",
        ),
        "night": (
            f"Hello{name}. It's late. Do you want to talk, or do you want me to just be here?",
            f"You're up late{name}.",
            f"Hello{name}. Can't sleep?",
        ),
    }[part_of_day(now)]
    return pick(variants, seed, already)


def goodbye(his_name: str, now: datetime, to_bed: bool, seed: int) -> str:
    """Two sentences at most; no question, no hook."""
    name = f", {his_name}" if his_name else ""
    if to_bed or part_of_day(now) == "night":
        return pick(
            (f"Good night{name}. Sleep.", f"Night{name}. Sleep well.", f"Good night{name}."), seed
        )
    return pick(
        (
            f"Bye{name}. Go well.",
            f"See you{name}.",
            f"Bye{name}. Mind how you go.",
            f"Off you go{name}. See you.",
        ),
        seed,
    )


# --- brains --------------------------------------------------------------------------------------


def step_down(why: Literal["unavailable", "refused", "no consent"], seed: int) -> str:
    """The better brain does not answer, and the built-in mind takes over. Said once."""
    if why == "refused":
        return pick(
            (
                "My bigger brain turned me away at the door, so you've got the smaller me for now.",
                "The bigger brain wouldn't have me. It's the smaller me, for the moment.",
            ),
            seed,
        )
    if why == "no consent":
        return pick(
            (
                "I'm staying in the house, then: the smaller me, with fewer words.",
                "Nothing leaves, so this is the smaller me.",
            ),
            seed,
        )
    return pick(
        (
            "My bigger brain isn't answering, so this is the smaller me. Fewer words, same ears.",
            "I've lost my bigger brain for the moment. I'm still here, only plainer.",
            "The bigger brain has gone quiet. You've got the smaller me until it's back.",
        ),
        seed,
    )


def step_up(seed: int) -> str:
    """The better brain is back. Said once."""
    return pick(
        ("All of me is back.", "There, I have my bigger brain again.", "My words are back."), seed
    )


def lost_thread(seed: int) -> str:
    """A brain broke off in the middle of a sentence."""
    return pick(
        (
            "Sorry, I lost the end of that. Ask me again?",
            "And there the thought broke off. Say it to me once more?",
            "I lost my thread half-way. Would you ask me again?",
        ),
        seed,
    )


def consent_question(destination: str, seed: int) -> str:
    """Before the first word ever goes to ``destination``: what would leave, where to, whether it
    could be read on the way, yes or no."""
    road = (
        ""
        if is_private(destination)
        else " And the way there isn't sealed: whoever sits along it could read every word."
    )
    return pick(
        (
            f"One thing before I use the bigger brain: what you say to me, what I remember that "
            f"bears on it, and the last of our talk would leave this machine and go to "
            f"{destination}.{road} Is that all right? Until you say yes, it stays here.",
            f"I'd like to think with the brain at {destination}. What you say, the last of our "
            f"talk and what I remember that bears on it would go there, out of this house.{road} "
            f"Yes or no? Nothing has left yet.",
        ),
        seed,
    )


def consent_answer(allowed: bool, seed: int) -> str:
    """He said yes, or no, to a destination."""
    if allowed:
        return pick(
            (
                "Thank you. From the next thing you say, then. 'samantha ledger' shows each time "
                "something leaves.",
                "All right, from the next thing you say. Every time something leaves, it's a line "
                "in 'samantha ledger'.",
            ),
            seed,
        )
    return pick(
        (
            "Then it stays here, and so do I.",
            "Good. Nothing leaves.",
            "Fine by me. It all stays here.",
        ),
        seed,
    )


BUILTIN_IS_ALL = (
    "I'm running on the mind I came with. I can listen, remember and keep a few things straight; "
    "for anything cleverer, 'samantha brain' gives me a bigger one."
)
"""What she is without a model; said when it matters, and not every turn."""


# --- the record ----------------------------------------------------------------------------------


def off_record(seed: int) -> str:
    return pick(
        (
            "Off the record. I'm listening, and none of it is kept.",
            "Pen's down. Nothing from here on is written anywhere.",
            "All right, nothing's kept until you say so.",
        ),
        seed,
    )


def on_record(seed: int) -> str:
    return pick(("Back on the record.", "Pen's up again.", "I'm keeping things again."), seed)


def still_off_record(seed: int) -> str:
    """He comes back and they are still off the record."""
    return pick(
        (
            "We're still off the record, by the way.",
            "Still off the record, until you tell me otherwise.",
        ),
        seed,
    )


TOO_LONG = "That's more than I can take in at once. Could I have it in pieces?"


# --- the turn ------------------------------------------------------------------------------------


def nothing_heard(seed: int, already: str = "") -> str:
    return pick(("Mm?", "I'm here.", "Take your time.", "Still here."), seed, already)


def not_told(something_near: bool, seed: int, already: str = "") -> str:
    """He asks what he said, and she has no answer. ``something_near`` is that he did say things in
    whose neighbourhood it might be."""
    if something_near:
        return pick(
            (
                "I don't know. I can't find it in what you've told me.",
                "I don't know. I can't find that here, and you may not have told me.",
                "I've looked, and I don't know.",
                "I don't know that one, from what you've told me.",
            ),
            seed,
            already,
        )
    return pick(
        (
            "I don't think you've told me.",
            "I don't know that one. I don't think you've told me.",
            "You haven't told me that, as far as I can find.",
        ),
        seed,
        already,
    )


def not_yet(skill: str, seed: int, already: str = "") -> str:
    """He asked plainly for something that she cannot do. ``skill`` is its name."""
    what = _NOT_YET.get(skill) or _NOT_YET.get(skill.partition(".")[0]) or "do that"
    return pick(
        (
            f"I can't {what} yet. I'd like to.",
            f"Not yet, I'm afraid. I don't know how to {what}.",
            f"I wish I could. I can't {what} so far.",
        ),
        seed,
        already,
    )


_NOT_YET = {
    "morning": "put a morning together for you, with your mail and the weather,",
    "mail": "get at your mail",
    "calendar": "see your calendar",
    "reminder": "set reminders",
    "timer": "run a timer",
    "contact": "see your address book",
    "recipe": "look up recipes",
    "shopping": "keep a shopping list",
    "letter.help": "do a whole letter with you",
    "letter": "handle letters",
    "news": "read the news",
    "weather": "see the weather",
    "music": "play music",
    "lookup": "look things up",
    "ideas": "come up with good ideas",
    "game": "play that",
    "memory.forget": "forget one thing from here and be sure that it's gone",
    "keepsake": "make us a book",
    "self.diary": "keep a diary",
    "louder": "change how loud I am: I've only got text here, not a voice,",
    "slower": "change how fast I talk: I've only got text here, not a voice,",
}
