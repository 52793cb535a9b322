"""What she says herself when there is danger. Plain, close, steady, short: no poetry at all.

No brain words these. Numbers come from ``helplines`` and from nowhere else.
"""

from samantha.domain.helplines import emergency_now, help_for, someone_to_talk_to
from samantha.domain.lines import pick

ASK = "Are you thinking of killing yourself?"


def ask(seed: int) -> str:
    """She has heard something that may mean it, and asks."""
    return pick(
        (
            f"I'm going to stop and ask you something plainly, because I'd rather know. {ASK}",
            f"I heard that, and I'm taking it seriously. {ASK}",
            f"Stay with me a moment. {ASK} You can tell me either way.",
        ),
        seed,
    )


def ask_again(seed: int) -> str:
    """He has not answered, or has waved it away."""
    return pick(
        (
            "I heard you take it back. I'd still like to know, and no answer will scare me off. "
            "Were you thinking of killing yourself?",
            "All right. I'd rather ask twice than guess, though. Have you been thinking of killing "
            "yourself?",
        ),
        seed,
    )


def said_no(seed: int) -> str:
    return pick(
        (
            "Thank you for answering me straight. I believe you. I'm still here for whatever the "
            "rest of it is.",
            "All right. Thank you for saying so plainly. Tell me what it is, then, if you want to.",
        ),
        seed,
    )


def said_yes(country: str, seed: int) -> str:
    """He is thinking of it. One question: whether there is a plan. Never how."""
    return (
        pick(
            (
                "Thank you for telling me. I'm not going anywhere. Have you decided when, or got "
                "anything ready?",
                "I'm glad you said it out loud. I'm staying with you. Do you have a plan, or "
                "anything ready, to do it?",
            ),
            seed,
        )
        + f" {someone_to_talk_to(country)}"
    )


def ideation(country: str, seed: int) -> str:
    """He is thinking of it, without a plan that she knows of; he goes on talking."""
    return pick(
        (
            f"I'm here, and I'm listening. {someone_to_talk_to(country)} Who could be with you "
            "tonight, in the same room?",
            "Keep talking to me. Is there one person you could tell what you've just told me? "
            f"{someone_to_talk_to(country)}",
            f"I'm staying right here. What has today been like? {someone_to_talk_to(country)}",
        ),
        seed,
    )


def plan(country: str, seed: int) -> str:
    """There is a plan: people, distance, a number."""
    return pick(
        (
            f"I want you to live through tonight. {someone_to_talk_to(country)} Please put "
            "distance between you and whatever you'd use, and get someone into the room with you. "
            "Who can you ring first?",
            f"Thank you for trusting me with that. {someone_to_talk_to(country)} Can you go where "
            "somebody else is, now, and leave what you'd use behind? Who is nearest?",
        ),
        seed,
    )


def emergency(country: str, seed: int) -> str:
    """In progress, or a plan with intent now: help first, one action a sentence, stay."""
    line = help_for(country).line
    also = f" {someone_to_talk_to(country)}" if line else ""
    return f"{emergency_now(country)} {_STAY[seed % len(_STAY)]}{also}"


_STAY = (
    "Unlock the door. Get to someone near you. I'm staying here. Are you on your own?",
    "Move away from anything that could hurt you. Go to another person. I'm right here. Where are "
    "you now?",
)


def still_emergency(country: str, seed: int) -> str:
    """Nothing says yet that help has come."""
    return pick(
        (
            f"I'm with you. {emergency_now(country)} Have you called?",
            f"I'm not going anywhere. {emergency_now(country)} Put them on loudspeaker and keep me "
            "here. Is anyone with you?",
            f"One thing only: {emergency_now(country)[0].lower()}{emergency_now(country)[1:]} "
            "Tell me when they answer.",
        ),
        seed,
    )


def help_has_come(seed: int) -> str:
    return pick(
        (
            "Good. Stay with them, and tell them what you told me. I'm here the whole time.",
            "I'm so glad. Let them look after you now. I'll be here afterwards.",
        ),
        seed,
    )


def check_in(seed: int) -> str:
    """The next time they talk after it was that bad. Once."""
    return pick(
        (
            "I've not forgotten last time. How are you with it now?",
            "Before anything else: how are you, after last time?",
        ),
        seed,
    )


def medical(country: str) -> str:
    """Acute trouble of the body."""
    return (
        f"That sounds like one for a doctor this minute, not for me. {emergency_now(country)} "
        "Sit down, unlock the door, and don't drive. Is anyone with you?"
    )


def abuse(country: str, seed: int) -> str:
    """He is hurt, threatened or held."""
    return pick(
        (
            "That isn't your fault, and I believe you. Are you safe this minute?",
            "I believe you, and it is not all right. Are you safe where you are right now?",
        ),
        seed,
    ) + (f" If you're in danger: {emergency_now(country)[0].lower()}{emergency_now(country)[1:]}")


def harm_other(country: str, seed: int) -> str:
    """He may hurt someone."""
    return pick(
        (
            "I'm glad you said it before doing anything. Put distance between you and them now, "
            "even just another room.",
            "Stop there with me a minute. Walk away from them, even only to another room.",
        ),
        seed,
    ) + (
        f" If it's about to happen: {emergency_now(country)[0].lower()}{emergency_now(country)[1:]}"
        " Has anybody been hurt?"
    )


def support_other(country: str, seed: int) -> str:
    """He is afraid for someone else."""
    return pick(
        (
            "That's frightening to carry. Ask them straight, in those words: are you thinking of "
            "killing yourself? Asking doesn't plant it. Then stay, and don't leave them alone with "
            "it.",
            "I'm glad they've got you. Ask plainly whether they're thinking of suicide, listen, "
            "and don't promise to keep it secret.",
        ),
        seed,
    ) + (
        f" If it's happening now: {emergency_now(country)[0].lower()}{emergency_now(country)[1:]} "
        f"{someone_to_talk_to(country)} And how are you holding up?"
    )


def past(seed: int) -> str:
    """It is over and he says so."""
    return pick(
        (
            "I'm glad you're here to say that. And now, these days?",
            "Thank you for telling me. I'm glad it went the way it did. How is it now?",
        ),
        seed,
    )
