// The portable spellings of patterns match here what the declared patterns match in Rust.

import { readFileSync } from "node:fs";

interface Case {
  pattern: string;
  matches: string[];
  others: string[];
}

const [recorded = "protocol-macros/tests/patterns.json"] = process.argv.slice(2);
const cases = JSON.parse(readFileSync(recorded, "utf8")) as Case[];
let failures = 0;
for (const { pattern, matches, others } of cases) {
  const expression = new RegExp(pattern, "u");
  const wrong = [
    ...matches.filter((text) => !expression.test(text)),
    ...others.filter((text) => expression.test(text)),
  ];
  for (const text of wrong) console.error(`${pattern}: Rust judges otherwise of ${JSON.stringify(text)}`);
  failures += wrong.length;
}
console.log(`patterns: ${cases.length}, ${failures} texts judged otherwise than by Rust`);
process.exitCode = failures === 0 ? 0 : 1;
