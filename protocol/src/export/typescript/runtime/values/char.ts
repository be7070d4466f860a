// Strings of one character.

import { sayOneCharacterString, sayWrongType } from "../sentences.ts";
import type { ValueShape } from "../shapes.ts";
import { characterCount, quoted } from "../shown.ts";
import { textShape } from "./string.ts";

export function charShape(): ValueShape {
  return textShape(sayOneCharacterString, ({ report }, at, text) => {
    if (characterCount(text) === 1) return;
    report.push("wrong_type", at, () => sayWrongType(report.shown(quoted(text)), sayOneCharacterString()));
  });
}
