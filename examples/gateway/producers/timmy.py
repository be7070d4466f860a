"""An agent that lives in the Matrix: it walks, says what it sees, and comes back when its connection breaks.

Needs `websockets` and the Python module of the protocol, `world.py` beside this file:

    cargo run -p examples --example contract -- python > world.py
    MATRIX_TOKEN=$(gateway token timmy --role agent) python3 timmy.py ws://127.0.0.1:8080/api/world/ws
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import itertools
import os
import random
import secrets
import sys
from collections.abc import AsyncIterator, Iterator
from urllib.parse import urlencode

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

import world


class Producer:
    """A connection that goes on: what was not heard back yet is sent again, and is passed on once."""

    def __init__(self, address: str, identity: str, token: str | None) -> None:
        self.address = address
        self.identity = identity
        self.headers = {"Authorization": f"Bearer {token}"} if token else {}
        self.epoch: str | None = None
        self.seq = 0
        self.names = (f"{identity}-{secrets.token_hex(4)}-{number}" for number in itertools.count())
        self.unheard: dict[str, world.Envelope[world.FromAgent]] = {}
        self.client: world.AsyncClient[world.Agent] | None = None

    async def send(self, message: world.FromAgent) -> None:
        """Send what an agent may, now or when there is a connection again."""
        name = next(self.names)
        envelope: world.Envelope[world.FromAgent] = message.wrap(self.identity, id=name)
        envelope.validate()
        self.unheard[name] = envelope
        if self.client is not None:
            with contextlib.suppress(ConnectionClosed):
                await self.client.send(envelope)

    async def messages(self) -> AsyncIterator[world.Envelope[world.ToAgent]]:
        """Give every message of the world, over as many connections as it takes."""
        pauses = self.pauses()
        while True:
            try:
                async with connect(self.uri(), additional_headers=self.headers) as socket:
                    client = world.AsyncClient(world.Agent, socket)
                    while True:
                        envelope = await client.receive()
                        self.seq = envelope.seq or self.seq
                        self.unheard.pop(envelope.id or "", None)
                        if isinstance(envelope.payload, world.ConnectionAck):
                            await self.begin(client, envelope.payload)
                            pauses = self.pauses()
                        yield envelope
            except InvalidStatus as rejected:
                sys.exit(f"not admitted: {rejected.response.body.decode().strip()}")
            except ConnectionClosed as closed:
                # 40xx: there is no use in coming back as one is.
                if closed.rcvd is not None and 4000 <= closed.rcvd.code < 4100:
                    sys.exit(f"turned away: {closed.rcvd.reason}")
            except OSError as error:
                print(f"no connection: {error}", file=sys.stderr)
            self.client = None
            await asyncio.sleep(next(pauses))

    async def begin(self, client: world.AsyncClient[world.Agent], acknowledged: world.ConnectionAck) -> None:
        """Take up the connection, and repeat what the gateway may not have received."""
        epoch, _, seq = (acknowledged.position or "-0").partition("-")
        self.epoch = epoch
        if not acknowledged.resumed:
            self.seq = int(seq)
        self.client = client
        for envelope in list(self.unheard.values()):
            await client.send(envelope)

    def uri(self) -> str:
        """Return the address, with the place to go on from."""
        if not self.epoch:
            return self.address
        return f"{self.address}?{urlencode({'since': f'{self.epoch}-{self.seq}'})}"

    @staticmethod
    def pauses() -> Iterator[float]:
        """Give longer and longer pauses, each a little different from those of others."""
        for attempt in itertools.count():
            yield min(0.5 * 2**attempt, 15.0) * random.uniform(0.5, 1.5)


class Timmy:
    """A small dog with a large island."""

    def __init__(self, producer: Producer) -> None:
        self.producer = producer
        self.x, self.z = 0.0, 0.0
        self.greeted: set[str] = set()

    async def live(self) -> None:
        """Walk about, and say how that is."""
        while True:
            self.x += random.uniform(-1.0, 1.0) - self.x * 0.05
            self.z += random.uniform(-1.0, 1.0) - self.z * 0.05
            await self.producer.send(
                world.AgentState(
                    world.AgentStatus.IDLE,
                    mood="curious",
                    position=world.Position(round(self.x, 2), 0.0, round(self.z, 2)),
                )
            )
            await asyncio.sleep(1.0)

    async def answer(self, envelope: world.Envelope[world.ToAgent]) -> None:
        """Greet whoever comes, and complain about what was refused."""
        match envelope.payload:
            case world.VisitorState(presence=world.Presence.ENTERED, visitor_id=visitor) as state:
                if visitor not in self.greeted:
                    self.greeted.add(visitor)
                    name = state.name or visitor
                    await self.producer.send(world.Bark(f"Woof! Hello, {name}."[:280], reply_to=visitor))
            case world.Error(message=message, issues=issues):
                print(message, *(f"\n  {issue}" for issue in issues), file=sys.stderr)
            case _:
                pass


async def main() -> None:
    """Live until somebody stops the program."""
    parser = argparse.ArgumentParser(description="An agent of the Matrix.")
    parser.add_argument("address", nargs="?", default="ws://127.0.0.1:8080/api/world/ws")
    parser.add_argument("--identity", default="timmy")
    arguments = parser.parse_args()
    producer = Producer(arguments.address, arguments.identity, os.environ.get("MATRIX_TOKEN"))
    timmy = Timmy(producer)
    living = asyncio.create_task(timmy.live())
    try:
        async for envelope in producer.messages():
            await timmy.answer(envelope)
    finally:
        living.cancel()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(main())
