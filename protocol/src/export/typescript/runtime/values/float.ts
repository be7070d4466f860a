// 64-bit and 32-bit floats.

import { checkRules, type Rules } from "../rules.ts";
import { sayANumber, sayTooLarge } from "../sentences.ts";
import { type ValueShape, writeAny } from "../shapes.ts";
import { shownNumber } from "../shown.ts";
import { readNumber } from "./number.ts";

export function float64Shape(...rules: Rules): ValueShape {
  return floatShape(rules, false);
}

export function float32Shape(...rules: Rules): ValueShape {
  return floatShape(rules, true);
}

function floatShape(rules: Rules, isSingle: boolean): ValueShape {
  return {
    read: (context, node) =>
      readNumber(context, node, sayANumber, (text) => {
        const { report } = context;
        const number = isSingle ? Math.fround(Number(text)) : Number(text);
        if (!Number.isFinite(number)) {
          report.push("out_of_range", node.at, () => sayTooLarge(report.shown(shownNumber(text))));
          return undefined;
        }
        checkRules(report, node.at, { number, shown: text }, rules);
        return Number(text);
      }),
    write: writeAny,
  };
}
