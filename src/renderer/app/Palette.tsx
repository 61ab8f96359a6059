import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useT } from '../i18n/useT.ts';
import { Dialog } from '../ui/index.ts';
import { find } from './find.ts';
import { Keys } from './Keys.tsx';
import { usePaletteEntries, type PaletteEntry } from './paletteEntries.ts';
import classes from './Palette.module.css';

/** Ctrl/Cmd+K: everything by its name. */
export function Palette({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useT();
  return (
    <Dialog open={open} onClose={onClose} title={t('shell:palette.title')}>
      {open && <PaletteList onClose={onClose} />}
    </Dialog>
  );
}

function PaletteList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useT();
  const entries = usePaletteEntries();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const found = useMemo(() => find(entries, text), [entries, text]);
  const current = Math.min(active, found.length - 1);
  const choose = (entry: PaletteEntry | undefined): void => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const go = (index: number): void => {
    const target = (index + found.length) % Math.max(1, found.length);
    setActive(target);
    document.getElementById(`${id}-${target}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') go(current + 1);
    else if (event.key === 'ArrowUp') go(current - 1);
    else if (event.key === 'Enter') choose(found[current]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        data-autofocus
        type="text"
        role="combobox"
        aria-label={t('shell:palette.title')}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${current}` : undefined}
        className={classes['input']}
        placeholder={t('shell:palette.placeholder')}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="status" className="visually-hidden">
        {t('shell:palette.results', { count: found.length })}
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={t('shell:palette.title')} className={classes['list']} tabIndex={-1}>
        {found.map((entry, index) => (
          <div
            key={entry.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className={classes['entry']}
            onMouseMove={() => setActive(index)}
            onClick={() => choose(entry)}
          >
            <entry.icon size={18} aria-hidden />
            <span className={classes['label']}>{entry.label}</span>
            {entry.shortcut && (
              <span className={classes['keys']}>
                <Keys of={entry.shortcut} first />
              </span>
            )}
            <span className={classes['group']}>{t(`shell:palette.group.${entry.group}`)}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={classes['none']}>{t('shell:palette.none')}</p>}
    </>
  );
}
