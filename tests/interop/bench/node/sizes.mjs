// What a page weighs that only decodes: minified, and in gzip.

import { gzipSync } from "node:zlib";

import { build } from "esbuild";

console.log("\n| a page that only decodes, kB | minified | gzip |\n|---|---:|---:|");
for (const name of ["ours", "ajv", "typebox", "arktype", "zod", "valibot"]) {
  const contents = `import { decode } from "./${name}.ts"; globalThis.decode = decode;`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: "peers" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
  const [{ contents: code }] = outputFiles;
  const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
  console.log(`| ${name} | ${kilobytes(code.length)} | ${kilobytes(gzipSync(code, { level: 9 }).length)} |`);
}
