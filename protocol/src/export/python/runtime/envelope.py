"""Validation of an envelope: tag, header and payload in one JSON object."""

from __future__ import annotations

import typing

from .nodes import _Node
from .public import IssueCode
from .report import _duplicate_key, _Report
from .sentences import (
    _say_a_string,
    _say_an_object,
    _say_missing,
    _say_unknown_name,
    _say_wrong_type,
)
from .shown import _quote
from .structs import (
    _Field,
    _Fields,
    _freeze,
    _Other,
    _Rest,
    _Seen,
    _Struct,
    _struct,
    _unknown_key,
)

_Messages: typing.TypeAlias = "dict[str, _Struct[typing.Any]]"


class _Envelope:
    """An envelope and the messages that it can carry."""

    def __init__(
        self,
        *,
        tag: str,
        content: str,
        envelope: type[typing.Any],
        header: tuple[_Field | _Rest, ...],
        messages: dict[str, type[typing.Any]],
        unknown: type[typing.Any] | None = None,
        closed: bool = False,
    ) -> None:
        self.tag = tag
        self.content = content
        self.envelope = envelope
        _freeze(envelope)
        self.header = _Fields(header, (tag, content))
        self.messages: _Messages = {
            name: _struct(type, closed=closed) for name, type in messages.items()
        }
        self.tags = {type: name for name, type in messages.items()}
        self.unknown = unknown
        """The class for messages of undeclared types, if they are kept."""
        self.closed = closed
        """Whether undeclared keys are rejected."""
        for name, described in self.messages.items():
            described.tag, described.path = name, [content]

    def check(
        self, report: _Report, node: _Node, messages: _Messages, captures: bool
    ) -> str | None:
        """Report what is wrong with an envelope; return its type if it is declared."""
        if node.kind != "an object":
            message = _say_wrong_type(node.kind, _say_an_object())
            report.push(IssueCode.WRONG_TYPE, node.at, message)
            return None
        tag = node.string(self.tag)
        described = None if tag is None else messages.get(tag)
        report.walk(
            lambda: self.check_members(report, node, described, messages, captures)
        )
        return tag if described is not None else None

    def check_members(
        self,
        report: _Report,
        node: _Node,
        described: _Struct[typing.Any] | None,
        messages: _Messages,
        captures: bool,
    ) -> None:
        known = [self.tag, self.content, *self.header.known]
        header, seen = _Seen(self.header), set[str]()
        reads = {**self.header.reads, self.tag: messages.__getitem__}
        if described is not None:
            reads[self.content] = described.read_plain
        for at, key, value in node.doubtful_members(reads):
            if key in (self.tag, self.content) and not isinstance(key, _Other):
                if key in seen:
                    with report.inside(key):
                        _duplicate_key(report, at)
                seen.add(key)
                with report.inside(key):
                    if key == self.tag:
                        self.check_tag(report, value, messages, captures)
                    elif described is not None:
                        self.check_content(report, value, described)
            elif not header.field(report, at, key, value) and self.closed:
                _unknown_key(report, at, key, known)
        self.check_missing(report, node, header, described)

    def check_missing(
        self,
        report: _Report,
        node: _Node,
        header: _Seen,
        described: _Struct[typing.Any] | None,
    ) -> None:
        at, names = node.at, node.names()
        if self.tag not in names:
            with report.inside(self.tag):
                report.push(IssueCode.MISSING_FIELD, at, _say_missing())
        header.missing(report, node)
        if described is not None and self.content not in names:
            with report.inside(self.content):
                if described.fields.has_required:
                    report.push(IssueCode.MISSING_FIELD, at, _say_missing())
                else:
                    self.check_nothing(report, at, described)

    def check_tag(
        self, report: _Report, node: _Node, messages: _Messages, captures: bool
    ) -> None:
        if node.kind != "a string":
            message = _say_wrong_type(node.kind, _say_a_string())
            report.push(IssueCode.WRONG_TYPE, node.at, message)
        elif node.text not in messages and not captures:
            report.push_unknown(
                IssueCode.UNKNOWN_TYPE,
                node.at,
                _say_unknown_name(_quote(node.text)),
                node.text,
                [*messages],
            )

    def check_content(
        self, report: _Report, node: _Node, described: _Struct[typing.Any]
    ) -> None:
        if node.kind == "null" and not described.fields.has_required:
            self.check_nothing(report, node.at, described)
        else:
            described.check(report, node)

    def check_nothing(
        self, report: _Report, at: int, described: _Struct[typing.Any]
    ) -> None:
        """Check an absent payload, which consists of defaults."""
        with report.instead_of_text(at):
            described.look(report, _Node("an object", at))
