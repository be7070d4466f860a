"""How programs use a protocol in which fields of payloads stand beside the tag."""

from __future__ import annotations

import typing

from flattened import (
    AskMany,
    AskManySticks,
    AskUnknown,
    AskWhere,
    Draw,
    DrawCircle,
    DrawPoint,
    DrawUnknown,
    FlattenedMessage,
    FlattenedMessageUnknown,
    Message,
    Move,
    Say,
    SayMessage,
    decode,
    encode,
    message_class,
)


def told(message: FlattenedMessage) -> str | int:
    """Classes and tags tell messages apart."""
    match message:
        case Move(x=x, seq=seq):
            return x + seq
        case SayMessage(said=Say(text=text)):
            return text
        case AskWhere(name=name):
            return name
        case AskManySticks(length=length):
            return length
        case AskUnknown(payload=payload) | FlattenedMessageUnknown(payload=payload):
            return payload
        case _:
            return ""


def radius(draw: Draw) -> int | None:
    """The inner tag narrows too."""
    return draw.radius if isinstance(draw, DrawCircle) else None


def many(message: AskMany) -> typing.Literal[1, 2]:
    """Both tags are attributes."""
    op: typing.Literal["ask"] = message.op
    assert op == "ask"
    return message.thing


def handle(message: Message) -> str:
    """`Message` is another name of the union, whose classes `message_class` gives by their types."""
    move = message_class("move")
    if move is not None and isinstance(message, move):
        return "a move"
    return message.op if isinstance(message, Move) else ""


line = '{"op":"ask","seq":1,"what":"many","level":0,"thing":1,"length":5,"at":2}'
sticks = decode(line)
assert sticks == AskManySticks(seq=1, level=0, at=2)
assert encode(sticks) == line
assert AskManySticks.from_json(line) == sticks
message: Message = sticks
assert message_class("move") is Move
assert message_class("draw") == (DrawCircle, DrawPoint, DrawUnknown)
assert message_class("mvoe") is None
assert handle(Move(seq=1, x=1, y=2, at=3)) == "a move"
unknown = decode('{"op":"draw","seq":1,"kind":"square","side":[2.50],"at":2}')
assert encode(unknown) == '{"op":"draw","seq":1,"kind":"square","side":[2.50],"at":2}'
