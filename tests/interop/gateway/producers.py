"""The gateway and its producers in Python: an agent that goes on when it is cut off, and a dashboard that posts.

python producers.py GATEWAY FOLDER_WITH_PRODUCERS
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys

import httpx
from websockets.asyncio.client import connect

GATEWAY, FOLDER = sys.argv[1:]
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


async def post_through_dashboard(address: str, environment: dict[str, str]) -> None:
    """Send what is right, what is not a message, and what somebody else would have to say."""
    environment = {**environment, "MATRIX_MESSAGES": f"http://{address}/api/world/messages"}
    options = ["--port", "0", "--log-level", "info", "--app-dir", FOLDER]
    dashboard = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "uvicorn", "dashboard:app", *options, env=environment, stderr=subprocess.PIPE
    )
    try:
        assert dashboard.stderr is not None
        async with asyncio.timeout(30):
            # "Uvicorn running on http://127.0.0.1:PORT (Press CTRL+C to quit)"
            while "running on" not in (line := (await dashboard.stderr.readline()).decode()):
                pass
        url = line.split("running on ")[1].split()[0]
        message = {"type": "bark", "agent_id": "timmy", "data": {"text": "Said by a dashboard"}, "ts": 1}
        async with httpx.AsyncClient(base_url=url) as client:
            answers = [
                await client.post("/say", json=body)
                for body in (message, {**message, "data": {"text": ""}}, {**message, "agent_id": "mira"})
            ]
    finally:
        dashboard.terminate()
        await dashboard.wait()
    assert [answer.status_code for answer in answers] == [202, 422, 422], [answer.text for answer in answers]
    good, invalid, refused = (answer.json() for answer in answers)
    assert good[0]["seq"] > 0, good
    assert "has 0 characters, at least 1 is required" in json.dumps(invalid), invalid
    assert refused["detail"][0]["code"] == "not_yourself", refused
    print("the dashboard passes on what is right, and says what is not")


async def stop(process: asyncio.subprocess.Process) -> int:
    process.send_signal(signal.SIGTERM)
    return await asyncio.wait_for(process.wait(), 20)


async def main() -> None:
    gateway, address = await start("127.0.0.1:0")
    token = subprocess.run([GATEWAY, "token", "timmy", "--role", "agent"], env=KEYS, capture_output=True, check=True)
    environment = {**os.environ, "MATRIX_TOKEN": token.stdout.decode().strip()}
    url = f"ws://{address}/api/world/ws"
    timmy = await asyncio.create_subprocess_exec(sys.executable, f"{FOLDER}/timmy.py", url, env=environment)
    try:
        state = await watch(address, "agent_state")
        assert isinstance(state["seq"], int) and state["id"], state
        print("timmy lives:", state["data"])
        print("timmy says:", await greeted(address))
        await post_through_dashboard(address, environment)
        assert await stop(gateway) == 0, "a gateway that is told to stop has done nothing wrong"
        gateway, address = await start(address)
        await watch(address, "agent_state")
        print("timmy came back to another gateway")
    finally:
        timmy.terminate()
        await timmy.wait()
        await stop(gateway)


asyncio.run(main())
