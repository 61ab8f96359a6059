import { CircleCheck, CircleDashed, CircleMinus, Clock, Lock, Undo2, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import type { ContributionState } from '../../contract/contributions.ts';
import classes from './StateBadge.module.css';

export type BadgeTone = 'plain' | 'waiting' | 'good' | 'warning' | 'danger' | 'rights' | 'profits';

/** A state by icon and word; the colour only repeats what they say. */
export function Badge({
  icon: Icon,
  tone = 'plain',
  children,
}: {
  readonly icon?: LucideIcon;
  readonly tone?: BadgeTone;
  readonly children: ReactNode;
}) {
  return (
    <span className={classes['badge']} data-tone={tone}>
      {Icon && <Icon size={14} aria-hidden />}
      {children}
    </span>
  );
}

const states: Readonly<Record<ContributionState, { readonly icon: LucideIcon; readonly tone: BadgeTone }>> = {
  draft: { icon: CircleDashed, tone: 'plain' },
  submitted: { icon: Clock, tone: 'waiting' },
  returned: { icon: Undo2, tone: 'warning' },
  approved: { icon: CircleCheck, tone: 'good' },
  closed: { icon: Lock, tone: 'plain' },
  withdrawn: { icon: CircleMinus, tone: 'plain' },
};

/** Where a contribution stands. */
export function StateBadge({ state }: { readonly state: ContributionState }) {
  const { t } = useT();
  return <Badge {...states[state]}>{t(`common:state.${state}`)}</Badge>;
}
