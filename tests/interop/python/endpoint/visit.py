"""Serves the endpoint of the README over loopback, and visits it as a program without our module."""

from __future__ import annotations

import asyncio
import json
import pathlib
import re
import socket
import typing

import server
import uvicorn
import websockets
import world

README = pathlib.Path(__file__).parents[4] / "README.md"
BARK: dict[str, typing.Any] = {
    "type": "bark",
    "agent_id": "timmy",
    "data": {"text": "Woof"},
    "ts": 1.5,
}


async def ask(visitor: websockets.ClientConnection, message: object) -> typing.Any:
    """Send a message and give the reply, which must be one of the protocol."""
    await visitor.send(json.dumps(message))
    reply = await visitor.recv()
    world.decode(reply)
    return json.loads(reply)


async def visit(address: str) -> None:
    """Send good and bad messages."""
    async with websockets.connect(address) as visitor:
        greeting = world.decode(await visitor.recv(), world.SystemStatus)
        assert greeting.payload.status == "ok"
        reply = await ask(visitor, BARK)
        assert reply["data"] == {"text": "timmy said 'Woof'"}, reply
        bad: list[tuple[object, list[tuple[str, str]]]] = [
            ({**BARK, "data": {"text": ""}}, [("too_short", "data.text")]),
            ({**BARK, "type": "barks"}, [("unknown_type", "type")]),
            ({"type": "bark"}, [("missing_field", name) for name in MISSING]),
            ([BARK], [("wrong_type", "")]),
            (None, [("wrong_type", "")]),
            ("bark", [("wrong_type", "")]),
            (
                {**BARK, "agent_id": 5, "data": {"text": "a", "duration_ms": 1.5}},
                [("wrong_type", "agent_id"), ("wrong_type", "data.duration_ms")],
            ),
        ]
        for message, issues in bad:
            reply = await ask(visitor, message)
            assert reply["type"] == "error", reply
            found = [
                (issue["code"], issue["path"]) for issue in reply["data"]["issues"]
            ]
            assert found == issues, (message, reply)
            # The connection lives on.
            assert (await ask(visitor, BARK))["type"] == "bark"
        reply = await ask(visitor, {**BARK, "data": {"text": 7}})
        said = "data.text is a number, expected a string"
        assert str(world.decode_dict(reply).payload.issues[0]) == said  # type: ignore[union-attr]
    print(f"python: the endpoint answers {len(bad)} bad messages with their issues")


MISSING = ["agent_id", "ts", "data"]


def shown() -> bool:
    """Whether the README shows the endpoint that is served here."""
    source = pathlib.Path(server.__file__).read_text(encoding="utf-8")
    code = source.split('"""\n\n', 1)[1]
    blocks = re.findall(
        r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL
    )
    return code in blocks


async def main() -> None:
    """Serve, visit, and stop."""
    assert shown(), "README.md does not show endpoint/server.py"
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
        service = uvicorn.Server(uvicorn.Config(server.app, log_level="warning"))
        serving = asyncio.create_task(service.serve(sockets=[listener]))
        while not service.started:
            await asyncio.sleep(0.01)
        try:
            await visit(f"ws://127.0.0.1:{port}/api/world/ws")
        finally:
            service.should_exit = True
            await serving


if __name__ == "__main__":
    asyncio.run(main())
