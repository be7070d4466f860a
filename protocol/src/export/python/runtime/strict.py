"""Strict parsing of JSON, with the position of each value."""

from __future__ import annotations

import re

from .nodes import _MAX_DEPTH, _Node
from .public import IssueCode
from .report import _Report
from .sentences import _say_followed, _say_not_json, _say_too_deep
from .syntax import _broken, _character


class _Broken(Exception):
    """The text is not JSON from this position on."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


_space = re.compile(r"[ \t\n\r]*").match
_digit_run = re.compile(r"[0-9]*").match
_plain_run = re.compile(r'[^"\\\x00-\x1f]*').match
_escape = re.compile(
    r'\\(?:(["\\/bfnrt])'
    r"|u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"
    r"|u((?![dD][89a-fA-F])[0-9a-fA-F]{4}))"
).match
_escapes = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class _Reader:
    """A strict JSON reader (RFC 8259) that knows where it failed."""

    def __init__(self, text: str, depth: int = 0) -> None:
        self.text = text
        self.at = 0
        self.depth = depth
        """The number of open objects and arrays."""

    def peek(self) -> str:
        """Skip whitespace; return the next character, or an empty string at the end."""
        match = _space(self.text, self.at)
        self.at = match.end() if match else self.at
        return self.text[self.at : self.at + 1]

    def value(self) -> _Node:
        mark = self.peek()
        at = self.at
        match mark:
            case '"':
                node = _Node("a string", at, self.string())
            case "{" | "[":
                if self.depth >= _MAX_DEPTH:
                    raise _Broken(at)
                self.at += 1
                self.depth += 1
                kind = "an object" if mark == "{" else "an array"
                node = _Node(kind, at)
                self.elements(node, "}" if mark == "{" else "]")
                self.depth -= 1
            case "t":
                node = _Node("a boolean", at, self.word("true"))
            case "f":
                node = _Node("a boolean", at, self.word("false"))
            case "n":
                node = _Node("null", at, self.word("null"))
            case _:
                node = _Node("a number", at, self.number())
        node.source, node.end = self.text, self.at
        return node

    def elements(self, node: _Node, close: str) -> None:
        first = True
        while (mark := self.peek()) != close:
            if not first:
                if mark != ",":
                    raise _Broken(self.at)
                self.at += 1
                mark = self.peek()
                if mark in ("", close):
                    raise _Broken(self.at)
            first = False
            if close == "]":
                node.items.append(self.value())
                continue
            if mark != '"':
                raise _Broken(self.at)
            key_at, key = self.at, self.string()
            if self.peek() != ":":
                raise _Broken(self.at)
            self.at += 1
            node.members.append((key_at, key, self.value()))
        self.at += 1

    def word(self, word: str) -> str:
        if not self.text.startswith(word, self.at):
            raise _Broken(self.at)
        self.at += len(word)
        return word

    def digits(self) -> None:
        match = _digit_run(self.text, self.at)
        if match is None or match.end() == self.at:
            raise _Broken(self.at)
        self.at = match.end()

    def number(self) -> str:
        start = self.at
        if self.text.startswith("-", self.at):
            self.at += 1
        if self.text.startswith("0", self.at):
            self.at += 1
        else:
            self.digits()
        if self.text.startswith(".", self.at):
            self.at += 1
            self.digits()
        if self.text.startswith(("e", "E"), self.at):
            self.at += 1
            if self.text.startswith(("+", "-"), self.at):
                self.at += 1
            self.digits()
        return self.text[start : self.at]

    def string(self) -> str:
        self.at += 1
        parts: list[str] = []
        while True:
            if run := _plain_run(self.text, self.at):
                parts.append(run.group())
                self.at = run.end()
            if self.text.startswith('"', self.at):
                self.at += 1
                return "".join(parts)
            escape = _escape(self.text, self.at)
            if escape is None:
                raise _Broken(self.at)
            self.at = escape.end()
            plain, high, low, unit = escape.groups()
            if plain:
                parts.append(_escapes.get(plain, plain))
            elif high:
                pair = (int(high, 16) - 0xD800 << 10) + (int(low, 16) - 0xDC00)
                parts.append(chr(0x10000 + pair))
            else:
                parts.append(chr(int(unit, 16)))


def _parse(
    text: str, report: _Report, depth: int = 0, reader: _Reader | None = None
) -> _Node | None:
    """Parse a text; if it is not JSON, report that as the only issue."""
    reader = reader or _Reader(text, depth)
    try:
        node = reader.value()
    except _Broken as broken:
        if reader.depth >= _MAX_DEPTH and text.startswith(("{", "["), broken.at):
            report.push(IssueCode.TOO_DEEP, broken.at, _say_too_deep())
        else:
            hides = report.in_secret
            message = _say_not_json() if hides else _broken(text, broken.at)
            report.push(IssueCode.SYNTAX, broken.at, message)
        return None
    if reader.peek():
        message = _say_followed(report.shown(_character(text, reader.at)))
        report.push(IssueCode.SYNTAX, reader.at, message)
        return None
    return node
