import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Contribution } from '../../../contract/contributions.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { Button } from '../../ui/index.ts';
import type { Names } from './names.ts';
import { mayChange } from './rules.ts';
import classes from './things.module.css';

/** A list of things that were given or are begun. */
export function Things({ children }: { readonly children: ReactNode }) {
  return <ul className={classes['things']}>{children}</ul>;
}

/** A line of such a list. */
export function Thing({ children }: { readonly children: ReactNode }) {
  return <li className={classes['thing']}>{children}</li>;
}

interface ContributionLineProps {
  readonly item: Contribution;
  readonly names: Names;
  /** What stands first, when it is not how much of what. */
  readonly what?: string;
  readonly detail: ReactNode;
  readonly onOpen: () => void;
  /** Where it stands, and what else can be done with it. */
  readonly children?: ReactNode;
}

/** One contribution: what it is, opened by a press; where it stands; for a draft its next step. */
export function ContributionLine({ item, names, what, detail, onOpen, children }: ContributionLineProps) {
  const { t } = useT();
  const format = useFormat();
  const submit = useCommand('contributions.submitDrafts', { undoable: true, said: () => t('contributions:said.submitted', { count: 1 }) });
  const { draftId } = item;
  const activity = names.activity(item.activity);
  return (
    <Thing>
      <button type="button" className={classes['open']} onClick={onOpen}>
        <span className={classes['what']}>{what ?? `${format.quantity(item.quantity, item.unit)} · ${item.note || activity}`}</span>
        <span className={classes['detail']}>{detail}</span>
      </button>
      {children}
      {draftId !== null && mayChange(names.viewer, item.member) && (
        <Button
          small
          icon={Send}
          busy={submit.busy}
          label={t('contributions:drafts.submitOne', { name: names.member(item.member), activity })}
          onClick={() => void submit.run({ draftIds: [draftId] })}
        >
          {t('contributions:action.submit')}
        </Button>
      )}
    </Thing>
  );
}
