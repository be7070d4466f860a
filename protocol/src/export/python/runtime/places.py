"""Nodes that are found in a text as they are looked at.

For a text that is known to be JSON: what can be read at once from the tree of the scanner is
not looked at, and a position is looked for only where there is something to be said.
"""

from __future__ import annotations

import itertools
import json
import re
import typing

from .nodes import _constant, _Node, _pairs, _ReadTree, _Refused
from .quick import _DOUBTS, _scan
from .strict import _Reader

_MOST_LEVELS = 8
"""Beyond this many, all that is inside a value is found at once."""
_KINDS: dict[type[object], str] = {
    str: "a string",
    dict: "an object",
    list: "an array",
    bool: "a boolean",
    int: "a number",
    bytes: "a number",
    type(None): "null",
}
# Up to the value of the next member, or up to the next item.
_next_member = re.compile(
    r'[ \t\n\r,]*+("(?:[^"\\]|\\.)*+")[ \t\n\r]*+:[ \t\n\r]*+'
).match
_next_item = re.compile(r"[ \t\n\r,]*+()(?!\])").match
_UNREAD = object()
"""Instead of the tree of a value in which a key stands twice."""

# The scanner of the quick way, where no key may stand twice.
_scan_once: typing.Callable[[str, int], tuple[typing.Any, int]] = vars(
    json.JSONDecoder(
        object_pairs_hook=_pairs, parse_float=str.encode, parse_constant=_constant
    )
)["scan_once"]

_Part = typing.TypeVar("_Part")
_Spot: typing.TypeAlias = "tuple[int, int]"
"""Where a member or an item begins, and where its value does."""


class _Parts(typing.Generic[_Part]):
    """What is in a value, or its positions, found one by one."""

    def __init__(self, found: typing.Iterator[_Part]) -> None:
        self.seen: list[_Part] = []
        self.rest = found

    def __iter__(self) -> typing.Iterator[_Part]:
        index = 0
        while self.has(index):
            yield self.seen[index]
            index += 1

    def __len__(self) -> int:
        self.seen.extend(self.rest)
        return len(self.seen)

    def __getitem__(self, index: int) -> _Part:
        self.has(index)
        return self.seen[index]

    def has(self, index: int) -> bool:
        """Whether there is one with this index."""
        while len(self.seen) <= index:
            part = next(self.rest, None)
            if part is None:
                return False
            self.seen.append(part)
        return True


class _Place(_Node):
    """A node whose position and contents are found when they are asked for."""

    __slots__ = ("index", "is_doubted", "level", "spots", "spots_around", "value")

    def __init__(
        self,
        source: str,
        value: typing.Any,
        level: int,
        around: _Parts[_Spot] | None = None,
        index: int = 0,
    ) -> None:
        self.source = source
        self.value = value
        """The tree of the quick way."""
        self.level = level
        self.spots_around = around
        self.index = index
        """Which member or item of the value around it is at its position."""
        self.kind = _KINDS.get(value.__class__, "")
        self.is_doubted = value is _UNREAD

    def is_good(self, read: _ReadTree) -> bool:
        try:
            read(self.value)
        except _DOUBTS:
            return False
        return True

    def __getattr__(self, name: str) -> typing.Any:
        # Only called for a slot that is still empty.
        found: typing.Any
        match name:
            case "at" if self.spots_around is not None:
                found = self.spots_around[self.index][1]
            case "end":
                found = _scan(self.source, self.at)[1]
            case "text":
                found = self.value
                if self.kind in ("an object", "an array"):
                    found = ""
                elif found.__class__ is int and found:
                    found = str(found)
                elif self.kind != "a string":
                    found = self.source[self.at : self.end]
            case "spots":
                # It knows nothing of the node, so that no cycle is left behind.
                found = _Parts(_find_spots(self.source, self.at))
            case "members" | "items":
                self.members, self.items = self.inside()
                return getattr(self, name)
            case _:
                raise AttributeError(name)
        setattr(self, name, found)
        return found

    def inside(self) -> tuple[typing.Any, typing.Any]:
        """Return the members and the items."""
        if self.level >= _MOST_LEVELS:
            reader = _Reader(self.source)
            reader.at = self.at
            node = reader.value()
            return node.members, node.items
        found: typing.Any = (self.source, self.value, self.level + 1, self.spots)
        if self.kind == "an object":
            return _Parts(_find_members(*found)), ()
        if self.kind == "an array":
            return (), _Parts(_find_items(*found))
        return (), ()

    def is_known(self) -> bool:
        """Whether its tree tells what is in it."""
        return self.value is not _UNREAD and self.level < _MOST_LEVELS

    def doubtful_members(
        self, reads: dict[str, _ReadTree]
    ) -> typing.Iterable[tuple[int, str, _Node]]:
        if not self.is_known():
            yield from self.members
            return
        spots, passed = _find_spots(self.source, self.at), 0
        for key, value in self.value.items():
            passed += 1
            read = reads.get(key)
            if read is not None:
                try:
                    read(value)
                    continue
                except _DOUBTS:
                    pass
            ((at, value_at),) = itertools.islice(spots, passed - 1, passed)
            passed = 0
            place = _Place(self.source, value, self.level + 1)
            place.at, place.is_doubted = value_at, True
            yield at, key, place

    def doubtful_items(self, read: _ReadTree) -> typing.Iterable[tuple[int, _Node]]:
        if not self.is_known():
            yield from enumerate(self.items)
            return
        spots, passed = _find_spots(self.source, self.at), 0
        for index, value in enumerate(self.value):
            passed += 1
            try:
                read(value)
                continue
            except _DOUBTS:
                pass
            ((at, _),) = itertools.islice(spots, passed - 1, passed)
            passed = 0
            place = _Place(self.source, value, self.level + 1)
            place.at, place.is_doubted = at, True
            yield index, place

    def names(self) -> typing.AbstractSet[str]:
        return self.value.keys() if self.value.__class__ is dict else super().names()

    def member(self, *names: str) -> _Node | None:
        if self.value.__class__ is not dict:
            return super().member(*names)
        for index, (key, value) in enumerate(self.value.items()):
            if key in names:
                return _Place(self.source, value, self.level + 1, self.spots, index)
        return None

    def string(self, name: str) -> str | None:
        if self.value.__class__ is not dict:
            return super().string(name)
        found = self.value.get(name)
        return found if found.__class__ is str else None


def _place_at(text: str, at: int, level: int) -> tuple[_Place, int]:
    """Return the node of the value that begins there, and where it ends."""
    try:
        value, end = _scan_once(text, at)
        place = _Place(text, value, level)
    except _Refused:
        end = _scan(text, at)[1]
        place = _Place(text, _UNREAD, level)
        place.kind = _KINDS[dict if text[at] == "{" else list]
    place.at = at
    return place, end


def _find_members(
    text: str, value: typing.Any, level: int, spots: _Parts[_Spot]
) -> typing.Iterator[tuple[int, str, _Node]]:
    """Find the members of an object."""
    if value is _UNREAD:
        for at, value_at in spots:
            yield at, _scan(text, at)[0], _place_at(text, value_at, level)[0]
        return
    for index, (key, inner) in enumerate(value.items()):
        yield spots[index][0], key, _Place(text, inner, level, spots, index)


def _find_items(
    text: str, value: typing.Any, level: int, spots: _Parts[_Spot]
) -> typing.Iterator[_Node]:
    """Find the items of an array."""
    if value is _UNREAD:
        for at, _ in spots:
            yield _place_at(text, at, level)[0]
        return
    for index, inner in enumerate(value):
        yield _Place(text, inner, level, spots, index)


def _find_spots(text: str, at: int) -> typing.Iterator[_Spot]:
    """Find where the members or items of the value that begins there are."""
    step = _next_member if text[at] == "{" else _next_item
    at += 1
    while found := step(text, at):
        yield found.start(1), found.end()
        at = _scan(text, found.end())[1]
