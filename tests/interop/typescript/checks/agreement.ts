// Compares with Rust, text by text: what is wrong, in which words and where; and what comes back of what is right.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { mutants } from "./mutants.ts";
import { patternTexts } from "./patterns.ts";
import { jsonOf, type Module, modules, nameOf, readOf, type Suite } from "./protocols.ts";
import { type Verdict, verdicts } from "./rust.ts";

const [conformance = "tests/conformance", strange = "", count = "4000"] = process.argv.slice(2);
let failures = 0;

function fail(protocol: string, text: string, what: string, ...values: unknown[]): void {
  failures += 1;
  if (failures > 20) return;
  console.error(`${protocol}: ${what}\n  ${JSON.stringify(text.slice(0, 2000))}`);
  for (const value of values) console.error(`  ${JSON.stringify(value)}`);
}

/** The module says the same of an invalid text as Rust does, to the letter. */
function compareIssues(protocol: string, module: Module, text: string, verdict: Verdict): void {
  const decoded = module.decode(text);
  // What a foreign type accepts, only Rust knows.
  const issues = (verdict.issues ?? []).filter(({ code }) => code !== "check");
  if (issues.length === 0) return;
  if (decoded.kind !== "invalid") return fail(protocol, text, "only Rust refuses it", verdict);
  const said = decoded.issues.map(({ code, path, message, offset, line, column }) => [
    code,
    path,
    message,
    offset,
    line,
    column,
  ]);
  const expected = issues.map(({ code, path, message, offset, line, column }) => [
    code,
    path,
    message,
    offset,
    line,
    column,
  ]);
  if (JSON.stringify(said) !== JSON.stringify(expected)) fail(protocol, text, "other issues", expected, said);
  if ((decoded.type ?? null) !== (verdict.message_type ?? null)) fail(protocol, text, "another type", verdict, decoded);
  if (decoded.truncated !== (verdict.truncated ?? false)) fail(protocol, text, "truncated otherwise");
}

/** What the module writes of a text that it read. */
function writtenAgain(protocol: string, module: Module, text: string): string | undefined {
  const decoded = module.decode(text);
  if (decoded.kind === "invalid") {
    fail(protocol, text, "only TypeScript refuses it", decoded.issues);
    return undefined;
  }
  const encoded = module.encode(readOf(decoded));
  if (encoded.kind === "invalid") {
    fail(protocol, text, "is read and not written", encoded.issues);
    return undefined;
  }
  const again = module.decode(encoded.text);
  try {
    assert.deepStrictEqual(again, decoded);
  } catch {
    fail(protocol, text, "is read as another message when it is written and read again", encoded.text);
  }
  return encoded.text;
}

/** JSON as JavaScript has it: `1.0` is `1`, and the order of keys does not matter. */
function value(json: string): unknown {
  return JSON.parse(json);
}

function compare(protocol: string, module: Module, texts: readonly string[]): void {
  const answers = verdicts(protocol, texts);
  const valid: [text: string, json: string, written: string][] = [];
  for (const [index, text] of texts.entries()) {
    const verdict = answers[index] ?? {};
    if (verdict.json === undefined) {
      compareIssues(protocol, module, text, verdict);
    } else {
      const written = writtenAgain(protocol, module, text);
      if (written !== undefined) valid.push([text, verdict.json, written]);
      const rewritten = writtenAgain(protocol, module, verdict.json);
      if (rewritten !== undefined) valid.push([text, verdict.json, rewritten]);
    }
  }
  const again = verdicts(
    protocol,
    valid.map(([, , written]) => written),
  );
  let identical = 0;
  for (const [index, [text, json, written]] of valid.entries()) {
    const returned = again[index]?.json;
    if (returned === undefined) {
      fail(protocol, text, "Rust refuses what TypeScript wrote", written, again[index]);
      continue;
    }
    if (returned === json) {
      identical += 1;
      continue;
    }
    // Inside a value of no fixed shape, `1.0` comes back as `1`.
    try {
      assert.deepStrictEqual(value(jsonOf(protocol, returned)), value(jsonOf(protocol, json)));
    } catch {
      fail(protocol, text, "comes back as another value", json, returned);
    }
  }
  console.log(
    `${protocol}: ${texts.length} texts compared with Rust; of ${valid.length} that went through both, ${identical} came back to the letter`,
  );
}

function suites(): { protocol: string; texts: string[] }[] {
  const files = readdirSync(conformance).filter((name) => name.endsWith(".json"));
  const read = files.map((file) => {
    const suite = JSON.parse(readFileSync(join(conformance, file), "utf8")) as Suite;
    return { protocol: nameOf(suite), texts: suite.cases.map(({ text }) => text) };
  });
  const lines = readFileSync(strange, "utf8").split("\n");
  return [
    ...read,
    { protocol: "strange", texts: lines.filter((line) => line !== "") },
    { protocol: "clashes", texts: patternTexts(Number(count)) },
  ];
}

for (const { protocol, texts } of suites()) {
  const module = modules[protocol];
  if (module === undefined) throw new Error(`no module for \`${protocol}\``);
  compare(protocol, module, texts);
  compare(protocol, module, mutants(texts, Number(count)));
}
process.exitCode = failures === 0 ? 0 : 1;
if (failures > 0) console.error(`${failures} differences`);
