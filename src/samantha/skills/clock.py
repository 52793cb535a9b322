"""What time it is, here and elsewhere, and what day."""
# ruff: noqa: E501 (patterns, one a line, are read as a table)

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from samantha.domain.places import places
from samantha.domain.spoken import date_aloud, small, time_aloud
from samantha.domain.thought import Thought
from samantha.domain.turn import Act
from samantha.ports import Clock, Journal, Memories, Skill, Tool

_HOURS = {small(hour): hour for hour in range(1, 13)}


def skill(clock: Clock, memories: Memories, journal: Journal) -> Skill:
    async def what_time_is_it(place: str = "") -> str:
        """The day and time now, where he is, or in the city or country ``place``."""
        return _time(clock.now(), place)

    async def answer(act: Act, thought: Thought) -> str:
        now = thought.heard.at
        if until := str(act.slots.get("until", "")):
            return _until(now, until)
        if place := str(act.slots.get("place", "")):
            return _time(now, place)
        said = thought.heard.text.casefold()
        if not any(word in said for word in ("time", "o'clock", "clock", "late")):
            return f"{date_aloud(now.date())}."
        return _capital(f"{time_aloud(now)}.")

    return Skill(
        name="clock",
        sentences={
            "time": (
                "(what time is it|what is the time|what's the time|what time do you make it) [now|right now|here]",
                "(have you got|do you have|have you|got) the time [on you]",
                "(tell me|can you tell me|do you know) (the time|what time it is)",
                "how late is it [now]",
                "(what is|what's) [today's] date [today]",
                "(what is|what's) the date [today]",
                "(what|which) (day|date) (is it|is today) [today]",
                "what day of the week is it [today]",
                "is it {day} or {other_day} [today]",
                "what time is it in {place}",
                "(what is|what's) the time in {place}",
                "how long [is it] (till|until|to) {until}",
            )
        },
        answers={"time": answer},
        tools=(Tool(what_time_is_it),),
    )  # fmt: skip


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _time(now: datetime, place: str) -> str:
    if not place:
        return f"{date_aloud(now.date())}, {time_aloud(now)}."
    place = place.removesuffix(" right now").removesuffix(" now")
    found = next((m.place for m in places(place, whole=True) if m.place.zone), None)
    if found is None:
        return f"I don't know what the clocks say in {place}."
    there = now.astimezone(ZoneInfo(found.zone))
    day = "" if there.date() == now.date() else f" on {there:%A}"
    return _capital(f"{time_aloud(there)}{day}, in {found.name}.")


def _until(now: datetime, until: str) -> str:
    word = until.casefold().removesuffix(" o'clock").strip()
    hour = {"noon": 12, "midday": 12, "midnight": 24}.get(word, _HOURS.get(word, 0))
    if word.isdigit() and 1 <= int(word) <= 12:
        hour = int(word)
    if not hour:
        return f"I can't work that one out. It's {time_aloud(now)} now."
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    choices = (hour,) if word in ("noon", "midday", "midnight") else (hour, hour + 12, hour + 24)
    at = next(
        today + timedelta(hours=h)
        for h in (*choices, hour + 24)
        if today + timedelta(hours=h) > now
    )
    minutes = round((at - now).total_seconds() / 60)
    hours, rest = divmod(minutes, 60)
    pieces = []
    if hours:
        pieces.append("an hour" if hours == 1 else f"{small(hours)} hours")
    if rest:
        pieces.append("a minute" if rest == 1 else f"{small(rest)} minutes")
    return _capital(f"{' and '.join(pieces) or 'no time at all'}.")
