"""Enums of integers."""

from __future__ import annotations

import enum
import typing

from .building import _Builder, _int_text
from .nodes import _Node, _Refused, _Tree
from .numbers import _whole
from .public import IssueCode
from .report import _Report
from .scalars import _Integer
from .schemas import _Schemas
from .sentences import _say_unknown_name
from .shown import _cut_number

_MAX_SAFE = (1 << 53) - 1


class _Integers(_Integer):
    """An integer from a list; an open enum keeps any other integer."""

    def __init__(self, *, values: type[enum.IntEnum], open: bool = False) -> None:
        super().__init__(-_MAX_SAFE, _MAX_SAFE)
        self.values = {value.value: value for value in values}
        self.open = open

    def wire_schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        known = [*self.values]
        return {"type": "integer", "examples" if self.open else "enum": known}

    def named(self, number: int) -> int:
        """Return the value with this number."""
        value = self.values.get(number)
        if value is not None:
            return value
        if self.open:
            return number
        raise _Refused

    def read(self, tree: _Tree) -> int:
        return self.named(super().read(tree))

    def read_plain(self, tree: typing.Any) -> int:
        return self.named(super().read_plain(tree))

    def write(self, value: typing.Any) -> str:
        # Not what a subclass has to say about itself.
        number = int.__pos__(value) if isinstance(value, enum.IntEnum) else value
        return (
            super().write(int(self.named(number)))
            if type(number) is int
            else super().write(value)
        )

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if isinstance(value, enum.IntEnum):
            return builder.node("a number", _int_text(int.__pos__(value)))
        return super().node(value, builder)

    def look(self, report: _Report, node: _Node) -> None:
        number = _whole(node.text)
        if self.open or not isinstance(number, int) or number in self.values:
            super().look(report, node)
            return
        report.push_unknown(
            IssueCode.UNKNOWN_VARIANT,
            node.at,
            _say_unknown_name(report.shown(_cut_number(node.text))),
            node.text,
            [str(known) for known in self.values],
        )
