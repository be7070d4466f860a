"""JSON in a string."""

from __future__ import annotations

import typing

from .building import _Builder
from .nodes import _load, _Node, _Refused, _scalar, _Tree
from .public import IssueCode
from .report import _Report
from .scalars import _Shape
from .schemas import _Schemas
from .sentences import _say_spaced_in_string
from .shown import _quoted
from .strict import _parse


class _InString(_Shape):
    """A string that contains the JSON of a value."""

    kind = "a string"

    def __init__(self, inner: _Shape) -> None:
        super().__init__()
        self.inner = inner

    def wire_schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        contents = {"contentSchema": self.inner.schema(schemas)}
        return {"type": "string", "contentMediaType": "application/json", **contents}

    def is_secret(self) -> bool:
        return self.inner.is_secret()

    def read(self, tree: _Tree) -> typing.Any:
        text = _scalar(tree)
        if type(text) is not str or not _stands_alone(text):
            raise _Refused
        try:
            return self.inner.read(_load(text))
        except (_Refused, ValueError, RecursionError):
            if not isinstance(tree, _Node):
                raise
            # It has been looked at, but some values are read from their text.
            node = _parse(text, _Report(text))
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
                if not _stands_alone(node.text):
                    report.push(IssueCode.SYNTAX, 0, _say_spaced_in_string())
                self.inner.check(report, contents)


def _stands_alone(text: str) -> bool:
    """Whether there is no whitespace around a value that is not an object or an array."""
    value = text.strip(" \t\n\r")
    return len(value) == len(text) or value.startswith(("{", "["))
