"""How names are introduced: a weight and the words that lead up to the name.

Weights as in ``names``. Patterns match in lower case with straight apostrophes. The ``ASKED`` ones
only count in answer to her question, because elsewhere they say a hundred other things.
"""

HIS: tuple[tuple[int, str], ...] = (
    (5, r"(?:^|[.,!?;:]\s*|\b(?:just|please|you (?:can|could|may|might|should)|can|could|but|and|"
        r"so|or|way|actually|well|okay|ok|oh|um|now|always|then)\s+)call me\b"),
    (5, r"\bi(?:'d| would)? (?:much |really )?(?:rather|prefer)(?: if)? (?:you called me|"
        r"to be called|be called|to go by)\b"),
    (5, r"\b(?:address|refer to) me as\b"),
    (4, r"\bi (?:go by|answer to)\b"),
    (3, r"\bmy (?:first )?name(?:'s| is|s)\b|\bmy name\b|\bi(?:'m| am|m) (?:called|"
        r"named)\b|\bi call myself\b"),
    (3, r"\bme llamo\b|\bmi nombre es\b|\bje m'appelle\b|\bmoi c'est\b|\bich hei(?:ß|ss)e\b|"
        r"\bmein name ist\b|\bmi chiamo\b|\bme chamo\b|\bo meu nome é\b|"
        r"\bmeu nome é\b|\bnazywam się\b|\bmam na imię\b|\bjag heter\b|\bjeg (?:heter|hedder)\b|"
        r"\bik heet\b|\bmijn naam is\b|\bменя зовут\b|\bмене звати\b|"
        r"\bjmenuji se\b|\bvolám sa\b|\bzovem se\b|\bmă numesc\b|\bmă cheamă\b|\bnevem\b|"
        r"\bminun nimeni on\b|\bnimeni on\b|\bme lena\b|\bμε λένε\b|\bbenim adım\b|\badım\b|"
        r"\btên tôi là\b|\btôi tên là\b|اسمي|أنا|שמי|קוראים לי|我叫|我是|我的名字是|私は|わたしは|"
        r"제 이름은|저는|"
        r"मेरा नाम"),
)  # fmt: skip
HIS_ASKED: tuple[tuple[int, str], ...] = (
    (3, r"\b(?:the )?(?:first )?name(?:'s| is|s)\b"),
    (5, r"\b(?:let's|we'll|i'll) (?:say|go with|stick (?:with|to)|go for)\b"),
    (5, r"\byou (?:can|could|may|might|should) (?:just )?(?:say|use|go with)\b"),
    (5, r"\bi(?:'d| would)? (?:much |really )?(?:rather|prefer|like)(?: to)?(?: be| go)?(?: called|"
        r" by)?\b"),
    (5, r"\b(?:go|stick) (?:with|to)\b|\bplease use\b|\bshort (?:it's|is)\b"),
    (4, r"\b(?:everyone|everybody|people|most people|(?:all )?(?:my )?(?:friends|mates|pals)|"
        r"they all|all) (?:\w+ )?(?:calls?|says?|knows?|manages?|settles? (?:for|on)|"
        r"ends? up with)(?: me)?(?: as| by)?\b"),
    (4, r"\bi (?:use|get called)\b|\b(?:just )?put\b|\b(?:known as|goes by)\b"),
    (4, r"\b(?:usually|mostly|mainly|always|generally)\b"),
    (5, r"\blet us (?:say|go with)\b"),
    (4, r"\b(?:would|will|how about|what about)(?= \w+ (?:do|work|be (?:ok|okay|fine|"
        r"all right)|suit"
        r")\b)"),
    (3, r"\bwe(?:'re| are|re)\b"),
    (3, r"\bmine(?:'s| is| says)\b"),
    (3, r"\b(?:it's|it is|its|that's|this is|i'm|i am|im|c'est|soy|ich bin|je suis|sono|sou|jestem|"
        r"eu sou|ik ben|я|jag är)(?=\s)"),
    (3, r"\b(?:they|you(?: lot)?) (?:call|say)(?: me)?\b|\bjust\b"),
    (2, r"\b(?:my|the) (?!friends|mates|pals)[\w' ]{2,30}? (?:calls?|called|call|says?|"
        r"used to call)(?: me)?\b"),
    (1, r"\b(?:certificate|passport|papers?|licen[cs]e)(?: (?:it )?(?:is|says|has(?: me as)?)|"
        r" it's)?\b|\b(?:officially|formally|legally|born|christened|baptised)\b"),
)  # fmt: skip
HIS_LATE: tuple[tuple[int, str], ...] = (
    (3, r"\bi(?:'m| am|m)\b|\bname[.,:]* (?:it's|its|is)\b|^(?:oh,? |ok,? |right,? |yeah,? )*"
        r"(?:it's|its|it is)\b"),
)  # fmt: skip
HIS_AGAIN: tuple[tuple[int, str], ...] = ((5, r"\bmake (?:it|that)\b"),)
"""Once he has a name, another one for it."""
HERS: tuple[tuple[int, str], ...] = (
    (5, r"\bif you were(?: called)?\b|\bcan (?:you|u) be(?: called)?\b|\bcall u\b"),
    (5, r"\b(?:i'd|i would|i should|i'll|i will|i want to|i'm going to|i'm gonna|can i|could i|"
        r"may i|let me|i)(?: rather| like to| just| prefer to| love to)? (?:call|name) you\b"),
    (5, r"\byour (?:new )?name(?:'s| is| will be| should be|'ll be)(?: now)?\b"),
    (5, r"\byou(?:'re|'ll be| are| will be| can be| could be| may be| should be|"
        r" shall be)(?: called| just| now| my)*\b"),
    (5, r"\b(?:let's|we'll|i'll) (?:call you|have|say|go with|go for|make it|stick (?:with|to)|"
        r"do)\b|\bcall yourself\b|\b(?:i'm|i am|im) (?:calling|naming) (?:you|u)\b|"
        r"\bchange your name to\b|(?:^|[.!?,]\s*)be\b"),
)  # fmt: skip
HERS_ASKED: tuple[tuple[int, str], ...] = (
    (5, r"\b(?:go )?back to\b|\blet us (?:say|have|try|go with)\b|\bwhy not\b|\bi say\b"),
    (5, r"\b(?:go|stick|stay) (?:with|to|for)\b|\bmake it\b|\bkeep\b|\bcall you\b|"
        r"\b(?:it's )?(?:got|has|have) to be\b|\bi(?:'ll)? (?:pick|choose|take)\b"),
    (4, r"\bi(?:'d| would)? (?:like|love|prefer|say|think|vote)(?: it| for)?\b|\b(?:how|"
        r"what) about\b|\bmaybe\b|\bperhaps\b|\blet's try\b|\bcould be\b"),
    (3, r"\b(?:it's|it is|that's|you (?:(?:sound|look|seem) like|strike me as)(?: an?| the)?|"
        r"like an?|"
        r"something like)(?=\s)"),
)  # fmt: skip
