import { previewOutcome, periodOutcome, accountLabel, type Outcome as AppOutcome } from '../../app/outcomes.ts';
import { checkClosing, closePeriod, reopenPeriod, suggestPeriod } from '../../app/periods.ts';
import { documentState, periodsByNumber } from '../../app/documents.ts';
import { explainShare, shareHistory, shareTable, sharesByKind } from '../../app/shares.ts';
import type { Reads } from '../../app/ports/book.ts';
import type { Outcome } from '../../contract/shares.ts';
import { answering, api, changing } from './base.ts';

const { shares, periods } = api;

export const sharesRouter = shares.router({
  get: shares.get.handler(
    answering((desk, input) => {
      const table = shareTable(desk.context, input);
      return { ...table, members: [...table.members] };
    }),
  ),
  history: shares.history.handler(answering((desk, input) => shareHistory(desk.context, input.project))),
  byKind: shares.byKind.handler(answering((desk, input) => sharesByKind(desk.context, input))),
  explain: shares.explain.handler(
    answering((desk, input) => {
      const explained = explainShare(desk.context, input);
      return { ...explained, basis: explained.basis.map((row) => ({ ...row, activityLabel: { ...row.activityLabel } })) };
    }),
  ),
});

/** A stored distribution with its texts as figures again. */
function toOutcome(read: Reads, outcome: AppOutcome): Outcome {
  const names = new Map(read.members().map((member) => [member.number, member.name]));
  const { charter, stored } = outcome;
  return {
    from: outcome.from,
    to: outcome.to,
    result: outcome.result,
    undistributed: BigInt(stored.undistributed),
    roundingRule: outcome.roundingRule,
    heads: stored.heads,
    charterName: charter.charter.name,
    charterTitle: { ...charter.charter.title },
    charterFrom: charter.from,
    rightsRule: charter.charter.rights.rule,
    accounts: outcome.accounts.map((account) => ({ ...account, label: { ...account.label } })),
    steps: stored.steps.map((step) => ({
      kind: step.kind as Outcome['steps'][number]['kind'],
      label: { en: step.en, fr: step.fr },
      amount: BigInt(step.amount),
      derivation: derivation(step.derivation),
    })),
    members: stored.members.map((member) => ({
      number: member.number,
      name: names.get(member.number) ?? '',
      seconds: member.seconds,
      weight: BigInt(member.weight),
      amount: BigInt(member.amount),
      profitShare: member.profitShare,
      rightsShare: member.rightsShare,
      parts: member.parts.map((part) => ({
        step: part.step,
        amount: BigInt(part.amount),
        weight: BigInt(part.weight),
        totalWeight: BigInt(part.totalWeight),
        pool: BigInt(part.pool),
      })),
    })),
  };
}

const exactKeys: ReadonlySet<string> = new Set(['carriedLoss', 'available', 'base', 'totalWeight']);

function derivation(stored: Readonly<Record<string, string | number>>): Outcome['steps'][number]['derivation'] {
  return Object.fromEntries(
    Object.entries(stored).map(([key, value]) => [key, exactKeys.has(key) ? BigInt(value) : value]),
  ) as Outcome['steps'][number]['derivation'];
}

export const periodsRouter = periods.router({
  list: periods.list.handler(
    answering((desk) => {
      const { read } = desk.opened.book;
      const documents = read.documents();
      const periods = periodsByNumber(read);
      return [...periods.values()].map((period) => {
        const own = documents.filter((document) => document.period === period.number);
        const current = own.filter((document) => documentState(periods, document) === 'current').length;
        return {
          number: period.number,
          from: period.from,
          to: period.to,
          state: period.state,
          result: period.result,
          closedAt: period.closedAt,
          reason: period.reason,
          documents: own.length,
          documentsMissing: period.state === 'closed' ? period.outcome.members.length + 1 - current : 0,
        };
      });
    }),
  ),
  suggest: periods.suggest.handler(answering((desk) => suggestPeriod(desk.context))),
  check: periods.check.handler(
    answering((desk, input) => checkClosing(desk.context, input).map((check) => ({ ...check, details: { ...check.details } }))),
  ),
  preview: periods.preview.handler(answering((desk, input) => toOutcome(desk.opened.book.read, previewOutcome(desk.context, input)))),
  close: periods.close.handler(changing((desk, input) => closePeriod(desk.context, input))),
  reopen: periods.reopen.handler(changing((desk, input) => reopenPeriod(desk.context, input))),
  outcome: periods.outcome.handler(
    answering((desk, input) => toOutcome(desk.opened.book.read, periodOutcome(desk.opened.book.read, input.period))),
  ),
  accounts: periods.accounts.handler(
    answering((desk) => {
      const { read } = desk.opened.book;
      return read.accounts().map(({ account, balance }) => ({ account, label: { ...accountLabel(read, account) }, balance }));
    }),
  ),
});
