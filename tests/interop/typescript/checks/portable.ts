// Patterns match here what they match in Rust, and no text takes more than linear time.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

interface Matcher {
  test(text: string): boolean;
}

interface Pattern {
  pattern: string;
  table: string | null;
}

interface Short extends Pattern {
  matches: string[];
  others: string[];
}

interface Long extends Pattern {
  unit: string;
  tail: string;
  matches: boolean;
}

const [runtime = "automaton.mjs", recorded = "protocol-macros/tests"] = process.argv.slice(2);
const { automaton } = (await import(pathToFileURL(runtime).href)) as { automaton(table: string): Matcher };
const read = (name: string): unknown => JSON.parse(readFileSync(`${recorded}/${name}`, "utf8"));
const [short, long] = [read("patterns.json") as Short[], read("long_texts.json") as Long[]];

/** The ways to match a pattern: always by the engine, and by its table. */
const matchers = ({ pattern, table }: Pattern): Matcher[] => [
  new RegExp(pattern, "u"),
  ...(table === null ? [] : [automaton(table)]),
];

let failures = 0;
for (const pattern of short) {
  for (const matcher of matchers(pattern)) {
    const wrong = [
      ...pattern.matches.filter((text) => !matcher.test(text)),
      ...pattern.others.filter((text) => matcher.test(text)),
    ];
    for (const text of wrong) console.error(`${pattern.pattern}: Rust judges otherwise of ${JSON.stringify(text)}`);
    failures += wrong.length;
  }
}
for (const pattern of long) {
  const { unit, tail, matches } = pattern;
  const text = unit.repeat(10_000 / [...unit].length) + tail;
  // A module chooses the last way; the others would take years.
  if (matchers(pattern).at(-1)?.test(text) === matches) continue;
  console.error(`${pattern.pattern}: Rust judges otherwise of a long text`);
  failures += 1;
}
console.log(`patterns: ${short.length}, ${long.length} on long texts, ${failures} texts judged otherwise than by Rust`);
process.exitCode = failures === 0 ? 0 : 1;
