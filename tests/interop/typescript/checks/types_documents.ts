// What must and must not compile of a document: a whole text that is a value.

import { check, decode, encode, formatIssues, Frame, type Single } from "../modules/frame.ts";
import * as event from "../modules/event.ts";
import * as route from "../modules/route.ts";

const decoded = decode("{}");
export const said = decoded.kind === "invalid" ? formatIssues(decoded) : undefined;
export const read: Frame | undefined = decoded.kind === "value" ? decoded.value : undefined;
export const checked: Frame | undefined = ((): Frame | undefined => {
  const result = check([]);
  return result.kind === "value" ? result.value : undefined;
})();

export function method(single: Single): string | undefined {
  return "method" in single ? single.method : undefined;
}

export function since(read: event.Event): number | undefined {
  return read.type === "joined" ? read.since : undefined;
}

export const validated = Frame["~standard"].validate({});
export const batch = encode([{ jsonrpc: "2.0", method: "a" }]);
export const stops = route.encode([{ x: 1, y: 2 }]);

// @ts-expect-error: there are no other kinds
export const unknown = decoded.kind === "message";
// @ts-expect-error: the value may be missing
export const value = decoded.value;
// @ts-expect-error: a stop has two coordinates
route.encode([{ x: 1 }]);
// @ts-expect-error: a route is a list
route.encode({ x: 1, y: 2 });
