// Values that people must not see.

import type { ValueShape } from "../shapes.ts";

export function secretShape(inner: ValueShape): ValueShape {
  return {
    ...inner,
    isSecret: () => true,
    read: (context, node) => context.report.hiding(node, () => inner.read(context, node)),
    readKey: (context, at, key) => context.report.hiding({ at, end: at + 1 }, () => inner.readKey?.(context, at, key)),
  };
}
