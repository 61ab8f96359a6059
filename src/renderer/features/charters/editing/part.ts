/** A part of a charter in the hands of whoever edits it: what it is, where it stands (`steps[2].take`), and how it is replaced. */
export interface Part<Value> {
  readonly value: Value;
  readonly place: string;
  readonly set: (value: Value) => void;
}

/** A named part of a part. */
export function at<Value extends object, Name extends keyof Value & string>(part: Part<Value>, name: Name): Part<Value[Name]> {
  return {
    value: part.value[name],
    place: part.place === '' ? name : `${part.place}.${name}`,
    set: (value) => part.set({ ...part.value, [name]: value }),
  };
}

/** Each entry of a list as a part. */
export function entries<Value>(part: Part<readonly Value[]>): Part<Value>[] {
  return part.value.map((value, index) => ({
    value,
    place: `${part.place}[${index}]`,
    set: (next) => part.set(part.value.map((old, position) => (position === index ? next : old))),
  }));
}

/** The part as one kind of what it can be, or null when it is another: `kind(step, 'kind', 'share')`. */
export function kind<Value extends object, Name extends keyof Value & string, const Word extends Value[Name]>(
  part: Part<Value>,
  name: Name,
  word: Word,
): Part<Extract<Value, { readonly [Key in Name]: Word }>> | null {
  return part.value[name] === word ? (part as unknown as Part<Extract<Value, { readonly [Key in Name]: Word }>>) : null;
}

/** The part where there is something, or null. */
export function present<Value>(part: Part<Value | null>): Part<Value> | null {
  return part.value === null ? null : (part as unknown as Part<Value>);
}

export function without<Value>(list: readonly Value[], index: number): Value[] {
  return list.filter((_, position) => position !== index);
}

/** The list with one entry moved up or down; as it was when there is no room. */
export function moved<Value>(list: readonly Value[], from: number, to: number): readonly Value[] {
  if (from === to || from < 0 || to < 0 || from >= list.length || to >= list.length) return list;
  const rest = without(list, from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
}
