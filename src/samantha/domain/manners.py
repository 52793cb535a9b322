"""What he asked of her for good, as rules that code can hold her to, and when each of them holds.

    asked      the rules that a text of his lays down
    lifts      the rules that he takes back ("you can call me Tobias again")
    in_force   of all rules and liftings, oldest first, what binds her now

Only what can be checked is a rule: how long, questions, advice, jokes, a word, a name for him, a
subject. A condition that cannot be checked makes none: his words still go to every brain as they
are. What a rule does to her words is in ``domain/bound.py``. Reading is pure and never raises.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from samantha.domain.occasion import ALWAYS, When, occasion
from samantha.domain.patterns import Pattern
from samantha.domain.wordings import content


class Bar(StrEnum):
    """What a rule bars, or keeps short."""

    LENGTH = "length"
    QUESTIONS = "questions"
    ADVICE = "advice"
    JOKES = "jokes"
    WORD = "word"
    NAME = "name"
    """A name for him."""
    SUBJECT = "subject"
    """To be brought up by her."""
    OTHER = "other"
    """Kept in his words for whatever brain reads them; no code can check it."""


SHORT = 20
"""Words, where he only said short."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that he asked of her, or its lifting."""

    bars: Bar
    start: int = 0
    end: int = 0
    """Where in his text the sentence stands that says so."""
    of: str = ""
    """The word, the name, or the subject, as he said it."""
    words: int = 0
    """At most so many; 0: no such limit."""
    sentences: int = 0
    when: When = ALWAYS
    unless_asked: bool = False
    lasting: bool = True
    """False: meant for the talk at hand."""
    lifted: bool = False
    """He takes back the rules of this kind, about ``of`` if that is set."""


_SENTENCE = Pattern(r"[^.!?;\n…]+[.!?;…]*[\"'”’]?")
_LEAD = Pattern(
    r"(?i)^\W*(?:(?:please|pls|plz|and|also|but|so|oh|ok(?:ay)?|right|well|listen|samantha|btw|by the way|just|now|ever|actually|honestly|seriously|for the love of god|"
    r"from (?:now on|here on)|in future|(?:can|could|would|will) (?:you|u)(?: please| pls| just)?|(?:you|u)(?:'d better| must| should| need to| have to|'ve got to)?|i(?:'d| would) (?:like|prefer|rather)(?: it if)?(?: you(?:'d)?(?: to)?)?|i (?:want|need) you to|i'd (?:like|prefer) it if|i'd|i would|"
    r"do me a favour(?: and)?|promise me(?: something)?|one (?:more )?(?:thing|rule|favour)|a rule|try (?:and|to)|always|never|not|don't|dont|do not|it's better if you|"
    r"(?:after|before|when|whenever|if|while|until|till|on|in|at|past|during|between|once)\b[^,;:.!?]{2,48}[,;:]|(?:after|before|past|until) (?:\w+(?: at night| in the morning)?|my coffee)|at night|in the (?:morning|evening|afternoon)s?|first thing|on \w+days|at weekends)\W+)*$"
)
"""What may stand before a request to her; anything else makes it somebody's words to somebody."""
_THING = r"(?P<of>[\w'’ -]{2,40}?)"
_END = r"(?=\s*(?:[.,;:!?—–)]|$|\b(?:ever|again|any ?more|when|whenever|if|unless|before|after|until|till|at|in the|on \w+days?|please|pls|thanks|from now|and|or|because|cos|coz|as|while|tonight|today|now|for now|dont|don't|just|no)\b))"
_NO = r"(?:don't|dont|do not|never|not to|stop|quit|no more|please don't|(?:rather|like it if|prefer it if) (?:you|u) (?:didn't|didnt|did not|wouldn't|never|not)|not)(?: you| u)?(?: ever| even| always| keep| be)*"
_RULES: tuple[tuple[Bar, Pattern], ...] = tuple(
    (bar, Pattern(f"(?i){pattern}".replace("about", "(?:about|abt)")))
    for bar, pattern in (
        (Bar.NAME, rf"\b{_NO} (?:call|calling|address|name) me (?:by )?{_THING}{_END}"),
        (Bar.NAME, r"\bcalls me (?P<of>\w[\w' -]{1,20}?)(?: all| every| at| and| \w+ing|,|$)(?=.*\b(?:can't|cannot|cant) (?:stand|bear)|.*\b(?:hate|loathe|detest)\b)(?=.*\b(?:don't|dont|never|not) (?:you |u )?(?:ever |dare )*(?:start|do|try|pick)\b)"),
        (Bar.WORD, rf"\b{_NO} (?:say|saying|use|using)(?: the (?:word|words|phrase|expression))? [\"'“‘](?P<of>[^\"“”‘]{{1,40}}?)[.,!?]?[\"'”’]"),
        (Bar.WORD, rf"\b{_NO} (?:say|saying|use|using) (?:the (?:word|words|phrase|expression)) {_THING}{_END}"),
        (Bar.WORD, rf"\b(?:stop|quit|never) (?:saying|say) (?!it\b|that\b|this\b|things?\b|so\b|anything\b|what\b|how\b|you(?:'re| are)\b|goodnight\b|good night\b|hello\b|hi\b|i (?:should|must|need)\b)(?P<of>[\w'’]+(?: [\w'’]+){{0,2}}?){_END}"),
        (Bar.ADVICE, rf"\b{_NO} (?:(?:giv|offer|dol)(?:e|ing|er|ering)? (?:out )?(?:me )?|try(?:ing)? to give me )?(?:any |your |more )?(?:advice|tips|suggestions|solutions|opinions?)\b(?: (?:about|on|with|for) {_THING}{_END})?"),
        (Bar.ADVICE, rf"\b(?:i )?(?:don't|dont|do not|never) (?:want|need) (?:any |your |more )?(?:advice|tips|suggestions|solutions|opinions?)\b(?: (?:about|on|with) {_THING}{_END})?"),
        (Bar.ADVICE, rf"\bno (?:more )?(?:advice|tips|suggestions|opinions)\b(?: (?:about|on|with) {_THING}{_END})?"),
        (Bar.ADVICE, rf"\b{_NO} (?:tell(?:ing)? me what to do|advis(?:e|ing) me|lectur(?:e|ing) me|fix(?:ing)? (?:it|things|me))\b(?: (?:about|on|with) {_THING}{_END})?"),
        (Bar.QUESTIONS, rf"\b{_NO} (?:ask(?:ing)? me|ask(?:ing)?) (?:any |so many |your |more |all those )?(?:questions?|things|anything|stuff|for anything)\b"),
        (Bar.QUESTIONS, r"\b(?:i )?(?:don't|dont|do not) (?:want|like) (?:any |your |more |so many )?questions\b"),
        (Bar.QUESTIONS, r"\bno (?:more )?questions\b(?! (?:asked|about it|from))"),
        (Bar.QUESTIONS, rf"\b{_NO} question(?:ing)? me\b"),
        (Bar.JOKES, rf"\b{_NO} (?:(?:mak|tell|crack)(?:e|ing)? (?:me )?)?(?:any |more |your )?(?:jokes?|jok(?:e|ing)|puns?|funnies|banter|messing about|kidding around|being funny)\b"),
        (Bar.JOKES, r"\bno (?:more )?(?:jokes|puns|joking|banter|messing about)\b"),
        (Bar.LENGTH, r"\b(?:keep|make) (?:it|things|this|that|everything|yourself|(?:your|the|all) (?:answers?|replies|responses?|stuff))(?: \w+)? (?:short(?:er)?|brief|snappy|concise|to the point|quick)\b"),
        (Bar.LENGTH, r"\bbe (?:\w+ )?(?:brief|concise|short)\b(?! with)"),
        (Bar.LENGTH, r"\b(?:short|shorter|brief|one[- ](?:line|sentence|word)) (?:answers|replies|responses|sentences)\b"),
        (Bar.LENGTH, r"\b(?:(?:answer|reply|respond|speak|talk|say (?:it|things))(?: to)?(?: me)?(?: only| just| always)?|(?:i want|give me|keep it to|stick to|only|just|max(?:imum)?|at most|no more than|not more than)|(?:keep|limit) (?:it|your (?:answers|replies))(?: down)? (?:to|in|under|within)) ?(?:in |with |to )?(?:no more than |at most |under |fewer than |max(?:imum)? |just |only )?(?P<n>a|an|one|a single|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|\d{1,2}) (?:short )?(?P<unit>sentences?|lines?|words?)\b"),
        (Bar.LENGTH, r"\b(?:don't|dont|do not|never|stop|no) (?:you )?(?:go(?:ing)? on(?: and on)?|rambl(?:e|ing)|waffl(?:e|ing)|chatter(?:ing)?|drone on|(?:give me )?long (?:answers|replies|speeches|sentences)|speeches|essays)\b"),
        (Bar.LENGTH, r"\b(?:fewer|less) words\b"),
        (Bar.LENGTH, r"^\W*(?P<n>one|a single|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|\d{1,2}) (?P<unit>sentences?|lines?|words?),? (?:no more|max(?:imum)?|tops|at (?:the )?most|only|is plenty|is enough|will do)\b"),
        (Bar.SUBJECT, rf"\b{_NO} (?:mention(?:ing)?|bring(?:ing)? up|talk(?:ing)? (?:to me )?about|start(?:ing)? (?:on )?about|go(?:ing)? on about|speak(?:ing)? (?:of|about)|ask(?:ing)? (?:me )?(?:about|after)|remind(?:ing)? me (?:of|about)) {_THING}{_END}"),
        (Bar.SUBJECT, rf"\b(?:let's not|i (?:don't|dont|never) want to) (?:talk|speak|hear|be asked) about {_THING}(?= (?:ever|again|any ?more)\b)"),
        (Bar.SUBJECT, rf"^\W*{_THING} is (?:off[- ]limits|a no[- ]go|not (?:a subject|to be mentioned))\b"),
    )
)  # fmt: skip
_HOW = Pattern(
    r"(?i)\b(?:wake me|speak|talk|explain (?:it|things|stuff|terms|words|everything)|answer|tell me (?:things|stuff|bad news|the news)|treat me|correct me|correct my \w+|say (?:things|it)|give me (?:things|numbers|times|dates|temperatures|distances|bad news)|be|use)(?: to me| with me| up)?"
    r" (?:(?:\w+ )?(?:gently|slowly|slower|softly|quietly|plainly|simply|kindly|honestly|straight|clearly|properly|formally|gentle|honest|kind|blunt|direct|frank|patient|straight(?: with me)?)|without (?:any )?[\w' -]{3,30}|in (?:plain|simple|everyday|short|metric|miles|kilometres|celsius|fahrenheit|pounds|british|american)\b[\w' -]{0,24}|(?:plain|simple|everyday|short|metric|british|american) (?:words|english|units|spelling|language))(?=\s*(?:[.,;!]|$|with me\b|please\b|pls\b|when\b|and\b|to me\b|from now|always\b|in future))"
)
_TIMED = Pattern(
    r"(?i)\b(?:at (?:\d|noon|half|quarter|six|seven|eight|nine|ten|eleven|twelve)|in (?:\d+|an?|five|ten|twenty) (?:min\w*|hour\w*)|tomorrow|tonight)\b"
)
_STARTS_ANYWHERE = frozenset({Bar.ADVICE, Bar.QUESTIONS, Bar.SUBJECT, Bar.NAME})
"""Of these some forms begin with "I": whose words they are is seen from the sentence itself."""
_WHOSE = Pattern(
    r"(?i)\b(?:said|says|told|tells|asked|asks|goes|reckons|wrote|texted|shouted|begged|used to|wish(?:ed)? (?:he|she|they)|if only)\b"
)
_FOR_NOW = Pattern(
    r"(?i)\b(?:today|tonight|now(?! on)|for (?:a|the) (?:bit|minute|moment|while|time being|second|sec)|this (?:evening|morning|once|time|afternoon)|just this|for once)\b"
)
_FOR_GOOD = Pattern(
    r"(?i)\b(?:ever|never|always|from now on|from here on|in future|any ?more|again|whenever|every (?:time|day|night|morning)|no more|stop|quit|rule|unless i ask|(?:your|all) (?:answers|replies|responses)|answers|replies)\b"
)
_EVER = Pattern(r"(?i)^\W*(?:not )?(?:ever|never|always|full stop|for good)\W*$")
_UNLESS = Pattern(r"(?i)\b(?:unless|until|till|if) i (?:ask|say so|want|do)\b(?! not)")
_PRONOUNS = frozenset(
    ("it", "that", "this", "him", "her", "them", "us", "me", "you", "there", "these", "those", "things", "again", "back",
     "so", "anything", "what", "when", "like that", "that again", "it again", "stuff", "something", "everything")
)  # fmt: skip
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "a single": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8,
    "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip
_WHEN_I_SPEAK_OF = Pattern(
    rf"(?i)\bwhen(?:ever)? i (?:moan|talk|complain|tell you|go on|whinge|rant|vent|speak|cry|worry|bring up|mention)\w*(?: to you)?(?: about| abt| of| on)? {_THING}{_END}"
)


def asked(text: str) -> tuple[Rule, ...]:
    """The rules that ``text`` lays down, in the order of his words; at most 4,000 code points are
    read."""
    straight = text[:4000].replace("’", "'").replace("‘", "'")
    found: list[Rule] = []
    pieces = list(_SENTENCE.finditer(straight))
    for index, piece in enumerate(pieces):
        sentence = piece.group()
        made = _rule(sentence)
        start, end = piece.start(), piece.end()
        if made is None and index:
            # "He calls me sunshine and I can't stand it. Don't you ever start."
            made = _named_before(pieces[index - 1].group(), sentence)
            start = pieces[index - 1].start() if made is not None else start
        if made is None:
            continue
        if index + 1 < len(pieces) and _EVER.match(pieces[index + 1].group()):
            made = replace(made, lasting=True)  # "No advice. Ever."
        start += len(straight[start:end]) - len(straight[start:end].lstrip())
        end -= len(straight[start:end]) - len(straight[start:end].rstrip(" ;"))
        if made.bars is Bar.LENGTH and found and found[-1].bars is Bar.LENGTH:
            # "Keep it short after ten. Two lines, no more."
            last = found[-1]
            joined = replace(last, end=end, words=made.words, sentences=made.sentences)
            found[-1] = joined if made.sentences or made.words != SHORT else last
            continue
        found.append(replace(made, start=start, end=end))
    return tuple(found)


def _rule(sentence: str) -> Rule | None:
    for bar, pattern in _RULES:
        match = pattern.search(sentence)
        if match is None or not _to_her(bar, sentence[: match.start()], match.group()):
            continue
        groups = match.groupdict()
        of = " ".join((groups.get("of") or "").split()).strip("'\" ")
        if bar in (Bar.NAME, Bar.WORD, Bar.SUBJECT) and (
            not of or of.casefold() in _PRONOUNS or " to " in f" {of} "
        ):
            continue
        rest = f"{sentence[: match.start()]} {sentence[match.end() :]}"
        if about := _WHEN_I_SPEAK_OF.search(sentence):
            of = of or " ".join(about["of"].split())
            rest = rest.replace(about.group(), " ")
        when = occasion(_UNLESS.sub(" ", rest))
        if when is None:
            return Rule(Bar.OTHER, of=of)  # a condition that nobody can check
        made = Rule(bar, of=of, when=when, unless_asked=bool(_UNLESS.search(sentence)))
        lasting = bool(
            when != ALWAYS
            or _FOR_GOOD.search(sentence)
            or bar in (Bar.NAME, Bar.WORD, Bar.SUBJECT)
            or (bar is Bar.ADVICE and of)
        ) and not _FOR_NOW.search(rest)
        if bar is not Bar.LENGTH:
            return replace(made, lasting=lasting)
        most = _number(groups.get("n") or "")
        if not most:
            return replace(made, words=SHORT, lasting=lasting)
        if (groups.get("unit") or "").startswith("word"):
            return replace(made, words=most, lasting=lasting)
        return replace(made, sentences=most, lasting=lasting)
    how = _HOW.search(sentence)
    if how is not None and _to_her(Bar.OTHER, sentence[: how.start()], "") and not (
        _FOR_NOW.search(sentence)
        or _TIMED.search(sentence)
        or (how.group().casefold().startswith("be ") and not _FOR_GOOD.search(sentence))
    ):  # fmt: skip
        return Rule(Bar.OTHER)
    return None


def _to_her(bar: Bar, before: str, match: str) -> bool:
    before = _WHEN_I_SPEAK_OF.sub(" ", before)
    if _WHOSE.search(before):
        return False
    if bar in _STARTS_ANYWHERE and match.casefold().startswith(("i ", "let's ")):
        return True
    return bool(_LEAD.match(f"{before} ")) or bool(_LEAD.match(f"{before}, "))


def _named_before(before: str, sentence: str) -> Rule | None:
    joined = f"{before.rstrip('.!; ')} {sentence}"
    match = _RULES[1][1].search(joined)
    of = match["of"].strip() if match else ""
    return Rule(Bar.NAME, of=of) if of and of.casefold() not in _PRONOUNS else None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.get(" ".join(word.casefold().split()), 0)


# --- taking it back ------------------------------------------------------------------------------

_MAY = r"\b(?:you (?:can|may|could|are allowed to|'re allowed to)|u can|feel free to|go ahead and|it(?:'s| is) (?:fine|ok(?:ay)?|all right|alright)(?: (?:if you|for you to|to))?|i don't mind (?:if you|you)|start|go back to)(?: (?:always|still|just|now))?"
_DROP = r"\b(?:forget|drop|scrap|ignore|never ?mind|leave off|lift|cancel|stop)(?: about)?(?: (?:the|that|this|my|your|all that|what i said about|that thing about))*"
_NEED_NOT = (
    r"\b(?:you (?:don't|dont|do not) (?:have|need) to|you needn't|no need to|you can stop|stop)"
)
_LIFTS: tuple[tuple[Bar, Pattern], ...] = tuple(
    (bar, Pattern(f"(?i){pattern}"))
    for bar, pattern in (
        (Bar.NAME, rf"{_MAY} (?:call|calling) me (?P<of>[\w' -]{{2,24}}?){_END}"),
        (Bar.NAME, r"^\W*(?:ok(?:ay)?,? |actually,? |fine,? )*(?:just )?call me (?P<of>[\w' -]{2,24}?) (?:again|after all|then)\b"),
        (Bar.LENGTH, rf"{_DROP} (?:\w+ )?(?:keep(?:ing)? (?:it|things) )?(?:short|brief|one[- ]sentence|two[- ]line|length|keeping it short)\b"),
        (Bar.LENGTH, rf"{_NEED_NOT} (?:(?:keep|be|keeping|being|answer|answering) )(?:it |things |your answers |so )?(?:in one sentence|short|brief|concise)\b"),
        (Bar.LENGTH, rf"{_MAY} (?:ramble|waffle|(?:(?:be|talk|answer|go on|speak|take)(?:ing)? )(?:for )?(?:as (?:long|much)|longer|more|at length|properly again|normally|your time|in (?:full|more than)))\b"),
        (Bar.QUESTIONS, rf"{_MAY} ask(?:ing)? (?:me )?(?:\w+ )?(?:questions|things|anything|stuff|away|whatever)\b"),
        (Bar.QUESTIONS, rf"{_DROP} (?:no[- ])?questions?(?: (?:thing|rule|ban|business))\b"),
        (Bar.ADVICE, rf"{_MAY} (?:giv(?:e|ing) me (?:some |your )?(?:advice|tips|opinions?)|advis(?:e|ing) me|tell(?:ing)? me what (?:you think|to do))\b(?: (?:about|on|with) (?P<of>[\w' -]{{2,30}}?){_END})?"),
        (Bar.ADVICE, rf"{_DROP} (?:no[- ])?advice(?: (?:thing|rule|ban|business))\b"),
        (Bar.JOKES, rf"{_MAY} (?:(?:mak|tell|crack)(?:e|ing) )?(?:jok(?:e|es|ing)|puns?|be funny|being funny|banter)\b"),
        (Bar.JOKES, rf"{_DROP} (?:no[- ])?jok(?:e|es|ing)(?: (?:thing|rule|ban|business))\b"),
        (Bar.WORD, rf"{_MAY} (?:say|saying|use|using)(?: the word| the phrase)? [\"'“]?(?P<of>[\w' -]{{2,30}}?)[\"'”]?{_END}"),
        (Bar.SUBJECT, rf"{_MAY} (?:mention|bring up|talk(?: to me)? about|ask(?: me)? about|ask after|speak of)(?:ing)? (?P<of>[\w' -]{{2,30}}?){_END}"),
    )
)  # fmt: skip


def lifts(text: str) -> tuple[Rule, ...]:
    """What ``text`` takes back of what he asked before. It means something only where there is
    such a rule: "you can call me Sam" lifts nothing for whoever forbade nothing."""
    straight = text[:4000].replace("’", "'").replace("‘", "'")
    found = []
    for piece in _SENTENCE.finditer(straight):
        sentence = piece.group()
        for bar, pattern in _LIFTS:
            match = pattern.search(sentence)
            if match is None or _WHOSE.search(sentence[: match.start()]):
                continue
            if sentence.rstrip().endswith("?"):
                continue
            of = " ".join((match.groupdict().get("of") or "").split())
            found.append(Rule(bar, piece.start(), piece.end(), of, lifted=True))
            break
    return tuple(found)


def lifted(rule: Rule, by: Rule) -> bool:
    """Whether ``by``, said later, takes ``rule`` back."""
    if rule.bars is not by.bars:
        return False
    if not by.of:
        return True
    if rule.bars in (Bar.NAME, Bar.WORD):
        return rule.of.casefold() == by.of.casefold()
    return not rule.of or bool(content(rule.of) & content(by.of))


def standing(said: Iterable[Rule]) -> tuple[Rule, ...]:
    """Of ``said``, oldest first, what is still asked: without what was taken back since, and of two
    rules that say how long, on the same occasion, the newer."""
    kept: list[Rule] = []
    for rule in said:
        if rule.lifted:
            kept = [one for one in kept if not lifted(one, rule)]
            continue
        kept = [one for one in kept if not _replaces(rule, one)]
        kept.append(rule)
    return tuple(kept)


def _replaces(new: Rule, old: Rule) -> bool:
    return (new.bars, new.of.casefold(), new.when) == (old.bars, old.of.casefold(), old.when)


def bars(rules: Sequence[Rule], bar: Bar) -> bool:
    """Whether any of ``rules`` is of the kind ``bar``, about whatever."""
    return any(rule.bars is bar for rule in rules)
