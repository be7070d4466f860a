"""Rules on values, and how they are applied."""

from __future__ import annotations

import typing

from .nodes import _Node
from .public import IssueCode
from .report import _Report
from .shown import _quote

_Measured: typing.TypeAlias = "str | int | float | _Count"


class _Count(typing.NamedTuple):
    """The number of items in a list or entries in a map, and its wording."""

    number: int
    shown: str


_Show: typing.TypeAlias = "typing.Callable[[], str]"
"""Shows the value in a sentence."""
_Rules: typing.TypeAlias = "tuple[_Rule, ...]"
_Identity: typing.TypeAlias = "typing.Callable[[_Node], str | int | None]"


class _Rule:
    """A constraint on a value."""

    def holds(self, value: typing.Any) -> bool:
        """Whether a value of the right type satisfies the rule."""
        raise NotImplementedError

    def keywords(self, kind: str) -> dict[str, typing.Any]:
        """Return the rule in JSON Schema, on values of this kind."""
        return {}

    is_costly = False
    """Whether it is slow on large values."""

    def fits(self, value: _Measured) -> bool:
        """Whether the value has an allowed length."""
        return True

    def broken(self, value: _Measured, show: _Show) -> tuple[IssueCode, str] | None:
        """Return the violation if the value by itself breaks the rule."""
        return None

    def look(self, report: _Report, node: _Node, identity: _Identity) -> None:
        """Report what is wrong with the items of a list taken together."""


def _cheapest_first(rules: _Rules) -> _Rules:
    """Put patterns last, so that none runs on a value another rule rejects."""
    return tuple(sorted(rules, key=lambda rule: rule.is_costly))


def _measure(
    report: _Report, node: _Node, value: _Measured, rules: _Rules, shown: str = ""
) -> None:
    """Apply the rules that concern the value by itself.

    A value of the wrong length may be of any size, so no pattern runs on it.
    """

    def show() -> str:
        return report.shown(_quote(value) if isinstance(value, str) else shown)

    for rule in rules:
        if rule.is_costly and not all(other.fits(value) for other in rules):
            continue
        broken = rule.broken(value, show)
        if broken is not None:
            report.push(broken[0], node.at, broken[1])
