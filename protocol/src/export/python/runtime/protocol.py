"""Decoding and encoding of whole messages."""

from __future__ import annotations

import typing

from .any_json import _check_text, _json_text
from .broken import _parse_strictly, _tag_of_broken
from .building import _Builder, _Deeper, _named
from .dicts import _as_dict, _take, _take_quickly
from .envelope import _Envelope, _Messages
from .explaining import _read_or_explain
from .hooks import _Hook
from .nodes import _is_null, _load, _members, _Node, _Refused, _scalar, _Tree
from .public import IssueCode
from .quick import _Read, _read_quickly, _Write, _write_quickly
from .report import _Report
from .schemas import _Schemas
from .sentences import _say_wrong_type
from .shown import _quote, _quoted
from .text import _finished, _give_up, _refused, _text, _TooDeep


class _Protocol(_Envelope):
    """An envelope and the messages that it can carry."""

    quick_read: _Read | None = None
    """Reads what is plainly good."""
    quick_tags: typing.Collection[str] = ()
    """The types of messages that the quick way knows."""
    quick_write: _Write | None = None
    """Writes what is plainly good."""

    def decode(self, source: str | bytes | bytearray, only: typing.Any) -> typing.Any:
        """Read and validate a whole message, of one type or of any type."""
        messages, unknown = self.chosen(only)
        quick = _read_quickly(source, self.quick_read)
        if quick is not None and self.tags[type(quick.payload)] in messages:
            return quick
        text = _text(source)
        found = _read_or_explain(
            text,
            lambda: self.read(_load(text), messages, unknown),
            lambda report, node: self.check(
                report, node, messages, unknown is not None
            ),
            _Report(text),
            lambda node: node.string(self.tag) in self.quick_tags,
        )
        if found is not None:
            return found
        # `json` does not say enough: read it again with the strict reader.
        report = _Report(text)
        node = _parse_strictly(text, report)
        if node is None:
            raise report.error(_tag_of_broken(text, self.tag, messages))
        message_type = self.check(report, node, messages, unknown is not None)
        if report.found:
            raise report.error(message_type)
        try:
            return self.read(node, messages, unknown)
        except _Refused:
            raise report.error(message_type) from None

    def chosen(self, only: typing.Any) -> tuple[_Messages, type[typing.Any] | None]:
        """Return the messages of a type, or of several, and the class for all others."""
        if only is None:
            return self.messages, self.unknown
        chosen: tuple[type[typing.Any], ...] = (
            only if only.__class__ is tuple else (only,)
        )
        for kind in chosen:
            if kind not in self.tags:
                raise TypeError(f"{kind!r} is not a message of this protocol")
        tags = [self.tags[kind] for kind in chosen]
        return {tag: self.messages[tag] for tag in tags}, None

    def decode_dict(self, data: typing.Any, only: typing.Any) -> typing.Any:
        """Read and validate a whole message that is a dictionary."""
        messages, unknown = self.chosen(only)
        quick = _take_quickly(data, self.quick_read)
        if quick is not None and self.tags[type(quick.payload)] in messages:
            return quick
        members = typing.cast("typing.Any", _as_dict(data))
        tag = members.get(self.tag) if members.__class__ is dict else None
        return _take(
            members,
            lambda text: self.decode(text, only),
            lambda report, node: self.check(
                report, node, messages, unknown is not None
            ),
            _Report(None),
            tag if isinstance(tag, str) and tag in messages else None,
        )

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
            kept = content.raw() if isinstance(content, _Node) else None
            values["payload"] = unknown(tag=tag, payload=kept)
        elif _is_null(content) and not described.fields.has_required:
            values["payload"] = described.read({})
        elif self.content in members:
            values["payload"] = described.read(content)
        else:
            raise _Refused
        return self.envelope(**values)

    def hook(self, kind: typing.Any = None) -> _Hook:
        """Return what pydantic asks of envelopes that carry messages of this type."""
        kinds = typing.get_args(kind) or (kind,)
        only = tuple(kind for kind in kinds if kind in self.tags)
        tags = [self.tags[kind] for kind in only or self.tags]
        return _Hook(
            self.envelope,
            lambda data: self.decode_dict(data, only or None),
            lambda schemas: self.schema(schemas, tags),
        )

    def schema(self, schemas: _Schemas, tags: list[str]) -> dict[str, typing.Any]:
        """Return the JSON Schema of envelopes that carry messages of these types."""
        found: list[dict[str, typing.Any]] = []
        for tag in tags:
            payload = self.messages[tag]
            schema = self.header.schema(schemas)
            ours = {self.tag: {"const": tag}, self.content: payload.schema(schemas)}
            schema["properties"] = {**ours, **schema["properties"]}
            has_content = [self.content] if payload.fields.has_required else []
            schema["required"] = [self.tag, *has_content, *schema["required"]]
            found.append({"title": payload.type.__name__, **schema})
        return found[0] if len(found) == 1 else {"anyOf": found}

    def write(self, envelope: typing.Any) -> str:
        """Validate a whole message and write it."""
        quick = _write_quickly(envelope, self.quick_write)
        if quick is not None:
            return quick
        tag = self.tag_of(envelope)
        report = _Report(None)
        try:
            return _finished(self.text(envelope), 0)
        except _TooDeep:
            raise _refused(report, _give_up, tag) from None
        except (_Refused, ValueError, RecursionError):
            pass
        raise _refused(report, lambda: self.explain(report, envelope), tag)

    def tag_of(self, envelope: typing.Any) -> str | None:
        """Return the type of a message if it is declared."""
        payload: object = envelope.payload
        kinds = (kind for kind in type(payload).__mro__ if kind in self.tags)
        return next((self.tags[kind] for kind in kinds), None)

    def text(self, envelope: typing.Any) -> str:
        payload = envelope.payload
        tag = self.tag_of(envelope)
        content: str | None
        if tag is not None:
            described = self.messages[tag]
            content = described.write(payload) if described.has_content else None
        elif self.unknown is not None and isinstance(payload, self.unknown):
            tag, content = self.unknown_parts(payload)
        else:
            raise _Refused
        parts = [f"{_quoted(self.tag)}:{_quoted(tag)}", *self.header.write(envelope)]
        if content is not None:
            parts.append(f"{_quoted(self.content)}:{content}")
        parts.extend(self.header.write(envelope, after=True))
        parts.extend(self.header.write_others(envelope))
        return f"{{{','.join(parts)}}}"

    def unknown_parts(self, payload: typing.Any) -> tuple[str, str | None]:
        tag, content = payload.tag, payload.payload
        if not isinstance(tag, str) or tag in self.messages:
            raise _Refused
        return tag, None if content is None else _json_text(content)

    def explain(self, report: _Report, envelope: typing.Any) -> None:
        """Report what is wrong with an outgoing message."""
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
                if described.has_content:
                    inner = described.node(payload, builder)
                    node.members.append((place, self.content, inner))
            elif captured:
                self.explain_captured(report, builder, payload)
            else:
                with report.inside(self.content):
                    message = _say_wrong_type(_named(payload), "a message")
                    report.push(IssueCode.WRONG_TYPE, place, message)
            self.header.add(node, envelope, builder, after=True)
            self.header.add_others(node, envelope, builder)
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
                found = builder.foreign(content).kind
                message = _say_wrong_type(found, "JSON text")
                report.push(IssueCode.WRONG_TYPE, builder.at, message)
