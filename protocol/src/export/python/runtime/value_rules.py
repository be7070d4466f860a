"""The rules on a value by itself, and the sentences for their violations."""

from __future__ import annotations

import decimal
import functools
import re
import sys
import typing

from .automaton import _Automaton
from .nodes import _Node
from .numbers import _pack
from .public import IssueCode
from .report import _Report
from .rules import _Count, _Identity, _Measured, _Rule, _Show
from .sentences import (
    _say_at_least,
    _say_at_most,
    _say_both,
    _say_characters,
    _say_less_than,
    _say_more_than,
    _say_no_match,
    _say_not_one_of,
    _say_one_character,
    _say_out_of_range,
    _say_range,
    _say_repeated,
    _say_too_long,
    _say_too_long_for_one,
    _say_too_short,
    _say_too_short_for_one,
)
from .shown import _listed, _quote


class _Length(_Rule):
    """The number of characters, items or entries."""

    def __init__(self, least: int, most: int = sys.maxsize) -> None:
        self.least = least
        self.most = most

    def holds(self, value: typing.Any) -> bool:
        return self.least <= len(value) <= self.most

    def keywords(self, kind: str) -> dict[str, typing.Any]:
        what = {"an array": "Items", "an object": "Properties"}.get(kind, "Length")
        most = {f"max{what}": self.most} if self.most < sys.maxsize else {}
        return {f"min{what}": self.least, **most}

    def fits(self, value: _Measured) -> bool:
        return self.broken(value, str) is None

    def broken(self, value: _Measured, show: _Show) -> tuple[IssueCode, str] | None:
        if isinstance(value, str):
            count = len(value)
            length = _say_one_character() if count == 1 else _say_characters(count)
        elif isinstance(value, _Count):
            count, length = value
        else:
            return None
        if count < self.least:
            if self.least == 1:
                return IssueCode.TOO_SHORT, _say_too_short_for_one(length)
            return IssueCode.TOO_SHORT, _say_too_short(length, self.least)
        if count > self.most:
            if self.most == 1:
                return IssueCode.TOO_LONG, _say_too_long_for_one(length)
            return IssueCode.TOO_LONG, _say_too_long(length, self.most)
        return None


class _Range(_Rule):
    """A number between two limits, either of which may be absent or exclusive."""

    def __init__(
        self,
        *,
        min: float | None = None,
        above: float | None = None,
        max: float | None = None,
        below: float | None = None,
        single: bool = False,
    ) -> None:
        self.min = min
        self.max = max
        self.above = above
        self.below = below
        self.single = single
        """Whether it is a 32-bit float; the limits are then rounded too."""

    def holds(self, value: typing.Any) -> bool:
        return (
            (self.min is None or self.compare(value, self.min) >= 0)
            and (self.max is None or self.compare(value, self.max) <= 0)
            and (self.above is None or self.compare(value, self.above) > 0)
            and (self.below is None or self.compare(value, self.below) < 0)
        )

    def keywords(self, kind: str) -> dict[str, typing.Any]:
        limits = {
            "minimum": self.min,
            "maximum": self.max,
            "exclusiveMinimum": self.above,
            "exclusiveMaximum": self.below,
        }
        return {name: limit for name, limit in limits.items() if limit is not None}

    def compare(self, value: float, limit: float) -> int:
        if self.single:
            value, limit = _pack(value), _pack(limit)
        elif isinstance(value, float) or isinstance(limit, float):
            value, limit = float(value), float(limit)
        return (value > limit) - (value < limit)

    def broken(self, value: _Measured, show: _Show) -> tuple[IssueCode, str] | None:
        if isinstance(value, (str, _Count)) or self.holds(value):
            return None
        return IssueCode.OUT_OF_RANGE, _say_out_of_range(show(), self.limits)

    @functools.cached_property
    def limits(self) -> str:
        if self.min is not None and self.max is not None:
            return _say_range(_plain(self.min), _plain(self.max))
        lower, upper = "", ""
        if self.min is not None:
            lower = _say_at_least(_plain(self.min))
        elif self.above is not None:
            lower = _say_more_than(_plain(self.above))
        if self.max is not None:
            upper = _say_at_most(_plain(self.max))
        elif self.below is not None:
            upper = _say_less_than(_plain(self.below))
        return _say_both(lower, upper) if lower and upper else lower + upper


def _plain(number: float) -> str:
    """Format a limit without an exponent, and without a fraction when whole."""
    if isinstance(number, int):
        return str(number)
    text = format(decimal.Decimal(repr(number)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


class _Pattern(_Rule):
    """A string that a regular expression matches somewhere."""

    is_costly = True

    def __init__(self, source: str, pattern: str) -> None:
        self.source = source
        """The pattern as declared."""
        self.search: typing.Callable[[str], object] = re.compile(pattern).search
        """Searches for the same pattern, in the dialect of `re`."""

    def keywords(self, kind: str) -> dict[str, typing.Any]:
        return {"pattern": self.source}

    def holds(self, value: typing.Any) -> bool:
        return bool(self.search(value))

    def broken(self, value: _Measured, show: _Show) -> tuple[IssueCode, str] | None:
        if not isinstance(value, str) or self.holds(value):
            return None
        return IssueCode.PATTERN, _say_no_match(show(), self.source)


class _TablePattern(_Pattern):
    """A pattern for which `re` might need more than linear time."""

    def __init__(self, source: str, table: str) -> None:
        self.source = source
        self.search = _Automaton(table).search


class _OneOf(_Rule):
    """A string from a list."""

    def __init__(self, *allowed: str) -> None:
        self.allowed = allowed

    def keywords(self, kind: str) -> dict[str, typing.Any]:
        return {"enum": [*self.allowed]}

    def holds(self, value: typing.Any) -> bool:
        return value in self.allowed

    def broken(self, value: _Measured, show: _Show) -> tuple[IssueCode, str] | None:
        if not isinstance(value, str) or self.holds(value):
            return None
        return IssueCode.NOT_ONE_OF, _say_not_one_of(show(), _listed(self.allowed))


class _Unique(_Rule):
    """A list without duplicates."""

    def keywords(self, kind: str) -> dict[str, typing.Any]:
        return {"uniqueItems": True}

    def holds(self, value: typing.Any) -> bool:
        return len(set(value)) == len(value)

    def look(self, report: _Report, node: _Node, identity: _Identity) -> None:
        first: dict[object, int] = {}
        for index, item in enumerate(node.items):
            key = identity(item)
            if key is None:
                continue
            earlier = first.setdefault(key, index)
            if earlier != index:
                shown = _quote(key) if isinstance(key, str) else str(key)
                message = _say_repeated(report.shown(shown), earlier, index)
                report.push(IssueCode.NOT_UNIQUE, node.at, message)
                return
