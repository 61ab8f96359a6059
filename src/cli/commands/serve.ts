import { resolve } from 'node:path';
import { optional, UsageError, type Command } from '../command.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'the app in a browser on this machine; prints its address on the first line',
  positionals: ['[BOOK]'],
  options: {
    port: { type: 'string', help: 'port on the loopback interface (any free one)' },
    'no-open': { type: 'boolean', help: 'do not open a browser' },
  },
  async run(input) {
    const port = optional(input, 'port');
    if (port !== null && (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535)) throw new UsageError('--port is a number up to 65535');
    const { serve } = await import('../../server/main.ts');
    const book = input.positionals[0];
    const serving = serve({
      ...(book === undefined ? {} : { bookPath: resolve(book) }),
      ...(port === null ? {} : { port: Number(port) }),
      open: input.options['no-open'] !== true,
    });
    return { json: null, text: '', exitCode: await serving.catch((error: unknown) => sayPort(error, port, input.language)) };
  },
};

/** A port that someone else has, or that the system keeps for itself, is said in a sentence; anything else is our bug. */
function sayPort(error: unknown, port: string | null, language: 'en' | 'fr'): number {
  const { code } = error as NodeJS.ErrnoException;
  if (port === null || (code !== 'EADDRINUSE' && code !== 'EACCES')) throw error;
  const taken = { en: `Port ${port} is already in use.`, fr: `Le port ${port} est déjà pris.` };
  const kept = { en: `Port ${port} may not be used.`, fr: `Le port ${port} ne peut pas être utilisé.` };
  const mend = {
    en: 'Choose another with --port, or leave --port out.',
    fr: 'Choisissez-en un autre avec --port, ou laissez --port de côté.',
  };
  process.stderr.write(`${(code === 'EADDRINUSE' ? taken : kept)[language]} ${mend[language]}\n`);
  return 1;
}
