import { basename } from 'node:path';
import { applyImport } from '../../../src/app/imports/apply.ts';
import { planImport } from '../../../src/app/imports/plan.ts';
import { newId } from '../../../src/engine/clock.ts';
import { leadContext, newBook } from '../../../src/engine/library.ts';
import { readImport } from '../../../src/imports/index.ts';
import { benchClock, openBench } from '../fill.ts';
import { csvOf, makeImportFloor } from '../importFile.ts';
import { interleave, median, ratio } from '../measure.ts';
import type { Bar } from '../report.ts';
import type { World } from '../world.ts';

/** Item 8: a file of contributions into a book that is still empty, by the app's own path: opened, read, planned, written, closed. */
export function importing(world: World, rows: number, say: (line: string) => void): Bar[] {
  const bytes = csvOf(world.load(rows, 200));
  const floor = makeImportFloor(world.fresh('import-floor.db'), bytes);
  let path = '';
  const prepare = (round: number): void => {
    if (path !== '') world.fresh(basename(path));
    path = world.fresh(`import-${round}.tantieme`);
    newBook(
      path,
      {
        id: newId(),
        name: 'Bench',
        legalForm: '',
        currency: 'EUR',
        language: 'en',
        charter: 'dynamic-equity',
        leadName: 'Lead',
        leadIsMember: false,
        sample: false,
      },
      benchClock,
      `${path}.state`,
    );
  };
  const ours = (): void => {
    const opened = openBench(path);
    const context = leadContext(opened, benchClock);
    const file = readImport(bytes, {
      fileName: 'contributions.csv',
      format: 'auto',
      timeZone: 'Europe/Paris',
      today: benchClock.today(),
      currency: 'EUR',
      currencyDigits: 2,
      fingerprintKey: 'bench key',
    });
    const plan = planImport(context, file, { project: 'All', memberMatches: {} });
    const chosen = new Set(plan.rows.filter((row) => row.state === 'new').map((row) => row.source.row));
    const { added } = applyImport(context, { id: newId(), fileName: 'contributions.csv', chosen }, plan);
    if (added !== rows) throw new Error(`${added} of ${rows} rows were imported`);
    opened.close();
  };
  const spent = interleave('cpu', 7, { floor: { before: floor.prepare, work: floor.run }, ours: { before: prepare, work: ours } });
  say(
    `importing ${rows} rows of ${(bytes.length / 1e6).toFixed(1)} MB: ${median(spent.ours).toFixed(0)} ms of processor time, floor ${median(spent.floor).toFixed(0)} ms`,
  );
  return [
    {
      item: '8',
      what: `import of ${rows} rows, read, checked, journalled / papaparse and raw insert with two indexes`,
      value: ratio(spent.ours, spent.floor),
      target: 2,
      is: 'most',
    },
  ];
}
