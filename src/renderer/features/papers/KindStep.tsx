import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { issuedKinds, type IssuedKind } from '../../../core/statements/kinds.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useRead } from '../../rpc/queries.ts';
import { Button, ChoiceField, Stack } from '../../ui/index.ts';
import { factsOf } from './target.ts';
import classes from './papers.module.css';

/** A subscription has its form where it is entered. */
const madeHere = issuedKinds.filter((kind) => factsOf(kind).about !== 'subscription');

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
  const impossible = (kind: IssuedKind): boolean => factsOf(kind).time === 'period' && !closed;
  const [kind, setKind] = useState<IssuedKind>(chosen ?? madeHere.find((one) => !impossible(one)) ?? madeHere[0]!);
  return (
    <Stack>
      <ChoiceField
        label={t('papers:make.kindLabel')}
        value={kind}
        onChange={setKind}
        options={madeHere.map((value) => {
          const { words, purpose, signed } = factsOf(value);
          return {
            value,
            label: signed ? format.label(words) : `${format.label(words)} (${t('papers:make.unsigned')})`,
            text: impossible(value) ? `${format.label(purpose)} ${t('papers:make.periodNone')}` : format.label(purpose),
            disabled: impossible(value),
          };
        })}
      />
      <div className={classes['footer']}>
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
        <Button kind="primary" icon={ArrowRight} disabled={impossible(kind)} onClick={() => onChoose(kind)}>
          {t('papers:make.next')}
        </Button>
      </div>
    </Stack>
  );
}
