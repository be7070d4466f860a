// Seconds since 1970.

import { LAST_SECOND, timestampSeconds } from "../numbers.ts";
import { sayNumberOfSeconds, sayOutOfTime } from "../sentences.ts";
import { type ValueShape, writeAny } from "../shapes.ts";
import { shownNumber } from "../shown.ts";
import { readNumber } from "./number.ts";

export function timestampShape(): ValueShape {
  return {
    read: (context, node) =>
      readNumber(context, node, sayNumberOfSeconds, (text) => {
        const { report } = context;
        const seconds = timestampSeconds(text);
        if (seconds === undefined) {
          report.push("out_of_range", node.at, () => sayOutOfTime(report.shown(shownNumber(text)), LAST_SECOND));
        }
        return seconds;
      }),
    write: writeAny,
  };
}
