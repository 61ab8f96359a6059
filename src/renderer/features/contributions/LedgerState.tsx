import { FilePen, UserCheck } from 'lucide-react';
import type { Contribution } from '../../../contract/contributions.ts';
import { useT } from '../../i18n/useT.ts';
import { Badge, StateBadge } from '../../ui/index.ts';

/** Where a contribution stands; what was corrected, and the entry that takes it out, are said instead of their common state. */
export function LedgerState({ given }: { readonly given: Contribution }) {
  const { t } = useT();
  if (given.corrects !== null) return <Badge icon={FilePen}>{t('contributions:mark.contrary')}</Badge>;
  if (given.correctedBy !== null)
    return (
      <Badge icon={FilePen} tone="warning">
        {t('contributions:mark.corrected')}
      </Badge>
    );
  if (given.approvals && given.approvals.given > 0)
    return (
      <Badge icon={UserCheck} tone="waiting">
        {t('contributions:mark.approvals', { given: given.approvals.given, needed: given.approvals.needed })}
      </Badge>
    );
  return <StateBadge state={given.state} />;
}
