"""Nodes that are found in a text as they are looked at, by the scanner of `json`.

For a text that is known to be JSON: only what is looked at gets a place, and what can be
read at once is not looked at.
"""

from __future__ import annotations

import contextlib
import json
import re
import typing

from .nodes import (
    _DEEP,
    _MAX_DEPTH,
    _constant,
    _Node,
    _pairs,
    _Refused,
    _scans_strictly,
    _surrogate,
    _Tree,
)
from .numbers import _Number, _whole
from .quick import _DEEPEST, _blanks, _is_deep, _is_whole, _scan
from .report import _Report
from .strict import _Broken, _parse, _Reader

_MOST_LEVELS = 8
"""Beyond this many, all that is inside a value is found at once."""
_KINDS = {
    '"': "a string",
    "{": "an object",
    "[": "an array",
    "t": "a boolean",
    "f": "a boolean",
    "n": "null",
}
_SHALLOW = _DEEP - 4
_LONG = 10_000
"""A text that is worth more than one look."""
_blank_run = re.compile(r"[ \t\n\r]*").match
_UNREAD = _Node("", 0)
"""Instead of the value of an object in which a key stands twice."""

# Letters and a thousand escapes, in which no surrogate is alone.
_PLAIN = r'[^"\\\x00-\x1f]*+'
_LETTERS = (
    rf'{_PLAIN}(?:\\(?:["\\/bfnrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{{4}}'
    r"|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})"
    rf"{_PLAIN}){{0,1000}}"
)
_SCALAR = (
    rf'(?:"{_LETTERS}"|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?'
    r"|true|false|null)"
)
_ITEM = rf"[ \t\n\r]*{_SCALAR}[ \t\n\r]*,"
_MEMBER = rf'[ \t\n\r]*"{_LETTERS}"[ \t\n\r]*:{_ITEM}'
_letter_run = re.compile(_LETTERS).match
# Many items or members, each with the comma behind it.
_item_run = re.compile(rf"(?:{_ITEM}){{1,1000}}").match
_member_run = re.compile(rf"(?:{_MEMBER}){{1,1000}}").match

# The scanner for values that are read by the tables.
_scan_numbers: typing.Callable[[str, int], tuple[_Tree, int]] = vars(
    json.JSONDecoder(
        object_pairs_hook=_pairs,
        parse_int=_Number,
        parse_float=_Number,
        parse_constant=_constant,
    )
)["scan_once"]

# The scanner that keeps every key.
_scan_pairs: typing.Callable[[str, int], tuple[typing.Any, int]] = vars(
    json.JSONDecoder(object_pairs_hook=list, parse_constant=_constant)
)["scan_once"]

_Part = typing.TypeVar("_Part")


class _Parts(typing.Generic[_Part]):
    """Members or items of a value, found one by one."""

    def __init__(self, found: typing.Iterator[_Part]) -> None:
        self.seen: list[_Part] = []
        self.rest = found

    def __iter__(self) -> typing.Iterator[_Part]:
        yield from self.seen
        for part in self.rest:
            self.seen.append(part)
            yield part

    def __len__(self) -> int:
        self.seen.extend(self.rest)
        return len(self.seen)


class _Place(_Node):
    """A node whose members and items are found when they are asked for."""

    __slots__ = ("level", "value")

    def __init__(self, source: str, at: int, level: int) -> None:
        mark = source[at]
        self.kind = _KINDS.get(mark, "a number")
        self.at = at
        self.source = source
        self.level = level
        value: _Tree
        if mark in "{[":
            try:
                value, self.end = _scan_numbers(source, at)
            except _Refused:
                value, self.end = _UNREAD, _scan(source, at)[1]
            self.text = ""
        else:
            value, self.end = _scan(source, at)
            self.text = source[at : self.end]
            if self.kind == "a number":
                value = _Number(self.text)
            elif type(value) is str:
                self.text = value
        self.value = value

    def is_good(self, read: typing.Callable[[_Tree], object]) -> bool:
        if self.value is _UNREAD:
            return False
        try:
            read(self.value)
        except (_Refused, ValueError, RecursionError):
            return False
        return True

    def __getattr__(self, name: str) -> typing.Any:
        # Only called for a slot that is still empty.
        if name not in ("members", "items"):
            raise AttributeError(name)
        if self.level >= _MOST_LEVELS:
            reader = _Reader(self.source)
            reader.at = self.at
            node = reader.value()
            self.members, self.items = node.members, node.items
        else:
            # The generators know nothing of the node, so that no cycle is left behind.
            inside = (self.source, self.at + 1, self.level + 1)
            is_object, is_array = self.kind == "an object", self.kind == "an array"
            members: typing.Any = _find_members(*inside) if is_object else iter(())
            items: typing.Any = _find_items(*inside) if is_array else iter(())
            found: typing.Any = _Parts(members), _Parts(items)
            self.members, self.items = found
        return getattr(self, name)


def _find_members(
    text: str, at: int, level: int
) -> typing.Iterator[tuple[int, str, _Node]]:
    """Find the members of the object that begins before `at`."""
    at = _skip(text, at)
    while text[at] != "}":
        key, end = _scan(text, at)
        place = _Place(text, _skip(text, _skip(text, end) + 1), level)
        yield at, key, place
        at = _behind(text, place.end)


def _find_items(text: str, at: int, level: int) -> typing.Iterator[_Node]:
    """Find the items of the array that begins before `at`."""
    at = _skip(text, at)
    while text[at] != "]":
        place = _Place(text, at, level)
        yield place
        at = _behind(text, place.end)


def _behind(text: str, at: int) -> int:
    """Return where the next member or item begins, or the end."""
    at = _skip(text, at)
    return _skip(text, at + 1) if text[at] == "," else at


def _skip(text: str, at: int) -> int:
    """Skip whitespace."""
    if text[at] > " ":
        return at
    blanks = _blank_run(text, at)
    return blanks.end() if blanks else at


_NO_JSON = (ValueError, StopIteration, RecursionError, _Refused)
"""What the scanner raises where a text is not JSON, or not plain."""


def _place(text: str) -> _Node | None:
    """Return the node of a text; `None` if it is not plain, or is deep.

    Raises one of `_NO_JSON` if it is no JSON.
    """
    at = len(text) - len(text.lstrip(" \t\n\r"))
    _, end = _scan(text, at)
    if not _blanks(text, end):
        return None
    may_be_deep = text.count("[") + text.count("{") >= _SHALLOW
    if may_be_deep or ("\\" in text and _surrogate(text)):
        pairs, _ = _scan_pairs(text, at)
        if not _is_whole(pairs) or not _is_shallow(pairs):
            return None
    return _Place(text, at, 0)


def _is_shallow(pairs: typing.Any) -> bool:
    """Whether no default can be too deep, given objects as lists of their members."""
    level = [[pairs]]
    for _ in range(_SHALLOW):
        values = [
            value[1] if value.__class__ is tuple else value
            for values in level
            for value in values
        ]
        level = [value for value in values if value.__class__ is list]
        if not level:
            return True
    return False


class _Skipper(_Reader):
    """A strict reader that steps over objects and arrays by the scanner of `json`."""

    def __init__(self, text: str, depth: int = 0) -> None:
        super().__init__(text, depth)
        self.has_surrogates = bool(_surrogate(text))

    def value(self) -> _Node:
        mark = self.peek()
        if 0 < self.depth < _MAX_DEPTH - _DEEPEST and mark in ("{", "["):
            try:
                value, end = _scan(self.text, self.at)
                is_whole = not self.has_surrogates or _is_whole(value)
                if is_whole and (end - self.at < 2 * _DEEPEST or not _is_deep(value)):
                    node = _Node("an object" if mark == "{" else "an array", self.at)
                    self.at = end
                    return node
            except _NO_JSON:
                pass
        return super().value()

    def string(self) -> str:
        start = self.at
        self.at += 1
        while (run := _letter_run(self.text, self.at)) and run.end() > self.at:
            self.at = run.end()
        if not self.text.startswith('"', self.at):
            raise _Broken(self.at)
        self.at += 1
        text: str = _scan(self.text, start)[0]
        return text

    def elements(self, node: _Node, close: str) -> None:
        """Step over what is inside; plain members and items by the thousand."""
        run = _item_run if close == "]" else _member_run
        is_behind_comma = False
        while True:
            while found := run(self.text, self.at):
                self.at, is_behind_comma = found.end(), True
            mark = self.peek()
            if mark == close and not is_behind_comma:
                break
            if is_behind_comma and mark in ("", close):
                raise _Broken(self.at)
            if close == "}":
                if mark != '"':
                    raise _Broken(self.at)
                self.string()
                if self.peek() != ":":
                    raise _Broken(self.at)
                self.at += 1
            self.value()
            mark = self.peek()
            if mark == close:
                break
            if mark != ",":
                raise _Broken(self.at)
            self.at, is_behind_comma = self.at + 1, True
        self.at += 1


def _strict_reader(text: str, depth: int = 0) -> _Reader:
    """Return a reader for a text that is not JSON: it finds where it ends to be."""
    return (_Skipper if _scans_strictly else _Reader)(text, depth)


def _tag_of_broken(
    text: str,
    key: str | int,
    tags: typing.Container[str | int],
    fields: tuple[str, ...] = (),
) -> str | None:
    """Return the declared type in a text; in invalid JSON, if it comes before the error.

    In an array, the key is a position.
    """
    reader = _strict_reader(text, depth=1)
    try:
        if isinstance(key, int):
            mark = "," if reader.peek() == "[" else ""
            for _ in range(key):
                if mark == ",":
                    reader.at += 1
                    reader.value()
                    mark = reader.peek()
            if mark != ",":
                return None
            reader.at += 1
            return _tag_in(reader.value(), tags)
        if reader.peek() != "{":
            return None
        reader.at += 1
        mark = reader.peek()
        while mark == '"':
            name = reader.string()
            if reader.peek() != ":":
                return None
            reader.at += 1
            reader.peek()
            start = reader.at
            node = reader.value()
            if name in fields:
                return _tag_of_broken(text[start : reader.at], key, tags)
            if name == key and not fields:
                return _tag_in(node, tags)
            mark = reader.peek()
            reader.at += 1
            mark = reader.peek() if mark == "," else ""
    except _Broken:
        pass
    return None


def _tag_in(node: _Node, tags: typing.Container[str | int]) -> str | None:
    """Return a tag as text, if it is a declared one."""
    if node.kind == "a string":
        return node.text if node.text in tags else None
    if node.kind != "a number":
        return None
    whole = _whole(node.text)
    return str(whole) if isinstance(whole, int) and whole in tags else None


def _parse_strictly(text: str, report: _Report, depth: int = 0) -> _Node | None:
    """Parse a text; if it is not JSON, report that as the only issue."""
    if len(text) > _LONG:
        is_json = not _surrogate(text)
        try:
            _scan(text, 0)
        except _NO_JSON:
            is_json = False
        if not is_json:
            _parse(text, report, depth, _strict_reader(text, depth))
            if report.found:
                return None
    return _parse(text, report, depth)


def _read_or_explain(
    text: str,
    read: typing.Callable[[], typing.Any],
    check: typing.Callable[[_Report, _Node], typing.Any],
    report: _Report,
    quick_tags: typing.Collection[str] = (),
    tag: str = "",
) -> typing.Any | None:
    """Read a text, or raise what is wrong with it; give `None` if it is not plain.

    A message that the quick way knows and did not take is most probably bad.
    """
    if not _scans_strictly:
        return None
    try:
        place = _place(text)
    except _NO_JSON:
        return None
    if place is None or not _is_known(place, tag, quick_tags):
        with contextlib.suppress(_Refused, ValueError, RecursionError):
            return read()
    if place is None:
        return None
    message_type = check(report, place)
    if report.found:
        raise report.error(message_type)
    with contextlib.suppress(_Refused, ValueError, RecursionError):
        return read()
    return None


def _is_known(place: _Node, tag: str, tags: typing.Collection[str]) -> bool:
    """Whether the message is of one of these types."""
    found = next((value.text for _, key, value in place.members if key == tag), None)
    return found in tags
