// JSON in a string.

import { expectKind } from "../kinds.ts";
import { JsonReader } from "../reader.ts";
import type { ValueShape } from "../shapes.ts";
import { readTree } from "../syntax.ts";
import { JsonWriter } from "../writer.ts";

export function inStringShape(inner: ValueShape): ValueShape {
  return {
    read(context, node) {
      const { report } = context;
      const text = expectKind(report, node, "string")?.text;
      if (text === undefined) return undefined;
      return report.insideString(node.at, () => {
        const tree = readTree(report, new JsonReader(text, report.depth));
        return tree && inner.read({ ...context, text }, tree);
      });
    },
    write(context, value) {
      const { writer } = context;
      const contents = new JsonWriter(writer.depth);
      inner.write({ ...context, writer: contents }, value);
      writer.contents(contents);
    },
  };
}
