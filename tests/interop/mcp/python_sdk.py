"""The client of the Python SDK talks to the server whose program it is given."""

from __future__ import annotations

import asyncio
import json
import sys
import typing
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import mcp_types as types

from mcp import Client, ClientSession, MCPError, StdioServerParameters, stdio_client

PROGRAM = sys.argv[1]
SERVER = StdioServerParameters(command=PROGRAM)


@asynccontextmanager
async def session() -> AsyncIterator[ClientSession]:
    """A session that has begun."""
    async with stdio_client(SERVER) as streams, ClientSession(*streams) as begun:
        await begun.initialize()
        yield begun


async def a_session_begins_with_the_latest_revision_of_the_handshake() -> None:
    async with stdio_client(SERVER) as streams, ClientSession(*streams) as begun:
        result = await begun.initialize()
        assert result.protocol_version == "2025-11-25", result
        assert result.server_info.name == "protocol-example", result
        assert result.capabilities.tools is not None, result
        await begun.send_ping()


async def a_client_that_first_tries_the_later_protocol_comes_back() -> None:
    async with Client(stdio_client(SERVER), mode="auto") as client:
        assert client.protocol_version == "2025-11-25", client.protocol_version
        result = await client.call_tool("add", {"a": 1, "b": 2})
        assert result.structured_content == {"sum": 3}, result


async def tools_are_listed_with_their_schemas() -> None:
    async with session() as begun:
        tools = {tool.name: tool for tool in (await begun.list_tools()).tools}
        assert set(tools) == {"add", "dice"}, tools
        add = tools["add"].input_schema
        assert add["type"] == "object" and add["required"] == ["a", "b"], add
        assert tools["dice"].input_schema["properties"]["sides"]["maximum"] == 1000


async def what_a_tool_gives_is_as_its_schema_says() -> None:
    async with session() as begun:
        # The client knows the schemas now, and checks the results by them.
        await begun.list_tools()
        result = await begun.call_tool("dice", {"count": 3, "sides": 8})
        assert not result.is_error, result
        dice = result.structured_content["dice"]
        assert len(dice) == 3 and all(1 <= shown <= 8 for shown in dice), dice
        [content] = result.content
        assert isinstance(content, types.TextContent), content
        assert json.loads(content.text) == result.structured_content


async def the_model_is_told_what_is_wrong_with_arguments() -> None:
    async with session() as begun:
        result = await begun.call_tool("add", {"a": "1", "c": 2})
        assert result.is_error, result
        [content] = result.content
        assert isinstance(content, types.TextContent), content
        assert content.text.splitlines() == [
            "b is missing",
            "a is a string, expected a number",
            "c is not a known field, expected one of `a`, `b`",
        ], content


async def a_wrong_request_is_an_error_with_issues() -> None:
    async with session() as begun:
        for method, params, code, paths in [
            ("tools/call", {"name": 7}, types.INVALID_PARAMS, ["params.name"]),
            ("tools/call", {"name": "no"}, types.INVALID_PARAMS, None),
            ("prompts/list", {}, types.METHOD_NOT_FOUND, None),
        ]:
            request = types.Request[dict[str, typing.Any], str](
                method=method, params=params
            )
            try:
                await begun.send_request(request, types.EmptyResult)
            except MCPError as error:
                assert error.error.code == code, error.error
                found = error.error.data and [
                    issue["path"] for issue in error.error.data["issues"]
                ]
                assert found == paths, error.error
            else:
                raise AssertionError(f"{request} is no error")


async def a_line_that_is_no_message_is_answered_as_such() -> None:
    lines = b'{"jsonrpc":\n{"jsonrpc":"2.0","id":1}\n'
    pipes = {"stdin": asyncio.subprocess.PIPE, "stdout": asyncio.subprocess.PIPE}
    server = await asyncio.create_subprocess_exec(PROGRAM, **pipes)
    output, _ = await server.communicate(lines)
    answers = [
        types.jsonrpc_message_adapter.validate_json(line)
        for line in output.splitlines()
    ]
    found: list[typing.Any] = [(answer.id, answer.error.code) for answer in answers]
    assert found == [(None, types.PARSE_ERROR), (1, types.INVALID_REQUEST)], found


async def main() -> None:
    facts = [
        a_session_begins_with_the_latest_revision_of_the_handshake,
        a_client_that_first_tries_the_later_protocol_comes_back,
        tools_are_listed_with_their_schemas,
        what_a_tool_gives_is_as_its_schema_says,
        the_model_is_told_what_is_wrong_with_arguments,
        a_wrong_request_is_an_error_with_issues,
        a_line_that_is_no_message_is_answered_as_such,
    ]
    # Who waits for something that does not come has failed too.
    async with asyncio.timeout(60):
        for fact in facts:
            await fact()
    print(f"the Python SDK of MCP: {len(facts)} facts")


if __name__ == "__main__":
    asyncio.run(main())
