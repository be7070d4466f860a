"""Documents: whole texts that are a value of a data type, without an envelope."""

from __future__ import annotations

import typing

from .broken import _tag_of_broken
from .building import _Builder
from .nodes import _Node, _Tree
from .report import _Report
from .scalars import _Shape
from .schemas import _Schemas
from .structs import _Struct
from .unions import _Inside


class _Document(_Struct[typing.Any]):
    """A whole text of any shape, in the place of a struct."""

    def __init__(self, shape: _Shape, *, of_messages: bool = False) -> None:
        super().__init__(getattr(shape, "type", object), closed=False)
        self.shape = shape
        self.of_messages = of_messages

    def is_known(self, node: _Node) -> bool:
        return self.quick_read is not None and self.shape.is_known(node)

    def tag_in(self, text: str) -> str | None:
        if not self.of_messages:
            return None
        tags: typing.Any = self.shape
        key = tags.key
        if isinstance(key, _Inside):
            fields = (key.field, *key.aliases)
            return _tag_of_broken(text, key.key, tags.by_mark, fields)
        return _tag_of_broken(text, key, tags.by_mark)

    def tag_of(self, value: object) -> str | None:
        if not self.of_messages:
            return None
        tags: typing.Any = self.shape
        marks = getattr(tags.member_for(value), "marks", {tags.key: (None,)})
        tag = marks[tags.key][0]
        return None if tag is None else str(tag)

    def schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        return self.shape.schema(schemas)

    def read(self, tree: _Tree) -> typing.Any:
        return self.shape.read(tree)

    def write(self, value: typing.Any) -> str:
        return self.shape.write(value)

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        return self.shape.node(value, builder)

    def check(self, report: _Report, node: _Node) -> None:
        self.shape.check(report, node)
