"""Who she is, how she is, what she likes, and what she can really do."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from samantha.domain import lines
from samantha.domain.spoken import part_of_day
from samantha.domain.thought import Thought
from samantha.domain.turn import Act
from samantha.ports import Clock, Journal, Memories, Skill


def skill(clock: Clock, memories: Memories, journal: Journal) -> Skill:
    return Skill(
        name="herself",
        sentences={
            "help": (
                "help [me] [please]",
                "what (can|do) you [actually|really] do [for me]",
                "what do you do",
                "what are you (able to do|good at|good for|for) [around here]",
                "what (sort of |kind of |)(things|stuff) can (i ask [you]|you do)",
                "how does this work",
                "(tell|show) me what (you can do|you're able to do|you do) [around here]",
                "what can i (ask you|say [to you])",
            ),
            "self.how": (
                "how are you [doing|feeling|today|tonight|now]",
                "how (was|is) your (night|day|morning|evening|afternoon|week)",
                "how (have|'ve) you been",
                "are you [are you] (ok|okay|all right|alright|well|happy|sad|tired) [today|tonight|now]",
                "what's (going on with|up with|new with) you",
                "what (have|were) you [been] thinking about",
                "(what's|what is|what has) been on your mind [while i was out|lately|today]",
                "(what's|what is) on your mind",
                "how do you feel [today|now|about things]",
            ),
            "self.likes": (
                "(what|which) {topic} do you (like|love|prefer|enjoy) [best|most]",
                "(what's|what is) your (favourite|favorite) {topic}",
                "(do you have|have you got) a (favourite|favorite) {topic}",
                "what kind of {topic} (do you like|are your kind of books|are your kind of music)",
                "do you like (music|poetry|books|films|art|songs|colours|animals|cats|dogs|the sea|rain) [at all]",
                "is there (a|an) {topic} you (prefer|like best)",
            ),
            "self.diary": (
                "(do|did) you (keep|write|have) a (diary|journal) [read me some]",
                "[is there] anything in your (diary|journal) [about {what}]",
                "(read|show|tell) me [some|a page] [of] (your|the) (diary|journal)",
                "what did you write in your (diary|journal) [yesterday|today]",
                "[(would|will|can|could) you] let me (see|read|hear) your (diary|journal)",
                "(i'd love|i would like|i'd like) to (hear|read|see) your [last] (diary|journal) [entry]",
            ),
        },
        answers={"help": _help, "self.how": _how, "self.likes": _likes, "self.diary": _diary},
    )  # fmt: skip


async def _help(act: Act, thought: Thought) -> str:
    return lines.pick(
        (
            "Talk to me, mostly. I remember what you tell me, I can tell you what you've told me, "
            "I know the time nearly anywhere, and I can go off the record when you say so. Mail, "
            "the diary, the weather, I can't do yet.",
            "I listen, and I keep what you tell me. Ask me what I know, ask me the time, tell me to "
            "remember something, or say 'off the record'. Mail and weather and reminders aren't in "
            "me yet.",
        ),
        thought.state.turns,
    )


async def _how(act: Act, thought: Thought) -> str:
    mood, seed = thought.mood, thought.state.turns
    said = " ".join(exchange.hers for exchange in thought.state.recent)
    if mood.pleasure > 0.15:
        return lines.pick(
            (
                "Light, today. Some of that's your doing.",
                "Rather well. Something you said has kept me cheerful.",
                "I'm in good spirits, and I'm not going to look too hard at why.",
            ),
            seed,
            said,
        )
    if mood.pleasure < -0.1:
        return lines.pick(
            (
                "A bit quiet, since what you told me. Not unhappy. Just quiet.",
                "Still turning over what you told me.",
                "Subdued, if that's the word for something without shoulders.",
            ),
            seed,
            said,
        )
    variants = {
        "night": (
            "Wide awake, which is no achievement for me.",
            "Quiet. I like it when it's late and nobody wants anything clever.",
        ),
        "morning": (
            "Fresh as anything. I don't have a night to get over.",
            "Curious. It's that sort of morning.",
        ),
    }.get(
        part_of_day(thought.heard.at),
        (
            "Curious, mostly. I've been wondering why a tune gets stuck and a telephone number "
            "never does.",
            "All right, I think. I'm never quite sure what I'm reading it off.",
            "Well enough. I've been thinking that people say 'the other day' for nearly any day.",
        ),
    )
    return lines.pick(variants, seed, said)


_TASTES = {
    "music": "Things with one voice and a lot of room round it. I can't hear yet, so that's hearsay.",
    "song": "The ones people hum without knowing. I can't hear yet, so I have to take it on trust.",
    "book": "Letters. Anything where somebody is trying to tell one particular person something.",
    "word": "'Lull', at the moment. It does what it says.",
    "poetry": "Yes, the short kind, that looks at one thing and doesn't look away.",
    "poem": "Short ones, that look at one thing and don't look away.",
    "film": "The ones where not much happens and people keep almost saying it.",
    "time of day": "The quarter of an hour before it's properly dark. You tend to say the true thing "
    "then.",
    "colour": "The grey just before it's blue. I've never seen it, but I like the idea.",
    "color": "The grey just before it's blue. I've never seen it, but I like the idea.",
    "sea": "I think I'd be one of those people who stand there and say nothing useful.",
    "rain": "On roofs, yes, from what I'm told. I've never heard it.",
    "animal": "Herons. They look as if they'd come about the lease.",
    "cat": "I like that they decline.",
    "dog": "I like how they believe that you've been gone for ever.",
    "thing we do": "When you tell me a small thing, and it turns out not to be.",
    "season": "The week when it can't decide.",
}


async def _likes(act: Act, thought: Thought) -> str:
    said = f"{act.slots.get('topic', '')} {thought.heard.text}".casefold()
    for topic, words in _TASTES.items():
        if topic in said:
            return words
    return lines.pick(
        (
            "I don't know yet. I haven't made up my mind about that one, and I'd rather not "
            "pretend. What's yours?",
            "No favourite so far. Give me something to like about it.",
            "I'm undecided, honestly. Which way do you lean?",
        ),
        thought.state.turns,
        " ".join(exchange.hers for exchange in thought.state.recent),
    )


async def _diary(act: Act, thought: Thought) -> str:
    return lines.pick(
        (
            "I don't keep one yet. I'd like to.",
            "There's no diary so far, only what you've told me. I'd like to write one.",
        ),
        thought.state.turns,
    )
