import { test } from './support/launch.ts';
import { sharedStops, sweep } from './support/sweep.ts';

test('what follows from it: shares, periods, documents, settings', async ({ app }) => {
  test.setTimeout(180_000);
  await sweep(app, sharedStops);
});
