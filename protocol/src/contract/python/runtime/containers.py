"""The shapes of values that hold others: options, lists, tuples, maps, any JSON."""

from __future__ import annotations

import math
import typing

from .numbers import _Number, _whole
from .reading import _items, _members, _Node, _parse, _Refused, _Tree
from .report import _duplicate_key, _quote, _quoted, _Report
from .rules import (
    _Count,
    _counted,
    _Each,
    _inside,
    _Keys,
    _measure,
    _Rules,
    _Unique,
    _Values,
)
from .shapes import (
    _NOT_FINITE,
    _Builder,
    _Integer,
    _IntegerString,
    _Shape,
    _String,
)
from .values import IssueCode, Json, RawJson


class _Optional(_Shape):
    """A value or `null`."""

    def __init__(self, inner: _Shape) -> None:
        self.inner = inner

    def read(self, tree: _Tree) -> typing.Any:
        if tree is None or (type(tree) is _Node and tree.kind == "null"):
            return None
        return self.inner.read(tree)

    def write(self, value: typing.Any) -> str:
        return "null" if value is None else self.inner.write(value)

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if value is None:
            return builder.node("null")
        return self.inner.node(value, builder)

    def check(self, report: _Report, node: _Node, rules: _Rules) -> None:
        if node.kind != "null":
            self.inner.check(report, node, rules)


class _List(_Shape):
    """An array of items of one shape; the type may say how many."""

    kind = "an array"

    def __init__(self, item: _Shape, length: int | None = None) -> None:
        self.item = item
        self.length = length

    def read(self, tree: _Tree) -> list[typing.Any]:
        read = self.item.read
        items = [read(item) for item in _items(tree)]
        if self.length is not None and len(items) != self.length:
            raise _Refused
        return items

    def write(self, value: typing.Any) -> str:
        if not isinstance(value, (list, tuple)):
            raise _Refused
        items = typing.cast("typing.Sequence[object]", value)
        if self.length is not None and len(items) != self.length:
            raise _Refused
        return f"[{','.join(map(self.item.write, items))}]"

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, (list, tuple)):
            return builder.foreign(value)
        items = typing.cast("typing.Sequence[object]", value)
        return builder.array(items, [self.item] * len(items))

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        inner = _inside(rules, _Each)
        for index, item in enumerate(node.items):
            with report.inside(index):
                self.item.check(report, item, inner)
        if self.length is not None:
            _exactly(report, node, self.length)
        _measure(report, node, _Count(len(node.items), "item"), rules)
        if any(isinstance(rule, _Unique) for rule in rules):
            self.repetition(report, node)

    def repetition(self, report: _Report, node: _Node) -> None:
        """Report the first item that stands there twice."""
        first: dict[object, int] = {}
        for index, item in enumerate(node.items):
            if item.kind != self.item.kind:
                continue
            key: object = item.text
            if isinstance(self.item, _Integer):
                key = _whole(item.text)
                if not isinstance(key, int):
                    continue
            earlier = first.setdefault(key, index)
            if earlier != index:
                shown = key if isinstance(key, int) else _quote(item.text)
                message = f"has {shown} twice, at {earlier} and {index}"
                report.push(IssueCode.NOT_UNIQUE, node.at, message)
                return


def _exactly(report: _Report, node: _Node, length: int) -> None:
    count = len(node.items)
    if count != length:
        code = IssueCode.TOO_SHORT if count < length else IssueCode.TOO_LONG
        message = f"has {_counted(count, 'item')}, expected exactly {length}"
        report.push(code, node.at, message)


class _Tuple(_Shape):
    """An array of items, each of its own shape."""

    kind = "an array"

    def __init__(self, *items: _Shape) -> None:
        self.items = items

    def read(self, tree: _Tree) -> tuple[typing.Any, ...]:
        items = _items(tree)
        if len(items) != len(self.items):
            raise _Refused
        return tuple(shape.read(item) for shape, item in zip(self.items, items))

    def write(self, value: typing.Any) -> str:
        if not isinstance(value, (list, tuple)):
            raise _Refused
        items = typing.cast("typing.Sequence[object]", value)
        if len(items) != len(self.items):
            raise _Refused
        written = (shape.write(item) for shape, item in zip(self.items, items))
        return f"[{','.join(written)}]"

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, (list, tuple)):
            return builder.foreign(value)
        return builder.array(typing.cast("typing.Sequence[object]", value), self.items)

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        for index, (shape, item) in enumerate(zip(self.items, node.items)):
            with report.inside(index):
                shape.check(report, item, ())
        _exactly(report, node, len(self.items))


class _Map(_Shape):
    """An object of entries of one shape, whose keys are data."""

    kind = "an object"

    def __init__(self, key: _Shape, value: _Shape) -> None:
        if isinstance(key, _Integer):
            key = _IntegerString(key.least, key.most)
        assert isinstance(key, _String)
        self.key = key
        self.value = value

    def read(self, tree: _Tree) -> dict[typing.Any, typing.Any]:
        key, value = self.key.from_text, self.value.read
        members = _members(tree)
        entries = {key(name): value(inner) for name, inner in members.items()}
        if len(entries) != len(members):
            raise _Refused
        return entries

    def write(self, value: typing.Any) -> str:
        if not isinstance(value, dict):
            raise _Refused
        entries = typing.cast("dict[object, object]", value)
        written = {self.key.to_text(k): self.value.write(v) for k, v in entries.items()}
        if len(written) != len(entries):
            raise _Refused
        return f"{{{','.join(f'{_quoted(k)}:{v}' for k, v in written.items())}}}"

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, dict):
            return builder.foreign(value)
        entries = typing.cast("dict[object, object]", value)
        key_type = int if isinstance(self.key, _IntegerString) else str
        return builder.object(
            entries, key_type, lambda inner: self.value.node(inner, builder)
        )

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        key_rules, value_rules = _inside(rules, _Keys), _inside(rules, _Values)
        seen: set[str] = set()
        for at, key, value in node.members:
            name = self.key.identity(key)
            if name in seen:
                _duplicate_key(report, at, name)
            seen.add(name)
            with report.inside(key):
                self.key.look(report, _Node("a string", at, key), key_rules)
                self.value.check(report, value, value_rules)
        _measure(report, node, _Count(len(node.members), "entry"), rules)


class _Any(_Shape):
    """Any JSON value, as a tree."""

    def read(self, tree: _Tree) -> Json:
        value = tree.tree() if type(tree) is _Node else tree
        if type(value) is dict:
            return {key: self.read(inner) for key, inner in value.items()}
        if type(value) is list:
            return [self.read(inner) for inner in value]
        if type(value) is _Number:
            return self.number(value)
        return typing.cast("Json", value)

    def number(self, text: str) -> int | float:
        if text.lstrip("-").isdigit() and len(text) < 21:
            number = int(text)
            if -(1 << 63) <= number < 1 << 64 and text != "-0":
                return number
        wide = float(text)
        if math.isfinite(wide):
            return wide
        raise _Refused

    def write(self, value: typing.Any) -> str:
        if value is None:
            return "null"
        if value is True or value is False:
            return "true" if value else "false"
        if isinstance(value, str):
            return _quoted(str(value))
        if type(value) is int and value.bit_length() < 1024:
            return str(value)
        if isinstance(value, float) and math.isfinite(value):
            return repr(value)
        if isinstance(value, (list, tuple)):
            items = typing.cast("typing.Sequence[object]", value)
            return f"[{','.join(map(self.write, items))}]"
        if isinstance(value, dict):
            return self.object(typing.cast("dict[object, object]", value))
        raise _Refused

    def object(self, value: dict[object, object]) -> str:
        members: list[str] = []
        for key, inner in value.items():
            if not isinstance(key, str):
                raise _Refused
            members.append(f"{_quoted(str(key))}:{self.write(inner)}")
        return f"{{{','.join(members)}}}"

    def check(self, report: _Report, node: _Node, rules: _Rules) -> None:
        rest, too_large = [node], False
        while rest:
            inner = rest.pop()
            rest.extend(inner.items)
            rest.extend(value for _, _, value in inner.members)
            if inner.kind == "a number":
                too_large = too_large or not math.isfinite(float(inner.text))
            elif inner.kind not in _JSON_KINDS:
                message = f"is or holds {inner.kind}, expected JSON"
                report.push(IssueCode.WRONG_TYPE, node.at, message)
        if too_large and report.text is None:
            report.push(IssueCode.NOT_FINITE, node.at, _NOT_FINITE)
        elif too_large:
            report.push(self.too_large, node.at, "holds a number that is too large")

    too_large = IssueCode.OUT_OF_RANGE


_JSON_KINDS = {"an object", "an array", "a string", "a number", "a boolean", "null"}


class _Foreign(_Any):
    """A value that only the gateway's own code understands: any JSON here."""

    too_large = IssueCode.CHECK


class _Raw(_Shape):
    """Any JSON value, as its text."""

    def read(self, tree: _Tree) -> RawJson:
        if type(tree) is not _Node:
            # The scanner of `json` does not keep the text.
            raise _Refused
        return RawJson(tree.raw())

    def write(self, value: typing.Any) -> str:
        if not isinstance(value, RawJson):
            raise _Refused
        return _json_text(value.text)

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, RawJson):
            return builder.foreign(value)
        text = typing.cast("object", value.text)
        return (
            builder.node("JSON", text)
            if isinstance(text, str)
            else builder.foreign(text)
        )

    def check(self, report: _Report, node: _Node, rules: _Rules) -> None:
        if report.text is not None:
            return
        if node.kind != "JSON":
            message = f"is {node.kind}, expected `RawJson`"
            report.push(IssueCode.WRONG_TYPE, node.at, message)
            return
        _check_text(report, node.at, node.text)


def _json_text(text: object) -> str:
    """Pass JSON text on, without the white space around it."""
    if not isinstance(text, str):
        raise _Refused
    report = _Report(text, closed=False)
    if _parse(text, report) is None:
        raise _Refused
    return text.strip(" \t\n\r")


def _check_text(report: _Report, at: int, text: str) -> None:
    """Report text that is not JSON."""
    inner = _Report(text, closed=False)
    _parse(text, inner)
    for _, code, _, message in inner.found:
        report.push(code, at, message)
