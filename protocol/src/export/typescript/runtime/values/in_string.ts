// JSON in a string.

import { expectKind } from "../kinds.ts";
import { JsonReader, type JsonTree } from "../reader.ts";
import { saySpacedInString } from "../sentences.ts";
import type { ProtocolShape, ValueShape } from "../shapes.ts";
import { readTree } from "../syntax.ts";
import { JsonWriter } from "../writer.ts";

export function inStringShape(inner: ValueShape): ValueShape {
  const isSecret = (protocol: ProtocolShape): boolean => inner.isSecret?.(protocol) === true;
  return {
    isSecret,
    read(context, node) {
      const { protocol, report } = context;
      const text = expectKind(report, node, "string")?.text;
      if (text === undefined) return undefined;
      return report.insideString(node.at, () => {
        const parse = (): JsonTree | undefined => readTree(report, new JsonReader(text, report.depth));
        const tree = isSecret(protocol) ? report.hiding(node, parse) : parse();
        if (tree && !standsAlone(text)) report.push("syntax", 0, saySpacedInString);
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

/** Whether there is no whitespace around the value; around an object or an array there may be some. */
function standsAlone(text: string): boolean {
  return !/^[ \t\n\r]+[^ \t\n\r{[]|^[^ \t\n\r{[].*[ \t\n\r]$/s.test(text);
}
