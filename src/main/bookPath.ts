import { extname, resolve } from 'node:path';

export const bookExtension = '.tantieme';

/** The book that the system handed over on the command line, as a whole path; undefined when there is none. */
export function bookPathIn(argumentsAfterProgram: readonly string[], folder: string): string | undefined {
  const given = argumentsAfterProgram.find((argument) => !argument.startsWith('-') && extname(argument).toLowerCase() === bookExtension);
  return given === undefined ? undefined : resolve(folder, given);
}
