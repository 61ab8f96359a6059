import { CircleCheck, CircleMinus, FilePen, Pencil, Send, Trash2, Undo2, type LucideIcon } from 'lucide-react';
import type { Contribution } from '../../../contract/contributions.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { Button } from '../../ui/index.ts';
import type { PanelMode } from './ContributionPanel.tsx';
import classes from './contributions.module.css';
import type { ContributionAction } from './rules.ts';
import { useDiscardDraft } from './useDiscardDraft.ts';

const icons: Readonly<Record<ContributionAction, LucideIcon>> = {
  submit: Send,
  edit: Pencil,
  discard: Trash2,
  resubmit: Pencil,
  withdraw: CircleMinus,
  approve: CircleCheck,
  sendBack: Undo2,
  unapprove: Undo2,
  correct: FilePen,
};

interface DetailActionsProps {
  readonly given: Contribution;
  readonly actions: readonly ContributionAction[];
  readonly onMode: (mode: PanelMode) => void;
  readonly onClose?: (() => void) | undefined;
}

/** What can be done now, the next step first; each says under it what it does. */
export function DetailActions({ given, actions, onMode, onClose }: DetailActionsProps) {
  const { t } = useT();
  const numbers = given.number === null ? [] : [given.number];
  const submit = useCommand('contributions.submitDrafts', { undoable: true, said: () => t('contributions:said.submitted', { count: 1 }) });
  const approve = useCommand('contributions.approve', {
    undoable: true,
    said: ({ approved, endorsed }) =>
      endorsed > 0 ? t('contributions:said.endorsed', { count: endorsed }) : t('contributions:said.approved', { count: approved }),
  });
  const withdraw = useCommand('contributions.withdraw', { undoable: true, said: () => t('contributions:said.withdrawn') });
  const unapprove = useCommand('contributions.unapprove', { undoable: true, said: () => t('contributions:said.unapproved') });
  const discard = useDiscardDraft();
  const busy = submit.busy || approve.busy || withdraw.busy || unapprove.busy;
  const submitDraft = async (): Promise<void> => {
    if (await submit.run({ draftIds: [given.draftId!] })) onClose?.();
  };
  const discardDraft = async (): Promise<void> => {
    if (given.receipts > 0) onMode('discard');
    else if (await discard(given)) onClose?.();
  };
  const run: Readonly<Record<ContributionAction, () => void>> = {
    submit: () => void submitDraft(),
    edit: () => onMode('edit'),
    discard: () => void discardDraft(),
    resubmit: () => onMode('edit'),
    withdraw: () => void withdraw.run({ numbers }),
    approve: () => void approve.run({ numbers }),
    sendBack: () => onMode('sendBack'),
    unapprove: () => void unapprove.run({ numbers }),
    correct: () => onMode('correct'),
  };
  if (actions.length === 0) return null;
  return (
    <ul className={classes['actions']}>
      {actions.map((action) => {
        const words = action === 'resubmit' && given.state === 'returned' ? 'resubmitReturned' : action;
        const next = action === 'submit' || action === 'approve' || words === 'resubmitReturned';
        return (
          <li key={action}>
            <Button icon={icons[action]} full kind={next ? 'primary' : 'secondary'} busy={busy} onClick={run[action]}>
              {t(`contributions:action.${words}`)}
            </Button>
            <span className={classes['soft']}>{t(`contributions:explain.${action}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
