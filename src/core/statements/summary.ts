import type { StatementDocument } from './document.ts';

/** What a reader is told of a document at a glance: for whom, of which days, the one amount. What a kind does not have is an empty text. */
export interface DocumentSummary {
  readonly member: string;
  readonly from: string;
  readonly to: string;
  readonly amount: string;
}

export function documentSummary(document: StatementDocument): DocumentSummary {
  switch (document.kind) {
    case 'shareholding-statement':
    case 'patronage-notice':
      return { member: document.member.name, from: document.period.from, to: document.period.to, amount: document.amount };
    case 'distribution-report':
      return { member: '', from: document.period.from, to: document.period.to, amount: document.result.amount };
    case 'annual-statement':
      return { member: document.member.name, from: document.from, to: document.to, amount: document.amount };
    case 'contribution-statement':
      return { member: document.member.name, from: document.from, to: document.to, amount: '' };
    case 'charter':
      return { member: '', from: '', to: '', amount: '' };
    case 'share-certificate':
      return { member: document.member.name, from: document.asOf, to: document.asOf, amount: document.amount };
    case 'members-register':
    case 'movement-register':
      return { member: '', from: document.asOf, to: document.asOf, amount: document.amount };
    case 'subscription-form':
      return { member: document.member.name, from: document.day, to: document.day, amount: document.amount };
    case 'project-report':
      return { member: '', from: document.asOf, to: document.asOf, amount: '' };
  }
}
