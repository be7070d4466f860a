// Building messages: fills in the tag, the time and the defaults.

import { inOrder } from "./envelope.ts";
import { ownProperty, type Properties, setProperty } from "./properties.ts";
import { JsonReader } from "./reader.ts";
import { IssueReport } from "./report.ts";
import { type FieldShape, hasContent, type ProtocolShape } from "./shapes.ts";
import { presentElements } from "./values/elements.ts";

/** Puts a payload into an envelope. Nothing is checked until the message is written. */
export function buildMessage(protocol: ProtocolShape, tag: string, payload: unknown, header: object): object {
  const name = protocol.messages.find((message) => message.tag === tag)?.payload ?? "";
  const fields = protocol.types[name]?.fields;
  const content = fields === undefined ? payload : filled(protocol, { ...(payload as object) }, fields);
  const envelope: Properties = { [protocol.tag]: tag };
  if (hasContent(protocol, name)) setProperty(envelope, protocol.content, content);
  return inOrder(protocol, envelope, filled(protocol, { ...header }, protocol.header));
}

/**
 * Fills in what is left out of a message that is one object, its tags too; `holders` are the fields that hold tags. Nothing
 * is checked until it is written.
 */
export function buildObject(document: ProtocolShape, type: string, given: object, holders: object = {}): object {
  return filled(document, { ...given, ...holders }, document.types[type]?.fields ?? []);
}

/** Fills in what is left out of a message that is an array. Nothing is checked until it is written. */
export function buildElements(document: ProtocolShape, type: string, given: readonly unknown[]): readonly unknown[] {
  const fields = document.types[type]?.elements ?? [];
  const items = given.map((item, index) => {
    const field = item === undefined ? fields[index] : undefined;
    return field === undefined ? item : defaultOf(document, field);
  });
  return presentElements(items, fields);
}

/** Returns the declared properties, with defaults and, in a header, the time for omitted ones. */
function filled(protocol: ProtocolShape, given: Properties, fields: readonly FieldShape[]): Properties {
  const object: Properties = {};
  for (const field of fields) {
    if (field.unit === true) continue;
    const own = ownProperty(given, field.name);
    const property = own === undefined ? defaultOf(protocol, field) : own;
    if (property !== undefined) setProperty(object, field.name, property);
  }
  // Undeclared properties are left to `encode`.
  for (const [key, value] of Object.entries(given)) {
    if (!fields.some(({ name }) => name === key)) setProperty(object, key, value);
  }
  return object;
}

function defaultOf(protocol: ProtocolShape, { default: text, now, value }: FieldShape): unknown {
  if (value.constant !== undefined) return value.constant;
  // The current time in whole seconds.
  if (now === true) return Math.floor(Date.now() / 1000);
  if (text === undefined) return undefined;
  const report = new IssueReport();
  return report.walk(() => value.read({ protocol, text, report }, new JsonReader(text).value()));
}
