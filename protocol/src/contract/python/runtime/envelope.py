"""Whole messages: tag, header and payload as one JSON object."""

from __future__ import annotations

import typing

from .containers import _check_text, _json_text
from .reading import (
    _Broken,
    _load,
    _members,
    _Node,
    _parse,
    _Reader,
    _Refused,
    _scalar,
    _Tree,
)
from .report import _duplicate_key, _expected, _quote, _quoted, _Report
from .shapes import _Builder, _Deeper, _named
from .structs import (
    _Field,
    _Fields,
    _Seen,
    _Struct,
    _struct,
    _structs,
    _unknown_key,
)
from .text import _finished, _give_up, _refused, _text, _TooDeep
from .values import IssueCode

_Messages: typing.TypeAlias = "dict[str, _Struct[typing.Any]]"


class _Protocol:
    """The envelope and the messages that travel in it."""

    def __init__(
        self,
        *,
        tag: str,
        content: str,
        envelope: type[typing.Any],
        header: tuple[_Field, ...],
        messages: dict[str, type[typing.Any]],
        unknown: type[typing.Any] | None = None,
        closed: bool = False,
    ) -> None:
        self.tag = tag
        self.content = content
        self.envelope = envelope
        self.header = _Fields(header)
        self.messages: _Messages = {
            name: _struct(type) for name, type in messages.items()
        }
        self.tags = {type: name for name, type in messages.items()}
        self.unknown = unknown
        """The class of messages whose type is not declared, where they are kept."""
        self.closed = closed
        """Keys that are not declared are refused."""
        for described in _structs.values():
            described.closed = closed
        for name, described in self.messages.items():
            described.tag, described.path = name, [content]

    def decode(
        self, source: str | bytes | bytearray, only: type[typing.Any] | None
    ) -> typing.Any:
        """Read and validate a whole message, of one type or of any."""
        messages, unknown = self.messages, self.unknown
        if only is not None:
            messages, unknown = {self.tags[only]: _struct(only)}, None
        try:
            text = source if isinstance(source, str) else str(source, "utf-8")
            return self.read(_load(text), messages, unknown)
        except (_Refused, ValueError, RecursionError):
            pass
        # Something is wrong, or `json` does not tell enough: read it again, strictly.
        text = _text(source)
        report = _Report(text, self.closed)
        node = _parse(text, report)
        if node is None:
            raise report.error(self.tag_of_broken(text, messages))
        message_type = self.check(report, node, messages, unknown is not None)
        if report.found:
            raise report.error(message_type)
        try:
            return self.read(node, messages, unknown)
        except _Refused:
            raise report.error(message_type) from None

    def read(
        self, tree: _Tree, messages: _Messages, unknown: type[typing.Any] | None
    ) -> typing.Any:
        members = _members(tree)
        tag = _scalar(members.get(self.tag))
        if type(tag) is not str:
            raise _Refused
        described = messages.get(tag)
        values: dict[str, typing.Any] = {}
        used = self.header.read(members, values) + 1
        content: _Tree = None
        if self.content in members:
            content = members[self.content]
            used += 1
        if self.closed and used != len(members):
            raise _Refused
        if described is None:
            if unknown is None or (content is not None and type(content) is not _Node):
                raise _Refused
            if self.content in members and content is None:
                raise _Refused
            kept = content.raw() if type(content) is _Node else None
            values["payload"] = unknown(tag=tag, payload=kept)
        elif _scalar_is_null(content) and not described.fields.has_required:
            values["payload"] = described.read({})
        else:
            values["payload"] = described.read(content)
        return self.envelope(**values)

    def check(
        self, report: _Report, node: _Node, messages: _Messages, captures: bool
    ) -> str | None:
        """Report what is wrong with an envelope; give its type if that is declared."""
        if node.kind != "an object":
            message = f"is {node.kind}, expected an object"
            report.push(IssueCode.WRONG_TYPE, node.at, message)
            return None
        first = next((value for _, key, value in node.members if key == self.tag), None)
        tag = first.text if first and first.kind == "a string" else None
        described = None if tag is None else messages.get(tag)
        known = [self.tag, self.content, *self.header.known]
        header, seen = _Seen(self.header), set[str]()
        for at, key, value in node.members:
            if key in (self.tag, self.content):
                if key in seen:
                    _duplicate_key(report, at, key)
                seen.add(key)
                with report.inside(key):
                    if key == self.tag:
                        self.check_tag(report, value, messages, captures)
                    elif described is not None:
                        self.check_content(report, value, described)
            elif not header.field(report, at, key, value):
                _unknown_key(report, at, key, known)
        self.check_missing(report, node.at, seen, header, described)
        return tag if described is not None else None

    def check_missing(
        self,
        report: _Report,
        at: int,
        seen: set[str],
        header: _Seen,
        described: _Struct[typing.Any] | None,
    ) -> None:
        if self.tag not in seen:
            with report.inside(self.tag):
                report.push(IssueCode.MISSING_FIELD, at, "is missing")
        header.missing(report, at)
        if described is not None and self.content not in seen:
            with report.inside(self.content):
                if described.fields.has_required:
                    report.push(IssueCode.MISSING_FIELD, at, "is missing")
                else:
                    self.check_nothing(report, at, described)

    def check_tag(
        self, report: _Report, node: _Node, messages: _Messages, captures: bool
    ) -> None:
        if node.kind != "a string":
            message = f"is {node.kind}, expected a string"
            report.push(IssueCode.WRONG_TYPE, node.at, message)
        elif node.text not in messages and not captures:
            expected = _expected(node.text, [*messages])
            message = f"is {_quote(node.text)}, {expected}"
            report.push(IssueCode.UNKNOWN_TYPE, node.at, message)

    def check_content(
        self, report: _Report, node: _Node, described: _Struct[typing.Any]
    ) -> None:
        if node.kind == "null" and not described.fields.has_required:
            self.check_nothing(report, node.at, described)
        else:
            described.check(report, node, ())

    def check_nothing(
        self, report: _Report, at: int, described: _Struct[typing.Any]
    ) -> None:
        """Look at a payload that is not there, and so has none but defaults."""
        with report.instead_of_text(at):
            described.look(report, _Node("an object", at))

    def tag_of_broken(self, text: str, messages: _Messages) -> str | None:
        """Give the declared type of a text that is not JSON, if it stands before the fault."""
        reader = _Reader(text)
        try:
            if reader.peek() != "{":
                return None
            reader.at += 1
            mark = reader.peek()
            while mark == '"':
                key = reader.string()
                if reader.peek() != ":":
                    return None
                reader.at += 1
                node = reader.value(1)
                if key == self.tag:
                    tag = node.text if node.kind == "a string" else None
                    return tag if tag in messages else None
                mark = reader.peek()
                reader.at += 1
                mark = reader.peek() if mark == "," else ""
        except _Broken:
            pass
        return None

    def write(self, envelope: typing.Any) -> str:
        """Validate a whole message and write it."""
        tag = self.tag_of(envelope)
        report = _Report(None, self.closed)
        try:
            return _finished(self.text(envelope), 0)
        except _TooDeep:
            raise _refused(report, _give_up, tag) from None
        except (_Refused, ValueError, RecursionError):
            pass
        raise _refused(report, lambda: self.explain(report, envelope), tag)

    def tag_of(self, envelope: typing.Any) -> str | None:
        """Give the type of a message, if it is a declared one."""
        payload: object = envelope.payload
        return self.tags.get(type(payload))

    def text(self, envelope: typing.Any) -> str:
        payload = envelope.payload
        tag = self.tag_of(envelope)
        content: str | None
        if tag is not None:
            described = self.messages[tag]
            content = described.write(payload) if described.fields.all else None
        elif self.unknown is not None and isinstance(payload, self.unknown):
            tag, content = self.unknown_parts(payload)
        else:
            raise _Refused
        parts = [f"{_quoted(self.tag)}:{_quoted(tag)}", *self.header.write(envelope)]
        if content is not None:
            parts.append(f"{_quoted(self.content)}:{content}")
        parts.extend(self.header.write(envelope, after=True))
        return f"{{{','.join(parts)}}}"

    def unknown_parts(self, payload: typing.Any) -> tuple[str, str | None]:
        tag, content = payload.tag, payload.payload
        if not isinstance(tag, str) or tag in self.messages:
            raise _Refused
        return tag, None if content is None else _json_text(content)

    def explain(self, report: _Report, envelope: typing.Any) -> None:
        """Report what is wrong with a message to be sent."""
        payload, builder = envelope.payload, _Builder()
        tag = self.tag_of(envelope)
        node = builder.node("an object")
        captured = self.unknown is not None and isinstance(payload, self.unknown)
        with _Deeper(builder):
            builder.at += 1
            name = payload.tag if captured else tag
            node.members.append((builder.at, self.tag, builder.anything(name)))
            self.header.add(node, envelope, builder)
            builder.at += 1
            place = builder.at
            if tag is not None:
                described = self.messages[tag]
                if described.fields.all:
                    inner = described.node(payload, builder)
                    node.members.append((place, self.content, inner))
            elif captured:
                self.explain_captured(report, builder, payload)
            else:
                with report.inside(self.content):
                    message = f"is {_named(payload)}, expected a message"
                    report.push(IssueCode.WRONG_TYPE, place, message)
            self.header.add(node, envelope, builder, after=True)
        if tag is None and not captured:
            node.members[0] = (1, self.tag, _Node("a string", 1, ""))
        self.check(report, node, self.messages, tag is None)

    def explain_captured(
        self, report: _Report, builder: _Builder, payload: typing.Any
    ) -> None:
        if isinstance(payload.tag, str) and payload.tag in self.messages:
            with report.inside(self.tag):
                expected = self.messages[payload.tag].type.__name__
                message = f"is {_quote(payload.tag)}, which is sent as a `{expected}`"
                report.push(IssueCode.WRONG_TYPE, builder.at, message)
        content = payload.payload
        if content is None:
            return
        with report.inside(self.content):
            if isinstance(content, str):
                _check_text(report, builder.at, content)
            else:
                message = f"is {builder.foreign(content).kind}, expected JSON text"
                report.push(IssueCode.WRONG_TYPE, builder.at, message)


def _scalar_is_null(tree: _Tree) -> bool:
    return tree is None or (type(tree) is _Node and tree.kind == "null")
