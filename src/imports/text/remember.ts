/** Distinct texts that are worth keeping; a column with more of them hardly repeats any. */
const mostKept = 50_000;

/** The same function of a text, each text read once: the cells of a column repeat, and reading one is not free. */
export function remembered<Made>(read: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined && !known.has(text)) {
      made = read(text);
      if (known.size < mostKept) known.set(text, made);
    }
    return made as Made;
  };
}

/** The same for a column whose rows often have the text of the row before, as days do: comparing is quicker than looking up. */
export function repeated<Made>(read: (text: string) => Made): (text: string) => Made {
  const rememberedRead = remembered(read);
  let lastText: string | undefined;
  let last: Made;
  return (text) => {
    if (text === lastText) return last;
    last = rememberedRead(text);
    lastText = text;
    return last;
  };
}
