"""Values of one of several shapes, told apart by their kinds of JSON or by keys."""

from __future__ import annotations

import datetime
import functools
import typing

from .building import _Builder
from .nodes import _Node, _Refused, _Tree
from .numbers import _Number
from .public import IssueCode
from .report import _Report
from .scalars import _Shape
from .schemas import _Schemas
from .sentences import (
    _say_a_boolean,
    _say_a_number,
    _say_a_string,
    _say_an_array,
    _say_an_object,
    _say_either,
    _say_none_of_keys,
    _say_null,
    _say_wrong_type,
)

_KIND_NAMES = {
    "null": _say_null(),
    "boolean": _say_a_boolean(),
    "number": _say_a_number(),
    "string": _say_a_string(),
    "array": _say_an_array(),
    "object": _say_an_object(),
}
"""The kinds of JSON values, as sentences name them."""


class _UntaggedMember:
    """One of the shapes."""

    def __init__(
        self,
        shape: _Shape,
        *,
        kinds: tuple[str, ...] = (),
        when: str | None = None,
    ) -> None:
        self.shape = shape
        self.kinds = {_KIND_NAMES[kind] for kind in kinds}
        """The kinds of JSON that its values may have; any, if there are none."""
        self.when = when
        """The key whose presence in an object tells it apart."""

    def takes(self, kind: str) -> bool:
        """Whether a value of this kind is of this member, if no key says otherwise."""
        return self.when is None and (not self.kinds or kind in self.kinds)


class _Untagged(_Shape):
    """One of several shapes, which are described after what refers to them."""

    members: tuple[_UntaggedMember, ...] = ()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def hold(self, *members: _UntaggedMember) -> None:
        """Describe the members."""
        self.members = members

    def schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        def write() -> dict[str, typing.Any]:
            return {"anyOf": [member.shape.schema(schemas) for member in self.members]}

        return schemas.named(self, self.name, write)

    def find(
        self, kind: str, has: typing.Callable[[str], bool]
    ) -> _UntaggedMember | None:
        """Return the member of a value of this kind, and with these keys."""
        if kind == _KIND_NAMES["object"]:
            for member in self.members:
                if member.when is not None and has(member.when):
                    return member
        return next((member for member in self.members if member.takes(kind)), None)

    def read(self, tree: _Tree) -> typing.Any:
        member = self.find(_kind_of(tree), functools.partial(_has, tree))
        if member is None:
            raise _Refused
        return member.shape.read(tree)

    def member_for(self, value: object) -> _UntaggedMember | None:
        """Return the member of an outgoing value."""
        kind = _kind_for(value)
        if kind is not None:
            return next((member for member in self.members if member.takes(kind)), None)
        for member in self.members:
            if member.shape.is_for(value):
                return member
        return next((member for member in self.members if not member.kinds), None)

    def is_for(self, value: object) -> bool:
        return any(member.shape.is_for(value) for member in self.members)

    def write(self, value: typing.Any) -> str:
        member = self.member_for(value)
        if member is None:
            raise _Refused
        return member.shape.write(value)

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        member = self.member_for(value)
        if member is None:
            return builder.anything(value)
        return member.shape.node(value, builder)

    def expect(self, report: _Report, node: _Node) -> bool:
        return True

    def look(self, report: _Report, node: _Node) -> None:
        member = self.find(node.kind, functools.partial(_has, node))
        if member is not None:
            member.shape.check(report, node)
            return
        keys = [
            f"`{member.when}`" for member in self.members if member.when is not None
        ]
        if node.kind == _KIND_NAMES["object"] and keys:
            message = _say_none_of_keys(", ".join(keys))
            report.push(IssueCode.MISSING_FIELD, node.at, message)
            return
        kinds = {kind for member in self.members for kind in member.kinds}
        names = [kind for kind in _KIND_NAMES.values() if kind in kinds]
        wanted = functools.reduce(_say_either, names) if names else ""
        report.push(IssueCode.WRONG_TYPE, node.at, _say_wrong_type(node.kind, wanted))


def _kind_of(tree: _Tree) -> str:
    """Return the kind of a value that was read."""
    if isinstance(tree, _Node):
        return tree.kind
    if tree is None:
        return _KIND_NAMES["null"]
    if isinstance(tree, _Number):
        return _KIND_NAMES["number"]
    kinds = {bool: "boolean", str: "string", list: "array", dict: "object"}
    return _KIND_NAMES[kinds[type(tree)]]


def _has(tree: _Tree, key: str) -> bool:
    """Whether an object has this key."""
    if isinstance(tree, _Node):
        return tree.member(key) is not None
    return isinstance(tree, dict) and key in tree


def _kind_for(value: object) -> str | None:
    """Return the kind of JSON that a value is written as; `None` for an object of a class."""
    if value is None:
        return _KIND_NAMES["null"]
    if isinstance(value, bool):
        return _KIND_NAMES["boolean"]
    if isinstance(value, (int, float, datetime.datetime)):
        return _KIND_NAMES["number"]
    if isinstance(value, (bytes, str)):
        return _KIND_NAMES["string"]
    if isinstance(value, (list, tuple)):
        return _KIND_NAMES["array"]
    return _KIND_NAMES["object"] if isinstance(value, dict) else None
