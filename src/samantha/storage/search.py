"""Finding the lines that may answer a question: by their words, by their meaning, and what stands
beside them. Which of them answers best is decided in ``domain/recall``."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

from samantha.domain.events import Overheard
from samantha.domain.recall import Candidate, Pool
from samantha.domain.recall_question import Question
from samantha.domain.turn import Heard
from samantha.storage.codec import decode
from samantha.storage.database import Connection
from samantha.storage.lines import Lines
from samantha.storage.migrations import WORDS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WORD = re.compile(r"\w+")
_MOST_WORDS = 32
"""Of a long message, as many different words as this are looked at, and …"""
_MOST_RARE = 12
"""… as many of them, the rarest, looked for."""
_LONGEST_READ = 20_000
"""Characters of a message that are looked at for such words."""
_OFTEN = 4000
"""Lines that have a word, above which it tells little and looking at them all takes long."""
_BY_WORDS = 120
_BY_MEANING = 120
"""Lines that are looked at closely for sharing words, and for being near in meaning."""
_WITH_NEIGHBOURS = 80
"""Of them, the most promising, around which the neighbours are looked at as well."""
_UNLIKE = 0.12
"""Cosine below which a line has nothing to do with the question."""
_ALIKE = 0.34
"""Cosine from which on meaning alone is reason to recall anything at all."""
_FEW, _USUALLY = 20, 0.1
"""Lines below which there are few; and how near any line is to any question."""
_BESIDE = (-2, -1, 1, 2)

# Words that nearly every sentence has: they would find everything, slowly. Where a question has no
# others, they are looked for after all.
_COMMON = frozenset(
    _WORD.findall("""
    a about after again all also am an and any are aren as at be because been before being but by
    can could did didn do does doesn doing don down for from get go going got had has have having
    he her here him his how i if im in into is isn it its just know let like ll me more my no not
    now of off oh ok on one or our out over re really s she should so some t than that the their
    them then there these they thing things think this those to too up us ve very was wasn we well
    were what when where which while who why will with would yeah yes you your
    """)
)
_ASKED = (
    # In memory, and gone with the connection.
    f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.asked USING fts5 ({WORDS})",
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.asked_word"
    " USING fts5vocab ('temp', 'asked', 'instance')",
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.known_word USING fts5vocab ('main', 'word', 'row')",
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is looked for, and among what."""

    question: Question
    words: Sequence[str]
    before: int | None = None
    everyone: bool = False


def telling(text: str) -> Sequence[str]:
    """Words of ``text`` to look for, each once: those that are not in every sentence, if any."""
    words = dict.fromkeys(word.casefold() for word in _WORD.findall(text[:_LONGEST_READ]))
    rest = [word for word in words if word not in _COMMON] or list(words)
    return rest[:_MOST_WORDS]


def match_any(words: Sequence[str]) -> str:
    """An FTS5 question for anything that has one of ``words``.

    Each is quoted, so that nothing in them is taken for an operator.
    """
    return " OR ".join(f'"{word}"' for word in words)


def find(connection: Connection, lines: Lines, wish: Wish, vector: bytes | None) -> Pool:
    """What of ``lines``, which follow the journal, may answer, in no order.

    ``vector`` is the meaning of the question; without it only words find anything.
    """
    import numpy as np

    if not lines.count:
        return Pool(wish.question)
    allowed = lines.allowed(wish.before, wish.everyone)
    rare = _rare(connection, wish.words)
    rarity = [log(1 + lines.count / (count + 0.5)) for count, _ in rare]
    by_words = np.zeros(lines.count, np.float32)
    holding: list[NDArray[np.int64]] = []
    for (_, word), weight in zip(rare, rarity, strict=True):
        rows = lines.rows(_holders(connection, word))
        holding.append(rows)
        by_words[rows] += weight
    by_words *= allowed
    likeness = None if vector is None else lines.likeness(vector)
    chosen = set(_best(by_words, _BY_WORDS))
    far = 0.0
    if likeness is not None:
        among = likeness * allowed
        if not chosen and float(among.max(initial=0.0)) < _ALIKE:
            return Pool(wish.question)
        chosen.update(row for row in _best(among, _BY_MEANING) if among[row] >= _UNLIKE)
        # As far as that of talk in general, while there is little to take the mean of.
        far = float(likeness.sum() + _FEW * _USUALLY) / (lines.count + _FEW)
    promise = by_words / (float(by_words.max(initial=0.0)) or 1.0)
    if likeness is not None:
        promise += 1.5 * np.maximum(likeness - far, 0) / (float(likeness.max()) - far + 1e-6)
    promising = sorted(chosen, key=lambda row: -promise[row])[:_WITH_NEIGHBOURS]
    pool = chosen | {
        row + step
        for row in promising
        for step in _BESIDE
        if 0 <= row + step < lines.count and lines.talk(row + step) == lines.talk(row)
    }
    # Without meaning, only a word that is there is a reason to recall a line.
    eligible = pool if likeness is not None else chosen
    words: dict[int, set[int]] = {row: set() for row in pool}
    for number, rows in enumerate(holding):
        for row in pool.intersection(rows.tolist()):
            words[row].add(number)
    spoken = _spoken(connection, [lines.seq(row) for row in pool])
    candidates = tuple(
        Candidate(
            turn=seq,
            place=row,
            talk=lines.talk(row),
            text=spoken[seq].text,
            at=spoken[seq].at,
            speaker=lines.speaker(row),
            near=0.0 if likeness is None else float(likeness[row]),
            words=frozenset(words[row]),
            eligible=bool(allowed[row]) and row in eligible,
        )
        for row in sorted(pool)
        if (seq := lines.seq(row)) in spoken
    )
    return Pool(wish.question, candidates, tuple(rarity), far)


def _best(scores: "NDArray[np.float32]", count: int) -> list[int]:
    """Rows of the ``count`` highest scores above 0, in no order."""
    import numpy as np

    if len(scores) > count:
        rows = np.argpartition(scores, -count)[-count:]
    else:
        rows = np.arange(len(scores))
    return [int(row) for row in rows if scores[row] > 0]


def _rare(connection: Connection, words: Sequence[str]) -> list[tuple[int, str]]:
    """``words`` that are in few lines, with in how many; the rarest there is where none are."""
    if not words:
        return []
    for table in _ASKED:
        connection.execute(table)
    connection.execute("INSERT INTO temp.asked (asked) VALUES ('delete-all')")
    # Cut and stemmed by the index's own rules: that is how it knows them.
    connection.executemany("INSERT INTO temp.asked (rowid, text) VALUES (?, ?)", enumerate(words))
    counts = connection.execute(
        "SELECT max(ifnull((SELECT doc FROM temp.known_word AS known WHERE known.term = asked.term)"
        ", 0)), min(asked.term), asked.doc FROM temp.asked_word AS asked GROUP BY asked.doc"
    ).fetchall()
    # Two forms of one word are one word.
    once = {term: (count, words[place]) for count, term, place in counts if count}
    known = sorted(once.values())
    rare = [(count, word) for count, word in known if count <= _OFTEN]
    return (rare or known[:1])[:_MOST_RARE]


def _holders(connection: Connection, word: str) -> list[int]:
    """Numbers of the newest lines that hold ``word``, in any form of it."""
    return [
        row[0]
        for row in connection.execute(
            "SELECT rowid FROM word WHERE word MATCH ? ORDER BY rowid DESC LIMIT ?",
            (match_any([word]), _OFTEN),
        )
    ]


def _spoken(connection: Connection, seqs: Sequence[int]) -> dict[int, Heard | Overheard]:
    found: dict[int, Heard | Overheard] = {}
    for start in range(0, len(seqs), 500):
        part = seqs[start : start + 500]
        slots = ",".join("?" * len(part))
        rows = connection.execute(
            f"SELECT seq, kind, version, payload FROM event WHERE seq IN ({slots})",  # noqa: S608
            part,
        )
        for seq, kind, version, payload in rows:
            if payload is None:
                continue
            event = decode(kind, version, payload)
            assert isinstance(event, Heard | Overheard)
            found[seq] = event
    return found


def spoken_text(connection: Connection, seqs: Sequence[int]) -> dict[int, str]:
    """What was said in ``seqs``, of those that are still there."""
    return {seq: event.text for seq, event in _spoken(connection, seqs).items()}
