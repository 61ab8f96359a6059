import { ArrowDown, ArrowUp, ChevronRight, CircleAlert, Info, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useT } from '../../../i18n/useT.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { IconButton } from '../../../ui/index.ts';
import { findingsWithin } from '../editing/places.ts';
import { useEditing, usePlainSentence } from './context.ts';
import classes from './editor.module.css';

interface EntryProps {
  readonly place: string;
  readonly title: string;
  readonly section: 'activities' | 'figures' | 'keys' | 'steps';
  /** Its name among the charter's words. */
  readonly name: string;
  readonly onRemove: () => void;
  /** Where it stands in an order that matters, and how it is moved. */
  readonly order?: { readonly index: number; readonly count: number; readonly onMove: (to: number) => void };
  readonly children: ReactNode;
}

/** One line of the charter: what it is called, its sentence as members read it, and, once opened, everything that can be said of it. */
export function Entry({ place, title, section, name, onRemove, order, children }: EntryProps) {
  const { t } = useT();
  const format = useFormat();
  const { charter, open, setOpen, findings, notes, words } = useEditing();
  const plain = usePlainSentence(charter);
  const body = useId();
  const buttons = useRef<HTMLDivElement>(null);
  const isOpen = open === place;
  const found = findingsWithin(findings, place);
  const known = findingsWithin(notes, place);
  const line = words.find((one) => one.section === section && one.key === name);
  // The row that was moved keeps the focus on the button that can still move it.
  const movedTo = useRef<number | null>(null);
  useEffect(() => {
    if (!order || movedTo.current !== order.index) return;
    movedTo.current = null;
    const [up, down] = [...(buttons.current?.querySelectorAll('button') ?? [])];
    // At either end the button that was pressed is no longer one: the other takes its place.
    if (order.index === 0) down?.focus();
    else if (order.index === order.count - 1) up?.focus();
  });
  const move = (to: number, byButton: boolean): void => {
    if (!order || to < 0 || to >= order.count) return;
    movedTo.current = byButton ? to : null;
    order.onMove(to);
  };
  const keys = (event: KeyboardEvent): void => {
    if (!order || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(order.index + (event.key === 'ArrowUp' ? -1 : 1), false);
  };
  return (
    <li className={classes['entry']} data-open={isOpen || undefined} data-wrong={found.length > 0 || undefined}>
      <div className={classes['entryHead']}>
        <button
          type="button"
          className={classes['entryButton']}
          aria-expanded={isOpen}
          aria-controls={body}
          aria-keyshortcuts={order && 'Alt+ArrowUp Alt+ArrowDown'}
          data-place={place}
          onClick={() => setOpen(isOpen ? null : place)}
          onKeyDown={keys}
        >
          <ChevronRight size={16} aria-hidden className={classes['chevron']} data-open={isOpen || undefined} />
          {order && <span className={classes['number']}>{order.index + 1}</span>}
          <span>{title}</span>
        </button>
        <div ref={buttons} className={classes['entryActions']}>
          {order && (
            <>
              <IconButton
                icon={ArrowUp}
                label={t('editor:entry.up', { title })}
                disabled={order.index === 0}
                onClick={() => move(order.index - 1, true)}
              />
              <IconButton
                icon={ArrowDown}
                label={t('editor:entry.down', { title })}
                disabled={order.index === order.count - 1}
                onClick={() => move(order.index + 1, true)}
              />
            </>
          )}
          <IconButton icon={Trash2} label={t('editor:entry.remove', { title })} onClick={onRemove} />
        </div>
      </div>
      {line && <p className={classes['sentence']}>{format.label(line.words)}</p>}
      {found.length > 0 && !isOpen && (
        <ul className={classes['wrongs']}>
          {found.map((finding, index) => (
            <li key={`${finding.code}-${index}`}>
              <CircleAlert size={16} aria-hidden /> {plain(finding)}
            </li>
          ))}
        </ul>
      )}
      {known.length > 0 && (
        <ul className={classes['notes']}>
          {known.map((finding, index) => (
            <li key={`${finding.code}-${index}`}>
              <Info size={16} aria-hidden /> {plain(finding)}
            </li>
          ))}
        </ul>
      )}
      <div id={body} hidden={!isOpen} className={classes['entryBody']}>
        {isOpen && children}
      </div>
    </li>
  );
}
