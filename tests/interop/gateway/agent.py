"""The gateway and the agent of the examples: it is admitted, refused, cut off, and goes on.

python agent.py GATEWAY TIMMY
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys

from websockets.asyncio.client import connect

GATEWAY, TIMMY = sys.argv[1:]
KEYS = {**os.environ, "GATEWAY_KEYS": "a key that is long enough for the tests"}


async def start(listen: str) -> tuple[asyncio.subprocess.Process, str]:
    """Start a gateway; return it and its address."""
    gateway = await asyncio.create_subprocess_exec(
        GATEWAY, "--listen", listen, "--admin", "127.0.0.1:0", env=KEYS, stdout=subprocess.PIPE
    )
    assert gateway.stdout is not None
    line = await asyncio.wait_for(gateway.stdout.readline(), 20)
    return gateway, line.decode().strip().removeprefix("http://")


async def watch(address: str, wanted: str) -> dict[str, object]:
    """Return the first message of timmy's that has this type, as a visitor receives it."""
    async with connect(f"ws://{address}/api/world/ws") as socket:
        async with asyncio.timeout(20):
            async for text in socket:
                message: dict[str, object] = json.loads(text)
                if message["type"] == wanted and message["agent_id"] == "timmy":
                    return message
    raise AssertionError("the socket was closed")


async def greeted(address: str) -> str:
    """Come as a visitor, and return what timmy says to that."""
    async with connect(f"ws://{address}/api/world/ws") as socket:
        identity = json.loads(await socket.recv())["data"]["identity"]
        data = {"visitor_id": identity, "presence": "entered", "name": "Ada"}
        await socket.send(json.dumps({"type": "visitor_state", "agent_id": "test", "data": data, "ts": 1}))
        async with asyncio.timeout(20):
            async for text in socket:
                message = json.loads(text)
                if message["type"] == "bark":
                    return str(message["data"]["text"])
    raise AssertionError("the socket was closed")


async def stop(process: asyncio.subprocess.Process) -> int:
    process.send_signal(signal.SIGTERM)
    return await asyncio.wait_for(process.wait(), 20)


async def main() -> None:
    gateway, address = await start("127.0.0.1:0")
    token = subprocess.run([GATEWAY, "token", "timmy", "--role", "agent"], env=KEYS, capture_output=True, check=True)
    environment = {**os.environ, "MATRIX_TOKEN": token.stdout.decode().strip()}
    url = f"ws://{address}/api/world/ws"
    timmy = await asyncio.create_subprocess_exec(sys.executable, TIMMY, url, env=environment)
    try:
        state = await watch(address, "agent_state")
        assert isinstance(state["seq"], int) and state["id"], state
        print("timmy lives:", state["data"])
        print("timmy says:", await greeted(address))
        assert await stop(gateway) == 0, "a gateway that is told to stop has done nothing wrong"
        gateway, address = await start(address)
        await watch(address, "agent_state")
        print("timmy came back to another gateway")
    finally:
        timmy.terminate()
        await timmy.wait()
        await stop(gateway)


asyncio.run(main())
