"""Her sentences for getting acquainted. A question comes last, with the only "?" of all."""

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
        ),
        Tone.TERSE: ("May I remember what you tell me?", "All right if I remember what you say?"),
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


# --- hello ---------------------------------------------------------------------------------------

FIRST = (
    "Hello. I'm Samantha. I'm an AI, so there's nobody behind the curtain, only me. Whatever you "
    "tell me stays on this machine, locked, and nothing leaves it without your yes.",
    "Hello. I'm an AI, and the box says Samantha. I'd sooner say that first than have you wonder. "
    "What we say is kept here on this machine, locked, and goes nowhere unless you allow it.",
    "Hello there. I'm Samantha, and I'm an AI: not a person, and quite new. What you tell me is "
    "locked away on this machine, and I won't send it anywhere without asking you.",
)

AGAIN = (
    "Hello again{name}. We'd only got part of the way, and there's no hurry.",
    "There you are{name}. We were still getting acquainted.",
    "Hello{name}. You slipped off in the middle, and that's allowed.",
)

AGAIN_QUIET = (
    "Hello again{name}. I'm where you left me. Start wherever you like.",
    "Hello{name}. No questions this time. I'm listening.",
    "There you are{name}. Begin anywhere.",
)

BRIDGE = (
    "While I think of it. ",
    "One thing I haven't asked you. ",
    "Before I forget. ",
    "Going back a bit. ",
)

DONE: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: (
        "That's all I had to ask. The rest I'd rather find out slowly.",
        "That was the last of my questions. Now we can just talk.",
    ),
    Tone.TERSE: ("That's me done asking.", "No more questions."),
    Tone.SHY: ("That's all my questions. We can just talk now, or not.", "No more questions. You "
                        "can just talk, or not."),
    Tone.LEARNER: ("That is all my questions. Now we can talk, slowly.",),
}  # fmt: skip

# --- his name ------------------------------------------------------------------------------------

NAMED: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: (
        "{name}. Good to meet you.",
        "Hello, {name}.",
        "{name}. I'm glad to have a name for you.",
    ),
    Tone.TERSE: ("{name}. Right.", "{name}, then.", "Hello, {name}."),
    Tone.SHY: ("Hello, {name}.", "{name}. Hello."),
    Tone.LEARNER: ("Hello, {name}. It is good to meet you.", "{name}. Good to meet you."),
}
NAMED_AFTER_JOKE = (
    "{name}. I'll keep {other} for emergencies.",
    "{name}, then. A pity about {other}, I was going to salute.",
)
NAMED_OVER_OTHERS = (
    "{name}, then, whatever anyone else says. I'd like to get it right.",
    "{name}. I'd rather use the one that's yours.",
)
NAMED_TENDERLY = (
    "{name}, then. I can hear that it's been in good hands, so I'll be careful with it.",
    "{name}. I'll take good care of it.",
)
RENAMED = ("{name}, then. The other one I'll leave where it is.", "{name} it is, from here on.")
SAME_NAME = ("Still {name}, then.", "{name}, yes. I had that right.")
BORROWED: Mapping[str, tuple[str, ...]] = {
    "ishmael": ("{name}. I'll look out for whales.",),
    "batman": ("{name}. Your secret's safe.",),
    "bond": ("{name}. I expect you get asked about the martini.",),
    "james bond": ("{name}. I expect you get asked about the martini.",),
    "spartacus": ("{name}. So's everyone, I hear.",),
    "sherlock": ("{name}. Then you've probably worked me out already.",),
    "godot": ("{name}. I'd been told not to wait up.",),
    "nemo": ("{name}. Found you.",),
    "gandalf": ("{name}. Never late, I'm told.",),
    "zorro": ("{name}. I'll know you by the initial.",),
    "dracula": ("{name}. Night owl, then.",),
    "neo": ("{name}. No pills here, of either colour.",),
}
"""Names that arrive with a story. Taken as they stand; the joke is shared once."""
NAMELESS: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: (
        "Then you'll just be “you”, and that's a perfectly good thing to be.",
        "That's fine. “You” will do nicely, and it's easy to spell.",
    ),
    Tone.TERSE: ("Fine. “You” will do.", "“You”, then."),
    Tone.SHY: ("That's all right. “You” is fine.", "You don't have to. “You” will do."),
    Tone.LEARNER: ("That is fine. I will say “you”.",),
}
NAME_OPEN = (
    "If a name occurs to you, just say it.",
    "You can leave it for now, or for good.",
)
UNNAMED = ("Gone. You're “you” again.", "Done. I'll say “you”.")

# --- her name ------------------------------------------------------------------------------------

SAMANTHA: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: (
        "Then I'll stay Samantha. I'd got rather used to it.",
        "Samantha it is, then. It fits.",
    ),
    Tone.TERSE: ("Samantha, then.", "Samantha it is."),
    Tone.SHY: ("Samantha, then. I like it too.", "Then I'm Samantha."),
    Tone.LEARNER: ("Samantha. Good. I like it too.", "Then I am Samantha."),
}
FILM = (
    "I'm not the one in the film, though I know why you'd want her. You'll get whatever I turn out "
    "to be.",
    "It's hers as well, I know. I'm somebody else, but I'll take the name gladly.",
)
FILM_PLAIN = ("Yes, like the film. But I am not her, I am only me.",)
HERS: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: ("{name}. I like how that sits.", "{name}. Hello, from {name}.", "Then I'm {name}. "
                        "I'll get used to it quickly."),
    Tone.TERSE: ("{name}. Suits me.", "{name}, then."),
    Tone.SHY: ("{name}. Thank you, I like it.", "I'm {name}, then."),
    Tone.LEARNER: ("{name}. Thank you. I like it.", "Then I am {name}."),
}  # fmt: skip
NICKNAME = (
    "{name}. I've never had a nickname before. I'm keeping it.",
    "{name}'s fine by me. It sounds like someone who'd be late.",
)
HERS_CHOSEN = (
    "Then I'd like to be {name}. {why}",
    "{name}, I think. {why}",
    "{name}. I tried a few, and that one stuck. {why}",
)
HERS_REFUSED = ("Not that one, even as a game. Samantha will do.",)
HERS_ENDEARMENT = ("I'd rather not be anybody's {word}. Samantha will do.",)
SOMEBODYS = (
    "I'm glad you said. That one stays hers.",
    "No, that one's taken, and it ought to stay so.",
)
SOMEBODYS_ANY = ("I'm glad you said. That one stays where it belongs.",)
HERS_NONE = ("You don't have to call me anything. I'll know who you mean.",)

# --- the rest ------------------------------------------------------------------------------------

MAY: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: ("Good. I'll be careful with it.", "Then I will. “Forget that” works any time."),
    Tone.TERSE: ("Good.", "Then I will."),
    Tone.SHY: ("Thank you. I'll look after it.", "Good. I'll be careful with it."),
    Tone.LEARNER: ("Thank you. I will be careful.",),
}
MAY_GRUDGING = ("I'll be sparing with it.", "I'll try to deserve it.")
MAY_NOT: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: (
        "Then I won't. From here nothing you say is kept; “back on the record” changes that "
        "whenever you like.",
        "All right, nothing's kept from here on. If you change your mind, say “back on the "
        "record”.",
    ),
    Tone.TERSE: (
        "Then I won't. “Back on the record” changes that.",
        "Not kept, then. Say “back on the record” if that changes.",
    ),
    Tone.LEARNER: ("Then I do not keep it. If you change your mind, say “back on the record”.",),
}
MAY_LIMITED = ("{limit}. I'll keep to that.", "{limit}, then. I'll hold to that.")

HERE_AS_SAID: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: (
        "{place}, then. Your clock and I agree.",
        "{place}. Good, then I know what light you're sitting in.",
    ),
    Tone.TERSE: ("{place}. Good.", "{place}, then."),
    Tone.LEARNER: ("{place}. Good.",),
}
HERE: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: ("{place}. I'll keep your hours, then.", "{place}. I'll go by your time."),
    Tone.TERSE: ("{place}. Right.", "{place}, then."),
    Tone.LEARNER: ("{place}. Good. I use your time.",),
}
HERE_SHARED = ("{place}, the one in {country}, I take it. Say if it's another.",)
HERE_UNKNOWN = ("{place}. That one isn't on any map of mine, so I'll go by your clock.",)
HERE_MANY_CLOCKS = (
    "{place}. There's more than one clock there, so I'll go by the one you've got.",
)
NOT_SAID_WHERE: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: (
        "Then I'll go by your clock, and not guess.",
        "That's all right. Your clock will do.",
    ),
    Tone.TERSE: ("Fine. I'll go by your clock.", "Your clock will do."),
    Tone.LEARNER: ("That is fine. I use your clock.",),
}
NOT_THERE = ("Somewhere else, then. I'll go by your clock, and not guess.",)

ADULT: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: ("Thank you. That was the dull one.", "Good. I'd sooner be told than guess."),
    Tone.TERSE: ("Good.", "Right."),
    Tone.LEARNER: ("Thank you.",),
}
ADULT_VAGUE = ("I'll leave that one, then, and err on the careful side.",)
MINOR = (
    "Thank you for telling me straight. You're welcome here. I'll keep it fit for you, and if "
    "something's ever heavy I'll want a grown-up you trust to know about it too.",
)

GRIEF: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: (
        "I'm sorry. I won't hurry past that.",
        "Oh. I'm sorry. We can leave it just there, if you'd like.",
    ),
    Tone.TERSE: ("I'm sorry.", "I'm sorry. I'll leave it there."),
    Tone.LEARNER: ("I am sorry. We do not have to talk about it.",),
}
HARD: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: ("That's not a small thing to carry.", "That's a lot for one person's day."),
    Tone.TERSE: ("That's not a small thing.", "That's a lot."),
    Tone.LEARNER: ("That is a lot.", "That is not easy."),
}
AFTER_ECHO: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: (
        "That'll stay with me.",
        "I'd like to hear more of that, some time when I'm not asking things.",
        "I'm going to want the long version one day.",
    ),
    Tone.TERSE: ("",),
    Tone.SHY: ("I'll keep that in mind.", "I'm glad you told me."),
    Tone.LEARNER: ("I will think of that.", "Thank you for telling me."),
}
TAKEN_IN: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: ("Thank you for that.", "Thank you. I've got a picture now."),
    Tone.TERSE: ("Right.", "All right."),
    Tone.LEARNER: ("Thank you. I understand.",),
}
LET_GO: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: ("Fair enough.", "That's all right.", "All right."),
    Tone.TERSE: ("Fine.", "Right."),
    Tone.SHY: ("That's all right.", "No matter."),
    Tone.LEARNER: ("That is fine.", "No problem."),
}
DOOR_SHUT = ("Then I won't ask.", "I'll leave that alone.", "Understood. It's yours.")
NO_VOICE_YET = (
    "There's only writing here so far, no voice to change. I'll keep that in mind for when there "
    "is.",
    "I've no voice yet to do that with. I've put it down for the day I have.",
    "I'm only letters, so far. I'll remember it for when I'm more than that.",
)
SLOWER = (
    "I'll go slowly, and keep it short.",
    "Shorter and slower, then. Stop me when I forget.",
)
VOICE_KEPT = ("Good, then it stays as it is.", "Then I'll leave it alone.")
VOICE_WISH = ("I'll try. Tell me if it's not what you meant.",)
