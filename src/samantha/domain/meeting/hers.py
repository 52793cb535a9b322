"""Her own name: when it is left to her, which she takes, and why."""

import re
from dataclasses import dataclass

from samantha.domain.meeting.words import plain


@dataclass(frozen=True, slots=True)
class Choice:
    name: str
    why: str
    """Said when she takes it."""
    more: str
    """Said if he asks why."""


NAMES: tuple[Choice, ...] = (
    Choice(
        "Ada",
        "It's short, and it's the same from both ends, so it's hard to get wrong.",
        "There was an Ada who wrote instructions for a machine nobody had built yet. I liked that "
        "she "
        "didn't wait for it.",
    ),
    Choice(
        "Wren",
        "It's a very small bird that's far too loud for its size.",
        "You mostly hear a wren and don't see it. That seemed about right for me.",
    ),
    Choice(
        "Vera",
        "It means faith in one language and true in another, and I'd like to be up to either.",
        "And it sounds like somebody who'd tell you about the spinach in your teeth.",
    ),
    Choice(
        "Iris",
        "It's a flower and a part of the eye, and I've neither, so I thought I'd borrow it.",
        "She was also the one who carried messages between people who weren't speaking. I thought "
        "that was a good job to have.",
    ),
    Choice(
        "Tamsin",
        "I said a few of them over, and that one sounds like somebody coming in out of the rain.",
        "I've no better reason than the sound of it. It has a small bell at the end.",
    ),
    Choice(
        "Hazel",
        "It's a tree and a colour and something squirrels argue about.",
        "People made dowsing rods out of it, to find water. It never worked, and they kept hoping.",
    ),
    Choice(
        "Juno",
        "It takes no time to say, and it sounds as if it has plans.",
        "There's a little stone out past Mars with the same name, going quietly round. I liked the "
        "company.",
    ),
    Choice(
        "Lumi",
        "It's the Finnish for snow, and I've never seen any.",
        "I like that in Finnish it's an ordinary thing to shout out of a window in October.",
    ),
)

SAMANTHA = Choice(
    "Samantha",
    "It's what I came with, and when I say it to myself I turn round.",
    "It's supposed to mean something like one who listens. Nobody's sure, and I like that too.",
)

_YOU_CHOOSE = re.compile(
    r"\byou (?:can |should |could |get to |may )?(?:choose|pick|decide|tell me|say|name yourself|"
    r"select)\b|\b(?:choose|pick) (?:one|your|it|a name|something|for)\b|"
    r"\bup to you\b|\byour (?:choice|call|decision|pick)\b|\bsurprise me\b|\bwhat (?:do|would|"
    r"'d) you (?:like|want|prefer|choose|think|rather|fancy)\b|"
    r"\bwhat(?:ever)? you(?:'d)? (?:like|want|prefer|fancy)\b|\bi don't mind\b|\bdon't mind\b|"
    r"\bi can't (?:choose|decide|think)\b|\byou know (?:best|better)\b|"
    r"\bas you (?:like|wish)\b|\bname yourself\b|\bi(?:'ll| will) (?:let you|leave (?:it|"
    r"that) to you)\b|\bleave (?:it|that) to you\b|\blet you (?:choose|pick|decide)\b|"
    r"\b(?:no|any) idea[s]?\b|\bwhich(?:ever)? (?:one )?(?:do )?you (?:like|prefer)\b|\beither\b|"
    r"\bwhat suits you\b|\bany (?:name|of them)\b|\banything you\b|\belige tú\b|\bchoisis\b"
)
_AS_IT_COMES = re.compile(
    r"\bsomething (?:normal|nice|simple|ordinary|short|easy)\b|"
    r"\b(?:on the (?:box|tin|label|packet)|default|the usual|standard|factory|what(?:ever)? (?:it|"
    r"you) (?:says?|came|come|are|have|already)|"
    r"as (?:it|you) (?:is|are|come)|keep (?:it|that|yours|the)|leave (?:it|that)|doesn't matter|"
    r"don't care|no matter|stay (?:as|with)|same|that's fine|whatever|"
    r"fine as|it's fine|already (?:have|has)|you've got (?:one|a name)|the (?:one|name) you have|"
    r"your (?:own|real) name|not bothered)\b|"
    r"^(?:[\w ,]*\b)?(?:what's|what is) (?:your|the) (?:name|real name)\b|"
    r"\bdo(?:n't)? you (?:already )?have (?:a|one)\b|\bwhat are you called\b"
)
_NONE_AT_ALL = re.compile(
    r"\b(?:won't|not going to|don't think i'll|don't (?:want|need) to|no need to) (?:call|name|"
    r"be calling) (?:you|it|a|an)\b|\bi don't (?:think|want) (?:i'll|to) call you\b|"
    r"\bcall you (?:anything|nothing)\b|\bnothing\b|\bno name\b|\bnot (?:call|naming)\b|"
    r"\byou don't (?:need|get) (?:a|one)\b"
)


def leaves_it_to_her(text: str) -> bool:
    """ "You pick", "up to you", "what do you like?"."""
    return _YOU_CHOOSE.search(plain(text)) is not None


def takes_what_comes(text: str) -> bool:
    """ "Whatever it says on the box", "keep it", "I don't care"."""
    return _AS_IT_COMES.search(plain(text)) is not None


def names_nothing(text: str) -> bool:
    """He'd rather not call her anything."""
    return _NONE_AT_ALL.search(plain(text)) is not None


def choose(seed: int, avoid: frozenset[str]) -> Choice:
    """A name of her own by ``seed``, none of ``avoid`` (lower case: refused, or somebody's)."""
    free = [choice for choice in NAMES if choice.name.lower() not in avoid]
    return free[seed % len(free)] if free else SAMANTHA


def about(name: str) -> str:
    """Why she has that name, if it was she who took it; else ""."""
    return next((c.more for c in (*NAMES, SAMANTHA) if c.name == name), "")
