# pyright: standard, reportPrivateUsage=false
"""The types of the protocol `park`, and their codec."""

from __future__ import annotations

import dataclasses
import enum
import json
import typing

from ._runtime import (
    Issue,
    IssueCode,
    Json,
    Timestamp,
    ValidationError,
    _blank,
    _Data,
    _describe,
    _escaped,
    _Field,
    _Float64,
    _float_from,
    _float_of,
    _float_text,
    _Length,
    _Protocol,
    _quick,
    _Range,
    _Read,
    _Refused,
    _seconds_of,
    _String,
    _Tally,
    _time_of,
    _Timestamp,
    _Write,
    now,
)

__all__ = [
    "Envelope",
    "Issue",
    "IssueCode",
    "Json",
    "Message",
    "MessageType",
    "Payload",
    "Throw",
    "Timestamp",
    "ValidationError",
    "decode",
    "decode_dict",
    "encode_dict",
    "message_class",
    "now",
]


class MessageType(enum.StrEnum):
    """The types of all messages."""

    THROW = "throw"
    """`Throw`"""


class Payload:
    """The base of all messages: the payload of an envelope."""

    __slots__ = ()

    message_type: typing.ClassVar[MessageType]
    """The type of the message."""

    def wrap(
        self,
        agent_id: str,
        *,
        ts: Timestamp | None = None,
    ) -> Envelope[typing.Self]:
        """Put the message into an envelope; an omitted time is the current time."""
        if ts is None:
            ts = now()
        return Envelope(agent_id=agent_id, ts=ts, payload=self)


_P = typing.TypeVar("_P", bound=Payload)
_P_co = typing.TypeVar("_P_co", bound=Payload, covariant=True)


@dataclasses.dataclass(frozen=True, slots=True)
class Throw(Payload, _Data):
    """A stick flies."""

    message_type = MessageType.THROW

    distance: float
    """How far, in metres. 0 to 100."""


Message: typing.TypeAlias = Throw
"""Any message of the protocol."""


@dataclasses.dataclass(frozen=True, slots=True)
class Envelope(typing.Generic[_P_co]):
    """A whole message: its type, payload and header.

    On the wire, the type is under `type`, the payload under `data`.
    """

    agent_id: str
    """The agent that the message is from or about. 1 to 64 characters."""

    payload: _P_co
    """The message."""

    _: dataclasses.KW_ONLY

    ts: Timestamp = dataclasses.field(default_factory=now)
    """When it was sent."""

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


_describe(Throw, _Field("distance", _Float64(_Range(min=0.0, max=100.0))))
_protocol = _Protocol(
    tag="type",
    content="data",
    header=(
        _Field("agent_id", _String(_Length(1, 64))),
        _Field("ts", _Timestamp(), after_content=True),
    ),
    messages={"throw": Throw},
    envelope=Envelope,
)


_blank_throw = _blank(Throw)
_blank_envelope = _blank(Envelope)


def _read_throw(value: typing.Any, tally: _Tally) -> typing.Any:
    if value.__class__ is not dict:
        raise _Refused
    tally[0] += len(value)
    distance = _float_of(value["distance"], tally)
    if not 0.0 <= distance <= 100.0:
        raise _Refused
    made = _blank_throw()
    made.distance = distance
    made.__class__ = Throw
    return made


def _write_throw(value: typing.Any) -> str:
    kind = value.__class__
    if kind is not Throw:
        raise _Refused
    distance = value.distance
    if distance.__class__ is not float:
        distance = _float_from(distance)
    if not 0.0 <= distance <= 100.0:
        raise _Refused
    return f'{{"distance":{_float_text(distance)}}}'


_readers: dict[str, _Read] = {"throw": _read_throw}
_writers: dict[typing.Any, tuple[str, _Write]] = {Throw: ('"throw"', _write_throw)}


def _read_envelope(value: typing.Any, tally: _Tally) -> typing.Any:
    if value.__class__ is not dict:
        raise _Refused
    tally[0] += len(value)
    tag = value["type"]
    payload = _readers[tag](value["data"], tally)
    agent_id = value["agent_id"]
    if agent_id.__class__ is not str or not 1 <= len(agent_id) <= 64:
        raise _Refused
    ts = _time_of(value["ts"])
    made = _blank_envelope()
    made.agent_id = agent_id
    made.ts = ts
    made.payload = payload
    made.__class__ = Envelope
    return made


def _write_envelope(value: typing.Any) -> str:
    payload = value.payload
    tag, write = _writers[payload.__class__]
    agent_id = value.agent_id
    if agent_id.__class__ is not str or not 1 <= len(agent_id) <= 64:
        raise _Refused
    ts = value.ts
    return (
        f'{{"type":{tag},"agent_id":{_escaped(agent_id)},"data":{write(payload)}'
        f',"ts":{_seconds_of(ts)}}}'
    )


_protocol.quick_read = _read_envelope
_protocol.quick_tags = _readers
_protocol.quick_write = _write_envelope
_quick(Throw, _read_throw, _write_throw)
