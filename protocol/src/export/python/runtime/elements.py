"""Arrays whose items are the fields of a dataclass, by their positions."""

from __future__ import annotations

import typing

from .building import _Builder, _Deeper
from .nodes import _items, _Node, _Refused, _Tree
from .public import IssueCode
from .report import _Report
from .scalars import _Shape
from .schemas import _Schemas
from .sentences import _say_missing_element, _say_unknown_element
from .standalone import _Standalone
from .structs import _T, _Field, _Fields, _freeze, _Rest, _Struct, _structs


class _Elements(_Struct[_T]):
    """An array, held as a dataclass whose fields are its items."""

    kind = "an array"

    def own_schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        title = {"title": self.type.__name__}
        docs = {"description": self.type.__doc__} if self.type.__doc__ else {}
        fields = self.fields.all
        items = [{"title": field.name, **field.schema(schemas)} for field in fields]
        always = [field for field in fields if field.is_required]
        size = {"prefixItems": items, "minItems": len(always)}
        rest = self.fields.rest
        more: dict[str, typing.Any] = {"items": False} if self.closed else {}
        if rest is not None:
            more = {"items": rest.shape.schema(schemas)}
        return {"type": "array", **title, **docs, **size, **more}

    def read(self, tree: _Tree) -> _T:
        items, fields, rest = _items(tree), self.fields.all, self.fields.rest
        if rest is None and self.closed and len(items) > len(fields):
            raise _Refused
        values = {
            field.attribute: field.read(items[index])
            if index < len(items)
            else field.absent()
            for index, field in enumerate(fields)
            if field.is_held or index < len(items)
        }
        for field in fields:
            if not field.is_held:
                values.pop(field.attribute, None)
        if rest is not None:
            values[rest.attribute] = [*map(rest.shape.read, items[len(fields) :])]
        return self.type(**values)

    def present(self, value: object) -> list[tuple[_Shape, object]]:
        """Return the elements of an outgoing value, without those absent at the end.

        Before others, `null` stands for one that is absent.
        """
        found: list[tuple[_Shape, object]] = []
        count = 0
        for field in self.fields.all:
            inner = None if field.is_unit else field.of(value)
            is_there = not field.is_unit and field.is_there(inner)
            found.append((field.element, inner) if is_there else (_null, None))
            count = len(found) if is_there else count
        rest = self.fields.rest
        if rest is None:
            return found[:count]
        others = self.others(getattr(value, rest.attribute))
        found = found if others else found[:count]
        return [*found, *((rest.shape, inner) for inner in others)]

    def others(self, items: object) -> typing.Sequence[object]:
        """Return the elements that no other field declares, or refuse."""
        if not isinstance(items, (list, tuple)):
            raise _Refused
        return typing.cast("typing.Sequence[object]", items)

    def write(self, value: typing.Any) -> str:
        if not isinstance(value, self.type):
            raise _Refused
        items = (shape.write(inner) for shape, inner in self.present(value))
        return f"[{','.join(items)}]"

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, self.type):
            return builder.foreign(value)
        try:
            present = self.present(value)
        except _Refused:
            return builder.node("an array with further elements that are no list")
        node = builder.node(self.kind)
        with _Deeper(builder):
            node.items += (shape.node(inner, builder) for shape, inner in present)
        return node

    def look(self, report: _Report, node: _Node) -> None:
        fields, rest = self.fields.all, self.fields.rest
        for index, item in enumerate(node.items):
            with report.inside(index):
                if index < len(fields):
                    fields[index].check(report, item)
                elif rest is not None:
                    rest.shape.check(report, item)
                elif self.closed:
                    message = _say_unknown_element()
                    report.push(IssueCode.UNKNOWN_FIELD, item.at, message)
        for index in range(len(node.items), len(fields)):
            with report.inside(index):
                message = _say_missing_element(fields[index].name)
                fields[index].check_absent(report, node.at, message)


class _Null(_Shape):
    """An element that is absent before others."""

    def write(self, value: typing.Any) -> str:
        return "null"


_null = _Null()


def _elements(type: type[_T], *, closed: bool = False) -> _Struct[_T]:
    """Return the description of a type, which may not have been filled in yet."""
    return _structs.setdefault((type, closed), _Elements(type, closed))


def _describe_elements(
    type: type[typing.Any], *fields: _Field | _Rest, closed: bool = False
) -> None:
    """Fill in the description of a type that is an array."""
    described = _elements(type, closed=closed)
    described.fields = _Fields(fields)
    _freeze(type)
    type._codec = _Standalone(described)
