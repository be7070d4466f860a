// Lists, and arrays of a fixed size.

import { expectKind } from "../kinds.ts";
import { checkRules, type Rules } from "../rules.ts";
import type { ValueShape } from "../shapes.ts";
import { checkSize, itemsIn } from "./items.ts";

export function listShape(items: ValueShape, ...rules: Rules): ValueShape {
  return sizedShape(undefined, items, rules);
}

export function arrayShape(size: number, items: ValueShape, ...rules: Rules): ValueShape {
  return sizedShape(size, items, rules);
}

function sizedShape(size: number | undefined, shape: ValueShape, rules: Rules): ValueShape {
  return {
    read(context, node) {
      const { report } = context;
      const list = expectKind(report, node, "array");
      if (list === undefined) return undefined;
      const { at, items } = list;
      const read = items.map((item, index) => report.inside(index, () => shape.read(context, item)));
      if (size !== undefined) checkSize(report, at, items.length, size);
      const isSecret = shape.isSecret?.(context.protocol) === true;
      checkRules(report, at, { count: items.length, length: itemsIn(items.length), items, shape, isSecret }, rules);
      return read;
    },
    write(context, value) {
      const { writer } = context;
      if (Array.isArray(value)) writer.array(value, (item) => shape.write(context, item));
      else writer.any(value);
    },
  };
}
