import { eventIterator, oc } from '@orpc/contract';
import { implement } from '@orpc/server';
import { z } from 'zod';

/** A small API with one of each: a value of every kind, a refusal, a stream that can be cancelled, a file, a question to the host. */
export const contract = {
  echo: oc.input(z.object({ text: z.string(), day: z.date() })).output(z.object({ text: z.string(), day: z.date() })),
  refuse: oc.errors({ REFUSED: { status: 422, data: z.object({ code: z.string() }) } }).output(z.string()),
  ticks: oc.output(eventIterator(z.object({ tick: z.number() }))),
  ended: oc.output(z.object({ ended: z.number(), opened: z.array(z.string()) })),
  upload: oc.input(z.object({ file: z.file() })).output(z.object({ bytes: z.number(), first: z.number() })),
  crash: oc.output(z.string()),
  choose: oc.output(z.object({ path: z.string().nullable() })),
};

export function makeRouter(ask: (() => Promise<{ path: string | null }>) | undefined, opened: string[]) {
  const implementing = implement(contract);
  let ended = 0;
  return implementing.router({
    echo: implementing.echo.handler(({ input }) => input),
    refuse: implementing.refuse.handler(({ errors }) => {
      throw errors.REFUSED({ data: { code: 'NOT_ALLOWED' } });
    }),
    ticks: implementing.ticks.handler(async function* () {
      try {
        for (let tick = 0; ; tick++) {
          yield { tick };
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      } finally {
        ended++;
      }
    }),
    ended: implementing.ended.handler(() => ({ ended, opened })),
    upload: implementing.upload.handler(async ({ input }) => {
      const bytes = new Uint8Array(await input.file.arrayBuffer());
      return { bytes: bytes.byteLength, first: bytes[0] ?? -1 };
    }),
    crash: implementing.crash.handler(() => process.exit(3)),
    choose: implementing.choose.handler(async () => (await ask?.()) ?? { path: null }),
  });
}
