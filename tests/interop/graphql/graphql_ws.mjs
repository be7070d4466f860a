// graphql-ws, the client of the protocol's authors, talks to the server at the address that it is given.

import assert from "node:assert/strict";
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const [, , address] = process.argv;
// Who waits for something that does not come has failed too.
const patience = setTimeout(() => {
  throw new Error("nothing has happened for a minute");
}, 60_000);
patience.unref();

/** A client that does not try again. */
const clientWith = (options = {}) =>
  createClient({ url: address, webSocketImpl: WebSocket, retryAttempts: 0, ...options });

/** All results of an operation. */
async function results(client, payload) {
  const all = [];
  for await (const result of client.iterate(payload)) all.push(result);
  return all;
}

/** What an operation fails with. */
async function failure(client, payload) {
  try {
    await results(client, payload);
  } catch (error) {
    return error;
  }
  throw new Error(`${JSON.stringify(payload)} does not fail`);
}

const countdown = { query: "subscription { countdown(from: 3) }" };

const facts = {
  "a query has one result": async () => {
    const client = clientWith();
    assert.deepEqual(await results(client, { query: "{ hello }" }), [{ data: { hello: "Hello, world!" } }]);
    await client.dispose();
  },

  "a subscription has several, side by side with others": async () => {
    const client = clientWith({ lazy: false });
    const two = await Promise.all([
      results(client, countdown),
      results(client, {
        query: "subscription Down($from: Int!) { n: countdown(from: $from) } query Other { hello }",
        operationName: "Down",
        variables: { from: 1 },
      }),
    ]);
    assert.deepEqual(
      two.map((all) => all.map(({ data }) => data.countdown ?? data.n)),
      [
        [3, 2, 1, 0],
        [1, 0],
      ],
    );
    await client.dispose();
  },

  "nothing comes of an operation that the client has completed": async () => {
    const next = [];
    const message = ({ type, id }) => type === "next" && next.push(id);
    const client = clientWith({ lazy: false, on: { message } });
    for await (const _ of client.iterate({ query: "subscription { countdown(from: 1000) }" })) break;
    // Once the server answers this, it has read what was sent before.
    await results(client, { query: "{ hello }" });
    const [completed] = next.splice(0);
    await results(client, countdown);
    assert.ok(next.length === 4 && !next.includes(completed), next.join());
    await client.dispose();
  },

  "what is wrong with a document is an error that the client understands": async () => {
    const client = clientWith();
    const errors = await failure(client, { query: "{ hallo }" });
    assert.deepEqual(errors, [{ message: 'Query has no field "hallo"', locations: [{ line: 1, column: 3 }] }]);
    await client.dispose();
  },

  "both sides send pings, and pongs": async () => {
    const seen = new Set();
    const note = (name) => (received) => seen.add(`${name} ${received ? "received" : "sent"}`);
    const client = clientWith({ lazy: false, keepAlive: 40, on: { ping: note("ping"), pong: note("pong") } });
    await results(client, { query: "subscription { countdown(from: 20) }" });
    assert.deepEqual([...seen].sort(), ["ping received", "ping sent", "pong received", "pong sent"]);
    await client.dispose();
  },

  // The client checks what it sends, so it is made to send something else.
  "a wrong message closes the socket with the sentence about it": async () => {
    const wrong = {
      query: [7, "subscribe: payload.query is a number, expected a string"],
      id: [true, "subscribe: id is a boolean, expected a string"],
      type: ["next", "this message is for clients"],
    };
    for (const [changed, [value, said]] of Object.entries(wrong)) {
      const replaced = (key, old) => (key === changed && old !== "connection_init" ? value : old);
      const { code, reason } = await failure(clientWith({ jsonMessageReplacer: replaced }), { query: "{ hello }" });
      assert.equal(code, 4400);
      assert.ok(reason.startsWith(said), reason);
    }
  },

  "an id is that of one operation": async () => {
    const client = clientWith({ generateID: () => "same" });
    const [first, second] = await Promise.all([failure(client, countdown), failure(client, countdown)]);
    for (const { code, reason } of [first, second]) {
      assert.deepEqual({ code, reason }, { code: 4409, reason: "Subscriber for same already exists" });
    }
  },
};

for (const [fact, check] of Object.entries(facts)) {
  await check().catch((error) => {
    throw new Error(`it is not so that ${fact}`, { cause: error });
  });
}
console.log(`graphql-ws: ${Object.keys(facts).length} facts`);
