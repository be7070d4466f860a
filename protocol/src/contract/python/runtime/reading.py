"""JSON text to values: quickly where nothing can go wrong, strictly where it might."""

from __future__ import annotations

import json
import re
import typing

from .numbers import _Number
from .report import _is_control, _Report
from .values import IssueCode

_MAX_DEPTH = 127
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
_surrogate = re.compile(r"\\u[dD][89a-fA-F]").search


def _load(text: str) -> _Tree:
    """Read JSON with the scanner of `json`; refuse whatever it is not strict about."""
    if not text.isascii():
        text.encode()
    tree: _Tree = _decoder.decode(text)
    many = text.count("[") + text.count("{") > _MAX_DEPTH
    if (many or _surrogate(text)) and not _is_sound(tree):
        raise _Refused
    return tree


def _is_sound(tree: _Tree) -> bool:
    """Whether the value is not too deep and no string holds half a surrogate pair."""
    rest: list[tuple[_Tree, int]] = [(tree, 1)]
    while rest:
        value, depth = rest.pop()
        if type(value) is str:
            value.encode()
        elif type(value) is dict:
            if depth > _MAX_DEPTH:
                return False
            "".join(value).encode()
            rest.extend((inner, depth + 1) for inner in value.values())
        elif type(value) is list:
            if depth > _MAX_DEPTH:
                return False
            rest.extend((inner, depth + 1) for inner in value)
    return True


class _Broken(Exception):
    """The text is not JSON from this place on."""

    def __init__(self, at: int, too_deep: bool = False) -> None:
        super().__init__(at)
        self.at = at
        self.too_deep = too_deep


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
    """Reads JSON strictly (RFC 8259), and says where it cannot."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def peek(self) -> str:
        """Pass white space; give the next character, or nothing at the end."""
        match = _space(self.text, self.at)
        self.at = match.end() if match else self.at
        return self.text[self.at : self.at + 1]

    def value(self, depth: int) -> _Node:
        mark = self.peek()
        at = self.at
        match mark:
            case '"':
                node = _Node("a string", at, self.string())
            case "{" | "[":
                if depth >= _MAX_DEPTH:
                    raise _Broken(at, too_deep=True)
                self.at += 1
                kind = "an object" if mark == "{" else "an array"
                node = _Node(kind, at)
                self.elements(node, "}" if mark == "{" else "]", depth + 1)
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

    def elements(self, node: _Node, close: str, depth: int) -> None:
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
                node.items.append(self.value(depth))
                continue
            if mark != '"':
                raise _Broken(self.at)
            key_at, key = self.at, self.string()
            if self.peek() != ":":
                raise _Broken(self.at)
            self.at += 1
            node.members.append((key_at, key, self.value(depth)))
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


def _parse(text: str, report: _Report, depth: int = 0) -> _Node | None:
    """Read a text; if it is not JSON, report that one issue."""
    reader = _Reader(text)
    try:
        node = reader.value(depth)
    except _Broken as broken:
        if broken.too_deep:
            report.push(IssueCode.TOO_DEEP, broken.at, _TOO_DEEP)
        else:
            report.push(IssueCode.SYNTAX, broken.at, _broken(text, broken.at))
        return None
    if reader.peek():
        found = _found(text, reader.at)
        message = f"is followed by {found}, but a text holds one message"
        report.push(IssueCode.SYNTAX, reader.at, message)
        return None
    return node


_TOO_DEEP = "is nested deeper than 127 levels"
_ASCII_SPACE = " \t\n\f\r"


def _broken(text: str, at: int) -> str:
    """Say what is wrong where the reader stopped."""
    before, rest = text[:at].rstrip(_ASCII_SPACE), text[at:]
    if not text.strip(_ASCII_SPACE):
        return "is empty, expected a JSON object"
    if not rest:
        return "is not complete: the text ends too early"
    if at == 0 and rest.startswith("\ufeff"):
        return (
            "is not JSON: it begins with a byte order mark, "
            "which JSON texts must not have"
        )
    if rest.startswith("\\"):
        return _broken_escape(rest)
    if rest.startswith(("}", "]")) and before.endswith(","):
        return "is not JSON: found a comma behind the last element"
    if rest.startswith("'"):
        return "is not JSON: found `'`; strings and keys stand in double quotes"
    for word in ("NaN", "Infinity", "-Infinity"):
        if rest.startswith(word):
            return f"is not JSON: found `{word}`; numbers must be finite"
    return f"is not JSON: found {_found(text, at)}"


def _broken_escape(rest: str) -> str:
    shown = rest[: 6 if rest.startswith("\\u") else 2]
    if any(_is_control(char) or char.isspace() for char in shown):
        return f"is not JSON: found a backslash before {_found(rest, 1)}"
    if len(shown) == 6 and all(
        digit in "0123456789abcdefABCDEF" for digit in shown[2:]
    ):
        return f"is not JSON: found `{shown}`, half of a surrogate pair"
    return f"is not JSON: found `{shown}`, which is no escape"


def _found(text: str, at: int) -> str:
    """Name the character at a place."""
    char = text[at : at + 1]
    if not char:
        return "the end of the text"
    if _is_control(char) or char.isspace():
        return f"U+{ord(char):04X}, which may not stand here unescaped"
    return f"`{char}` where it may not stand"
