"""The Python library `websockets`, with the function that it has for this."""

import asyncio
import sys

import uvloop
from websockets.asyncio.server import ServerConnection, broadcast, serve

sockets: set[ServerConnection] = set()


async def pass_on(socket: ServerConnection) -> None:
    sockets.add(socket)
    try:
        async for message in socket:
            broadcast(sockets, message)
    finally:
        sockets.discard(socket)


async def main() -> None:
    async with serve(pass_on, "127.0.0.1", int(sys.argv[1]), compression=None) as server:
        await server.serve_forever()


uvloop.run(main())
