"""Whether he wants what is said kept: "off the record", and back on it.

Missing the first would be a breach, so it is heard wherever it stands, however long the message;
what somebody else told him off the record, and a question about it, are no request.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from typing import Literal

from samantha.domain.patterns import Pattern

_THE_RECORD = r"(?:th?e? ?|teh )?rec(?:or|ro|o)r?d"
_OFF = Pattern(
    rf"(?i)(?<!\bgot )\boff {_THE_RECORD}\b|\b(?:don't|do not|dont|please don't) (?:keep|store|save|remember|record|log|hold on to|write down|note(?: down)?)(?: (?:any|anything|none))?(?: of)? (?:this|what i(?:'m| am)(?: about| going)|what(?:'s| is) (?:coming|next)|what i (?:say|tell you)(?: now| next)|the next (?:bit|thing|part|few)|anything (?:i say )?(?:now|from now|for a|until))"
    r"|\b(?:stop|pause|quit) (?:taking notes|recording|remembering|keeping (?:notes|this|things|track)|your memory|the (?:memory|recording|record)|writing (?:this|it|things) down|making notes|memory)\b|\b(?:don't|do not|dont) (?:take (?:any )?notes|(?:write|take|note|put) (?:this|that|it|any of (?:this|it)) down)\b|\b(?:turn|switch) (?:off )?(?:your )?(?:memory|recording|notes)(?: off)?\b|\b(?:without you|not) (?:remembering|keeping|recording|writing down) (?:it|this|any of (?:it|this))\b|\b(?:go|going|be) (?:private|incognito|dark) (?:for|now|a)|\bthis (?:is|stays) unrecorded\b"
)
_ON = Pattern(
    rf"(?i)\b(?:back on {_THE_RECORD}|on th?e? rec(?:or|ro|o)r?d)\b|\b(?:you|u) (?:can|may|could) (?:start )?(?:keep|remember|record|take notes|note|store|save|listen|remembering|keeping|recording|taking)\b[^.!?]*\b(?:again|now)\b|\b(?:start|resume|restart|go back to|carry on|unpause) (?:taking notes|recording|remembering|keeping (?:notes|things|track)|your memory|the (?:memory|recording|record)|memory)\b|\b(?:turn|switch) (?:your )?(?:memory|recording|notes) (?:back )?on\b|\bmemory (?:back )?on\b"
)
_OTHERS = Pattern(
    rf"(?i)\b(?:told|said|says|asked|spoke|speaking|admitted|confessed|mentioned|talked|was|were|it's all|heard|quoted|went|strictly spoke)\b(?! you)[^.!?]{{0,40}}\boff {_THE_RECORD}|\b(?:are|were|am|is) (?:we|i|this|that|it) (?:still |now )?off {_THE_RECORD}|\bwhat (?:does|is|do)\b[^.!?]*\boff {_THE_RECORD}|\bnot off {_THE_RECORD}|\b(?:if|when|what happens when) (?:i|we) (?:say|go|are)\b[^.!?]*\boff {_THE_RECORD}"
)
_SENTENCE = Pattern(r"[^.!?…\n]+[.!?…]*")
_QUOTED = Pattern(r"\"[^\"\n]*\"|“[^”\n]*”")


def wish(text: str) -> Literal["off", "on"] | None:
    """What he wants from here on; where he says both, "off" rules: what lies between is said in
    confidence of its not being kept. Pure, never raises."""
    straight = _QUOTED.sub(" ", text[:20_000].replace("’", "'"))
    on = False
    for sentence in _SENTENCE.findall(straight):
        if _OFF.search(sentence) and not _OTHERS.search(sentence):
            return "off"
        on = (
            on
            or bool(_ON.search(sentence) and not sentence.rstrip().endswith("?"))
            or bool(Pattern(r"(?i)\bcan we\b[^.!?]*\bon the record").search(sentence))
        )
    return "on" if on else None
