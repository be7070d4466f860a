// What must and must not compile of protocols whose types come from outside.

import { decodeAs, encodeAs, star, type HooksMessage } from "../modules/hooks.ts";
import * as subjects from "../modules/subjects.ts";

/** A type that is known says what is read. */
const created = decodeAs("star", "{}");
export const action: string = created.kind === "value" ? created.value.action : "";

/** Of another one, `type` narrows the value. */
export function told(event: string, body: string): string | number {
  const decoded = decodeAs(event, body);
  if (decoded.kind === "invalid") return decoded.issues.length;
  if (decoded.type === "push") return decoded.value.body.ref;
  if (decoded.type === "step") return decoded.value.state === "running" ? decoded.value.percent : 0;
  const message: HooksMessage = decoded.value;
  return message.id;
}

/** What was read is written with its type, also if that is not declared. */
export function back(subject: string, body: string): string {
  const decoded = subjects.decodeAs(subject, body);
  if (decoded.kind === "invalid") return "";
  const encoded = subjects.encodeAs(decoded.type, decoded.value);
  if (decoded.kind === "unknown") return decoded.value.json;
  return encoded.kind === "text" ? encoded.text : "";
}

export const written = encodeAs("star", star({ id: "a", action: "created" }));

// @ts-expect-error: it is another message
encodeAs("ping", { id: "a", action: "created", stars: 1, percent: 1 });
// @ts-expect-error: there is no such type
encodeAs("stars", star({ id: "a", action: "created" }));
// @ts-expect-error: a text alone does not say what it is
decodeAs("{}");
// @ts-expect-error: a closed list of types has no others
export const others = created.kind === "unknown";
