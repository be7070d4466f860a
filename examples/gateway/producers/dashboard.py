"""A dashboard that says things in the Matrix: a route that takes JSON, checks it, and passes it on to the gateway.

Needs `fastapi`, `httpx`, a server such as `uvicorn`, and the Python module of the protocol, `world.py` beside this file:

    cargo run -p examples --example contract -- python > world.py
    MATRIX_TOKEN=$(gateway token timmy --role agent) uvicorn dashboard:app --port 8000
    curl http://127.0.0.1:8000/say -H "Content-Type: application/json" \
        -d '{"type": "bark", "agent_id": "timmy", "data": {"text": "Woof"}, "ts": 1234567890}'
"""

from __future__ import annotations

import os
import typing

import httpx
from fastapi import FastAPI, HTTPException

import world

GATEWAY = os.environ.get("MATRIX_MESSAGES", "http://127.0.0.1:8080/api/world/messages")
TOKEN = os.environ.get("MATRIX_TOKEN", "")

app = FastAPI()


@app.post("/say", status_code=202)
async def say(message: world.Envelope[world.Message]) -> list[dict[str, typing.Any]]:
    """Pass a message on. What is no message is answered with 422 and all that is wrong with it, before the gateway is asked."""
    async with httpx.AsyncClient() as client:
        answer = await client.post(GATEWAY, content=message.to_json(), headers={"Authorization": f"Bearer {TOKEN}"})
    if answer.is_error:
        # The gateway says why: the agent is another one, or too fast.
        is_explained = answer.headers.get("content-type") == "application/json"
        raise HTTPException(answer.status_code, answer.json() if is_explained else answer.text.strip())
    passed_on: list[dict[str, typing.Any]] = answer.json()
    return passed_on
