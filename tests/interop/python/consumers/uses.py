"""What a user of the module writes: it must pass every type checker as it stands."""

from __future__ import annotations

import datetime
import typing

from matrix import (
    Agent,
    AgentState,
    AgentStatus,
    AsyncClient,
    Bark,
    Client,
    ConnectionAck,
    Envelope,
    Error,
    FromAgent,
    Health,
    Issue,
    MemoryFlash,
    Message,
    MessageType,
    Payload,
    Position,
    Presence,
    SystemStatus,
    TaskStatus,
    TaskUpdate,
    Thought,
    ToGateway,
    Tone,
    ToVisitor,
    UnexpectedMessage,
    ValidationError,
    Visitor,
    VisitorState,
    World,
    decode,
    decode_dict,
    decode_for,
    encode_as,
    encode_dict,
    is_over,
    message_class,
    state_key,
)

_P = typing.TypeVar("_P", bound=Payload)


def summary(line: str | bytes) -> str:
    """Every message is handled; type checkers see to it."""
    envelope = decode(line)
    typing.assert_type(envelope, Envelope[Message])
    match envelope.payload:
        case AgentState(status=status, energy=energy):
            typing.assert_type(status, AgentStatus | str)
            typing.assert_type(energy, float | None)
            return f"{envelope.agent_id} is {status}"
        case VisitorState(position=Position(x=x)):
            typing.assert_type(x, float)
            return f"somebody at {x}"
        case VisitorState():
            return "somebody"
        case Bark() as bark:
            typing.assert_type(bark.tone, Tone | str | None)
            return bark.text
        case Thought():
            return "a thought"
        case SystemStatus(components=components):
            typing.assert_type(components, dict[str, Health])
            return ", ".join(
                name for name, health in components.items() if is_bad(health)
            )
        case ConnectionAck(heartbeat_ms=period):
            typing.assert_type(period, int)
            return f"every {period} ms"
        case Error(issues=issues):
            typing.assert_type(issues, list[Issue])
            return "; ".join(str(issue) for issue in issues)
        case TaskUpdate(status=TaskStatus.DONE):
            return "done"
        case TaskUpdate():
            return "not done"
        case MemoryFlash(recalled_from=when):
            typing.assert_type(when, datetime.datetime | None)
            return "long ago" if when is None else when.isoformat()
        case _ as other:
            typing.assert_never(other)


def is_bad(health: Health) -> bool:
    """A closed enum is handled exhaustively too."""
    match health:
        case Health.OK:
            return False
        case Health.DEGRADED | Health.DOWN:
            return True
        case _ as other:
            typing.assert_never(other)


def is_loud(bark: Bark) -> bool:
    """An open enum has values that are not known."""
    match bark.tone:
        case Tone.EXCITED | Tone.STERN:
            return True
        case "shouting":
            return True
        case Tone() | str() | None:
            return False


def send(envelope: Envelope[Message]) -> str:
    """An envelope of any message is taken where one of all messages is."""
    return envelope.to_json()


def answer(line: str) -> str:
    """Issues travel in messages."""
    try:
        bark = decode(line, Bark)
    except ValidationError as error:
        refusal = Error(code="invalid", message=str(error), issues=error.issues)
        return refusal.wrap("gateway").to_json()
    typing.assert_type(bark, Envelope[Bark])
    typing.assert_type(bark.ts, datetime.datetime)
    typing.assert_type(bark.message_type, MessageType)
    return send(bark)


def wrapped(message: _P, agent: str) -> Envelope[_P]:
    """Functions may be generic over messages."""
    return message.wrap(agent)


def moved(state: AgentState) -> AgentState:
    """Values are written without an envelope, too."""
    position = Position.from_json('{"x": 1, "y": 2, "z": 3}')
    typing.assert_type(position, Position)
    return AgentState(status="dancing", position=position, energy=state.energy)


typing.assert_type(Bark(text="Woof").wrap("timmy"), Envelope[Bark])
typing.assert_type(wrapped(Bark(text="Woof"), "timmy"), Envelope[Bark])


def by_position(data: dict[str, typing.Any]) -> str:
    """Required fields need no names; dictionaries have a door of their own."""
    envelope = Envelope[Bark]("timmy", Bark("Woof"))
    typing.assert_type(decode_dict(data), Envelope[Message])
    typing.assert_type(decode_dict(data, Bark), Envelope[Bark])
    typing.assert_type(Bark.from_dict(data), Bark)
    match envelope.payload:
        case Bark(text):
            typing.assert_type(text, str)
            return f"{text} {encode_dict(envelope)} {message_class('bark')}"


def closed(parts: dict[str, Health]) -> Health:
    """Closed enums take their strings, and are read as their members."""
    typing.assert_type(VisitorState("v", "entered").presence, Presence)
    SystemStatus("ok", 1, 1, 1, parts)
    status = SystemStatus(
        status="ok",
        uptime_s=1,
        agents_online=1,
        visitors_online=1,
        components={"db": "ok", "net": Health.DOWN},
    )
    typing.assert_type(status.components, dict[str, Health])
    return status.status


def said(envelope: Envelope[FromAgent], agent: str) -> str | None:
    """A role sends what it may; all that is received has a key or has none."""
    received: Envelope[ToVisitor] = Bark("Woof").wrap(agent)
    texts = [encode_as("agent", envelope), encode_as("agent", Bark("Woof").wrap(agent))]
    return None if is_over(received) else state_key(envelope) or texts[0]


def by_role(agent: Client[Agent], line: str) -> list[Envelope[Message]]:
    """A client sends what its role may, and receives what is for it."""
    agent.send(Bark("Woof").wrap("timmy"))
    received = agent.receive()
    world = World()
    key = world.apply(received)
    typing.assert_type(world.get(key or ""), Envelope[Message] | None)
    try:
        typing.assert_type(decode_for("gateway", line), Envelope[ToGateway])
    except UnexpectedMessage as unexpected:
        typing.assert_type(unexpected.message, Envelope[Message])
    return world.states()


async def by_role_later(visitor: AsyncClient[Visitor]) -> Envelope[ToVisitor]:
    """The same where one waits."""
    state = VisitorState("ada", Presence.ENTERED)
    await visitor.send(state.wrap("gateway"))
    return await visitor.receive()
