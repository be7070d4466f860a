"""JSON in a string."""

from __future__ import annotations

import typing

from .building import _Builder
from .nodes import _load, _Node, _Refused, _scalar, _Tree
from .report import _Report
from .scalars import _Shape
from .shown import _quoted
from .strict import _parse


class _InString(_Shape):
    """A string that contains the JSON of a value."""

    kind = "a string"

    def __init__(self, inner: _Shape) -> None:
        super().__init__()
        self.inner = inner

    def wire_schema(self) -> dict[str, typing.Any]:
        contents = {"contentSchema": self.inner.schema()}
        return {"type": "string", "contentMediaType": "application/json", **contents}

    def is_secret(self) -> bool:
        return self.inner.is_secret()

    def read(self, tree: _Tree) -> typing.Any:
        text = _scalar(tree)
        if type(text) is not str:
            raise _Refused
        try:
            return self.inner.read(_load(text))
        except (_Refused, ValueError, RecursionError):
            # Some values are read from their text.
            node = _parse(text, _Report(text, closed=False))
            if node is None:
                raise _Refused from None
            return self.inner.read(node)

    def write(self, value: typing.Any) -> str:
        return _quoted(self.inner.write(value))

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        node = builder.node("a string")
        node.items.append(self.inner.node(value, builder))
        return node

    def look(self, report: _Report, node: _Node) -> None:
        for inner in node.items:
            # An outgoing value, which was not made a text.
            self.inner.check(report, inner)
            return
        with report.inside_string(node.at):
            with report.hiding(self.inner.is_secret()):
                contents = _parse(node.text, report, len(report.path))
            if contents is not None:
                self.inner.check(report, contents)
