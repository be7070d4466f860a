"""Booleans, numbers and timestamps: reading, writing and validation."""

from __future__ import annotations

import datetime
import math
import typing

from .building import _BEYOND, _Builder, _int_text
from .nodes import _exact, _Node, _Refused, _scalar, _Tree
from .numbers import (
    _EPOCH,
    _FRACTION,
    _LAST_SECOND,
    _float_text,
    _Number,
    _seconds,
    _shortest,
    _single,
    _time,
    _whole,
)
from .public import IssueCode
from .report import _Report
from .rules import _cheapest_first, _measure, _Rule
from .schemas import _Schemas
from .sentences import (
    _say_a_whole_number,
    _say_above_type,
    _say_below_type,
    _say_not_finite,
    _say_number_of_seconds,
    _say_out_of_time,
    _say_too_large,
    _say_wrong_type,
)
from .shown import _cut_number


class _Shape:
    """The shape of a value on the wire, its rules, and its representation in Python."""

    kind = ""
    """The kind of JSON value, as sentences name it."""
    wanted = ""
    """What is expected, as sentences name it."""

    def __init__(self, *rules: _Rule) -> None:
        self.rules = rules
        self.tests = _cheapest_first(rules)

    def test(self, value: typing.Any) -> None:
        """Refuse a value of this shape that breaks a rule."""
        for rule in self.tests:
            if not rule.holds(value):
                raise _Refused

    def schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        """Return the JSON Schema of the values."""
        schema = self.wire_schema(schemas)
        for rule in self.rules:
            schema |= rule.keywords(self.kind)
        return schema

    def wire_schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        """Return the JSON Schema without the rules."""
        return {"type": self.kind.split()[-1]} if self.kind else {}

    def is_secret(self) -> bool:
        """Whether people must not see such values, whatever the field."""
        return False

    def is_known(self, node: _Node) -> bool:
        """Whether the quick way knows what seems to be there."""
        return True

    def is_for(self, value: object) -> bool:
        """Whether a value is of a class that belongs to this shape."""
        return False

    def read(self, tree: _Tree) -> typing.Any:
        """Return the Python value, or refuse."""
        raise NotImplementedError

    def read_plain(self, tree: typing.Any) -> typing.Any:
        """Read a value in a tree of the quick way, or raise one of its doubts."""
        return self.read(_exact(tree))

    def write(self, value: typing.Any) -> str:
        """Return the JSON text, or refuse."""
        raise NotImplementedError

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        """Return a node for an outgoing value; of another kind if it does not fit."""
        return builder.anything(value)

    def check(self, report: _Report, node: _Node) -> None:
        """Report what is wrong with a value."""
        if not node.is_doubted and node.is_good(self.read_plain):
            return
        if self.expect(report, node):
            self.look(report, node)

    def expect(self, report: _Report, node: _Node) -> bool:
        if node.kind == self.kind:
            return True
        message = _say_wrong_type(node.kind, self.wanted or self.kind)
        report.push(IssueCode.WRONG_TYPE, node.at, message)
        return False

    def look(self, report: _Report, node: _Node) -> None:
        """Report what is wrong with a value of the right kind."""

    def identity(self, node: _Node) -> str | int | None:
        """Return what distinguishes an item from others, if it has this shape."""
        return node.text if node.kind == self.kind else None


class _Bool(_Shape):
    """`true` or `false`."""

    kind = "a boolean"

    def read(self, tree: _Tree) -> bool:
        if type(tree) is bool:
            return tree
        value = _scalar(tree)
        if type(value) is bool:
            return value
        raise _Refused

    def write(self, value: typing.Any) -> str:
        if value is True:
            return "true"
        if value is False:
            return "false"
        raise _Refused


def _digits_of(tree: _Tree) -> str:
    if type(tree) is _Number:
        return tree
    value = _scalar(tree)
    if type(value) is _Number:
        return value
    raise _Refused


class _Integer(_Shape):
    """An integer between two bounds."""

    kind = "a number"
    wanted = _say_a_whole_number()

    def __init__(self, least: int, most: int, *rules: _Rule) -> None:
        super().__init__(*rules)
        self.least = least
        self.most = most

    def wire_schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}

    def read(self, tree: _Tree) -> int:
        text = _digits_of(tree)
        number = _whole(text)
        if isinstance(number, int) and self.least <= number <= self.most:
            self.test(number)
            return number
        raise _Refused

    def read_plain(self, tree: typing.Any) -> int:
        if tree.__class__ is int and self.least <= tree <= self.most:
            self.test(tree)
            number: int = tree
            return number
        return self.read(_exact(tree))

    def write(self, value: typing.Any) -> str:
        if type(value) is int and self.least <= value <= self.most:
            self.test(value)
            return str(value)
        raise _Refused

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if type(value) is int:
            return builder.node("a number", _int_text(value))
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return builder.foreign(value)
        return builder.anything(value)

    def look(self, report: _Report, node: _Node) -> None:
        number = _whole(node.text)
        shown = report.shown(_cut_number(node.text))
        if number == _FRACTION:
            message = _say_wrong_type(shown, self.wanted)
            report.push(IssueCode.WRONG_TYPE, node.at, message)
        elif isinstance(number, int) and number < self.least:
            message = _say_below_type(shown, self.least)
            report.push(IssueCode.OUT_OF_RANGE, node.at, message)
        elif isinstance(number, int) and number <= self.most:
            _measure(report, node, number, self.rules, node.text)
        else:
            message = _say_above_type(shown, self.most)
            report.push(IssueCode.OUT_OF_RANGE, node.at, message)

    def identity(self, node: _Node) -> str | int | None:
        number = _whole(node.text) if node.kind == self.kind else None
        return number if isinstance(number, int) else None


class _Float64(_Shape):
    """A finite 64-bit float."""

    kind = "a number"

    def from_text(self, text: str) -> float:
        return float(text)

    def from_float(self, value: float) -> float:
        return value

    def read(self, tree: _Tree) -> float:
        number = self.from_text(_digits_of(tree))
        if math.isfinite(number):
            self.test(number)
            return number
        raise _Refused

    def write(self, value: typing.Any) -> str:
        if type(value) is int or isinstance(value, float):
            try:
                # Not what a subclass has to say about itself.
                wide = float(value) if type(value) is int else float.__pos__(value)
                number = self.from_float(wide)
            except OverflowError:
                raise _Refused from None
            if math.isfinite(number):
                self.test(number)
                return _float_text(number)
        raise _Refused

    def look(self, report: _Report, node: _Node) -> None:
        number = self.from_text(node.text)
        if math.isfinite(number):
            _measure(report, node, number, self.rules, node.text)
        elif report.is_ours and node.text == _BEYOND:
            report.push(IssueCode.NOT_FINITE, node.at, _say_not_finite())
        else:
            message = _say_too_large(report.shown(_cut_number(node.text)))
            report.push(IssueCode.OUT_OF_RANGE, node.at, message)


class _Float32(_Float64):
    """A finite 32-bit float."""

    def from_text(self, text: str) -> float:
        return _single(text)

    def from_float(self, value: float) -> float:
        return _shortest(value)


class _Timestamp(_Shape):
    """Seconds since 1970, held as a `datetime` with a time zone."""

    kind = "a number"
    wanted = _say_number_of_seconds()

    def wire_schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        return {"type": "number", "minimum": 0, "maximum": _LAST_SECOND}

    def read(self, tree: _Tree) -> datetime.datetime:
        time = _time(_digits_of(tree))
        if time is None:
            raise _Refused
        return time

    def read_plain(self, tree: typing.Any) -> datetime.datetime:
        if tree.__class__ is int and 0 <= tree <= _LAST_SECOND:
            return _EPOCH + datetime.timedelta(0, tree)
        return self.read(_exact(tree))

    def write(self, value: typing.Any) -> str:
        if isinstance(value, datetime.datetime) and value.utcoffset() is not None:
            text = _seconds(value)
            if _time(text) is not None:
                return text
        raise _Refused

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, datetime.datetime):
            return builder.foreign(value)
        if value.utcoffset() is None:
            return builder.node("a `datetime` without a time zone")
        return builder.node("a number", _seconds(value))

    def look(self, report: _Report, node: _Node) -> None:
        if _time(node.text) is None:
            shown = report.shown(_cut_number(node.text))
            message = _say_out_of_time(shown, _LAST_SECOND)
            report.push(IssueCode.OUT_OF_RANGE, node.at, message)
