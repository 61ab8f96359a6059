import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react';
import type { Span } from '../../../core/entry/index.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './entry.module.css';

interface EntryLineProps {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Where something is wrong. */
  readonly wrong: readonly Span[];
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly list: { readonly id: string; readonly open: boolean; readonly active: string | undefined };
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly ref?: Ref<{ readonly focus: () => void }>;
}

/** The line, with what was understood marked behind the letters while they are typed. */
export function EntryLine(props: EntryLineProps) {
  const { text, spans, wrong, onText, onKeyDown, list, describedBy, invalid, ref } = props;
  const { t } = useT();
  const input = useRef<HTMLInputElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus() }), []);
  // A long line scrolls inside its field; the marks go along.
  const follow = (): void => {
    if (marks.current && input.current) marks.current.scrollLeft = input.current.scrollLeft;
  };
  useEffect(follow, [text]);
  return (
    <div className={classes['line']}>
      <div ref={marks} aria-hidden className={classes['marks']}>
        {pieces(text, spans, wrong).map((piece) => (
          <span key={piece.start} data-part={piece.part} data-wrong={piece.wrong || undefined}>
            {piece.text}
          </span>
        ))}
      </div>
      <input
        ref={input}
        data-autofocus
        type="text"
        role="combobox"
        aria-label={t('entry:line')}
        aria-expanded={list.open}
        aria-controls={list.id}
        aria-autocomplete="list"
        aria-activedescendant={list.active}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        className={classes['input']}
        placeholder={t('entry:placeholder')}
        value={text}
        maxLength={2000}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="done"
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onKeyUp={follow}
        onScroll={follow}
      />
    </div>
  );
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly part: string | undefined;
  readonly wrong: boolean;
}

function pieces(text: string, spans: readonly Span[], wrong: readonly Span[]): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.start > at) found.push({ start: at, text: text.slice(at, span.start), part: undefined, wrong: false });
    const bad = wrong.some((one) => one.start === span.start);
    found.push({ start: span.start, text: text.slice(span.start, span.end), part: span.part, wrong: bad });
    at = span.end;
  }
  if (at < text.length) found.push({ start: at, text: text.slice(at), part: undefined, wrong: false });
  return found;
}
