import { Undo2 } from 'lucide-react';
import { memo } from 'react';
import { decimalText, scaled } from '../../../core/quantities/decimal.ts';
import { useT } from '../../i18n/useT.ts';
import { IconButton, NumberField } from '../../ui/index.ts';
import { within, type Dial } from './dials/dial.ts';
import { useDialWords } from './dialWords.ts';
import { Slider } from './Slider.tsx';
import { act } from './store.ts';
import classes from './whatif.module.css';

interface DialRowProps {
  readonly dial: Dial;
  /** What the figure was before anything moved. */
  readonly before: string;
}

/** One figure of the charter: its name, a field, and a slider under both. Drawn again only when the figure or its ends have changed. */
export const DialRow = memo(
  function DialRow({ dial, before }: DialRowProps) {
    const { t } = useT();
    const words = useDialWords();
    const units = (text: string): number => Number(scaled(text, dial.digits));
    const name = words.name(dial);
    const full = t('whatif:dial.full', { title: words.title(dial), part: name });
    const set = (value: number): void => act({ do: 'turn', dial, value: decimalText(within(dial, BigInt(value)), dial.digits) });
    const moved = units(before) !== units(dial.value);
    return (
      <div className={classes['dial']} data-moved={moved || undefined}>
        <div className={classes['dialHead']}>
          <span className={classes['dialName']}>
            {name}
            {moved && <span className={classes['soft']}> {t('whatif:dial.was', { value: words.value(dial, before) })}</span>}
          </span>
          {moved && (
            <IconButton
              icon={Undo2}
              size={28}
              label={t('whatif:dial.back', { name: full })}
              onClick={() => act({ do: 'turn', dial, value: before })}
            />
          )}
          <div className={classes['dialField']}>
            <NumberField
              label={full}
              hideLabel
              value={units(dial.value)}
              decimals={dial.digits}
              unit={words.sign(dial)}
              onChange={(value) => value !== null && set(value)}
            />
          </div>
        </div>
        <Slider
          label={full}
          text={words.value(dial, dial.value)}
          value={units(dial.value)}
          least={units(dial.least)}
          most={units(dial.most)}
          step={Math.max(1, units(dial.step))}
          onChange={set}
        />
        {dial.rest && (
          <p className={classes['dialNote']}>
            {t('whatif:dial.rest', {
              name: words.detail(dial.rest.detail),
              value: words.value(dial, decimalText(scaled(dial.most, dial.digits) - scaled(dial.value, dial.digits), dial.digits)),
            })}
          </p>
        )}
      </div>
    );
  },
  (before, after) =>
    before.before === after.before &&
    (['id', 'value', 'least', 'most', 'limit', 'step'] as const).every((part) => before.dial[part] === after.dial[part]) &&
    before.dial.title === after.dial.title,
);
