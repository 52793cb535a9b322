"""Words for kinds of things that people ask to have forgotten: "money" is also the loan."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from collections.abc import Mapping

CONCEPTS = (
    "money pound pounds quid owe owes owed debt debts loan loans cash bank pay paid pays thousand hundred euro euros dollar dollars bet betting gambling gamble cost rent wages salary overdraft broke grand credit card savings skint",
    "health ill illness sick hospital doctor operation cancer heart scan test results diagnosis medication tablets surgery clinic appointment pills treatment",
    "job work boss interview fired sacked redundancy contract office quit resign resigned",
    "love fancy crush sweet kiss kissed date dating soft feelings attracted affair flirt flirted",
    "drink drinking drunk drank beer wine pub whisky vodka sober hangover alcohol",
    "row argument fight fought shouted argued quarrel",
    "death died dead funeral die dying killed",
    "baby pregnant pregnancy miscarriage birth expecting",
    "house flat mortgage move moved rent landlord",
    "sex bed slept sleep naked night",
    "police prison jail arrest arrested court law lawyer shoplifting shoplifted",
    "lie lied lying cheat cheated stole stolen theft",
)
ALIKE: Mapping[str, frozenset[str]] = {
    word: frozenset(group.split()) for group in CONCEPTS for word in group.split()
}
