import { useState } from 'react';
import { keysText } from '../../../contract/keys.ts';
import { clockText, parseClock } from '../../../core/entry/index.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { isApple } from '../../rpc/host.ts';
import { usePreferences } from '../../state/preferences.ts';
import { Card, CheckField, SelectField, Stack, SwitchField, TextField } from '../../ui/index.ts';
import classes from './settings.module.css';

const awayChoices = [5, 10, 15, 30, 60] as const;
const days = [0, 1, 2, 3, 4, 5, 6] as const;
/** A Monday, to name the days by. */
const someMonday = Date.parse('2026-03-09T00:00:00Z');

/** How somebody logs their time on this computer. */
export function TimeSettings() {
  const { t } = useT();
  const { language } = useFormat();
  const { time, setTime } = usePreferences();
  const weekday = (day: number): string =>
    new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
      someMonday + day * 86_400_000,
    );
  return (
    <Card title={t('settings:time.title')}>
      <div className={classes['form']}>
        <Stack gap="large">
          <SwitchField
            label={t('settings:time.keepsDrafts')}
            hint={t('settings:time.keepsDraftsHint', { keys: keysText('Mod+Enter', language, isApple()) })}
            checked={time.keepsDrafts}
            onChange={(keepsDrafts) => setTime({ keepsDrafts })}
          />
          <SelectField
            label={t('settings:time.away')}
            hint={t('settings:time.awayHint')}
            value={time.awayMinutes === null ? 'off' : String(time.awayMinutes)}
            onChange={(value) => setTime({ awayMinutes: value === 'off' ? null : Number(value) })}
            options={[
              { value: 'off', label: t('settings:time.awayOff') },
              ...awayChoices.map((minutes) => ({ value: String(minutes), label: t('settings:time.awayAfter', { count: minutes }) })),
            ]}
          />
          <SwitchField
            label={t('settings:time.remind')}
            hint={t('settings:time.remindHint')}
            checked={time.remind}
            onChange={(remind) => setTime({ remind })}
          />
          {time.remind && (
            <fieldset className={classes['fieldset']}>
              <legend>{t('settings:time.hours')}</legend>
              <div className={classes['hours']}>
                <ClockField label={t('settings:time.from')} value={time.workFrom} onChange={(workFrom) => setTime({ workFrom })} />
                <ClockField label={t('settings:time.to')} value={time.workTo} onChange={(workTo) => setTime({ workTo })} />
              </div>
              <div className={classes['days']}>
                {days.map((day) => (
                  <CheckField
                    key={day}
                    label={weekday(day)}
                    checked={time.workDays.includes(day)}
                    onChange={(on) => setTime({ workDays: days.filter((one) => (one === day ? on : time.workDays.includes(one))) })}
                  />
                ))}
              </div>
            </fieldset>
          )}
        </Stack>
      </div>
    </Card>
  );
}

/** A time of the day; what is none is kept as typed until it is one. */
function ClockField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useT();
  const [text, setText] = useState(value);
  const minute = parseClock(text);
  return (
    <TextField
      label={label}
      value={text}
      error={minute === undefined ? t('settings:time.clockInvalid') : undefined}
      onChange={(next) => {
        setText(next);
        const read = parseClock(next);
        if (read !== undefined) onChange(clockText(read));
      }}
    />
  );
}
