import type { ChangeEvent, CSSProperties } from 'react';
import classes from './whatif.module.css';

interface SliderProps {
  readonly label: string;
  /** What the place of the thumb means, in words. */
  readonly text: string;
  /** In the smallest step of the figure: whole numbers only. */
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

/** A figure to drag, or to move with the arrow keys; the field beside it takes what is exact. */
export function Slider({ label, text, value, least, most, step, onChange }: SliderProps) {
  const place = Math.min(most, Math.max(least, value));
  // The part that is passed is drawn in the accent; the track is a picture of the value, not another control.
  const done = { '--done': `${most === least ? 0 : ((place - least) / (most - least)) * 100}%` };
  return (
    <input
      type="range"
      className={classes['slider']}
      aria-label={label}
      aria-valuetext={text}
      min={least}
      max={most}
      step={step}
      value={place}
      style={done as CSSProperties}
      onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(Number(event.currentTarget.value))}
    />
  );
}
