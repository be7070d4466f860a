# pyright: standard, reportPrivateUsage=false
"""The types of the protocol `relay`, and their codec."""

from __future__ import annotations

import dataclasses
import enum
import json
import typing

from ._runtime import (
    Issue,
    IssueCode,
    Json,
    ValidationError,
    _blank,
    _Data,
    _describe,
    _escaped,
    _Field,
    _Protocol,
    _quick,
    _Read,
    _Refused,
    _String,
    _struct,
    _Tally,
    _Write,
)

__all__ = [
    "Envelope",
    "Issue",
    "IssueCode",
    "Join",
    "Json",
    "Message",
    "MessageType",
    "Payload",
    "Room",
    "ValidationError",
    "decode",
    "decode_dict",
    "encode_dict",
    "message_class",
]


class MessageType(enum.StrEnum):
    """The types of all messages."""

    JOIN = "join"
    """`Join`"""


class Payload:
    """The base of all messages: the payload of an envelope."""

    __slots__ = ()

    message_type: typing.ClassVar[MessageType]
    """The type of the message."""

    def wrap(self) -> Envelope[typing.Self]:
        """Put the message into an envelope."""
        return Envelope(payload=self)


_P = typing.TypeVar("_P", bound=Payload)
_P_co = typing.TypeVar("_P_co", bound=Payload, covariant=True)


@dataclasses.dataclass(frozen=True, slots=True)
class Join(Payload, _Data):
    message_type = MessageType.JOIN

    room: Room


@dataclasses.dataclass(frozen=True, slots=True)
class Room(_Data):
    name: str


Message: typing.TypeAlias = Join
"""Any message of the protocol."""


@dataclasses.dataclass(frozen=True, slots=True)
class Envelope(typing.Generic[_P_co]):
    """A whole message: its type, payload and header.

    On the wire, the type is under `type`, the payload under `data`.
    """

    payload: _P_co
    """The message."""

    @property
    def message_type(self) -> MessageType:
        """The type of the message."""
        return self.payload.message_type

    def validate(self) -> None:
        """Check every rule; raise `ValidationError` with all issues."""
        _protocol.write(self)

    def to_json(self) -> str:
        """Validate the message and write it as JSON."""
        return _protocol.write(self)

    @staticmethod
    def from_json(text: str | bytes | bytearray) -> Envelope[Message]:
        """Read and validate a message of any type, as `decode` does."""
        return decode(text)

    def to_dict(self) -> dict[str, Json]:
        """Validate the message and return it as JSON in a dictionary, by wire names."""
        members: dict[str, Json] = json.loads(_protocol.write(self))
        return members

    @staticmethod
    def from_dict(data: typing.Mapping[str, object]) -> Envelope[Message]:
        """Read and validate a message of any type, as `decode_dict` does."""
        return decode_dict(data)

    if not typing.TYPE_CHECKING:

        def __class_getitem__(cls, payload):
            # Pydantic passes over the hooks of a class that has parameters.
            alias = type(list[int])(cls, payload)
            return typing.Annotated[alias, _protocol.hook(payload)]

        @classmethod
        def __get_pydantic_core_schema__(cls, *_):
            return _protocol.hook().__get_pydantic_core_schema__()

        @classmethod
        def __get_pydantic_json_schema__(cls, *asked):
            return _protocol.hook().__get_pydantic_json_schema__(*asked)


@typing.overload
def decode(text: str | bytes | bytearray) -> Envelope[Message]: ...


@typing.overload
def decode(text: str | bytes | bytearray, only: type[_P]) -> Envelope[_P]: ...


def decode(
    text: str | bytes | bytearray, only: type[Payload] | None = None
) -> Envelope[typing.Any]:
    """Read and validate a whole message of any type, or of one type only.

    Raises `ValidationError` with all issues.
    """
    envelope: Envelope[typing.Any] = _protocol.decode(text, only)
    return envelope


@typing.overload
def decode_dict(data: typing.Mapping[str, object]) -> Envelope[Message]: ...


@typing.overload
def decode_dict(data: typing.Mapping[str, object], only: type[_P]) -> Envelope[_P]: ...


def decode_dict(
    data: typing.Mapping[str, object], only: type[Payload] | None = None
) -> Envelope[typing.Any]:
    """Read and validate a message that is JSON in a dictionary, as `decode` does text.

    The issues of a `ValidationError` have paths, but no positions.
    """
    envelope: Envelope[typing.Any] = _protocol.decode_dict(data, only)
    return envelope


def encode_dict(envelope: Envelope[Payload]) -> dict[str, Json]:
    """Validate a message and return it as JSON in a dictionary, by wire names."""
    return envelope.to_dict()


def message_class(message_type: str) -> type[Payload] | None:
    """Return the class of the messages of a type; `None` if it is not declared."""
    described = _protocol.messages.get(message_type)
    return None if described is None else described.type


_describe(Join, _Field("room", _struct(Room, closed=True)), closed=True)
_describe(Room, _Field("name", _String()), closed=True)
_protocol = _Protocol(
    tag="type",
    content="data",
    header=(),
    messages={"join": Join},
    closed=True,
    envelope=Envelope,
)


_JOIN_KEYS: frozenset[str] = frozenset({"room"})
_ROOM_KEYS: frozenset[str] = frozenset({"name"})
_ENVELOPE_KEYS: frozenset[str] = frozenset({"type", "data"})
_blank_join = _blank(Join)
_blank_room = _blank(Room)
_blank_envelope = _blank(Envelope)


def _read_join(value: typing.Any, tally: _Tally) -> typing.Any:
    if value.__class__ is not dict:
        raise _Refused
    if not _JOIN_KEYS.issuperset(value):
        raise _Refused
    tally[0] += len(value)
    room = _read_room(value["room"], tally)
    made = _blank_join()
    made.room = room
    made.__class__ = Join
    return made


def _write_join(value: typing.Any) -> str:
    kind = value.__class__
    if kind is not Join:
        raise _Refused
    room = value.room
    return f'{{"room":{_write_room(room)}}}'


def _read_room(value: typing.Any, tally: _Tally) -> typing.Any:
    if value.__class__ is not dict:
        raise _Refused
    if not _ROOM_KEYS.issuperset(value):
        raise _Refused
    tally[0] += len(value)
    name = value["name"]
    if name.__class__ is not str:
        raise _Refused
    made = _blank_room()
    made.name = name
    made.__class__ = Room
    return made


def _write_room(value: typing.Any) -> str:
    kind = value.__class__
    if kind is not Room:
        raise _Refused
    name = value.name
    if name.__class__ is not str:
        raise _Refused
    return f'{{"name":{_escaped(name)}}}'


_readers: dict[str, _Read] = {"join": _read_join}
_writers: dict[typing.Any, tuple[str, _Write]] = {Join: ('"join"', _write_join)}


def _read_envelope(value: typing.Any, tally: _Tally) -> typing.Any:
    if value.__class__ is not dict:
        raise _Refused
    if not _ENVELOPE_KEYS.issuperset(value):
        raise _Refused
    tally[0] += len(value)
    tag = value["type"]
    payload = _readers[tag](value["data"], tally)
    made = _blank_envelope()
    made.payload = payload
    made.__class__ = Envelope
    return made


def _write_envelope(value: typing.Any) -> str:
    payload = value.payload
    tag, write = _writers[payload.__class__]
    return f'{{"type":{tag},"data":{write(payload)}}}'


_protocol.quick_read = _read_envelope
_protocol.quick_tags = _readers
_protocol.quick_write = _write_envelope
_quick(Join, _read_join, _write_join)
_quick(Room, _read_room, _write_room)
