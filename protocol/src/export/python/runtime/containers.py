"""Values that contain others: options, lists, tuples, maps."""

from __future__ import annotations

import typing

from .building import _Builder
from .nodes import _items, _members, _Node, _Refused, _Tree
from .public import IssueCode
from .report import _duplicate_key, _Report
from .rules import _Count, _inside, _measure, _Rules
from .scalars import _Shape
from .sentences import (
    _say_entries,
    _say_items,
    _say_one_entry,
    _say_one_item,
    _say_wrong_length,
)
from .shown import _quoted
from .strings import _String


class _Optional(_Shape):
    """A value or `null`."""

    is_optional = True

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
    """An array whose items have one shape; its type may fix the number of items."""

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
        return builder.array(items, [self.item.node] * len(items))

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        inner = _inside(rules, "items")
        for index, item in enumerate(node.items):
            with report.inside(index):
                self.item.check(report, item, inner)
        if self.length is not None:
            _exactly(report, node, self.length)
        _measure(report, node, _items_in(len(node.items)), rules)
        for rule in rules:
            rule.look(report, node, self.item.identity)


def _items_in(count: int) -> _Count:
    return _Count(count, _say_one_item() if count == 1 else _say_items(count))


def _exactly(report: _Report, node: _Node, length: int) -> None:
    count = len(node.items)
    if count != length:
        code = IssueCode.TOO_SHORT if count < length else IssueCode.TOO_LONG
        message = _say_wrong_length(_items_in(count).shown, length)
        report.push(code, node.at, message)


class _Tuple(_Shape):
    """An array whose items each have their own shape."""

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
        items = typing.cast("typing.Sequence[object]", value)
        return builder.array(items, [shape.node for shape in self.items])

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        for index, (shape, item) in enumerate(zip(self.items, node.items)):
            with report.inside(index):
                shape.check(report, item, ())
        _exactly(report, node, len(self.items))


class _Map(_Shape):
    """An object whose entries have one shape and whose keys are data."""

    kind = "an object"

    def __init__(self, key: _String, value: _Shape) -> None:
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
        return builder.object(
            entries, self.key.held_as, lambda inner: self.value.node(inner, builder)
        )

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        key_rules, value_rules = _inside(rules, "keys"), _inside(rules, "values")
        seen: set[str] = set()
        for at, key, value in node.members:
            name = self.key.name_of(key)
            if name in seen:
                _duplicate_key(report, at, name)
            seen.add(name)
            with report.inside(key):
                self.key.look(report, _Node("a string", at, key), key_rules)
                self.value.check(report, value, value_rules)
        count = len(node.members)
        shown = _say_one_entry() if count == 1 else _say_entries(count)
        _measure(report, node, _Count(count, shown), rules)
