import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { adoptCharter, fitFindings } from '../../src/app/charters.ts';
import { closePeriod } from '../../src/app/periods.ts';
import { tryCharter } from '../../src/app/trials.ts';
import { charter, equalRights, label, plainActivities, shareStep } from '../../src/core/charters/build.ts';
import type { Charter } from '../../src/core/charters/charter.ts';
import type { Context } from '../../src/app/context.ts';
import { activity, fitted, give } from '../support/actions.ts';
import { memoryBook, people, project, refusalOf } from '../support/workshop.ts';

const words = label('Claims', 'Créances');
/** Steps of claims alone, each from activities: what nobody claims stays undistributed. */
function claiming(...steps: readonly (readonly [key: string, ...activities: string[]])[]): Charter {
  return charter({
    name: 'claims',
    title: words,
    summary: words,
    keys: {},
    activities: plainActivities,
    rights: equalRights,
    steps: steps.map(([key, ...activities]) =>
      shareStep(
        key,
        words,
        { take: 'claims', activities, figure: null, lasting: 'untilPaid', order: 'oldestFirst' },
        { to: 'claimants', account: 'profits', retained: null },
      ),
    ),
  });
}

/** Ada brought 100.00 of cash and 50.00 of expenses; 60.00 of both together is paid at the end of March. */
function workshop(first: Charter) {
  const shop = memoryBook();
  people(shop.lead, 'Ada Exemple', 'Bo Exemple');
  project(shop.lead);
  give(shop.lead, { member: 1, day: '2026-02-02', activity: activity.cash, quantity: 10_000 });
  give(shop.lead, { member: 1, day: '2026-03-02', activity: activity.expense, quantity: 5_000 });
  adopt(shop.lead, first, '2026-01-01');
  closePeriod(shop.lead, { id: v7(), from: '2026-01-01', to: '2026-03-31', result: 6_000n });
  return shop;
}
const adopt = (lead: Context, agreed: Charter, from: string) => adoptCharter(lead, { ...fitted('equal', from), charter: agreed });
const close = (lead: Context, from: string, to: string, result: bigint) => {
  const { period } = closePeriod(lead, { id: v7(), from, to, result });
  return lead.book.read
    .periods()
    .find((row) => row.number === period)!
    .outcome.members.find((member) => member.number === 1)!.amount;
};

describe('claims under the next charter', () => {
  it('are not paid again because their step has another name', () => {
    const shop = workshop(claiming(['founders', 'cash', 'expense']));
    adopt(shop.lead, claiming(['pioneers', 'expense', 'cash']), '2026-04-01');
    expect(close(shop.lead, '2026-04-01', '2026-06-30', 1_000_000n)).toBe('9000');
    adopt(shop.lead, claiming(['founders', 'cash', 'expense']), '2026-07-01');
    expect(close(shop.lead, '2026-07-01', '2026-09-30', 1_000_000n)).toBe('0');
    expect(shop.doctor().violations).toEqual([]);
    shop.close();
  });

  it('are not paid again in a trial either, on both sides of it', () => {
    const shop = workshop(claiming(['founders', 'cash', 'expense']));
    const tried = tryCharter(shop.lead, {
      from: '2026-04-01',
      to: '2026-06-30',
      result: 1_000_000n,
      charter: claiming(['pioneers', 'expense', 'cash']),
      against: null,
      imagined: { members: [], contributions: [], figures: [] },
      recount: false,
    });
    expect([tried.today, tried.trial].map((run) => run.outcome.members[0]!.amount)).toEqual([9_000n, 9_000n]);
    shop.close();
  });

  it('are not divided once a part of them is paid', () => {
    const shop = workshop(claiming(['founders', 'cash', 'expense']));
    const divided = claiming(['money', 'cash'], ['costs', 'expense']);
    const refusal = refusalOf(() => adopt(shop.lead, divided, '2026-04-01'));
    expect(refusal).toEqual({
      code: 'CHARTER_CLAIMS_DIVIDED',
      details: { place: 'steps[1].take', name: 'founders', other: 'steps[0]' },
    });
    expect(fitFindings(shop.book.read, divided, '2026-04-01')).toContainEqual(refusal);
    shop.close();
  });

  it('can be divided as long as nothing of them is paid', () => {
    const shop = memoryBook();
    people(shop.lead, 'Ada Exemple');
    adopt(shop.lead, claiming(['founders', 'cash', 'expense']), '2026-01-01');
    closePeriod(shop.lead, { id: v7(), from: '2026-01-01', to: '2026-03-31', result: 6_000n });
    adopt(shop.lead, claiming(['money', 'cash'], ['costs', 'expense']), '2026-04-01');
    shop.close();
  });

  it('are named when nothing pays them any longer, with what is open', () => {
    const shop = workshop(claiming(['founders', 'cash', 'expense']));
    const less = claiming(['founders', 'cash']);
    expect(fitFindings(shop.book.read, less, '2026-04-01').filter(({ code }) => code.startsWith('CHARTER_CLAIMS'))).toEqual([
      { code: 'CHARTER_CLAIMS_DROPPED', details: { place: 'steps', name: 'founders', text: '90.00' } },
    ]);
    adopt(shop.lead, less, '2026-04-01');
    shop.close();
  });
});
