"""How programs use a protocol whose messages are arrays."""

from __future__ import annotations

import typing

from channels import Join, JoinMessage
from channels import decode as decode_channel
from rows import (
    CallBootMessage,
    CallUnknown,
    Move,
    RowsMessage,
    RowsMessageUnknown,
    Say,
    SayMessage,
    decode,
    decode_dict,
    encode,
    encode_dict,
    message_class,
)


def told(message: RowsMessage) -> str | int:
    """Classes tell messages apart."""
    match message:
        case Move(x=x, hops=hops):
            return x + hops
        case SayMessage(data=Say(text=text)):
            return text
        case CallBootMessage(data=boot):
            return boot.model
        case CallUnknown(payload=payload) | RowsMessageUnknown(payload=payload):
            return payload
        case _:
            return ""


line = '[null,"move",2,1,null,4]'
move = Move(None, 2, 1, pace=4)
assert decode(line) == move
assert encode(move) == line
assert Move.from_json(line) == move
assert move.to_dict() == [None, "move", 2, 1, None, 4]
name: typing.Literal["move"] = move.type
assert told(move) == 3
unknown = decode('[null,"call",1,5,[2.50]]')
assert isinstance(unknown, CallUnknown) and unknown.tag == "5"
assert encode(unknown) == '[null,"call",1,5,[2.50]]'
joined = decode_channel('["1","2","hall","phx_join",{"user":"ada"}]')
assert joined == JoinMessage("1", "2", "hall", Join("ada"))
assert message_class("move") is Move
assert Move.from_dict([None, "move", 2, 1, None, 4]) == move
assert decode_dict(move.to_dict()) == move and encode_dict(move) == move.to_dict()
