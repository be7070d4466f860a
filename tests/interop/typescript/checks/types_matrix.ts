// What TypeScript must accept of the module of the Matrix, and what it must refuse.

import {
  agentState,
  bark,
  type Bark,
  type BarkMessage,
  connectionAck,
  type Decoded,
  decode,
  encode,
  error,
  type ErrorMessage,
  type Issue,
  type Message,
  type MessageType,
  messageTypes,
  systemStatus,
  type Tone,
} from "../modules/matrix.ts";

/** Every message is told apart by its type, and there are no others. */
export function describe(message: Message): string {
  switch (message.type) {
    case "agent_state":
      return `${message.agent_id} is ${message.data.status}`;
    case "visitor_state":
      return message.data.presence;
    case "bark":
      return message.data.text;
    case "thought":
      return message.data.thought_id;
    case "system_status":
      return Object.entries(message.data.components)
        .map(([name, health]) => `${name}: ${health}`)
        .join();
    case "connection_ack":
      return message.data.protocol_version;
    case "error":
      return message.data.issues.map((issue) => issue.path).join();
    case "task_update":
      return message.data.title;
    case "memory_flash":
      return message.data.tags.join();
    default: {
      const nothing: never = message;
      return nothing;
    }
  }
}

export function read(text: string): Message | readonly Issue[] {
  const decoded: Decoded = decode(text);
  switch (decoded.kind) {
    case "message":
      return decoded.message;
    case "invalid":
      return decoded.issues;
  }
}

/** A table with an entry for each type. */
export const handlers: { [T in MessageType]: (message: Extract<Message, { type: T }>) => void } = {
  agent_state: ({ data }) => data.status,
  visitor_state: ({ data }) => data.visitor_id,
  bark: ({ data }) => data.text,
  thought: ({ data }) => data.text,
  system_status: ({ data }) => data.uptime_s,
  connection_ack: ({ data }) => data.resumed,
  error: ({ data }) => data.fatal,
  task_update: ({ data }) => data.progress,
  memory_flash: ({ data }) => data.importance,
};

// Open enums take other values, and still know their own.
export const calm: Tone = "calm";
export const other: Tone = "sarcastic";

// Builders fill in the tag, the time and the defaults; what is optional may be undefined.
export const woof: BarkMessage = bark({ text: "Woof" }, { agent_id: "timmy" });
export const timed: BarkMessage = bark({ text: "Woof", tone: undefined }, { agent_id: "timmy", ts: 7 });
export const ack = connectionAck(
  { connection_id: "c", protocol_version: "1.0", heartbeat_ms: 1000 },
  { agent_id: "a" },
);
export const resumed: boolean = ack.data.resumed;
export const failed: ErrorMessage = error({ code: "x", message: "y" }, { agent_id: "a" });
export const status = systemStatus(
  { status: "ok", uptime_s: 1, agents_online: 1, visitors_online: 0, components: { db: "down" } },
  { agent_id: "a" },
);
export const first: MessageType | undefined = messageTypes[0];

// Issues that were found can be sent in an `error`.
const read_back = decode("{}");
export const report =
  read_back.kind === "invalid"
    ? encode(error({ code: "bad", message: "bad", issues: read_back.issues }, { agent_id: "gateway" }))
    : undefined;

// A text can only be had where nothing is wrong.
const encoded = encode(woof);
export const text: string | undefined = encoded.kind === "text" ? encoded.text : undefined;
// @ts-expect-error: it may be invalid
export const unchecked: string = encoded.text;

// @ts-expect-error: the text is missing
bark({}, { agent_id: "timmy" });
// @ts-expect-error: nobody says it
bark({ text: "Woof" }, {});
// @ts-expect-error: not a property of this message
bark({ text: "Woof", volume: 1 }, { agent_id: "timmy" });
// @ts-expect-error: not a number
bark({ text: "Woof", duration_ms: "100" }, { agent_id: "timmy" });
// @ts-expect-error: null is not how something is left out
bark({ text: "Woof", tone: null }, { agent_id: "timmy" });
// @ts-expect-error: a closed enum
systemStatus({ ...status.data, status: "fine" }, { agent_id: "a" });
// @ts-expect-error: open, but still a string
agentState({ status: 7 }, { agent_id: "a" });
// @ts-expect-error: there is no such type
export const unknown: MessageType = "shout";
// @ts-expect-error: the tag does not go with the payload
export const mixed: Message = { type: "thought", agent_id: "a", ts: 1, data: { text: "Woof" } satisfies Bark };

export function wrong(message: Message): unknown {
  // @ts-expect-error: not every message has a text
  return message.data.text;
}
