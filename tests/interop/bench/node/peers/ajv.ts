// ajv, as code that was written from the schema beforehand.

import validate from "./ajv-code.js";

const checked = (message: unknown): unknown => {
  if (!validate(message)) throw validate.errors;
  return message;
};

export const decode = (text: string): unknown => checked(JSON.parse(text));
export const encode = (message: unknown): string => JSON.stringify(checked(message));
