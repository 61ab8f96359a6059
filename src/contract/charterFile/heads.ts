type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** In a charter without activities nobody ever contributes: who is not said to be counted among is then everyone who was a member. */
export function withHeads(file: object): object {
  const { activities, keys, rights } = file as Json;
  if (activities !== undefined && !(Array.isArray(activities) && activities.length === 0)) return file;
  const counted = (part: Json): Json => ('among' in part ? part : { ...part, among: 'members' });
  const source = (of: unknown): unknown => {
    if (!isObject(of)) return of;
    if (of['by'] === 'equal') return counted(of);
    const { parts } = of;
    if (!Array.isArray(parts)) return of;
    return { ...of, parts: parts.map((part: unknown) => (isObject(part) && 'of' in part ? { ...part, of: source(part['of']) } : part)) };
  };
  const key = (one: unknown): unknown => (isObject(one) && 'of' in one ? { ...one, of: source(one['of']) } : one);
  return {
    ...file,
    ...(isObject(keys) ? { keys: Object.fromEntries(Object.entries(keys).map(([name, one]) => [name, key(one)])) } : {}),
    ...(isObject(rights) && (rights['rule'] === 'equal' || rights['rule'] === 'mixed') ? { rights: counted(rights) } : {}),
  };
}
