import {
  approveAll,
  approveContributions,
  sendBackContributions,
  unapproveContributions,
  withdrawContributions,
} from '../../app/contributions/decide.ts';
import { makeApprovalsOf } from '../../app/contributions/deciding.ts';
import { correctContribution } from '../../app/contributions/correct.ts';
import { attachReceipt, deleteDraft, removeReceipt, saveDraft } from '../../app/contributions/drafts.ts';
import { ledgerPage, stateName } from '../../app/contributions/ledger.ts';
import { approvalQueue, approveClean } from '../../app/contributions/queue.ts';
import { contributionTrace } from '../../app/contributions/trace.ts';
import { resubmitContribution, submitContribution, submitDrafts, weighContribution } from '../../app/contributions/submit.ts';
import { resolveRate } from '../../core/charters/rates.ts';
import type { ContributionRow, DraftRow, Reads } from '../../app/ports/book.ts';
import type { Contribution } from '../../contract/contributions.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { weigh } from '../../core/shares/weigh.ts';
import { answering, api, changing } from './base.ts';

const { contributions, approvals } = api;

export type ApprovalsOf = (row: ContributionRow) => Contribution['approvals'];

export function toContribution(row: ContributionRow, lastClosedDay: string | null, approvalsOf: ApprovalsOf): Contribution {
  const {
    number,
    member,
    project,
    activity,
    kind,
    unit,
    day,
    quantity,
    rate,
    multiplier,
    weight,
    note,
    reason,
    batch,
    corrects,
    correctedBy,
    receipts,
    startsAt,
  } = row;
  return {
    number,
    draftId: null,
    member,
    project,
    activity,
    kind,
    unit,
    day,
    quantity,
    rate,
    multiplier,
    weight,
    state: stateName(row, lastClosedDay),
    approvals: approvalsOf(row),
    note,
    reason,
    batch,
    corrects,
    correctedBy,
    receipts,
    startsAt,
    origin: null,
  };
}

export function draftToContribution(read: Reads, draft: DraftRow): Contribution {
  const activity = read.activities().find((known) => known.number === draft.activity);
  const rate = resolveRate(read.rates(), draft.activity, draft.member, draft.day);
  const unit = activity?.unit ?? 'time';
  return {
    number: null,
    draftId: draft.id,
    member: draft.member,
    project: draft.project,
    activity: draft.activity,
    kind: activity?.kind ?? 'work',
    unit,
    day: draft.day,
    quantity: draft.quantity,
    rate: rate?.rate ?? 0,
    multiplier: rate?.multiplier ?? 0,
    weight: rate ? weigh({ unit, quantity: draft.quantity, rate: rate.rate, multiplier: rate.multiplier }) : 0n,
    state: 'draft',
    approvals: null,
    note: draft.text,
    reason: '',
    batch: null,
    corrects: null,
    correctedBy: null,
    receipts: draft.receipts,
    startsAt: draft.startsAt,
    origin: draft.origin,
  };
}

export const contributionsRouter = contributions.router({
  page: contributions.page.handler(
    answering((desk, input) => {
      const closed = desk.opened.book.read.lastClosedDay();
      const page = ledgerPage(desk.context, input.filter, input.cursor, input.limit);
      const approvals = makeApprovalsOf(desk.context, page.rows);
      return { ...page, rows: page.rows.map((row) => toContribution(row, closed, approvals)) };
    }),
  ),
  get: contributions.get.handler(
    answering((desk, input) => {
      const { read } = desk.opened.book;
      const row = read.contribution(input.number);
      if (!row) throw new Refused(refuse('CONTRIBUTION_UNKNOWN', { number: input.number }));
      const decided = row.decidedSeq === null ? undefined : read.entry(row.decidedSeq);
      return {
        ...toContribution(row, read.lastClosedDay(), makeApprovalsOf(desk.context, [row])),
        trace: contributionTrace(desk.context, input.number),
        receiptList: read.receipts({ number: row.number }).map(({ id, name, type, bytes, sha256 }) => ({ id, name, type, bytes, sha256 })),
        submittedAt: read.entry(row.submittedSeq)?.at ?? '',
        decidedAt: decided?.at ?? null,
        decidedBy: decided ? (read.person(decided.actor)?.name ?? null) : null,
      };
    }),
  ),
  drafts: contributions.drafts.handler(
    answering((desk) => {
      const { read } = desk.opened.book;
      const { actor } = desk.context;
      return read
        .drafts()
        .filter((draft) => actor.role === 'lead' || draft.member === actor.memberNumber)
        .map((draft) => draftToContribution(read, draft));
    }),
  ),
  saveDraft: contributions.saveDraft.handler(
    changing((desk, input) => draftToContribution(desk.opened.book.read, saveDraft(desk.context, input))),
  ),
  deleteDraft: contributions.deleteDraft.handler(
    changing((desk, input) => {
      deleteDraft(desk.context, input.draftId);
      return {};
    }),
  ),
  weigh: contributions.weigh.handler(
    answering((desk, input) => {
      const { weight, rate } = weighContribution(desk.context, input);
      return { weight, rate: rate.rate, multiplier: rate.multiplier };
    }),
  ),
  submitDrafts: contributions.submitDrafts.handler(changing((desk, input) => submitDrafts(desk.context, input))),
  submit: contributions.submit.handler(changing((desk, input) => submitContribution(desk.context, input))),
  resubmit: contributions.resubmit.handler(changing((desk, input) => resubmitContribution(desk.context, input))),
  withdraw: contributions.withdraw.handler(changing((desk, input) => withdrawContributions(desk.context, input))),
  approve: contributions.approve.handler(changing((desk, input) => approveContributions(desk.context, input))),
  approveAll: contributions.approveAll.handler(changing((desk, input) => approveAll(desk.context, input))),
  sendBack: contributions.sendBack.handler(changing((desk, input) => sendBackContributions(desk.context, input))),
  unapprove: contributions.unapprove.handler(changing((desk, input) => unapproveContributions(desk.context, input))),
  correct: contributions.correct.handler(changing((desk, input) => correctContribution(desk.context, input))),
  attachReceipt: contributions.attachReceipt.handler(
    changing(async (desk, input) => {
      const bytes = new Uint8Array(await input.file.arrayBuffer());
      const { id, name, type, bytes: size, sha256 } = attachReceipt(desk.context, { owner: input.owner, name: input.file.name, bytes });
      return { id, name, type, bytes: size, sha256 };
    }),
  ),
  receipts: contributions.receipts.handler(
    answering((desk, input) => {
      const owner = input.draftId === null ? { number: input.number ?? 0 } : { draft: input.draftId };
      return desk.opened.book.read.receipts(owner).map(({ id, name, type, bytes, sha256 }) => ({ id, name, type, bytes, sha256 }));
    }),
  ),
  receiptFile: contributions.receiptFile.handler(
    answering((desk, input) => {
      const found = desk.opened.book.read.receiptBytes(input.id);
      if (!found) throw new Refused(refuse('FILE_NOT_FOUND'));
      return new File([Uint8Array.from(found.bytes)], found.row.name, { type: found.row.type });
    }),
  ),
  removeReceipt: contributions.removeReceipt.handler(
    changing((desk, input) => {
      removeReceipt(desk.context, input.id);
      return {};
    }),
  ),
});

export const approvalsRouter = approvals.router({
  queue: approvals.queue.handler(
    answering((desk, { page, ...filter }) => {
      const closed = desk.opened.book.read.lastClosedDay();
      const { groups, ...queue } = approvalQueue(desk.context, filter, page);
      const rows = groups.flatMap((group) => group.rows);
      const approvalsOf = makeApprovalsOf(desk.context, rows);
      return {
        ...queue,
        groups: groups.map((group) => ({
          ...group,
          rows: group.rows.map((row) => toContribution(row, closed, approvalsOf)),
          oddities: [...group.oddities],
          seconds: group.rows.reduce((sum, row) => sum + (row.kind === 'work' ? row.quantity : 0), 0),
          weight: group.rows.reduce((sum, row) => sum + row.weight, 0n),
        })),
      };
    }),
  ),
  approveClean: approvals.approveClean.handler(changing((desk, input) => approveClean(desk.context, input))),
});
