"""The rules on values, and the sentences where they are broken."""

from __future__ import annotations

import decimal
import re
import sys
import typing

from .numbers import _pack
from .report import _Report
from .trees import _Node
from .values import IssueCode
from .words import _listed, _quote

_Measured: typing.TypeAlias = "str | int | float | _Count"


class _Count(typing.NamedTuple):
    """So many items of a list, entries of a map."""

    number: int
    unit: str


_Rules: typing.TypeAlias = "tuple[_Rule, ...]"


class _Rule:
    """A constraint on a value. By default it is one that holds for the value as a whole."""

    def holds(self, value: typing.Any) -> bool:
        """The rule holds for a value of the right type."""
        raise NotImplementedError

    def broken(self, value: _Measured, shown: str) -> tuple[IssueCode, str] | None:
        """Say what is wrong with a value, as far as this rule looks at it alone."""
        return None


class _Length(_Rule):
    """So many characters, items or entries."""

    def __init__(self, least: int, most: int = sys.maxsize) -> None:
        self.least = least
        self.most = most

    def holds(self, value: typing.Any) -> bool:
        return self.least <= len(value) <= self.most

    def broken(self, value: _Measured, shown: str) -> tuple[IssueCode, str] | None:
        if isinstance(value, str):
            count, unit = len(value), "character"
        elif isinstance(value, _Count):
            count, unit = value
        else:
            return None
        found = _counted(count, unit)
        if count < self.least:
            verb = "is" if self.least == 1 else "are"
            message = f"has {found}, at least {self.least} {verb} required"
            return IssueCode.TOO_SHORT, message
        if count > self.most:
            verb = "is" if self.most == 1 else "are"
            message = f"has {found}, at most {self.most} {verb} allowed"
            return IssueCode.TOO_LONG, message
        return None


def _counted(count: int, unit: str) -> str:
    if count != 1:
        unit = unit[:-1] + "ies" if unit.endswith("y") else unit + "s"
    return f"{count} {unit}"


class _Range(_Rule):
    """A number between two limits, either of which may be open or outside."""

    def __init__(
        self,
        least: float | None = None,
        most: float | None = None,
        *,
        above: float | None = None,
        below: float | None = None,
        single: bool = False,
    ) -> None:
        self.least = least
        self.most = most
        self.above = above
        self.below = below
        self.single = single
        """The number is one of 32 bits, and the limits are rounded like it."""

    def holds(self, value: typing.Any) -> bool:
        return (
            (self.least is None or self.compare(value, self.least) >= 0)
            and (self.most is None or self.compare(value, self.most) <= 0)
            and (self.above is None or self.compare(value, self.above) > 0)
            and (self.below is None or self.compare(value, self.below) < 0)
        )

    def compare(self, value: float, limit: float) -> int:
        if self.single:
            value, limit = _pack(value), _pack(limit)
        elif isinstance(value, float) or isinstance(limit, float):
            value, limit = float(value), float(limit)
        return (value > limit) - (value < limit)

    def broken(self, value: _Measured, shown: str) -> tuple[IssueCode, str] | None:
        if isinstance(value, (str, _Count)) or self.holds(value):
            return None
        return IssueCode.OUT_OF_RANGE, f"is {shown}, expected {self.limits()}"

    def limits(self) -> str:
        if self.least is not None and self.most is not None:
            return f"{_plain(self.least)} to {_plain(self.most)}"
        words = {
            "at least": self.least,
            "more than": self.above,
            "at most": self.most,
            "less than": self.below,
        }
        limits = (f"{word} {_plain(n)}" for word, n in words.items() if n is not None)
        return " and ".join(limits)


def _plain(number: float) -> str:
    """Show a limit without an exponent, and without a fraction when whole."""
    if isinstance(number, int):
        return str(number)
    text = format(decimal.Decimal(repr(number)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


class _Pattern(_Rule):
    """A string that a regular expression matches somewhere."""

    def __init__(self, source: str, pattern: str) -> None:
        self.source = source
        """The pattern as it is declared."""
        self.search = re.compile(pattern).search
        """The same in the dialect of `re`."""

    def holds(self, value: typing.Any) -> bool:
        return self.search(value) is not None

    def broken(self, value: _Measured, shown: str) -> tuple[IssueCode, str] | None:
        if not isinstance(value, str) or self.holds(value):
            return None
        message = f"is {_quote(value)}, which does not match `{self.source}`"
        return IssueCode.PATTERN, message


class _OneOf(_Rule):
    """A string out of a list."""

    def __init__(self, *allowed: str) -> None:
        self.allowed = allowed

    def holds(self, value: typing.Any) -> bool:
        return value in self.allowed

    def broken(self, value: _Measured, shown: str) -> tuple[IssueCode, str] | None:
        if not isinstance(value, str) or self.holds(value):
            return None
        message = f"is {_quote(value)}, expected one of {_listed(self.allowed)}"
        return IssueCode.NOT_ONE_OF, message


class _Unique(_Rule):
    """A list in which nothing stands twice."""

    def holds(self, value: typing.Any) -> bool:
        return len(set(value)) == len(value)


def _cheapest_first(rules: _Rules) -> _Rules:
    """Put patterns last, so that none is run on what another rule refuses."""
    return tuple(sorted(rules, key=lambda rule: isinstance(rule, _Pattern)))


class _Inside(_Rule):
    """Rules for what is inside a list or map."""

    def __init__(self, *rules: _Rule) -> None:
        self.rules = rules
        self.tests = _cheapest_first(rules)

    def parts(self, value: typing.Any) -> typing.Iterable[typing.Any]:
        return typing.cast("typing.Iterable[typing.Any]", value)

    def holds(self, value: typing.Any) -> bool:
        return all(
            part is None or rule.holds(part)
            for part in self.parts(value)
            for rule in self.tests
        )


class _Each(_Inside):
    """Rules for each item of a list."""


class _Keys(_Inside):
    """Rules for each key of a map."""


class _Values(_Inside):
    """Rules for each value of a map."""

    def parts(self, value: typing.Any) -> typing.Iterable[typing.Any]:
        values: typing.Iterable[typing.Any] = value.values()
        return values


def _inside(rules: _Rules, kind: type[_Inside]) -> _Rules:
    """Pick the rules that hold inside out of those that hold for a container."""
    return tuple(
        inner for rule in rules if isinstance(rule, kind) for inner in rule.rules
    )


def _measure(
    report: _Report, node: _Node, value: _Measured, rules: _Rules, shown: str = ""
) -> None:
    """Apply the rules that look at the value alone.

    What a length refuses may be of any size, so no pattern is run on it.
    """
    lengths = [rule for rule in rules if isinstance(rule, _Length)]
    fits = all(rule.broken(value, shown) is None for rule in lengths)
    for rule in rules:
        if fits or not isinstance(rule, _Pattern):
            broken = rule.broken(value, shown)
            if broken is not None:
                report.push(broken[0], node.at, broken[1])
