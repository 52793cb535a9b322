"""Whether two tellings say opposite things: a sentence model finds passed and failed alike."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from samantha.domain.patterns import Pattern

_SIDES: tuple[tuple[Pattern, Pattern], ...] = (
    (
        Pattern(
            r"(?i)\b(?:pass(?:ed)?(?! (?:over|away))|won|win|accepted|promoted|hired|got (?:it|in|the (?:job|part|place|flat|house|keys))|"
            r"succeeded|made it|they said yes|offered me|all clear|recovered|getting better|got engaged|together again|works now|fixed|found (?:it|her|him))\b"
        ),
        Pattern(
            r"(?i)\b(?:fail(?:ed)?|lost|lose|rejected|refused|declined|turned (?:me )?down|passed over|sacked|fired|redundant|"
            r"(?:didn't|did not|didnt|haven't|havent|won't|couldn't|never) (?:get|pass|win|make|find|work)|they said no|worse|relapsed|broke up|split up|broken|can't find)\b"
        ),
    ),
    (
        Pattern(r"(?i)\b(?:quit|resigned|handed in my notice|gave notice|walked out|leaving my job)\b"),
        Pattern(r"(?i)\b(?:sacked|fired|redundant|laid off|let (?:me )?go|lost my job)\b"),
    ),
    (
        Pattern(r"(?i)\b(?:love|loved|like|liked|enjoy(?:ed)?|glad|happy|lovely|best|great|proud)\b"),
        Pattern(r"(?i)\b(?:hate|hated|can't stand|awful|dread(?:ed|ing)?|worst|horrible|sad|miserable|ashamed)\b"),
    ),
    (
        Pattern(r"(?i)\b(?:alone|on my own|by myself|nobody|no one|only me)\b"),
        Pattern(r"(?i)\b(?:everyone|everybody|crowd|together|all of us|full house|with (?:friends|people|them))\b"),
    ),
)  # fmt: skip


def clash(one: str, other: str) -> bool:
    """Whether ``one`` is plainly on one side of something, and ``other`` on the other."""
    for good, bad in _SIDES:
        sides = [
            (good.search(text) is not None, bad.search(text) is not None) for text in (one, other)
        ]
        if sides in ([(True, False), (False, True)], [(False, True), (True, False)]):
            return True
    return False
