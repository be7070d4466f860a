"""What rules are: on a value, on what is inside, and all of them together."""

from __future__ import annotations

import typing

from .nodes import _Node
from .public import IssueCode
from .report import _Report

_Measured: typing.TypeAlias = "str | int | float | _Count"


class _Count(typing.NamedTuple):
    """So many items of a list, entries of a map, and how that is said."""

    number: int
    shown: str


_Rules: typing.TypeAlias = "tuple[_Rule, ...]"
_Identity: typing.TypeAlias = "typing.Callable[[_Node], str | int | None]"


class _Rule:
    """A constraint on a value. By default it is one that holds for the value as a whole."""

    inside = ""
    """What it is about in a container: its `items`, `keys` or `values`."""
    rules: _Rules = ()
    """The rules that hold there."""

    def holds(self, value: typing.Any) -> bool:
        """The rule holds for a value of the right type."""
        raise NotImplementedError

    is_costly = False
    """It takes long on a value of any size."""

    def fits(self, value: _Measured) -> bool:
        """Whether the value has the length that it should have."""
        return True

    def broken(self, value: _Measured, shown: str) -> tuple[IssueCode, str] | None:
        """Say what is wrong with a value, as far as this rule looks at it alone."""
        return None

    def look(self, report: _Report, node: _Node, identity: _Identity) -> None:
        """Report what is wrong with the items of a list, beside each other."""


def _cheapest_first(rules: _Rules) -> _Rules:
    """Put patterns last, so that none is run on what another rule refuses."""
    return tuple(sorted(rules, key=lambda rule: rule.is_costly))


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

    inside = "items"


class _Keys(_Inside):
    """Rules for each key of a map."""

    inside = "keys"


class _Values(_Inside):
    """Rules for each value of a map."""

    inside = "values"

    def parts(self, value: typing.Any) -> typing.Iterable[typing.Any]:
        values: typing.Iterable[typing.Any] = value.values()
        return values


def _inside(rules: _Rules, place: str) -> _Rules:
    """Pick the rules that hold inside out of those that hold for a container."""
    return tuple(
        inner for rule in rules if rule.inside == place for inner in rule.rules
    )


def _measure(
    report: _Report, node: _Node, value: _Measured, rules: _Rules, shown: str = ""
) -> None:
    """Apply the rules that look at the value alone.

    What a length refuses may be of any size, so no pattern is run on it.
    """
    fits = all(rule.fits(value) for rule in rules)
    for rule in rules:
        if fits or not rule.is_costly:
            broken = rule.broken(value, shown)
            if broken is not None:
                report.push(broken[0], node.at, broken[1])
