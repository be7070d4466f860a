"""FastAPI as a dashboard does it: every message is read, and sent to one socket after another."""

import sys

import uvicorn
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

app = FastAPI()
sockets: set[WebSocket] = set()


@app.websocket("/api/world/ws")
async def world(socket: WebSocket) -> None:
    await socket.accept()
    sockets.add(socket)
    try:
        while True:
            message = await socket.receive_json()
            for other in list(sockets):
                try:
                    await other.send_json(message)
                except (RuntimeError, WebSocketDisconnect):
                    sockets.discard(other)
    except WebSocketDisconnect:
        pass
    finally:
        sockets.discard(socket)


uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="critical", loop="uvloop", ws_per_message_deflate=False)
