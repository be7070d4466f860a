// A frontend in plain JavaScript, with the module of the Matrix as esbuild makes it: types stripped, and minified.
//
// node frontend.mjs MODULE

import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";

const { bark, decode, encode, messageTypes } = await import(pathToFileURL(process.argv[2]).href);

const encoded = encode(bark({ text: "Woof" }, { agent_id: "timmy" }));
assert.equal(encoded.kind, "text");
const decoded = decode(encoded.text);
assert.equal(decoded.kind, "message");
assert.equal(decoded.message.data.text, "Woof");
assert.equal(messageTypes.length, 9);

const refused = decode('{"type":"brak","agent_id":"timmy","data":{"text":""},"ts":1}');
assert.deepEqual(
  refused.issues.map(({ path, message }) => `${path} ${message}`),
  ['type is "brak", did you mean `bark`?'],
);
console.log(`${process.argv[2].split("/").pop()}: a frontend in plain JavaScript reads and writes`);
