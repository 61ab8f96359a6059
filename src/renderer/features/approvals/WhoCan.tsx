import { UserRound } from 'lucide-react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { Button } from '../../ui/index.ts';
import { approversOf, type Approver } from '../contributions/approvers.ts';
import type { Names } from '../contributions/names.ts';
import classes from './approvals.module.css';
import type { QueueGroup } from './queue.ts';

/** Who can decide on what the viewer cannot, and how to hand the screen to them. */
export function WhoCan({ group, names }: { readonly group: QueueGroup; readonly names: Names }) {
  const { t } = useT();
  const format = useFormat();
  const actAs = useCommand('session.actAs');
  const people = new Map<string, Approver>();
  for (const row of group.rows) for (const one of approversOf(names, row)) people.set(one.personId, one);
  const approvers = [...people.values()];
  const buttons = approvers.map(({ name, personId }) => (
    <Button key={personId} small icon={UserRound} busy={actAs.busy} onClick={() => void actAs.run({ personId })}>
      {t('approvals:actAs', { name })}
    </Button>
  ));
  return (
    <div className={classes['whoCan']}>
      <span>
        {group.bar === 'endorsed' && <>{t('approvals:endorsed')} </>}
        {approvers.length > 0
          ? t('approvals:whoCan', { who: format.list(approvers.map((one) => one.name)) })
          : t(group.bar === 'endorsed' ? 'approvals:nobodyElse' : 'approvals:nobodyCan')}
      </span>
      {buttons}
    </div>
  );
}
