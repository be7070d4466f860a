"""Values that people must not see."""

from __future__ import annotations

import typing

from .building import _Builder
from .nodes import _Node, _Tree
from .report import _Report
from .scalars import _Shape
from .schemas import _Schemas
from .strings import _String


class _Secret(_Shape):
    """A value of another shape, of which issues show nothing."""

    def __init__(self, inner: _Shape) -> None:
        super().__init__()
        self.inner = inner

    def schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        return {**self.inner.schema(schemas), "writeOnly": True}

    def is_secret(self) -> bool:
        return True

    def is_for(self, value: object) -> bool:
        return self.inner.is_for(value)

    def read(self, tree: _Tree) -> typing.Any:
        return self.inner.read(tree)

    def read_plain(self, tree: typing.Any) -> typing.Any:
        return self.inner.read_plain(tree)

    def write(self, value: typing.Any) -> str:
        return self.inner.write(value)

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        return self.inner.node(value, builder)

    def check(self, report: _Report, node: _Node) -> None:
        with report.hiding():
            self.inner.check(report, node)

    def identity(self, node: _Node) -> str | int | None:
        return self.inner.identity(node)


class _SecretKey(_String):
    """A key of a map, of which issues show nothing."""

    def __init__(self, inner: _String) -> None:
        super().__init__()
        self.inner = inner
        self.held_as = inner.held_as

    def schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        return self.inner.schema(schemas)

    def is_secret(self) -> bool:
        return True

    def look(self, report: _Report, node: _Node) -> None:
        with report.hiding():
            self.inner.look(report, node)

    def from_text(self, text: str) -> typing.Any:
        return self.inner.from_text(text)

    def to_text(self, value: typing.Any) -> str:
        return self.inner.to_text(value)

    def name_of(self, text: str) -> str:
        return self.inner.name_of(text)
