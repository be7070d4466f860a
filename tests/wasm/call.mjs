// Loads the module, calls every function that it exports, and compares the time that it gives with ours: `node call.mjs FILE`.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

const module = new WebAssembly.Module(await readFile(process.argv[2]));

// With `js`, wasm-bindgen's imports stand in the module as its macros write them, since its program, which would write
// JavaScript for them, is not run here. One is called: the clock. The names end in a hash.
const imports = {};
let imported = 0;
for (const { module: from, name } of WebAssembly.Module.imports(module)) {
  imported += 1;
  imports[from] ??= {};
  imports[from][name] = /^__wbg_now_/.test(name)
    ? () => Date.now()
    : () => assert.fail(`${name} was called`);
}

const { exports } = new WebAssembly.Instance(module, imports);
const checks = ["messages_with_a_given_time", "numbers_of_64_bits", "errors_with_positions", "contracts"];
for (const name of checks) {
  exports[name]();
  console.log(`${name}: ok`);
}
if (exports.sent_at) {
  const [sent, now] = [exports.sent_at(), Date.now() / 1000];
  assert.ok(Math.abs(now - sent) < 60, `sent at ${sent}, and it is ${now}`);
  console.log("sent_at: ok");
} else {
  assert.equal(imported, 0, "without the feature `js` nothing is asked of JavaScript");
}
