// The rule `one_of`.

import type { RuleShape } from "../rules.ts";
import { sayNotOneOf } from "../sentences.ts";
import { listed, quoted } from "../shown.ts";

export function oneOfRule(...allowed: readonly string[]): RuleShape {
  return {
    check(report, at, value) {
      if (!("text" in value) || allowed.includes(value.text)) return;
      report.push("not_one_of", at, () => sayNotOneOf(report.shown(quoted(value.text)), listed(allowed)));
    },
  };
}
