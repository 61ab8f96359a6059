import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { issuedKinds, type IssuedKind } from '../../../core/statements/kinds.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useRead } from '../../rpc/queries.ts';
import { Button, ChoiceField, DialogFooter, Stack } from '../../ui/index.ts';
import { useSubscriptions } from './subscriptions.ts';
import { factsOf } from './target.ts';

interface KindStepProps {
  readonly chosen: IssuedKind | null;
  readonly onChoose: (kind: IssuedKind) => void;
  readonly onCancel: () => void;
}

/** Every kind of document there is, each with one sentence of what it is for. */
export function KindStep({ chosen, onChoose, onCancel }: KindStepProps) {
  const { t } = useT();
  const format = useFormat();
  const closed = useRead('periods.list').data?.some((period) => period.state === 'closed') ?? false;
  const subscriptions = useSubscriptions();
  /** What has to be there first; '' when nothing is missing. */
  const missing = (kind: IssuedKind): string => {
    const { time, about } = factsOf(kind);
    if (time === 'period' && !closed) return t('papers:make.periodNone');
    return about === 'subscription' && subscriptions.length === 0 ? t('papers:make.subscriptionNone') : '';
  };
  const [kind, setKind] = useState<IssuedKind>(chosen ?? issuedKinds.find((one) => missing(one) === '') ?? issuedKinds[0]!);
  return (
    <Stack>
      <ChoiceField
        label={t('papers:make.kindLabel')}
        value={kind}
        onChange={setKind}
        options={issuedKinds.map((value) => {
          const { words, purpose, signed } = factsOf(value);
          return {
            value,
            label: signed ? format.label(words) : `${format.label(words)} (${t('papers:make.unsigned')})`,
            text: [format.label(purpose), missing(value)].filter((part) => part !== '').join(' '),
            disabled: missing(value) !== '',
          };
        })}
      />
      <DialogFooter>
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
        <Button kind="primary" icon={ArrowRight} disabled={missing(kind) !== ''} onClick={() => onChoose(kind)}>
          {t('papers:make.next')}
        </Button>
      </DialogFooter>
    </Stack>
  );
}
