"""Seeing a thing through, whoever cancels."""

import asyncio

import pytest

from samantha.mind.whole import whole


async def test_work_is_finished_however_often_its_task_is_cancelled():
    done: list[str] = []

    async def write() -> str:
        await asyncio.sleep(0.05)
        done.append("written")
        return "written"

    task = asyncio.create_task(whole(write()))
    for _ in range(5):
        await asyncio.sleep(0.005)
        task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert done == ["written"]


async def test_what_the_work_raises_is_what_comes_out():
    async def fail() -> None:
        await asyncio.sleep(0)
        raise ValueError("broke")

    with pytest.raises(ValueError, match="broke"):
        await whole(fail())


async def test_undisturbed_it_just_returns():
    async def work() -> int:
        return 7

    assert await whole(work()) == 7
