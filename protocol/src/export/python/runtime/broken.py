"""Texts that are not JSON: where they end to be, found in a few looks."""

from __future__ import annotations

import re
import typing

from .explaining import _NO_JSON
from .nodes import _MAX_DEPTH, _Node, _scans_strictly, _surrogate
from .numbers import _whole
from .quick import _DEEPEST, _is_deep, _is_whole, _scan
from .report import _Report
from .strict import _Broken, _parse, _Reader

_LONG = 10_000
"""A text that is worth more than one look."""
_MANY = 1 << 16
"""The number of characters in which values are looked at together."""
_BETWEEN = {"{": "},", "[": "],"}

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


class _Skipper(_Reader):
    """A strict reader that steps over objects and arrays by the scanner of `json`."""

    def __init__(self, text: str, depth: int = 0) -> None:
        super().__init__(text, depth)
        self.has_surrogates = bool(_surrogate(text))
        self.failed = 0
        """Up to where many values were not plain when looked at together."""

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

    def pass_values(self) -> bool:
        """Step over many objects or arrays, and the comma behind them, if that is plain."""
        text, at = self.text, self.at
        end = text.rfind(_BETWEEN.get(self.peek(), "\0"), at, at + _MANY) + 1
        # Where it has failed, the rest is looked at one by one.
        if end <= at or at < self.failed or not self.are_plain(f"[{text[at:end]}]"):
            self.failed = max(self.failed, end)
            return False
        self.at = end + 1
        return True

    def are_plain(self, values: str) -> bool:
        """Whether an array is JSON that holds nothing deep."""
        try:
            tree, end = _scan(values, 0)
            is_whole = not self.has_surrogates or _is_whole(tree)
        except _NO_JSON:
            return False
        is_low = 0 < self.depth < _MAX_DEPTH - _DEEPEST
        return is_low and is_whole and end == len(values) and not _is_deep(tree)

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
            while close == "]" and self.pass_values():
                is_behind_comma = True
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
