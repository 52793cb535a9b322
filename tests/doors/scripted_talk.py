"""`samantha talk` with a brain that follows a script, in a process of its own.

    python scripted_talk.py HOME SCRIPT [talk's options]

SCRIPT is JSON: a list of replies, each a list of strings (said) and numbers (seconds to wait).
The rest is the real thing: the real vault, the real turn, the real terminal.
"""

import json
import os
import sys
from dataclasses import dataclass, field, replace
from typing import Any

from samantha.doors import cli, doorstep
from samantha.engines.scripted import ScriptedBrain
from samantha.mind.companion import Companion


@dataclass(frozen=True)
class ScriptedDoorstep(doorstep.Doorstep):
    brain: ScriptedBrain = field(default_factory=ScriptedBrain)

    async def open_house(self, **options: Any) -> Any:
        house = await super().open_house(**options)
        world = replace(house.world, brains=(self.brain, house.world.brains[-1]))
        return replace(house, world=world, companion=Companion(world))


if __name__ == "__main__":
    home, script, *options = sys.argv[1:]
    step = ScriptedDoorstep(os.environ, brain=ScriptedBrain(json.loads(script)))
    cli.main(["--home", home, "talk", *options], step=step)
