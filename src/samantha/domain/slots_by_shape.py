"""Slots that the shape of a request gives away, for where its words were not marked."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from collections.abc import Mapping

from samantha.domain.patterns import Pattern

SLOTS: Mapping[str, frozenset[str]] = {
    name: frozenset(slots.split())
    for name, slots in {
        "mail.from": "person", "mail.read": "which", "mail.reply": "person body", "mail.unsubscribe": "sender",
        "calendar.ask": "when title", "calendar.add": "title when", "calendar.move": "title when",
        "calendar.respond": "answer title", "reminder.set": "text when", "reminder.cancel": "text",
        "timer.set": "duration_seconds label", "contact.find": "person field",
        "recipe.find": "ingredients people constraint", "shopping.add": "items", "letter.help": "to about",
        "letter.send": "to", "news": "topic", "weather": "when place", "music.play": "what",
        "lookup": "question", "ideas": "about", "game": "name", "memory.ask": "question",
        "memory.tell": "fact", "memory.forget": "what", "memory.confide": "fact", "self.likes": "topic",
    }.items()
}  # fmt: skip
"""The slots that each skill may have; those that are not here have none."""

_END = r"(?=[,.;!?]|\s+(?:please|would you|will you|can you|could you|okay|thanks|for me|then|again|at all)\b|\s*$)"
_SHAPES: Mapping[str, tuple[tuple[str, Pattern], ...]] = {
    "reminder.set": (
        ("when", Pattern(r"(?i)\b((?:when|once|after|as soon as|next time|before) (?:i|we|he|she|they|the|my|it)\b[^,.;!?]*?)(?=,|[.;!?]|\s+(?:remind|tell|nudge)\b|\s*$)")),
        ("text", Pattern(rf"(?i)\b(?:remind|nudge|prod|poke|tell) me (?:to|of|about|that) (.+?){_END}")),
        ("text", Pattern(rf"(?i)\b(?:don't let me forget|make sure i (?:don't forget|remember)) (?:to |about |that )?(.+?){_END}")),
    ),
    "reminder.cancel": (("text", Pattern(rf"(?i)\breminder (?:about|for|to|of) (.+?){_END}")),),
    "timer.set": (("label", Pattern(r"(?i)\b(?:for|on) (?:the |my |some |these |those )?((?!an?\b|\d|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|half|me\b|it\b)[a-z][a-z' -]{1,24}?)(?=[,.;!?]|\s+please|\s*$)")),),
    "contact.find": (("field", Pattern(r"(?i)\b(e-?mail|phone|number|mobile|address|post ?code|birthday|born|lives?)\b")),),
    "mail.reply": (("person", Pattern(r"(?i)\b(?:reply|write back|respond|answer|get back|drop|send|email|tell|text)(?: to)? (her|him|them|my \w+|[A-Z]\w+)\b")),),
    "recipe.find": (
        ("constraint", Pattern(rf"(?i)\brecipe for (?:an? |the |some )?((?!\w+ (?:people|of us)|me\b|tonight|us\b|\d)[a-z' -]+?){_END}")),
        ("constraint", Pattern(rf"(?i)\b(?:find|get|give|show) me (?:an? |some )((?!recipe|idea|something)[a-z' -]+?)(?: recipe)?{_END}")),
    ),
    "self.likes": (("topic", Pattern(rf"(?i)\b(?:do you|you) (?:like|love|enjoy|fancy|care for|prefer) (?:any |the )?(.+?){_END}")),),
    "memory.forget": (("what", Pattern(rf"(?i)\b(?:forget|wipe|delete|erase|scrub|lose|strike|drop|unlearn) (?:about |what i (?:said|told you) about )?(.+?){_END}")),),
    "memory.tell": (("fact", Pattern(r"(?i)\b(?:remember|note|know|mind) (?:that )?(.+?)[.!]?$")),),
    "game": (("name", Pattern(r"(?i)\b(twenty questions|20 questions|quiz|riddles?|word association|would you rather|trivia|i spy|hangman|chess|story game|the alphabet game|alphabet)\b")),),
    "letter.help": (
        ("to", Pattern(rf"(?i)\b(?:to|for) ((?:my |the |our |mrs?\.? |dr\.? )[\w' ]+?|[A-Z][\w.' ]+?)(?: (?:for|about|on|to say|because) .*)?{_END}")),
        ("about", Pattern(r"(?i)\b(thank[- ]you|condolence|apology|complaint|birthday|love|resignation|goodbye|invitation|reference)\b(?: (?:letter|card|note))")),
    ),
    "news": (("topic", Pattern(rf"(?i)\b(?:news|headlines|latest) (?:about|on|from|in|with) (?:the )?(.+?){_END}")),),
}  # fmt: skip
_CLIPPED = Pattern(r"^(?:the |that )?(?:Dr|Mrs|Mr|Ms|Prof|St)$")


def by_shape(skill: str, text: str, have: frozenset[str]) -> list[tuple[str, str]]:
    """The slots of ``skill`` that ``have`` lacks and the shape of ``text`` tells, with their words."""
    found: dict[str, str] = {}
    for name, pattern in _SHAPES.get(skill, ()):
        if name not in have and name not in found and (match := pattern.search(text)):
            found[name] = match[1]
    if "constraint" in found and "ingredients" in have:
        del found["constraint"]
    return list(found.items())


def whole_name(words: str, text: str) -> str:
    """ "Mrs" with the name that follows it in ``text``."""
    if not _CLIPPED.match(words):
        return words
    match = Pattern(rf"{words}\.? [A-Z][\w'-]+").search(text)
    return match.group() if match else words
