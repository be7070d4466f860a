// Generates TypeScript from an AsyncAPI document with Modelina: each message and data type becomes a model.
//
//     node generate.mjs world.asyncapi.json MODEL...

import { readFile } from "node:fs/promises";
import { TypeScriptGenerator } from "@asyncapi/modelina";

const [file, ...expected] = process.argv.slice(2);
const document = JSON.parse(await readFile(file, "utf8"));
const models = await new TypeScriptGenerator({ modelType: "interface" }).generate(document);
const named = new Map(models.map((model) => [model.modelName, model.result]));
const missing = expected.filter((name) => !named.has(name));
for (const name of missing) console.error(`${file}: no model ${name} among ${[...named.keys()].join(", ")}`);
const vague = [...named].filter(([, result]) => /^type \w+ = any;/m.test(result));
for (const [name] of vague) console.error(`${file}: the model ${name} says nothing`);
console.log(`${file}: ${models.length} models`);
process.exit(missing.length + vague.length === 0 ? 0 : 1);
