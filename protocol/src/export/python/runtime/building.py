"""Nodes for outgoing values, so that they are validated like received text."""

from __future__ import annotations

import math
import typing

from .nodes import _Node
from .numbers import _float_text

_Make: typing.TypeAlias = "typing.Callable[[typing.Any, _Builder], _Node]"


class _Builder:
    """Numbers the positions of outgoing values, in the order they are written."""

    def __init__(self) -> None:
        self.at = 0
        self.depth = 0

    def node(self, kind: str, text: str = "") -> _Node:
        self.at += 1
        return _Node(kind, self.at, text)

    def foreign(self, value: object) -> _Node:
        """Return a node for a value of a wrong Python type."""
        return self.node(_named(value))

    def anything(self, value: object) -> _Node:
        """Return a node for any value, by its Python type alone."""
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
            return self.node("a string with an unpaired surrogate")
        return self.node("a string", str.__str__(value))

    def array(
        self, values: typing.Sequence[object], makes: typing.Sequence[_Make]
    ) -> _Node:
        """Return a node for a list; items beyond `makes` are made like any value."""
        node = self.node("an array")
        with _Deeper(self):
            for index, value in enumerate(values):
                make = makes[index] if index < len(makes) else _anything
                node.items.append(make(value, self))
        return node

    def members(
        self,
        node: _Node,
        members: typing.Mapping[object, object],
        key_type: type[str | int],
        make: typing.Callable[[object], _Node],
    ) -> None:
        """Add the members of a dictionary to a node."""
        for key, value in members.items():
            self.at += 1
            name = str.__str__(key) if isinstance(key, str) else str(key)
            node.members.append((self.at, name, make(value)))
            if not isinstance(key, key_type) or isinstance(key, bool):
                node.kind = f"an object with {_named(key)} as a key"
            elif _is_broken(name):
                node.kind = "an object with an unpaired surrogate in a key"

    def object(
        self,
        members: typing.Mapping[object, object],
        key_type: type[str | int],
        make: typing.Callable[[object], _Node],
    ) -> _Node:
        """Return a node for a dictionary with this type of keys."""
        node = self.node("an object")
        with _Deeper(self):
            self.members(node, members, key_type, make)
        return node


def _named(value: object) -> str:
    """Name the Python type of a value."""
    kind = type(value)
    name = kind.__qualname__
    if kind.__module__ != "builtins":
        # NumPy has a `bool` too.
        name = f"{kind.__module__}.{name}"
    return f"an `{name}`" if name[:1].lower() in "aeiou" else f"a `{name}`"


class _Deeper:
    """Enters one more level; fails beyond 127."""

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


# NaN and infinities become a number beyond all floats, which no field accepts.
_BEYOND = "1e9999"


def _anyrepr(value: float) -> str:
    return _float_text(float.__pos__(value)) if math.isfinite(value) else _BEYOND


def _int_text(value: int) -> str:
    if value.bit_length() < 1024:
        return int.__repr__(value)
    # Python may refuse to convert it: keep the shown digits, and zeros for the rest.
    zeros = int(value.bit_length() * math.log10(2)) - 40
    return f"{value // 10**zeros}{'0' * zeros}"


def _anything(value: object, builder: _Builder) -> _Node:
    return builder.anything(value)
