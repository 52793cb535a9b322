"""The rules of ``learning`` about his days: what he has and eats, does every week, promises, plans,
feels; and what is over.
"""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

import re

from samantha.domain.learning_pieces import (
    DATE,
    END,
    EVENT,
    FELT,
    I_AM,
    ME,
    NP,
    PLACE,
    THINGS,
    TIME,
    Made,
    Maker,
    he,
    is_job,
    positive,
    thing_of,
)  # fmt: skip
from samantha.domain.memory import Kind
from samantha.domain.patterns import Pattern

_NOT_FOOD = Pattern(
    r"(?i)^(?:it|that|this|them|anything|everything|nothing|much|any more|anymore|properly|well|enough|yet|today|lunch|breakfast|dinner|out|in|at|here|there|on|with|before|after|to|up|a thing|alone|one|any of|the|my|your|his|her|going|being|wondering|you|him|me|us|for)\b"
)


_DRINK = Pattern(
    r"(?i)^(?:coffee|tea|alcohol|booze|wine|beer|caffeine|drink|milk|gin|whisky|cola|coke)$"
)


def _food(predicate: str, likes: bool | None = None) -> Maker:
    def make(match: re.Match[str]) -> Made | None:
        thing = re.sub(r"(?i)^(?:any|a|an|the|eating|drinking|altogether)\s+", "", thing_of(match))
        thing = re.sub(
            r"(?i)\s+(?:altogether|any ?more|completely|at all|for good|now|since \w+)$", "", thing
        )
        if predicate == "eats" and _DRINK.search(thing):
            return ("he", "drinks", thing, Kind.PREFERENCE, bool(likes))
        if _NOT_FOOD.match(thing) or len(thing.split()) > 4 or len(thing) < 3:
            return None
        return (
            "he",
            predicate,
            thing,
            Kind.PREFERENCE,
            positive(match) if likes is None else likes,
        )

    return make


_EVERY = (
    r"(?:every (?:other )?(?:\w+day(?: (?:and|&) \w+day| morning| evening| afternoon| night)?|day|morning|evening|night|week|weekend|month|year|summer|winter|spring|autumn)|"
    r"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days(?: and \w+days)?|(?:most|some) (?:mornings|evenings|days|nights|weekends|Saturdays|Sundays)|(?:once|twice|three times|four times|five times) an? (?:day|week|month|year)|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:mornings|evenings|nights|afternoons)|each (?:morning|week|\w+day)|first \w+day of the month|daily|weekly)"
)
_NO_HABIT = Pattern(
    r"(?i)^been\b|\b(?:not|n't|never|used to|would|could|should|will|'d|wish|hope|need|ought|supposed|remember|forget|keep|know|think|feel|see|cry|cried|was|were|had|went|got|said|told|bet|swear|promise|might|must)\b|^(?:am|have|do it|do that)\b"
)


def _habit(match: re.Match[str]) -> Made | None:
    thing = thing_of(match)
    if (
        _NO_HABIT.search(thing)
        or re.match(r"(?i)(?:\w+ed|it|that|this|them)\b", thing)
        or len(thing.split()) > 16
    ):
        return None
    if re.match(r"(?i)(?:do|like|love|hate|get) (?:it|this|that|them|her|him)\b", thing):
        return None
    return ("he", "habit", thing, Kind.FACT, True)


def _no_more(match: re.Match[str]) -> Made | None:
    thing = thing_of(match)
    if re.match(
        r"(?i)(?:it|that|this|being|thinking|trying|doing|having|worrying|talking|caring|listening|feeling|wondering|laughing|crying|asking|counting|believing|pretending)\b",
        thing,
    ):
        return None
    return ("he", "habit", thing, Kind.FACT, False)


def _has(match: re.Match[str]) -> Made | None:
    return (
        "he",
        "has",
        re.sub(r"(?i)^(?:the|my|our) ", "", thing_of(match)),
        Kind.FACT,
        positive(match),
    )


def _sold(match: re.Match[str]) -> Made | None:
    return ("he", "has", re.sub(r"(?i)^(?:the|my|our|an?) ", "", thing_of(match)), Kind.FACT, False)


def _promise(match: re.Match[str]) -> Made | None:
    words = " ".join(match["object"].split())
    if re.search(
        r"(?i)\b(?:not|n't) (?:promise|say|tell)|\b(?:never|nearly|almost) (?:said|told|promised)|\bI'd (?:been|have|had|rather|like|love|be mad|be (?:crazy|stupid|lost)|never|seen|got|gone|done|visit|come|last)\b",
        words,
    ):
        return None
    return ("he", "promised", words, Kind.PROMISE, True)


def _felt(match: re.Match[str]) -> Made | None:
    if _MANNERS.search(thing_of(match)) or _LONG_AGO.search(
        match.string[max(0, match.start() - 60) : match.end() + 40]
    ):
        return None
    return ("he", "felt", thing_of(match), Kind.FEELING, positive(match))


_MANNERS = Pattern(r"(?i)^(?:\w+ )?sorry\b|\b(?:happy|glad) to (?:help|hear)\b")
_LONG_AGO = Pattern(
    r"(?i)\b(?:in the past|back then|at school|as a (?:kid|child|boy|girl|teenager)|when I was|years ago|used to|the (?:summer|year|winter) (?:I|we|that))\b"
)
"""A feeling that has no day of its own any more."""


def _past_job(match: re.Match[str]) -> Made | None:
    thing = thing_of(match)
    return ("he", "job was", thing, Kind.FACT, True) if is_job(thing) else None


def _also(match: re.Match[str]) -> Made | None:
    thing = thing_of(match)
    return ("he", "is", thing, Kind.FACT, True) if is_job(thing) else None


def _out_of_work(match: re.Match[str]) -> Made | None:
    if re.search(
        r"(?i)\b(?:since|because|cause|when|after|before|until|if|the (?:day|year|week|time)) $",
        match.string[: match.start()],
    ):
        return None  # told of as a time that has been
    return ("he", "job", "out of work", Kind.FACT, True)


_LEAD = Pattern(
    r"(?i)^(?:(?:so|and|but|then|well|ok|oh|anyway|also|now|of|for|about|because|with|at|on|by|before|after)\b,? )+(?=\w)"
)


def _vague(match: re.Match[str]) -> bool:
    return re.search(r"(?i)\b(?:not|n't|never|you|maybe|might|if|would|could|should|crazy|mad|insane)\b", match.group()) is not None  # fmt: skip


def _event(match: re.Match[str]) -> Made | None:
    words = _LEAD.sub("", " ".join(match["object"].split()))
    if _vague(match) or len(words.split()) > _LONGEST_PLAN:
        return None
    if _OVER.match(words) or _OVER_BEFORE.search(match.string[: match.start()]):
        return None
    if _WAS.search(words) or _WAS.match(match.string[match.end() :]):
        return None
    return ("he", "plans", words, Kind.PLAN, True)


_NOT_AHEAD = r"(?:had|did|got through|finished|passed|failed|missed|after|was|were|went|take|catch|try|enjoy|bring|go|do|have a)"
_OVER = Pattern(rf"(?i)^(?:I )?{_NOT_AHEAD}\b")
_OVER_BEFORE = Pattern(rf"(?i)\b{_NOT_AHEAD} (?:the |my |our )?$")
_WAS = Pattern(
    r"(?i) (?:was|were|went)\b(?! (?:moved|put|pushed|brought|rescheduled|changed|shifted|postponed|delayed))"
)
"""Told of when it is over, or somebody else's to take: "had the scan on Tuesday", "take the train"."""
_LONGEST_PLAN = 16
"""Words; what is longer tells a story in which a day comes up."""


def _off(match: re.Match[str]) -> Made | None:
    return ("he", "plans", " ".join(match["object"].split()), Kind.PLAN, False)


LIFE: tuple[tuple[Pattern, Maker], ...] = tuple(
    (Pattern(pattern), make)
    for pattern, make in (
        # Where.
        (rf"\b(?:[Hh]ome(?:'s| is)|[Ww]e live|[Ww]e're living|[Ww]e've moved|[Ww]e moved) (?:(?:an?|my|in|to) (?:\w+ ){{0,2}}(?:flat|house|room|place|cottage) )?(?:in |to )?{PLACE}", he("lives in")),
        (rf"\b[Mm]y (?:flat|house|home|place|cottage|studio)(?:'s| is)? in {PLACE}(?![\w'])(?! (?:from|until|till|for sale|[A-Z]))", he("lives in")),
        (rf"{ME}(?: have|'ve)? (?:just |recently )?(?:settled|ended up) in {PLACE}", he("lives in")),
        (rf"^(?:[Jj]ust |[Rr]ecently |[Ff]inally |[Ww]e |[Oo]k |[Ss]o )*[Mm]oved (?:out |over |back |up |down )?to {PLACE}", he("lives in")),
        (rf"{ME}(?:'ve| have) lived here (?:for )?(?P<object>[^,.;:!?()\n—–]{{3,24}}?){END}", he("has lived here")),
        (rf"{ME} (?:grew up|was raised) in {PLACE}", he("grew up in")),
        (rf"{ME} lived in {PLACE}", he("lived in")),
        (rf"{ME}(?:'m| am) from {PLACE}(?:,? (?:well|no|I mean|or rather|actually),? (?:from )?)(?P<last>[A-Z]\w+)", lambda m: ("he", "from", m["last"], Kind.FACT, True)),
        # What he does, did, and does not do any more.
        (rf"{ME}(?:'ve| have) been (?P<object>an? [^,.;:!?()\n—–]+?)(?= (?:for|since|all my) )", lambda m: ("he", "job", thing_of(m), Kind.FACT, True) if is_job(thing_of(m)) else None),
        (rf"{ME} (?:run|own) (?P<object>(?:an?|my own|our own|the) (?:\w+ )?(?:café|cafe|bakery|shop|bookshop|pub|farm|garage|salon|studio|restaurant|business|company|gallery|nursery|stall|workshop|b&b|guesthouse|hotel))\b", lambda m: ("he", "job", f"run {thing_of(m)}", Kind.FACT, True)),
        (rf"{ME}(?:'m| am) (?:now )?(?P<object>(?:at|with) [A-Z][\w'&-]+(?: [A-Z][\w'&-]+)*) (?:now|these days)\b", he("works at")),
        (rf"\b[Ff]rom (?:{TIME}|next \w+|the \w+) I(?:'m| am|'ll be) (?:working )?(?P<object>(?:at|with|for) (?:the )?[A-Z][\w'&-]+(?: [A-Z][\w'&-]+)*)", he("works at")),
        (rf"{ME} used to work (?P<object>(?:as|for|at|in) [^,.;:!?()\n—–]+?){END}", he("worked at")),
        (rf"{ME} worked (?P<object>(?:as|for|at|in) (?:an? \w|the \w|[A-Z])[^,.;:!?()\n—–]*?)(?: for \w+ years| until \w+)?{END}", he("worked at")),
        (rf"{ME} used to (?!be\b|live\b|work\b|have to\b|think\b|say\b|wonder\b|it\b|that\b)(?P<object>[a-z]+ [^,.;:!?()\n—–]{{2,50}}?){END}", he("used to")),
        (rf"{ME} used to be (?P<object>an? [^,.;:!?()\n—–]+?){END}", _past_job),
        (rf"{ME}(?:'ve| have)? (?:been |was |got )(?:made redundant|laid off|sacked|fired)(?P<object>)\b|\b[Ii](?:'ve)? lost my job(?P<x>)", _out_of_work),
        (rf"{ME}(?:'ve| have)? (?:just )?retired(?P<object>)(?=\s*(?:[,.!;]|$|in\b|last\b|this\b|from\b|at\b))", lambda m: ("he", "job", "retired", Kind.FACT, True)),
        (rf"{I_AM} also (?P<object>an? [^,.;:!?()\n—–]+?){END}", _also),
        (rf"{ME}(?:'m| am) (?:studying|reading|doing a degree in|learning) (?P<object>[A-Za-z][\w -]{{2,30}}?)(?= (?:at|in) (?:uni\w*|college|night school|[A-Z]))", he("studies")),
        (rf"{ME}(?:'m| am) learning (?P<object>(?:to (?:drive|swim|knit|cook|sew|sing|dance|ski|play the \w+)|[A-Z][a-z]+(?:ish|ese|ian|an|ic)|the \w+|sign language))\b", he("is learning")),
        (rf"{ME} speak (?P<object>[A-Z][a-z]+(?:(?:,| and) [A-Z][a-z]+)*){END}", he("speaks")),
        (rf"{ME} play (?:the )?(?P<object>piano|cello|violin|viola|guitar|banjo|ukulele|flute|clarinet|oboe|trumpet|trombone|tuba|drums|harp|accordion|fiddle|saxophone|sax|bass|organ|football|rugby|cricket|tennis|golf|hockey|netball|badminton|squash|chess|bridge)\b", he("plays")),
        # What he has.
        (rf"{ME}(?:'ve got| have| own|'ve|(?P<no> don't have|'ve not got| haven't got| don't own)) (?P<object>(?:an?|two|three|no|my own|our own) (?:\w+ ){{0,2}}{THINGS})\b", _has),
        (rf"{ME}(?:'ve got| have|'ve) (?P<object>(?:diabetes|asthma|arthritis|epilepsy|eczema|migraines|tinnitus|endometriosis|adhd|ADHD|dyslexia|MS|ms|insomnia|psoriasis|hay fever|high blood pressure))\b", _has),
        (rf"{ME}(?:'ve| have)? (?:just )?bought (?:myself )?(?P<object>(?:an?|the) (?:\w+ ){{0,2}}{THINGS})\b(?! for)", _has),
        (rf"(?:^|{ME}(?:'ve| have)? (?:just |finally )?|\b[Ww]e )(?:[Ss]old|[Gg]ot rid of|[Gg]ave away) (?P<object>(?:the|my|our) (?:\w+ ){{0,2}}{THINGS})\b", _sold),
        (rf"{ME} drive (?P<object>an? (?:\w+ ){{0,2}}[A-Za-z]+){END}", _has),
        # What he eats and drinks.
        (rf"{ME} (?P<no>can't|cannot) (?:have|do) (?P<object>[a-z][^,.;:!?()\n—–]{{2,24}}?)(?=, (?:my|it|they)| because|,? (?:I'm|I am) allergic| or (?:my|I))", _food("eats", False)),
        (rf"{ME}(?: have|'ve)? ?(?P<no>don't|do not|never|stopped|given up|gave up|quit|cut out|gone off|went off)(?: (?:eating|drinking|touch|touching|eat|drink))? (?P<object>meat|dairy|milk|bread|gluten|wheat|sugar|coffee|tea|alcohol|booze|wine|beer|caffeine|fish|pork|beef|eggs|nuts|cheese|chocolate|smoking|cigarettes|crisps|salt|lactose)\b", _food("eats", False)),
        (rf"{ME}(?:'m| am) off (?:the |my )?(?P<object>meat|dairy|milk|bread|gluten|sugar|coffee|tea|alcohol|booze|wine|beer|caffeine|drink|cigarettes|chocolate)\b", _food("eats", False)),
        (r"(?:^|, |one, )(?:[Nn]o )(?P<object>meat|dairy|milk|gluten|alcohol|sugar|caffeine|pork|beef|fish) (?:for me|since )", _food("eats", False)),
        (rf"{ME}(?:'ve| have)? (?:gone|went|turned) (?P<object>vegan|vegetarian|veggie|teetotal|gluten-free|sober)\b", he("is")),
        (rf"{ME} (?:take|have|drink|like) my (?P<object>(?:coffee|tea) (?:\w+ ){{0,3}}?(?:black|white|milk|sugars?|strong|weak|sweet|decaf|iced)(?: with (?:one|two|no) sugars?)?)\b", he("drinks", Kind.PREFERENCE)),
        (rf"{ME}(?:'ve| have) (?:gone|switched|moved) over to (?P<object>[a-z][^,.;:!?()\n—–]{{2,24}}?){END}", _food("drinks", True)),
        (r"\b[Ii]t's (?P<object>(?:black |white |green |herbal |decaf )?(?:coffee|tea)) (?:now|these days|for me now)\b", he("drinks", Kind.PREFERENCE)),
        # What he likes best.
        (r"^(?P<object>(?:[Tt]he |[Aa]n? )?[a-z][^,.;:!?()\n—–]{2,24}?)(?:, since you ask(?:ed)?,)? is the (?:finest|best|greatest|nicest) \w+ (?:ever made|in the world|there is|going|on earth|known to man)\b", lambda m: ("he", "likes", thing_of(m), Kind.PREFERENCE, True)),
        (r"^(?:[Hh]onestly,? |[Ii]f I'm honest,? |[Tt]bh )?(?P<object>[A-Za-z][^,.;:!?()\n—–]{2,30}?)(?:'s| is| are) my (?:absolute |all-time )?favou?rite(?P<what>(?: [^,.;:!?()\n—–]{2,24}?)?)(?= in the (?:world|whole)|\s*(?:[,.!;]|$))", lambda m: ("he", "likes", thing_of(m), Kind.PREFERENCE, True) if not re.match(r"(?i)(?:it|that|this|he|she|they|you|which|who|there|what|if|today|here)\b", thing_of(m)) else None),
        (rf"{ME}(?:'m| am) (?:obsessed with|addicted to|crazy about|nuts about|partial to) {NP}{END}", lambda m: ("he", "likes", thing_of(m), Kind.PREFERENCE, True) if not re.match(r"(?i)(?:it|that|this|those|these|him|her|them|you|my|the|one|ones)\b", thing_of(m)) else None),
        (rf"{ME}(?:'m| am) (?:scared|terrified|afraid|frightened) of (?P<object>(?:heights|spiders|dogs|flying|the dark|water|needles|snakes|mice|rats|lifts|clowns|thunder|thunderstorms|horses|wasps|bees|birds|driving|deep water|crowds|the dentist|dentists|blood))\b", he("afraid of")),
        # What he does again and again.
        (rf"{ME} (?:usually |always |normally |still |mostly |go and )?(?P<object>(?!am\b|do it\b)[a-z]+ [^.;:!?()\n—–]{{0,60}}?\b{_EVERY})(?![\w'])", _habit),
        (rf"\b(?:[Ee]very|[Oo]n) (?P<day>(?:other )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?(?: (?:and|&) \w+days?)?(?: (?:morning|evening|night)s?)?),? I (?P<object>[a-z]+ [^,.;:!?()\n—–]{{2,50}}?){END}", lambda m: ("he", "habit", f"{thing_of(m)} every {m['day'].removesuffix('s')}", Kind.FACT, True) if not _NO_HABIT.search(thing_of(m)) else None),
        (rf"{ME} (?:don't|do not|can't) (?P<object>run|swim|cycle|drive|smoke|drink|row|sing|ski|climb|dance|paint|knit|fish|play \w+|go to \w+) any ?more\b", _no_more),
        (rf"{ME}(?:'ve| have)? (?:stopped|given up|gave up|quit|packed in) (?:the |my )?(?P<object>[a-z]+ing\b[^,.;:!?()\n—–]{{0,24}}?){END}", _no_more),
        (r"\b[Nn]o more (?P<object>running|swimming|cycling|driving|smoking|drinking|rowing|climbing|football|rugby|tennis|dancing|skiing) (?:for me|for \w+ (?:weeks|months|years)|until|till)", _no_more),
        # What he has promised.
        (rf"(?P<object>{ME}(?:'ve| have)? promised (?:(?:my )?[\w'-]+ )?(?:that )?(?:I'd|I would|I'll|to) [^.;:!?\n—–]{{3,80}})", _promise),
        (rf"(?P<object>{ME}(?:'ve| have)? (?:told|said to) (?:my )?[\w'-]+(?: and [\w'-]+)? (?:that )?(?:I'd|I would|I'll) [^.;:!?\n—–]{{3,80}})", _promise),
        (r"(?P<object>^[Tt]old (?:my )?[\w'-]+ (?:that )?(?:I'd|I would|I'll) [^.;:!?\n—–]{3,80})", _promise),
        (rf"(?P<object>{ME} (?:said|swore|vowed) (?:that )?(?:I'd|I would) (?:do|be|put|make|get|call|ring|bring|have|take|fix|help|finish|send|write|pay|give|cook|teach|knit|pick|look after|mend) [^.;:!?\n—–]{{2,80}})", _promise),
        (rf"(?P<object>{ME} owe (?:my )?[A-Za-z][\w'-]+ (?:an?|some|my|£?\d+|\w+ (?:quid|pounds|euros|dollars)) ?[^,.;:!?\n—–]{{0,40}})", _promise),
        # What stands in his diary.
        (rf"\b(?P<object>(?:[Mm]y |[Tt]he |[Oo]ur )?(?:[a-z]+ ){{0,2}}{EVENT}(?:'s| is|s)? (?:on |at |for )?(?:now )?{TIME}\b[^.;:!?,\n—–]*)", _event),
        (rf"(?P<object>(?:{ME}(?:'ve| have)? |^(?:so )?(?:I )?)?(?:[Bb]ooked|[Bb]ook(?:ed)? in|[Gg]ot) (?:my|an?|the) (?:\w+ ){{0,2}}{EVENT}\b[^.;:!?\n—–]*?\b{TIME})", _event),
        (rf"(?P<object>{ME}(?:'ve| have)? (?:got )?(?:an?|the|my) (?:\w+ ){{0,2}}{EVENT}\b (?:[^.;:!?\n—–]*? )?{TIME}\b[^.;:!?,\n—–]*)", _event),
        (rf"(?P<object>{ME} (?:start|leave|fly|move|finish|graduate|go back|go in) [^.;:!?,\n—–]{{0,40}}?\b{TIME})", _event),
        (rf"(?P<object>{ME}(?:'m| am) (?:due|booked in|having|getting) (?:[^.;:!?,\n—–]{{0,40}} )?{TIME})", _event),
        (rf"^(?P<object>(?:[Ss]tart|[Mm]oving|[Ss]tarting|[Ff]lying|[Ll]eaving) (?:[^.;:!?,\n—–]{{0,40}} )?(?:on )?(?:{DATE}|{TIME}))", _event),
        (rf"\b(?P<object>(?:[Mm]y |[Tt]he |[Oo]ur )?(?:\w+ )?{EVENT}\b[^.,;:!?\n—–]{{0,48}}, (?:so )?(?:it's|its) (?:now )?(?:on )?{TIME}(?: (?:the )?\d+\w*)?(?: now)?)", _event),
        # What was put off, and what has come to nothing.
        (rf"\b(?P<object>(?:[Mm]y |[Tt]he |[Oo]ur )?(?:[a-z]+ ){{0,2}}{EVENT}(?:'s| is| has|s|s have| was| got)? (?:now |just )?(?:been |got |being )?(?:moved|put back|put off|pushed(?: back)?|brought forward|rescheduled|changed|shifted|postponed|delayed)\b[^.;:!?\n—–]{{0,40}}?\b{TIME})", _event),
        (rf"\b(?P<object>(?:moved|rescheduled|pushed|put back|put off|brought forward|shifted|changed|postponed) (?:back |forward )?(?:my|the|our) (?:\w+ ){{0,2}}{EVENT} (?:back |forward |over )?(?:to |till |until |for |from \w+ to )(?:the )?{TIME})", _event),
        (rf"^(?:[Tt]urns out |[Ss]o |[Aa]nd |[Oo]h )*(?P<object>(?:[Mm]y |[Tt]he |[Oo]ur )?(?:[A-Za-z]+ ){{0,2}}{EVENT}(?:'s| is| has been|s been| got| was)(?: now| just| been)? (?:off|cancelled|canceled|called off))\b(?! (?:to|the|at|by|if|with|on)\b)", _off),
        (rf"\b[Tt]hat's (?P<object>(?:my|the|our) (?:\w+ )?{EVENT} (?:gone|off|out the window|done for))(?=\s*(?:[.,;!]|$))", _off),
        (rf"(?P<object>(?:{ME}(?:'ve| have)? (?:just |had to )?|\b[Tt]hey(?:'ve| have)? (?:just )?|^)(?:[Cc]ancelled|[Cc]anceled|[Cc]ancel|[Cc]alled off) (?:my|the|our) (?:\w+ ){{0,2}}{EVENT})\b", _off),
        # What he felt.
        (rf"{ME}(?:'ve never felt| feel| felt| was feeling|'ve been feeling|'m feeling| am feeling) (?P<object>(?:so |really |properly |very |quite |a bit |such |absolutely |weirdly |oddly |strangely )*{FELT}\b[^.;:!?,\n—–]{{0,40}}?)(?=\s*(?:[.;:!?,)\n—–]|$|\band\b|\bbut\b))", _felt),
        (rf"{ME}(?:'m| am| was)(?P<no> not)? (?P<object>(?:so |really |properly |absolutely |completely |utterly |dead |that )+{FELT}\b[^.;:!?,\n—–]{{0,40}}?)(?=\s*(?:[.;:!?,)\n—–]|$|\band\b|\bbut\b))", _felt),
        (rf"{ME}(?:'m| am| was) (?P<object>{FELT} (?:about|of|at|with|for|that|to) (?!die\b)[^.;:!?,\n—–]{{2,40}}?)(?=\s*(?:[.;:!?,)\n—–]|$|\band\b|\bbut\b))", _felt),
        (r"^(?:(?:[Ii]t was|[Aa]nd|[Bb]ut|[Ss]o) )?(?P<object>(?:[Ss]o |[Rr]eally |[Pp]roperly |[Ww]eirdly |[Aa]bsolutely )*(?:[Gg]utted|[Pp]roud|[Ff]rightened|[Tt]errified|[Ff]urious|[Hh]eartbroken|[Rr]elieved|[Aa]shamed|[Dd]evastated|[Oo]ver the moon|[Cc]huffed|[Ll]ivid)\b)(?=[.!,]|$)", _felt),
    )
)  # fmt: skip
