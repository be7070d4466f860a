"""Messages whose type comes from outside, and is not in the text."""

from __future__ import annotations

import copy
import typing

from .nodes import _Refused, _Tree
from .public import IssueCode
from .report import _Report
from .schemas import _Schemas
from .sentences import _say_unknown_type
from .shown import _quote
from .standalone import _Standalone
from .structs import _Field, _Fields, _freeze, _Rest, _Struct
from .unions import _Kept, _Tag


class _KeptAs(_Kept):
    """A message of an undeclared type, held as its text."""

    taken: frozenset[str]
    """The types that are declared."""
    given: str | None = None
    """The type of the message, if it is known."""

    def __init__(
        self, type: type[typing.Any], *fields: _Field | _Rest, closed: bool = False
    ) -> None:
        super().__init__(type, closed)
        self.fields = _Fields(fields)
        self.around = []
        self.is_looked_at = True
        _freeze(type)
        type._codec = _Standalone(self)

    def of(self, given: str) -> _KeptAs:
        """Return what messages of this type are held as."""
        one = copy.copy(self)
        one.given = given
        return one

    def mark_in(self, tree: _Tree) -> str | None:
        return self.given

    def write(self, value: typing.Any) -> str:
        if value.tag in self.taken:
            raise _Refused
        return _Kept.write(self.of(value.tag), value)

    def schema(self, schemas: _Schemas) -> dict[str, typing.Any]:
        return {"type": "object"}


class _Codecs:
    """The codecs of messages, by their types."""

    def __init__(
        self,
        members: dict[_Tag, _Struct[typing.Any]],
        kept: _KeptAs | None = None,
    ) -> None:
        self.codecs = {tag: _Standalone(member) for tag, member in members.items()}
        self.kept = kept
        for tag, member in members.items():
            member.tag = str(tag)
        if kept is not None:
            kept.taken = frozenset(map(str, members))

    def codec(self, message_type: _Tag) -> _Standalone:
        """Return the codec of a type."""
        codec = self.codecs.get(message_type)
        if codec is not None:
            return codec
        name = str(message_type)
        if self.kept is not None and self.is_tag(message_type):
            return _Standalone(self.kept.of(name))
        report = _Report(None)
        said = _say_unknown_type(_quote(name))
        names = [*map(str, self.codecs)]
        report.push_unknown(IssueCode.UNKNOWN_TYPE, 0, said, name, names)
        raise report.error(None)

    def codec_of(self, value: object) -> _Standalone:
        """Return the codec of a value; that of some message if it is none."""
        codecs = [*self.codecs.values()]
        if self.kept is not None:
            codecs.append(_Standalone(self.kept))
        return next((it for it in codecs if it.described.is_for(value)), codecs[0])

    def is_tag(self, message_type: object) -> bool:
        """Whether something may be the type of a message."""
        kind = str if all(isinstance(it, str) for it in self.codecs) else int
        return type(message_type) is kind
