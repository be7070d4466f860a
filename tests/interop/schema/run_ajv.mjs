// Asks ajv what it makes of every case, by the schema of the protocol: a list of true and false, in the order of the cases.
//
//     node run_ajv.mjs CASES SCHEMA

import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const [cases, schema] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
// Strict mode refuses keywords that it does not know and schemas that contradict themselves. Types in a list, and
// `required` without `properties` beside it, are good JSON Schema.
// Each format has a pattern beside it, which says all.
const formats = { "date-time": true, date: true, uuid: true };
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, strictTuples: false, discriminator: true, ownProperties: true, formats });
const validate = ajv.compile(schema);

const accepts = (text) => {
  try {
    return validate(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};
console.log(JSON.stringify(cases.cases.map((one) => accepts(one.text))));
