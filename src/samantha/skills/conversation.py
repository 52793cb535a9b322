"""The small change of talk: stop, say that again, good night, yes and no."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from samantha.domain import lines
from samantha.domain.thought import Thought
from samantha.domain.turn import Act
from samantha.ports import Clock, Journal, Memories, Skill


def skill(clock: Clock, memories: Memories, journal: Journal) -> Skill:
    return Skill(
        name="conversation",
        sentences={
            "stop": (
                "stop [it|that|talking|now] [a second|a minute|for a minute]",
                "(that is|that's) enough [now]",
                "(hush|shush|quiet|be quiet|shut up) [now|a minute|a second|for a minute]",
                "(wait|hang on|hold on) [stop]",
                "wait wait [stop]",
            ),
            "repeat": (
                "(say|can you say|could you say) (that|it) again",
                "(can|could|would) you repeat (that|it|yourself)",
                "repeat (that|it)",
                "(sorry|pardon|what) [what|what was that|what did you say]",
                "what did you [just] say",
                "what was that [last bit]",
                "(i|sorry i) (missed|didn't hear|didn't catch) (that|you|it)",
                "(one more time|come again|once more)",
            ),
            "goodbye": (
                "(goodbye|good bye|bye|bye bye|bye for now|farewell|see you|see ya|cheerio|ta-ra|ciao)",
                "(good night|goodnight|night|night night|nighty night|nite nite|gn|sleep well|sleep tight)",
                "(see|speak to|talk to|catch) (you|ya) (later|tomorrow|soon|tonight|then|in the morning|around|[on] monday|[on] tuesday|[on] wednesday|[on] thursday|[on] friday|[on] saturday|[on] sunday)",
                "(talk|speak|chat) (later|soon|tomorrow|tonight)",
                "(ttyl|brb|laters|later)",
                "(i'm|i am) (off|going|leaving|off to bed|going to bed|off now|away to my bed) [now]",
                "(i've|i have) (got to|to) (go|run|dash) [now] [see you [tonight|later|tomorrow|soon]|talk later|bye]",
                "(i) (must|should|have to|need to|better|had better) (go|run|be off|be going) [now]",
                "(that is|that's) me [done|off] [for tonight|for today|for now]",
                "(time for bed|bedtime|bed time|off to bed|going to bed)",
            ),
            "yes": (
                "(yes|yeah|yep|yup|yea|aye|sure|ok|okay|of course|certainly|definitely|absolutely|please do|go on|go ahead|do it|do|mm hm|mhm|uh huh|right|fine|all right|alright) [please|then|thanks|thank you|go on|go ahead|do|of course|sure|that's right|that's fine|you may|i am|i do|it is|you can]",
                "(sure|yes|yeah|ok|okay) why not",
                "(that is|that's) (right|fine|ok|okay|correct|all right)",
                "(yes|yeah) [yes|yeah] (i am|i do|it is|that is fine|that's fine|you may|you can)",
            ),
            "no": (
                "(no|nope|nah|not now|not yet|no way|never|absolutely not|certainly not|not today) [thanks|thank you|please|leave it|not now|not yet|i'm not|i don't|it isn't|don't]",
                "(i'd|i would) rather not",
                "(no|nah) (thanks|thank you|leave it|not really|i'm fine|i'm good)",
                "(please don't|don't|leave it|rather not)",
            ),
        },
        answers={"stop": _stop, "repeat": _repeat, "goodbye": _goodbye},
    )  # fmt: skip


async def _stop(act: Act, thought: Thought) -> str:
    return lines.pick(("All right.", "Stopped.", "Quiet, then."), thought.state.turns)


async def _repeat(act: Act, thought: Thought) -> str:
    hers = next((e.hers for e in reversed(thought.state.recent) if e.hers), "")
    return hers or "I hadn't said anything yet."


async def _goodbye(act: Act, thought: Thought) -> str:
    said = thought.heard.text.casefold()
    to_bed = any(word in said for word in ("night", "bed", "sleep", "nite", "gn"))
    state, now = thought.state, thought.heard.at
    return lines.goodbye(state.his_name, now, to_bed, state.turns)
