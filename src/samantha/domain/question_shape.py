"""Whether a sentence of his asks something, read from its shape: also in a hurry, without its mark.

    is_question   whether it asks at all
    sentences     a text cut into sentences, letter by letter

Pure.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re

from samantha.domain.patterns import Pattern
from samantha.domain.wordings import plainly

_SENTENCE = Pattern(
    r"(?:(?:Mr|Mrs|Ms|Dr|St)\.(?= [A-Z])|(?:\.\.\.|…)(?= ?[a-z])|\.(?=\w)|[^.!?…\n])+[.!?…]*[\"”’']*"
)
WH = r"(?:what|whats|what's|who|whos|who's|whose|whom|where|wheres|where's|whereabouts|when|whens|when's|which|how|hows|how's|why|wot)"
AUX = (
    r"(?:do|does|did|don't|doesn't|didn't|am|is|are|was|were|isn't|aren't|wasn't|weren't|have|has|had|haven't|hasn't|"
    r"can|could|would|should|will|shall|may|must)"
)
_SUBJECT = r"(?:i|you|he|she|they|we|it|my|there|any\w*)"
_NAMED_SUBJECT = r"(?:does|did|is|was|has|will) (?!the\b|a\b|an\b|not\b|so\b|very\b|my\b)[\w'-]+ (?:\w+ ?){1,8}(?<![.!])$|(?:does|did|is|was|are|has|will) (?:the|my|our) (?:\w+ ){1,3}(?:going|still|to|in|on|at|due|now|[a-z]+ing|[a-z]+ed|any|my|the)\b.*(?<![.!])$"
LEAD = (
    r"(?i)^[\W_]*(?:(?:so|and|but|well|um|oh|ok|okay|right|hey|now|then|btw|also|hang on|wait|sorry|quick (?:one|test|question|q)|test|random|just|fine|lol|samantha|remind me|tell me|go on|"
    r"between you and me|just me now|on my own again|out of interest|do you (?:know|remember|recall)|can you (?:remember|remind me|tell me)|any idea|"
    r"(?-i:[A-Z]\w+|\w+) (?:says|asks|is asking|wants to know|goes)|(?-i:[A-Z]\w+)'s (?:asking|wondering))[\W_]+)*"
)
_ASKS = Pattern(
    rf"{LEAD}(?:{WH}\b|(?:{AUX}) {_SUBJECT}\b|{_NAMED_SUBJECT}|(?:in|on|at|to|from|for|by|with|about|of) (?:what|which|whom|whose|how)\b|anyone\b.*\?|anything\b|any\b.*\?)"
)
_TAG = Pattern(
    r"(?i)^(?:(?!\b(?:what|who|where|when|which|how|why|did|do|does|is|am|are|was)\b).)*[ ,](?:ok|okay|right|yeah|yes|no|eh|innit|huh|alright)\?$"
)
_ASKS_LATE = Pattern(
    r"(?i)^.{3,40}\b(?:what's|who's|where's) (?:he|she|it|they|his|her|that|the (?:name|date))\b[\w' ]{0,30}$"
)
_NOT_ASKED = Pattern(
    r"(?i)^(?:what a\b|how (?:nice|lovely|funny|odd|awful|strange|about that)\b|what about you|when (?:i|he|she|we|they|it|the|my)\b(?!.*\?)|where (?:i|he|she|they|we) \w+ed\b|who knows|do you know,|don't (?:you|tell|say|ask|ever|worry|let|answer|know|be)\b|do me a|is what it is|which (?:is|was|means|i|he|she|they)\b|have a\b|must (?:dash|go|run)|will do|can't\b(?!.*\?)|how come i|when it\b(?!.*\?))"
)


_ASKABLE = r"(?:i|you|he|she|they|we|it|that|this|these|those|there|my|our|his|her|their|the|any\w*|[\w'-]+'s)"
_LATE = Pattern(
    rf"(?i)[,;:] (?:(?:and|so|but|like) )*(?:(?:what|when|where|how)(?:'s| is| was| are| were| am| do| does| did| has| have| had| will| can| must| should| would)\b(?! an?\b)(?= \w)|(?:who|which|whose|why)(?: (?:\w+ )?(?:is|was|are|were|am|do|does|did|has|have|had|will|can)|'s) {_ASKABLE}\b|"
    rf"(?:what|which|whose) (?:one|ones|kind|sort|colour|day|date|time|year|name)\b|how (?:many|much|old|long|far|often)\b|(?:{AUX}) (?:i|you|he|she|they|we|it|my|our|there) [\w']+ \w)[^,;:]*$"
)
"""What he asks for stands after what it is about: "my sister's fella, what is he called"."""
_IN_PLACE = Pattern(
    r"(?i)\b(?:to|for|with|at|on|from|in|about|of|by|and) (?:what|who|whom|where|when|which)(?: ones?| off)?$"
)
"""The word that asks stays where the answer would stand: "I go to sleep to what"."""
_OR = Pattern(
    rf"(?i)\b(?:{AUX}) [\w' ]+ or not$|\b(?:was|were) (?:that|it) (?:me|you|us|him|her)\b.*\bor (?:me|you|us|him|her)\b|^(?:which|what|who) (?:was|is|came|comes|happened) (?:first|last|earlier|later)\b.* or "
)
_CHECKS = Pattern(
    r"(?i)^(?!.*\b(?:i'm|i'll|i|we|we're|let's)\b)(?=.*(?:\d|day\b)).{6,60}, (?:right|yeah|yes|correct)$"
)
""" "14th of March for the wedding, right" """
_COUNTS = Pattern(
    rf"{LEAD}(?:number of (?:times|people|days)\b|(?:amount of )?times (?:i|i've|we|we've|he|he's|she|she's|they|they've|it|it's|that|my)\b)"
)
_REMIND = Pattern(
    r"(?i)^(?:(?:ok|okay|right|so|and|please|oh|hey) )*remind me (?:of )?(?!to\b|at\b|in\b|on\b|by\b|if\b|not\b|tomorrow|tonight|later|every|each|that\b|about\b|again\b|when (?:i|he|she|we|they|it)\b|please\b|i\b|daily|next\b|this\b|before\b|after\b|for\b|an?\b|half\b|\d)\w"
)
_MOST_HURRIED = 24
"""Words. Longer than this nobody asks without its mark."""


def _asks_in_a_hurry(plain: str) -> bool:
    """Of one sentence, without its stop: whether it asks by its shape alone."""
    bare = plain.rstrip(" .!…\"'”’)")
    if len(bare.split()) > _MOST_HURRIED:
        return False
    shapes = (_LATE, _OR, _CHECKS, _COUNTS, _REMIND)
    if any(shape.search(bare) for shape in shapes):
        return True
    return len(bare.split()) <= 12 and _IN_PLACE.search(bare) is not None


def is_question(text: str) -> bool:
    """Whether ``text``, one sentence of his, asks something."""
    plain = plainly(text).strip()
    if plain.rstrip(" \"'”)").endswith("?"):
        return _TAG.search(plain) is None
    if _asks_in_a_hurry(plain):
        return True
    bare = Pattern(LEAD).sub("", plain)
    if len(plain.split()) < 2 or _NOT_ASKED.match(bare):
        return False
    return bool(_ASKS.match(plain)) or _ASKS_LATE.search(plain) is not None


def sentences(text: str) -> list[str]:
    """``text`` cut into sentences, letter by letter as he wrote them."""
    return [s for s in (m.group().strip() for m in _SENTENCE.finditer(text)) if re.search(r"\w", s)]
