"""Seeing a thing through to its end, whoever cancels."""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

T = TypeVar("T")


async def whole(work: Awaitable[T]) -> T:
    """Run ``work`` to its end even if this task is cancelled meanwhile, however often.

    A cancellation that came is raised again afterwards, unless ``work`` itself failed.
    """
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError as error:
            if task.cancelled():
                raise
            cancelled = error
        except Exception:
            break  # it is the work's own, and ``result`` raises it below
    result = task.result()
    if cancelled is not None:
        raise cancelled
    return result
