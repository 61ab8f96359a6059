import { resolve } from 'node:path';
import { optional, UsageError, type Command } from '../command.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'the app in a browser on this machine; prints its address on the first line',
  positionals: ['[BOOK]'],
  options: { port: { type: 'string', help: 'port on the loopback interface (any free one)' }, 'no-open': { type: 'boolean', help: 'do not open a browser' } },
  async run(input) {
    const port = optional(input, 'port');
    if (port !== null && (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535)) throw new UsageError('--port is a number up to 65535');
    const { serve } = await import('../../server/main.ts');
    const book = input.positionals[0];
    const exitCode = await serve({ ...(book === undefined ? {} : { bookPath: resolve(book) }), ...(port === null ? {} : { port: Number(port) }), open: input.options['no-open'] !== true });
    return { json: null, text: '', exitCode };
  },
};
