// Checking values that were parsed elsewhere.

import type { TextRead } from "./envelope.ts";
import type { ProtocolShape } from "./shapes.ts";
import { readWritten } from "./write.ts";
import { JsonWriter } from "./writer.ts";

/** Reads a value as the text that `JSON.stringify` would make of it, which is how it is checked. */
export function checkMessage(protocol: ProtocolShape, value: unknown): TextRead {
  const writer = new JsonWriter();
  writer.any(value);
  return readWritten(protocol, writer, writer.text);
}
