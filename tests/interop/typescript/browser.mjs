// The JavaScript module of the Matrix in a browser, as a page loads it: it judges the conformance cases as Rust does.
//
// node browser.mjs CHROMIUM MODULE CASES

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { promisify } from "node:util";

const [chromium, module, cases] = process.argv.slice(2);
const page = `<!doctype html>
<meta charset="utf-8">
<pre>not run</pre>
<script type="module">
  import { bark, decode, encode } from "./world.mjs";
  const { cases } = await (await fetch("./cases.json")).json();
  const differ = cases.filter(({ text, valid, issues }) => {
    const decoded = decode(text);
    const found = decoded.kind === "invalid" ? decoded.issues.map(({ code, path }) => ({ code, path })) : [];
    return (decoded.kind !== "invalid") !== valid || JSON.stringify(found) !== JSON.stringify(issues);
  });
  const { kind } = encode(bark({ text: "Woof" }, { agent_id: "timmy" }));
  document.querySelector("pre").textContent = JSON.stringify({ kind, cases: cases.length, differ: differ.map(({ name }) => name) });
</script>`;
const files = {
  "/": ["text/html", page],
  "/world.mjs": ["text/javascript", readFileSync(module)],
  "/cases.json": ["application/json", readFileSync(cases)],
};
const server = createServer((request, response) => {
  const [type, content] = files[request.url] ?? ["text/plain", ""];
  response.writeHead(files[request.url] === undefined ? 404 : 200, { "content-type": type });
  response.end(content);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const address = `http://127.0.0.1:${server.address().port}/`;
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--virtual-time-budget=30000",
  "--dump-dom",
];
const { stdout } = await promisify(execFile)(chromium, [...flags, address], { timeout: 120_000, maxBuffer: 1 << 24 });
server.close();
const [, said] = /<pre>(.*)<\/pre>/s.exec(stdout) ?? assert.fail(stdout);
const told = JSON.parse(said.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
assert.deepEqual(told.differ, []);
assert.equal(told.kind, "text");
console.log(`a page in Chromium judges ${told.cases} cases as Rust does`);
