"""Constants: values that are always the same."""

from __future__ import annotations

import typing

from .building import _Builder
from .nodes import _Node, _Refused, _Tree
from .public import IssueCode
from .report import _Report
from .scalars import _Bool, _Integer, _Shape
from .schemas import _Schemas
from .sentences import _say_wrong_type
from .shown import _cut_number, _quote
from .strings import _String


class _Constant(_Shape):
    """A string, whole number or boolean that is always the same."""

    def __init__(self, value: str | int | bool) -> None:
        super().__init__()
        self.value = value
        if isinstance(value, str):
            self.inner: _Shape = _String()
            self.wanted = _quote(value)
        elif isinstance(value, bool):
            self.inner = _Bool()
            self.wanted = "true" if value else "false"
        else:
            self.inner = _Integer(value, value)
            self.wanted = str(value)
        self.kind = self.inner.kind
        self.text = self.inner.write(value)

    def wire_schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        return {"const": self.value}

    def read(self, tree: _Tree) -> typing.Any:
        if self.inner.read(tree) == self.value:
            return self.value
        raise _Refused

    def write(self, value: typing.Any) -> str:
        if self.inner.write(value) == self.text:
            return self.text
        raise _Refused

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        return self.inner.node(value, builder)

    def look(self, report: _Report, node: _Node) -> None:
        try:
            self.read(node)
        except _Refused:
            quoted = {"a string": _quote, "a number": _cut_number}.get(node.kind)
            found = quoted(node.text) if quoted else node.text
            message = _say_wrong_type(report.shown(found), self.wanted)
            report.push(IssueCode.NOT_ONE_OF, node.at, message)
