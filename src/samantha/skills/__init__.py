"""What she can do: one file each, deletable alone. Each has ``skill(clock, memories, journal)``."""
