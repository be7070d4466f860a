// Messages that are arrays: the tag narrows a tuple, also one inside of another.

import { type ChannelsMessage, decode as decodeChannel } from "../modules/channels.ts";
import { decode, encode, type RowsMessage } from "../modules/rows.ts";

function told(message: RowsMessage): string | number {
  if (message[1] === undefined) return message.json;
  if (message[1] === "move") return message[3] + message[2];
  if (message[1] === "say") return message[3].text;
  if (message[1] === "call") {
    if (message[3] === undefined) return message.json;
    return message[3] === 1 ? message[4].model : message[3];
  }
  return message[2];
}

function user(message: ChannelsMessage): string | undefined {
  switch (message[3]) {
    case "phx_join":
      return message[4].user;
    case "phx_reply":
      return message[4].status;
    case "phx_leave":
      return message[4].reason;
    case "heartbeat":
      return message[2];
  }
}

const read = decode('["a","move",2,1]');
if (read.kind === "value") told(read.value);
const channel = decodeChannel('[null,null,"hall","heartbeat"]');
if (channel.kind === "value") user(channel.value);
encode([null, "ping", 1]);
encode([null, "call", 1, 1, { model: "x" }]);
encode({ json: '["a","new",1]' });

// @ts-expect-error no message is of this type
encode([null, "pong", 1]);
// @ts-expect-error the payload of another message
encode([null, "say", 1, { model: "x" }]);
// @ts-expect-error a required element is missing
encode([null, "say", 1]);
