"""What he said, turned round so that she can say it to him."""

import re

from samantha.domain.memory import Claim
from samantha.domain.patterns import Pattern

_TURN = {
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "we": "you",
    "us": "you",
    "our": "your",
    "ours": "yours",
    "i'm": "you're",
    "i've": "you've",
    "i'll": "you'll",
    "i'd": "you'd",
    "am": "are",
    "you": "I",
    "your": "my",
    "yours": "mine",
    "yourself": "myself",
    "you're": "I'm",
    "you've": "I've",
    "you'll": "I'll",
    "you'd": "I'd",
}
_WORD = Pattern(r"[A-Za-z][\w'’]*")
_PREPOSITION = Pattern(
    r"(?i)\b(?:to|for|with|at|of|from|about|by|on|in|without|like|than|call|calls?|tell|ask|told|"
    r"asked|and|let|give|gave|help|helped|see|saw|love|loved|hate|miss|wake|remind|hear|make|made"
    r")\s+$"
)


def turned(text: str) -> str:
    """``text`` in his mouth, in hers: "my sister rang me" is "your sister rang you".

    "I was" becomes "you were"; everything that is not a pronoun stays as he said it.
    """
    text = re.sub(r"(?i)\bI was\b", "you were", text)
    text = re.sub(r"(?i)\bI wasn['’]t\b", "you weren't", text)

    def swap(match: re.Match[str]) -> str:
        word = match.group()
        new = _TURN.get(word.casefold().replace("’", "'"))
        if new is None:
            return word
        if word.casefold() == "you" and _PREPOSITION.search(text[: match.start()]):
            return "me"
        # "you were" was made above and must not be turned back.
        if word == "you" and text[match.end() :].startswith((" were", " weren't")):
            return word
        capital = word[0].isupper() and word[0] != "I"
        return new[0].upper() + new[1:] if capital else new

    return _WORD.sub(swap, text)


_STATUS = Pattern(r"(?:an?|the|self-employed|retired|unemployed|between|on|out of)\b")
"""Jobs that one is; the others are what one does."""


def _is(negative: bool) -> str:
    return "you're not" if negative else "you're"


def tell(claim: Claim) -> str:
    """``claim`` as a clause she can say to him: "you live in Bristol", "Anna is your sister"."""
    thing = turned(claim.object)
    no = not claim.positive
    if claim.subject == "he":
        return _tell_of_him(claim.predicate, thing, no, claim.object)
    who = claim.subject
    if who[:1].islower():
        who = f"your {who}"
    match claim.predicate:
        case "relation":
            owner = "" if re.match(r"\S+['’]s ", thing) else "your "
            return f"{who} {'is not' if no else 'is'} {owner}{thing}"
        case "also called":
            return f"{who} is {thing}"
        case "age":
            return f"{who} {'is not' if no else 'is'} {thing}"
        case "birthday":
            return f"{who}'s birthday is {thing}"
        case "lives in":
            return f"{who} {'does not live' if no else 'lives'} in {thing}"
        case "job":
            return f"{who} {'is not' if no else 'is'} {thing}"
        case "died":
            return f"{who} died{f' {thing}' if thing not in ('', 'yes') else ''}"
        case "pet":
            return f"{who} is your {thing}"
        case _:
            return f"{who}: {thing}"


def _tell_of_him(predicate: str, thing: str, no: bool, said: str) -> str:
    match predicate:
        case "name":
            return f"your name {'is not' if no else 'is'} {thing}"
        case "calls her":
            return f"you call me {thing}"
        case "lives in":
            return f"you {'do not live' if no else 'live'} in {thing}"
        case "lived in":
            return f"you used to live in {thing}"
        case "lives":
            return f"you live {thing}"
        case "from":
            return f"you're from {thing}"
        case "job":
            if _STATUS.match(thing):
                return f"{_is(no)} {thing}"
            return f"you {'do not ' if no else ''}{thing}"
        case "job was":
            return f"you were {thing}"
        case "works at":
            return f"you {'do not work' if no else 'work'} {thing}"
        case "likes":
            return f"you {'do not like' if no else 'like'} {thing}"
        case "eats" | "drinks":
            return f"you {'do not ' if no else ''}{predicate[:-1]} {thing}"
        case "allergic to":
            return f"{_is(no)} allergic to {thing}"
        case "is":
            return f"{_is(no)} {thing}"
        case "age":
            return f"{_is(no)} {thing}"
        case "birthday":
            return f"your birthday is {thing}"
        case "born":
            return f"you were born {thing}"
        case "has":
            return f"you {'do not have' if no else 'have'} {thing}"
        case "favourite":
            return f"your favourite {thing}"
        case "told":
            return thing
        case "plans" if thing.startswith("you"):
            return thing
        case "days":
            return f"your days, in your words, are “{said}”"
        case "wants from her":
            return f"you wanted this of me: “{said}”"
        case "asked of her":
            return f"you asked me: “{said}”"
        case _:
            return f"you said “{said}”"
