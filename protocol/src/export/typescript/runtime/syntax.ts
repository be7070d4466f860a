// The sentences about text that is not JSON.

import { JsonReader, type JsonTree, NotJson } from "./reader.ts";
import type { IssueReport } from "./report.ts";
import {
  sayByteOrderMark,
  sayCharacter,
  sayCodePoint,
  sayEmpty,
  sayEndOfText,
  sayFollowed,
  sayIncomplete,
  sayLoneBackslash,
  sayMisplaced,
  sayNotANumber,
  sayNotJson,
  saySingleQuote,
  saySurrogate,
  saySurrogateEscape,
  sayTooDeep,
  sayTrailingComma,
  sayUnescaped,
  sayUnknownEscape,
} from "./sentences.ts";
import { isBlank } from "./shown.ts";

/** Reads the text as one JSON value. A syntax error is the only issue: what follows it could be anything. */
export function readTree(report: IssueReport, reader: JsonReader): JsonTree | undefined {
  try {
    const tree = reader.value();
    const end = reader.position();
    if (end === reader.text.length) return tree;
    report.push("syntax", end, () => sayFollowed(report.shown(characterAt(reader.text, end))));
  } catch (reason) {
    const { at, tooDeep } = reason instanceof NotJson ? reason : new NotJson(0);
    if (tooDeep) report.push("too_deep", at, sayTooDeep);
    else report.push("syntax", at, () => (report.hides ? sayNotJson() : brokenAt(reader.text, at)));
  }
  return undefined;
}

function brokenAt(text: string, at: number): string {
  const before = text.slice(0, at);
  const rest = text.slice(at);
  if (/^[ \t\n\f\r]*$/.test(text)) return sayEmpty();
  if (rest === "") return sayIncomplete();
  if (at === 0 && rest.startsWith("\ufeff")) return sayByteOrderMark();
  if (rest.startsWith("\\")) return brokenEscape(rest);
  if (/^[}\]]/.test(rest) && /,[ \t\n\f\r]*$/.test(before)) return sayTrailingComma();
  if (rest.startsWith("'")) return saySingleQuote();
  const word = /^(NaN|-?Infinity)/.exec(rest)?.[0];
  if (word !== undefined) return sayNotANumber(word);
  return misplacedAt(text, at);
}

function brokenEscape(rest: string): string {
  const characters = [...rest.slice(0, 12)].slice(0, rest.startsWith("\\u") ? 6 : 2);
  const blank = characters.findIndex(isBlank);
  const shown = characters.slice(0, blank < 0 ? characters.length : blank).join("");
  if (shown === "\\") return sayLoneBackslash(characterAt(rest, 1));
  if (/^\\u[0-9a-fA-F]{4}$/.test(shown)) return saySurrogateEscape(shown);
  return sayUnknownEscape(shown);
}

/** Describes the unexpected character at a position. */
function misplacedAt(text: string, at: number): string {
  const name = characterAt(text, at);
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (/\p{Cs}/u.test(character)) return saySurrogate(name);
  // Allowed only in a string, and only as an escape.
  if (character < " ") return sayUnescaped(name);
  return sayMisplaced(name);
}

/** Names the character at a position. */
function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  if (code === undefined) return sayEndOfText();
  const character = String.fromCodePoint(code);
  const isShown = !isBlank(character) && !/\p{Cs}/u.test(character);
  return isShown ? sayCharacter(character) : sayCodePoint(code.toString(16).toUpperCase().padStart(4, "0"));
}
