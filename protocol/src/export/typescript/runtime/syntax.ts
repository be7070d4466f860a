// What to say of a text that is not JSON.

import { JsonReader, type JsonTree, NotJson } from "./reader.ts";
import type { IssueReport } from "./report.ts";
import { isBlank } from "./words.ts";

/** Reads the text as one JSON value. If it is none, that is the one issue: what comes behind could be anything. */
export function readTree(report: IssueReport, reader: JsonReader): JsonTree | undefined {
  try {
    const tree = reader.value();
    const end = reader.position();
    if (end === reader.text.length) return tree;
    report.push("syntax", end, () => `is followed by ${characterAt(reader.text, end)}, but a text holds one message`);
  } catch (reason) {
    const { at, tooDeep } = reason instanceof NotJson ? reason : new NotJson(0);
    if (tooDeep) report.push("too_deep", at, () => "is nested deeper than 127 levels");
    else report.push("syntax", at, () => brokenAt(reader.text, at));
  }
  return undefined;
}

function brokenAt(text: string, at: number): string {
  const before = text.slice(0, at);
  const rest = text.slice(at);
  if (/^[ \t\n\f\r]*$/.test(text)) return "is empty, expected a JSON object";
  if (rest === "") return "is not complete: the text ends too early";
  if (at === 0 && rest.startsWith("\ufeff")) {
    return "is not JSON: it begins with a byte order mark, which JSON texts must not have";
  }
  if (rest.startsWith("\\")) return brokenEscape(rest);
  if (/^[}\]]/.test(rest) && /,[ \t\n\f\r]*$/.test(before)) {
    return "is not JSON: found a comma behind the last element";
  }
  if (rest.startsWith("'")) return "is not JSON: found `'`; strings and keys stand in double quotes";
  const word = /^(NaN|-?Infinity)/.exec(rest)?.[0];
  if (word !== undefined) return `is not JSON: found \`${word}\`; numbers must be finite`;
  return `is not JSON: found ${foundAt(text, at)}`;
}

function brokenEscape(rest: string): string {
  const characters = [...rest.slice(0, 12)].slice(0, rest.startsWith("\\u") ? 6 : 2);
  const blank = characters.findIndex(isBlank);
  const shown = characters.slice(0, blank < 0 ? characters.length : blank).join("");
  if (shown === "\\") return `is not JSON: found a backslash before ${characterAt(rest, 1)}`;
  if (/^\\u[0-9a-fA-F]{4}$/.test(shown)) return `is not JSON: found \`${shown}\`, half of a surrogate pair`;
  return `is not JSON: found \`${shown}\`, which is no escape`;
}

/** Names the character at a place that may not stand there. */
function foundAt(text: string, at: number): string {
  const name = characterAt(text, at);
  const code = text.codePointAt(at);
  if (code === undefined) return name;
  const character = String.fromCodePoint(code);
  if (/\p{Cs}/u.test(character)) return `${name}, half of a surrogate pair`;
  // Only a string can hold it, and only as an escape.
  if (character < " ") return `${name}, which may not stand here unescaped`;
  if (isBlank(character)) return `${name}, which may not stand here`;
  return `${name} where it may not stand`;
}

/** Names the character at a place. */
function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  if (code === undefined) return "the end of the text";
  const character = String.fromCodePoint(code);
  const isShown = !isBlank(character) && !/\p{Cs}/u.test(character);
  return isShown ? `\`${character}\`` : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
