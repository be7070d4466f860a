"""What type checkers must refuse: each line marked so is an error, and no other line is."""

from __future__ import annotations

import typing

from matrix import (
    AgentState,
    Bark,
    Envelope,
    Health,
    Message,
    Position,
    SystemStatus,
    Thought,
    VisitorState,
    decode,
    encode_as,
)

Bark("Woof", "calm")  # error: optional fields are named
Bark(text=5)  # error: not a string
Bark()  # error: a field is missing
Bark(text="Woof", tune="calm")  # error: no such field
Bark(text="Woof", duration_ms=0.5)  # error: not a whole number
VisitorState(visitor_id="v", presence="gone")  # error: not a value of a closed enum
SystemStatus("ok", 1, 1, 1, {"db": "fine"})  # error: nor is one of its values
AgentState(status="idle", position={"x": 1, "y": 2, "z": 3})  # error: not a Position
Bark(text="Woof").wrap()  # error: who says it?
Bark(text="Woof").wrap("timmy", ts=1234567890)  # error: not a datetime
Bark(text="Woof").text = "Meow"  # error: frozen
Position(x=1, y=2, z=3).wrap("timmy")  # error: not a message
print(decode("{}").payload.text)  # error: not every message has it
decode("{}", Position)  # error: not a message
print(decode("{}", Bark).payload.energy)  # error: a bark has none
decode(5)  # error: not a text
encode_as("visitor", Bark("Woof").wrap("timmy"))  # error: visitors do not bark
encode_as("stranger", Bark("Woof").wrap("timmy"))  # error: not a role
narrow: Envelope[Thought] = Bark(text="Woof").wrap("timmy")  # error: another message


def incomplete(message: Message) -> str:
    """Not every message is handled."""
    match message:
        case Bark():
            return "bark"
        case _ as other:
            typing.assert_never(other)  # error: eight are left


def unhandled(status: SystemStatus) -> str:
    """Not every value of a closed enum is handled."""
    match status.status:
        case Health.OK:
            return "ok"
        case _ as other:
            typing.assert_never(other)  # error: two are left
