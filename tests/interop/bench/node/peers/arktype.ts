// ArkType, with the rules of the Matrix; it compiles them when the program starts, by `new Function`.

import { type } from "arktype";

const time = "0 <= number <= 253402300799";
const position = type({ x: "number", y: "number", z: "number" });
const health = type("'ok' | 'degraded' | 'down'");
const issue = type({
  code: "string",
  path: "string",
  message: "string",
  "offset?": "0 <= number.integer <= 9007199254740991",
  "line?": "0 <= number.integer <= 4294967295",
  "column?": "0 <= number.integer <= 4294967295",
});
const header = { agent_id: "1 <= string <= 64", ts: time } as const;

const Message = type({
  type: "'agent_state'",
  ...header,
  data: {
    status: "string",
    "mood?": "1 <= string <= 32",
    "activity?": "1 <= string <= 280",
    "energy?": "0 <= number <= 1",
    "position?": position,
  },
})
  .or({
    type: "'visitor_state'",
    ...header,
    data: {
      visitor_id: "1 <= string <= 64",
      presence: "'entered' | 'present' | 'left'",
      "name?": "1 <= string <= 64",
      "position?": position,
      "looking_at?": "1 <= string <= 64",
    },
  })
  .or({
    type: "'bark'",
    ...header,
    data: {
      text: "1 <= string <= 280",
      "tone?": "string",
      "reply_to?": "1 <= string <= 64",
      "duration_ms?": "100 <= number.integer <= 60000",
    },
  })
  .or({
    type: "'thought'",
    ...header,
    data: {
      thought_id: "1 <= string <= 64",
      text: "1 <= string <= 20000",
      "chain_id?": "1 <= string <= 64",
      "confidence?": "0 <= number <= 1",
    },
  })
  .or({
    type: "'system_status'",
    ...header,
    data: {
      status: health,
      uptime_s: "0 <= number.integer <= 9007199254740991",
      agents_online: "0 <= number.integer <= 4294967295",
      visitors_online: "0 <= number.integer <= 4294967295",
      components: { "[string]": health },
    },
  })
  .or({
    type: "'connection_ack'",
    ...header,
    data: {
      connection_id: "1 <= string <= 64",
      protocol_version: /^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$/,
      heartbeat_ms: "1000 <= number.integer <= 120000",
      "resumed?": "boolean",
    },
  })
  .or({
    type: "'error'",
    ...header,
    data: {
      code: "1 <= string <= 64",
      message: "1 <= string <= 1000",
      "path?": "string",
      "fatal?": "boolean",
      "issues?": issue.array().atMostLength(64),
    },
  })
  .or({
    type: "'task_update'",
    ...header,
    data: {
      task_id: "1 <= string <= 64",
      title: "1 <= string <= 200",
      status: "'pending' | 'running' | 'done' | 'failed' | 'cancelled'",
      "progress?": "0 <= number <= 1",
      "assignee?": "1 <= string <= 64",
      "detail?": "1 <= string <= 2000",
    },
  })
  .or({
    type: "'memory_flash'",
    ...header,
    data: {
      memory_id: "1 <= string <= 64",
      summary: "1 <= string <= 1000",
      importance: "0 <= number <= 1",
      tags: type("1 <= string <= 32")
        .array()
        .atMostLength(16)
        .narrow((tags: string[]) => new Set(tags).size === tags.length),
      "recalled_from?": time,
    },
  });

const checked = (message: unknown): unknown => {
  const checked = Message(message);
  if (checked instanceof type.errors) throw new Error(checked.summary);
  return checked;
};

export const decode = (text: string): unknown => checked(JSON.parse(text));
export const encode = (message: unknown): string => JSON.stringify(checked(message));
