"""What this machine can hold and how fast it moves memory: a measurement of about two seconds.

Without a graphics card, a model writes as fast as its weights can be read from memory, once for
each token; arithmetic hardly matters. So what is measured is how many bytes a second all cores
but one copy between buffers too large for their caches. It says nothing of how fast a model *reads*
what was said, nor of graphics cards.
"""

import ctypes
import os
import threading
import time
from collections.abc import Sequence

import psutil  # type: ignore[import-untyped]

from samantha.domain.models import Machine

_BUFFER = 64 * 1024 * 1024
"""Bytes a thread copies at a time: above the largest cache in common use."""


def measure(*, rounds: int = 8, threads: int | None = None) -> Machine:
    """Measure this machine. Blocks for about two seconds: call it from a thread.

    The best of ``rounds`` of a fifth of a second each counts: what else the machine was doing just
    then is not what it can do.
    """
    cores = os.cpu_count() or 1
    workers = threads or max(cores - 1, 1)
    free = psutil.virtual_memory().available
    buffers = [(bytearray(_BUFFER), bytearray(_BUFFER)) for _ in range(workers)]
    for one, other in buffers:
        _copy(one, other)  # the first touch is the kernel's work, not the memory's
    best = max(_round(buffers) for _ in range(rounds))
    return Machine(free_bytes=free, bytes_per_second=best, cores=cores)


def _round(buffers: Sequence[tuple[bytearray, bytearray]], seconds: float = 0.2) -> float:
    """Bytes a second that one thread for each pair of buffers copies, together."""
    copied = [0] * len(buffers)
    began = time.perf_counter()
    end = began + seconds

    def work(worker: int) -> None:
        one, other = buffers[worker]
        while time.perf_counter() < end:
            _copy(one, other)
            copied[worker] += 2 * _BUFFER  # read once, written once

    running = [threading.Thread(target=work, args=(worker,)) for worker in range(len(buffers))]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    return sum(copied) / (time.perf_counter() - began)


def _copy(target: bytearray, source: bytearray) -> None:
    """By C, without the interpreter's lock, so that threads really copy at once."""
    there = (ctypes.c_char * len(target)).from_buffer(target)
    here = (ctypes.c_char * len(source)).from_buffer(source)
    ctypes.memmove(there, here, len(source))
