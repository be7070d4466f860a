// The rule `unique`.

import type { JsonTree } from "../reader.ts";
import type { RuleShape } from "../rules.ts";
import { sayRepeated } from "../sentences.ts";
import type { ValueShape } from "../shapes.ts";
import { quoted, SECRET } from "../shown.ts";

/** Reports the first duplicate item. */
export function uniqueRule(): RuleShape {
  return {
    check(report, at, value) {
      if (!("count" in value) || value.items === undefined) return;
      const first = new Map<string, number>();
      for (const [index, item] of value.items.entries()) {
        const identity = identityOf(item, value.shape);
        if (identity === undefined) continue;
        const earlier = first.get(identity);
        if (earlier !== undefined) {
          const shown = item.kind === "string" ? quoted(identity) : identity;
          report.push("not_unique", at, () =>
            sayRepeated(value.isSecret ? SECRET : report.shown(shown), earlier, index),
          );
          return;
        }
        first.set(identity, index);
      }
    },
  };
}

/** Returns what distinguishes an item from others: a string itself. */
function identityOf(item: JsonTree, shape: ValueShape | undefined): string | undefined {
  if (shape?.identity) return shape.identity(item);
  return item.kind === "string" ? item.text : undefined;
}
