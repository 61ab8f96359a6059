import type { Commitment, Need } from '../../../contract/commitments.ts';
import type { Project } from '../../../contract/people.ts';
import type { UnitKind } from '../../../core/quantities/unit.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useQuantity } from '../../i18n/useQuantity.ts';
import { useT } from '../../i18n/useT.ts';
import { useBook } from '../../rpc/queries.ts';

/** How needs, terms and gaps are said, everywhere the same. */
export function useCommitmentWords() {
  const { t } = useT();
  const format = useFormat();
  const amount = useQuantity();
  return {
    amount,
    /** A need without a title is called by its activity. */
    need: (need: Pick<Need, 'title' | 'activity'>, activity: (number: number) => string): string => need.title || activity(need.activity),
    terms({ quantity, per, from, to, unit }: Pick<Commitment, 'quantity' | 'per' | 'from' | 'to' | 'unit'>): string {
      const much = amount(quantity, unit);
      if (per === 'once') return t('commitments:terms.once', { quantity: much, day: format.day(to ?? from) });
      if (to === null) return t(`commitments:terms.${per}From`, { quantity: much, day: format.day(from) });
      return t(`commitments:terms.${per}Days`, { quantity: much, from: format.day(from), to: format.day(to) });
    },
    /** What is still to give, or by how much somebody is ahead. */
    gap(due: bigint, given: bigint, unit: UnitKind): string {
      if (due === 0n && given === 0n) return t('commitments:notDue');
      if (due === given) return t('commitments:gap.none');
      return due > given
        ? t('commitments:gap.open', { quantity: amount(due - given, unit) })
        : t('commitments:gap.ahead', { quantity: amount(given - due, unit) });
    },
  };
}

/** Who may say what a project needs, and for whom the acting person may promise. */
export function useCommitmentRights() {
  const { actor, readOnly } = useBook();
  const writable = readOnly === 'no';
  return {
    mayLead: (project: Pick<Project, 'owner'>): boolean =>
      writable && (actor.role === 'lead' || (project.owner !== null && project.owner === actor.memberNumber)),
    mayPromise: (member: number): boolean => writable && (actor.role === 'lead' || actor.memberNumber === member),
    /** The acting person may promise at all, and for everyone. */
    mayPromiseAny: writable && (actor.role === 'lead' || actor.memberNumber !== null),
    forEveryone: actor.role === 'lead',
    self: actor.memberNumber,
  };
}
