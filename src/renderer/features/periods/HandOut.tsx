import { Send } from 'lucide-react';
import type { Period } from '../../../contract/shares.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useSession } from '../../rpc/queries.ts';
import { showToast } from '../../state/toasts.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { Button } from '../../ui/index.ts';

/** One folder where the desktop can write one, otherwise one ZIP: all current documents, the certificates beside them. */
export function HandOutButton({ period, primary }: { readonly period: Pick<Period, 'number'>; readonly primary: boolean }) {
  const { t } = useT();
  const dialogs = useSession().data?.dialogs ?? false;
  const handOut = useCommand('documents.handOut');
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
  };
  return (
    <Button kind={primary ? 'primary' : 'secondary'} icon={Send} busy={handOut.busy} onClick={() => void run()}>
      {t(primary ? 'documents:handOut.action' : dialogs ? 'documents:handOut.again' : 'documents:handOut.download')}
    </Button>
  );
}
