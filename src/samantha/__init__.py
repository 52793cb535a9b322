"""Samantha: a private companion who listens, remembers, changes, and keeps your secrets."""

__version__ = "0.1.0"
