import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Button, Card, DurationField } from '../../ui/index.ts';
import classes from './imports.module.css';
import type { Import } from './useImport.ts';

const secondsPerDay = 86_400;

/** Events that last whole days have no hours: what a day counts is the person's to say, and never assumed. */
export function WholeDays({ flow, count }: { readonly flow: Import; readonly count: number }) {
  const { t } = useT();
  const [seconds, setSeconds] = useState(flow.choices.wholeDaySeconds);
  const usable = seconds === null || (seconds > 0 && seconds <= secondsPerDay);
  return (
    <Card title={t('imports:wholeDays.title', { count })}>
      <form
        className={classes['inline']}
        onSubmit={(event) => {
          event.preventDefault();
          if (usable) flow.change({ wholeDaySeconds: seconds });
        }}
      >
        <DurationField label={t('imports:wholeDays.field')} hint={t('imports:wholeDays.text')} value={seconds} onChange={setSeconds} />
        <Button submit disabled={!usable || seconds === flow.choices.wholeDaySeconds}>
          {t('imports:project.use')}
        </Button>
      </form>
    </Card>
  );
}
