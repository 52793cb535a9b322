"""Prints meetings as a stranger would read them: `python -m tests.meeting.transcripts [FILE]`.

FILE holds people as in talk/FORMAT.md; without it the people of `strangers.py` come.
`--blind` says everything in order, whatever she asks.
"""

import sys
from datetime import timedelta

from tests.meeting.stage import START, met, people, told


def main(arguments):
    blind = "--blind" in arguments
    files = [argument for argument in arguments if not argument.startswith("-")]
    if files:
        persons = people(files[0])
    else:
        from tests.meeting.strangers import STRANGERS

        persons = STRANGERS
    for number, person in enumerate(persons):
        at = START + timedelta(seconds=977 * number)
        print(f"\n===== {person.get('id', '')} {person['style']}")
        talk = met(*(a["says"] for a in person["answers"]), at=at) if blind else told(person, at=at)
        print(talk.transcript())
        print(f"  [{talk.state.his_name!r}, {talk.state.her_name!r}, {dict(talk.state.settled)}]")
        print("  [" + "; ".join(f"{c.predicate}={c.object!r}" for c, _ in talk.claims) + "]")


if __name__ == "__main__":
    main(sys.argv[1:])
