// The rule `format`, once for each format.

import { isBase64, isDate, isDateTime, isUuid } from "../plain/formats.ts";
import type { RuleShape } from "../rules.ts";
import { sayBase64, sayDate, sayDateTime, sayUuid, sayWrongFormat } from "../sentences.ts";
import { quoted } from "../shown.ts";

export function dateTimeRule(): RuleShape {
  return formatRule(isDateTime, sayDateTime);
}

export function dateRule(): RuleShape {
  return formatRule(isDate, sayDate);
}

export function uuidRule(): RuleShape {
  return formatRule(isUuid, sayUuid);
}

export function base64Rule(): RuleShape {
  return formatRule(isBase64, sayBase64);
}

function formatRule(hasFormat: (text: string) => boolean, sayWanted: () => string): RuleShape {
  return {
    check(report, at, value, fits) {
      if (!fits || !("text" in value) || hasFormat(value.text)) return;
      report.push("format", at, () => sayWrongFormat(report.shown(quoted(value.text)), sayWanted()));
    },
  };
}
