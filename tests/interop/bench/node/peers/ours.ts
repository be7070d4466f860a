// The module that is written from the contract.

import * as world from "./world.ts";

export const decode = (text: string): unknown => {
  const decoded = world.decode(text);
  if (decoded.kind === "invalid") throw decoded.issues;
  return decoded.message;
};

export const encode = (message: world.Message): string => {
  const encoded = world.encode(message);
  if (encoded.kind === "invalid") throw encoded.issues;
  return encoded.text;
};
