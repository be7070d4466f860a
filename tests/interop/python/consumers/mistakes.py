"""What type checkers must refuse: each line marked so is an error, and no other line is."""

from __future__ import annotations

import typing

from matrix import (
    Agent,
    AgentState,
    AsyncClient,
    Bark,
    Client,
    Envelope,
    Health,
    Message,
    Position,
    Presence,
    SystemStatus,
    Thought,
    Visitor,
    VisitorState,
    decode,
    decode_for,
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
decode_for("stranger", "{}")  # error: not a role
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


def of_roles(agent: Client[Agent], visitor: Client[Visitor]) -> None:
    """A role sends what it may, and receives what is for it."""
    visitor.send(Bark("Woof").wrap("timmy"))  # error: visitors do not bark
    agent.send(VisitorState("ada", Presence.LEFT).wrap("ada"))  # error: nor this
    agent.send(Bark("Woof"))  # error: in which envelope?
    print(visitor.receive().payload.text)  # error: not every message has it
    agent = visitor  # error: another role


async def of_roles_later(visitor: AsyncClient[Visitor]) -> None:
    """The same where one waits."""
    await visitor.send(Bark("Woof").wrap("timmy"))  # error: visitors do not bark
    print(visitor.receive().payload)  # error: not there yet
