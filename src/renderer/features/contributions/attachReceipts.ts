import { call } from '../../rpc/client.ts';
import { errorSentence } from '../../rpc/commands.ts';
import { readAgain } from '../../rpc/queries.ts';
import { showToast } from '../../state/toasts.ts';

/** Attaches files to what was just entered. What was entered stands also when a file is refused; that is said. */
export async function attachReceipts(
  owner: { readonly number: number | null; readonly draftId: string | null },
  files: readonly File[],
): Promise<void> {
  if (files.length === 0) return;
  try {
    for (const file of files) await call('contributions.attachReceipt', { owner, file });
  } catch (error) {
    showToast({ kind: 'refused', text: errorSentence(error) });
  }
  await readAgain();
}
