import type { StatementDocument } from './document.ts';

/** What a reader is told of a document at a glance: for whom, of which days, the one amount. What a kind does not have is an empty text. */
export interface DocumentSummary {
  readonly member: string;
  readonly from: string;
  readonly to: string;
  readonly amount: string;
}

export function documentSummary(document: StatementDocument): DocumentSummary {
  const { from, to } = document.period;
  return document.kind === 'shareholding-statement'
    ? { member: document.member.name, from, to, amount: document.amount }
    : { member: '', from, to, amount: document.result.amount };
}
