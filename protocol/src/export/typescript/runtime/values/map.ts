// Objects whose keys are data.

import { expectKind } from "../kinds.ts";
import { isProperties, type Properties, setProperty } from "../properties.ts";
import { reportDuplicate } from "../report.ts";
import { checkRules, type Rules } from "../rules.ts";
import { sayEntries, sayOneEntry } from "../sentences.ts";
import type { ValueShape } from "../shapes.ts";

export function mapShape(keys: ValueShape, values: ValueShape, ...rules: Rules): ValueShape {
  return {
    read(context, node) {
      const { protocol, report } = context;
      const map = expectKind(report, node, "object");
      if (map === undefined) return undefined;
      const isSecret = keys.isSecret?.(protocol) === true;
      const entries: Properties = {};
      for (const { key, keyAt, value } of map.members) {
        // Two names of one value are the same key, which is reported by its declared name.
        const name = keys.nameOfKey?.(protocol, key) ?? key;
        const isTwice = Object.hasOwn(entries, name);
        if (isTwice) report.insideFound(name, isSecret, () => reportDuplicate(report, keyAt));
        report.insideFound(key, isSecret, () => {
          keys.readKey?.(context, keyAt, key);
          setProperty(entries, name, values.read(context, value));
        });
      }
      const count = map.members.length;
      checkRules(report, map.at, { count, length: count === 1 ? sayOneEntry() : sayEntries(count) }, rules);
      return entries;
    },
    write(context, value) {
      const { writer } = context;
      if (!isProperties(value)) return writer.any(value);
      writer.object(() => writer.members(value, Object.keys(value), (entry) => values.write(context, entry)));
    },
  };
}
