"""The public types that every protocol has: issues, errors, JSON, time."""

from __future__ import annotations

import dataclasses
import datetime
import enum
import json
import re
import typing

Json: typing.TypeAlias = (
    "dict[str, Json] | list[Json] | str | int | float | bool | None"
)
"""Any JSON value."""

Timestamp: typing.TypeAlias = datetime.datetime
"""A point in time from 1970 to 9999, to the microsecond; it must have a time zone.

`1700000000.25` on the wire: seconds since 1970-01-01 00:00 UTC. Decoded as UTC.
"""


def now() -> Timestamp:
    """Return the current time in UTC, in whole seconds."""
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0)


class Absent(enum.Enum):
    """The type of `ABSENT`."""

    ABSENT = "ABSENT"

    def __bool__(self) -> typing.Literal[False]:
        return False

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: typing.Final = Absent.ABSENT
"""The value of a field that is not there, where `None` is `null`, which is written."""


@dataclasses.dataclass(frozen=True, slots=True)
class RawJson:
    """Any JSON value as its original text, written back byte for byte."""

    text: str
    """The JSON text, without surrounding whitespace."""


class _Codec(typing.Protocol):
    """Reads and writes the values of a class."""

    def send(self, value: typing.Any) -> str:
        """Validate a value and write it."""
        ...

    def receive(self, source: str | bytes | bytearray) -> typing.Any:
        """Read and validate a value."""
        ...

    def take(self, data: object) -> typing.Any:
        """Read and validate a value that is a dictionary."""
        ...

    def hook(self) -> typing.Any:
        """Return what pydantic asks of the class."""
        ...


class _Value:
    """The base of messages and data types."""

    __slots__ = ()

    _codec: typing.ClassVar[_Codec]

    def validate(self) -> None:
        """Check every rule; raise `ValidationError` with all issues."""
        self._codec.send(self)

    def to_json(self) -> str:
        """Validate the value and write it as JSON, without an envelope."""
        return self._codec.send(self)

    @classmethod
    def from_json(cls, text: str | bytes | bytearray) -> typing.Self:
        """Read and validate a value without an envelope."""
        value: typing.Self = cls._codec.receive(text)
        return value

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: object) -> typing.Any:
        return cls._codec.hook().__get_pydantic_core_schema__()

    @classmethod
    def __get_pydantic_json_schema__(cls, *asked: object) -> typing.Any:
        return cls._codec.hook().__get_pydantic_json_schema__(*asked)


class _Data(_Value):
    """The base of what is an object on the wire."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Json]:
        """Validate the value and return it as JSON in a dictionary, by wire names."""
        members: dict[str, Json] = json.loads(self._codec.send(self))
        return members

    @classmethod
    def from_dict(cls, data: typing.Mapping[str, object]) -> typing.Self:
        """Read and validate a value that is JSON in a dictionary, by wire names."""
        value: typing.Self = cls._codec.take(data)
        return value


class _ArrayData(_Value):
    """The base of what is an array on the wire."""

    __slots__ = ()

    def to_dict(self) -> list[Json]:
        """Validate the value and return it as JSON in a list."""
        items: list[Json] = json.loads(self._codec.send(self))
        return items

    @classmethod
    def from_dict(cls, data: typing.Sequence[object]) -> typing.Self:
        """Read and validate a value that is JSON in a list."""
        value: typing.Self = cls._codec.take(data)
        return value


class IssueCode(enum.StrEnum):
    """The kind of an `Issue`, stable across versions."""

    SYNTAX = "syntax"
    """The text is not JSON."""

    MISSING_FIELD = "missing_field"
    """A required field is missing."""

    WRONG_TYPE = "wrong_type"
    """A value is not of the declared kind."""

    UNKNOWN_TYPE = "unknown_type"
    """The message type is not declared."""

    UNKNOWN_FIELD = "unknown_field"
    """A key is not declared, and the protocol accepts no others."""

    UNKNOWN_VARIANT = "unknown_variant"
    """A string is not one of the values of an enum."""

    DUPLICATE_KEY = "duplicate_key"
    """A duplicate key in an object."""

    TOO_SHORT = "too_short"
    """Fewer characters, items or entries than required."""

    TOO_LONG = "too_long"
    """More characters, items or entries than allowed."""

    OUT_OF_RANGE = "out_of_range"
    """A number outside its range or the range of its type."""

    PATTERN = "pattern"
    """A string that its pattern does not match."""

    FORMAT = "format"
    """A string that does not have its format."""

    NOT_ONE_OF = "not_one_of"
    """A string that is not one of those allowed."""

    NOT_UNIQUE = "not_unique"
    """A list has a duplicate item."""

    NOT_FINITE = "not_finite"
    """NaN or an infinity, which JSON cannot hold."""

    TOO_DEEP = "too_deep"
    """More than 127 levels of objects and arrays."""

    CHECK = "check"
    """A user-defined check of the declaration failed."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Issue(_Data):
    """One thing wrong with a message."""

    code: IssueCode | str
    """The kind of the issue. A code of a later version is kept as a plain string."""

    path: str
    """The path in the message, by wire names: `data.tags[3]`.

    A key is cut after 40 characters, followed by `…`; of a path longer than 200
    characters, the first 100, `…`, and the last 99 are kept.
    """

    message: str
    """What is wrong, as the rest of a sentence that begins with the path.

    At most 500 characters.
    """

    offset: int | None = None
    """The position in the text, in bytes of UTF-8 from its start."""

    line: int | None = None
    """The line, counted from 1."""

    column: int | None = None
    """The column in Unicode code points, counted from 1."""

    def pointer(self) -> str:
        """Return the path as a JSON Pointer (RFC 6901): `/data/tags/3`.

        If the path was cut or is malformed, returns as much of it as can be parsed.
        """
        pointer, rest = "", self.path
        while rest:
            if rest.startswith("["):
                step, rest = _bracketed(rest[1:])
            else:
                step = re.split(r"[.\[]", rest.removeprefix("."), maxsplit=1)[0]
                rest = rest.removeprefix(".")[len(step) :]
            pointer += "/" + step.replace("~", "~0").replace("/", "~1")
        return pointer

    def __str__(self) -> str:
        place = ""
        if self.line is not None and self.column is not None:
            place = f" (line {self.line}, column {self.column})"
        return f"{self.path or 'the message'} {self.message}{place}"


def _bracketed(inside: str) -> tuple[str, str]:
    """Split a key or number in brackets off a path; return it and the rest."""
    if inside.startswith('"'):
        try:
            key, end = json.JSONDecoder().raw_decode(inside)
        except ValueError:
            pass
        else:
            if inside.startswith("]", end):
                return str(key), inside[end + 1 :]
    step, _, rest = inside.partition("]")
    return step, rest


class ValidationError(ValueError):
    """A message is invalid, whether received or to be sent; lists all of its issues.

    However large the message is, there are at most 100 issues of about 700 characters
    each.
    """

    issues: list[Issue]
    """The issues in the order of the text: at least one, at most 100."""

    message_type: str | None
    """The type of the message, if it could be read and is declared."""

    truncated: bool
    """Whether there were more issues than `issues` holds."""

    def __init__(
        self,
        issues: list[Issue],
        message_type: str | None = None,
        truncated: bool = False,
    ) -> None:
        super().__init__(issues, message_type, truncated)
        self.issues = issues
        self.message_type = message_type
        self.truncated = truncated

    def __str__(self) -> str:
        subject = "" if self.message_type is None else f"{self.message_type}: "
        lines = [f"{subject}{issue}" for issue in self.issues]
        return "\n".join([*lines, "... and more"] if self.truncated else lines)
