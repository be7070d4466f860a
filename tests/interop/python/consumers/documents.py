"""Whole texts without an envelope: a value of a type, which type checkers know."""

from __future__ import annotations

import typing

import event
import frame
import route
import settings


def answer(text: str) -> str | None:
    """Answer a text of JSON-RPC: one call, or several."""
    read = frame.decode(text)
    if isinstance(read, list):
        answers = [frame.encode(it) for it in map(done, read) if it is not None]
        return f"[{','.join(answers)}]"
    made = done(read)
    return None if made is None else frame.encode(made)


def done(single: frame.Single) -> frame.SingleDone | None:
    """Answer a call, unless it is a notice."""
    match single:
        case frame.Call(method=method, id=number) if number is not None:
            return frame.SingleDone(number, frame.RawJson(f'"{method}"'))
        case frame.Call() | frame.SingleDone() | frame.SingleFailed():
            return None
        case _:
            typing.assert_never(single)


def name(read: event.Event) -> str | None:
    """The events are told apart by their classes."""
    return read.name if isinstance(read, event.EventJoined) else None


assert answer('{"jsonrpc":"2.0","method":"a","id":7}') == (
    '{"jsonrpc":"2.0","id":7,"result":"a"}'
)
assert answer('[{"jsonrpc":"2.0","method":"a"}]') == "[]"
assert name(event.decode_dict({"type": "joined", "name": "Ada", "since": 1})) == "Ada"
kept = event.decode('{"type": "later", "by": 1.50}')
assert event.encode(kept) == '{"type": "later", "by": 1.50}'
stops: list[route.Stop] = route.decode_dict([{"x": 1, "y": 2}])
assert route.encode_dict([*stops, route.Stop(3, 4)]) == [
    {"x": 1, "y": 2},
    {"x": 3, "y": 4},
]
try:
    settings.encode(settings.Settings("", volume=2.0, addresses=[]))
except settings.ValidationError as error:
    assert [issue.path for issue in error.issues] == ["name", "volume"]
    assert error.message_type is None
