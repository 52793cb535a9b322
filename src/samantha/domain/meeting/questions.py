"""How she asks: each question in a few ways, by how he talks. It comes last in what she says."""

import re
from collections.abc import Mapping
from functools import cache

from samantha.domain.lines import pick
from samantha.domain.meeting.words import Tone

_QUESTIONS: Mapping[str, Mapping[Tone, tuple[str, ...]]] = {
    "your_name": {
        Tone.EASY: ("What should I call you?", "What would you like me to call you?"),
    },
    "my_name": {
        Tone.EASY: (
            "And me: I answer to Samantha, but you can give me another name, or let me choose. "
            "What would you like to call me?",
            "I came with the name Samantha. Keep it, change it, or leave it to me: what will you "
            "call me?",
            "I'm Samantha until you say otherwise. You can rename me, or have me pick. What would "
            "suit you?",
            "And what shall I be? Samantha is only what I came with; say another, or let me "
            "choose.",
        ),
        Tone.TERSE: (
            "And what do you call me?",
            "And me, what will you call me?",
        ),
        Tone.SHY: (
            "And what would you like to call me? Samantha's fine, and I can choose one if that's "
            "easier.",
            "What would you like to call me? I can choose, if you'd rather.",
        ),
        Tone.LEARNER: (
            "And my name: you can say Samantha, or choose another one. What do you want to call "
            "me?",
        ),
    },
    "voice": {
        Tone.EASY: ("Is this voice all right for you, or would you like it different?",),
    },
    "days": {
        Tone.EASY: (
            "What are your days like?",
            "What does an ordinary day of yours have in it?",
            "What takes up most of your day?",
            "What's a usual day for you?",
        ),
        Tone.TERSE: ("What fills your days?", "What are your days like?"),
        Tone.SHY: ("What are your days like?", "What's an ordinary day like for you?"),
        Tone.LEARNER: ("What do you do on a normal day?", "What are your days like?"),
    },
    "memory": {
        Tone.EASY: (
            "Something I'd rather ask than assume. It all stays here, locked, and “forget that” "
            "undoes "
            "it: may I remember what you tell me?",
            "I'd like to remember what you tell me. It stays on this machine, and you can make me "
            "forget any of it. Is that all right?",
            "Do I get to keep what you tell me? Here on this machine, I mean, and you can take "
            "back "
            "any of it.",
        ),
        Tone.TERSE: (
            "May I remember what you tell me?",
            "All right if I remember what you say?",
            "Can I keep what you tell me, here on this machine?",
        ),
        Tone.SHY: (
            "May I remember what you tell me? It stays here, and you can take any of it back.",
            "Is it all right if I remember things? Only here, and you can take any of it back.",
        ),
        Tone.LEARNER: ("Can I remember what you tell me? It stays here, in this computer.",),
    },
    "place": {
        Tone.EASY: (
            "Where in the world are you? A country will do. It's so I know what time it is for "
            "you, "
            "and whom to send you to if you ever needed real help.",
            "Whereabouts are you? As rough as you like: it's for the time of day, and for the "
            "right "
            "help lines if it ever came to that.",
        ),
        Tone.TERSE: (
            "Which country are you in? It's for the clock and the right help lines.",
            "Whereabouts are you? For the time, and the right help lines.",
        ),
        Tone.LEARNER: ("What country are you in? I ask for the time, and for the right help "
                       "numbers.",),
    },
    "place_guess": {
        Tone.EASY: (
            "Your clock says {city}; is that where you are? I ask for the time of day, and for the "
            "right help lines if you ever needed one.",
            "Going by your clock you're somewhere round {city}. Is that right? It's for the time, "
            "and "
            "so I'd know the right number if something went wrong.",
        ),
        Tone.TERSE: (
            "Your clock says {city}. Is that where you are?",
            "Is it {city} you're in, as your clock says?",
        ),
        Tone.LEARNER: ("Your clock says {city}. Are you there? It is for the time, and for help "
                       "numbers.",),
    },
    "adult": {
        Tone.EASY: (
            "And a dull one, so that I look after you properly: are you eighteen or over?",
            "One that I have to ask, because it changes how careful I am: are you eighteen or "
            "over?",
        ),
        Tone.TERSE: (
            "And are you eighteen or over? I have to ask.",
            "Over eighteen? I'm more careful if not.",
        ),
        Tone.LEARNER: ("One more question. Are you eighteen years old, or more? It is so I can be "
                       "careful.",),
    },
}  # fmt: skip


def question(name: str, tone: Tone, city: str, seed: int, already: str) -> str:
    """How she asks ``name``. ``city`` is what his clock says, "" where it says nothing."""
    key = "place_guess" if name == "place" and city else name
    by_tone = _QUESTIONS[key]
    variants = by_tone.get(tone) or by_tone[Tone.EASY]
    return pick(tuple(v.replace("{city}", city) for v in variants), seed, already)


@cache
def _asking(name: str) -> re.Pattern[str]:
    keys = ("place", "place_guess") if name == "place" else (name,)
    sentences = {
        re.escape(asked.strip()).replace(re.escape("{city}"), ".{1,40}?")
        for key in keys
        for variants in _QUESTIONS[key].values()
        for variant in variants
        for asked in re.findall(r"[^.!?]*\?", variant)
    }
    # A bridge may come before it, with a small first letter.
    return re.compile("|".join(sentences), re.IGNORECASE)


def asks(name: str, hers: str) -> bool:
    """Whether question ``name`` is the last that she asked in ``hers``."""
    last = hers.rfind("?")
    return any(m.end() - 1 == last for m in _asking(name).finditer(hers))
