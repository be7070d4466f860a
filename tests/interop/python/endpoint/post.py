"""Our classes as request bodies, responses and fields of FastAPI: checked and described as they are declared."""

from __future__ import annotations

import typing

import pydantic
from fastapi import FastAPI
from fastapi.testclient import TestClient
from world import Bark, Envelope, Message, Position, Thought

app = FastAPI()


class Walk(pydantic.BaseModel):
    """A model with fields of our classes."""

    start: Position
    stops: list[Position] = []
    said: Bark | None = None


@app.post("/bark")
def bark(bark: Bark) -> Bark:
    return Bark(bark.text.upper())


@app.post("/envelope")
def envelope(envelope: Envelope[Bark]) -> Envelope[Bark]:
    return envelope


@app.post("/message")
def message(message: Envelope[Message]) -> str:
    return type(message.payload).__name__


@app.post("/two")
def two(message: Envelope[Bark | Thought]) -> str:
    return type(message.payload).__name__


@app.post("/walk")
def walk(walk: Walk) -> Walk:
    return walk


def main() -> None:
    """Post good and bad bodies; look at the description."""
    client = TestClient(app)
    woof = {"type": "bark", "agent_id": "timmy", "data": {"text": "Woof"}, "ts": 1.5}
    thought = {"thought_id": "t", "text": "hm"}
    place = {"x": 1.0, "y": 2.0, "z": 3.0}
    good: list[tuple[str, typing.Any, typing.Any]] = [
        ("/bark", {"text": "Woof"}, {"text": "WOOF"}),
        ("/envelope", woof, woof),
        ("/message", woof, "Bark"),
        ("/two", {**woof, "type": "thought", "data": thought}, "Thought"),
        (
            "/walk",
            {"start": place, "stops": [place], "said": {"text": "a"}},
            {"start": place, "stops": [place], "said": {"text": "a"}},
        ),
        ("/walk", {"start": place}, {"start": place, "stops": [], "said": None}),
    ]
    for path, body, expected in good:
        answer = client.post(path, json=body)
        assert (answer.status_code, answer.json()) == (200, expected), answer.text
    short = "bark: data.text has 0 characters, at least 1 is required"
    bad: list[tuple[str, typing.Any, list[typing.Any], str]] = [
        ("/bark", {"text": ""}, ["body"], short),
        ("/envelope", {**woof, "data": {"text": ""}}, ["body"], short),
        ("/envelope", {**woof, "type": "thought"}, ["body"], "expected `bark`"),
        ("/two", {**woof, "type": "error"}, ["body"], 'is "error"'),
        ("/message", {}, ["body"], "type is missing"),
        ("/walk", {"start": {"x": 1}}, ["body", "start"], "y is missing\nz is missing"),
        (
            "/walk",
            {"start": place, "stops": [place, 5]},
            ["body", "stops", 1],
            "expected an object",
        ),
    ]
    for path, body, place_of, said in bad:
        answer = client.post(path, json=body)
        assert answer.status_code == 422, (path, answer.text)
        [detail] = answer.json()["detail"]
        assert detail["loc"] == place_of, detail
        assert said in detail["msg"], detail
        assert detail["ctx"]["issues"][0]["code"], detail
    schemas = client.get("/openapi.json").json()
    body = schemas["paths"]["/bark"]["post"]["requestBody"]["content"]
    schema = body["application/json"]["schema"]
    assert schema["title"] == "Bark", schema
    assert schema["required"] == ["text"], schema
    text = {"type": "string", "minLength": 1, "maxLength": 280}
    assert schema["properties"]["text"] == text, schema
    body = schemas["paths"]["/envelope"]["post"]["requestBody"]["content"]
    schema = body["application/json"]["schema"]
    assert schema["properties"]["type"] == {"const": "bark"}, schema
    assert set(schema["required"]) == {"type", "agent_id", "data", "ts"}, schema
    print(
        f"python: FastAPI takes {len(good)} good bodies and answers {len(bad)} bad ones"
    )


if __name__ == "__main__":
    main()
