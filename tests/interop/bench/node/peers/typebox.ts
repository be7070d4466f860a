// TypeBox, which compiles the schema when the program starts, by `new Function`.

import { Compile } from "typebox/schema";

import schema from "./world.schema.json";

const validator = Compile(schema as never);

const checked = (message: unknown): unknown => {
  if (!validator.Check(message)) throw validator.Errors(message);
  return message;
};

export const decode = (text: string): unknown => checked(JSON.parse(text));
export const encode = (message: unknown): string => JSON.stringify(checked(message));
