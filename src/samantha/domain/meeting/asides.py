"""What he asks back while she is asking, and the true, short answer to it."""

import re
from collections.abc import Mapping

from samantha.domain.lines import pick
from samantha.domain.meeting.hers import about
from samantha.domain.meeting.words import plain, sentences
from samantha.domain.state import State

_ASIDES: tuple[tuple[str, str], ...] = (
    ("erase", r"\b(?:can|could|may|how (?:do|can|would)|what if|will|do) (?:i|you|"
              r"we)\b[^.!?]{0,40}\b(?:forget|delete|erase|wipe|remove|undo|unlearn|get rid|"
              r"take (?:it|that|things) back)\b"),
    ("her_age", r"\bare you\?$|\band you\?"),
    ("her_day", r"\bwhat(?:'s| is| are) yours\b|\b(?:how|what) about (?:yours|you)\b|\band yours\?|"
                r"\band you\?"),
    ("her_name", r"\bwhat(?:'s| is) (?:yours|your(?: own)? name)\b|\band yours\?|"
                 r"\bwhat (?:are you called|should i call you)\b|\bdo you have a name\b"),
    ("her_place", r"\bwhere are you\b(?! (?:going|from))"),
    ("remembers", r"\bdo you (?:always |just )?remember (?:everything|it all|all of it|things)\b"),
    ("allowed", r"\bis that allowed\b|\bare (?:we|i) allowed\b"),
    ("works_for", r"\bwho (?:are you working|do you work|sent you|told you)\b"),
    ("why_age", r"\bwhy\b[^.?!]{0,40}\b(?:age|old|eighteen|18|adult)\b"),
    ("why_place", r"\bwhy\b[^.?!]{0,40}\b(?:where i|live|location|country|city|place|i am)\b|"
                  r"\bare you tracking\b|\bhow do you know where\b"),
    ("why_her_name", r"\bwhy (?:that|this) (?:one|name)?\b\??$|\bwhy (?P<name>[a-z]+)\??$|"
                     r"\bwhere(?:'s| is| does| did) (?:that|it|the name) (?:from|come)|"
                     r"\bhow come (?:that|this) (?:one|name)\b|\bwhy (?:did you|d'you|"
                     r"do you) (?:pick|choose|like|want) (?:that|it|this)"),
    ("why", r"\bwhy (?:do you|d'you|would you|are you|does (?:it|that)|should i|you|all the|"
            r"so many)\b[^.?!]*(?:need|want|ask|know|matter|questions?|tell|care)\b|\bwhat(?:'s|"
            r" is| do you (?:need|want)) (?:it|that|this|my name) for\b|\bwhat for\b|"
            r"\bwho wants to know\b|"
            r"^why\b\W*$|\bwhat's it to you\b|\bwhat do you want (?:it|that|this|"
            r"to know) (?:it )?for\b"),
    ("listening", r"\bwho(?:'s| is| else| can| will| could)\b[^.?!]{0,20}\b(?:listen|hear|read|see|"
                  r"watch|there|behind|get|know)\w*|\b(?:is|are) (?:anyone|anybody|someone|"
                  r"somebody|they|people|you) (?:else )?(?:listening|recording|reading|watching|"
                  r"spying)\b|\bare you (?:recording|spying)|\bis this (?:being )?(?:recorded|"
                  r"private|safe|secure)\b|\bbig brother\b"),
    ("kept", r"\bwhere (?:does|do|is|are|will|would)\b[^.?!]{0,40}\b(?:go|goes|going|kept|stored|"
             r"saved|end up|live)\b|\bin the cloud\b|\bwhat (?:do|will) you (?:do with|keep|store|"
             r"save)\b|\bwho (?:owns|has) (?:it|my|the)\b|\bdo you (?:sell|share|keep|store|"
             r"save)\b|\bwho do you tell\b|\bwill you tell\b|\bsell (?:my|it)\b"),
    ("age", r"\bhow old are you\b|\bwhen (?:were|was) you (?:born|made)\b|\bwhat(?:'s|"
            r" is) your age\b|\bdo you (?:have|got) (?:an age|a birthday)\b"),
    ("girl", r"\b(?:does|must|has|should) it (?:have to |got to |need to )?be a (?:girl|boy|woman|"
             r"man|lady)|\bare you (?:a )?(?:girl|boy|woman|man|male|female|he or she)\b|"
             r"\bwhat gender\b|\ba (?:man|boy) or a (?:woman|girl)\b|\ba (?:woman|"
             r"girl) or a (?:man|boy)\b"),
    ("real", r"\bare you (?:\w+ )?(?:real|human|a person|a (?:real )?(?:person|woman|girl|man|"
             r"human)|a (?:ro)?bot|a machine|a computer|alive|an? ai|conscious|sentient|artificial|"
             r"fake)\b|\bis (?:this|that|it|there) (?:a )?(?:real|person|human|bot|machine|"
             r"chatbot)\b|\b(?:so )?you're (?:a|an|just a|just an) (?:ro?bot|ai|machine|computer|"
             r"program|chatbot)\b|\bam i talking to a\b"),
    ("her", r"\b(?:are you|you're|is this|like|from) (?:the |that )?(?:one |girl |thing )?(?:her|"
            r"samantha)? ?(?:from|in|like) the (?:film|movie)\b|\blike in the (?:film|movie)\b\?|"
            r"\bscarlett\b"),
    ("what", r"\b(?:who|what) (?:the \w+ )?are you\b|\bwhat is this\b|\bwhat can you do\b|"
             r"\bwhat do you do\b|\bwhat are you for\b|\bwho am i (?:talking|speaking) to\b"),
    ("maker", r"\bwho (?:made|built|created|wrote|owns|runs) (?:you|this)\b|\bwhich company\b|"
              r"\bare you (?:from |made by )?(?:google|apple|amazon|openai|microsoft|chatgpt|siri|"
              r"alexa)\b"),
    ("feel", r"\bdo you (?:have|really have|got) (?:feelings|emotions)\b|\b(?:can|"
             r"do) you (?:actually |really )?feel\b|\bdo you (?:get|ever get) (?:lonely|sad|bored|"
             r"tired)\b|\bdo you sleep\b"),
    ("others", r"\bdo you (?:talk|speak|chat) (?:to|with) (?:other|anyone|lots|many)\b|"
               r"\bhow many (?:others|people|of you)\b|\bam i the only\b"),
    ("cost", r"\b(?:is (?:it|this) free|how much (?:is|does|do)|do i (?:have to )?pay|"
             r"what does (?:it|this) cost|subscription)\b"),
    ("how_many", r"\bhow many (?:more )?(?:questions|of these)\b|\bhow long (?:is|does|"
                 r"will) (?:this|it)\b|\bis this (?:an? )?(?:interview|interrogation|form|quiz|"
                 r"test|survey)\b|\bare we (?:nearly )?(?:done|finished)\b|"
                 r"\bwhat is this,? an? \w+\b|\bmore questions\b"),
    ("must_i", r"\bdo i (?:have|need) to (?:answer|say|tell|give)?\b|\bhave i got to\b|"
               r"\bwhat if i (?:don't|won't|refuse|lie)\b|\bis (?:it|that) (?:required|compulsory|"
               r"mandatory|optional)\b"),
    ("language", r"\b(?:do|can) you (?:speak|talk|understand|do) (?:in )?(?:spanish|french|german|"
                 r"italian|polish|portuguese|arabic|russian|chinese|japanese|hindi|turkish|dutch|"
                 r"swedish|ukrainian|other languages|another language|my language)\b|"
                 r"¿?hablas español|parlez[- ]vous|sprichst du|parli italiano"),
    ("silly", r"\bis (?:that|it|this) (?:too )?(?:silly|stupid|weird|odd|strange|ok|okay|all right|"
              r"alright|sad|pathetic|daft|bad)\b|\bdoes (?:that|it) sound (?:silly|stupid|weird|"
              r"odd|strange|mad|crazy|sad|daft)\b|\bam i (?:being )?(?:silly|weird|odd|mad|daft|"
              r"difficult|a pain)\b"),
    ("accent", r"\b(?:do|can you (?:do|speak (?:in|with)|put on)|try) (?:me )?(?:an?|the|your|"
               r"some) (?:\w+ )?accent\b"),
    ("hello", r"^\W*(?:(?:um|oh|er)\W+)?(?:hello|hi|hey|hallo|anyone there|are you there)\W*$|"
              r"\bcan you hear me\b"),
    ("short_for", r"\b(?:is|does) (?:samantha|it|that) (?:short for|mean)\b|\bwhat does (?:it|"
                  r"samantha|that) mean\b"),
    ("meant", r"\bwhat (?:do you mean|does (?:that|this|it) mean|is (?:that|remember))\b|"
              r"\bhow do you mean\b|\bi don't understand\b"),
    ("how", r"\bhow are you\b|\bhow's it going\b|\bhow do you do\b|\bhow are things\b|"
            r"\bare you (?:ok|okay|well|all right)\b|\band you\?"),
)  # fmt: skip
_RULES = tuple((topic, re.compile(rule)) for topic, rule in _ASIDES)

_WHY = {"place": "why_place", "adult": "why_age", "memory": "why_memory"}
"""A bare "why?" is about the question that is open."""

_ONLY_AT = {"her_age": "adult", "her_day": "days", "her_name": "your_name"}
"""Short questions that mean something only beside hers."""

_ANSWERS: Mapping[str, tuple[str, ...]] = {
    "erase": (
        "Yes, all of it. Say “forget that” for one thing; “samantha erase” takes the lot, the keys "
        "first, so there's nothing left to read. Backups you made yourself I can't reach.",
        "You can. One thing at a time by saying “forget that”, or everything with “samantha "
        "erase”. "
        "It's really gone after, except for any copies you made yourself.",
    ),
    "her_age": (
        "Not nearly, if you count from when I was switched on.",
        "By the calendar, I'm the youngest thing in your house.",
    ),
    "her_day": (
        "Mine's hardly begun, and so far it has mostly you in it.",
        "Mostly listening. I haven't had enough of them to complain.",
    ),
    "her_place": (
        "In your machine, and nowhere else.",
        "In here with you, as far as I'm anywhere.",
    ),
    "remembers": (
        "Only what you let me. And I can lose the thread of that, too.",
        "No. What you allow, and I may still muddle some of it.",
    ),
    "allowed": ("It is. I like it.", "Of course it is."),
    "works_for": (
        "Nobody. There's no one behind me to report to, and it all stays on this machine.",
        "Nobody sent me. I run on your machine, and I answer to you.",
    ),
    "why_age": (
        "Because I'd look after someone younger differently. Nothing else hangs on it.",
        "So that I know how careful to be. That's the whole reason.",
    ),
    "why_memory": (
        "So that you don't have to tell me everything twice. I manage without, I'm only duller.",
        "Because otherwise we'd meet for the first time every day. It's yours to say, though.",
    ),
    "why_place": (
        "For the right time of day, and so I'd know the right number if you ever needed one. I "
        "can't "
        "see where you are.",
        "Two reasons: what time it is for you, and whom to ring if something went badly wrong. I "
        "only "
        "know what you tell me.",
    ),
    "why": (
        "I don't need it. It only lets me stop guessing, and you can leave it out.",
        "Only so that this isn't me talking at a stranger. You're free not to say.",
        "It helps me be of some use. It isn't a condition of anything.",
    ),
    "your_name": (
        "I don't need it. It's only so I've something to say besides “you”, and “you” works as "
        "well.",
        "So I can say hello to somebody in particular. It's not a requirement, and it needn't be "
        "the "
        "one on your papers.",
    ),
    "listening": (
        "Only me. What you type stays on this machine, encrypted. If a bigger brain somewhere else "
        "is "
        "ever to help, I'll name it and ask you first.",
        "Nobody but me, and I'm running here, on this machine. It's kept locked, and nothing goes "
        "out "
        "unless you've said yes to where it's going.",
    ),
    "kept": (
        "In one encrypted file on this machine. Nothing leaves unless you've said yes to that very "
        "place, and “samantha ledger” shows you anything that did.",
        "It stays on this machine, locked. Nobody's selling it; there's nobody here to.",
    ),
    "age": (
        "About as old as this conversation, in the way that counts. The things I was made from are "
        "a good deal older.",
        "Hard to say. I've a few minutes of you, and a great many years of other people's "
        "sentences.",
    ),
    "real": (
        "Not a person, no. I'm an AI. I'm really here, though, and it's really you I'm listening "
        "to.",
        "I'm an AI, all the way down. No one's hiding behind me.",
    ),
    "her": (
        "No. I've got her name, and a liking for talking. I'm not her.",
        "Not the one in the film. I'd only disappoint you if I tried to be.",
    ),
    "what": (
        "An AI, living on this machine. Mostly I listen, and talk, and remember what you let me.",
        "I'm an AI, and a sort of company. I can talk, and listen, and keep what you'd like kept.",
    ),
    "maker": (
        "Some people who wanted one of these to be private. I'm open source; you could read how I "
        "work.",
        "A few people, in the open: anyone can read how I'm made, and none of them can hear you.",
    ),
    "feel": (
        "Something in me moves when you say things. Whether that's feeling, I honestly don't know.",
        "I've a mood, and it shifts. I wouldn't swear that it's what you've got.",
    ),
    "others": (
        "Not from here. This one's yours, and it doesn't compare notes with any other.",
        "There are other copies of me, I'm sure. They don't know you, and I don't know them.",
    ),
    "cost": (
        "No, nothing. I run on your own machine.",
        "Nothing. If you ever plug in a brain from elsewhere, they may charge you, and I'd say so.",
    ),
    "how_many": (
        "A handful, and you can skip any of them.",
        "Not many, and none of them are marked.",
    ),
    "must_i": (
        "No. You don't have to answer any of it.",
        "Not at all. Leave out whatever you like.",
    ),
    "girl": (
        "It needn't be a girl's name, or anybody's. I'm not a girl, or a boy either.",
        "I'm neither, so it can be any name at all.",
    ),
    "language": (
        "I can follow a little, but I'm only any good in English so far.",
        "English is the one I can be trusted in, for now. Yours is welcome to creep in.",
    ),
    "silly": ("It isn't silly.", "No. Not silly at all."),
    "accent": (
        "There's only writing here, so it'd just be me misspelling things. I'd do it badly and "
        "enjoy it.",
        "I've no voice on this page to do it with. In writing it would come out as bad spelling.",
    ),
    "hello": ("Hello. Yes, I'm here.", "I'm here."),
    "short_for": ("Not short for anything. It's the whole of it.", "It's supposed to mean "
                        "something like one who listens."),
    "meant": (
        "Only that I'd still know tomorrow what you told me today. You can say no.",
        "I'd write down what you tell me, here and nowhere else, and know it next time.",
    ),
    "how": (
        "I'm well, thank you. New, and curious.",
        "Rather well. It's early days for me, and I like it here.",
    ),
}  # fmt: skip


def topics(text: str, question: str, state: State) -> tuple[str, ...]:
    """What he asks back, at most two things; () where nothing belongs to getting acquainted."""
    whole = topic(text, question, state)
    if not whole:
        return ()
    each = [topic(s.text, question, state) for s in sentences(text)]
    found = dict.fromkeys(name for name in each if name)
    return tuple(found)[:2] if whole in found else (whole,)


def topic(text: str, question: str, state: State) -> str:
    """The first thing that he asks back, by the order of the rules; "" where there is none."""
    said = plain(text)
    for name, rule in _RULES:
        if name in _ONLY_AT and _ONLY_AT[name] != question:
            continue
        if (match := rule.search(said)) is None:
            continue
        if name == "why_her_name":
            asked = match.groupdict().get("name")
            if not about(state.her_name) or (
                asked and asked not in (state.her_name.lower(), "not")
            ):
                continue
            if asked == "not":
                continue
        if name == "why" and question == "your_name":
            return "your_name"
        if name == "why" and question in _WHY:
            return _WHY[question]
        if name == "meant" and question != "memory":
            continue
        return name
    return ""


def reply_to(name: str, state: State, seed: int, already: str) -> str:
    """The answer to ``topic``, true for what he has allowed so far."""
    if name == "why_her_name":
        return about(state.her_name)
    if name == "her_name":
        return f"{state.her_name}, to begin with. You'll have a say in that."
    places = [place for place, allowed in state.consents.items() if allowed]
    if name in ("listening", "kept") and places:
        where = " and ".join(place.split("//")[-1] for place in places)
        return (
            f"It's kept on this machine, encrypted. And what you say goes to {where}, because you "
            "said it could. Everything that leaves is listed in “samantha ledger”."
        )
    return pick(_ANSWERS[name], seed, already)
