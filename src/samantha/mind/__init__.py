"""The verbs of a turn. Start at companion.py."""
