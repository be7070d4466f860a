// Writes the code that ajv makes of a schema.
//
// node ajv.mjs SCHEMA CODE

import { readFileSync, writeFileSync } from "node:fs";

import Ajv from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";

const [schema, code] = process.argv.slice(2);
const options = { discriminator: true, allErrors: true, strict: false, code: { source: true, esm: true } };
const ajv = new Ajv.default(options);
writeFileSync(code, standalone.default(ajv, ajv.compile(JSON.parse(readFileSync(schema, "utf8")))));
