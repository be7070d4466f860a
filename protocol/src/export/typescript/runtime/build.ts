// Building messages: the tag, the time and the defaults filled in.

import { inOrder } from "./envelope.ts";
import { type Properties, setProperty } from "./fields.ts";
import { JsonReader } from "./reader.ts";
import { IssueReport } from "./report.ts";
import type { FieldShape, ProtocolShape } from "./shapes.ts";
import { readValue, typeNamed } from "./values.ts";
import { ownProperty } from "./write.ts";

/** Puts a payload into an envelope. Nothing is checked before the message is written. */
export function buildMessage(protocol: ProtocolShape, tag: string, payload: object, header: object): object {
  const declared = protocol.messages.find((message) => message.tag === tag);
  const type = typeNamed(protocol, declared?.payload ?? "");
  const fields = type.kind === "struct" ? type.fields : [];
  const envelope: Properties = { [protocol.tag]: tag };
  if (fields.length > 0) setProperty(envelope, protocol.content, filled(protocol, { ...payload }, fields));
  return inOrder(protocol, envelope, filled(protocol, { ...header }, protocol.header, now()));
}

/** The declared properties, with defaults and, in a header, the time where they were left out. */
function filled(protocol: ProtocolShape, given: Properties, fields: readonly FieldShape[], time?: number): Properties {
  const object: Properties = {};
  for (const field of fields) {
    const isTime = field.value.kind === "timestamp" && field.optional !== true;
    const value = ownProperty(given, field.name) ?? (field.default === undefined && isTime ? time : undefined);
    const property = value === undefined ? defaultOf(protocol, field) : value;
    if (property !== undefined) setProperty(object, field.name, property);
  }
  // What is not declared is for `encode` to judge.
  for (const [key, value] of Object.entries(given)) {
    if (!fields.some(({ name }) => name === key)) setProperty(object, key, value);
  }
  return object;
}

function defaultOf(protocol: ProtocolShape, { default: text, value }: FieldShape): unknown {
  if (text === undefined) return undefined;
  const report = new IssueReport(protocol);
  return report.walk(() => readValue(report, text, new JsonReader(text).value(), value));
}

/** The present time in whole seconds. */
function now(): number {
  return Math.floor(Date.now() / 1000);
}
