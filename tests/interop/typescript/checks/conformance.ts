// Runs the conformance cases: the same validity, codes, paths and order as in Rust, nothing left out.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { modules, nameOf, type Suite } from "./protocols.ts";

const folder = process.argv[2] ?? "tests/conformance";
let failures = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  const suite = JSON.parse(readFileSync(join(folder, file), "utf8")) as Suite;
  const subject = nameOf(suite);
  const module = modules[subject];
  if (module === undefined) throw new Error(`${file}: no module for \`${suite.protocol}\``);
  let agreed = 0;
  for (const { name, text, valid, issues } of suite.cases) {
    const decoded = module.decode(text);
    const found = decoded.kind === "invalid" ? decoded.issues.map(({ code, path }) => ({ code, path })) : [];
    const isSame = (decoded.kind !== "invalid") === valid && JSON.stringify(found) === JSON.stringify(issues);
    if (isSame) {
      agreed += 1;
    } else {
      failures += 1;
      console.error(
        `${subject}: ${name}\n  ${text}\n  expected ${JSON.stringify(issues)}\n  found    ${JSON.stringify(found)}`,
      );
    }
  }
  console.log(`${subject}: TypeScript agrees on ${agreed} of ${suite.cases.length} cases`);
}
process.exitCode = failures === 0 ? 0 : 1;
