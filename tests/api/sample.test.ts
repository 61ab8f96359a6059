import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hosts, makeFolders, type Client, type Folders, type Host, type Page } from './support/hosts.ts';
import { whole } from './support/steps.ts';

// What the sample has to show on every screen of the charter; `streams.test.ts` makes it over every host.
describe.each(['en', 'fr'] as const)('the sample in %s', (language) => {
  let folders: Folders;
  let host: Host;
  let page: Page;
  let client: Client;
  beforeAll(async () => {
    folders = makeFolders();
    host = await hosts[0]!.start(folders);
    page = await host.open();
    client = page.client;
    await client.books.openSample({ language });
  });
  afterAll(async () => {
    page.close();
    await host.close();
    folders.remove();
  });

  it('has a history of charters with who decided and what changed', async () => {
    const history = await client.charters.history();
    expect(history.map((charter) => charter.inForce)).toEqual([false, false, true]);
    const second = history[2]!;
    expect(second.charter.name).toBe('workshops-own');
    expect(second.decidedBy).not.toBe('');
    expect(second.differences.map((row) => row.section)).toEqual(expect.arrayContaining(['figures', 'keys', 'steps', 'leaver']));
    const periods = await client.periods.list();
    expect(
      second.adoptedFrom >
        periods
          .map((period) => period.to)
          .sort()
          .at(-1)!,
    ).toBe(true);
  });

  it('has a register of shares that gives the capital of every member, which the charter asks for, and nothing is missing', async () => {
    const { asked, rows, batches, registerSince } = await client.figures.list();
    expect(asked.map((figure) => figure.name)).toEqual(['capital']);
    const members = await client.members.list();
    const own = rows.filter((row) => row.name === 'capital' && row.member !== null);
    expect(new Set(own.map((row) => row.member)).size).toBe(members.length);
    const { subscribed, paidUp, holders, asOf } = await client.capital.holdings({});
    // 8,750 euros held by eight members, and 600 more subscribed since.
    expect([subscribed, paidUp, holders]).toEqual([935_000n, 935_000n, 8]);
    expect(registerSince! < asOf).toBe(true);
    expect((await client.capital.operations({})).total).toBe(10);
    expect(batches).toEqual([]);
    const inForce = (await client.charters.history())[2]!;
    expect((await client.charters.check({ charter: inForce.charter, from: inForce.adoptedFrom })).findings).toEqual([]);
  });

  it('has a scenario that computes, with an imagined member and differences, and a draft of a charter', async () => {
    const [scenario, ...others] = await client.charters.scenarios();
    expect(others).toEqual([]);
    const tried = await client.charters.try(scenario!.trial);
    expect(tried.findings).toEqual([]);
    expect(tried.differences.length).toBeGreaterThan(0);
    expect(tried.today.charterName).toBe('workshops-own');
    const imagined = tried.trial.members.find((member) => member.number === -1)!;
    expect(imagined.name).toBe(scenario!.trial.imagined.members[0]!.name);
    expect(imagined.amount).toBeGreaterThan(0n);
    expect(await client.charters.drafts()).toMatchObject([{ charter: { name: 'workshops-own' } }]);
  });

  it('shares the open period by hours and contributions, with interest and retained parts', async () => {
    const { from, to } = await client.periods.suggest();
    const preview = await client.periods.preview({ from, to, result: 500_000n });
    expect(preview.steps.map((step) => step.key)).toEqual(['losses', 'reserve', 'fund', 'interest', 'sharing', 'repayment']);
    expect(preview.steps.find((step) => step.key === 'interest')!.amount).toBeGreaterThan(0n);
    expect(preview.members.filter((member) => member.retained > 0n).length).toBeGreaterThan(3);
    expect((await whole(client.books.doctor())).last.report).toMatchObject({ ok: true, violations: [] });
  });
});
