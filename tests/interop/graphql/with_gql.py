"""gql, the client for Python, talks to the server at the address that it is given."""

from __future__ import annotations

import asyncio
import sys
import typing

from gql import Client, gql
from gql.transport.exceptions import TransportConnectionFailed, TransportQueryError
from gql.transport.websockets import WebsocketsTransport
from websockets.exceptions import ConnectionClosedError

ADDRESS = sys.argv[1]


def client(**options: typing.Any) -> Client:
    """A client with these options of its transport.

    It must not offer the older protocol too: it finds the answer to its offer only in a header whose name has capital letters.
    """
    offered = [WebsocketsTransport.GRAPHQLWS_SUBPROTOCOL]
    transport = WebsocketsTransport(
        ADDRESS, subprotocols=offered, close_timeout=2, **options
    )
    return Client(transport=transport)


async def a_query_has_one_result() -> None:
    query = gql("query Greet($name: String!) { hello(name: $name) }")
    query.variable_values = {"name": "Rex"}
    async with client() as session:
        assert await session.execute(query) == {"hello": "Hello, Rex!"}


async def a_subscription_has_several() -> None:
    query = gql("subscription { countdown(from: 3) }")
    async with client() as session:
        found = [result["countdown"] async for result in session.subscribe(query)]
    assert found == [3, 2, 1, 0], found


async def the_client_completes_a_subscription() -> None:
    query = gql("subscription { countdown(from: 1000) }")
    async with client() as session:
        results = session.subscribe(query)
        assert await anext(results) == {"countdown": 1000}
        await results.aclose()
        assert await session.execute(gql("{ hello }")) == {"hello": "Hello, world!"}


async def a_wrong_document_is_an_error() -> None:
    async with client() as session:
        try:
            await session.execute(gql("{ hallo }"))
        except TransportQueryError as error:
            location = {"line": 2, "column": 3}
            message = 'Query has no field "hallo"'
            assert error.errors == [{"message": message, "locations": [location]}], (
                error.errors
            )
        else:
            raise AssertionError("there is no error")
        assert await session.execute(gql("{ hello }")) == {"hello": "Hello, world!"}


async def pings_are_answered() -> None:
    # This takes a second. Without a pong in half of one, the transport would fail. Not many pings: with one on its way, gql may fail to
    # stop its task of pings, and waits for it as long as it may.
    query = gql("subscription { countdown(from: 100) }")
    async with client(ping_interval=0.3, pong_timeout=0.5) as session:
        found = [result["countdown"] async for result in session.subscribe(query)]
        assert session.transport.ping_received.is_set()
    assert len(found) == 101, found


async def a_wrong_message_closes_the_socket() -> None:
    try:
        async with client(init_payload=["token"]):
            pass
    except TransportConnectionFailed as error:
        closed = error.__cause__
        assert isinstance(closed, ConnectionClosedError) and closed.rcvd is not None
        reason = "connection_init: payload is an array, expected an object (line 1, column 40)"
        assert (closed.rcvd.code, closed.rcvd.reason) == (4400, reason), closed
    else:
        raise AssertionError("the socket stays open")


async def main() -> None:
    facts = [
        a_query_has_one_result,
        a_subscription_has_several,
        the_client_completes_a_subscription,
        a_wrong_document_is_an_error,
        pings_are_answered,
        a_wrong_message_closes_the_socket,
    ]
    # Who waits for something that does not come has failed too.
    async with asyncio.timeout(60):
        for fact in facts:
            await fact()
    print(f"gql: {len(facts)} facts")


if __name__ == "__main__":
    asyncio.run(main())
