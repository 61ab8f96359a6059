import { contributionStates } from '../../core/journal/entries.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { readAttachment } from '../attachments.ts';
import { perform, tidyText, type Context } from '../context.ts';
import type { DraftRow, ReceiptRow } from '../ports/book.ts';
import { requireOwn, weighContribution, type ContributionInput } from './submit.ts';

/** A draft is working data: it must be one that could be submitted, but it leaves no trace in the journal. */
export function saveDraft(context: Context, input: ContributionInput & { draftId: string }): DraftRow {
  const { book } = context;
  const before = book.read.draft(input.draftId);
  if (before) requireOwn(context, before.member);
  weighContribution(context, input);
  book.draftWork((write) =>
    write.saveDraft({
      id: input.draftId,
      author: context.actor.personId,
      member: input.member,
      project: input.project,
      activity: input.activity,
      day: input.day,
      quantity: input.quantity,
      text: tidyText(input.note),
      startsAt: input.startsAt ?? null,
      origin: before?.origin ?? null,
    }),
  );
  return book.read.draft(input.draftId)!;
}

export function deleteDraft(context: Context, draftId: string): void {
  const draft = context.book.read.draft(draftId);
  if (!draft) throw new Refused(refuse('DRAFT_UNKNOWN'));
  requireOwn(context, draft.member);
  context.book.draftWork((write) => write.deleteDraft(draftId));
}

export interface ReceiptInput {
  readonly owner: { readonly number: number | null; readonly draftId: string | null };
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Stores a receipt in the book under its hash; on a submitted contribution the journal says so. */
export function attachReceipt(context: Context, input: ReceiptInput): ReceiptRow {
  const { book } = context;
  const { name, type, sha256 } = readAttachment(input);
  const receipt = {
    id: context.newId(),
    number: input.owner.number,
    draft: input.owner.draftId,
    name,
    type,
    sha256,
  };
  if (receipt.number !== null) {
    const { number } = receipt;
    const contribution = book.read.contribution(number);
    if (!contribution) throw new Refused(refuse('CONTRIBUTION_UNKNOWN', { number }));
    requireOwn(context, contribution.member);
    perform(context, 'contributions.attachReceipt', { id: receipt.id, number, sha256 }, (write) => {
      write.saveReceipt({ ...receipt, draft: null }, input.bytes);
      write.append('receipt.attached', { number, sha256 });
      return {};
    });
  } else {
    const draft = input.owner.draftId === null ? undefined : book.read.draft(input.owner.draftId);
    if (!draft) throw new Refused(refuse('DRAFT_UNKNOWN'));
    requireOwn(context, draft.member);
    book.draftWork((write) => write.saveReceipt(receipt, input.bytes));
  }
  return { ...receipt, bytes: input.bytes.length };
}

/** What was approved was approved on its receipts: they stay with it. */
export function removeReceipt(context: Context, id: string): void {
  const { book } = context;
  const found = book.read.receiptBytes(id);
  if (!found) return;
  const { number, draft } = found.row;
  if (number !== null) {
    const contribution = book.read.contribution(number)!;
    requireOwn(context, contribution.member);
    if (contribution.state === contributionStates.approved) throw new Refused(refuse('ALREADY_APPROVED', { number }));
    perform(context, 'contributions.removeReceipt', { id: context.newId(), receipt: id }, (write) => {
      write.deleteReceipt(id);
      write.append('receipt.removed', { number, sha256: found.row.sha256 });
      return {};
    });
  } else {
    requireOwn(context, book.read.draft(draft!)!.member);
    book.draftWork((write) => write.deleteReceipt(id));
  }
}
