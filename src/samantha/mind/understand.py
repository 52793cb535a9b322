"""What he means and how he is, before any brain has a say."""

from samantha.domain.state import State
from samantha.domain.turn import Heard, Meaning
from samantha.ports import Understanding


async def understand(heard: Heard, state: State, understanding: Understanding) -> Meaning:
    """Read ``heard`` in the light of ``state``."""
    return understanding.read(heard, state)
