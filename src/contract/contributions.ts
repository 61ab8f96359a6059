import { z } from 'zod';
import { anomalies } from '../core/contributions/anomalies.ts';
import { activityKind, commandId, day, done, memberNumber, operation, text, unitKind } from './base.ts';

export const contributionState = z.enum(['draft', 'submitted', 'returned', 'approved', 'closed', 'withdrawn']);
export type ContributionState = z.infer<typeof contributionState>;

/** When something began, in minutes since midnight. It weighs nothing and never enters the journal. */
export const startMinute = z.number().int().min(0).max(1439).nullable();

export const contribution = z.object({
  /** The contribution's number in the book; a draft has none yet. */
  number: z.number().int().nullable(),
  draftId: z.string().nullable(),
  member: memberNumber,
  project: z.number().int(),
  activity: z.number().int(),
  kind: activityKind,
  unit: unitKind,
  day,
  quantity: z.number().int(),
  rate: z.number().int(),
  multiplier: z.number().int(),
  weight: z.bigint(),
  state: contributionState,
  note: z.string(),
  reason: z.string(),
  batch: z.number().int().nullable(),
  corrects: z.number().int().nullable(),
  correctedBy: z.number().int().nullable(),
  receipts: z.number().int(),
  /** Of what waits and needs more than one approval, or has one: how many it has of how many, and whose. */
  approvals: z
    .object({ given: z.number().int(), needed: z.number().int(), by: z.array(z.object({ personId: z.string(), name: z.string() })) })
    .nullable(),
  startsAt: startMinute,
  /** Of a draft: the withdrawn contribution that it was. */
  origin: z.number().int().nullable(),
});
export type Contribution = z.infer<typeof contribution>;

export const contributionFilter = z.object({
  members: z.array(memberNumber).default([]),
  projects: z.array(z.number().int()).default([]),
  activities: z.array(z.number().int()).default([]),
  states: z.array(contributionState).default([]),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  search: text(200).default(''),
  batch: z.number().int().nullable().default(null),
});
export type ContributionFilter = z.infer<typeof contributionFilter>;

/** `quantity` is in the unit's smallest parts: seconds, minor units, hundredths. */
const fields = {
  member: memberNumber,
  project: z.number().int(),
  activity: z.number().int(),
  day,
  quantity: z.number().int(),
  note: text(2000),
  startsAt: startMinute.default(null),
};
export const receipt = z.object({ id: z.string(), name: z.string(), type: z.string(), bytes: z.number().int(), sha256: z.string() });
/** `endorsed` ones have one approval more and wait for another person's. */
const approvedNow = done.extend({ approved: z.number().int(), endorsed: z.number().int() });
const receiptOwner = z.object({ number: z.number().int().nullable(), draftId: z.string().nullable() });

export const contributionsContract = {
  /** One page of the ledger, newest day first, by keyset: pass `next` back as `cursor`. Drafts come in `drafts`, always whole. */
  page: operation
    .input(z.object({ filter: contributionFilter, cursor: z.string().nullable(), limit: z.number().int().min(1).max(500) }))
    .output(
      z.object({
        rows: z.array(contribution),
        next: z.string().nullable(),
        total: z.number().int(),
        seconds: z.number().int(),
        weight: z.bigint(),
      }),
    ),
  get: operation.input(z.object({ number: z.number().int() })).output(
    contribution.extend({
      receiptList: z.array(receipt),
      submittedAt: z.string(),
      decidedAt: z.string().nullable(),
      decidedBy: z.string().nullable(),
      /** Who did what with it and when, oldest first. */
      trace: z.array(
        z.object({
          seq: z.number().int(),
          at: z.string(),
          by: z.string(),
          what: z.enum(['submitted', 'imported', 'changed', 'endorsed', 'approved', 'returned', 'withdrawn', 'unapproved', 'corrected']),
          way: z.enum(['done', 'undone', 'redone']),
          reason: z.string(),
        }),
      ),
    }),
  ),
  drafts: operation.output(z.array(contribution)),
  /** Working data outside the journal; `draftId` is made by the client and saving again replaces it. */
  saveDraft: operation.input(z.object({ draftId: z.uuidv7(), ...fields })).output(contribution),
  deleteDraft: operation.input(z.object({ draftId: z.uuidv7() })).output(z.object({})),
  /** Checks what saving or submitting would refuse, without doing it, and gives the weight it would have. */
  weigh: operation.input(z.object(fields)).output(z.object({ weight: z.bigint(), rate: z.number().int(), multiplier: z.number().int() })),
  submitDrafts: operation
    .input(z.object({ id: commandId, draftIds: z.array(z.uuidv7()).min(1).max(1000) }))
    .output(done.extend({ numbers: z.array(z.number().int()) })),
  /** Submits without a draft. */
  submit: operation.input(z.object({ id: commandId, ...fields })).output(done.extend({ number: z.number().int() })),
  /** Changes what was returned (or is still waiting) and submits it again. */
  resubmit: operation.input(z.object({ id: commandId, number: z.number().int(), ...fields })).output(done),
  withdraw: operation.input(z.object({ id: commandId, numbers: z.array(z.number().int()).min(1).max(1000) })).output(done),
  approve: operation.input(z.object({ id: commandId, numbers: z.array(z.number().int()).min(1).max(100_000) })).output(approvedNow),
  /** Approves everything that waits, but what the actor may not approve. */
  approveAll: operation.input(z.object({ id: commandId })).output(approvedNow.extend({ left: z.number().int() })),
  sendBack: operation
    .input(z.object({ id: commandId, numbers: z.array(z.number().int()).min(1).max(1000), reason: text(2000) }))
    .output(done),
  unapprove: operation.input(z.object({ id: commandId, numbers: z.array(z.number().int()).min(1).max(1000) })).output(done),
  /** A contrary entry takes the approved one out; when `replacement` is given, a new one is submitted and approved in its place. */
  correct: operation
    .input(
      z.object({
        id: commandId,
        number: z.number().int(),
        reason: text(2000),
        replacement: z.object({ day, quantity: z.number().int(), note: text(2000) }).nullable(),
      }),
    )
    .output(done.extend({ contrary: z.number().int(), replacement: z.number().int().nullable() })),
  attachReceipt: operation.input(z.object({ owner: receiptOwner, file: z.file().max(8 * 1024 * 1024) })).output(receipt),
  /** The receipts of a draft or of a contribution. */
  receipts: operation.input(receiptOwner).output(z.array(receipt)),
  receiptFile: operation.input(z.object({ id: z.string() })).output(z.file()),
  removeReceipt: operation.input(z.object({ id: z.string() })).output(z.object({})),
};

/** Something odd about a contribution, worded by the screen: `other` is one to compare it with, `figure` what was found or is usual. */
export const oddity = z.object({
  number: z.number().int(),
  what: z.enum(anomalies),
  other: z.number().int().nullable(),
  figure: z.number().nullable(),
  day: day.nullable(),
});
export const approvalGroup = z.object({
  member: memberNumber,
  /** The week or month. */
  from: day,
  to: day,
  rows: z.array(contribution),
  seconds: z.number().int(),
  weight: z.bigint(),
  oddities: z.array(oddity),
  /** What the week or month has already, approved; null when nothing. */
  before: z.object({ entries: z.number().int(), seconds: z.number().int(), weight: z.bigint() }).nullable(),
  mayApprove: z.boolean(),
});
export type ApprovalGroup = z.infer<typeof approvalGroup>;
const queueFilter = {
  by: z.enum(['week', 'month']).default('week'),
  member: memberNumber.nullable().default(null),
  project: z.number().int().nullable().default(null),
};
export const approvalsContract = {
  /** What waits, by member and week or month, what has oddities first; one page of it. */
  queue: operation.input(z.object({ ...queueFilter, page: z.number().int().min(1).default(1) }).prefault({})).output(
    z.object({
      groups: z.array(approvalGroup),
      page: z.number().int(),
      pages: z.number().int(),
      /** On all pages: what waits, what the actor's approval is for, and what of that has nothing odd. */
      total: z.number().int(),
      mine: z.number().int(),
      clean: z.number().int(),
    }),
  ),
  /** Approves what has nothing odd, on all pages, as far as it was there at entry `upTo`. */
  approveClean: operation
    .input(z.object({ id: commandId, ...queueFilter, upTo: z.number().int() }))
    .output(approvedNow.extend({ left: z.number().int() })),
};
