import type { Contribution } from '../../../contract/contributions.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, Notice } from '../../ui/index.ts';
import classes from './contributions.module.css';
import { useDiscardDraft } from './useDiscardDraft.ts';

/** Asked only when receipts would go too, because those cannot be brought back. */
export function DiscardQuestion({
  draft,
  onDone,
  onCancel,
}: {
  readonly draft: Contribution;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useT();
  const discard = useDiscardDraft();
  const run = async (): Promise<void> => {
    if (await discard(draft)) onDone();
  };
  return (
    <>
      <Notice tone="warning">{t('contributions:discard.text', { count: draft.receipts })}</Notice>
      <div className={classes['formFooter']}>
        <Button onClick={onCancel} autoFocus>
          {t('common:cancel')}
        </Button>
        <Button kind="danger" onClick={() => void run()}>
          {t('contributions:action.discard')}
        </Button>
      </div>
    </>
  );
}
