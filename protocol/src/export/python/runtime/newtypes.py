"""Messages whose payload is a value, not the fields of an object."""

from __future__ import annotations

import typing

from .building import _Builder
from .nodes import _Node, _Refused, _Tree
from .report import _Report
from .scalars import _Shape
from .schemas import _Schemas
from .standalone import _Standalone
from .structs import _freeze, _Struct, _structs


class _Payload(_Struct[typing.Any]):
    """A payload that is held as the `value` of a dataclass."""

    def __init__(self, type: type[typing.Any], inner: _Shape, closed: bool) -> None:
        super().__init__(type, closed)
        self.inner = inner
        # It is always there.
        self.fields.has_required = True

    def own_schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        docs = {"description": self.type.__doc__} if self.type.__doc__ else {}
        return {"title": self.type.__name__, **docs, **self.inner.schema(schemas)}

    def read(self, tree: _Tree) -> typing.Any:
        return self.type(self.inner.read(tree))

    def write(self, value: typing.Any) -> str:
        if not isinstance(value, self.type):
            raise _Refused
        return self.inner.write(value.value)

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, self.type):
            return builder.foreign(value)
        return self.inner.node(value.value, builder)

    def check(self, report: _Report, node: _Node) -> None:
        self.inner.check(report, node)


def _describe_newtype(
    type: type[typing.Any], inner: _Shape, *, closed: bool = False
) -> None:
    """Describe a message whose payload is a value."""
    described = _Payload(type, inner, closed)
    _structs[type, closed] = described
    _freeze(type)
    type._codec = _Standalone(described)
