"""How he wants her to be, for good: "don't ever call me that", "keep it short at night"."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re
from collections.abc import Iterator

from samantha.domain.learning_guards import Sentence
from samantha.domain.learning_pieces import END
from samantha.domain.memory import Kind
from samantha.domain.patterns import Pattern

Wish = tuple[str, str, str, int, int, Kind]
"""Subject, predicate, object ("": all of the words), start and end in the whole text, kind."""

_LASTING = Pattern(
    r"(?i)\b(?:ever|never|always|from now on|any ?more|again|whenever|every (?:day|morning|night|time|week)|when(?:ever)? (?:it's|i'm|i |you)|"
    r"after (?:\w+ )?(?:at night|ten|nine|eleven|midnight|eight|seven|past)|before (?:nine|ten|eight|seven|coffee)|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|"
    r"past ten|in the mornings?|at night|unless i ask)\b"
)
_TO_HER = Pattern(
    r"(?i)^(?:(?:please|and|oh|ok|okay|but|so|also|one (?:more )?thing|promise me(?: something)?|do me a favour and|just)[,:]? )*"
    r"(?:don't (?:you )?(?!forget to\b|tell (?:him|her|them|[A-Z])|know|worry|get me wrong|mind|think|want)|do not |never (?:call|mention|ask|tell|say|use|bring|start|wake|read|talk|speak|give me|joke|repeat) |always (?:call|ask|tell|say|use|speak|talk|answer|be|keep|wake) |stop |keep (?:it|your|things|me)|ask me|call me|wake me|tell me|use |speak|talk|be |answer|give me|say )"
)
_CALL = Pattern(
    rf"(?i)\b(?:don't|do not|never)(?: you)?(?: ever)? call me (?P<object>[\w' -]+?){END}"
)
_NO_ADVICE = Pattern(
    r"(?i)\bI don't want (?:any |your )?(?:advice|opinions?|questions?|jokes?)(?: (?:about|on) [^,.;!?]+)?, ever\b[^.;!?]*"
)
_SAME_AGAIN = Pattern(
    r"(?i)\b(?:you ever start|start (?:that|this|doing that)|do that|call me that)\b"
)


def instructions(sentence: Sentence, before: Sentence | None) -> Iterator[Wish]:
    """What ``sentence``, said after ``before``, asks of her for good."""
    text, at = sentence.text, sentence.start
    if (call := _CALL.search(text)) and call["object"].casefold() not in {
        "that",
        "it",
        "again",
        "back",
    }:
        yield (
            "he",
            "asked of her",
            " ".join(call.group().split()),
            at + call.start(),
            at + call.end(),
            Kind.INSTRUCTION,
        )
        return
    if no := _NO_ADVICE.search(text):
        yield (
            "he",
            "asked of her",
            " ".join(no.group().split()),
            at + no.start(),
            at + no.end(),
            Kind.INSTRUCTION,
        )
        return
    if (
        not (_TO_HER.match(text) and _LASTING.search(text))
        or re.match(r"(?i).*\b(?:remind|say|tell|ask) (?:me )?(?:that )?again\b", text)
        or re.search(r"(?i)\b(?:never ?mind|never again|remind me)\b", text)
    ):
        return
    start = at
    if _SAME_AGAIN.search(text):
        if before is None or not re.search(r"\bme\b", before.text):
            return
        start = before.start
    yield ("he", "asked of her", "", start, at + len(text.rstrip()), Kind.INSTRUCTION)
