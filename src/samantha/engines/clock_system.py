"""This machine's clock and zone."""

from datetime import datetime
from zoneinfo import ZoneInfo

import tzlocal


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(ZoneInfo(self.zone()))  # noqa: TID251  the one clock that there is

    def zone(self) -> str:
        return tzlocal.get_localzone_name() or "UTC"
