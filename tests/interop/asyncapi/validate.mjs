// Reads AsyncAPI documents with the parser of the AsyncAPI project: of its remarks only one is let through, that there is
// a later version of AsyncAPI, which generators do not read.
//
//     node validate.mjs world.asyncapi.json ...

import { readFile } from "node:fs/promises";
import { Parser } from "@asyncapi/parser";

// The parser falls over a value with this key (immer 9, which it is built on, cannot freeze one). The sampler has a field of that
// name on purpose; here it goes by another.
const UNBEARABLE = /"__proto__"(?=:)/g;

const SEVERITIES = ["error", "warning", "information", "hint"];

/// Prints what the parser has to say about a file, and returns how much that is.
async function validate(file) {
  const text = await readFile(file, "utf8");
  const parsed = await new Parser().parse(text.replaceAll(UNBEARABLE, '"__proto"'));
  const { document } = parsed;
  const diagnostics = parsed.diagnostics.filter(({ code }) => code !== "asyncapi-latest-version");
  for (const { severity, code, message, path } of diagnostics) {
    console.error(`${file}: ${SEVERITIES[severity]}: ${code}: ${path.join(".")}: ${message}`);
  }
  if (document === undefined) {
    return Math.max(diagnostics.length, 1);
  }
  const channels = document.channels().all();
  const messages = document.messages().all();
  const sent = document.operations().filterBySend();
  const received = document.operations().filterByReceive();
  // As a role sees it, there are operations for each of the others.
  const ofRole = document.operations().all().some((operation) => operation.security().length > 0);
  const complete = [...sent, ...received].every((operation) => operation.messages().length === messages.length);
  const whole = ofRole ? sent.length > 0 && received.length > 0 : sent.length === 1 && received.length === 1 && complete;
  if (channels.length !== 1 || messages.length === 0 || !whole) {
    console.error(`${file}: one channel was expected, on which every message is sent and received`);
    return diagnostics.length + 1;
  }
  const examples = messages.reduce((count, message) => count + message.examples().length, 0);
  console.log(`${file}: version ${document.version()}, ${messages.length} messages with ${examples} examples, no diagnostics`);
  return diagnostics.length;
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node validate.mjs FILE...");
  process.exit(2);
}
let faults = 0;
for (const file of files) {
  faults += await validate(file);
}
process.exit(faults === 0 ? 0 : 1);
