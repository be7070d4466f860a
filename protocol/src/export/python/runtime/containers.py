"""Values that contain others: options, lists, tuples, maps."""

from __future__ import annotations

import typing

from .building import _Builder
from .nodes import _is_null, _items, _members, _Node, _Refused, _Tree
from .public import IssueCode
from .report import _duplicate_key, _Report
from .rules import _Count, _measure, _Rule
from .scalars import _Shape
from .schemas import _Schemas
from .sentences import (
    _say_entries,
    _say_items,
    _say_one_entry,
    _say_one_item,
    _say_wrong_length,
)
from .shown import _quoted
from .strings import _String


class _Nullable(_Shape):
    """A value or `null`."""

    def __init__(self, inner: _Shape) -> None:
        super().__init__()
        self.inner = inner

    def schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        return {"anyOf": [self.inner.schema(schemas), {"type": "null"}]}

    def is_secret(self) -> bool:
        return self.inner.is_secret()

    def read(self, tree: _Tree) -> typing.Any:
        return None if _is_null(tree) else self.inner.read(tree)

    def read_plain(self, tree: typing.Any) -> typing.Any:
        return None if tree is None else self.inner.read_plain(tree)

    def write(self, value: typing.Any) -> str:
        return "null" if value is None else self.inner.write(value)

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if value is None:
            return builder.node("null")
        return self.inner.node(value, builder)

    def check(self, report: _Report, node: _Node) -> None:
        if not _is_null(node):
            self.inner.check(report, node)


class _Newtype(_Shape):
    """A value of another shape, which holds such values itself."""

    def __init__(self, name: str, make: typing.Callable[[], _Shape]) -> None:
        super().__init__()
        self.name = name
        self.make = make
        self.made: _Shape | None = None

    def inner(self) -> _Shape:
        if self.made is None:
            self.made = self.make()
        return self.made

    def schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        return schemas.named(self, self.name, lambda: self.inner().schema(schemas))

    def is_secret(self) -> bool:
        return self.inner().is_secret()

    def read(self, tree: _Tree) -> typing.Any:
        return self.inner().read(tree)

    def read_plain(self, tree: typing.Any) -> typing.Any:
        return self.inner().read_plain(tree)

    def write(self, value: typing.Any) -> str:
        return self.inner().write(value)

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        return self.inner().node(value, builder)

    def check(self, report: _Report, node: _Node) -> None:
        self.inner().check(report, node)


class _List(_Shape):
    """An array whose items have one shape."""

    kind = "an array"
    length: int | None = None
    """The number of items, if the type fixes it."""

    def __init__(self, item: _Shape, *rules: _Rule) -> None:
        super().__init__(*rules)
        self.item = item

    def wire_schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        return {"type": "array", "items": self.item.schema(schemas)}

    def read(self, tree: _Tree) -> list[typing.Any]:
        return self.tested([*map(self.item.read, _items(tree))])

    def read_plain(self, tree: typing.Any) -> list[typing.Any]:
        if tree.__class__ is not list:
            raise _Refused
        return self.tested([*map(self.item.read_plain, tree)])

    def tested(self, items: list[typing.Any]) -> list[typing.Any]:
        """Return the items if they obey the rules together."""
        if self.length is not None and len(items) != self.length:
            raise _Refused
        self.test(items)
        return items

    def write(self, value: typing.Any) -> str:
        if not isinstance(value, (list, tuple)):
            raise _Refused
        items = typing.cast("typing.Sequence[object]", value)
        if self.length is not None and len(items) != self.length:
            raise _Refused
        text = f"[{','.join(map(self.item.write, items))}]"
        self.test(items)
        return text

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, (list, tuple)):
            return builder.foreign(value)
        items = typing.cast("typing.Sequence[object]", value)
        return builder.array(items, [self.item.node] * len(items))

    def look(self, report: _Report, node: _Node) -> None:
        for index, item in node.doubtful_items(self.item.read_plain):
            with report.inside(index):
                self.item.check(report, item)
        if self.length is not None:
            _exactly(report, node, self.length)
        _measure(report, node, _items_in(len(node.items)), self.rules)
        with report.hiding(self.item.is_secret()):
            for rule in self.rules:
                rule.look(report, node, self.item.identity)


class _Array(_List):
    """An array of a fixed number of items."""

    def __init__(self, length: int, item: _Shape, *rules: _Rule) -> None:
        super().__init__(item, *rules)
        self.length = length

    def wire_schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        size = {"minItems": self.length, "maxItems": self.length}
        return {**super().wire_schema(schemas), **size}


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
        super().__init__()
        self.items = items

    def wire_schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        items = [item.schema(schemas) for item in self.items]
        size = {"minItems": len(items), "maxItems": len(items)}
        return {"type": "array", "prefixItems": items, **size}

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

    def look(self, report: _Report, node: _Node) -> None:
        for index, (shape, item) in enumerate(zip(self.items, node.items)):
            with report.inside(index):
                shape.check(report, item)
        _exactly(report, node, len(self.items))


class _Map(_Shape):
    """An object whose entries have one shape and whose keys are data."""

    kind = "an object"

    def __init__(self, key: _String, value: _Shape, *rules: _Rule) -> None:
        super().__init__(*rules)
        self.key = key
        self.value = value

    def wire_schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        keys = {"propertyNames": self.key.schema(schemas)}
        return {
            "type": "object",
            "additionalProperties": self.value.schema(schemas),
            **keys,
        }

    def read(self, tree: _Tree) -> dict[typing.Any, typing.Any]:
        return self.entries(_members(tree), self.value.read)

    def read_plain(self, tree: typing.Any) -> dict[typing.Any, typing.Any]:
        if tree.__class__ is not dict:
            raise _Refused
        return self.entries(tree, self.value.read_plain)

    def entries(
        self,
        members: dict[str, _Tree],
        value: typing.Callable[[typing.Any], typing.Any],
    ) -> dict[typing.Any, typing.Any]:
        """Return the entries if they obey the rules together."""
        key = self.key.from_text
        entries = {key(name): value(inner) for name, inner in members.items()}
        if len(entries) != len(members):
            raise _Refused
        self.test(entries)
        return entries

    def write(self, value: typing.Any) -> str:
        if not isinstance(value, dict):
            raise _Refused
        entries = typing.cast("dict[object, object]", value)
        written = {self.key.to_text(k): self.value.write(v) for k, v in entries.items()}
        if len(written) != len(entries):
            raise _Refused
        self.test(entries)
        return f"{{{','.join(f'{_quoted(k)}:{v}' for k, v in written.items())}}}"

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, dict):
            return builder.foreign(value)
        entries = typing.cast("dict[object, object]", value)
        return builder.object(
            entries, self.key.held_as, lambda inner: self.value.node(inner, builder)
        )

    def look(self, report: _Report, node: _Node) -> None:
        seen: set[str] = set()
        is_secret = self.key.is_secret()
        for at, key, value in node.members:
            name = self.key.name_of(key)
            if name in seen:
                with report.inside_found(name, is_secret):
                    _duplicate_key(report, at)
            seen.add(name)
            with report.inside_found(key, is_secret):
                self.key.look(report, _Node("a string", at, key))
                self.value.check(report, value)
        count = len(node.members)
        shown = _say_one_entry() if count == 1 else _say_entries(count)
        _measure(report, node, _Count(count, shown), self.rules)
