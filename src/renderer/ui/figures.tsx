import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import { useFormat } from '../i18n/useFormat.ts';
import classes from './figures.module.css';

type Tone = 'ink' | 'rights' | 'profits';

/** An amount in minor units of the book's currency. */
export function Money({ value, tone = 'ink' }: { readonly value: bigint; readonly tone?: Tone }) {
  return (
    <span className={classes['figure']} data-tone={tone} data-negative={value < 0n || undefined}>
      {useFormat().money(value)}
    </span>
  );
}

/** A weight as the money it stands for. */
export function Weight({ value, tone = 'ink' }: { readonly value: bigint; readonly tone?: Tone }) {
  return (
    <span className={classes['figure']} data-tone={tone}>
      {useFormat().weight(value)}
    </span>
  );
}

/** Seconds, to the minute; the exact time in the tooltip when it was rounded. */
export function Duration({ seconds }: { readonly seconds: number }) {
  const format = useFormat();
  const figure = <span className={classes['figure']}>{format.duration(seconds)}</span>;
  return seconds % 60 === 0 || Math.abs(seconds) < 60 ? figure : <Tooltip label={format.exactDuration(seconds)}>{figure}</Tooltip>;
}

/** An exact share "n/d" as a percentage, with the fraction itself in the tooltip. */
export function Percent({ share, decimals, tone = 'ink' }: { readonly share: string; readonly decimals?: number; readonly tone?: Tone }) {
  const { t } = useT();
  const format = useFormat();
  return (
    <Tooltip label={t('common:percent.exact', { fraction: share.replace('/', '\u202f/\u202f') })}>
      <span className={classes['figure']} data-tone={tone}>
        {format.percent(share, decimals)}
      </span>
    </Tooltip>
  );
}

export function DayText({ day, style = 'short' }: { readonly day: string; readonly style?: 'short' | 'long' | 'weekday' }) {
  return (
    <time dateTime={day} className={classes['figure']}>
      {useFormat().day(day, style)}
    </time>
  );
}

interface StatTileProps {
  readonly label: string;
  /** The number, large. Wrap it in a `Door` when it opens to where it comes from. */
  readonly value: ReactNode;
  /** One line under it. */
  readonly note?: ReactNode;
  readonly tone?: Tone;
}

/** The one number that matters, large and first. */
export function StatTile({ label, value, note, tone = 'ink' }: StatTileProps) {
  return (
    <section className={classes['tile']} data-tone={tone}>
      <h2 className={classes['label']}>{label}</h2>
      <div className={classes['value']}>{value}</div>
      {note && <div className={classes['note']}>{note}</div>}
    </section>
  );
}

/** Tiles side by side, one below the other on a narrow screen. */
export function StatRow({ children }: { readonly children: ReactNode }) {
  return <div className={classes['row']}>{children}</div>;
}

/** A person or organisation by name and number: no picture, no rank. */
export function MemberName({ name, number }: { readonly name: string; readonly number?: number | null }) {
  const { t } = useT();
  return (
    <span className={classes['member']}>
      {name}
      {number !== undefined && number !== null && <span className={classes['number']}> {t('common:memberNumber', { number })}</span>}
    </span>
  );
}
