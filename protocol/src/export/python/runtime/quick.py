"""The quick way: what is plainly good is read and written without the tables.

Each type has a function that reads it from a tree, and one that writes it. What they do
not know, and all that may be wrong, is left to the tables, which decide and explain.
"""

from __future__ import annotations

import json
import re
import typing

from .nodes import _MAX_DEPTH, _constant, _Refused, _scans_strictly, _surrogate
from .structs import _Struct

_Tally: typing.TypeAlias = "list[int]"
"""What a walk has counted: keys, zeros that the text may have as `-0`, and objects that
may be deeper than types are: in themselves, or in JSON of any shape.
"""
_Read: typing.TypeAlias = "typing.Callable[[typing.Any, _Tally], typing.Any]"
_Write: typing.TypeAlias = "typing.Callable[[typing.Any], str]"

# Numbers with a fraction or an exponent are kept as their digits, in bytes.
_scan: typing.Callable[[str, int], tuple[typing.Any, int]] = vars(
    json.JSONDecoder(parse_float=str.encode, parse_constant=_constant)
)["scan_once"]
_minus_zero = re.compile(r"-0[,\]}\s]").search
_blanks = re.compile(r"[ \t\n\r]*\Z").match

_DOUBTS = (
    _Refused,
    ArithmeticError,
    LookupError,
    RecursionError,
    StopIteration,
    TypeError,
    ValueError,
)
"""What the quick way raises where something is missing, of a wrong type or not JSON."""


def _read_quickly(
    source: str | bytes | bytearray, read: _Read | None
) -> typing.Any | None:
    """Read a text that is plainly good; give `None` for any other."""
    if read is None or not _scans_strictly:
        return None
    try:
        text = source if isinstance(source, str) else str(source, "utf-8")
        tree, end = _scan(text, 0)
        tally = [0, 0, 0]
        value = read(tree, tally)
        if (
            # As many colons as keys were read: no key stands twice, and no unknown value
            # has keys, so that only arrays may be nested deep, and what was counted.
            (text.count(":") == tally[0] or _has_each_key_once(text, tree))
            and (end == len(text) or _blanks(text, end))
            and (text.isascii() or text.encode())
            and ("\\" not in text or not _surrogate(text) or _is_whole(tree))
            and (tally[1] == 0 or not _minus_zero(text))
            and (text.count("[") + tally[2] < _DEEPEST or not _is_deep(tree))
        ):
            return value
    except _DOUBTS:
        pass
    return None


def _write_quickly(value: object, write: _Write | None) -> str | None:
    """Write a value that is plainly good; give `None` for any other."""
    if write is None:
        return None
    try:
        text = write(value)
        if not text.isascii():
            text.encode()
    except _DOUBTS:
        return None
    return text


def _shallow(write: _Write) -> _Write:
    """Let a function write what is not too deep, where that depends on the value."""

    def write_shallow(value: typing.Any) -> str:
        text = write(value)
        is_flat = text.count("[") + text.count("{") < _DEEPEST
        if is_flat or not _is_deep(_scan(text, 0)[0]):
            return text
        raise _Refused

    return write_shallow


def _has_each_key_once(text: str, tree: typing.Any) -> bool:
    """Whether no key was dropped, counting the colons in strings too."""
    if "\\u003" in text or text.count(":") != _colons(tree):
        return False
    return len(text) < 2 * _DEEPEST or not _is_deep(tree)


def _colons(tree: typing.Any) -> int:
    """Count the colons of a tree as text, apart from escaped ones."""
    if tree.__class__ is dict:
        count = len(tree) + "".join(tree).count(":")
        values = tree.values()
    else:
        count, values = 0, tree
    for value in values:
        if value.__class__ is str:
            count += value.count(":")
        elif value.__class__ is dict or value.__class__ is list:
            count += _colons(value)
    return count


def _is_whole(tree: typing.Any) -> bool:
    """Whether no string has half of a surrogate pair; raise `ValueError` otherwise."""
    if tree.__class__ is dict:
        "".join(tree).encode()
        return all(map(_is_whole, tree.values()))
    if tree.__class__ is list or tree.__class__ is tuple:
        return all(map(_is_whole, tree))
    if tree.__class__ is str:
        tree.encode()
    return True


_DEEPEST = _MAX_DEPTH - 7
"""How deep a value may be for the quick way, also with defaults in it."""
_NESTED = frozenset({dict, list})


def _is_deep(tree: typing.Any) -> bool:
    level = [tree]
    for _ in range(_DEEPEST):
        values: list[typing.Any] = []
        for value in level:
            values += value.values() if value.__class__ is dict else value
        if _NESTED.isdisjoint(map(type, values)):
            return False
        level = [value for value in values if value.__class__ in _NESTED]
    return True


def _quick(kind: type[typing.Any], read: _Read, write: _Write) -> None:
    """Let a type be read and written without an envelope in the quick way."""
    described: _Struct[typing.Any] = kind._codec.described
    described.quick_read, described.quick_write = read, write


def _quick_member(kind: type[typing.Any], read: _Read, write: _Write) -> None:
    """Let a member of a union be read by itself, as the union reads it."""

    def read_member(value: typing.Any, tally: _Tally) -> typing.Any:
        made = read(value, tally)
        if made.__class__ is not kind:
            raise _Refused
        return made

    _quick(kind, read_member, write)
