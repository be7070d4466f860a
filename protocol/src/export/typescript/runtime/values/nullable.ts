// Values that may be `null`.

import type { ValueShape } from "../shapes.ts";

export function nullableShape(inner: ValueShape): ValueShape {
  return {
    isSecret: (protocol) => inner.isSecret?.(protocol) === true,
    kept: (protocol, value) => inner.kept?.(protocol, value),
    read: (context, node) => (node.kind === "null" ? null : inner.read(context, node)),
    write: (context, value) => (value === null ? context.writer.any(null) : inner.write(context, value)),
  };
}
