// Constants: values that are always the same.

import { expectKind } from "../kinds.ts";
import { wholeNumber } from "../numbers.ts";
import { sayWrongType } from "../sentences.ts";
import { type ValueShape, writeAny } from "../shapes.ts";
import { quoted, shownNumber } from "../shown.ts";

export function constantShape(constant: string | number | boolean): ValueShape {
  const wanted = (): string => (typeof constant === "string" ? quoted(constant) : String(constant));
  return {
    constant,
    read({ report }, node) {
      const kind = typeof constant === "string" ? "string" : typeof constant === "number" ? "number" : "boolean";
      const value = expectKind(report, node, kind, wanted);
      if (value === undefined) return undefined;
      const [is, found] =
        value.kind === "string"
          ? [value.text, (): string => quoted(value.text)]
          : value.kind === "number"
            ? [Number(wholeNumber(value.text)), (): string => shownNumber(value.text)]
            : [value.value, (): string => String(value.value)];
      if (is === constant) return constant;
      report.push("not_one_of", node.at, () => sayWrongType(report.shown(found()), wanted()));
      return undefined;
    },
    write: writeAny,
  };
}
