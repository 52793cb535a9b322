"""What may be done in his name, and how plainly he must have said yes."""

from enum import StrEnum


class Level(StrEnum):
    READ = "read"
    """Looks; changes nothing."""
    DRAFT = "draft"
    """Prepares something that only he will see."""
    ACT = "act"
    """Changes something in the world: needs his yes to exactly this."""
