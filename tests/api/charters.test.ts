import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { charterText } from '../../src/contract/charterFile.ts';
import { nothingImagined, type Trial } from '../../src/contract/charters.ts';
import type { Charter } from '../../src/core/charters/charter.ts';
import { cooperativeSpirit, dynamicEquity, equal, readyMadeCharters } from '../../src/core/charters/readyMade/index.ts';
import { readPdf } from '../documents/readPdf.ts';
import { hosts, makeFolders, type Client, type Folders, type Host, type Page } from './support/hosts.ts';
import { begin, refusalOf, whole, workInput } from './support/steps.ts';

// Writing, trying and adopting a charter, the same steps over each host: a charter, a trial of it and its answer are the largest
// nested data that travel, and exact amounts are in them.
const january: Trial = {
  from: '2026-01-01',
  to: '2026-01-31',
  result: 1000_00n,
  charter: equal,
  against: null,
  imagined: nothingImagined,
  recount: false,
};

describe.each(hosts)('charters $name', ({ start }) => {
  let folders: Folders;
  let host: Host;
  let page: Page;
  let client: Client;

  const run = async () => {
    host = await start(folders);
    page = await host.open();
    client = page.client;
  };
  const restart = async () => {
    page.close();
    await host.close();
    await run();
    await client.books.open({ id: (await client.books.list())[0]!.id });
  };
  const head = async () => (await whole(client.books.doctor())).last.report.head;
  const actAs = async (name: string) =>
    client.session.actAs({ personId: (await client.session.get()).book!.actors.find((actor) => actor.name === name)!.personId });
  const amounts = (outcome: { members: readonly { name: string; amount: bigint }[] }) =>
    Object.fromEntries(outcome.members.map((member) => [member.name, member.amount]));

  beforeAll(async () => {
    folders = makeFolders();
    await run();
    await begin(client);
    // Ada gave 30 hours; Zoé 10 hours and 100.00: 600 and 300 under the charter of the founding.
    for (const [member, day, hours] of [
      [1, '2026-01-05', 10],
      [1, '2026-01-06', 20],
      [2, '2026-01-06', 10],
    ] as const)
      await client.contributions.submit(workInput(member, day, hours));
    await client.contributions.submit({ ...workInput(2, '2026-01-08', 0), activity: 2, quantity: 100_00 });
    await client.contributions.approveAll({ id: v7() });
  });
  afterAll(async () => {
    page.close();
    await host.close();
    folders.remove();
  });

  it('begins with the charter of the founding, in words', async () => {
    const [first, ...others] = await client.charters.history();
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      number: 1,
      inForce: true,
      minutes: null,
      differences: [],
      charter: { schema: 2, name: 'cooperative-spirit' },
    });
    expect(first!.words.length).toBeGreaterThan(3);
    for (const line of first!.words) {
      expect(line.words.en, line.key).not.toBe('');
      expect(line.words.fr, line.key).not.toBe('');
    }
    expect(await refusalOf(client.charters.minutes({ number: 1 }))).toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  it('writes a charter as a file that reads back the same, for each ready-made one', async () => {
    for (const charter of readyMadeCharters) {
      const { name, text } = await client.charters.write({ charter });
      expect(name).toBe(`${charter.name}.json`);
      expect(await client.charters.read({ text })).toEqual({ charter, findings: [] });
    }
  });

  it('reads a file with its faults by name and place', async () => {
    const text = charterText(cooperativeSpirit);
    const file = JSON.parse(text) as { steps: { take?: { percent: string } }[]; rights: object };
    expect(await client.charters.read({ text: 'Our charter' })).toMatchObject({ charter: null, findings: [{ code: 'CHARTER_NOT_JSON' }] });
    expect(await client.charters.read({ text: JSON.stringify({ ...file, schema: 9 }) })).toMatchObject({
      charter: null,
      findings: [{ code: 'CHARTER_SCHEMA' }],
    });
    expect(await client.charters.read({ text: JSON.stringify({ ...file, sharing: [] }) })).toMatchObject({
      charter: null,
      findings: [{ code: 'CHARTER_INVALID', details: { place: 'sharing' } }],
    });
    // Sound in its form, and contradicting itself in two places: both are said, and the editor still gets the charter.
    const last = file.steps.length - 1;
    file.steps[last]!.take!.percent = '140';
    const read = await client.charters.read({ text: JSON.stringify({ ...file, rights: { rule: 'proRata', key: 'songs' } }) });
    expect(read.charter?.steps[last]).toMatchObject({ take: { percent: '140' } });
    expect(read.findings.map(({ code, details }) => [code, details['place']])).toEqual([
      ['CHARTER_KEY_UNKNOWN', 'rights.key'],
      ['CHARTER_PERCENT', `steps[${last}].take.percent`],
    ]);
  });

  it('checks a charter in itself and in this book, with what it changes in words', async () => {
    const sound = await client.charters.check({ charter: dynamicEquity, from: null });
    expect(sound.findings).toEqual([]);
    expect(sound.words.length).toBeGreaterThan(3);
    expect(sound.differences).toEqual(expect.arrayContaining([expect.objectContaining({ section: 'rights', change: 'changed' })]));
    expect((await client.charters.check({ charter: cooperativeSpirit, from: null })).differences).toEqual([]);
    const toNobody = toMember('Nobody Here');
    expect((await client.charters.check({ charter: toNobody, from: '2026-02-01' })).findings).toMatchObject([
      { code: 'MEMBER_UNKNOWN', details: { member: 'Nobody Here' } },
    ]);
    const broken = await client.charters.check({ charter: { ...equal, steps: [...equal.steps, ...equal.steps] }, from: null });
    expect(broken.findings[0]?.code).toBe('CHARTER_NAME_TWICE');
    expect(broken).toMatchObject({ words: [], differences: [] });
  });

  it('keeps drafts and scenarios through a restart, outside the journal', async () => {
    const before = await head();
    const [draft, scenario, other] = [v7(), v7(), v7()];
    const trial: Trial = {
      ...january,
      result: 123_456_789_012_345_67n,
      charter: dynamicEquity,
      against: equal,
      imagined: {
        members: [{ name: 'Éva' }],
        contributions: [{ member: -1, activity: 'work', quantity: '7.5' }],
        figures: [{ name: 'cash', member: null, value: '10' }],
      },
      recount: true,
    };
    await client.charters.saveDraft({ id: draft, name: ' Première idée ', charter: equal });
    await client.charters.saveDraft({ id: draft, name: 'Deuxième idée', charter: dynamicEquity });
    await client.charters.saveScenario({ id: scenario, name: 'À trois', trial });
    await client.charters.saveScenario({ id: other, name: 'Rien', trial: january });
    await restart();
    expect(await client.charters.drafts()).toMatchObject([{ id: draft, name: 'Deuxième idée', charter: dynamicEquity }]);
    const kept = await client.charters.scenarios();
    expect(kept.find((row) => row.id === scenario)).toMatchObject({ name: 'À trois', trial });
    expect(kept.find((row) => row.id === scenario)?.trial).toEqual(trial);
    await client.charters.deleteScenario({ id: other });
    await client.charters.deleteDraft({ id: draft });
    expect((await client.charters.scenarios()).map((row) => row.name)).toEqual(['À trois']);
    expect(await client.charters.drafts()).toEqual([]);
    expect(await refusalOf(client.charters.saveScenario({ id: v7(), name: '  ', trial: january }))).toMatchObject({ code: 'NAME_MISSING' });
    expect(await head()).toEqual(before);
  });

  it('tries a charter beside today’s: exact amounts, differences, imagined members, recounted rates; nothing is written', async () => {
    const before = await head();
    const tried = await client.charters.try(january);
    expect(amounts(tried.today)).toEqual({ 'Ada Exemple': 666_67n, 'Zoé Modèle': 333_33n });
    expect(amounts(tried.trial)).toEqual({ 'Ada Exemple': 500_00n, 'Zoé Modèle': 500_00n });
    expect(tried.today).toEqual(await client.periods.preview({ from: january.from, to: january.to, result: january.result }));
    expect(tried.findings).toEqual([]);
    expect(tried.differences.map((row) => row.section)).toContain('keys');
    const recounted = await client.charters.try({ ...january, charter: dynamicEquity, recount: true });
    expect(amounts(recounted.trial)).toEqual({ 'Ada Exemple': 600_00n, 'Zoé Modèle': 400_00n });
    expect(recounted.trial.members.map((member) => member.rightsShare)).toEqual(['3/5', '2/5']);
    const imagined = await client.charters.try({
      ...january,
      charter: cooperativeSpirit,
      imagined: { ...nothingImagined, members: [{ name: 'Éva' }], contributions: [{ member: -1, activity: 'work', quantity: '30' }] },
    });
    expect(amounts(imagined.trial)).toEqual({ 'Ada Exemple': 400_00n, 'Zoé Modèle': 200_00n, Éva: 400_00n });
    expect(imagined.trial.members.map((member) => member.number)).toEqual([1, 2, -1]);
    expect(amounts(imagined.today)).toEqual({ 'Ada Exemple': 666_67n, 'Zoé Modèle': 333_33n });
    const loss = await client.charters.try({ ...january, result: -50_00n });
    expect(loss.trial.steps).toMatchObject([{ kind: 'lossCarriedForward', taken: -50_00n }]);
    const against = await client.charters.try({ ...january, charter: cooperativeSpirit, against: equal });
    expect(amounts(against.today)).toEqual(amounts(tried.trial));
    expect(await head()).toEqual(before);
    expect((await client.charters.history()).length).toBe(1);
  });

  it('refuses to try what cannot be computed, by name', async () => {
    const imagine = (member: number, activity: string, quantity: string) =>
      refusalOf(client.charters.try({ ...january, imagined: { ...nothingImagined, contributions: [{ member, activity, quantity }] } }));
    expect(await imagine(9, 'work', '1')).toMatchObject({ code: 'MEMBER_UNKNOWN' });
    expect(await imagine(1, 'songs', '1')).toMatchObject({ code: 'ACTIVITY_UNKNOWN' });
    expect(await imagine(1, 'work', 'two')).toMatchObject({ code: 'AMOUNT_NOT_NUMBER' });
    expect(await refusalOf(client.charters.try({ ...january, from: '2026-02-01' }))).toMatchObject({ code: 'PERIOD_EMPTY' });
    expect(
      await refusalOf(client.charters.try({ ...january, charter: { ...equal, steps: [...equal.steps, ...equal.steps] } })),
    ).toMatchObject({
      code: 'CHARTER_NAME_TWICE',
    });
  });

  it('prints the comparison', async () => {
    for (const language of ['en', 'fr'] as const) {
      const file = await client.charters.comparison({ trial: january, title: 'Égal ou pas', language });
      expect([file.name, file.type]).toEqual(['Égal ou pas.pdf', 'application/pdf']);
      const bytes = new Uint8Array(await file.arrayBuffer());
      expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-');
      const text = (await readPdf(bytes)).text.replace(/\s+/gu, ' ');
      for (const said of ['Égal ou pas', cooperativeSpirit.title[language], equal.title[language], 'Zoé Modèle'])
        expect(text.normalize('NFC')).toContain(said.replace(/\s+/gu, ' '));
    }
  });

  it('adopts with who decided and the minutes, which come back byte by byte; undo takes it back', async () => {
    const minutes = Uint8Array.from({ length: 90_000 }, (_, index) => (index * 11 + (index >> 8)) % 256);
    minutes.set([0x25, 0x50, 0x44, 0x46, 0x2d]);
    const input = {
      id: v7(),
      charter: toMember('Zoé Modèle'),
      from: '2026-02-01',
      decidedBy: 'Assemblée du 30 janvier',
      minutes: new File([minutes], 'procès-verbal n° 2.pdf', { type: 'text/html' }),
    };
    const adopted = await client.charters.adopt(input);
    expect(adopted.number).toBe(2);
    expect(await client.charters.adopt(input)).toEqual(adopted);
    expect(await refusalOf(client.charters.adopt({ ...input, decidedBy: 'Nobody' }))).toEqual({ code: 'ID_REUSED', details: {} });
    const [first, second] = await client.charters.history();
    expect([first!.inForce, second!.inForce]).toEqual([false, true]);
    expect(second).toMatchObject({
      number: 2,
      adoptedFrom: '2026-02-01',
      decidedBy: 'Assemblée du 30 janvier',
      minutes: { name: 'procès-verbal n° 2.pdf', type: 'application/pdf', sha256: hash('sha256', minutes, 'hex') },
      charter: { name: 'equal' },
    });
    // A book names members by number; people read names.
    expect(JSON.stringify(second!.charter)).not.toContain('Zoé');
    const gift = second!.words.find((line) => line.key === 'gift')!;
    expect(gift.words.fr).toContain('Zoé Modèle');
    expect(second!.differences).toEqual(
      expect.arrayContaining([expect.objectContaining({ section: 'steps', key: 'gift', change: 'added', before: null })]),
    );
    const file = await client.charters.minutes({ number: 2 });
    expect([file.name, file.type]).toEqual(['procès-verbal n° 2.pdf', 'application/pdf']);
    expect(Buffer.from(await file.arrayBuffer()).equals(minutes)).toBe(true);
    expect(await client.periods.preview({ from: '2026-02-01', to: '2026-02-28', result: 100_00n })).toMatchObject({
      charterName: 'equal',
      charterFrom: '2026-02-01',
    });
    await client.undo.undo({ id: v7(), seq: (await client.undo.next())!.seq });
    expect(await client.charters.history()).toMatchObject([{ number: 1, inForce: true }]);
    expect((await whole(client.books.doctor())).last.report).toMatchObject({ ok: true, violations: [] });
  });

  it('refuses to adopt over closed days, by no lead, with minutes that are none', async () => {
    const adopt = (changes: Partial<Parameters<Client['charters']['adopt']>[0]>) =>
      refusalOf(client.charters.adopt({ id: v7(), charter: equal, from: '2026-02-01', decidedBy: '', minutes: null, ...changes }));
    await client.periods.close({ id: v7(), from: january.from, to: january.to, result: january.result });
    expect(await adopt({ from: '2026-01-31' })).toEqual({
      code: 'CHARTER_DATE_CLOSED',
      details: { day: '2026-01-31', closedTo: '2026-01-31' },
    });
    expect(await adopt({ minutes: new File(['MZ'], 'minutes.pdf') })).toMatchObject({ code: 'RECEIPT_KIND' });
    expect(await adopt({ charter: toMember('Nobody Here') })).toMatchObject({ code: 'MEMBER_UNKNOWN' });
    expect(await adopt({ charter: { ...equal, steps: [...equal.steps, ...equal.steps] } })).toMatchObject({ code: 'CHARTER_NAME_TWICE' });
    await actAs('Zoé Modèle');
    expect(await adopt({})).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusalOf(client.charters.saveDraft({ id: v7(), name: 'X', charter: equal }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusalOf(client.charters.saveScenario({ id: v7(), name: 'X', trial: january }))).toMatchObject({ code: 'NOT_ALLOWED' });
    const [kept] = await client.charters.scenarios();
    expect(await refusalOf(client.charters.deleteScenario({ id: kept!.id }))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusalOf(client.charters.deleteDraft({ id: v7() }))).toMatchObject({ code: 'NOT_ALLOWED' });
    // Everybody may look, and ask what if.
    expect((await client.charters.history()).length).toBe(1);
    expect(amounts((await client.charters.try(january)).trial)).toEqual({ 'Ada Exemple': 500_00n, 'Zoé Modèle': 500_00n });
    await actAs('Lena Lead');
    expect(
      (await client.charters.adopt({ id: v7(), charter: equal, from: '2026-02-01', decidedBy: '', minutes: null })).number,
    ).toBeGreaterThan(1);
  });

  it('tries on closed days what was there then: today’s is what was really shared, whatever came after', async () => {
    const before = await client.periods.outcome({ period: 1 });
    await client.periods.close({ id: v7(), from: '2026-02-01', to: '2026-02-28', result: -300_00n });
    const tried = await client.charters.try(january);
    const { accounts, ...shared } = before;
    expect(tried.today).toMatchObject(shared);
    const byAccount = (left: { account: string }, right: { account: string }) => (left.account < right.account ? -1 : 1);
    expect(tried.today.accounts.toSorted(byAccount)).toEqual(accounts.toSorted(byAccount));
    expect(amounts(tried.trial)).toEqual({ 'Ada Exemple': 500_00n, 'Zoé Modèle': 500_00n });
    // The days after have that loss to make good.
    const march = await client.charters.try({ ...january, from: '2026-03-01', to: '2026-03-31' });
    expect(march.trial.steps[0]).toMatchObject({ kind: 'losses', taken: 300_00n });
  });
});

/** `equal` with a first gift to one member, by name. */
function toMember(member: string): Charter {
  const gift: Charter['steps'][number] = {
    kind: 'share',
    key: 'gift',
    label: { en: 'A gift', fr: 'Un cadeau' },
    take: { take: 'amount', amount: '10' },
    limits: [],
    give: { to: 'member', member },
  };
  return { ...equal, steps: [gift, ...equal.steps] };
}
