// A program that uses the package of two protocols, checked by tsc and run by Node.

import assert from "node:assert/strict";

import { type Bark, bark, check, decode, encode, formatIssues, type Issue, type Message, messageTypes } from "world";
import * as sampler from "world/sampler";

const payload: Bark = { text: "Woof" };
const encoded = encode(bark(payload, { agent_id: "timmy" }));
assert.ok(encoded.kind === "text");
const decoded = decode(encoded.text);
assert.ok(decoded.kind === "message" && decoded.message.type === "bark");
const message: Message = decoded.message;
assert.deepEqual(check(message), decoded);

const refused = sampler.decode("{}");
assert.ok(refused.kind === "invalid");
// Issues of both protocols are of one type.
const issues: readonly Issue[] = refused.issues;
assert.match(formatIssues(refused), /^op is missing/);
assert.equal(issues.length, 3);
console.log(`package: installed, with ${messageTypes.length} and ${sampler.messageTypes.length} messages`);
