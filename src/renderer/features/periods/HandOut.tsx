import { Send } from 'lucide-react';
import { useState } from 'react';
import type { Period } from '../../../contract/shares.ts';
import { sentence } from '../../../contract/sentences/index.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useRead, useSession } from '../../rpc/queries.ts';
import { showToast } from '../../state/toasts.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { Button } from '../../ui/index.ts';
import { UnlockDialog } from './UnlockDialog.tsx';

/**
 * One folder where the desktop can write one, otherwise one ZIP: all current documents, their data and certificates, and a
 * signed manifest of them. The key signs it, so a closed one is opened first.
 */
export function HandOutButton({ period, primary }: { readonly period: Pick<Period, 'number'>; readonly primary: boolean }) {
  const { t } = useT();
  const { language } = useFormat();
  const dialogs = useSession().data?.dialogs ?? false;
  const identity = useRead('identity.get').data;
  const handOut = useCommand('documents.handOut');
  const [unlocking, setUnlocking] = useState(false);
  const run = async (): Promise<void> => {
    const done = await handOut.run({ period: period.number });
    if (!done || done.count === 0) return;
    if (done.file) saveFile(done.file);
    showToast({
      kind: 'done',
      text:
        done.folder === null
          ? t('documents:handOut.zip', { count: done.count })
          : t('documents:handOut.folder', { count: done.count, folder: done.folder }),
    });
    if (done.problem) showToast({ kind: 'refused', text: sentence(done.problem.code, done.problem.details, language) });
  };
  const locked = identity?.exists === true && !identity.unlocked;
  return (
    <>
      <Button
        kind={primary ? 'primary' : 'secondary'}
        icon={Send}
        busy={handOut.busy}
        onClick={() => (locked ? setUnlocking(true) : void run())}
      >
        {t(primary ? 'documents:handOut.action' : dialogs ? 'documents:handOut.again' : 'documents:handOut.download')}
      </Button>
      {unlocking && (
        <UnlockDialog
          signer={identity?.signer ?? ''}
          why={t('documents:unlock.toHandOut')}
          onClose={() => setUnlocking(false)}
          onUnlocked={() => {
            setUnlocking(false);
            void run();
          }}
        />
      )}
    </>
  );
}
