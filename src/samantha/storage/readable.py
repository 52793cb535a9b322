"""What was said and what is known, as Markdown that a person reads without any of this."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from samantha.domain.events import Overheard
from samantha.domain.memory import KnownClaim
from samantha.domain.turn import Ending, Heard
from samantha.storage.projections import Turn

_ENDINGS = {
    Ending.FINISHED: "",
    Ending.INTERRUPTED: " *(interrupted)*",
    Ending.FAILED: " *(she could not go on)*",
}

README = """\
# What was said

- `conversation/`: one page a day, as it was where you were.
- `brought/`: what you brought along from elsewhere, one page a conversation.
- `claims.md`: what you told me about yourself and your people, with your words that it rests on.
- `claims.json`, `ledger.json`, `events.jsonl`: the same and everything else, for programs.

Keys that you gave me for services are not in here, nor what you told me just between us (unless you
asked for that); and what you asked me to forget is nowhere.
Anyone who has this folder can read it.
"""


def days(turns: Iterable[Turn], his_name: str, her_name: str) -> Mapping[str, str]:
    """Pages by day ("2026-11-23"), each a conversation as it ran."""
    pages: defaultdict[str, list[str]] = defaultdict(list)
    for turn in turns:
        for name, at, text, after in _lines(turn, his_name or "You", her_name):
            page = pages[at.date().isoformat()]
            if not page:
                page.append(f"# {at:%A}, {at.day} {at:%B %Y}")
            page.append(f"**{name}**, {at:%H:%M}{after}\n\n{_quoted(text)}")
    return {day: "\n\n".join(page) + "\n" for day, page in pages.items()}


def brought(spoken: Iterable[Heard | Overheard]) -> Mapping[str, str]:
    """Pages by source and conversation ("WhatsApp, Anna"), each as it ran."""
    pages: defaultdict[str, list[str]] = defaultdict(list)
    for one in spoken:
        origin = one.origin
        assert origin is not None
        title = ", ".join(part for part in (origin.source, origin.conversation) if part)
        page = pages[_file_name(title)]
        if not page:
            page.append(f"# {title}")
        at = f"{one.at:%Y-%m-%d %H:%M}" if origin.dated else "no day"
        whose = " (you)" if isinstance(one, Heard) else ""
        page.append(f"**{origin.speaker or '?'}**{whose}, {at}\n\n{_quoted(one.text)}")
    return {name: "\n\n".join(page) + "\n" for name, page in pages.items()}


def known(claims: Iterable[KnownClaim]) -> str:
    """Claims by whom they are about, oldest first; those that no longer hold are struck out."""
    by_subject: defaultdict[str, list[str]] = defaultdict(list)
    for claim in claims:
        by_subject[claim.claim.subject].append(_claim(claim))
    parts = ["# What I know"]
    for subject, lines in by_subject.items():
        parts += [f"## {'You' if subject == 'he' else subject}", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"


def _lines(turn: Turn, his_name: str, her_name: str) -> Iterable[tuple[str, datetime, str, str]]:
    if turn.heard is not None:
        yield his_name, turn.heard.at, turn.heard.text, ""
    if turn.said is not None:
        yield her_name, turn.said.at, turn.said.text, _ENDINGS[turn.said.ending]


def _file_name(title: str) -> str:
    """``title`` as every file system takes it; others that look the same there share a page."""
    bare = "".join(c if c.isalnum() or c in " ,.-_()" else "-" for c in title)
    return bare[:60].strip(" .").lower() or "untitled"


def _claim(known: KnownClaim) -> str:
    claim = known.claim
    what = f"{'' if claim.positive else 'not: '}{claim.predicate}: {claim.object}"
    if not known.valid:
        what = f"~~{what}~~"
    often = f", {known.proofs} times" if known.proofs > 1 else ""
    words = " ".join(claim.span.words.split())
    return f"- {what} (“{words}”, {claim.at:%Y-%m-%d}{often})"


def _quoted(text: str) -> str:
    # So that what looks like a heading or a rule in his words stays his words.
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines() or [""])
