// What is measured: texts of each kind, made of the sample data.

import { readFileSync } from "node:fs";

const WORDS = "the bridge over the sea is open and the lights are on while nobody walks there".split(" ");

/** Sentences of plain words, always the same ones. */
function plainText(length, seed) {
  let text = "";
  for (let word = seed; text.length < length; word = (word * 7 + 3) % 1009) text += `${WORDS[word % WORDS.length]} `;
  return text.slice(0, length);
}

const inOrder = ({ type, agent_id, data, ts }) => ({ type, agent_id, data, ts });
const envelope = (type, data, index) => ({ type, agent_id: "timmy", data, ts: 1767254400 + index });
const issue = (index) => ({
  code: "too_long",
  path: `data.tags[${index}]`,
  message: "has 40 characters, at most 32 are allowed",
  offset: 100 + index,
  line: 1,
  column: 101 + index,
});

/** Returns lists of texts by name: valid ones, and invalid ones, each with a valid text of its size. */
export function workloads(samples) {
  const lines = readFileSync(samples, "utf8").split("\n").filter(Boolean).slice(0, 500);
  const messages = lines.map((line) => inOrder(JSON.parse(line)));
  const several = (make) => Array.from({ length: 100 }, (_, index) => make(index));
  const valid = {
    "160 bytes": messages,
    "8 KiB of text": several((index) =>
      envelope("thought", { thought_id: `t${index}`, text: plainText(8192, index), confidence: 0.5 }, index),
    ),
    "64 objects": several((index) => {
      const issues = Array.from({ length: 64 }, (_, at) => issue(at));
      return envelope("error", { code: "bad", message: "no", fatal: false, issues }, index);
    }),
  };
  const twice = ({ agent_id, ...rest }) =>
    `{"agent_id":${JSON.stringify(agent_id)},${JSON.stringify({ agent_id, ...rest }).slice(1)}`;
  const write = JSON.stringify;
  const invalid = {
    "a rule": (message) => write({ ...message, agent_id: "x".repeat(65) }),
    "a wrong type": (message) => write({ ...message, agent_id: 42 }),
    "a missing key": ({ agent_id, ...message }) => write(message),
    "an unknown name": (message) => write({ ...message, type: `${message.type}x` }),
    "a repeated key": twice,
    "no JSON": (message) => write(message).slice(0, -1),
  };
  // Every text is a string of its own, as it comes from a socket.
  const received = (texts) => texts.map((text) => Buffer.from(text).toString());
  const texts = (list) => received(list.map((message) => JSON.stringify(message)));
  return {
    valid: Object.fromEntries(Object.entries(valid).map(([name, list]) => [name, texts(list)])),
    invalid: Object.fromEntries(Object.entries(invalid).map(([name, make]) => [name, received(messages.map(make))])),
  };
}
