"""A protocol of strange things.

Its payloads stand under `body`, its types under `op`; see `Json` and [the
RFC](https://www.rfc-editor.org/rfc/rfc8259). A "quoted" word, a back\\slash, and
`\"\"\"`.

- a list
- of two

Written from the declaration of `strange` in Rust by `Contract::python`; do not edit it.
Needs Python 3.11 or later and nothing else.

    match decode(text).payload:
        case Shapes() as message:
            ...

`decode` reads a message of any type, `decode(text, Type)` one of a type. `Envelope` and
all messages and data types have `to_json` and `validate`; messages and data types also
have `from_json`, which reads them as they stand inside an envelope. What is read is
validated, and so is what is written; `ValidationError` holds all that is wrong. Making
an object checks nothing.

Enums are `StrEnum`s, so their values are strings and may be written as such. An open
enum's field has the type `Name | str`: values that are not known yet are kept as plain
strings.

Not checked here, but where Rust reads the message:

- `Shapes.wait`: what the Rust type `Option<Duration>` accepts
- `Rules.checked`: also checked by `even` in Rust
"""

from __future__ import annotations

import collections
import contextlib
import dataclasses
import datetime
import decimal
import enum
import json
import json.scanner
import math
import re
import struct
import sys
import typing
import unicodedata

__all__ = [
    "ADataTypeWithANameThatIsLongerThanMostWouldWrite",
    "BrokenDefaults",
    "Chain",
    "Defaults",
    "Envelope",
    "Issue",
    "IssueCode",
    "Json",
    "Json_",
    "Leaf",
    "Leaf2",
    "Level",
    "Message",
    "MessageType",
    "MessageWithANameThatIsLongerThanMostPeopleWouldCareToWriteInOneGo",
    "Mood",
    "Payload",
    "Ping",
    "RawJson",
    "Rules",
    "Shapes",
    "Timestamp",
    "Tree",
    "Unknown",
    "ValidationError",
    "Warning_",
    "decode",
    "now",
]


Json: typing.TypeAlias = (
    "dict[str, Json] | list[Json] | str | int | float | bool | None"
)
"""Any JSON value."""

Timestamp: typing.TypeAlias = datetime.datetime
"""A point in time from 1970 to 9999, to the microsecond; it must have a time zone.

On the wire it is a number of seconds since 1970-01-01 00:00 UTC. What is read is in UTC.
"""


def now() -> Timestamp:
    """Give the present time in UTC, in whole seconds."""
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0)


@dataclasses.dataclass(frozen=True, slots=True)
class RawJson:
    """Any JSON value as the text it came as, written back byte for byte."""

    text: str
    """The JSON text, without white space around it."""


class _Codec(typing.Protocol):
    """What reads and writes the values of a class."""

    def send(self, value: typing.Any) -> str:
        """Validate a value and write it."""
        ...

    def receive(self, source: str | bytes | bytearray) -> typing.Any:
        """Read and validate a value."""
        ...


class _Data:
    """What messages and data types can do."""

    __slots__ = ()

    _codec: typing.ClassVar[_Codec]

    def validate(self) -> None:
        """Check every rule; raise `ValidationError` with all that is wrong."""
        self._codec.send(self)

    def to_json(self) -> str:
        """Validate the value and write it as JSON, without an envelope."""
        return self._codec.send(self)

    @classmethod
    def from_json(cls, text: str | bytes | bytearray) -> typing.Self:
        """Read and validate a value that stands without an envelope."""
        value: typing.Self = cls._codec.receive(text)
        return value


class IssueCode(enum.StrEnum):
    """The kind of an `Issue`, stable across versions."""

    SYNTAX = "syntax"
    """The text is not JSON."""

    MISSING_FIELD = "missing_field"
    """A required field is not there."""

    WRONG_TYPE = "wrong_type"
    """A value is of another kind than declared."""

    UNKNOWN_TYPE = "unknown_type"
    """The message type is not declared."""

    UNKNOWN_FIELD = "unknown_field"
    """A key is not declared, and the protocol accepts no others."""

    UNKNOWN_VARIANT = "unknown_variant"
    """A string is not among the values of an enum."""

    DUPLICATE_KEY = "duplicate_key"
    """A duplicate key in an object."""

    TOO_SHORT = "too_short"
    """Fewer characters, items or entries than required."""

    TOO_LONG = "too_long"
    """More characters, items or entries than allowed."""

    OUT_OF_RANGE = "out_of_range"
    """A number outside its range, or outside its type."""

    PATTERN = "pattern"
    """A string that its pattern does not match."""

    NOT_ONE_OF = "not_one_of"
    """A string that is not one of those allowed."""

    NOT_UNIQUE = "not_unique"
    """A list has an item twice."""

    NOT_FINITE = "not_finite"
    """NaN or an infinity, which JSON cannot hold."""

    TOO_DEEP = "too_deep"
    """More than 127 levels of objects and arrays."""

    CHECK = "check"
    """A check in the code of the declaration said no."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Issue(_Data):
    """One thing wrong with a message."""

    code: IssueCode | str
    """What kind of mistake it is. A code of a later version is kept as it came."""

    path: str
    """Where in the message, by wire names: `data.tags[3]`.

    Of a key 40 characters are shown and then `…`; of a path longer than 200 characters
    the first 100, `…`, and the last 99.
    """

    message: str
    """What is wrong, as the rest of a sentence that begins with the path.

    It has at most 500 characters.
    """

    offset: int | None = None
    """Where in the text, in bytes of UTF-8 from its start."""

    line: int | None = None
    """The line, from 1."""

    column: int | None = None
    """The column in Unicode code points, from 1."""

    def pointer(self) -> str:
        """Give the path as a JSON Pointer (RFC 6901): `/data/tags/3`.

        Of a path that was cut, or that is none, it is as much as can be read.
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
    """Take a key or a number in brackets off a path; give the rest, too."""
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
    """Why a message was not read, or may not be sent: all that is wrong with it.

    However large the message is, there are at most a hundred issues of some 700
    characters each.
    """

    issues: list[Issue]
    """All that is wrong, in the order of the text. At least one, at most a hundred."""

    message_type: str | None
    """The type of the message, if that much could be read and is declared."""

    truncated: bool
    """There was more wrong than `issues` holds."""

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


class MessageType(enum.StrEnum):
    """The types of all messages."""

    SHAPES = "shapes"
    """`Shapes`"""

    RULES = "rules"
    """`Rules`"""

    BROKEN_DEFAULTS = "broken.defaults"
    """`BrokenDefaults`"""

    NAMES_OF_THINGS = "names.of-things"
    """`Warning_`"""

    DEFAULTS = "defaults"
    """`Defaults`"""

    LONG_NAMES_OF_MESSAGES_AND_OF_FIELDS_AND_OF_THE_VALUES_OF_ENUMS_IN_ONE_PLACE = (
        "long_names_of_messages_and_of_fields_and_of_the_values_of_enums_in_one_place"
    )
    """`MessageWithANameThatIsLongerThanMostPeopleWouldCareToWriteInOneGo`"""

    PING = "ping"
    """`Ping`"""


class Level(enum.StrEnum):
    LOW = "low"

    HIGH = "high"
    """Also read as `top`, `HIGH`."""


class Mood(enum.StrEnum):
    """A mood.

    The list may grow: other values are kept as plain strings.
    """

    GOOD = "good"
    """All is well."""

    SO_SO = "so-so"

    BAD = "bad"
    """Also read as `terrible`.

    Deprecated: cheer up.
    """


class ADataTypeWithANameThatIsLongerThanMostWouldWrite(enum.StrEnum):
    """The list may grow: other values are kept as plain strings."""

    A = "a"

    A_VALUE_WITH_A_NAME_THAT_IS_LONGER_THAN_A_LINE_HAS_ROOM_FOR__OR_MOST_LINES_AT_ANY_RATE = "a value with a name that is longer than a line has room for, or most lines at any rate"


class Payload:
    """What all messages are: the payload of an envelope."""

    __slots__ = ()

    message_type: typing.ClassVar[MessageType | None]
    """The type of the message."""

    def wrap(
        self,
        traceId: str,
        *,
        payload_: str | None = None,
        attempt: int = 1,
        hops: list[str] | None = None,
        at: Timestamp | None = None,
        until: Timestamp | None = None,
    ) -> Envelope[typing.Self]:
        """Put the message into an envelope; a time that is not given is now."""
        if hops is None:
            hops = list[str]()
        if at is None:
            at = now()
        return Envelope(
            traceId=traceId,
            payload_=payload_,
            attempt=attempt,
            hops=hops,
            at=at,
            until=until,
            payload=self,
        )


_P = typing.TypeVar("_P", bound=Payload)
_P_co = typing.TypeVar("_P_co", bound=Payload, covariant=True)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Unknown(Payload):
    """A message of a type that is not declared, kept whole and written back as it came."""

    message_type = None

    tag: str
    """The type, as it stands on the wire."""

    payload: str | None
    """The JSON text of the payload, byte for byte; `None` where there was none."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Shapes(Payload, _Data):
    """Every shape."""

    message_type = MessageType.SHAPES

    flag: bool

    tiny: int
    """-128 to 127."""

    small: int | None = None
    """0 to 65535."""

    big: int | None = None
    """-9007199254740991 to 9007199254740991."""

    huge: int | None = None
    """0 to 18446744073709551615."""

    single: float | None = None

    double: float | None = None

    letter: str | None = None
    """Exactly 1 character."""

    when: Timestamp | None = None

    any: Json = None

    raw: RawJson | None = None

    wait: Json = None
    """What the Rust type `Option<Duration>` accepts."""

    grid: list[list[int]] | None = None
    """Exactly 2 items. Each item: exactly 2 items, each item: 0 to 255."""

    pair: tuple[bool, str | None, list[int | None]] | None = None
    """Exactly 3 items. Item 3: each item: 0 to 255."""

    names: dict[str, list[float]] | None = None

    numbers: dict[int, Leaf | None] | None = None
    """Each key: -32768 to 32767."""

    letters: dict[str, bool] | None = None
    """Each key: exactly 1 character."""

    levels: dict[Level, int] | None = None
    """Each value: 0 to 255."""

    moods: dict[Mood | str, int] | None = None
    """Each value: 0 to 255."""

    tree: Tree | None = None

    chain: Chain | None = None

    issues: list[Issue] | None = None

    other: list[Leaf2] | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Rules(Payload, _Data):
    """Every rule."""

    message_type = MessageType.RULES

    text: str | None = None
    """2 to 4 characters."""

    long: str | None = None
    """At least 1 character."""

    slug: str | None = None
    """Matches `^[a-z]+(-[a-z]+)*$`. At most 12 characters."""

    unicode: str | None = None
    """Matches `^[A-Za-zÀ-ÿ]+ [0-9]{2,3}$`."""

    colour: str | None = None
    """One of `"red"`, `"it's"`, `"say \\"x\\""`."""

    whole: int | None = None
    """-5 to 5."""

    half: float | None = None
    """At least 0.5 and less than 2.5."""

    share: float | None = None
    """At most 0.3."""

    above: int | None = None
    """10 to 9007199254740991."""

    text_number: int | None = None
    """100 to 1000."""

    words: list[str] | None = None
    """1 to 3 items. No duplicates. Each item: 1 to 5 characters, matches `^x`."""

    counts: list[int] | None = None
    """No duplicates. Each item: -2147483648 to 2147483647."""

    shares: list[float] | None = None
    """Each item: 0 to 1."""

    table: dict[str, int] | None = None
    """At most 2 entries. Each key: 1 to 3 characters. Each value: 1 to 9."""

    by_number: dict[int, list[str]] | None = None
    """Each key: 1 to 9. Each value: each item: at least 1 character."""

    checked: int | None = None
    """An even number. 0 to 4294967295. Also checked by `even` in Rust."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class BrokenDefaults(Payload, _Data):
    """Defaults that are refused, so that all must be said."""

    message_type = MessageType.BROKEN_DEFAULTS

    ratio: float = math.inf

    share: float = math.inf
    """0 to 1."""

    text: str = ""
    """At least 1 character. Matches `^x`."""

    counts: list[int] = dataclasses.field(default_factory=lambda: [0, 0])
    """No duplicates. Each item: 1 to 255."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Warning_(Payload, _Data):
    """Names that mean something else in other languages.

    Deprecated: use `rules`.
    """

    message_type = MessageType.NAMES_OF_THINGS

    class_: bool
    """`class` on the wire. Also read as `klass`, `Klasse`."""

    list_: list[int]
    """Each item: 0 to 255. `list` on the wire."""

    str_: str
    """`str` on the wire."""

    x_y: int | None = None
    """-128 to 127. `x-y` on the wire."""

    x_y_: int | None = None
    """-128 to 127. `x.y` on the wire."""

    field_1st: int | None = None
    """-128 to 127. `1st` on the wire."""

    größe: int | None = None
    """-128 to 127."""

    field: int | None = None
    """-128 to 127. `日` on the wire."""

    proto__: int | None = None
    """-128 to 127. `__proto__` on the wire."""

    constructor: int | None = None
    """-128 to 127."""

    Level_: Level | None = None
    """`Level` on the wire."""

    validate_: bool | None = None
    """`validate` on the wire. Deprecated."""

    say__it_: bool | None = None
    """`say "it"` on the wire."""

    payload: str | None = None

    type: str | None = None

    json_: Json_ | None = None
    """`json` on the wire."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Defaults(Payload, _Data):
    """A default of every kind."""

    message_type = MessageType.DEFAULTS

    flag: bool = True

    number: int = -7
    """-2147483648 to 2147483647."""

    share: float = 1.5

    text: str = 'it\'s "so"\n'

    level: Level = Level.HIGH

    mood: Mood | str = "odd"

    list_: list[int] = dataclasses.field(default_factory=lambda: [1, 2])
    """Each item: 0 to 255. `list` on the wire."""

    empty: list[Tree] = dataclasses.field(default_factory=lambda: list[Tree]())

    pair: tuple[bool, str] = dataclasses.field(default_factory=lambda: (True, "x"))
    """Exactly 2 items. Item 2: exactly 1 character."""

    map: dict[int, Leaf] = dataclasses.field(
        default_factory=lambda: {1: Leaf(level=Level.LOW)},
    )
    """Each key: 0 to 255."""

    maybe: int | None = 5
    """0 to 255."""

    id: int = 9
    """0 to 18446744073709551615."""

    when: Timestamp = dataclasses.field(
        default_factory=lambda: _EPOCH + datetime.timedelta(microseconds=1500000),
    )

    any: Json = dataclasses.field(
        default_factory=lambda: typing.cast("Json", {"a": [1, 2.5, None]}),
    )


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class MessageWithANameThatIsLongerThanMostPeopleWouldCareToWriteInOneGo(Payload, _Data):
    """Names that are longer than a line has room for."""

    message_type = MessageType.LONG_NAMES_OF_MESSAGES_AND_OF_FIELDS_AND_OF_THE_VALUES_OF_ENUMS_IN_ONE_PLACE

    a_map_from_long_names_to_lists_of_long_names: (
        dict[
            ADataTypeWithANameThatIsLongerThanMostWouldWrite | str,
            list[Leaf | None],
        ]
        | None
    ) = None
    """A map."""

    a_tuple_of_three_things_that_have_long_names: tuple[
        ADataTypeWithANameThatIsLongerThanMostWouldWrite | str,
        ADataTypeWithANameThatIsLongerThanMostWouldWrite | str | None,
        bool,
    ]
    """A tuple. Exactly 3 items."""

    a_list_of_things_that_have_long_names_and_no_end: list[
        ADataTypeWithANameThatIsLongerThanMostWouldWrite | str
    ]
    """A list."""

    defaults: list[ADataTypeWithANameThatIsLongerThanMostWouldWrite | str] = (
        dataclasses.field(
            default_factory=lambda: [
                ADataTypeWithANameThatIsLongerThanMostWouldWrite.A,
                ADataTypeWithANameThatIsLongerThanMostWouldWrite.A,
            ],
        )
    )
    """A default."""

    choice: str | None = None
    """Whatever it is that stands here, it has a word in it that nobody can break in the
    middle, namely `a/path/a/path/that/goes/on/and/on/and/on/and/on/and/on` and more.
    One of `"a rather long string that is allowed"`, `"another rather long string that
    is allowed"`, `"no"`.
    """


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Ping(Payload, _Data):
    """Nothing to say."""

    message_type = MessageType.PING


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Leaf(_Data):
    level: Level


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Tree(_Data):
    """A tree."""

    name: str | None = None

    children: list[Tree] = dataclasses.field(default_factory=lambda: list[Tree]())
    """At most 3 items."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Chain(_Data):
    """A list without a list."""

    next: Chain | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Leaf2(_Data):
    """Another leaf."""

    green: int
    """How green. 0 to 255."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Json_(_Data):
    """Not any JSON."""

    text: str


Message: typing.TypeAlias = (
    Shapes
    | Rules
    | BrokenDefaults
    | Warning_
    | Defaults
    | MessageWithANameThatIsLongerThanMostPeopleWouldCareToWriteInOneGo
    | Ping
    | Unknown
)
"""Any message of the protocol."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Envelope(typing.Generic[_P_co]):
    """A whole message: its type and payload, and the header beside them.

    On the wire the type stands under `op`, the payload under `body`.
    """

    traceId: str
    """Who sends it. 1 to 32 characters."""

    payload_: str | None = None
    """Why. At most 9 characters. `payload` on the wire."""

    attempt: int = 1
    """Once more. 1 to 9."""

    hops: list[str] = dataclasses.field(default_factory=lambda: list[str]())
    """Where it has been. Each item: at least 1 character."""

    payload: _P_co
    """The message."""

    at: Timestamp = dataclasses.field(default_factory=now)
    """When."""

    until: Timestamp | None = None
    """Until when."""

    @property
    def message_type(self) -> MessageType | None:
        """The type of the message."""
        return self.payload.message_type

    def validate(self) -> None:
        """Check every rule; raise `ValidationError` with all that is wrong."""
        _protocol.write(self)

    def to_json(self) -> str:
        """Validate the message and write it as JSON."""
        return _protocol.write(self)

    @staticmethod
    def from_json(text: str | bytes | bytearray) -> Envelope[Message]:
        """Read and validate a message of any type; `decode` in other words."""
        return decode(text)


@typing.overload
def decode(text: str | bytes | bytearray) -> Envelope[Message]: ...


@typing.overload
def decode(text: str | bytes | bytearray, only: type[_P]) -> Envelope[_P]: ...


def decode(
    text: str | bytes | bytearray, only: type[Payload] | None = None
) -> Envelope[typing.Any]:
    """Read and validate a whole message of any type, or of one type only.

    Raises `ValidationError` with all that is wrong.
    """
    envelope: Envelope[typing.Any] = _protocol.decode(text, only)
    return envelope


def _say_missing() -> str:
    return "is missing"


def _say_wrong_type(found: object, wanted: object) -> str:
    return f"is {found}, expected {wanted}"


def _say_duplicate_key() -> str:
    return "is a duplicate key"


def _say_by_default(issue: object) -> str:
    return f"by default {issue}"


def _say_unexplained() -> str:
    return "was refused, but no issue was found"


def _say_an_object() -> str:
    return "an object"


def _say_a_string() -> str:
    return "a string"


def _say_a_whole_number() -> str:
    return "a whole number"


def _say_whole_number_in_string() -> str:
    return "a whole number in a string"


def _say_whole_number_in_digits() -> str:
    return "a whole number in digits"


def _say_number_of_seconds() -> str:
    return "a number of seconds"


def _say_one_character_string() -> str:
    return "a string of one character"


def _say_unknown(what: object, expected: object) -> str:
    return f"{what}, {expected}"


def _say_unknown_name(name: object) -> str:
    return f"is {name}"


def _say_unknown_field() -> str:
    return "is not a known field"


def _say_unknown_field_of_none() -> str:
    return "is not a known field, and none are expected here"


def _say_did_you_mean(name: object) -> str:
    return f"did you mean `{name}`?"


def _say_expected_name(name: object) -> str:
    return f"expected {name}"


def _say_expected_one_of(names: object) -> str:
    return f"expected one of {names}"


def _say_none_of_many(count: object) -> str:
    return f"expected one of {count} known names"


def _say_too_short(length: object, min: object) -> str:
    return f"has {length}, at least {min} are required"


def _say_too_short_for_one(length: object) -> str:
    return f"has {length}, at least 1 is required"


def _say_too_long(length: object, max: object) -> str:
    return f"has {length}, at most {max} are allowed"


def _say_too_long_for_one(length: object) -> str:
    return f"has {length}, at most 1 is allowed"


def _say_wrong_length(length: object, size: object) -> str:
    return f"has {length}, expected exactly {size}"


def _say_one_character() -> str:
    return "1 character"


def _say_characters(count: object) -> str:
    return f"{count} characters"


def _say_one_item() -> str:
    return "1 item"


def _say_items(count: object) -> str:
    return f"{count} items"


def _say_one_entry() -> str:
    return "1 entry"


def _say_entries(count: object) -> str:
    return f"{count} entries"


def _say_below_type(number: object, min: object) -> str:
    return f"is {number}, at least {min} is required"


def _say_above_type(number: object, max: object) -> str:
    return f"is {number}, at most {max} is allowed"


def _say_too_large(number: object) -> str:
    return f"is {number}, which is too large for the type"


def _say_holds_too_large() -> str:
    return "contains a number that is too large"


def _say_out_of_range(number: object, limits: object) -> str:
    return f"is {number}, expected {limits}"


def _say_out_of_time(number: object, max: object) -> str:
    return f"is {number}, expected 0 to {max} seconds since 1970"


def _say_not_finite() -> str:
    return "is not finite; JSON has no NaN or infinity"


def _say_range(min: object, max: object) -> str:
    return f"{min} to {max}"


def _say_at_least(min: object) -> str:
    return f"at least {min}"


def _say_more_than(min: object) -> str:
    return f"more than {min}"


def _say_at_most(max: object) -> str:
    return f"at most {max}"


def _say_less_than(max: object) -> str:
    return f"less than {max}"


def _say_both(lower: object, upper: object) -> str:
    return f"{lower} and {upper}"


def _say_no_match(text: object, pattern: object) -> str:
    return f"is {text}, which does not match `{pattern}`"


def _say_not_one_of(text: object, names: object) -> str:
    return f"is {text}, expected one of {names}"


def _say_repeated(item: object, first: object, second: object) -> str:
    return f"has {item} twice, at {first} and {second}"


def _say_too_deep() -> str:
    return "is nested deeper than 127 levels"


def _say_not_utf8(byte: object) -> str:
    return f"is not UTF-8: found the byte 0x{byte}"


def _say_empty() -> str:
    return "is empty, expected a JSON object"


def _say_incomplete() -> str:
    return "is incomplete: the text ends too early"


def _say_followed(found: object) -> str:
    return f"is followed by {found}, expected the end of the text"


def _say_byte_order_mark() -> str:
    return "is not JSON: it starts with a byte order mark, which JSON does not allow"


def _say_trailing_comma() -> str:
    return "is not JSON: found a trailing comma"


def _say_single_quote() -> str:
    return "is not JSON: found `'`; strings and keys need double quotes"


def _say_not_a_number(word: object) -> str:
    return f"is not JSON: found `{word}`; numbers must be finite"


def _say_lone_backslash(found: object) -> str:
    return f"is not JSON: found a backslash before {found}"


def _say_unknown_escape(escape: object) -> str:
    return f"is not JSON: found `{escape}`, which is not an escape sequence"


def _say_surrogate_escape(escape: object) -> str:
    return f"is not JSON: found `{escape}`, an unpaired surrogate"


def _say_unescaped(found: object) -> str:
    return f"is not JSON: found {found}, a control character that is not escaped"


def _say_misplaced(found: object) -> str:
    return f"is not JSON: found {found}, which is not allowed here"


def _say_code_point(code: object) -> str:
    return f"U+{code}"


def _say_character(character: object) -> str:
    return f"`{character}`"


def _say_end_of_text() -> str:
    return "the end of the text"


class _Number(str):
    """A JSON number as it is written."""

    __slots__ = ()


_FRACTION = "fraction"
_TOO_LARGE = "too large"
_I128 = 1 << 127


def _digits(text: str) -> tuple[bool, str, int]:
    """Take a number apart: its sign, its digits, and the power of ten behind them."""
    mantissa, _, exponent = text.lower().partition("e")
    integer, _, fraction = mantissa.removeprefix("-").partition(".")
    sign = "-" if exponent.startswith("-") else ""
    size = exponent.lstrip("+-").lstrip("0")
    # Beyond this many digits every exponent is beyond everything.
    power = int(sign + (size or "0")) if len(size) < 18 else int(sign + "9" * 18)
    return text.startswith("-"), integer + fraction, power - len(fraction)


def _whole(text: str) -> int | str:
    """Give the whole number that `text` is, or `_FRACTION`, or `_TOO_LARGE`."""
    negative, digits, power = _digits(text)
    significant = digits.strip("0")
    if not significant:
        return 0
    power += len(digits) - len(digits.rstrip("0"))
    if power < 0:
        return _FRACTION
    if power > 38 or len(significant) > 39:
        return _TOO_LARGE
    magnitude: int = int(significant) * 10**power
    if magnitude >= _I128:
        return _TOO_LARGE
    return -magnitude if negative else magnitude


_EPOCH: datetime.datetime = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_MICROSECOND = datetime.timedelta(microseconds=1)
_LAST_SECOND = 253402300799


def _time(text: str) -> datetime.datetime | None:
    """Read seconds since 1970. Further decimals than six are cut off."""
    if len(text) < 12 and text.isdigit():
        return _EPOCH + datetime.timedelta(seconds=int(text))
    negative, digits, power = _digits(text)
    significant = digits.lstrip("0")
    if not significant:
        return _EPOCH
    point = len(significant) + power + 6
    if negative or point > 18:
        return None
    kept = significant[: max(point, 0)]
    micros = int(kept or "0") * 10 ** (point - len(kept) if kept else 0)
    beyond = bool(significant[len(kept) :].strip("0"))
    if micros + beyond > _LAST_SECOND * 1_000_000:
        return None
    return _EPOCH + datetime.timedelta(microseconds=micros)


def _seconds(time: datetime.datetime) -> str:
    """Write seconds since 1970, without a fraction when whole."""
    micros = (time - _EPOCH) // _MICROSECOND
    sign = "-" if micros < 0 else ""
    seconds, rest = divmod(abs(micros), 1_000_000)
    return f"{sign}{seconds}.{rest:06}".rstrip("0").rstrip(".")


def _pack(number: float) -> float:
    """Round to 32 bits."""
    try:
        return float(struct.unpack("<f", struct.pack("<f", number))[0])
    except OverflowError:
        return math.copysign(math.inf, number)


def _shortest(number: float) -> float:
    """Give the float with the fewest digits that is `number` when rounded to 32 bits."""
    if not math.isfinite(number):
        return number
    single = _pack(number)
    shown = (float(f"{single:.{digits}g}") for digits in range(1, 10))
    return next((short for short in shown if _pack(short) == single), single)


def _single(text: str) -> float:
    """Read a float of 32 bits, rounded once and not twice."""
    wide = float(text)
    above, below = (_pack(math.nextafter(wide, end)) for end in (math.inf, -math.inf))
    if above == below:
        return _shortest(wide)
    # Halfway between two: the digits that 64 bits cannot hold decide.
    order = decimal.Decimal(text).compare(decimal.Decimal(wide))
    if order == 0:
        return _shortest(wide)
    return _shortest(above if order > 0 else below)


# What Unicode calls alphabetic and `str.isalpha` of Python 3.11 does not: vowel signs and
# other marks, letter numbers, circled letters, and letters of later versions of Unicode.
_MORE_LETTERS = (
    "345 363-36f 5b0-5bd 5bf 5c1-5c2 5c4-5c5 5c7 610-61a 64b-657 659-65f 670 "
    "6d6-6dc 6e1-6e4 6e7-6e8 6ed 711 730-73f 7a6-7b0 816-817 81b-823 825-827 "
    "829-82c 88f 897 8d4-8df 8e3-8e9 8f0-903 93a-93b 93e-94c 94e-94f 955-957 "
    "962-963 981-983 9be-9c4 9c7-9c8 9cb-9cc 9d7 9e2-9e3 a01-a03 a3e-a42 a47-a48 "
    "a4b-a4c a51 a70-a71 a75 a81-a83 abe-ac5 ac7-ac9 acb-acc ae2-ae3 afa-afc "
    "b01-b03 b3e-b44 b47-b48 b4b-b4c b56-b57 b62-b63 b82 bbe-bc2 bc6-bc8 bca-bcc "
    "bd7 c00-c04 c3e-c44 c46-c48 c4a-c4c c55-c56 c5c c62-c63 c81-c83 cbe-cc4 "
    "cc6-cc8 cca-ccc cd5-cd6 cdc ce2-ce3 cf3 d00-d03 d3e-d44 d46-d48 d4a-d4c d57 "
    "d62-d63 d81-d83 dcf-dd4 dd6 dd8-ddf df2-df3 e31 e34-e3a e4d eb1 eb4-eb9 "
    "ebb-ebc ecd f71-f83 f8d-f97 f99-fbc 102b-1036 1038 103b-103e 1056-1059 "
    "105e-1060 1062-1064 1067-106d 1071-1074 1082-108d 108f 109a-109d 16ee-16f0 "
    "1712-1713 1732-1733 1752-1753 1772-1773 17b6-17c8 1885-1886 18a9 1920-192b "
    "1930-1938 1a17-1a1b 1a55-1a5e 1a61-1a74 1abf-1ac0 1acc-1ace 1b00-1b04 "
    "1b35-1b43 1b80-1b82 1ba1-1ba9 1bac-1bad 1be7-1bf1 1c24-1c36 1c89-1c8a "
    "1dd3-1df4 2160-2182 2185-2188 24b6-24e9 2de0-2dff 3007 3021-3029 3038-303a "
    "a674-a67b a69e-a69f a6e6-a6ef a7cb-a7cf a7d2 a7d4 a7da-a7dc a7f1 a802 a80b "
    "a823-a827 a880-a881 a8b4-a8c3 a8c5 a8ff a926-a92a a947-a952 a980-a983 "
    "a9b4-a9bf a9e5 aa29-aa36 aa43 aa4c-aa4d aa7b-aa7d aab0 aab2-aab4 aab7-aab8 "
    "aabe aaeb-aaef aaf5 abe3-abea fb1e 10140-10174 10341 1034a 10376-1037a "
    "103d1-103d5 105c0-105f3 10940-10959 10a01-10a03 10a05-10a06 10a0c-10a0f "
    "10d24-10d27 10d4a-10d65 10d69 10d6f-10d85 10eab-10eac 10ec2-10ec7 10efa-10efc "
    "11000-11002 11038-11045 11073-11074 11080-11082 110b0-110b8 110c2 11100-11102 "
    "11127-11132 11145-11146 11180-11182 111b3-111bf 111ce-111cf 1122c-11234 11237 "
    "1123e-11241 112df-112e8 11300-11303 1133e-11344 11347-11348 1134b-1134c 11357 "
    "11362-11363 11380-11389 1138b 1138e 11390-113b5 113b7-113c0 113c2 113c5 "
    "113c7-113ca 113cc-113cd 113d1 113d3 11435-11441 11443-11445 114b0-114c1 "
    "115af-115b5 115b8-115be 115dc-115dd 11630-1163e 11640 116ab-116b5 1171d-1172a "
    "1182c-11838 11930-11935 11937-11938 1193b-1193c 11940 11942 119d1-119d7 "
    "119da-119df 119e4 11a01-11a0a 11a35-11a39 11a3b-11a3e 11a51-11a5b 11a8a-11a97 "
    "11b60-11b67 11bc0-11be0 11c2f-11c36 11c38-11c3e 11c92-11ca7 11ca9-11cb6 "
    "11d31-11d36 11d3a 11d3c-11d3d 11d3f-11d41 11d43 11d47 11d8a-11d8e 11d90-11d91 "
    "11d93-11d96 11db0-11ddb 11ef3-11ef6 11f00-11f10 11f12-11f3a 11f3e-11f40 "
    "12400-1246e 1342f 13441-13446 13460-143fa 16100-1612e 16d40-16d6c 16ea0-16eb8 "
    "16ebb-16ed3 16f4f 16f51-16f87 16f8f-16f92 16ff0-16ff6 187f8-187ff 18cff "
    "18d09-18d1e 18d80-18df2 1b132 1b155 1bc9e 1df25-1df2a 1e000-1e006 1e008-1e018 "
    "1e01b-1e021 1e023-1e024 1e026-1e02a 1e030-1e06d 1e08f 1e4d0-1e4eb 1e5d0-1e5ed "
    "1e5f0 1e6c0-1e6de 1e6e0-1e6f5 1e6fe-1e6ff 1e947 1f130-1f149 1f150-1f169 "
    "1f170-1f189 2b739-2b73f 2cea2-2cead 2ebf0-2ee5d 31350-33479"
)


def _letter_class(ranges: str) -> str:
    """Write ranges of code points as a class of `re`."""
    ends = (part.split("-") for part in ranges.split())
    return "".join("-".join(f"\\U{int(end, 16):08x}" for end in pair) for pair in ends)


_is_more = re.compile(f"[{_letter_class(_MORE_LETTERS)}]").match


def _is_alphabetic(char: str) -> bool:
    return char.isalpha() or _is_more(char) is not None


def _is_alphanumeric(char: str) -> bool:
    return _is_alphabetic(char) or unicodedata.category(char).startswith("N")


_quoted = json.JSONEncoder(ensure_ascii=False).encode

_MOST_OF_A_STRING = 40
"""So many characters of a string or of a key are shown, and `…` for the others."""

_MOST_OF_A_PATH = 200
"""So long is a path; a longer one has a gap in its middle."""

_MOST_OF_A_SENTENCE = 500
"""So long is a sentence; a longer one is cut."""

# Characters that no terminal shows, or by which it shows others in another order.
_unseen = re.compile(
    r"[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)


def _cut(text: str) -> str:
    """Give the start of a string or of a key, as much of it as is shown."""
    if len(text) <= _MOST_OF_A_STRING:
        return text
    return text[:_MOST_OF_A_STRING] + "…"


def _quote(text: str) -> str:
    """Show a string: quoted as JSON has it, cut, with escapes for what is not seen."""
    return _unseen.sub(lambda found: f"\\u{ord(found[0]):04x}", _quoted(_cut(text)))


def _shortened_path(path: str) -> str:
    """Leave out the middle of a path that is long."""
    if len(path) <= _MOST_OF_A_PATH:
        return path
    half = _MOST_OF_A_PATH // 2
    return f"{path[:half]}…{path[1 - half :]}"


def _sentence(message: str) -> str:
    """Give a sentence as it is kept: one line, all of it seen, cut where it is long."""
    # More than this is not shown, whatever stands there.
    message = message[: _MOST_OF_A_SENTENCE + 1]
    line = "".join(_shown(char) if _is_hidden(char) else char for char in message)
    if len(line) <= _MOST_OF_A_SENTENCE:
        return line
    return line[: _MOST_OF_A_SENTENCE - 1] + "…"


def _is_control(char: str) -> bool:
    return char < " " or "\x7f" <= char <= "\x9f"


def _is_hidden(char: str) -> bool:
    """Whether a character is one that is not seen, white space apart."""
    return _is_control(char) or _unseen.match(char) is not None


def _shown(char: str) -> str:
    """Escape a character that is not seen."""
    short = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}
    return short.get(char) or f"\\u{{{ord(char):x}}}"


def _cut_number(number: str) -> str:
    """Show a number in a sentence."""
    return number if len(number) <= 30 else number[:30] + "…"


def _listed(names: typing.Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


_MOST_NAMES = 10_000
"""So many names are looked at for all suggestions of an error together."""


class _Suggestions:
    """What may still be done to suggest names."""

    def __init__(self) -> None:
        self.names_left = _MOST_NAMES

    def expected(self, found: str, names: typing.Sequence[str]) -> str:
        """Say of an unknown name which one was probably meant, or all there are."""
        near = self.nearest(found, names)
        if near is not None:
            return _say_did_you_mean(near)
        if len(names) == 1:
            return _say_expected_name(_listed(names))
        if len(names) <= 12:
            return _say_expected_one_of(_listed(names))
        return _say_none_of_many(len(names))

    def nearest(self, found: str, names: typing.Sequence[str]) -> str | None:
        """Give the name nearest to `found`, if one is near enough to be meant.

        One letter in four may be wrong, and no more than three; of short names at least
        half must agree. What is longer than is shown is like no name.
        """
        if len(found) > _MOST_OF_A_STRING or len(names) > self.names_left:
            return None
        self.names_left -= len(names)
        allowed = min(max(len(found), 4), 12) // 4
        letters = collections.Counter(found)
        best, least = None, allowed + 1
        for name in names:
            # To find the distance takes long, so what is cheaper comes first.
            if abs(len(name) - len(found)) > allowed:
                continue
            if (letters - collections.Counter(name)).total() > allowed:
                continue
            distance = _distance(found, name)
            if distance < least and distance * 2 <= min(len(found), len(name)):
                best, least = name, distance
        return best


def _distance(left: str, right: str) -> int:
    """Count the letters to insert, drop, replace or swap (Damerau-Levenshtein)."""
    limit = len(left) + len(right)
    rows = [[limit] * (len(right) + 2) for _ in range(len(left) + 2)]
    for i in range(len(left) + 1):
        rows[i + 1][1] = i
    for j in range(len(right) + 1):
        rows[1][j + 1] = j
    last_row: dict[str, int] = {}
    for i, char in enumerate(left, 1):
        last_column = 0
        for j, other in enumerate(right, 1):
            row, column = last_row.get(other, 0), last_column
            same = char == other
            last_column = j if same else last_column
            rows[i + 1][j + 1] = min(
                rows[i][j] + (not same),
                rows[i + 1][j] + 1,
                rows[i][j + 1] + 1,
                rows[row][column] + (i - row - 1) + 1 + (j - column - 1),
            )
        last_row[char] = i
    return rows[-1][-1]


_MOST_ISSUES = 100


class _Full(Exception):
    """There is no room for one more issue: what the walk could find would not be kept."""


class _Report:
    """Collects issues while a value is walked."""

    def __init__(self, text: str | None, closed: bool) -> None:
        self.text = text
        """The text that was received; none when a value is to be sent."""
        self.closed = closed
        """Keys that are not declared are refused."""
        self.path: list[str | int] = []
        self.instead: int | None = None
        """The place of everything found, while the walk is over a value not in the text."""
        self.found: list[tuple[int, IssueCode, str, str]] = []
        self.truncated = False
        self.suggestions = _Suggestions()

    @property
    def is_ours(self) -> bool:
        """Whether the walk is over a value to be sent, or over a default."""
        return self.text is None or self.instead is not None

    def walk(self, job: typing.Callable[[], object]) -> None:
        """Walk to the end, or until there is no room for what is found."""
        with contextlib.suppress(_Full):
            job()

    def push(self, code: IssueCode, at: int, message: str) -> None:
        """Add an issue with the value that the walk stands at, or end the walk."""
        self.expect_room()
        if self.instead is not None:
            at, message = self.instead, _say_by_default(message)
        self.found.append((at, code, _rendered(self.path), _sentence(message)))

    def push_unknown(
        self,
        code: IssueCode,
        at: int,
        what: str,
        found: str,
        names: typing.Sequence[str],
    ) -> None:
        """Add an issue about an unknown name: what it is, and what was probably meant."""
        self.expect_room()
        expected = self.suggestions.expected(found, names)
        self.push(code, at, _say_unknown(what, expected))

    def expect_room(self) -> None:
        """End the walk if no issue will be kept any more."""
        if len(self.found) >= _MOST_ISSUES:
            self.truncated = True
            raise _Full

    @contextlib.contextmanager
    def inside(self, step: str | int) -> typing.Generator[None, None, None]:
        """Stand one step further down the path."""
        self.path.append(_cut(step) if isinstance(step, str) else step)
        yield
        self.path.pop()

    @contextlib.contextmanager
    def instead_of_text(self, at: int) -> typing.Generator[None, None, None]:
        """Walk over a value that is not in the text as if it stood at `at`."""
        outer = self.instead
        self.instead = at if outer is None else outer
        yield
        self.instead = outer

    def error(self, message_type: str | None) -> ValidationError:
        """End the walk. A refusal that nobody could explain is still reported."""
        if not self.found:
            self.path.clear()
            self.push(IssueCode.CHECK, 0, _say_unexplained())
        self.found.sort(key=lambda issue: issue[0])
        issues: list[Issue] = []
        line, column, offset, before = 1, 1, 0, 0
        for at, code, path, message in self.found:
            if self.text is None:
                issues.append(Issue(code=code, path=path, message=message))
                continue
            passed = self.text[before:at]
            line += passed.count("\n")
            last = passed.rfind("\n")
            column = column + len(passed) if last < 0 else len(passed) - last
            offset += len(passed.encode())
            before = max(before, at)
            issues.append(
                Issue(
                    code=code,
                    path=path,
                    message=message,
                    offset=offset,
                    line=line,
                    column=column,
                )
            )
        return ValidationError(issues, message_type, self.truncated)


def _duplicate_key(report: _Report, at: int, key: str) -> None:
    with report.inside(key):
        report.push(IssueCode.DUPLICATE_KEY, at, _say_duplicate_key())


def _rendered(path: list[str | int]) -> str:
    """Write a path as programmers do; keys that are no names stand in brackets."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        elif not _is_name(step):
            text += f"[{_quote(step)}]"
        else:
            text += f".{step}" if text else step
    return _shortened_path(text)


def _is_name(key: str) -> bool:
    first = key[:1]
    plain = (_is_alphanumeric(char) or char in "_$-" for char in key)
    return bool(first) and (_is_alphabetic(first) or first in "_$") and all(plain)


_ASCII_SPACE = " \t\n\f\r"


def _broken(text: str, at: int) -> str:
    """Say what is wrong where the reader stopped."""
    before, rest = text[:at].rstrip(_ASCII_SPACE), text[at:]
    if not text.strip(_ASCII_SPACE):
        return _say_empty()
    if not rest:
        return _say_incomplete()
    if at == 0 and rest.startswith("\ufeff"):
        return _say_byte_order_mark()
    if rest.startswith("\\"):
        return _broken_escape(rest)
    if rest.startswith(("}", "]")) and before.endswith(","):
        return _say_trailing_comma()
    if rest.startswith("'"):
        return _say_single_quote()
    for word in ("NaN", "Infinity", "-Infinity"):
        if rest.startswith(word):
            return _say_not_a_number(word)
    return _misplaced(text, at)


def _broken_escape(rest: str) -> str:
    shown = rest[: 6 if rest.startswith("\\u") else 2]
    shown = next(
        (shown[:at] for at, char in enumerate(shown) if _is_blank(char)), shown
    )
    if shown == "\\":
        return _say_lone_backslash(_character(rest, 1))
    if len(shown) == 6 and all(
        digit in "0123456789abcdefABCDEF" for digit in shown[2:]
    ):
        return _say_surrogate_escape(shown)
    return _say_unknown_escape(shown)


def _misplaced(text: str, at: int) -> str:
    """Say of the character at a place that it may not stand there."""
    char, name = text[at : at + 1], _character(text, at)
    if char < " ":
        # Only a string can hold it, and only as an escape.
        return _say_unescaped(name)
    return _say_misplaced(name)


def _character(text: str, at: int) -> str:
    """Name the character at a place."""
    char = text[at : at + 1]
    if not char:
        return _say_end_of_text()
    if _is_blank(char):
        return _say_code_point(f"{ord(char):04X}")
    return _say_character(char)


def _is_blank(char: str) -> bool:
    """Whether nothing is seen where this character stands."""
    return _is_hidden(char) or char.isspace()


_MAX_DEPTH = 127
_DEEP = 64
"""From this level on, a default may go deeper than `_MAX_DEPTH`."""
_Tree: typing.TypeAlias = "dict[str, _Tree] | list[_Tree] | str | bool | _Node | None"


class _Refused(Exception):
    """The value is not what it should be; the strict way finds out why."""


class _Node:
    """A value and its place in a text. Objects keep repeated keys."""

    __slots__ = ("at", "end", "items", "kind", "members", "source", "text")

    def __init__(self, kind: str, at: int, text: str = "") -> None:
        self.kind = kind
        """What it is, in a sentence: `a string`."""
        self.at = at
        self.text = text
        """The characters of a string, the digits of a number."""
        self.source = ""
        """The text in which it stands, from `at` to `end`."""
        self.end = at
        self.members: list[tuple[int, str, _Node]] = []
        self.items: list[_Node] = []

    def raw(self) -> str:
        """Give the JSON text of the value."""
        return self.source[self.at : self.end]

    def tree(self) -> _Tree:
        """Give the value as `json` would."""
        match self.kind:
            case "an object":
                return {key: node.tree() for _, key, node in self.members}
            case "an array":
                return [node.tree() for node in self.items]
            case "a string":
                return self.text
            case "a number":
                return _Number(self.text)
            case "a boolean":
                return self.text == "true"
            case _:
                return None


def _members(value: _Tree) -> dict[str, _Tree]:
    """Open an object."""
    if type(value) is dict:
        return value
    if type(value) is _Node and value.kind == "an object":
        return {key: node for _, key, node in value.members}
    raise _Refused


def _items(value: _Tree) -> list[_Tree]:
    """Open an array."""
    if type(value) is list:
        return value
    if type(value) is _Node and value.kind == "an array":
        return [*value.items]
    raise _Refused


def _scalar(value: _Tree) -> _Tree:
    """Open a value that holds no others."""
    return value.tree() if type(value) is _Node else value


def _pairs(pairs: list[tuple[str, _Tree]]) -> dict[str, _Tree]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _Refused
    return members


def _constant(_: str) -> typing.NoReturn:
    raise _Refused


_decoder = json.JSONDecoder(
    object_pairs_hook=_pairs,
    parse_int=_Number,
    parse_float=_Number,
    parse_constant=_constant,
)
# The one written in C keeps to the grammar; the one in Python takes digits of other scripts.
_scans_strictly = getattr(json.scanner, "c_make_scanner", None) is not None
_surrogate = re.compile(r"\\u[dD][89a-fA-F]").search


def _load(text: str, depth: int = 0) -> _Tree:
    """Read JSON with the scanner of `json`; refuse whatever it is not strict about.

    So is what is deep: a default might stand too deep there, which the strict way finds.
    The value stands `depth` levels deep in another one.
    """
    if not _scans_strictly:
        raise _Refused
    if not text.isascii():
        text.encode()
    tree: _Tree = _decoder.decode(text)
    many = text.count("[") + text.count("{") + depth >= _DEEP
    if (many or _surrogate(text)) and not _is_sound(tree, depth):
        raise _Refused
    return tree


def _is_sound(tree: _Tree, depth: int) -> bool:
    """Whether the value is not deep and no string holds half a surrogate pair."""
    rest: list[tuple[_Tree, int]] = [(tree, depth + 1)]
    while rest:
        value, depth = rest.pop()
        if type(value) is str:
            value.encode()
        elif type(value) is dict:
            if depth >= _DEEP:
                return False
            "".join(value).encode()
            rest.extend((inner, depth + 1) for inner in value.values())
        elif type(value) is list:
            if depth >= _DEEP:
                return False
            rest.extend((inner, depth + 1) for inner in value)
    return True


class _Broken(Exception):
    """The text is not JSON from this place on."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


_space = re.compile(r"[ \t\n\r]*").match
_digit_run = re.compile(r"[0-9]*").match
_plain_run = re.compile(r'[^"\\\x00-\x1f]*').match
_escape = re.compile(
    r'\\(?:(["\\/bfnrt])'
    r"|u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"
    r"|u((?![dD][89a-fA-F])[0-9a-fA-F]{4}))"
).match
_escapes = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class _Reader:
    """Reads JSON strictly (RFC 8259), and says where it cannot."""

    def __init__(self, text: str, depth: int = 0) -> None:
        self.text = text
        self.at = 0
        self.depth = depth
        """How many objects and arrays are open."""

    def peek(self) -> str:
        """Pass white space; give the next character, or nothing at the end."""
        match = _space(self.text, self.at)
        self.at = match.end() if match else self.at
        return self.text[self.at : self.at + 1]

    def value(self) -> _Node:
        mark = self.peek()
        at = self.at
        match mark:
            case '"':
                node = _Node("a string", at, self.string())
            case "{" | "[":
                if self.depth >= _MAX_DEPTH:
                    raise _Broken(at)
                self.at += 1
                self.depth += 1
                kind = "an object" if mark == "{" else "an array"
                node = _Node(kind, at)
                self.elements(node, "}" if mark == "{" else "]")
                self.depth -= 1
            case "t":
                node = _Node("a boolean", at, self.word("true"))
            case "f":
                node = _Node("a boolean", at, self.word("false"))
            case "n":
                node = _Node("null", at, self.word("null"))
            case _:
                node = _Node("a number", at, self.number())
        node.source, node.end = self.text, self.at
        return node

    def elements(self, node: _Node, close: str) -> None:
        first = True
        while (mark := self.peek()) != close:
            if not first:
                if mark != ",":
                    raise _Broken(self.at)
                self.at += 1
                mark = self.peek()
                if mark in ("", close):
                    raise _Broken(self.at)
            first = False
            if close == "]":
                node.items.append(self.value())
                continue
            if mark != '"':
                raise _Broken(self.at)
            key_at, key = self.at, self.string()
            if self.peek() != ":":
                raise _Broken(self.at)
            self.at += 1
            node.members.append((key_at, key, self.value()))
        self.at += 1

    def word(self, word: str) -> str:
        if not self.text.startswith(word, self.at):
            raise _Broken(self.at)
        self.at += len(word)
        return word

    def digits(self) -> None:
        match = _digit_run(self.text, self.at)
        if match is None or match.end() == self.at:
            raise _Broken(self.at)
        self.at = match.end()

    def number(self) -> str:
        start = self.at
        if self.text.startswith("-", self.at):
            self.at += 1
        if self.text.startswith("0", self.at):
            self.at += 1
        else:
            self.digits()
        if self.text.startswith(".", self.at):
            self.at += 1
            self.digits()
        if self.text.startswith(("e", "E"), self.at):
            self.at += 1
            if self.text.startswith(("+", "-"), self.at):
                self.at += 1
            self.digits()
        return self.text[start : self.at]

    def string(self) -> str:
        self.at += 1
        parts: list[str] = []
        while True:
            if run := _plain_run(self.text, self.at):
                parts.append(run.group())
                self.at = run.end()
            if self.text.startswith('"', self.at):
                self.at += 1
                return "".join(parts)
            escape = _escape(self.text, self.at)
            if escape is None:
                raise _Broken(self.at)
            self.at = escape.end()
            plain, high, low, unit = escape.groups()
            if plain:
                parts.append(_escapes.get(plain, plain))
            elif high:
                pair = (int(high, 16) - 0xD800 << 10) + (int(low, 16) - 0xDC00)
                parts.append(chr(0x10000 + pair))
            else:
                parts.append(chr(int(unit, 16)))


def _parse(text: str, report: _Report, depth: int = 0) -> _Node | None:
    """Read a text; if it is not JSON, report that one issue."""
    reader = _Reader(text, depth)
    try:
        node = reader.value()
    except _Broken as broken:
        if reader.depth >= _MAX_DEPTH and text.startswith(("{", "["), broken.at):
            report.push(IssueCode.TOO_DEEP, broken.at, _say_too_deep())
        else:
            message = _broken(text, broken.at)
            report.push(IssueCode.SYNTAX, broken.at, message)
        return None
    if reader.peek():
        message = _say_followed(_character(text, reader.at))
        report.push(IssueCode.SYNTAX, reader.at, message)
        return None
    return node


_Measured: typing.TypeAlias = "str | int | float | _Count"


class _Count(typing.NamedTuple):
    """So many items of a list, entries of a map, and how that is said."""

    number: int
    shown: str


_Rules: typing.TypeAlias = "tuple[_Rule, ...]"
_Identity: typing.TypeAlias = "typing.Callable[[_Node], str | int | None]"


class _Rule:
    """A constraint on a value. By default it is one that holds for the value as a whole."""

    inside = ""
    """What it is about in a container: its `items`, `keys` or `values`."""
    rules: _Rules = ()
    """The rules that hold there."""

    def holds(self, value: typing.Any) -> bool:
        """The rule holds for a value of the right type."""
        raise NotImplementedError

    is_costly = False
    """It takes long on a value of any size."""

    def fits(self, value: _Measured) -> bool:
        """Whether the value has the length that it should have."""
        return True

    def broken(self, value: _Measured, shown: str) -> tuple[IssueCode, str] | None:
        """Say what is wrong with a value, as far as this rule looks at it alone."""
        return None

    def look(self, report: _Report, node: _Node, identity: _Identity) -> None:
        """Report what is wrong with the items of a list, beside each other."""


def _cheapest_first(rules: _Rules) -> _Rules:
    """Put patterns last, so that none is run on what another rule refuses."""
    return tuple(sorted(rules, key=lambda rule: rule.is_costly))


class _Inside(_Rule):
    """Rules for what is inside a list or map."""

    def __init__(self, *rules: _Rule) -> None:
        self.rules = rules
        self.tests = _cheapest_first(rules)

    def parts(self, value: typing.Any) -> typing.Iterable[typing.Any]:
        return typing.cast("typing.Iterable[typing.Any]", value)

    def holds(self, value: typing.Any) -> bool:
        return all(
            part is None or rule.holds(part)
            for part in self.parts(value)
            for rule in self.tests
        )


class _Each(_Inside):
    """Rules for each item of a list."""

    inside = "items"


class _Keys(_Inside):
    """Rules for each key of a map."""

    inside = "keys"


class _Values(_Inside):
    """Rules for each value of a map."""

    inside = "values"

    def parts(self, value: typing.Any) -> typing.Iterable[typing.Any]:
        values: typing.Iterable[typing.Any] = value.values()
        return values


def _inside(rules: _Rules, place: str) -> _Rules:
    """Pick the rules that hold inside out of those that hold for a container."""
    return tuple(
        inner for rule in rules if rule.inside == place for inner in rule.rules
    )


def _measure(
    report: _Report, node: _Node, value: _Measured, rules: _Rules, shown: str = ""
) -> None:
    """Apply the rules that look at the value alone.

    What a length refuses may be of any size, so no pattern is run on it.
    """
    fits = all(rule.fits(value) for rule in rules)
    for rule in rules:
        if fits or not rule.is_costly:
            broken = rule.broken(value, shown)
            if broken is not None:
                report.push(broken[0], node.at, broken[1])


class _Length(_Rule):
    """So many characters, items or entries."""

    def __init__(self, least: int, most: int = sys.maxsize) -> None:
        self.least = least
        self.most = most

    def holds(self, value: typing.Any) -> bool:
        return self.least <= len(value) <= self.most

    def fits(self, value: _Measured) -> bool:
        return self.broken(value, "") is None

    def broken(self, value: _Measured, shown: str) -> tuple[IssueCode, str] | None:
        if isinstance(value, str):
            count = len(value)
            length = _say_one_character() if count == 1 else _say_characters(count)
        elif isinstance(value, _Count):
            count, length = value
        else:
            return None
        if count < self.least:
            if self.least == 1:
                return IssueCode.TOO_SHORT, _say_too_short_for_one(length)
            return IssueCode.TOO_SHORT, _say_too_short(length, self.least)
        if count > self.most:
            if self.most == 1:
                return IssueCode.TOO_LONG, _say_too_long_for_one(length)
            return IssueCode.TOO_LONG, _say_too_long(length, self.most)
        return None


class _Range(_Rule):
    """A number between two limits, either of which may be open or outside."""

    def __init__(
        self,
        least: float | None = None,
        most: float | None = None,
        *,
        above: float | None = None,
        below: float | None = None,
        single: bool = False,
    ) -> None:
        self.least = least
        self.most = most
        self.above = above
        self.below = below
        self.single = single
        """The number is one of 32 bits, and the limits are rounded like it."""

    def holds(self, value: typing.Any) -> bool:
        return (
            (self.least is None or self.compare(value, self.least) >= 0)
            and (self.most is None or self.compare(value, self.most) <= 0)
            and (self.above is None or self.compare(value, self.above) > 0)
            and (self.below is None or self.compare(value, self.below) < 0)
        )

    def compare(self, value: float, limit: float) -> int:
        if self.single:
            value, limit = _pack(value), _pack(limit)
        elif isinstance(value, float) or isinstance(limit, float):
            value, limit = float(value), float(limit)
        return (value > limit) - (value < limit)

    def broken(self, value: _Measured, shown: str) -> tuple[IssueCode, str] | None:
        if isinstance(value, (str, _Count)) or self.holds(value):
            return None
        return IssueCode.OUT_OF_RANGE, _say_out_of_range(shown, self.limits())

    def limits(self) -> str:
        if self.least is not None and self.most is not None:
            return _say_range(_plain(self.least), _plain(self.most))
        lower, upper = "", ""
        if self.least is not None:
            lower = _say_at_least(_plain(self.least))
        elif self.above is not None:
            lower = _say_more_than(_plain(self.above))
        if self.most is not None:
            upper = _say_at_most(_plain(self.most))
        elif self.below is not None:
            upper = _say_less_than(_plain(self.below))
        return _say_both(lower, upper) if lower and upper else lower + upper


def _plain(number: float) -> str:
    """Show a limit without an exponent, and without a fraction when whole."""
    if isinstance(number, int):
        return str(number)
    text = format(decimal.Decimal(repr(number)), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


class _Pattern(_Rule):
    """A string that a regular expression matches somewhere."""

    is_costly = True

    def __init__(self, source: str, pattern: str) -> None:
        self.source = source
        """The pattern as it is declared."""
        self.search = re.compile(pattern).search
        """The same in the dialect of `re`."""

    def holds(self, value: typing.Any) -> bool:
        return self.search(value) is not None

    def broken(self, value: _Measured, shown: str) -> tuple[IssueCode, str] | None:
        if not isinstance(value, str) or self.holds(value):
            return None
        return IssueCode.PATTERN, _say_no_match(_quote(value), self.source)


class _OneOf(_Rule):
    """A string out of a list."""

    def __init__(self, *allowed: str) -> None:
        self.allowed = allowed

    def holds(self, value: typing.Any) -> bool:
        return value in self.allowed

    def broken(self, value: _Measured, shown: str) -> tuple[IssueCode, str] | None:
        if not isinstance(value, str) or self.holds(value):
            return None
        return IssueCode.NOT_ONE_OF, _say_not_one_of(
            _quote(value), _listed(self.allowed)
        )


class _Unique(_Rule):
    """A list in which nothing stands twice."""

    def holds(self, value: typing.Any) -> bool:
        return len(set(value)) == len(value)

    def look(self, report: _Report, node: _Node, identity: _Identity) -> None:
        first: dict[object, int] = {}
        for index, item in enumerate(node.items):
            key = identity(item)
            if key is None:
                continue
            earlier = first.setdefault(key, index)
            if earlier != index:
                shown = _quote(key) if isinstance(key, str) else str(key)
                message = _say_repeated(shown, earlier, index)
                report.push(IssueCode.NOT_UNIQUE, node.at, message)
                return


_Make: typing.TypeAlias = "typing.Callable[[typing.Any, _Builder], _Node]"


class _Builder:
    """Counts the places of values to be sent, in the order in which they are written."""

    def __init__(self) -> None:
        self.at = 0
        self.depth = 0

    def node(self, kind: str, text: str = "") -> _Node:
        self.at += 1
        return _Node(kind, self.at, text)

    def foreign(self, value: object) -> _Node:
        """Stand in for a value of a Python type that does not belong there."""
        return self.node(_named(value))

    def anything(self, value: object) -> _Node:
        """Stand in for any value, by its Python type alone."""
        if value is None:
            return self.node("null")
        if isinstance(value, bool):
            return self.node("a boolean", "true" if value else "false")
        if isinstance(value, int):
            return self.node("a number", _int_text(value))
        if isinstance(value, float):
            return self.node("a number", _anyrepr(value))
        if isinstance(value, str):
            return self.string(value)
        if isinstance(value, (list, tuple)):
            return self.array(typing.cast("typing.Sequence[object]", value), [])
        if isinstance(value, dict):
            members = typing.cast("dict[object, object]", value)
            return self.object(members, str, self.anything)
        return self.foreign(value)

    def string(self, value: str) -> _Node:
        try:
            value.encode()
        except UnicodeEncodeError:
            return self.node("a string with an unpaired surrogate")
        return self.node("a string", str(value))

    def array(
        self, values: typing.Sequence[object], makes: typing.Sequence[_Make]
    ) -> _Node:
        """Stand in for a list, whose items are made like this, and beyond like any."""
        node = self.node("an array")
        with _Deeper(self):
            for index, value in enumerate(values):
                make = makes[index] if index < len(makes) else _anything
                node.items.append(make(value, self))
        return node

    def object(
        self,
        members: typing.Mapping[object, object],
        key_type: type[str | int],
        make: typing.Callable[[object], _Node],
    ) -> _Node:
        """Stand in for a dictionary, of whose keys and values this much is known."""
        node = self.node("an object")
        with _Deeper(self):
            for key, value in members.items():
                self.at += 1
                node.members.append((self.at, str(key), make(value)))
                if not isinstance(key, key_type) or isinstance(key, bool):
                    node.kind = f"an object with {_named(key)} as a key"
                elif _is_broken(str(key)):
                    node.kind = "an object with an unpaired surrogate in a key"
        return node


def _named(value: object) -> str:
    """Name the Python type of a value."""
    kind = type(value)
    name = kind.__qualname__
    if kind.__module__ != "builtins":
        # There is a `bool` in NumPy, too.
        name = f"{kind.__module__}.{name}"
    return f"an `{name}`" if name[:1].lower() in "aeiou" else f"a `{name}`"


class _Deeper:
    """One level further down; beyond 127 nothing is looked at."""

    def __init__(self, builder: _Builder) -> None:
        self.builder = builder

    def __enter__(self) -> None:
        self.builder.depth += 1
        if self.builder.depth > 127:
            raise RecursionError

    def __exit__(self, *_: object) -> None:
        self.builder.depth -= 1


def _is_broken(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


# NaN and the infinities become a number beyond all floats, which no field takes.
_BEYOND = "1e9999"


def _anyrepr(value: float) -> str:
    return repr(value) if math.isfinite(value) else _BEYOND


def _int_text(value: int) -> str:
    if value.bit_length() < 1024:
        return str(value)
    # Python may refuse to write it: as many digits as are shown, and zeros for the others.
    zeros = int(value.bit_length() * math.log10(2)) - 40
    return f"{value // 10**zeros}{'0' * zeros}"


def _anything(value: object, builder: _Builder) -> _Node:
    return builder.anything(value)


class _Shape:
    """What a value looks like on the wire, and how it is held in Python."""

    kind = ""
    """The kind of JSON value, in a sentence."""
    wanted = ""
    """What is expected, in a sentence."""
    is_optional = False
    """`None` is among its values."""

    def read(self, tree: _Tree) -> typing.Any:
        """Give the Python value, or refuse."""
        raise NotImplementedError

    def write(self, value: typing.Any) -> str:
        """Give the JSON text, or refuse."""
        raise NotImplementedError

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        """Stand in for a value to be sent; one that does not fit is none of `kind`."""
        return builder.anything(value)

    def check(self, report: _Report, node: _Node, rules: _Rules) -> None:
        """Report what is wrong with a value."""
        if self.expect(report, node):
            self.look(report, node, rules)

    def expect(self, report: _Report, node: _Node) -> bool:
        if node.kind == self.kind:
            return True
        message = _say_wrong_type(node.kind, self.wanted or self.kind)
        report.push(IssueCode.WRONG_TYPE, node.at, message)
        return False

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        """Report what is wrong with a value of the right kind."""

    def identity(self, node: _Node) -> str | int | None:
        """Give what an item is told apart by, if it is of this shape."""
        return node.text if node.kind == self.kind else None


class _Bool(_Shape):
    """`true` or `false`."""

    kind = "a boolean"

    def read(self, tree: _Tree) -> bool:
        if type(tree) is bool:
            return tree
        value = _scalar(tree)
        if type(value) is bool:
            return value
        raise _Refused

    def write(self, value: typing.Any) -> str:
        if value is True:
            return "true"
        if value is False:
            return "false"
        raise _Refused


def _digits_of(tree: _Tree) -> str:
    if type(tree) is _Number:
        return tree
    value = _scalar(tree)
    if type(value) is _Number:
        return value
    raise _Refused


class _Integer(_Shape):
    """A whole number between two bounds."""

    kind = "a number"
    wanted = _say_a_whole_number()

    def __init__(self, least: int, most: int) -> None:
        self.least = least
        self.most = most

    def read(self, tree: _Tree) -> int:
        text = _digits_of(tree)
        # A few digits and nothing else need no second look.
        number = int(text) if len(text) < 18 and text.isdigit() else _whole(text)
        if isinstance(number, int) and self.least <= number <= self.most:
            return number
        raise _Refused

    def write(self, value: typing.Any) -> str:
        if type(value) is int and self.least <= value <= self.most:
            return str(value)
        raise _Refused

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if type(value) is int:
            return builder.node("a number", _int_text(value))
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return builder.foreign(value)
        return builder.anything(value)

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        number = _whole(node.text)
        shown = _cut_number(node.text)
        if number == _FRACTION:
            message = _say_wrong_type(shown, self.wanted)
            report.push(IssueCode.WRONG_TYPE, node.at, message)
        elif isinstance(number, int) and number < self.least:
            message = _say_below_type(shown, self.least)
            report.push(IssueCode.OUT_OF_RANGE, node.at, message)
        elif isinstance(number, int) and number <= self.most:
            _measure(report, node, number, rules, node.text)
        else:
            message = _say_above_type(shown, self.most)
            report.push(IssueCode.OUT_OF_RANGE, node.at, message)

    def identity(self, node: _Node) -> str | int | None:
        number = _whole(node.text) if node.kind == self.kind else None
        return number if isinstance(number, int) else None


class _Float(_Shape):
    """A finite number of 64 bits."""

    kind = "a number"

    def from_text(self, text: str) -> float:
        return float(text)

    def from_float(self, value: float) -> float:
        return value

    def read(self, tree: _Tree) -> float:
        number = self.from_text(_digits_of(tree))
        if math.isfinite(number):
            return number
        raise _Refused

    def write(self, value: typing.Any) -> str:
        if type(value) is int or isinstance(value, float):
            try:
                number = self.from_float(float(value))
            except OverflowError:
                raise _Refused from None
            if math.isfinite(number):
                return repr(number)
        raise _Refused

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        number = self.from_text(node.text)
        if math.isfinite(number):
            _measure(report, node, number, rules, node.text)
        elif report.is_ours and node.text == _BEYOND:
            report.push(IssueCode.NOT_FINITE, node.at, _say_not_finite())
        else:
            message = _say_too_large(_cut_number(node.text))
            report.push(IssueCode.OUT_OF_RANGE, node.at, message)


class _Float32(_Float):
    """A finite number of 32 bits."""

    def from_text(self, text: str) -> float:
        return _single(text)

    def from_float(self, value: float) -> float:
        return _shortest(value)


class _Time(_Shape):
    """Seconds since 1970, held as a `datetime` with a time zone."""

    kind = "a number"
    wanted = _say_number_of_seconds()

    def read(self, tree: _Tree) -> datetime.datetime:
        time = _time(_digits_of(tree))
        if time is None:
            raise _Refused
        return time

    def write(self, value: typing.Any) -> str:
        if isinstance(value, datetime.datetime) and value.utcoffset() is not None:
            text = _seconds(value)
            if _time(text) is not None:
                return text
        raise _Refused

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, datetime.datetime):
            return builder.foreign(value)
        if value.utcoffset() is None:
            return builder.node("a `datetime` without a time zone")
        return builder.node("a number", _seconds(value))

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        if _time(node.text) is None:
            message = _say_out_of_time(_cut_number(node.text), _LAST_SECOND)
            report.push(IssueCode.OUT_OF_RANGE, node.at, message)


class _String(_Shape):
    """A string."""

    kind = "a string"
    held_as: type[str | int] = str

    def read(self, tree: _Tree) -> typing.Any:
        if type(tree) is str:
            return self.from_text(tree)
        value = _scalar(tree)
        if type(value) is str:
            return self.from_text(value)
        raise _Refused

    def write(self, value: typing.Any) -> str:
        return _quoted(self.to_text(value))

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if isinstance(value, str):
            return builder.string(value)
        return super().node(value, builder)

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        _measure(report, node, node.text, rules)

    # What follows is also asked for the keys of a map.

    def from_text(self, text: str) -> typing.Any:
        """Give the value that a string stands for, or refuse."""
        return text

    def to_text(self, value: typing.Any) -> str:
        """Give the string that stands for a value, or refuse."""
        if isinstance(value, str):
            return str(value)
        raise _Refused

    def name_of(self, text: str) -> str:
        """What a string counts as, where two may stand for one value."""
        return text


class _Char(_String):
    """A string of one character."""

    wanted = _say_one_character_string()

    def from_text(self, text: str) -> str:
        if len(text) != 1:
            raise _Refused
        return text

    def to_text(self, value: typing.Any) -> str:
        return self.from_text(super().to_text(value))

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        if len(node.text) == 1:
            super().look(report, node, rules)
        else:
            message = _say_wrong_type(_quote(node.text), self.wanted)
            report.push(IssueCode.WRONG_TYPE, node.at, message)


def _is_integer_text(text: str) -> bool:
    """Digits as a program writes them: no plus sign, no leading zeros, no fraction."""
    digits = text.removeprefix("-")
    plain = digits.isascii() and digits.isdigit()
    return plain and (text == "0" or not digits.startswith("0"))


class _IntegerString(_String):
    """A whole number between two bounds, in a string."""

    held_as = int
    wanted = _say_whole_number_in_string()

    def __init__(self, least: int, most: int) -> None:
        self.integer = _Integer(least, most)

    def from_text(self, text: str) -> int:
        if not _is_integer_text(text):
            raise _Refused
        return self.integer.read(_Number(text))

    def to_text(self, value: typing.Any) -> str:
        return self.integer.write(value)

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if type(value) is int:
            return builder.node("a string", _int_text(value))
        return builder.foreign(value)

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        if _is_integer_text(node.text):
            self.integer.look(report, node, rules)
        else:
            wanted = _say_whole_number_in_digits()
            message = _say_wrong_type(_quote(node.text), wanted)
            report.push(IssueCode.WRONG_TYPE, node.at, message)


class _Enum(_String):
    """A string out of a list; where it is open, any other is kept."""

    def __init__(
        self,
        values: type[enum.StrEnum],
        *,
        is_open: bool = False,
        aliases: dict[str, str] | None = None,
    ) -> None:
        self.names: dict[str, str] = {value.value: value for value in values}
        self.known = [*self.names]
        for alias, name in (aliases or {}).items():
            self.names[alias] = self.names[name]
        self.is_open = is_open

    def from_text(self, text: str) -> str:
        value = self.names.get(text)
        if value is not None:
            return value
        if self.is_open:
            return text
        raise _Refused

    def to_text(self, value: typing.Any) -> str:
        return str(self.from_text(super().to_text(value)))

    def name_of(self, text: str) -> str:
        return str(self.names.get(text, text))

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        if node.text not in self.names and not self.is_open:
            report.push_unknown(
                IssueCode.UNKNOWN_VARIANT,
                node.at,
                _say_unknown_name(_quote(node.text)),
                node.text,
                self.known,
            )


class _Optional(_Shape):
    """A value or `null`."""

    is_optional = True

    def __init__(self, inner: _Shape) -> None:
        self.inner = inner

    def read(self, tree: _Tree) -> typing.Any:
        if tree is None or (type(tree) is _Node and tree.kind == "null"):
            return None
        return self.inner.read(tree)

    def write(self, value: typing.Any) -> str:
        return "null" if value is None else self.inner.write(value)

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if value is None:
            return builder.node("null")
        return self.inner.node(value, builder)

    def check(self, report: _Report, node: _Node, rules: _Rules) -> None:
        if node.kind != "null":
            self.inner.check(report, node, rules)


class _List(_Shape):
    """An array of items of one shape; the type may say how many."""

    kind = "an array"

    def __init__(self, item: _Shape, length: int | None = None) -> None:
        self.item = item
        self.length = length

    def read(self, tree: _Tree) -> list[typing.Any]:
        read = self.item.read
        items = [read(item) for item in _items(tree)]
        if self.length is not None and len(items) != self.length:
            raise _Refused
        return items

    def write(self, value: typing.Any) -> str:
        if not isinstance(value, (list, tuple)):
            raise _Refused
        items = typing.cast("typing.Sequence[object]", value)
        if self.length is not None and len(items) != self.length:
            raise _Refused
        return f"[{','.join(map(self.item.write, items))}]"

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, (list, tuple)):
            return builder.foreign(value)
        items = typing.cast("typing.Sequence[object]", value)
        return builder.array(items, [self.item.node] * len(items))

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        inner = _inside(rules, "items")
        for index, item in enumerate(node.items):
            with report.inside(index):
                self.item.check(report, item, inner)
        if self.length is not None:
            _exactly(report, node, self.length)
        _measure(report, node, _items_in(len(node.items)), rules)
        for rule in rules:
            rule.look(report, node, self.item.identity)


def _items_in(count: int) -> _Count:
    return _Count(count, _say_one_item() if count == 1 else _say_items(count))


def _exactly(report: _Report, node: _Node, length: int) -> None:
    count = len(node.items)
    if count != length:
        code = IssueCode.TOO_SHORT if count < length else IssueCode.TOO_LONG
        message = _say_wrong_length(_items_in(count).shown, length)
        report.push(code, node.at, message)


class _Tuple(_Shape):
    """An array of items, each of its own shape."""

    kind = "an array"

    def __init__(self, *items: _Shape) -> None:
        self.items = items

    def read(self, tree: _Tree) -> tuple[typing.Any, ...]:
        items = _items(tree)
        if len(items) != len(self.items):
            raise _Refused
        return tuple(shape.read(item) for shape, item in zip(self.items, items))

    def write(self, value: typing.Any) -> str:
        if not isinstance(value, (list, tuple)):
            raise _Refused
        items = typing.cast("typing.Sequence[object]", value)
        if len(items) != len(self.items):
            raise _Refused
        written = (shape.write(item) for shape, item in zip(self.items, items))
        return f"[{','.join(written)}]"

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, (list, tuple)):
            return builder.foreign(value)
        items = typing.cast("typing.Sequence[object]", value)
        return builder.array(items, [shape.node for shape in self.items])

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        for index, (shape, item) in enumerate(zip(self.items, node.items)):
            with report.inside(index):
                shape.check(report, item, ())
        _exactly(report, node, len(self.items))


class _Map(_Shape):
    """An object of entries of one shape, whose keys are data."""

    kind = "an object"

    def __init__(self, key: _String, value: _Shape) -> None:
        self.key = key
        self.value = value

    def read(self, tree: _Tree) -> dict[typing.Any, typing.Any]:
        key, value = self.key.from_text, self.value.read
        members = _members(tree)
        entries = {key(name): value(inner) for name, inner in members.items()}
        if len(entries) != len(members):
            raise _Refused
        return entries

    def write(self, value: typing.Any) -> str:
        if not isinstance(value, dict):
            raise _Refused
        entries = typing.cast("dict[object, object]", value)
        written = {self.key.to_text(k): self.value.write(v) for k, v in entries.items()}
        if len(written) != len(entries):
            raise _Refused
        return f"{{{','.join(f'{_quoted(k)}:{v}' for k, v in written.items())}}}"

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, dict):
            return builder.foreign(value)
        entries = typing.cast("dict[object, object]", value)
        return builder.object(
            entries, self.key.held_as, lambda inner: self.value.node(inner, builder)
        )

    def look(self, report: _Report, node: _Node, rules: _Rules) -> None:
        key_rules, value_rules = _inside(rules, "keys"), _inside(rules, "values")
        seen: set[str] = set()
        for at, key, value in node.members:
            name = self.key.name_of(key)
            if name in seen:
                _duplicate_key(report, at, name)
            seen.add(name)
            with report.inside(key):
                self.key.look(report, _Node("a string", at, key), key_rules)
                self.value.check(report, value, value_rules)
        count = len(node.members)
        shown = _say_one_entry() if count == 1 else _say_entries(count)
        _measure(report, node, _Count(count, shown), rules)


class _Any(_Shape):
    """Any JSON value, as a tree."""

    def read(self, tree: _Tree) -> Json:
        value = tree.tree() if type(tree) is _Node else tree
        if type(value) is dict:
            return {key: self.read(inner) for key, inner in value.items()}
        if type(value) is list:
            return [self.read(inner) for inner in value]
        if type(value) is _Number:
            return self.number(value)
        return typing.cast("Json", value)

    def number(self, text: str) -> int | float:
        if text.lstrip("-").isdigit() and len(text) < 21:
            number = int(text)
            if -(1 << 63) <= number < 1 << 64 and text != "-0":
                return number
        wide = float(text)
        if math.isfinite(wide):
            return wide
        raise _Refused

    def write(self, value: typing.Any) -> str:
        if value is None:
            return "null"
        if value is True or value is False:
            return "true" if value else "false"
        if isinstance(value, str):
            return _quoted(str(value))
        if type(value) is int and value.bit_length() < 1024:
            return str(value)
        if isinstance(value, float) and math.isfinite(value):
            return repr(value)
        if isinstance(value, (list, tuple)):
            items = typing.cast("typing.Sequence[object]", value)
            return f"[{','.join(map(self.write, items))}]"
        if isinstance(value, dict):
            return self.object(typing.cast("dict[object, object]", value))
        raise _Refused

    def object(self, value: dict[object, object]) -> str:
        members: list[str] = []
        for key, inner in value.items():
            if not isinstance(key, str):
                raise _Refused
            members.append(f"{_quoted(str(key))}:{self.write(inner)}")
        return f"{{{','.join(members)}}}"

    def check(self, report: _Report, node: _Node, rules: _Rules) -> None:
        rest, too_large, not_finite = [node], False, False
        while rest:
            inner = rest.pop()
            rest.extend(inner.items)
            rest.extend(value for _, _, value in inner.members)
            if inner.kind == "a number":
                too_large = too_large or not math.isfinite(float(inner.text))
                not_finite = not_finite or inner.text == _BEYOND
            elif inner.kind not in _JSON_KINDS:
                message = f"is or contains {inner.kind}, expected JSON"
                report.push(IssueCode.WRONG_TYPE, node.at, message)
        if not_finite and report.is_ours:
            report.push(IssueCode.NOT_FINITE, node.at, _say_not_finite())
        elif too_large:
            report.push(self.too_large, node.at, _say_holds_too_large())

    too_large = IssueCode.OUT_OF_RANGE


_JSON_KINDS = {"an object", "an array", "a string", "a number", "a boolean", "null"}


class _Foreign(_Any):
    """A value that only the code of the declaration understands: any JSON here."""

    too_large = IssueCode.CHECK


class _Raw(_Shape):
    """Any JSON value, as its text."""

    def read(self, tree: _Tree) -> RawJson:
        if type(tree) is not _Node:
            # The scanner of `json` does not keep the text.
            raise _Refused
        return RawJson(tree.raw())

    def write(self, value: typing.Any) -> str:
        if not isinstance(value, RawJson):
            raise _Refused
        return _json_text(value.text)

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, RawJson):
            return builder.foreign(value)
        text = typing.cast("object", value.text)
        return (
            builder.node("JSON", text)
            if isinstance(text, str)
            else builder.foreign(text)
        )

    def check(self, report: _Report, node: _Node, rules: _Rules) -> None:
        if report.text is not None:
            return
        if node.kind != "JSON":
            message = _say_wrong_type(node.kind, "`RawJson`")
            report.push(IssueCode.WRONG_TYPE, node.at, message)
            return
        _check_text(report, node.at, node.text)


def _json_text(text: object) -> str:
    """Pass JSON text on, without the white space around it."""
    if not isinstance(text, str):
        raise _Refused
    report = _Report(text, closed=False)
    if _parse(text, report) is None:
        raise _Refused
    return text.strip(" \t\n\r")


def _check_text(report: _Report, at: int, text: str) -> None:
    """Report text that is not JSON."""
    inner = _Report(text, closed=False)
    _parse(text, inner)
    for _, code, _, message in inner.found:
        report.push(code, at, message)


_T = typing.TypeVar("_T")


class _Field:
    """A field: its names, its shape, its rules, and what it is when absent."""

    def __init__(
        self,
        name: str,
        shape: _Shape,
        *rules: _Rule,
        attribute: str = "",
        aliases: tuple[str, ...] = (),
        default: str | None = None,
        optional: bool = False,
        after: bool = False,
    ) -> None:
        self.name = name
        self.key = f"{_quoted(name)}:"
        self.attribute = attribute or name
        self.aliases = aliases
        self.shape = shape
        self.rules = rules
        self.tests = _cheapest_first(rules)
        self.default = None if default is None else _Reader(default).value()
        self.omitted = default is None and (optional or shape.is_optional)
        """It may be absent, and is not written when it is `None`."""
        self.after = after
        """In a header: it stands behind the payload."""

    def read(self, tree: _Tree) -> typing.Any:
        value = self.shape.read(tree)
        if value is not None:
            for rule in self.tests:
                if not rule.holds(value):
                    raise _Refused
        return value

    def read_aliases(
        self, members: dict[str, _Tree], values: dict[str, typing.Any]
    ) -> int:
        """Read the value under one of the other names, unless it stands under the first."""
        found = [name for name in self.aliases if name in members]
        if len(found) + (self.name in members) > 1:
            raise _Refused
        if found:
            values[self.attribute] = self.read(members[found[0]])
        elif self.name not in members:
            values[self.attribute] = self.absent()
        return len(found)

    def absent(self) -> typing.Any:
        if self.default is not None:
            return self.read(self.default)
        if self.omitted:
            return None
        raise _Refused

    def write(self, value: typing.Any) -> str:
        text = self.shape.write(value)
        if value is not None:
            for rule in self.tests:
                if not rule.holds(value):
                    raise _Refused
        return self.key + text

    def check_absent(self, report: _Report, at: int) -> None:
        """Report that it must be there, or that its default is too deep or breaks a rule."""
        with report.inside(self.name):
            if self.default is not None:
                with report.instead_of_text(at):
                    node = _parse(self.default.raw(), report, len(report.path))
                    if node is not None:
                        self.shape.check(report, node, self.rules)
            elif not self.omitted:
                report.push(IssueCode.MISSING_FIELD, at, _say_missing())


class _Fields:
    """The fields of an object."""

    def __init__(self, fields: tuple[_Field, ...]) -> None:
        self.all = fields
        self.by_name = {field.name: field for field in fields}
        self.by_name |= {name: field for field in fields for name in field.aliases}
        self.known = [field.name for field in fields]
        self.has_required = any(
            field.default is None and not field.omitted for field in fields
        )

    def read(self, members: dict[str, _Tree], values: dict[str, typing.Any]) -> int:
        """Collect the values of all fields; give how many of the keys are theirs."""
        used = 0
        for field in self.all:
            if field.name in members:
                values[field.attribute] = field.read(members[field.name])
                used += 1
            elif not field.aliases:
                values[field.attribute] = field.absent()
            if field.aliases:
                used += field.read_aliases(members, values)
        return used

    def write(self, value: object, *, after: bool = False) -> typing.Iterator[str]:
        for field in self.all:
            if field.after == after:
                inner = getattr(value, field.attribute)
                if inner is not None or not field.omitted:
                    yield field.write(inner)

    def add(
        self, node: _Node, value: object, builder: _Builder, *, after: bool = False
    ) -> None:
        """Stand in for the fields of a value to be sent."""
        for field in self.all:
            inner = getattr(value, field.attribute)
            if field.after == after and (inner is not None or not field.omitted):
                builder.at += 1
                place = builder.at
                made = field.shape.node(inner, builder)
                node.members.append((place, field.name, made))


class _Seen:
    """The fields of an object that is walked, and which of them have come by."""

    def __init__(self, fields: _Fields) -> None:
        self.fields = fields
        self.seen: set[_Field] = set()

    def field(self, report: _Report, at: int, key: str, node: _Node) -> bool:
        """Look at the value of `key` if that is one of the fields."""
        field = self.fields.by_name.get(key)
        if field is None:
            return False
        if field in self.seen:
            _duplicate_key(report, at, field.name)
        self.seen.add(field)
        with report.inside(key):
            field.shape.check(report, node, field.rules)
        return True

    def missing(self, report: _Report, at: int) -> None:
        for field in self.fields.all:
            if field not in self.seen:
                field.check_absent(report, at)


def _unknown_key(report: _Report, at: int, key: str, known: list[str]) -> None:
    """Report a key that is not declared, where others are not accepted."""
    if report.closed:
        code = IssueCode.UNKNOWN_FIELD
        with report.inside(key):
            if known:
                report.push_unknown(code, at, _say_unknown_field(), key, known)
            else:
                report.push(code, at, _say_unknown_field_of_none())


class _Struct(_Shape, typing.Generic[_T]):
    """An object with named fields, held as a dataclass."""

    kind = "an object"

    def __init__(self, type: type[_T]) -> None:
        self.type = type
        self.fields = _Fields(())
        self.closed = False
        """Keys that are not declared are refused."""
        self.tag: str | None = None
        """The type of the message, if it is one."""
        self.path: list[str | int] = []
        """Where it stands in its envelope, if it is a message."""

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
        return f"{{{','.join(self.fields.write(value))}}}"

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, self.type):
            return builder.foreign(value)
        node = builder.node("an object")
        with _Deeper(builder):
            self.fields.add(node, value, builder)
        return node

    def expect(self, report: _Report, node: _Node) -> bool:
        if report.text is None and node.kind != self.kind:
            message = _say_wrong_type(node.kind, f"a `{self.type.__name__}`")
            report.push(IssueCode.WRONG_TYPE, node.at, message)
            return False
        return super().expect(report, node)

    def look(self, report: _Report, node: _Node, rules: tuple[_Rule, ...] = ()) -> None:
        seen = _Seen(self.fields)
        for at, key, value in node.members:
            if not seen.field(report, at, key, value):
                _unknown_key(report, at, key, self.fields.known)
        seen.missing(report, node.at)


_structs: dict[type, _Struct[typing.Any]] = {}


def _struct(type: type[_T]) -> _Struct[_T]:
    """Give the description of a type, which may yet have to be filled in."""
    return _structs.setdefault(type, _Struct(type))


def _text(source: str | bytes | bytearray) -> str:
    """Give the text; raise if it is not UTF-8."""
    data = (
        source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    )
    try:
        return str(data, "utf-8")
    except UnicodeDecodeError as error:
        report = _Report(str(data[: error.start], "utf-8"), closed=False)
        message = _say_not_utf8(f"{data[error.start]:02x}")
        report.push(IssueCode.SYNTAX, len(report.text or ""), message)
        raise report.error(None) from None


def _finished(text: str, depth: int) -> str:
    """Look once more at a text before it is sent."""
    if not text.isascii():
        text.encode()
    if text.count("{") + text.count("[") > _MAX_DEPTH - depth:
        try:
            _Reader(text, depth).value()
        except _Broken:
            raise _TooDeep from None
    return text


def _refused(
    report: _Report, explain: typing.Callable[[], object], message_type: str | None
) -> ValidationError:
    """Explain why a value may not be sent."""
    try:
        report.walk(explain)
    except RecursionError:
        report.found.clear()
        report.path.clear()
        report.push(IssueCode.TOO_DEEP, 0, _say_too_deep())
    return report.error(message_type)


class _TooDeep(RecursionError):
    """The text nests deeper than may be sent."""


def _give_up() -> typing.NoReturn:
    raise _TooDeep


_Messages: typing.TypeAlias = "dict[str, _Struct[typing.Any]]"


class _Envelope:
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

    def check(
        self, report: _Report, node: _Node, messages: _Messages, captures: bool
    ) -> str | None:
        """Report what is wrong with an envelope; give its type if that is declared."""
        if node.kind != "an object":
            message = _say_wrong_type(node.kind, _say_an_object())
            report.push(IssueCode.WRONG_TYPE, node.at, message)
            return None
        first = next((value for _, key, value in node.members if key == self.tag), None)
        tag = first.text if first and first.kind == "a string" else None
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
                report.push(IssueCode.MISSING_FIELD, at, _say_missing())
        header.missing(report, at)
        if described is not None and self.content not in seen:
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
            described.check(report, node, ())

    def check_nothing(
        self, report: _Report, at: int, described: _Struct[typing.Any]
    ) -> None:
        """Look at a payload that is not there, and so has none but defaults."""
        with report.instead_of_text(at):
            described.look(report, _Node("an object", at))


class _Protocol(_Envelope):
    """The envelope and the messages that travel in it."""

    def decode(
        self, source: str | bytes | bytearray, only: type[typing.Any] | None
    ) -> typing.Any:
        """Read and validate a whole message, of one type or of any."""
        messages, unknown = self.messages, self.unknown
        if only is not None:
            if only not in self.tags:
                raise TypeError(f"{only!r} is not a message of this protocol")
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

    def tag_of_broken(self, text: str, messages: _Messages) -> str | None:
        """Give the declared type of a text that is not JSON, if it stands before the fault."""
        reader = _Reader(text, depth=1)
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
                node = reader.value()
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
        kinds = (kind for kind in type(payload).__mro__ if kind in self.tags)
        return next((self.tags[kind] for kind in kinds), None)

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
                    message = _say_wrong_type(_named(payload), "a message")
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
                found = builder.foreign(content).kind
                message = _say_wrong_type(found, "JSON text")
                report.push(IssueCode.WRONG_TYPE, builder.at, message)


def _scalar_is_null(tree: _Tree) -> bool:
    return tree is None or (type(tree) is _Node and tree.kind == "null")


class _Standalone:
    """The codec of a class."""

    def __init__(self, described: _Struct[typing.Any]) -> None:
        self.described = described

    def send(self, value: typing.Any) -> str:
        """Validate a value and write it."""
        described = self.described
        report = _Report(None, described.closed)
        report.path = [*described.path]
        builder = _Builder()
        builder.depth = len(described.path)
        try:
            return _finished(described.write(value), builder.depth)
        except _TooDeep:
            raise _refused(report, _give_up, described.tag) from None
        except (_Refused, ValueError, RecursionError):
            pass
        raise _refused(
            report,
            lambda: described.check(report, described.node(value, builder), ()),
            described.tag,
        )

    def receive(self, source: str | bytes | bytearray) -> typing.Any:
        """Read and validate a value."""
        described = self.described
        try:
            text = source if isinstance(source, str) else str(source, "utf-8")
            return described.read(_load(text, len(described.path)))
        except (_Refused, ValueError, RecursionError):
            pass
        text = _text(source)
        report = _Report(text, described.closed)
        node = _parse(text, report, len(described.path))
        if node is None:
            raise report.error(described.tag)
        report.path = [*described.path]
        report.walk(lambda: described.check(report, node, ()))
        if report.found:
            raise report.error(described.tag)
        try:
            return described.read(node)
        except _Refused:
            raise report.error(described.tag) from None


def _describe(type: type[typing.Any], *fields: _Field) -> None:
    """Fill in the description of a type."""
    described = _struct(type)
    described.fields = _Fields(fields)
    type._codec = _Standalone(described)


_describe(
    Issue,
    _Field("code", _Enum(IssueCode, is_open=True)),
    _Field("path", _String()),
    _Field("message", _String()),
    _Field("offset", _Optional(_Integer(0, 9007199254740991))),
    _Field("line", _Optional(_Integer(0, 4294967295))),
    _Field("column", _Optional(_Integer(0, 4294967295))),
)


_describe(
    Shapes,
    _Field("flag", _Bool()),
    _Field("tiny", _Integer(-128, 127)),
    _Field("small", _Optional(_Integer(0, 65535))),
    _Field("big", _Optional(_Integer(-9007199254740991, 9007199254740991))),
    _Field("huge", _Optional(_IntegerString(0, 18446744073709551615))),
    _Field("single", _Optional(_Float32())),
    _Field("double", _Optional(_Float())),
    _Field("letter", _Optional(_Char())),
    _Field("when", _Optional(_Time())),
    _Field("any", _Optional(_Any())),
    _Field("raw", _Optional(_Raw())),
    _Field("wait", _Foreign(), optional=True),
    _Field("grid", _Optional(_List(_List(_Integer(0, 255), 2), 2))),
    _Field(
        "pair",
        _Optional(
            _Tuple(_Bool(), _Optional(_String()), _List(_Optional(_Integer(0, 255)))),
        ),
    ),
    _Field("names", _Optional(_Map(_String(), _List(_Float())))),
    _Field(
        "numbers",
        _Optional(_Map(_IntegerString(-32768, 32767), _Optional(_struct(Leaf)))),
    ),
    _Field("letters", _Optional(_Map(_Char(), _Bool()))),
    _Field(
        "levels",
        _Optional(
            _Map(
                _Enum(Level, aliases={"top": "high", "HIGH": "high"}),
                _Integer(0, 255),
            ),
        ),
    ),
    _Field(
        "moods",
        _Optional(
            _Map(
                _Enum(Mood, is_open=True, aliases={"terrible": "bad"}),
                _Integer(0, 255),
            ),
        ),
    ),
    _Field("tree", _Optional(_struct(Tree))),
    _Field("chain", _Optional(_struct(Chain))),
    _Field("issues", _Optional(_List(_struct(Issue)))),
    _Field("other", _Optional(_List(_struct(Leaf2)))),
)
_describe(
    Rules,
    _Field("text", _Optional(_String()), _Length(2, 4)),
    _Field("long", _Optional(_String()), _Length(1)),
    _Field(
        "slug",
        _Optional(_String()),
        _Pattern("^[a-z]+(-[a-z]+)*$", "\\A[a-z]+(?:-[a-z]+)*\\Z"),
        _Length(0, 12),
    ),
    _Field(
        "unicode",
        _Optional(_String()),
        _Pattern("^[A-Za-zÀ-ÿ]+ [0-9]{2,3}$", "\\A[A-Za-z\\xc0-\\xff]+ [0-9]{2,3}\\Z"),
    ),
    _Field("colour", _Optional(_String()), _OneOf("red", "it's", 'say "x"')),
    _Field("whole", _Optional(_Integer(-2147483648, 2147483647)), _Range(-5, 5)),
    _Field("half", _Optional(_Float()), _Range(0.5, below=2.5)),
    _Field("share", _Optional(_Float32()), _Range(most=0.3, single=True)),
    _Field("above", _Optional(_Integer(0, 9007199254740991)), _Range(10)),
    _Field(
        "text_number",
        _Optional(_IntegerString(-9223372036854775808, 9223372036854775807)),
        _Range(100, 1000),
    ),
    _Field(
        "words",
        _Optional(_List(_String())),
        _Length(1, 3),
        _Unique(),
        _Each(_Length(1, 5), _Pattern("^x", "\\Ax")),
    ),
    _Field("counts", _Optional(_List(_Integer(-2147483648, 2147483647))), _Unique()),
    _Field(
        "shares",
        _Optional(_List(_Float32())),
        _Each(_Range(0.0, 1.0, single=True)),
    ),
    _Field(
        "table",
        _Optional(_Map(_String(), _Integer(0, 255))),
        _Length(0, 2),
        _Keys(_Length(1, 3)),
        _Values(_Range(1, 9)),
    ),
    _Field(
        "by_number",
        _Optional(_Map(_IntegerString(0, 255), _List(_String()))),
        _Keys(_Range(1, 9)),
        _Values(_Each(_Length(1))),
    ),
    _Field("checked", _Optional(_Integer(0, 4294967295))),
)
_describe(
    BrokenDefaults,
    _Field("ratio", _Float(), default="1e9999"),
    _Field("share", _Float32(), _Range(0.0, 1.0, single=True), default="1e9999"),
    _Field("text", _String(), _Length(1), _Pattern("^x", "\\Ax"), default='""'),
    _Field(
        "counts",
        _List(_Integer(0, 255)),
        _Unique(),
        _Each(_Range(1)),
        default="[0,0]",
    ),
)
_describe(
    Warning_,
    _Field("class", _Bool(), attribute="class_", aliases=("klass", "Klasse")),
    _Field("list", _List(_Integer(0, 255)), attribute="list_"),
    _Field("str", _String(), attribute="str_"),
    _Field("x-y", _Optional(_Integer(-128, 127)), attribute="x_y"),
    _Field("x.y", _Optional(_Integer(-128, 127)), attribute="x_y_"),
    _Field("1st", _Optional(_Integer(-128, 127)), attribute="field_1st"),
    _Field("größe", _Optional(_Integer(-128, 127))),
    _Field("日", _Optional(_Integer(-128, 127)), attribute="field"),
    _Field("__proto__", _Optional(_Integer(-128, 127)), attribute="proto__"),
    _Field("constructor", _Optional(_Integer(-128, 127))),
    _Field(
        "Level",
        _Optional(_Enum(Level, aliases={"top": "high", "HIGH": "high"})),
        attribute="Level_",
    ),
    _Field("validate", _Optional(_Bool()), attribute="validate_"),
    _Field('say "it"', _Optional(_Bool()), attribute="say__it_"),
    _Field("payload", _Optional(_String())),
    _Field("type", _Optional(_String())),
    _Field("json", _Optional(_struct(Json_)), attribute="json_"),
)
_describe(
    Defaults,
    _Field("flag", _Bool(), default="true"),
    _Field("number", _Integer(-2147483648, 2147483647), default="-7"),
    _Field("share", _Float(), default="1.5"),
    _Field("text", _String(), default='"it\'s \\"so\\"\\n"'),
    _Field(
        "level",
        _Enum(Level, aliases={"top": "high", "HIGH": "high"}),
        default='"high"',
    ),
    _Field(
        "mood",
        _Enum(Mood, is_open=True, aliases={"terrible": "bad"}),
        default='"odd"',
    ),
    _Field("list", _List(_Integer(0, 255)), attribute="list_", default="[1,2]"),
    _Field("empty", _List(_struct(Tree)), default="[]"),
    _Field("pair", _Tuple(_Bool(), _Char()), default='[true,"x"]'),
    _Field(
        "map",
        _Map(_IntegerString(0, 255), _struct(Leaf)),
        default='{"1":{"level":"low"}}',
    ),
    _Field("maybe", _Optional(_Integer(0, 255)), default="5"),
    _Field("id", _IntegerString(0, 18446744073709551615), default='"9"'),
    _Field("when", _Time(), default="1.5"),
    _Field("any", _Any(), default='{"a":[1,2.5,null]}'),
)
_describe(
    MessageWithANameThatIsLongerThanMostPeopleWouldCareToWriteInOneGo,
    _Field(
        "a_map_from_long_names_to_lists_of_long_names",
        _Optional(
            _Map(
                _Enum(ADataTypeWithANameThatIsLongerThanMostWouldWrite, is_open=True),
                _List(_Optional(_struct(Leaf))),
            ),
        ),
    ),
    _Field(
        "a_tuple_of_three_things_that_have_long_names",
        _Tuple(
            _Enum(ADataTypeWithANameThatIsLongerThanMostWouldWrite, is_open=True),
            _Optional(
                _Enum(ADataTypeWithANameThatIsLongerThanMostWouldWrite, is_open=True),
            ),
            _Bool(),
        ),
    ),
    _Field(
        "a_list_of_things_that_have_long_names_and_no_end",
        _List(_Enum(ADataTypeWithANameThatIsLongerThanMostWouldWrite, is_open=True)),
    ),
    _Field(
        "defaults",
        _List(_Enum(ADataTypeWithANameThatIsLongerThanMostWouldWrite, is_open=True)),
        default='["a","a"]',
    ),
    _Field(
        "choice",
        _Optional(_String()),
        _OneOf(
            "a rather long string that is allowed",
            "another rather long string that is allowed",
            "no",
        ),
    ),
)
_describe(Ping)
_describe(Leaf, _Field("level", _Enum(Level, aliases={"top": "high", "HIGH": "high"})))
_describe(
    Tree,
    _Field("name", _Optional(_String())),
    _Field("children", _List(_struct(Tree)), _Length(0, 3), default="[]"),
)
_describe(Chain, _Field("next", _Optional(_struct(Chain))))
_describe(Leaf2, _Field("green", _Integer(0, 255)))
_describe(Json_, _Field("text", _String()))
_protocol = _Protocol(
    tag="op",
    content="body",
    envelope=Envelope,
    header=(
        _Field("traceId", _String(), _Length(1, 32)),
        _Field("payload", _Optional(_String()), _Length(0, 9), attribute="payload_"),
        _Field("attempt", _Integer(0, 255), _Range(1, 9), default="1"),
        _Field("hops", _List(_String()), _Each(_Length(1)), default="[]"),
        _Field("at", _Time(), after=True),
        _Field("until", _Optional(_Time()), after=True),
    ),
    messages={
        "shapes": Shapes,
        "rules": Rules,
        "broken.defaults": BrokenDefaults,
        "names.of-things": Warning_,
        "defaults": Defaults,
        "long_names_of_messages_and_of_fields_and_of_the_values_of_enums_in_one_place": MessageWithANameThatIsLongerThanMostPeopleWouldCareToWriteInOneGo,
        "ping": Ping,
    },
    unknown=Unknown,
    closed=True,
)
