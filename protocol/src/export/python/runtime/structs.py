"""Objects with named fields: payloads, headers, data types."""

from __future__ import annotations

import dataclasses
import json
import typing

from .building import _Builder, _Deeper
from .nodes import _exact, _is_null, _members, _Node, _ReadTree, _Refused, _Tree
from .public import IssueCode
from .report import _duplicate_key, _Report
from .scalars import _Shape
from .schemas import _Schemas
from .sentences import (
    _say_missing,
    _say_unknown_field,
    _say_unknown_field_of_none,
    _say_wrong_type,
)
from .shown import _cut, _quoted
from .strict import _parse, _Reader

_T = typing.TypeVar("_T")


class _Field:
    """A field: its names, its shape, and its value when absent."""

    def __init__(
        self,
        name: str,
        shape: _Shape,
        *,
        attribute: str = "",
        aliases: tuple[str, ...] = (),
        default: str | None = None,
        optional: bool = False,
        nothing: object = None,
        after_content: bool = False,
        hides_default: bool = False,
        unit: bool = False,
    ) -> None:
        self.name = name
        self.key = f"{_quoted(name)}:"
        self.attribute = attribute or name
        self.aliases = aliases
        self.shape = shape
        self.default = None if default is None else _Reader(default).value()
        self.optional = optional
        """Whether it may be absent, and is omitted when it is `nothing`."""
        self.is_required = default is None and not optional
        self.nothing = nothing
        """The value where it is absent: `None`, unless `null` says something else."""
        self.after = after_content
        """In a header: whether it is written after the payload."""
        self.hides_default = hides_default
        """Whether people must not see the default."""
        self.is_unit = unit
        """Whether it is a payload without fields, which is never written."""
        self.is_held = not unit
        """Whether objects hold it."""

    def read(self, tree: _Tree) -> typing.Any:
        if self.is_nothing(tree):
            return self.absent()
        return self.shape.read(tree)

    def read_plain(self, tree: typing.Any) -> typing.Any:
        if tree is None and self.is_nothing(tree):
            return self.absent()
        return self.shape.read_plain(tree)

    def of(self, value: object) -> typing.Any:
        """Return its value in an object."""
        return getattr(value, self.attribute)

    @property
    def element(self) -> _Shape:
        """The shape of its value as an element of an array."""
        return self.shape

    def write(self, inner: typing.Any) -> str:
        return self.key + self.shape.write(inner)

    def node(self, inner: typing.Any, builder: _Builder) -> _Node:
        return self.shape.node(inner, builder)

    def is_nothing(self, tree: _Tree) -> bool:
        """Whether it is `null`, and that means that it is absent."""
        return self.optional and self.nothing is None and _is_null(tree)

    def is_there(self, value: object) -> bool:
        return not self.optional or value is not self.nothing

    def written(self, value: object) -> typing.Iterator[typing.Any]:
        """Return its value in an object, unless it is not written."""
        if not self.is_unit and self.is_there(inner := self.of(value)):
            yield inner

    def read_aliases(
        self, members: dict[str, _Tree], values: dict[str, typing.Any]
    ) -> int:
        """Read the value under an alias, unless it is under the declared name."""
        found = [name for name in self.aliases if name in members]
        if len(found) + (self.name in members) > 1:
            raise _Refused
        if found:
            values[self.attribute] = self.read(members[found[0]])
        elif self.name not in members:
            values[self.attribute] = self.absent()
        return len(found)

    def schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        """Return the JSON Schema of the value."""
        schema = self.shape.schema(schemas)
        if self.optional and self.nothing is None and schema:
            return {"anyOf": [schema, {"type": "null"}]}
        if self.default is not None and not self.hides_default:
            return {**schema, "default": json.loads(self.default.raw())}
        return schema

    def absent(self) -> typing.Any:
        if self.default is not None:
            return self.shape.read(self.default)
        if self.optional:
            return self.nothing
        raise _Refused

    def check(self, report: _Report, node: _Node) -> None:
        """Report what is wrong with its value, unless it is absent."""
        if node.kind != "null" or not self.is_nothing(node):
            self.shape.check(report, node)
        elif self.default is not None:
            self.check_absent(report, node.at, "")

    def check_absent(self, report: _Report, at: int, message: str) -> None:
        """Report that it is missing, or that its default is too deep or invalid."""
        if self.default is not None:
            with report.instead_of_text(at):
                node = _parse(self.default.raw(), report, len(report.path))
                if node is not None:
                    self.shape.check(report, node)
        elif self.is_required:
            report.push(IssueCode.MISSING_FIELD, at, message)


class _Rest:
    """The attribute that holds the members of an object that no field declares."""

    def __init__(self, attribute: str, shape: _Shape) -> None:
        self.attribute = attribute
        self.shape = shape


class _Other(str):
    """The key of such a member in an outgoing value, whatever else has that name."""

    __slots__ = ()


class _Fields:
    """The fields of an object; `outside` are keys that belong to what is around."""

    def __init__(
        self, fields: tuple[_Field | _Rest, ...], outside: tuple[str, ...] = ()
    ) -> None:
        self.all = [field for field in fields if isinstance(field, _Field)]
        self.rest = next((field for field in fields if isinstance(field, _Rest)), None)
        self.by_name = {field.name: field for field in self.all}
        self.by_name |= {name: field for field in self.all for name in field.aliases}
        self.known = [field.name for field in self.all]
        self.reads: dict[str, _ReadTree] = {
            field.name: field.read_plain for field in self.all if not field.aliases
        }
        """How values of fields with one name are read in a tree of the quick way."""
        self.looked_for = [
            field
            for field in self.all
            if field.is_required or field.default is not None
        ]
        """The fields of which something may have to be said where they are missing."""
        self.taken = {*self.by_name, *outside}
        """The keys that the members that no field declares cannot have."""
        self.has_required = any(field.is_required for field in self.all)

    def read(self, members: dict[str, _Tree], values: dict[str, typing.Any]) -> int:
        """Collect the values of all fields; return how many keys were used."""
        used = 0
        for field in self.all:
            if field.name in members:
                values[field.attribute] = field.read(members[field.name])
                used += 1
            elif not field.aliases:
                values[field.attribute] = field.absent()
            if not field.is_held:
                del values[field.attribute]
            if field.aliases:
                used += field.read_aliases(members, values)
        if self.rest is not None:
            read = self.rest.shape.read
            names = members.keys() - self.taken
            others = {name: read(members[name]) for name in members if name in names}
            values[self.rest.attribute] = others
            used += len(others)
        return used

    def write(self, value: object, *, after: bool = False) -> typing.Iterator[str]:
        for field in self.all:
            if field.after == after:
                yield from map(field.write, field.written(value))

    def write_others(self, value: object) -> typing.Iterator[str]:
        """Write the members that no field declares."""
        if self.rest is None:
            return
        others = getattr(value, self.rest.attribute)
        if not isinstance(others, dict):
            raise _Refused
        for key, inner in typing.cast("dict[object, object]", others).items():
            if not isinstance(key, str) or key in self.taken:
                raise _Refused
            key.encode()
            yield f"{_quoted(key)}:{self.rest.shape.write(inner)}"

    def add(
        self, node: _Node, value: object, builder: _Builder, *, after: bool = False
    ) -> None:
        """Add nodes for the fields of an outgoing value."""
        for field in self.all:
            for inner in field.written(value) if field.after == after else ():
                builder.at += 1
                place = builder.at
                made = field.node(inner, builder)
                node.members.append((place, field.name, made))

    def add_others(self, node: _Node, value: object, builder: _Builder) -> None:
        """Add nodes for the members that no field declares."""
        if self.rest is None:
            return
        shape, others = self.rest.shape, getattr(value, self.rest.attribute)
        entries: dict[object, object] = {self.rest.attribute: others}
        if isinstance(others, dict):
            entries = typing.cast("dict[object, object]", others)
        first = len(node.members)
        builder.members(node, entries, str, lambda inner: shape.node(inner, builder))
        node.members[first:] = [
            (at, _Other(key), inner) for at, key, inner in node.members[first:]
        ]

    def schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        """Return the JSON Schema of an object with these fields."""
        required = [field.name for field in self.all if field.is_required]
        properties = {field.name: field.schema(schemas) for field in self.all}
        schema = {"type": "object", "properties": properties, "required": required}
        if self.rest is not None:
            schema["additionalProperties"] = self.rest.shape.schema(schemas)
        return schema


class _Seen:
    """The fields of an object being walked, and which of them have been read."""

    def __init__(self, fields: _Fields) -> None:
        self.fields = fields
        self.seen: set[_Field] = set()
        self.others: set[str] = set()

    def field(self, report: _Report, at: int, key: str, node: _Node) -> bool:
        """Check the value of `key` if it is one of the fields, or if others are kept."""
        field = self.fields.by_name.get(key)
        if field is None or isinstance(key, _Other):
            return self.other(report, at, key, node)
        if field in self.seen:
            with report.inside(field.name):
                _duplicate_key(report, at)
        self.seen.add(field)
        # In short, since nothing is looked at after what raises.
        report.path.append(_cut(key))
        field.check(report, node)
        report.path.pop()
        return True

    def other(self, report: _Report, at: int, key: str, node: _Node) -> bool:
        if self.fields.rest is None:
            return False
        if key in self.others or key in self.fields.taken:
            with report.inside_found(key):
                _duplicate_key(report, at)
        self.others.add(key)
        with report.inside_found(key):
            self.fields.rest.shape.check(report, node)
        return True

    def missing(self, report: _Report, node: _Node) -> None:
        """Look at the fields that are not in an object."""
        names = node.names()
        for field in self.fields.looked_for:
            if field.name not in names and names.isdisjoint(field.aliases):
                with report.inside(field.name):
                    field.check_absent(report, node.at, _say_missing())


def _unknown_key(report: _Report, at: int, key: str, known: list[str]) -> None:
    """Report an undeclared key where such keys are rejected."""
    code = IssueCode.UNKNOWN_FIELD
    with report.inside_found(key):
        if known:
            report.push_unknown(code, at, _say_unknown_field(), key, known)
        else:
            report.push(code, at, _say_unknown_field_of_none())


class _Struct(_Shape, typing.Generic[_T]):
    """An object with named fields, held as a dataclass."""

    kind = "an object"

    def __init__(self, type: type[_T], closed: bool) -> None:
        super().__init__()
        self.type = type
        self.fields = _Fields(())
        self.closed = closed
        """Whether undeclared keys are rejected."""
        self.tag: str | None = None
        """The message type, if it is a message."""
        self.path: list[str | int] = []
        """Its path in the envelope, if it is a message."""
        self.has_content = True
        """Whether it is written, if it is a payload."""
        self.quick_read: typing.Callable[[typing.Any, list[int]], _T] | None = None
        """Reads what is plainly good."""
        self.quick_write: typing.Callable[[typing.Any], str] | None = None
        """Writes what is plainly good."""

    def tag_in(self, text: str) -> str | None:
        """Return the message type in a text."""
        return self.tag

    def tag_of(self, value: object) -> str | None:
        """Return the message type of an outgoing value."""
        return self.tag

    def is_known(self, node: _Node) -> bool:
        return self.quick_read is not None

    def is_for(self, value: object) -> bool:
        return type(value) in (typing.get_args(self.type) or (self.type,))

    def schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        name = self.type.__name__
        return schemas.named(self, name, lambda: self.own_schema(schemas))

    def own_schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        """Return the JSON Schema, in which that of other types may be referred to."""
        title = {"title": self.type.__name__}
        docs = {"description": self.type.__doc__} if self.type.__doc__ else {}
        closed = {"additionalProperties": False} if self.closed else {}
        return {**title, **docs, **closed, **self.fields.schema(schemas)}

    def read_plain(self, tree: typing.Any) -> typing.Any:
        if self.quick_read is None:
            return self.read(_exact(tree))
        return self.quick_read(tree, [0, 0, 0])

    def read(self, tree: _Tree) -> _T:
        members = _members(tree)
        values: dict[str, typing.Any] = {}
        used = self.fields.read(members, values)
        if self.closed and used != len(members):
            raise _Refused
        return self.type(**values)

    def write(self, value: typing.Any) -> str:
        if not isinstance(value, self.type):
            raise _Refused
        members = [*self.fields.write(value), *self.fields.write_others(value)]
        return f"{{{','.join(members)}}}"

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, self.type):
            return builder.foreign(value)
        node = builder.node("an object")
        with _Deeper(builder):
            self.fields.add(node, value, builder)
            self.fields.add_others(node, value, builder)
        return node

    def expect(self, report: _Report, node: _Node) -> bool:
        if report.has_classes and node.kind != self.kind:
            message = _say_wrong_type(node.kind, f"a `{self.type.__name__}`")
            report.push(IssueCode.WRONG_TYPE, node.at, message)
            return False
        return super().expect(report, node)

    def look(self, report: _Report, node: _Node) -> None:
        seen = _Seen(self.fields)
        for at, key, value in node.doubtful_members(self.fields.reads):
            if not seen.field(report, at, key, value) and self.closed:
                _unknown_key(report, at, key, self.fields.known)
        seen.missing(report, node)


def _freeze(kind: type[typing.Any]) -> None:
    """Let assignments fail with the error of frozen dataclasses, whatever the name.

    With slots, dataclasses raise `TypeError` where a name is no field's, which `typing`
    does not expect of `Envelope[Bark](...)`.
    """

    def fail(_: object, name: str, *__: object) -> typing.NoReturn:
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    refuse: typing.Any = fail
    kind.__setattr__ = kind.__delattr__ = refuse


_structs: dict[tuple[type, bool], _Struct[typing.Any]] = {}


def _struct(type: type[_T], *, closed: bool = False) -> _Struct[_T]:
    """Return the description of a type, which may not have been filled in yet.

    Protocols that share a type may be open or closed, so it may have two.
    """
    return _structs.setdefault((type, closed), _Struct(type, closed))
