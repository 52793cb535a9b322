"""What went wrong with a language model's server, as one of our errors: never in a library's words,
which may quote what was said."""

from collections.abc import Iterator

from samantha.domain.errors import BrainRefused, BrainUnavailable, ConsentRefused, SamanthaError

_TURNED_AWAY = frozenset({401, 402, 403, 404})


class Clumsy(BrainUnavailable):
    """It said nothing, or makes nothing sensible of what it is offered."""


def trouble(error: Exception, name: str, destination: str) -> BrainUnavailable:
    """``error``, out of pydantic-ai or a vendor's library, as one of ours."""
    from pydantic_ai.exceptions import UnexpectedModelBehavior, UsageLimitExceeded

    where = f"{name} at {destination}"
    for cause in causes(error):
        if isinstance(cause, ConsentRefused):
            return BrainRefused(str(cause))
        if isinstance(cause, SamanthaError):
            return BrainUnavailable(f"{name}: {cause}")
        status = getattr(cause, "status_code", None)
        if isinstance(status, int):
            kind = BrainRefused if status in _TURNED_AWAY else BrainUnavailable
            return kind(f"{where}: {status}")
    if isinstance(error, UnexpectedModelBehavior | UsageLimitExceeded):
        return Clumsy(f"{where}: {type(error).__name__}")
    return BrainUnavailable(f"{where}: {type(error).__name__}")


def causes(error: BaseException) -> Iterator[BaseException]:
    """``error``, and what it came from, nearest first."""
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        yield at
        at = at.__cause__ or at.__context__
