// Raises a limit in what is written of the Matrix, as changing the declaration would: so that texts of 8 KiB are valid.
//
// node widen.mjs MODULE SCHEMA FOLDER

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";

const [module, schema, folder] = process.argv.slice(2);

const declared = /(name: "text", value: stringShape\(lengthRule\(1, |isText\(value\.text, 1, )2000\)/g;
const source = readFileSync(module, "utf8");
assert.equal(source.match(declared)?.length, 3, "the table, reading and writing each have the limit");
writeFileSync(`${folder}/world.ts`, source.replace(declared, "$120000)"));

const document = JSON.parse(readFileSync(schema, "utf8"));
document.$defs.ThoughtData.properties.text.maxLength = 20000;
writeFileSync(`${folder}/world.schema.json`, JSON.stringify(document));
