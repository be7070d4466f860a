"""What must type-check of modules that are told the types of messages."""

from __future__ import annotations

import typing

import hooks
import subjects


def told(event: str, body: str) -> str:
    """Tell a message by its class."""
    message = hooks.decode_as(event, body)
    match message:
        case hooks.Star(action=action):
            return action
        case hooks.PushMessage(body=push):
            return push.ref
        case hooks.Ping() | hooks.StepBegun() | hooks.StepRunning():
            return message.id
        case _ as never:
            typing.assert_never(never)


written: str = hooks.encode(hooks.Star(id="a", action="created"))
assert written == '{"id":"a","action":"created","stars":1}', written
kept = subjects.decode_as("room.opened", '{"id":1,"ts":2,"body":[ ]}')
assert isinstance(kept, subjects.SubjectsMessageUnknown)
assert kept.tag == "room.opened" and subjects.encode(kept) == kept.payload
assert hooks.decode_dict_as("ping", {"id": "a"}) == hooks.Ping(id="a")
assert hooks.message_class("star") is hooks.Star
try:
    hooks.decode_as("stra", "{}")
except hooks.ValidationError as error:
    assert str(error.issues[0]).startswith('the message has the type "stra"')
else:
    raise AssertionError
