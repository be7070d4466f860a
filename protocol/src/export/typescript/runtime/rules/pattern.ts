// The rule `pattern`.

import type { RuleShape } from "../rules.ts";
import { sayNoMatch } from "../sentences.ts";
import { quoted } from "../shown.ts";

/** `pattern` is the pattern as declared, `regex` the same one in JavaScript. */
export function patternRule(pattern: string, regex: Pick<RegExp, "test">): RuleShape {
  return {
    check(report, at, value, fits) {
      if (!fits || !("text" in value) || regex.test(value.text)) return;
      report.push("pattern", at, () => sayNoMatch(report.shown(quoted(value.text)), pattern));
    },
  };
}
