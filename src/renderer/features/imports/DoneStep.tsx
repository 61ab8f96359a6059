import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { ImportPreview } from '../../../contract/imports.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, ButtonLink, Card, Facts, Stack } from '../../ui/index.ts';
import { TakeBackDialog } from './History.tsx';
import classes from './imports.module.css';

export interface Imported {
  readonly batch: number;
  readonly added: number;
  readonly fileName: string;
  readonly counts: ImportPreview['counts'];
}

/** What came in, what did not, and where to go next. */
export function DoneStep({ done, onAgain }: { readonly done: Imported; readonly onAgain: () => void }) {
  const { t } = useT();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { batch, added, fileName, counts } = done;
  const left = counts.new + counts.looksLike - added;
  const facts: [string, string][] = [
    ...(counts.alreadyThere > 0 ? [[t('imports:rowState.alreadyThere'), format.number(counts.alreadyThere)] as [string, string]] : []),
    ...(left > 0 ? [[t('imports:done.leftOut'), format.number(left)] as [string, string]] : []),
    ...(counts.refused > 0 ? [[t('imports:rowState.refused'), format.number(counts.refused)] as [string, string]] : []),
  ];
  return (
    <Card>
      <Stack>
        <div className={classes['doneHead']}>
          <CircleCheck size={36} strokeWidth={1.5} aria-hidden />
          <div>
            <output className={classes['doneNumber']}>{t('imports:done.added', { count: added, rows: format.number(added) })}</output>
            <p className={classes['soft']}>{t('imports:done.next')}</p>
          </div>
        </div>
        {facts.length > 0 && <Facts facts={facts} />}
        <Stack row gap="small">
          <ButtonLink kind="primary" to="/approvals">
            {t('imports:done.toApprove')}
          </ButtonLink>
          <ButtonLink to="/contributions" search={{ batch }}>
            {t('imports:done.see')}
          </ButtonLink>
          <Button onClick={onAgain}>{t('imports:done.again')}</Button>
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {t('imports:done.takeBack')}
          </Button>
        </Stack>
      </Stack>
      {asking && <TakeBackDialog batch={{ number: batch, rows: added, fileName }} onClose={() => setAsking(false)} onDone={onAgain} />}
    </Card>
  );
}
