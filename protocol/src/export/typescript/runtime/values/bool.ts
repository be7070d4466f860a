// Booleans.

import { expectKind } from "../kinds.ts";
import { type ValueShape, writeAny } from "../shapes.ts";

export function boolShape(): ValueShape {
  return { read: ({ report }, node) => expectKind(report, node, "boolean")?.value, write: writeAny };
}
