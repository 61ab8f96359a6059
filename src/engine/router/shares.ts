import { previewOutcome, periodOutcome, accountLabel, type Outcome as AppOutcome } from '../../app/outcomes.ts';
import { applyPeriod, checkClosing, closePeriod, reopenPeriod, suggestPeriod } from '../../app/periods.ts';
import { periodsByNumber } from '../../app/papers/run.ts';
import { closingMissing, documentState } from '../../app/papers/state.ts';
import { explainShare, memberHistory, shareHistory, shareTable, sharesByKind } from '../../app/shares.ts';
import type { Reads } from '../../app/ports/book.ts';
import type { Outcome } from '../../contract/shares.ts';
import { readOutcome } from '../../core/waterfall/stored.ts';
import { answering, api, changing } from './base.ts';
import { showRun } from './outcomes.ts';

const { shares, periods } = api;

export const sharesRouter = shares.router({
  get: shares.get.handler(
    answering((desk, input) => {
      const table = shareTable(desk.context, input);
      return { ...table, members: [...table.members] };
    }),
  ),
  history: shares.history.handler(answering((desk, input) => shareHistory(desk.context, input.project))),
  ofMember: shares.ofMember.handler(answering((desk, input) => memberHistory(desk.context, input.member))),
  byKind: shares.byKind.handler(answering((desk, input) => sharesByKind(desk.context, input))),
  explain: shares.explain.handler(
    answering((desk, input) => {
      const explained = explainShare(desk.context, input);
      return { ...explained, basis: explained.basis.map((row) => ({ ...row, activityLabel: { ...row.activityLabel } })) };
    }),
  ),
});

function toOutcome(read: Reads, outcome: AppOutcome): Outcome {
  const { charter, stored } = outcome;
  return showRun(read, { ...outcome, charter: charter.charter, charterFrom: charter.from, outcome: readOutcome(stored) });
}

export const periodsRouter = periods.router({
  list: periods.list.handler(
    answering((desk) => {
      const { read } = desk.opened.book;
      const documents = read.documents();
      const periods = periodsByNumber(read);
      return [...periods.values()].map((period) => {
        const own = documents.filter((document) => document.period === period.number);
        const current = own.filter((document) => documentState(periods, document) === 'current');
        return {
          number: period.number,
          from: period.from,
          to: period.to,
          state: period.state,
          result: period.result,
          closedAt: period.closedAt,
          applied: period.appliedSeq !== null,
          reason: period.reason,
          documents: own.length,
          documentsMissing: period.state === 'closed' ? closingMissing(period, current) : 0,
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
  apply: periods.apply.handler(changing((desk, input) => applyPeriod(desk.context, input))),
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
