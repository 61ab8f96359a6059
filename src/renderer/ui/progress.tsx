import { Progress } from '@mantine/core';
import { Check } from 'lucide-react';
import { useT } from '../i18n/useT.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { Button } from './Button.tsx';
import classes from './progress.module.css';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known yet. */
  readonly total: number;
  /** Without it the operation cannot be stopped. */
  readonly onCancel?: () => void;
}

/** How far a long operation has come, and a way to stop it. */
export function ProgressBar({ label, done, total, onCancel }: ProgressBarProps) {
  const { t } = useT();
  const format = useFormat();
  const value = total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100));
  const words =
    total === 0 ? t('common:progress.running') : t('common:progress.of', { done: format.number(done), total: format.number(total) });
  return (
    <div className={classes['progress']}>
      <div className={classes['words']} role="status">
        <span>{label}</span>
        <span>{words}</span>
      </div>
      <div className={classes['bar']}>
        <Progress.Root size="lg" transitionDuration={100} className={classes['track']}>
          <Progress.Section
            value={total === 0 ? 100 : value}
            striped={total === 0}
            animated={total === 0}
            aria-label={label}
            aria-valuetext={words}
          />
        </Progress.Root>
        {onCancel && (
          <Button small onClick={onCancel}>
            {t('common:progress.cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Where one is in a few named steps. Steps already done can be gone back to when `onGo` is given. */
export function Stepper({
  label,
  steps,
  current,
  onGo,
}: {
  readonly label: string;
  readonly steps: readonly string[];
  readonly current: number;
  readonly onGo?: (step: number) => void;
}) {
  const { t } = useT();
  return (
    <nav aria-label={label} className={classes['stepper']}>
      <p className={classes['position']}>{t('common:steps.position', { step: current + 1, total: steps.length })}</p>
      <ol className={classes['steps']}>
        {steps.map((step, index) => {
          const done = index < current;
          const mark = (
            <span className={classes['mark']} aria-hidden>
              {done ? <Check size={14} /> : index + 1}
            </span>
          );
          const words = (
            <span>
              {step}
              {done && <span className="visually-hidden"> ({t('common:steps.done')})</span>}
            </span>
          );
          return (
            <li
              key={step}
              className={classes['step']}
              data-state={done ? 'done' : index === current ? 'current' : 'ahead'}
              aria-current={index === current ? 'step' : undefined}
            >
              {done && onGo ? (
                <button type="button" className={classes['back']} onClick={() => onGo(index)}>
                  {mark}
                  {words}
                </button>
              ) : (
                <span className={classes['here']}>
                  {mark}
                  {words}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
