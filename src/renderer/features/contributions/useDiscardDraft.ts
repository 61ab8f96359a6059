import type { Contribution } from '../../../contract/contributions.ts';
import { useT } from '../../i18n/useT.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence, useCommand } from '../../rpc/commands.ts';
import { readAgain } from '../../rpc/queries.ts';
import { showToast } from '../../state/toasts.ts';

/** Throws a draft away. It left no trace in the journal, so Undo writes the same draft again; receipts do not come back, and are asked about before. */
export function useDiscardDraft(): (draft: Contribution) => Promise<boolean> {
  const { t } = useT();
  const remove = useCommand('contributions.deleteDraft');
  return async (draft) => {
    const { draftId, member, project, activity, day, quantity, note } = draft;
    if (draftId === null || (await remove.run({ draftId })) === undefined) return false;
    const putBack = async (): Promise<void> => {
      try {
        await call('contributions.saveDraft', { draftId, member, project, activity, day, quantity, note });
        await readAgain();
      } catch (error) {
        showToast({ kind: 'refused', text: errorSentence(error) });
      }
    };
    showToast({
      kind: 'done',
      text: t('contributions:said.discarded'),
      action: { label: t('common:undo.action'), run: () => void putBack() },
    });
    return true;
  };
}
