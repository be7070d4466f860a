"""Strings, and values written as strings: characters, long integers, enums."""

from __future__ import annotations

import enum
import typing

from .building import _Builder, _int_text
from .nodes import _Node, _Refused, _scalar, _Tree
from .numbers import _Number
from .public import IssueCode
from .report import _Report
from .rules import _measure, _Rule
from .scalars import _Integer, _Shape
from .schemas import _Schemas
from .sentences import (
    _say_one_character_string,
    _say_unknown_name,
    _say_whole_number_in_digits,
    _say_whole_number_in_string,
    _say_wrong_type,
)
from .shown import _quote, _quoted


class _String(_Shape):
    """A string."""

    kind = "a string"
    held_as: type[str | int] = str

    def read(self, tree: _Tree) -> typing.Any:
        if type(tree) is str:
            return self.from_text(tree)
        value = _scalar(tree)
        if type(value) is str:
            return self.from_text(value)
        raise _Refused

    def read_plain(self, tree: typing.Any) -> typing.Any:
        if tree.__class__ is str:
            return self.from_text(tree)
        raise _Refused

    def write(self, value: typing.Any) -> str:
        return _quoted(self.to_text(value))

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if isinstance(value, str):
            return builder.string(value)
        return super().node(value, builder)

    def look(self, report: _Report, node: _Node) -> None:
        _measure(report, node, node.text, self.rules)

    # The methods below are also used for the keys of a map.

    def from_text(self, text: str) -> typing.Any:
        """Return the value that a string represents, or refuse."""
        self.test(text)
        return text

    def to_text(self, value: typing.Any) -> str:
        """Return the string that represents a value, or refuse."""
        if isinstance(value, str):
            # Not what a subclass has to say about itself.
            text = str.__str__(value)
            self.test(text)
            return text
        raise _Refused

    def name_of(self, text: str) -> str:
        """Return the declared name, since two strings may name one value."""
        return text


class _Char(_String):
    """A string of one character."""

    wanted = _say_one_character_string()

    def wire_schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        return {"type": "string", "minLength": 1, "maxLength": 1}

    def from_text(self, text: str) -> str:
        if len(text) != 1:
            raise _Refused
        return text

    def to_text(self, value: typing.Any) -> str:
        return self.from_text(super().to_text(value))

    def look(self, report: _Report, node: _Node) -> None:
        if len(node.text) == 1:
            super().look(report, node)
        else:
            message = _say_wrong_type(report.shown(_quote(node.text)), self.wanted)
            report.push(IssueCode.WRONG_TYPE, node.at, message)


def _is_integer_text(text: str) -> bool:
    """Whether it is a canonical integer: no plus, leading zeros or fraction."""
    digits = text.removeprefix("-")
    plain = digits.isascii() and digits.isdigit()
    return plain and (text == "0" or not digits.startswith("0"))


class _IntegerString(_String):
    """An integer between two bounds, in a string."""

    held_as = int
    wanted = _say_whole_number_in_string()

    def __init__(self, least: int, most: int, *rules: _Rule) -> None:
        super().__init__()
        self.integer = _Integer(least, most, *rules)

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

    def look(self, report: _Report, node: _Node) -> None:
        if _is_integer_text(node.text):
            self.integer.look(report, node)
        else:
            wanted = _say_whole_number_in_digits()
            message = _say_wrong_type(report.shown(_quote(node.text)), wanted)
            report.push(IssueCode.WRONG_TYPE, node.at, message)


class _Enum(_String):
    """A string from a list; an open enum keeps any other string."""

    def __init__(
        self,
        *,
        values: type[enum.StrEnum],
        open: bool = False,
        aliases: dict[str, str] | None = None,
    ) -> None:
        super().__init__()
        self.names: dict[str, str] = {value.value: value for value in values}
        self.known = [*self.names]
        for alias, name in (aliases or {}).items():
            self.names[alias] = self.names[name]
        self.open = open

    def wire_schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        return {"type": "string", "examples" if self.open else "enum": self.known}

    def from_text(self, text: str) -> str:
        value = self.names.get(text)
        if value is not None:
            return value
        if self.open:
            return text
        raise _Refused

    def to_text(self, value: typing.Any) -> str:
        return str(self.from_text(super().to_text(value)))

    def name_of(self, text: str) -> str:
        return str(self.names.get(text, text))

    def look(self, report: _Report, node: _Node) -> None:
        if node.text not in self.names and not self.open:
            report.push_unknown(
                IssueCode.UNKNOWN_VARIANT,
                node.at,
                _say_unknown_name(report.shown(_quote(node.text))),
                node.text,
                self.known,
            )
