// The client of the TypeScript SDK talks to the server whose program it is given.

import assert from "node:assert/strict";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { EmptyResultSchema, ErrorCode } from "@modelcontextprotocol/sdk/types.js";

const [, , program] = process.argv;
// Who waits for something that does not come has failed too.
const patience = setTimeout(() => {
  throw new Error("nothing has happened for a minute");
}, 60_000);
patience.unref();
const client = new Client({ name: "interop", version: "1" });
await client.connect(new StdioClientTransport({ command: program }));

try {
  assert.equal(client.getServerVersion().name, "protocol-example");
  assert.deepEqual(client.getServerCapabilities(), { tools: {} });
  await client.ping();

  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    ["add", "dice"],
  );

  // The client knows the schemas now, and checks the results by them.
  const sum = await client.callTool({ name: "add", arguments: { a: 1, b: 2.5 } });
  assert.deepEqual(sum.structuredContent, { sum: 3.5 });
  const thrown = await client.callTool({ name: "dice", arguments: { count: 100 } });
  assert.equal(thrown.structuredContent.dice.length, 100);

  const wrong = await client.callTool({ name: "dice", arguments: { sides: 1 } });
  assert.deepEqual(wrong.content, [{ type: "text", text: "sides is 1, expected 2 to 1000" }]);
  assert.ok(wrong.isError);

  await assert.rejects(client.callTool({ name: "no" }), { code: ErrorCode.InvalidParams });
  await assert.rejects(client.request({ method: "prompts/list" }, EmptyResultSchema), {
    code: ErrorCode.MethodNotFound,
  });
  await assert.rejects(client.request({ method: "tools/call", params: { name: 7 } }, EmptyResultSchema), (error) => {
    assert.equal(error.code, ErrorCode.InvalidParams);
    const [issue] = error.data.issues;
    assert.equal(`${issue.path} ${issue.message}`, "params.name is a number, expected a string");
    return true;
  });
} finally {
  await client.close();
}
console.log("the TypeScript SDK of MCP agrees with the server");
