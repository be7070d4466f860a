"""Standard forms of strings, decided as in Rust: stricter than `datetime`, `uuid` and `base64`."""

from __future__ import annotations

import re
import typing

from .public import IssueCode
from .rules import _Measured, _Rule, _Show
from .sentences import (
    _say_base64,
    _say_date,
    _say_date_time,
    _say_uuid,
    _say_wrong_format,
)

_DATE = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_TIME = re.compile(
    r"[Tt]([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\.[0-9]+)?"
    r"([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"
)
_UUID = re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
_DIGITS = re.compile(r"[A-Za-z0-9+/]*")


class _Format(_Rule):
    """A string in a standard form."""

    is_costly = True
    keyword = ""
    """The form, as JSON Schema names it."""
    wanted = ""

    def keywords(self, kind: str) -> dict[str, typing.Any]:
        return {"format": self.keyword}

    def broken(self, value: _Measured, show: _Show) -> tuple[IssueCode, str] | None:
        if not isinstance(value, str) or self.holds(value):
            return None
        return IssueCode.FORMAT, _say_wrong_format(show(), self.wanted)


class _Date(_Format):
    """A day of the calendar (RFC 3339)."""

    keyword = "date"
    wanted = _say_date()

    def holds(self, value: typing.Any) -> bool:
        return _DATE.fullmatch(value) is not None and _is_day(value)


def _is_day(text: str) -> bool:
    """Whether the month has such a day, given one from 1 to 31."""
    year, month, day = int(text[:4]), text[5:7], int(text[8:])
    if month == "02":
        is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return day <= (29 if is_leap else 28)
    return day <= 30 or month not in ("04", "06", "09", "11")


class _DateTime(_Date):
    """A date with a time and an offset (RFC 3339), without leap seconds."""

    keyword = "date-time"
    wanted = _say_date_time()

    def holds(self, value: typing.Any) -> bool:
        return _TIME.fullmatch(value, 10) is not None and super().holds(value[:10])


class _Uuid(_Format):
    """A UUID (RFC 9562)."""

    keyword = "uuid"
    wanted = _say_uuid()

    def holds(self, value: typing.Any) -> bool:
        return _UUID.fullmatch(value) is not None


class _Base64(_Format):
    """Base64 with padding (RFC 4648)."""

    wanted = _say_base64()

    def keywords(self, kind: str) -> dict[str, typing.Any]:
        return {"contentEncoding": "base64"}

    def holds(self, value: typing.Any) -> bool:
        if len(value) % 4:
            return False
        # The bits that encode nothing are zero.
        if value.endswith("=="):
            digits, last = value[:-2], "AQgw"
        elif value.endswith("="):
            digits, last = value[:-1], "AEIMQUYcgkosw048"
        else:
            return _DIGITS.fullmatch(value) is not None
        return digits[-1:] in last and _DIGITS.fullmatch(digits) is not None
