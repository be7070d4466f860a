"""The shapes of values that hold no others: read, written, and explained."""

from __future__ import annotations

import datetime
import enum
import math
import typing

from .numbers import (
    _FRACTION,
    _Number,
    _seconds,
    _shortest,
    _single,
    _time,
    _whole,
)
from .reading import _Node, _Refused, _scalar, _Tree
from .report import _cut, _expected, _quote, _quoted, _Report
from .rules import _measure, _Rules
from .values import IssueCode


class _Builder:
    """Counts the places of values to be sent, in the order in which they are written."""

    def __init__(self) -> None:
        self.at = 0
        self.depth = 0

    def node(self, kind: str, text: str = "") -> _Node:
        self.at += 1
        return _Node(kind, self.at, text)

    def foreign(self, value: object) -> _Node:
        """Stand in for a value of a Python type that does not belong there."""
        return self.node(_named(value))

    def anything(self, value: object) -> _Node:
        """Stand in for any value, by its Python type alone."""
        if value is None:
            return self.node("null")
        if isinstance(value, bool):
            return self.node("a boolean", "true" if value else "false")
        if isinstance(value, int):
            return self.node("a number", _int_text(value))
        if isinstance(value, float):
            return self.node("a number", _anyrepr(value))
        if isinstance(value, str):
            return self.string(value)
        if isinstance(value, (list, tuple)):
            return self.array(typing.cast("typing.Sequence[object]", value), [])
        if isinstance(value, dict):
            members = typing.cast("dict[object, object]", value)
            return self.object(members, str, self.anything)
        return self.foreign(value)

    def string(self, value: str) -> _Node:
        try:
            value.encode()
        except UnicodeEncodeError:
            return self.node("a string with half of a surrogate pair")
        return self.node("a string", str(value))

    def array(
        self, values: typing.Sequence[object], items: typing.Sequence[_Shape]
    ) -> _Node:
        """Stand in for a list, whose items are of these shapes, and beyond of any."""
        node = self.node("an array")
        with _Deeper(self):
            for index, value in enumerate(values):
                make = items[index].node if index < len(items) else None
                node.items.append(make(value, self) if make else self.anything(value))
        return node

    def object(
        self,
        members: typing.Mapping[object, object],
        key_type: type[str | int],
        make: typing.Callable[[object], _Node],
    ) -> _Node:
        """Stand in for a dictionary, of whose keys and values this much is known."""
        node = self.node("an object")
        with _Deeper(self):
            for key, value in members.items():
                self.at += 1
                node.members.append((self.at, str(key), make(value)))
                if not isinstance(key, key_type) or isinstance(key, bool):
                    node.kind = f"an object with {_named(key)} as a key"
                elif _is_broken(str(key)):
                    node.kind = "an object with half of a surrogate pair in a key"
        return node


def _named(value: object) -> str:
    """Name the Python type of a value."""
    name = type(value).__name__
    return f"an `{name}`" if name[:1].lower() in "aeiou" else f"a `{name}`"


class _Deeper:
    """One level further down; beyond 127 nothing is looked at."""

    def __init__(self, builder: _Builder) -> None:
        self.builder = builder

    def __enter__(self) -> None:
        self.builder.depth += 1
        if self.builder.depth > 127:
            raise RecursionError

    def __exit__(self, *_: object) -> None:
        self.builder.depth -= 1


def _is_broken(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


# NaN, infinities and longer integers become a number beyond all floats, which no field takes.


def _anyrepr(value: float) -> str:
    return repr(value) if math.isfinite(value) else "1e9999"


def _int_text(value: int) -> str:
    return str(value) if value.bit_length() < 1024 else "1e9999"


class _Shape:
    """What a value looks like on the wire, and how it is held in Python."""

    kind = ""
    """The kind of JSON value, in a sentence."""
    wanted = ""
    """What is expected, in a sentence."""

    def read(self, tree: _Tree) -> typing.Any:
        """Give the Python value, or refuse."""
        raise NotImplementedError

    def write(self, value: typing.Any) -> str:
        """Give the JSON text, or refuse."""
        raise NotImplementedError

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        """Stand in for a value to be sent; one that does not fit is none of `kind`."""
        return builder.anything(value)

    def check(self, report: _Report, node: _Node, rules: _Rules) -> None:
        """Report what is wrong with a value."""
        if self.expect(report, node):
            self.look(report, node, rules)

    def expect(self, report: _Report, node: _Node) -> bool:
        if node.kind == self.kind:
            return True
        message = f"is {node.kind}, expected {self.wanted or self.kind}"
        report.push(IssueCode.WRONG_TYPE, node.at, message)
        return False

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        """Report what is wrong with a value of the right kind."""


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
    """A whole number between two bounds."""

    kind = "a number"
    wanted = "a whole number"

    def __init__(self, least: int, most: int) -> None:
        self.least = least
        self.most = most

    def read(self, tree: _Tree) -> int:
        text = _digits_of(tree)
        # A few digits and nothing else need no second look.
        number = int(text) if len(text) < 18 and text.isdigit() else _whole(text)
        if isinstance(number, int) and self.least <= number <= self.most:
            return number
        raise _Refused

    def write(self, value: typing.Any) -> str:
        if type(value) is int and self.least <= value <= self.most:
            return str(value)
        raise _Refused

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if type(value) is int:
            return builder.node("a number", _int_text(value))
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return builder.foreign(value)
        return builder.anything(value)

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        number = _whole(node.text)
        shown = _cut(node.text)
        if number == _FRACTION:
            message = f"is {shown}, expected a whole number"
            report.push(IssueCode.WRONG_TYPE, node.at, message)
        elif isinstance(number, int) and number < self.least:
            message = f"is {shown}, at least {self.least} is required"
            report.push(IssueCode.OUT_OF_RANGE, node.at, message)
        elif isinstance(number, int) and number <= self.most:
            _measure(report, node, number, rules, node.text)
        else:
            message = f"is {shown}, at most {self.most} is allowed"
            report.push(IssueCode.OUT_OF_RANGE, node.at, message)


class _Float(_Shape):
    """A finite number of 64 bits."""

    kind = "a number"

    def from_text(self, text: str) -> float:
        return float(text)

    def from_float(self, value: float) -> float:
        return value

    def read(self, tree: _Tree) -> float:
        number = self.from_text(_digits_of(tree))
        if math.isfinite(number):
            return number
        raise _Refused

    def write(self, value: typing.Any) -> str:
        if type(value) is int or isinstance(value, float):
            try:
                number = self.from_float(float(value))
            except OverflowError:
                raise _Refused from None
            if math.isfinite(number):
                return repr(number)
        raise _Refused

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        number = self.from_text(node.text)
        if math.isfinite(number):
            _measure(report, node, number, rules, node.text)
        elif report.text is None:
            report.push(IssueCode.NOT_FINITE, node.at, _NOT_FINITE)
        else:
            message = f"is {_cut(node.text)}, which is too large for the type"
            report.push(IssueCode.OUT_OF_RANGE, node.at, message)


_NOT_FINITE = "is not finite; JSON has no NaN and no infinity"


class _Float32(_Float):
    """A finite number of 32 bits."""

    def from_text(self, text: str) -> float:
        return _single(text)

    def from_float(self, value: float) -> float:
        return _shortest(value)


class _Time(_Shape):
    """Seconds since 1970, held as a `datetime` with a time zone."""

    kind = "a number"
    wanted = "a number of seconds"

    def read(self, tree: _Tree) -> datetime.datetime:
        time = _time(_digits_of(tree))
        if time is None:
            raise _Refused
        return time

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

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        if _time(node.text) is None:
            shown = _cut(node.text)
            message = f"is {shown}, expected 0 to 253402300799 seconds since 1970"
            report.push(IssueCode.OUT_OF_RANGE, node.at, message)


class _String(_Shape):
    """A string."""

    kind = "a string"

    def read(self, tree: _Tree) -> typing.Any:
        if type(tree) is str:
            return self.from_text(tree)
        value = _scalar(tree)
        if type(value) is str:
            return self.from_text(value)
        raise _Refused

    def write(self, value: typing.Any) -> str:
        return _quoted(self.to_text(value))

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if isinstance(value, str):
            return builder.string(value)
        return super().node(value, builder)

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        _measure(report, node, node.text, rules)

    # What follows is also asked for the keys of a map.

    def from_text(self, text: str) -> typing.Any:
        """Give the value that a string stands for, or refuse."""
        return text

    def to_text(self, value: typing.Any) -> str:
        """Give the string that stands for a value, or refuse."""
        if isinstance(value, str):
            return str(value)
        raise _Refused

    def identity(self, text: str) -> str:
        """What a string counts as, where two may stand for one value."""
        return text


class _Char(_String):
    """A string of one character."""

    wanted = "a string of one character"

    def from_text(self, text: str) -> str:
        if len(text) != 1:
            raise _Refused
        return text

    def to_text(self, value: typing.Any) -> str:
        return self.from_text(super().to_text(value))

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        if len(node.text) == 1:
            super().look(report, node, rules)
        else:
            message = f"is {_quote(node.text)}, expected a string of one character"
            report.push(IssueCode.WRONG_TYPE, node.at, message)


def _is_integer_text(text: str) -> bool:
    """Digits as a program writes them: no plus sign, no leading zeros, no fraction."""
    digits = text.removeprefix("-")
    plain = digits.isascii() and digits.isdigit()
    return plain and (text == "0" or not digits.startswith("0"))


class _IntegerString(_String):
    """A whole number between two bounds, in a string."""

    wanted = "a whole number in a string"

    def __init__(self, least: int, most: int) -> None:
        self.integer = _Integer(least, most)

    def from_text(self, text: str) -> int:
        if not _is_integer_text(text):
            raise _Refused
        return self.integer.read(_Number(text))

    def to_text(self, value: typing.Any) -> str:
        return self.integer.write(value)

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if type(value) is int:
            return builder.node("a string", _int_text(value))
        return builder.foreign(value)

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        if _is_integer_text(node.text):
            self.integer.look(report, node, rules)
        else:
            message = f"is {_quote(node.text)}, expected a whole number in digits"
            report.push(IssueCode.WRONG_TYPE, node.at, message)


class _Enum(_String):
    """A string out of a list; where it is open, any other is kept."""

    def __init__(
        self,
        values: type[enum.StrEnum],
        *,
        is_open: bool = False,
        aliases: dict[str, str] | None = None,
    ) -> None:
        self.names: dict[str, str] = {value.value: value for value in values}
        self.known = [*self.names]
        for alias, name in (aliases or {}).items():
            self.names[alias] = self.names[name]
        self.is_open = is_open

    def from_text(self, text: str) -> str:
        value = self.names.get(text)
        if value is not None:
            return value
        if self.is_open:
            return text
        raise _Refused

    def to_text(self, value: typing.Any) -> str:
        return str(self.from_text(super().to_text(value)))

    def identity(self, text: str) -> str:
        return str(self.names.get(text, text))

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        if node.text not in self.names and not self.is_open:
            message = f"is {_quote(node.text)}, {_expected(node.text, self.known)}"
            report.push(IssueCode.UNKNOWN_VARIANT, node.at, message)
