/** JSON that people can read: what fits on a line stands on one. `opened` breaks this value, and not what stands in it, even if it would fit. */
export function readableJson(value: unknown, width: number, indent = '', opened = false): string {
  const flat = flatJson(value);
  if ((!opened && indent.length + flat.length <= width) || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((entry) => inner + readableJson(entry, width, inner))
    : Object.entries(value).map(([name, entry]) => {
        const start = `${JSON.stringify(name)}: `;
        // A value that does not fit beside its name opens there and goes on below.
        const fits = inner.length + start.length + flatJson(entry).length <= width;
        return inner + start + (fits ? flatJson(entry) : readableJson(entry, width, inner, true));
      });
  if (lines.length === 0) return flat;
  const [opening, closing] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${opening}\n${lines.join(',\n')}\n${indent}${closing}`;
}

function flatJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flatJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, entry]) => `${JSON.stringify(name)}: ${flatJson(entry)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
