"""Failures, sorted by who can do something about them: the person, the operator, or time.

``spoken`` is what she says about it: kind, true, and free of jargon. ``str(error)`` is what the
log gets: exact, and never anything that was said. Neither may quote the person.
"""

from typing import ClassVar, Literal

Who = Literal["person", "operator", "time"]


class SamanthaError(Exception):
    """Base class. Raise a subclass."""

    who: ClassVar[Who] = "operator"
    spoken: str = "Something went wrong on my side."

    def __init__(self, detail: str = "", *, spoken: str | None = None) -> None:
        """``detail`` is for the log; ``spoken`` replaces the class's own sentence."""
        super().__init__(detail or type(self).__name__)
        if spoken is not None:
            self.spoken = spoken


# --- engines -------------------------------------------------------------------------------------


class EngineUnavailable(SamanthaError):
    """An engine did not answer, or answered nonsense. Trying later may work."""

    who: ClassVar[Who] = "time"
    spoken = "Something that I lean on isn't answering just now."


class BrainUnavailable(EngineUnavailable):
    """A brain refused, stalled or broke. The ladder takes the next one."""

    spoken = "My bigger brain isn't answering, so this is the smaller me."


class BrainRefused(BrainUnavailable):
    """The brain's server turned us away (401, 403, 404): only the person can mend that."""

    who = "person"
    spoken = "My bigger brain turned me away at the door, so this is the smaller me."


class MisconfiguredError(SamanthaError):
    """The settings name something that does not exist or cannot work."""

    who = "person"
    spoken = "One of my settings points at something that isn't there."


class ConsentRefused(SamanthaError):
    """The person has not allowed this, or said no."""

    who = "person"
    spoken = "You haven't said yes to that, so I've left it."

    def __init__(
        self, detail: str = "", *, spoken: str | None = None, destination: str = ""
    ) -> None:
        """``destination`` is where something would have gone, so that he can be asked about it."""
        super().__init__(detail, spoken=spoken)
        self.destination = destination


class MalformedInput(SamanthaError):
    """A file, line or message that was given to us cannot be read."""

    who = "person"
    spoken = "I couldn't read that."


# --- the vault -----------------------------------------------------------------------------------


class VaultError(SamanthaError):
    """Base class of what can go wrong with where she keeps things."""

    spoken = "I can't get at what I keep just now."


class VaultLocked(VaultError):
    """The vault needs a passphrase (or the recovery phrase) and none was given."""

    who = "person"
    spoken = "I'm locked. I need your passphrase before I can remember anything."


class WrongPassphrase(VaultError):
    """The passphrase or recovery phrase does not open any slot."""

    who = "person"
    spoken = "That isn't the phrase that opens me."


class KeyMissing(VaultError):
    """There is a vault and no slot that can open it."""

    who = "person"
    spoken = (
        "The key to what I keep is gone. If you wrote down the twenty-four words, "
        "'samantha recover' brings me back."
    )


class KeyExposed(VaultError):
    """The key file can be read by other people of this machine."""

    who = "person"
    spoken = (
        "Other people on this machine can read my key, so I'd rather not open until that's mended."
    )


class VaultTooNew(VaultError):
    """The vault was written by a newer version than this one."""

    who = "person"
    spoken = "A newer version of me wrote this. I'd only make a mess of it; please update me."


class VaultDamaged(VaultError):
    """The vault's bytes are not what was written."""

    who = "person"
    spoken = "What I keep has been damaged on disk. A backup or an export can bring it back."


class VaultInUse(VaultError):
    """Another process holds this person's vault."""

    who = "person"
    spoken = "I'm already awake in another window."


class VaultMissing(VaultError):
    """There is no vault where one was looked for."""

    who = "person"
    spoken = "There's nothing of mine there yet."


class VaultExists(VaultError):
    """A new vault was to be made, or a file written, where there is one already."""

    who = "person"
    spoken = "There's already something of mine there, and I won't write over it."


class WouldLockOut(VaultError):
    """After this, nothing would open the vault again."""

    who = "person"
    spoken = (
        "If I lock up now, nothing would open me again. Give me a passphrase first, "
        "or write down the twenty-four words."
    )


class DiskFull(VaultError):
    """There was no room to write. Nothing that was acknowledged is lost."""

    who = "person"
    spoken = (
        "The disk is full, so I couldn't keep what you just said. I heard it, but it isn't written."
    )


# --- downloads -----------------------------------------------------------------------------------


class DownloadFailed(SamanthaError):
    """A download stopped before its end. What came is kept, and the next try goes on from there."""

    who = "time"
    spoken = "The download stopped half way. Ask again and I'll go on from where it was."


class ChecksumMismatch(SamanthaError):
    """What was downloaded is not what was promised."""

    who = "operator"
    spoken = "What came down isn't what it says it is, so I've thrown it away."
