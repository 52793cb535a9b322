"""A night in a script is a night."""

import json

from tests.doors.household import kept, samantha

from samantha.domain.events import EpisodeClosed


async def test_a_night_in_a_script_closes_what_was_said_by_day(tmp_path):
    rows = [
        {"id": "a1", "at": "2025-05-01T09:00:00+01:00", "say": "The foxes dug up the leeks."},
        {"id": "a2", "at": "2025-05-01T09:02:00+01:00", "say": "All of my grandmother's leeks."},
        {"id": "a3", "at": "2025-05-01T19:00:00+01:00", "say": "Rain came in under the door."},
        {"at": "2025-05-01T23:00:00+01:00", "sleep": True},
        {"at": "2025-05-01T23:30:00+01:00", "sleep": True},
        {"id": "a4", "at": "2025-05-02T09:00:00+01:00", "say": "Morning, you."},
    ]
    script = "".join(json.dumps(row) + "\n" for row in rows).encode()
    done = samantha(tmp_path / "home", "replay", "-", said=script)
    assert done.returncode == 0, done.stderr
    closed = [e for e in await kept(tmp_path / "home") if isinstance(e, EpisodeClosed)]
    assert len(closed) == 2
    assert closed[0].last < closed[1].first == closed[1].last
    assert {one.at.isoformat() for one in closed} == {"2025-05-01T23:00:00+01:00"}
