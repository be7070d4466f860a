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
        const seconds = timestampSeconds(text);
        if (seconds === undefined) {
          context.report.push("out_of_range", node.at, () => sayOutOfTime(shownNumber(text), LAST_SECOND));
        }
        return seconds;
      }),
    write: writeAny,
  };
}
