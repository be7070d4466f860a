"""The dashboard's endpoint, as the README shows it."""

from fastapi import FastAPI, WebSocket
from world import Bark, Error, Health, SystemStatus, ValidationError, decode_dict

app = FastAPI()


@app.websocket("/api/world/ws")
async def world(websocket: WebSocket) -> None:
    await websocket.accept()
    status = SystemStatus(
        status=Health.OK,
        uptime_s=0,
        agents_online=1,
        visitors_online=1,
        components={},
    )
    await websocket.send_json(status.wrap("gateway").to_dict())
    async for data in websocket.iter_json():
        try:
            envelope = decode_dict(data)
        except ValidationError as error:  # every issue: code, path, sentence
            issues = error.issues[:64]
            reply = Error(code="invalid", message="not understood", issues=issues)
            await websocket.send_json(reply.wrap("gateway").to_dict())
            continue
        match envelope.payload:
            case Bark(text=text):
                answer = Bark(text=f"{envelope.agent_id} said {text!r}"[:280])
                await websocket.send_json(answer.wrap("gateway").to_dict())
