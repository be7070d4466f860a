"""Types that contain themselves, in the description that FastAPI gives: each is a schema to which the others refer."""

from __future__ import annotations

import typing

import frame
import pydantic
import sampler
import tagged
from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


class Drawing(pydantic.BaseModel):
    """A model with fields of our classes."""

    group: tagged.FigureGroup
    figures: list[tagged.Figure] = []


@app.post("/drawing")
def drawing(drawing: Drawing) -> Drawing:
    return drawing


@app.post("/group")
def group(group: tagged.FigureGroup) -> tagged.FigureGroup:
    return group


@app.post("/message")
def message(message: tagged.Envelope[tagged.Message]) -> str:
    return type(message.payload).__name__


@app.post("/any")
def any_message(message: sampler.Envelope[sampler.Message]) -> str:
    return type(message.payload).__name__


@app.post("/call")
def call(call: frame.Call) -> frame.Call:
    return call


def main() -> None:
    """Follow all references, and look for schemas that say nothing of their type."""
    client = TestClient(app)
    described = client.get("/openapi.json").json()
    schemas: dict[str, typing.Any] = described["components"]["schemas"]
    count = 0

    def look(value: typing.Any) -> None:
        nonlocal count
        if isinstance(value, dict):
            reference = value.get("$ref")
            if isinstance(reference, str):
                name = reference.removeprefix("#/components/schemas/")
                assert name in schemas, reference
                count += 1
            for inner in value.values():
                look(inner)
        elif isinstance(value, list):
            for inner in value:
                look(inner)

    look(described)
    body = described["paths"]["/group"]["post"]["requestBody"]["content"]
    schema = body["application/json"]["schema"]
    members = schema["properties"]["members"]["items"]["anyOf"]
    [reference] = [it["$ref"] for it in members if "$ref" in it]
    schema = schemas[reference.removeprefix("#/components/schemas/")]
    assert schema["title"] == "FigureGroup", schema
    assert schema["properties"]["members"]["items"]["anyOf"] == members, schema
    inner = {"kind": "group", "members": [{"kind": "origin"}]}
    answer = client.post("/group", json={"kind": "group", "members": [inner]})
    assert answer.status_code == 200, answer.text
    print(f"python: OpenAPI of types that contain themselves, {count} references")


if __name__ == "__main__":
    main()
