"""Where somebody probably lives whose clock shows a bare offset."""

from datetime import datetime
from zoneinfo import ZoneInfo

_HOMES = str.split(
    "Europe/London Europe/Berlin Europe/Athens America/New_York America/Chicago America/Denver "
    "America/Los_Angeles America/Halifax America/Sao_Paulo Asia/Kolkata Asia/Shanghai Asia/Tokyo "
    "Asia/Dubai Asia/Karachi Asia/Dhaka Asia/Bangkok Australia/Sydney Australia/Adelaide "
    "Pacific/Auckland"
)
"""Zones of many people, one for most offsets, in the order in which they are tried."""


def home_of(zone: str, at: datetime) -> ZoneInfo:
    """``zone``; where that is a bare offset, a zone of many people that has it at ``at``.

    An offset alone does not tell when its clocks will be changed, and most clocks are.
    """
    if not zone.startswith("Etc/"):
        return ZoneInfo(zone)
    for name in _HOMES:
        if at.astimezone(ZoneInfo(name)).utcoffset() == at.utcoffset():
            return ZoneInfo(name)
    return ZoneInfo(zone)
