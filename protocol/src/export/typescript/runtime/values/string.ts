// Strings.

import { expectKind } from "../kinds.ts";
import { checkRules, type Rules } from "../rules.ts";
import { sayAString } from "../sentences.ts";
import { type ReadContext, type ValueShape, writeAny } from "../shapes.ts";

export function stringShape(...rules: Rules): ValueShape {
  return textShape(sayAString, ({ report }, at, text) => checkRules(report, at, { text }, rules));
}

type CheckText = (context: ReadContext, at: number, text: string) => void;

/** A string that `check` validates. */
export function textShape(wanted: () => string, check: CheckText): ValueShape {
  return {
    read(context, node) {
      const string = expectKind(context.report, node, "string", wanted);
      if (string !== undefined) check(context, node.at, string.text);
      return string?.text;
    },
    write: writeAny,
    readKey: check,
  };
}
