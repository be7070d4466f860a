"""Unions: objects of several kinds, told apart by a tag among their members."""

from __future__ import annotations

import functools
import typing

from .building import _Builder, _Deeper
from .nodes import _members, _Node, _Refused, _scalar, _Tree
from .numbers import _FRACTION, _Number, _whole
from .public import IssueCode
from .report import _duplicate_key, _Report
from .scalars import _Shape
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
    _Other,
    _Rest,
    _Seen,
    _Struct,
    _structs,
    _unknown_key,
)

_Tag: typing.TypeAlias = "str | int"
"""What tells the members of a union apart."""


class _Member(_Struct[typing.Any]):
    """An object of a union: a tag, and fields beside it."""

    def __init__(
        self, type: type[typing.Any], key: str, marks: tuple[_Tag, ...], closed: bool
    ) -> None:
        super().__init__(type, closed)
        self.key = key
        """The key of the tag."""
        self.marks = marks
        """The values of the tag: the one that is written, and its aliases."""

    def schema(self) -> dict[str, typing.Any]:
        schema = super().schema()
        if "properties" in schema:
            schema["properties"] = {
                self.key: {"const": self.marks[0]},
                **schema["properties"],
            }
            schema["required"] = [self.key, *schema["required"]]
        return schema

    def read(self, tree: _Tree) -> typing.Any:
        members = _members(tree)
        values: dict[str, typing.Any] = {}
        used = self.fields.read(members, values) + 1
        if self.closed and used != len(members):
            raise _Refused
        return self.type(**values)

    def write(self, value: typing.Any) -> str:
        mark = self.marks[0]
        written = _quoted(mark) if isinstance(mark, str) else str(mark)
        tag = f"{_quoted(self.key)}:{written}"
        members = [*self.fields.write(value), *self.fields.write_others(value)]
        return f"{{{','.join([tag, *members])}}}"

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        node = builder.node("an object")
        with _Deeper(builder):
            builder.at += 1
            place = builder.at
            tag = builder.anything(self.marks[0])
            node.members.append((place, self.key, tag))
            self.fields.add(node, value, builder)
            self.fields.add_others(node, value, builder)
        return node

    def look(self, report: _Report, node: _Node) -> None:
        seen, has_tag = _Seen(self.fields), False
        for at, key, value in node.members:
            if key == self.key and not isinstance(key, _Other):
                if has_tag:
                    with report.inside(key):
                        _duplicate_key(report, at)
                has_tag = True
            elif not seen.field(report, at, key, value):
                _unknown_key(report, at, key, [self.key, *self.fields.known])
        seen.missing(report, node.at)


class _Kept(_Struct[typing.Any]):
    """An object of a union whose tag is not declared, held as its text."""

    declared: _Union
    """The union that it is of."""

    def schema(self) -> dict[str, typing.Any]:
        union = self.declared
        tag = {"type": "integer" if union.has_integers else "string"}
        return {
            "type": "object",
            "properties": {union.key: tag},
            "required": [union.key],
        }

    def read(self, tree: _Tree) -> typing.Any:
        if not isinstance(tree, _Node):
            # The scanner of `json` does not keep the text.
            raise _Refused
        tag = self.tag_of(tree)
        if tag is None:
            raise _Refused
        return self.type(tag=tag, payload=tree.raw())

    def tag_of(self, tree: _Tree) -> str | None:
        """Return the tag of an object as text, if it is one that is not declared."""
        tag = _first(tree, self.declared.key)
        value = _scalar(tag)
        kind = _Number if self.declared.has_integers else str
        if type(value) is not kind or self.declared.member_of(tag) is not None:
            return None
        if kind is _Number and _whole(value) == _FRACTION:
            return None
        return str.__str__(value)

    def write(self, value: typing.Any) -> str:
        text = value.payload
        if not isinstance(text, str):
            raise _Refused
        node = _parse(text, _Report(text, closed=False))
        if node is None or node.kind != self.kind or self.tag_of(node) != value.tag:
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
        self, name: str, type: typing.Any, key: str, *, closed: bool = False
    ) -> None:
        super().__init__(type, closed)
        self.name = name
        self.key = key
        """The key of the tag."""

    @functools.cached_property
    def members(self) -> list[_Struct[typing.Any]]:
        """The members, which are described after what refers to them."""
        types = typing.get_args(self.type) or (self.type,)
        return [_structs[type, self.closed] for type in types]

    @functools.cached_property
    def by_mark(self) -> dict[_Tag, _Member]:
        members = (it for it in self.members if isinstance(it, _Member))
        return {mark: member for member in members for mark in member.marks}

    @functools.cached_property
    def kept(self) -> _Kept | None:
        """What an object with another tag is held as, if it is kept."""
        return next((it for it in self.members if isinstance(it, _Kept)), None)

    @functools.cached_property
    def has_integers(self) -> bool:
        return any(isinstance(mark, int) for mark in self.by_mark)

    def schema(self) -> dict[str, typing.Any]:
        return {"anyOf": [member.schema() for member in self.members]}

    def member_of(self, tag: _Tree) -> _Member | None:
        """Return the member with this tag."""
        value = _scalar(tag)
        if type(value) is str:
            return self.by_mark.get(value)
        number = _whole(value) if type(value) is _Number else None
        return self.by_mark.get(number) if type(number) is int else None

    def member_for(self, value: object) -> _Struct[typing.Any] | None:
        """Return the member that a value is an object of."""
        return next((it for it in self.members if isinstance(value, it.type)), None)

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
        tag = _first(node, self.key)
        member = self.member_of(tag)
        if member is not None:
            member.look(report, node)
            return
        with report.inside(self.key):
            if isinstance(tag, _Node):
                self.look_at_tag(report, tag)
            else:
                report.push(IssueCode.MISSING_FIELD, node.at, _say_missing())

    def look_at_tag(self, report: _Report, tag: _Node) -> None:
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
            names = [
                str(member.marks[0])
                for member in self.members
                if isinstance(member, _Member)
            ]
            code = IssueCode.UNKNOWN_VARIANT
            report.push_unknown(code, tag.at, _say_unknown_name(shown), tag.text, names)
        elif self.kept.declared.member_of(tag) is not None:
            message = _say_wrong_type(shown, "a tag that is not declared")
            report.push(IssueCode.WRONG_TYPE, tag.at, message)


def _first(tree: _Tree, key: str) -> _Tree | None:
    """Return the first value under a key of an object; `None` if there is none."""
    if isinstance(tree, _Node):
        return next((value for _, name, value in tree.members if name == key), None)
    return _members(tree).get(key)


def _describe_member(
    type: type[typing.Any],
    key: str,
    marks: tuple[_Tag, ...],
    *fields: _Field | _Rest,
    closed: bool = False,
) -> None:
    """Describe a member of a union."""
    described = _Member(type, key, marks, closed)
    described.fields = _Fields(fields, (key,))
    _structs[type, closed] = described
    _freeze(type)
    type._codec = _Standalone(_Union(type.__name__, type, key, closed=closed))


def _describe_kept(
    type: type[typing.Any], declared: _Union, *, closed: bool = False
) -> None:
    """Describe what an open union holds objects with other tags as."""
    described = _Kept(type, closed)
    described.declared = declared
    _structs[type, closed] = described
    _freeze(type)
    alone = _Union(type.__name__, type, declared.key, closed=closed)
    alone.has_integers = declared.has_integers
    type._codec = _Standalone(alone)
