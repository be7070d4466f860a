// Structs and enums, looked up by name in the table.

import type { ProtocolShape, ValueShape } from "../shapes.ts";

export function namedShape(name: string): ValueShape {
  const shape = (protocol: ProtocolShape): ValueShape | undefined => protocol.types[name];
  return {
    read: (context, node) => shape(context.protocol)?.read(context, node),
    write: (context, value) => shape(context.protocol)?.write(context, value),
    isSecret: (protocol) => shape(protocol)?.isSecret?.(protocol) === true,
    kept: (protocol, value) => shape(protocol)?.kept?.(protocol, value),
    readKey: (context, at, key) => shape(context.protocol)?.readKey?.(context, at, key),
    nameOfKey: (protocol, key) => shape(protocol)?.nameOfKey?.(protocol, key) ?? key,
  };
}
