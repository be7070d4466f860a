"""Parsing of JSON with the scanner of `json` where it is strict enough."""

from __future__ import annotations

import json
import json.scanner
import re
import typing

from .numbers import _Number

_MAX_DEPTH = 127
_DEEP = 64
"""From this level on, a default may be nested deeper than `_MAX_DEPTH`."""
_Tree: typing.TypeAlias = "dict[str, _Tree] | list[_Tree] | str | bool | _Node | None"


_ReadTree: typing.TypeAlias = "typing.Callable[[typing.Any], object]"


class _Refused(Exception):
    """The value is invalid; the strict path finds out why."""


class _Node:
    """A value and its position in a text. Objects keep duplicate keys."""

    __slots__ = ("at", "end", "items", "kind", "members", "source", "text")

    is_doubted = True
    """Whether it is known that it must be looked at."""

    def __init__(self, kind: str, at: int, text: str = "") -> None:
        self.kind = kind
        """What it is, as sentences name it: `a string`."""
        self.at = at
        self.text = text
        """The characters of a string, the digits of a number."""
        self.source = ""
        """The text that contains it, from `at` to `end`."""
        self.end = at
        self.members: list[tuple[int, str, _Node]] = []
        self.items: list[_Node] = []

    def is_good(self, read: _ReadTree) -> bool:
        """Whether the value can be read at once, so that it need not be looked at."""
        return False

    def doubtful_members(
        self, reads: dict[str, _ReadTree]
    ) -> typing.Iterable[tuple[int, str, _Node]]:
        """Return the members, without those that can be read at once."""
        return self.members

    def doubtful_items(self, read: _ReadTree) -> typing.Iterable[tuple[int, _Node]]:
        """Return the items and their indices, without those that can be read at once."""
        return enumerate(self.items)

    def names(self) -> typing.AbstractSet[str]:
        """Return the keys of the text, or of declared fields."""
        return {key for _, key, _ in self.members if key.__class__ is str}

    def member(self, *names: str) -> _Node | None:
        """Return the first value under one of these keys."""
        return next((node for _, key, node in self.members if key in names), None)

    def string(self, name: str) -> str | None:
        """Return the string under a key."""
        found = self.member(name)
        return found.text if found and found.kind == "a string" else None

    def raw(self) -> str:
        """Return the JSON text of the value."""
        return self.source[self.at : self.end]

    def tree(self) -> _Tree:
        """Return the value as `json` would."""
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
    """Return the members of an object."""
    if type(value) is dict:
        return value
    if isinstance(value, _Node) and value.kind == "an object":
        return {key: node for _, key, node in value.members}
    raise _Refused


def _items(value: _Tree) -> list[_Tree]:
    """Return the items of an array."""
    if type(value) is list:
        return value
    if isinstance(value, _Node) and value.kind == "an array":
        return [*value.items]
    raise _Refused


def _scalar(value: _Tree) -> _Tree:
    """Return a scalar."""
    return value.tree() if isinstance(value, _Node) else value


def _exact(tree: typing.Any) -> _Tree:
    """Return a tree of the quick way with numbers as they are written, but for `-0`."""
    kind = tree.__class__
    if kind is int:
        return _Number(tree)
    if kind is bytes:
        return _Number(tree.decode())
    if kind is list:
        return [*map(_exact, tree)]
    if kind is dict:
        return {key: _exact(inner) for key, inner in tree.items()}
    value: _Tree = tree
    return value


def _is_null(value: _Tree) -> bool:
    return value is None or (isinstance(value, _Node) and value.kind == "null")


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
# The C scanner follows the grammar; the Python one accepts digits of other scripts.
_scans_strictly = getattr(json.scanner, "c_make_scanner", None) is not None
_surrogate = re.compile(r"\\u[dD][89a-fA-F]").search


def _load(text: str, depth: int = 0) -> _Tree:
    """Read JSON with the scanner of `json`; refuse what it is not strict about.

    Deeply nested values are refused too: a default in one might exceed the depth limit,
    which the strict path detects. The value is itself nested `depth` levels deep.
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
    """Whether the value is not deep and no string has an unpaired surrogate."""
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
