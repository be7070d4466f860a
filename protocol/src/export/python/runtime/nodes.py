"""JSON text to values, with the scanner of `json` where that is strict enough."""

from __future__ import annotations

import json
import json.scanner
import re
import typing

from .numbers import _Number

_MAX_DEPTH = 127
_DEEP = 64
"""From this level on, a default may go deeper than `_MAX_DEPTH`."""
_Tree: typing.TypeAlias = "dict[str, _Tree] | list[_Tree] | str | bool | _Node | None"


class _Refused(Exception):
    """The value is not what it should be; the strict way finds out why."""


class _Node:
    """A value and its place in a text. Objects keep repeated keys."""

    __slots__ = ("at", "end", "items", "kind", "members", "source", "text")

    def __init__(self, kind: str, at: int, text: str = "") -> None:
        self.kind = kind
        """What it is, in a sentence: `a string`."""
        self.at = at
        self.text = text
        """The characters of a string, the digits of a number."""
        self.source = ""
        """The text in which it stands, from `at` to `end`."""
        self.end = at
        self.members: list[tuple[int, str, _Node]] = []
        self.items: list[_Node] = []

    def raw(self) -> str:
        """Give the JSON text of the value."""
        return self.source[self.at : self.end]

    def tree(self) -> _Tree:
        """Give the value as `json` would."""
        match self.kind:
            case "an object":
                return {key: node.tree() for _, key, node in self.members}
            case "an array":
                return [node.tree() for node in self.items]
            case "a string":
                return self.text
            case "a number":
                return _Number(self.text)
            case "a boolean":
                return self.text == "true"
            case _:
                return None


def _members(value: _Tree) -> dict[str, _Tree]:
    """Open an object."""
    if type(value) is dict:
        return value
    if type(value) is _Node and value.kind == "an object":
        return {key: node for _, key, node in value.members}
    raise _Refused


def _items(value: _Tree) -> list[_Tree]:
    """Open an array."""
    if type(value) is list:
        return value
    if type(value) is _Node and value.kind == "an array":
        return [*value.items]
    raise _Refused


def _scalar(value: _Tree) -> _Tree:
    """Open a value that holds no others."""
    return value.tree() if type(value) is _Node else value


def _pairs(pairs: list[tuple[str, _Tree]]) -> dict[str, _Tree]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _Refused
    return members


def _constant(_: str) -> typing.NoReturn:
    raise _Refused


_decoder = json.JSONDecoder(
    object_pairs_hook=_pairs,
    parse_int=_Number,
    parse_float=_Number,
    parse_constant=_constant,
)
# The one written in C keeps to the grammar; the one in Python takes digits of other scripts.
_scans_strictly = getattr(json.scanner, "c_make_scanner", None) is not None
_surrogate = re.compile(r"\\u[dD][89a-fA-F]").search


def _load(text: str, depth: int = 0) -> _Tree:
    """Read JSON with the scanner of `json`; refuse whatever it is not strict about.

    So is what is deep: a default might stand too deep there, which the strict way finds.
    The value stands `depth` levels deep in another one.
    """
    if not _scans_strictly:
        raise _Refused
    if not text.isascii():
        text.encode()
    tree: _Tree = _decoder.decode(text)
    many = text.count("[") + text.count("{") + depth >= _DEEP
    if (many or _surrogate(text)) and not _is_sound(tree, depth):
        raise _Refused
    return tree


def _is_sound(tree: _Tree, depth: int) -> bool:
    """Whether the value is not deep and no string holds half a surrogate pair."""
    rest: list[tuple[_Tree, int]] = [(tree, depth + 1)]
    while rest:
        value, depth = rest.pop()
        if type(value) is str:
            value.encode()
        elif type(value) is dict:
            if depth >= _DEEP:
                return False
            "".join(value).encode()
            rest.extend((inner, depth + 1) for inner in value.values())
        elif type(value) is list:
            if depth >= _DEEP:
                return False
            rest.extend((inner, depth + 1) for inner in value)
    return True
