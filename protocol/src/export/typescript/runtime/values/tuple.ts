// Arrays whose items each have their own shape.

import { expectKind } from "../kinds.ts";
import type { ValueShape } from "../shapes.ts";
import { checkSize } from "./items.ts";

export function tupleShape(...shapes: readonly ValueShape[]): ValueShape {
  return {
    read(context, node) {
      const { report } = context;
      const tuple = expectKind(report, node, "array");
      if (tuple === undefined) return undefined;
      const items = tuple.items.map((item, index) => {
        const shape = shapes[index];
        return shape && report.inside(index, () => shape.read(context, item));
      });
      checkSize(report, tuple.at, items.length, shapes.length);
      return items;
    },
    write(context, value) {
      const { writer } = context;
      if (!Array.isArray(value)) return writer.any(value);
      writer.array(value, (item, index) => {
        const shape = shapes[index];
        if (shape === undefined) writer.any(item);
        else shape.write(context, item);
      });
    },
  };
}
