import { describe, expect, it } from 'vitest';
import type { EntryWorld } from './entry.ts';
import { parseEntry } from './parse.ts';
import { suggestEntries } from './suggest.ts';

const work = 1;
const cash = 2;
const expense = 3;
const equipment = 4;
const material = 5;
const reception = 6;
const referral = 7;

/** Monday 9 March 2026. */
const world: EntryWorld = {
  projects: [
    { number: 1, name: 'Atelier' },
    { number: 2, name: 'Cantine du quai' },
    { number: 3, name: 'Café associatif' },
  ],
  members: [
    { number: 1, name: 'Maud' },
    { number: 2, name: 'Awa Ndiaye' },
    { number: 3, name: 'Éloïse Marchand' },
    { number: 4, name: 'Élodie Petit' },
  ],
  activities: [
    { number: work, key: 'work', kind: 'work', unit: 'time', label: { en: 'Work', fr: 'Travail' } },
    { number: cash, key: 'cash', kind: 'cash', unit: 'money', label: { en: 'Cash', fr: 'Apport en argent' } },
    { number: expense, key: 'expense', kind: 'expense', unit: 'money', label: { en: 'Expense', fr: 'Frais' } },
    { number: equipment, key: 'equipment', kind: 'equipment', unit: 'time', label: { en: 'Equipment', fr: 'Matériel prêté' } },
    { number: material, key: 'material', kind: 'material', unit: 'money', label: { en: 'Material', fr: 'Fournitures' } },
    { number: reception, key: 'work-2', kind: 'work', unit: 'time', label: { en: 'Reception', fr: 'Accueil' } },
    { number: referral, key: 'referral', kind: 'referral', unit: 'count', label: { en: 'Referral', fr: 'Recommandation' } },
  ],
  past: [
    { note: 'Réunion', project: 2, activity: work, quantity: 5400 },
    { note: 'scie', project: 1, activity: equipment, quantity: 7200 },
    { note: 'colle à bois', project: 1, activity: material, quantity: 1250 },
  ],
  today: '2026-03-09',
  currency: 'EUR',
  currencyDigits: 2,
  member: 1,
};

const read = (line: string, changes: Partial<EntryWorld> = {}) => {
  const { member, project, activity, day, quantity, startsAt, note, problems } = parseEntry(line, { ...world, ...changes });
  return { member, project, activity, day, quantity, startsAt, note, problems: problems.map((problem) => problem.code) };
};
const parts = (line: string) => parseEntry(line, world).spans.map((span) => `${span.part}:${line.slice(span.start, span.end)}`);
const hour = 3600;

describe('a line of quick entry', () => {
  it.each([
    ['2h plan #atelier hier', { quantity: 2 * hour, project: 1, day: '2026-03-08', note: 'plan', activity: work, member: 1 }],
    ['1h30 accueil @awa lundi', { quantity: 5400, activity: reception, member: 2, day: '2026-03-02', note: '', project: 2 }],
    ['45 € colle', { quantity: 4500, activity: expense, note: 'colle', day: '2026-03-09' }],
    ['scie 3h', { quantity: 3 * hour, activity: equipment, project: 1, note: 'scie' }],
    ['12,50 € colle à bois', { quantity: 1250, activity: material, project: 1, note: 'colle à bois' }],
    ['1,5 h plan', { quantity: 5400, note: 'plan' }],
    ['90m plan', { quantity: 5400, note: 'plan' }],
    ['plan 90 min', { quantity: 5400, note: 'plan' }],
    ['2 h 15 plan', { quantity: 8100, note: 'plan' }],
    ['1:30 plan', { quantity: 5400, note: 'plan' }],
    ['2 plan', { quantity: 2 * hour, note: 'plan' }],
    ['plan 2,5', { quantity: 9000, note: 'plan' }],
    ['2h plan 02/03', { day: '2026-03-02', note: 'plan' }],
    ['2h plan 2/3', { day: '2026-03-02', note: 'plan' }],
    ['2h plan 31/12', { day: '2025-12-31', note: 'plan' }],
    ['2h plan 31/12/2024', { day: '2024-12-31', note: 'plan' }],
    ['2h plan 2026-03-01', { day: '2026-03-01', note: 'plan' }],
    ['2h plan le 1er mars', { day: '2026-03-01', note: 'plan' }],
    ['2h plan March 2nd', { day: '2026-03-02', note: 'plan' }],
    ['2h plan avant-hier', { day: '2026-03-07', note: 'plan' }],
    ['2h plan yesterday', { day: '2026-03-08', note: 'plan' }],
    ['2h plan last friday', { day: '2026-03-06', note: 'plan' }],
    ['2h plan mardi', { day: '2026-03-03', note: 'plan' }],
    ['2h plan lundi 2 mars', { day: '2026-03-02', note: 'plan', problems: [] }],
    ['12+8,50 € vis', { quantity: 2050, note: 'vis' }],
    ['3 × 4,20 € vis', { quantity: 1260, note: 'vis' }],
    ['2*15+3,5 EUR vis', { quantity: 3350, note: 'vis' }],
    ['€45 glue', { quantity: 4500, note: 'glue' }],
    ['1 250,00 € moteur', { quantity: 125_000, note: 'moteur' }],
    ['12+8,50 /frais vis', { quantity: 2050, activity: expense, note: 'vis' }],
    ['09:00-11:30 plan', { quantity: 2.5 * hour, startsAt: 540, note: 'plan' }],
    ['9h-11h30 plan', { quantity: 2.5 * hour, startsAt: 540, note: 'plan' }],
    ['de 9h à 11h plan', { quantity: 2 * hour, startsAt: 540, note: 'plan' }],
    ['9:00 to 11:00 plan', { quantity: 2 * hour, startsAt: 540, note: 'plan' }],
    ['22:00-01:00 garde', { quantity: 3 * hour, startsAt: 1320, note: 'garde' }],
    ['9:00-12:00 2h plan', { quantity: 2 * hour, startsAt: 540, problems: [] }],
    ['2h plan à 14h', { quantity: 2 * hour, startsAt: 840, note: 'plan' }],
    ['2h at 8:15', { startsAt: 495, note: '' }],
    ['3 pcs /referral', { quantity: 300, activity: referral, note: '' }],
    ['4 /recommandation voisins', { quantity: 400, activity: referral, note: 'voisins' }],
    ['2h #cantine du quai vaisselle', { project: 2, note: 'vaisselle' }],
    ['2h #quai vaisselle', { project: 2, note: 'vaisselle' }],
    ['2h #cantine-du-quai', { project: 2 }],
    ['2h #"Cantine du quai" x', { project: 2, note: 'x' }],
    ['2h #CAFE', { project: 3 }],
    ['2h réunion de travail', { activity: work, note: 'réunion de travail' }],
    ['2h travail', { activity: work, note: '' }],
    ['2h réunion', { project: 2, note: 'réunion' }],
    ['2h "lundi 3h"', { quantity: 2 * hour, day: '2026-03-09', note: 'lundi 3h' }],
    ['2h, plan', { note: 'plan' }],
    ['2h partage 50/50', { day: '2026-03-09', note: 'partage 50/50' }],
    ['2h constructor __proto__', { note: 'constructor __proto__' }],
  ])('%s', (line, expected) => expect(read(line)).toMatchObject({ problems: [], ...expected }));

  it.each([
    ['', ['ENTRY_NO_QUANTITY']],
    ['plan', ['ENTRY_NO_QUANTITY']],
    ['2h #nowhere', ['PROJECT_UNKNOWN']],
    ['2h #ca', ['ENTRY_NAME_AMBIGUOUS']],
    ['2h @él', ['ENTRY_NAME_AMBIGUOUS']],
    ['2h @nobody', ['MEMBER_UNKNOWN']],
    ['2h /dancing', ['ACTIVITY_UNKNOWN']],
    ['2h #atelier #quai', ['ENTRY_TWO_NAMES']],
    ['2h hier lundi', ['ENTRY_TWO_DAYS']],
    ['2h 3h plan', ['ENTRY_TWO_QUANTITIES']],
    ['2h 45 € plan', ['ENTRY_TWO_QUANTITIES']],
    ['2h /frais', ['ENTRY_OTHER_UNIT']],
    ['2h 31/02', ['DATE_IMPOSSIBLE']],
    ['2h 2026-03-10', ['DATE_FUTURE']],
    ['1,234 € colle', ['AMOUNT_TOO_FINE']],
    ['45 $ glue', ['CURRENCY_UNKNOWN']],
    ['0h plan', ['QUANTITY_NOT_POSITIVE']],
  ])('%s is not enough', (line, expected) => expect(read(line).problems).toEqual(expected));

  it('says what is missing in a book that has nothing yet', () => {
    const bare = { projects: [], activities: [], past: [], member: null };
    expect(read('2h', bare).problems).toEqual(['ENTRY_NO_PROJECT', 'ENTRY_NO_ACTIVITY', 'ENTRY_NO_MEMBER']);
    expect(read('2h', { past: [] }).problems).toEqual(['ENTRY_NO_PROJECT']);
  });

  it('shows where it read what', () => {
    expect(parts('2h plan #atelier hier')).toEqual(['quantity:2h', 'project:#atelier', 'day:hier']);
    expect(parts('1h30 @awa /accueil à 14h')).toEqual(['quantity:1h30', 'member:@awa', 'activity:/accueil', 'start:à 14h']);
    expect(parts('plan')).toEqual([]);
  });

  it('says what it assumed', () => {
    expect(parseEntry('2h plan', world).assumed).toEqual(['activity', 'project', 'member', 'day']);
    expect(parseEntry('2h plan #atelier @awa /travail hier', world).assumed).toEqual([]);
  });

  it('names the candidates of an ambiguous name', () => {
    expect(parseEntry('2h #ca', world).problems[0]).toMatchObject({ candidates: [2, 3], span: { start: 3, end: 6 } });
  });

  it('proposes what was entered before, keeping what is typed', () => {
    const lines = (typed: string) => suggestEntries(parseEntry(typed, world), typed, world, 5).map((one) => one.line);
    expect(lines('')).toEqual(['1h30 Réunion #Cantine du quai', '2h scie #Atelier', '12.50 EUR colle à bois #Atelier']);
    expect(lines('3h sc hier')).toEqual(['3h hier scie #Atelier']);
    expect(lines('col')).toEqual(['12.50 EUR colle à bois #Atelier']);
    expect(lines('nothing like it')).toEqual([]);
    for (const line of lines('')) expect(read(line).problems).toEqual([]);
  });
});
