"""What he does not let her keep, where he let her keep some of it: "everything but my health".

``beyond`` goes by families of words: "my health" is also the doctor, the pills and the back that
hurts. It errs towards not keeping. Pure, never raises.
"""
# ruff: noqa: E501 (families and patterns, one a line, are read as a table)

from samantha.domain.meeting.leave import about_keeping
from samantha.domain.patterns import Pattern
from samantha.domain.wordings import LIGHT, content, stem

_FAMILIES = tuple(
    frozenset(map(stem, words.split()))
    for words in (
        """health healthy medical medicine body illness ill sick poorly doctor gp hospital clinic nurse
        surgeon dentist pill pills tablet tablets dose prescription chemist pharmacy symptom diagnosis
        diagnosed pain ache hurt hurts fever cold flu cough asthma migraine headache insulin diabetes
        diabetic cancer tumour lump biopsy scan mri xray blood pressure heart stent angiogram operation
        surgery allergy allergic therapy therapist counsellor depression depressed anxiety anxious panic
        antidepressants sertraline ibuprofen paracetamol period pregnant pregnancy miscarriage ivf knee
        weight diet injury injured wound stitches infection rash vomit vomiting dizzy faint ward a&e""",
        """work job career office boss manager colleague colleagues employer employed client clients
        customer customers meeting deadline project salary promotion promoted sacked fired redundancy
        redundant interview shift rota payroll hr invoice presentation workplace team contract resign""",
        """money finance finances financial bank debt debts loan mortgage rent bill bills pay wage wages
        salary savings overdraft budget broke owe owed pension tax taxes credit card price cost afford
        pound pounds quid euro euros dollar dollars inheritance invest shares gambling bet""",
        """family mum mom mam mother dad father parents sister brother son daughter child children kid
        kids gran grandma grandad grandmother grandfather nan aunt uncle cousin niece nephew relatives
        in-laws stepmum stepdad""",
        """love relationship relationships dating date romance romantic boyfriend girlfriend partner ex
        husband wife marriage married divorce divorced kiss kissed crush affair flirt tinder lover""",
        """sex sexual sexuality intimate intimacy naked porn bed gay lesbian bisexual queer condom orgasm
        kiss kissed slept lover""",
        """religion faith god church mosque synagogue temple pray prayer bible koran priest imam rabbi
        believe sin confession mass""",
        """politics political vote voted election party government labour tory tories conservative
        minister parliament protest referendum""",
        """address live lives home street road flat house postcode where neighbourhood""",
        """drink drinking alcohol booze beer wine whisky vodka pub drunk hangover sober rehab aa pint""",
        """drugs drug weed cannabis cocaine coke ketamine mdma pills dealer high stoned joint""",
        """past childhood school trauma growing bullied""",
    )
)
_CALLED = tuple(
    frozenset(map(stem, words.split()))
    for words in (
        "health medical medicine body illness doctor doctors",
        "work job career office",
        "money finance finances financial debt debts bank",
        "family parents relatives",
        "love relationship relationships dating romance romantic",
        "sex sexual sexuality intimate",
        "religion faith god",
        "politics political",
        "address",
        "drinking alcohol booze",
        "drugs",
        "past childhood",
    )
)
"""By which words he names each of the families, in their order."""
_NOT = Pattern(
    r"(?i)\b(?:everything|anything|all|it all)? ?(?:but|except(?: for)?|apart from|other than|not|nothing(?: about| of| on)?|never|leave out|no)\b"
)
_ONLY = Pattern(r"(?i)\b(?:and nothing else|nothing else|not more|no more)\b")
_FEW = 2
"""A turn with fewer telling words tells nothing that could be kept: "Hello", "Go on"."""


def beyond(limit: str, text: str) -> bool:
    """Whether ``text`` is of what he does not let her keep by ``limit``, his words for it. What he
    says about keeping itself never is."""
    if about_keeping(text) or limit in ("", "yes", "no"):
        return False
    said = content(text)
    bare = _ONLY.sub(" ", limit)
    barred = _NOT.search(bare)
    if barred is not None:
        named = bare[barred.end() :]
        return bool(said & (_families(named) | content(named) - LIGHT))
    # Only a family that can be told from the rest: "the important things" leaves it to her.
    allowed = _families(bare)
    return bool(allowed) and len(said) >= _FEW and not said & allowed


def _families(named: str) -> frozenset[str]:
    own = content(named)
    found = (f for f, called in zip(_FAMILIES, _CALLED, strict=True) if own & called)
    return frozenset[str]().union(*found)
