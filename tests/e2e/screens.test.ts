import { test } from './support/launch.ts';
import { expectGoodInBothThemes } from './support/axe.ts';
import { givenStops, sweep } from './support/sweep.ts';

test('what is given, by whom, from where: seen and heard by everyone', async ({ app }) => {
  test.setTimeout(180_000);
  await expectGoodInBothThemes(app.page, 'start');
  await sweep(app, givenStops);
});
