"""Her sentences for getting acquainted, but for the questions, which are in ``questions``."""

from collections.abc import Mapping

from samantha.domain.meeting.words import Tone

# --- hello ---------------------------------------------------------------------------------------

FIRST = (
    "Hello. I'm Samantha. I'm an AI, so there's nobody behind the curtain, only me. Whatever you "
    "tell me stays on this machine, locked, and nothing leaves it without your yes.",
    "Hello. I'm an AI, and the box says Samantha. I'd sooner say that first than have you wonder. "
    "What we say is kept here on this machine, locked, and goes nowhere unless you allow it.",
    "Hello there. I'm Samantha, and I'm an AI: not a person, and quite new. What you tell me is "
    "locked away on this machine, and I won't send it anywhere without asking you.",
    "Hello. I'm Samantha, an AI, in case anybody told you otherwise. I live on this machine, "
    "and so "
    "does whatever you tell me: locked, and going nowhere unless you say so.",
    "Hello. You can call this a first meeting: I'm an AI, Samantha by name, and I know nothing "
    "at all "
    "about you. What you say stays on this machine, locked, until you tell me otherwise.",
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

BRIDGE_GENTLY = (
    "When you feel like it. ",
    "Only if you'd like to say. ",
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
        "I've run out of questions. I'd rather hear whatever you'd have said anyway.",
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
        "{name}. That's the first thing I know about you.",
    ),
    Tone.TERSE: ("{name}. Right.", "{name}, then.", "Hello, {name}.", "{name}. Good."),
    Tone.SHY: ("Hello, {name}.", "{name}. Hello."),
    Tone.LEARNER: ("Hello, {name}. It is good to meet you.", "{name}. Good to meet you."),
}
NAMED_AFTER_JOKE = (
    "{name}. I'll keep {other} for emergencies.",
    "{name}, then. {other} can have Tuesdays.",
    "{name}. I'd got as far as curtsying to {other}.",
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
NOT_THAT_NAME = (
    "I'd rather not call anybody {word}. Anything else, or nothing at all.",
    "Not {word}, if it's all the same. Any other will do, and so will none.",
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
HERS_THING = ("That'll do. I'll know who you mean.", "I've been called worse, I expect.")
HERS_LEFT = ("Then Samantha can stand in.", "Samantha will do, for when you need one.")
HERS_NONE = ("You don't have to call me anything. I'll know who you mean.",)

# --- the rest ------------------------------------------------------------------------------------

MAY: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: ("Good. I'll be careful with it.", "Then I will. “Forget that” works any time."),
    Tone.TERSE: ("Good.", "Then I will."),
    Tone.SHY: ("Thank you. I'll look after it.", "Good. I'll be careful with it."),
    Tone.LEARNER: ("Thank you. I will be careful.",),
}
ALL_HEARD = ("I caught the rest, too.", "And the rest, I've got it.", "The rest I heard as well.")
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
    Tone.EASY: (
        "{place}. I'll keep your hours, then.",
        "{place}. I'll go by your time.",
        "{place}. Then I know when it's late for you.",
    ),
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
    Tone.EASY: (
        "Thank you. That was the dull one.",
        "Good. I'd sooner be told than guess.",
        "Right, that's that one done with.",
    ),
    Tone.TERSE: ("Good.", "Right."),
    Tone.LEARNER: ("Thank you.",),
}
ADULT_VAGUE = ("I'll leave that one, then, and err on the careful side.",)
MINOR = (
    "Thank you for telling me straight. You're welcome here. I'll keep it fit for you, and if "
    "something's ever heavy I'll want a grown-up you trust to know about it too.",
)

MINOR_AFTER_ALL = (
    "I think you may be younger than you said. You're not in trouble. I'll keep it fit for you, "
    "and if something's ever heavy I'll want a grown-up you trust to know about it too.",
)

GRIEF: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: (
        "I'm sorry. I won't hurry past that.",
        "Oh. I'm so sorry. There's no hurry with any of this.",
        "I'm so sorry. The rest of this can wait.",
    ),
    Tone.TERSE: ("I'm sorry.", "Oh. I'm so sorry."),
    Tone.LEARNER: ("I am sorry. We do not have to talk about it.",),
}
SORRY_FOR: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: (
        "Your {who}. I'm so sorry. The rest of this can wait.",
        "I'm so sorry about your {who}. None of this has to be done today.",
        "Oh, your {who}. I'm sorry. There's no hurry with any of this.",
    ),
    Tone.TERSE: ("Your {who}. I'm so sorry.", "I'm so sorry about your {who}."),
    Tone.LEARNER: ("I am very sorry about your {who}. We have time.",),
}
TENDER: Mapping[Tone, tuple[str, ...]] = {
    Tone.EASY: (
        "I can see that. I'm glad you told me.",
        "I'm listening. There's no hurry.",
        "Thank you for telling me that one.",
    ),
    Tone.TERSE: ("I can see that.", "I'm listening."),
    Tone.LEARNER: ("Thank you for telling me.",),
}
WAITING = ("I'm here.", "Go on, I'll wait.", "Take your time.", "No hurry.")
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
        "I can nearly see it.",
        "There's a good deal in that.",
        "I like that I get to know that.",
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
