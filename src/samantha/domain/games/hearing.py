"""What he says in any game: a guess, a hint please, I give up, another, enough."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re

from samantha.domain.patterns import Pattern

_LEAD = Pattern(
    r"^(?:(?:ok|okay|well|so|um+|uh+|er+m?|hmm+|ah|oh|right|and|i think|i thought|i guess|i reckon|i'd say|i would say|i'll say|my guess is|my answer is|the answer is|is the answer|it must be|it's got to be|it has to be|has it got to be|could it be|can it be|might it be|would it be|is it|it's|it is|is that|that's|that is|was it|are they|is this|are you thinking of|you're thinking of|maybe|perhaps|possibly|surely|definitely|just|what about|how about|got to be|no|samantha)\b[ ,]*)+"
)
_TAIL = Pattern(
    r"(?:[ ,]+(?:i think|i guess|i reckon|maybe|perhaps|then|right|isn't it|is it|surely|please|of course|samantha|or something|or what))+$"
)
_ARTICLE = Pattern(r"^(?:a|an|the|some|your|my|one's|his|her|their) ")
_HINT = Pattern(r"\b(?:hints?|clues?|nudge|help me(?: out)?|first letter)\b|\b(?:i'm|i am) stuck\b")
_GIVE_UP = Pattern(
    r"\b(?:give (?:it )?up|tell me(?: the answer| then| please)?$|what(?:'s| is| was) (?:the answer|it)\b|i (?:don't|do not|haven't) (?:know|got it|a clue|the foggiest)|no (?:idea|clue)|dunno|you win|beats me|pass$|i've no idea|just tell me|go on then tell me|put me out of my misery|reveal)"
)
_MORE = Pattern(
    r"^(?:(?:ha+|haha\w*|lol|yes|yeah|ok|okay|go on|oh|nice|good one|very good|please|and)[,! ]+)*(?:(?:tell|give|ask|do|try) (?:me |us )?)?(?:(?:and )?(?:another|one more|again|next(?: one| riddle| question)?|more|a (?:new|second|different|fresh|harder|easier) one|rematch)(?: (?:one|riddle|joke|go|round|game|of those|time))?)(?:[, ]+(?:please|then))*$"
)
_STOP = Pattern(
    r"^(?:(?:ok|okay|right|no|well|oh|please|alright|sorry|actually|samantha|thanks|thank you)[, ]+)*(?:stop(?: it| that| now| please| (?:the|this) (?:game|riddle|story)| playing| there)?|(?:that's |that is |i've had )?enough(?: now| of (?:that|this|the game|games)| (?:games|riddles|jokes))?(?: for (?:now|today|tonight))?|(?:let's|let us|can we|could we|shall we|we can|i want to|i'd like to) (?:stop|leave it(?: there| at that)?|finish|quit|end (?:it|this|here)|call it (?:a day|a night|quits)|play (?:it )?(?:later|another time)|do something else)(?: .{0,24})?|(?:i )?(?:don't|do not) (?:want|feel like)(?: to)? (?:play(?:ing)?|this|carry on|go on|any ?more).{0,20}|(?:i'm|i am) (?:done|bored of this|bored with this|tired of this|out)(?: (?:playing|with (?:this|the game)))?|no more(?: (?:games?|riddles?|jokes?|please))?|game over|quit|end (?:the )?game|leave it(?: there)?)(?:[, ]+(?:please|now|thanks|thank you|then|samantha))*$"
)
_GAME_WORDS = Pattern(
    r"\b(?:the (?:game|riddle)|our (?:game|story)|your (?:turn|riddle)|my (?:turn|guess|go)|where were we)\b"
)
_TOLD = Pattern(
    r"\b(?:i|i'm|i've|i'll|i'd|we|we're|we've|me|was|were|is|are|has|had|did|went|got|said|says|needs?|wants?|feels?|felt)\b"
)
_QUESTION = Pattern(
    r"^(?:what|who|whose|where|when|why|how|which|do you|did you|can you|could you|will you|would you|are you|have you|should i|do i|did i|am i|have i)\b"
)


def plain(text: str) -> str:
    """``text`` in lower case, straight apostrophes and single spaces, without its last stops."""
    folded = " ".join(text.casefold().replace("’", "'").split())
    return re.sub(r"[^\w' ,-]+", " ", folded).strip(" ,-").replace("  ", " ")


def guess(text: str) -> str:
    """What is guessed in ``text``, without its lead-in and its article."""
    bare = _TAIL.sub("", _LEAD.sub("", plain(text)))
    return _ARTICLE.sub("", bare).strip(" ,")


def is_guess(text: str) -> bool:
    """Whether it is worded as a guess: "is it a…", or a thing with its article and no more."""
    said = plain(text)
    return _LEAD.search(said) is not None or (
        _ARTICLE.search(said) is not None and len(said.split()) <= 3
    )


def tells(text: str) -> bool:
    """Whether it is a sentence of its own, of him or somebody, rather than the name of a thing."""
    return _TOLD.search(guess(text)) is not None


def is_question(text: str) -> bool:
    """Whether it asks her for something, rather than being a guess with a question mark."""
    return _QUESTION.search(plain(text)) is not None


def hint(text: str) -> bool:
    return len(text.split()) <= 9 and _HINT.search(plain(text)) is not None


def gives_up(text: str) -> bool:
    return len(text.split()) <= 10 and _GIVE_UP.search(plain(text)) is not None


def more(text: str) -> bool:
    return _MORE.search(plain(text)) is not None


def stops(text: str) -> bool:
    return _STOP.search(plain(text)) is not None


def speaks_of_a_game(text: str) -> bool:
    """Whether he means a game that she may have taken for over."""
    return hint(text) or gives_up(text) or _GAME_WORDS.search(plain(text)) is not None


def likeness(one: str, other: str) -> float:
    """1 where they are spelt alike, 0 where nothing is: 1 - edits / the longer one's length."""
    if not one or not other:
        return float(one == other)
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, row = row, [i]
        for j, against in enumerate(other, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != against)))
    return 1 - row[-1] / max(len(one), len(other))


def names(text: str, answers: tuple[str, ...]) -> bool:
    """Whether ``text`` guesses one of ``answers``: the same words within it, or nearly so spelt."""
    said = guess(text)
    for answer in answers:
        wanted = guess(answer)
        if re.search(rf"\b{re.escape(wanted)}(?:e?s|'s)?\b", said):
            return True
        # A long word may be a letter off; "car" for "cat" is another guess.
        if len(wanted) >= 5 and likeness(said, wanted) >= 0.8:
            return True
    return False


def nearly(text: str, answers: tuple[str, ...]) -> bool:
    """Whether the guess shares its weightiest word with an answer."""
    said = set(guess(text).split())
    return any(len(word) > 3 and word in said for answer in answers for word in answer.split())


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
