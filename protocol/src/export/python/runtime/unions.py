"""Unions: objects of several kinds, told apart by a tag among their members."""

from __future__ import annotations

import functools
import typing

from .any_json import _Raw
from .building import _Builder
from .nodes import _items, _members, _Node, _Refused, _scalar, _Tree
from .numbers import _FRACTION, _Number, _whole
from .public import IssueCode
from .report import _Report
from .scalars import _Shape
from .schemas import _Schemas
from .sentences import (
    _say_a_number,
    _say_a_string,
    _say_a_whole_number,
    _say_missing,
    _say_unknown_name,
    _say_wrong_type,
)
from .shown import _cut_number, _quote, _quoted
from .standalone import _Standalone
from .strict import _parse
from .structs import (
    _Field,
    _Fields,
    _freeze,
    _Rest,
    _Struct,
    _structs,
)

_Tag: typing.TypeAlias = "str | int"
"""What tells the members of a union apart."""


class _Inside(typing.NamedTuple):
    """The place of a tag in the object of a field, instead of beside the fields."""

    key: str
    field: str
    aliases: tuple[str, ...] = ()

    def holder(self, tree: _Tree) -> _Tree | None:
        """Return the value of the field."""
        names = (self.field, *self.aliases)
        if isinstance(tree, _Node):
            return tree.member(*names)
        members = _members(tree)
        return next((members[name] for name in names if name in members), None)


_Key: typing.TypeAlias = "str | int | _Inside"
"""Where a tag stands: under a key, at a position of an array, or inside of a field."""


class _Mark(_Field):
    """A tag among the fields of an object, which is told by it; its objects do not hold it."""

    def __init__(self, key: str, marks: tuple[_Tag, ...]) -> None:
        super().__init__(key, _Raw())
        self.marks = marks
        """The values of the tag: the one that is written, and its aliases."""
        self.is_held = False

    def of(self, value: object) -> typing.Any:
        return self.marks[0]

    @property
    def element(self) -> _Shape:
        return _mark_element

    def write(self, inner: typing.Any) -> str:
        return self.key + _mark_element.write(inner)

    def node(self, inner: typing.Any, builder: _Builder) -> _Node:
        return builder.anything(inner)

    def read(self, tree: _Tree) -> typing.Any:
        """Read nothing, since it has been read."""

    def read_plain(self, tree: typing.Any) -> typing.Any:
        """Read nothing, since it has been read."""

    def check(self, report: _Report, node: _Node) -> None:
        """Report nothing, since it has been looked at."""

    def schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        return {"const": self.marks[0]}


class _MarkElement(_Shape):
    """The value of a tag."""

    def write(self, value: typing.Any) -> str:
        return _quoted(value) if isinstance(value, str) else str(value)

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        return builder.anything(value)


_mark_element = _MarkElement()


class _MarkInside:
    """A tag in the object of a field, which tells the object around it."""

    def __init__(self, name: _Inside, marks: tuple[_Tag, ...]) -> None:
        self.name = name
        self.marks = marks


_Described: typing.TypeAlias = "_Field | _Rest | _MarkInside"


def _split(
    parts: tuple[_Described, ...],
) -> tuple[tuple[_Field | _Rest, ...], list[_Mark | _MarkInside]]:
    """Return the fields of an object, and the tags that tell it."""
    fields = tuple(it for it in parts if not isinstance(it, _MarkInside))
    return fields, [it for it in parts if isinstance(it, (_Mark, _MarkInside))]


class _Member(_Struct[typing.Any]):
    """An object of a union: tags, and fields beside them."""

    def __init__(
        self, type: type[typing.Any], parts: tuple[_Described, ...], closed: bool
    ) -> None:
        super().__init__(type, closed)
        fields, marks = _split(parts)
        self.fields = _Fields(fields)
        self.marks: dict[_Key, tuple[_Tag, ...]] = {it.name: it.marks for it in marks}
        """The values of the tags, the outermost first."""

    def is_known(self, node: _Node) -> bool:
        return _is_quick_by_itself(self.type)


def _is_quick_by_itself(kind: type[typing.Any]) -> bool:
    """Whether the quick way knows a member of a union."""
    return kind._codec.described.quick_read is not None


class _Kept(_Struct[typing.Any]):
    """An object of a union whose tag is not declared, held as its text."""

    declared: _Union
    """The union that it is of."""
    is_looked_at = False
    """Whether it has fields that are checked."""
    around: list[_Mark | _MarkInside]
    """The tags around that of the union."""

    def schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        union = self.declared
        kind = "integer" if union.has_integers else "string"
        schema: dict[str, typing.Any] = {"type": kind}
        key = union.key
        if isinstance(key, int):
            items: list[dict[str, typing.Any]] = [{} for _ in range(key)]
            items.append(schema)
            return {"type": "array", "prefixItems": items, "minItems": len(items)}
        steps = [key.key, key.field] if isinstance(key, _Inside) else [key]
        for step in steps:
            schema = {
                "type": "object",
                "properties": {step: schema},
                "required": [step],
            }
        return schema

    def read(self, tree: _Tree) -> typing.Any:
        if not isinstance(tree, _Node):
            # The scanner of `json` does not keep the text.
            raise _Refused
        tag = self.mark_in(tree)
        if tag is None:
            raise _Refused
        return self.type(tag=tag, payload=tree.raw())

    def mark_in(self, tree: _Tree) -> str | None:
        """Return the tag of an object as text, if it is one that is not declared."""
        tag = _first(tree, self.declared.key)
        value = _scalar(tag)
        kind = _Number if self.declared.has_integers else str
        if type(value) is not kind or self.declared.member_of(tag) is not None:
            return None
        if kind is _Number and _whole(value) == _FRACTION:
            return None
        return str.__str__(value)

    def look(self, report: _Report, node: _Node) -> None:
        if self.is_looked_at:
            super().look(report, node)

    def is_around(self, node: _Node) -> bool:
        """Whether an object has the tags around that of the union."""
        return all(_mark_of(_first(node, it.name)) in it.marks for it in self.around)

    def write(self, value: typing.Any) -> str:
        text = value.payload
        if not isinstance(text, str):
            raise _Refused
        report = _Report(text)
        node = _parse(text, report)
        if node is None or node.kind != self.kind or self.mark_in(node) != value.tag:
            raise _Refused
        report.walk(lambda: self.look(report, node))
        if report.found or not self.is_around(node):
            raise _Refused
        return node.raw()

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        try:
            text = self.write(value)
        except _Refused:
            return builder.node("a payload that does not fit its tag")
        return builder.node("JSON", text)


class _Union(_Struct[typing.Any]):
    """One of several objects, told apart by their tags."""

    def __init__(
        self,
        name: str,
        type: typing.Any,
        key: _Key,
        *,
        inner: dict[_Tag, _Union] | None = None,
        of_messages: bool = False,
        closed: bool = False,
    ) -> None:
        super().__init__(type, closed)
        self.name = name
        self.key = key
        """Where the tag stands."""
        self.inner = inner or {}
        """Members that are unions with a further tag in the same object."""
        self.of_messages = of_messages
        self.part_of: _Union | None = None
        """The union of what is kept, if it is that alone."""

    @functools.cached_property
    def members(self) -> list[_Struct[typing.Any]]:
        """The members, which are described after what refers to them.

        Those of a union inside this one are among them.
        """
        types = typing.get_args(self.type) or (self.type,)
        return [_structs[type, self.closed] for type in types]

    @functools.cached_property
    def by_mark(self) -> dict[_Tag, _Member | _Union]:
        members = (it for it in self.members if isinstance(it, _Member))
        found: dict[_Tag, _Member | _Union] = {}
        for member in members:
            marks = member.marks[self.key]
            found |= dict.fromkeys(marks, self.inner.get(marks[0], member))
        # Of what is kept alone, the tags around it are known by these.
        return {**self.inner, **found}

    @functools.cached_property
    def kept(self) -> _Kept | None:
        """What an object with another tag is held as, if it is kept."""
        kept = (it for it in self.members if isinstance(it, _Kept))
        return next((it for it in kept if it.declared.key == self.key), None)

    @functools.cached_property
    def has_integers(self) -> bool:
        if self.part_of is not None:
            return self.part_of.has_integers
        return any(isinstance(mark, int) for mark in self.by_mark)

    def schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        found = [member.schema(schemas) for member in self.members]
        return found[0] if len(found) == 1 else {"anyOf": found}

    def member_of(self, tag: _Tree) -> _Member | _Union | None:
        """Return the member with this tag."""
        mark = _mark_of(tag)
        return None if mark is None else self.by_mark.get(mark)

    def is_known(self, node: _Node) -> bool:
        if node.kind != self.kind:
            return True
        member = self.member_of(_first(node, self.key))
        return member is not None and member.is_known(node)

    def member_for(self, value: object) -> _Struct[typing.Any] | None:
        """Return the member that a value is an object of."""
        return next((it for it in self.members if isinstance(value, it.type)), None)

    def marks_of_members(self) -> typing.Iterator[_Tag]:
        """Return the value that each member has written under the tag."""
        members = (it for it in self.members if isinstance(it, _Member))
        yield from (member.marks[self.key][0] for member in members)
        # Of what is kept alone, there are no members.
        yield from self.inner

    def say_missing(self, report: _Report, node: _Node) -> None:
        report.push(IssueCode.MISSING_FIELD, node.at, _say_missing())

    def read(self, tree: _Tree) -> typing.Any:
        member = self.member_of(_first(tree, self.key)) or self.kept
        if member is None:
            raise _Refused
        return member.read(tree)

    def write(self, value: typing.Any) -> str:
        member = self.member_for(value)
        if member is None:
            raise _Refused
        return member.write(value)

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        member = self.member_for(value)
        return builder.foreign(value) if member is None else member.node(value, builder)

    def expect(self, report: _Report, node: _Node) -> bool:
        if report.has_classes and node.kind != self.kind:
            if node.kind != "JSON":
                message = _say_wrong_type(node.kind, f"a `{self.name}`")
                report.push(IssueCode.WRONG_TYPE, node.at, message)
            return False
        return _Shape.expect(self, report, node)

    def look(self, report: _Report, node: _Node) -> None:
        member = self.member_of(_first(node, self.key))
        if member is not None:
            member.look(report, node)
            return
        if isinstance(self.key, _Inside):
            is_good = self.look_inside(report, node, self.key)
        else:
            is_good = self.look_for_tag(report, node, self.key)
        if is_good and self.kept is not None:
            self.kept.look(report, node)

    def look_inside(self, report: _Report, node: _Node, key: _Inside) -> bool:
        """Report a tag inside of a field that is of no member, unless it may be."""
        holder = key.holder(node)
        with report.inside(key.field):
            if not isinstance(holder, _Node):
                report.push(IssueCode.MISSING_FIELD, node.at, _say_missing())
                return False
            if not _Shape.expect(self, report, holder):
                return False
            return self.look_for_tag(report, holder, key.key)

    def look_for_tag(self, report: _Report, node: _Node, key: str | int) -> bool:
        """Report a tag in this place that is of no member, unless it may be."""
        tag = _first(node, key)
        with report.inside(key):
            if isinstance(tag, _Node):
                return self.look_at_tag(report, tag)
            self.say_missing(report, node)
            return False

    def look_at_tag(self, report: _Report, tag: _Node) -> bool:
        """Report a tag that is of no member, unless it may be."""
        kind = _say_a_number() if self.has_integers else _say_a_string()
        wanted = _say_a_whole_number() if self.has_integers else kind
        shown = _cut_number(tag.text) if self.has_integers else _quote(tag.text)
        shown = report.shown(shown)
        if tag.kind != kind:
            message = _say_wrong_type(tag.kind, wanted)
            report.push(IssueCode.WRONG_TYPE, tag.at, message)
        elif self.has_integers and _whole(tag.text) == _FRACTION:
            message = _say_wrong_type(shown, wanted)
            report.push(IssueCode.WRONG_TYPE, tag.at, message)
        elif self.kept is None:
            names = [*map(str, dict.fromkeys(self.marks_of_members()))]
            code = IssueCode.UNKNOWN_VARIANT
            if self.of_messages:
                code = IssueCode.UNKNOWN_TYPE
            report.push_unknown(code, tag.at, _say_unknown_name(shown), tag.text, names)
        elif self.kept.declared.member_of(tag) is not None:
            message = _say_wrong_type(shown, "a tag that is not declared")
            report.push(IssueCode.WRONG_TYPE, tag.at, message)
        else:
            return True
        return False


def _mark_of(tree: _Tree | None) -> _Tag | None:
    """Return a tag in a text as it is compared: a string, or an integer."""
    value = _scalar(tree)
    if type(value) is str:
        return value
    number = _whole(value) if type(value) is _Number else None
    return number if type(number) is int else None


def _first(tree: _Tree, key: _Key) -> _Tree | None:
    """Return what is in the place of a tag; `None` if there is nothing."""
    if isinstance(key, int):
        items = _items(tree)
        return items[key] if key < len(items) else None
    if isinstance(key, _Inside):
        holder = key.holder(tree)
        if isinstance(holder, (_Node, dict)):
            return _first(holder, key.key)
        return None
    if isinstance(tree, _Node):
        return tree.member(key)
    return _members(tree).get(key)


def _describe_member(
    type: type[typing.Any], *parts: _Described, closed: bool = False
) -> None:
    """Describe a member of a union, or an object inside of one that has its tag."""
    described = _Member(type, parts, closed)
    _structs[type, closed] = described
    _freeze(type)
    inner: dict[_Tag, _Union] = {}
    for key, marks in reversed(described.marks.items()):
        alone = _Union(type.__name__, type, key, inner=inner, closed=closed)
        inner = {marks[0]: alone}
        type._codec = _Standalone(alone)


def _describe_kept(
    type: type[typing.Any],
    declared: _Union,
    *around: _Described,
    closed: bool = False,
) -> None:
    """Describe what an open union holds objects with other tags as."""
    described = _Kept(type, closed)
    described.declared = declared
    fields, described.around = _split(around)
    described.fields = _Fields(fields)
    described.is_looked_at = bool(around)
    _structs[type, closed] = described
    _freeze(type)
    alone = _Union(type.__name__, type, declared.key, closed=closed)
    alone.part_of = declared
    marks = [field for field in around if isinstance(field, _Mark)]
    for mark in reversed(marks):
        inner = {mark.marks[0]: alone}
        alone = _Union(type.__name__, type, mark.name, inner=inner, closed=closed)
    type._codec = _Standalone(alone)
