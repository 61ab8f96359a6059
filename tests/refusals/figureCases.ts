import { setFigures, takeBackFigures, type FigureInput } from '../../src/app/figures.ts';
import { placeMember } from '../../src/app/placing.ts';
import { saveScenario } from '../../src/app/scenarios.ts';
import { undo } from '../../src/app/undo.ts';
import { readFigures } from '../../src/imports/index.ts';
import { id, on } from './caseTools.ts';
import type { Kit } from './kit.ts';

const figure = (changes: Partial<FigureInput> = {}): FigureInput => ({
  name: 'capital',
  member: 1,
  day: '2026-03-31',
  value: 10_000n,
  ...changes,
});
const set = (kit: Kit, ...rows: FigureInput[]): unknown => setFigures(kit.lead, { id: id(), rows, source: 'General meeting' });
const place = (kit: Kit, colleges: string[], leaving: 'atFault' | null): unknown =>
  placeMember(kit.lead, { id: id(), number: 1, colleges, leaving });
const read = (text: string): unknown => readFigures(new TextEncoder().encode(text), { currencyDigits: 2, known: [], day: null });

// Figures of charters.
on('FIGURE_NAME', 'a figure with a space in its name', (kit) => set(kit, figure({ name: 'Parts sociales' })));
on('FIGURE_NAME', 'a column that can be no figure', () => read('Member;Date;Shares bought!\nAda;2026-03-31;1\n'));
on('FIGURE_TWICE', 'two values for one day', (kit) => set(kit, figure(), figure({ value: 2n })));
on('FIGURE_DATE_CLOSED', 'a figure of a closed day', (kit) => {
  kit.closeMarch();
  set(kit, figure());
});
on('FIGURE_DATE_CLOSED', 'taking back figures of a closed day', (kit) => {
  set(kit, figure());
  kit.closeMarch();
  takeBackFigures(kit.lead, { id: id(), batch: 1 });
});
on('FIGURES_NONE', 'setting nothing', (kit) => set(kit));
on('MEMBER_UNKNOWN', 'a figure of nobody', (kit) => set(kit, figure({ member: 9 })));
on('DATE_IMPOSSIBLE', 'a figure of 30 February', (kit) => set(kit, figure({ day: '2026-02-30' })));
on('AMOUNT_TOO_LARGE', 'a figure beyond all measure', (kit) => set(kit, figure({ value: 10n ** 18n })));
on('IMPORT_UNKNOWN', 'taking back figures that are not there', (kit) => takeBackFigures(kit.lead, { id: id(), batch: 9 }));
on('IMPORT_TAKEN_BACK', 'taking figures back twice', (kit) => {
  set(kit, figure());
  for (let count = 0; count < 2; count++) takeBackFigures(kit.lead, { id: id(), batch: 1 });
});
on('UNDO_IMPOSSIBLE', 'undoing figures of a closed day', (kit) => {
  set(kit, figure());
  const seq = kit.book.version();
  kit.closeMarch();
  undo(kit.lead, { id: id(), seq });
});
on('COLUMN_MISSING', 'figures without their values', () => read('Member;Figure;Date\nAda;capital;2026-03-31\n'));

// Where members sit and how they left.
on('MEMBER_NOT_LEFT', 'saying how somebody left who is there', (kit) => place(kit, [], 'atFault'));
on('COLLEGE_NAME', 'a college with an accent', (kit) => place(kit, ['Salariés'], null));
on('NOT_ALLOWED', 'a member who places another', (kit) => placeMember(kit.bo, { id: id(), number: 1, colleges: [], leaving: null }));
on('NAME_MISSING', 'a scenario without a name', (kit) => saveScenario(kit.lead, { id: id(), name: ' ', body: {} }));
