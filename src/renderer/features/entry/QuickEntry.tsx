import { useNavigate } from '@tanstack/react-router';
import { FolderKanban, Users } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { sentence } from '../../../contract/sentences/index.ts';
import { parseEntry, type Entry, type EntryWorld } from '../../../core/entry/index.ts';
import { KeysOf } from '../../app/Keys.tsx';
import { today } from '../../i18n/parse.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useOverlay } from '../../state/overlays.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useNarrowScreen } from '../../state/theme.ts';
import { Button, ButtonLink, Dialog, EmptyState, Notice } from '../../ui/index.ts';
import { HeldReceipts, useHeldReceipts } from '../contributions/HeldReceipts.tsx';
import { AddedList } from './AddedList.tsx';
import { EntryLine } from './EntryLine.tsx';
import classes from './entry.module.css';
import { optionsFor } from './options.ts';
import { Understood } from './Understood.tsx';
import { useAddEntry, type Added } from './useAddEntry.ts';
import { useEntryWorld } from './useEntryWorld.ts';

const shownAdded = 5;

/** One line from anywhere: typed, understood while it is typed, entered by Enter; it stays open for the next, and Escape goes back. */
export function QuickEntry({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useT();
  return (
    <Dialog open={open} onClose={onClose} title={t('entry:title')}>
      {open && <Opened onClose={onClose} />}
    </Dialog>
  );
}

/** Until the book's names are there the line is there without them: nobody waits to type. */
const noWorld: EntryWorld = {
  projects: [],
  members: [],
  activities: [],
  past: [],
  today: today(),
  currency: 'EUR',
  currencyDigits: 2,
  member: null,
};

function Opened({ onClose }: { readonly onClose: () => void }) {
  const { t } = useT();
  const world = useEntryWorld();
  if (world?.members.length === 0)
    return (
      <EmptyState
        icon={Users}
        text={t('contributions:form.noMember')}
        action={
          <ButtonLink kind="primary" to="/members" search={{ action: 'new' }} onClick={onClose}>
            {t('contributions:form.addMember')}
          </ButtonLink>
        }
      />
    );
  if (world?.projects.length === 0)
    return (
      <EmptyState
        icon={FolderKanban}
        text={t('contributions:form.noProject')}
        action={
          <ButtonLink kind="primary" to="/members" search={{ action: 'newProject' }} onClick={onClose}>
            {t('contributions:form.addProject')}
          </ButtonLink>
        }
      />
    );
  return <EntryForm known={world} onClose={onClose} />;
}

function EntryForm({ known, onClose }: { readonly known: EntryWorld | undefined; readonly onClose: () => void }) {
  const world = known ?? noWorld;
  const { t } = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const keepsDrafts = usePreferences((preferences) => preferences.time.keepsDrafts);
  const [text, setText] = useState(useOverlay.getState().line);
  const [active, setActive] = useState(-1);
  const [tried, setTried] = useState(false);
  const held = useHeldReceipts();
  /** Enter was pressed before the book's names were there: as a draft, or not. */
  const entersSoon = useRef<boolean | null>(null);
  const [added, setAdded] = useState<readonly Added[]>([]);
  const { add, refusal, reset, busy } = useAddEntry();
  const narrow = useNarrowScreen();
  const line = useRef<{ focus: () => void }>(null);
  const id = useId();
  const parsed = useMemo(() => parseEntry(text, world), [text, world]);
  const options = useMemo(() => optionsFor(parsed, text, world, format.language), [parsed, text, world, format.language]);
  const placed = (known ? parsed.problems : []).filter((problem) => problem.span !== null && problem.candidates.length === 0);
  const shown = tried ? parsed.problems[0] : placed[0];
  const problem = shown && sentence(shown.code, shown.details, format.language);

  const write = (next: string): void => {
    setText(next);
    setActive(-1);
    setTried(false);
    entersSoon.current = null;
    reset();
  };
  const enter = async (asDraft: boolean): Promise<void> => {
    const { member, project, activity, day, quantity, note, startsAt, problems } = parsed;
    if (!known) {
      entersSoon.current = asDraft;
      return;
    }
    setTried(true);
    if (problems.length > 0 || busy) return;
    const entry: Entry = { member: member!, project: project!, activity: activity!, day, quantity: quantity!, note, startsAt };
    const done = await add(entry, text, held.files, asDraft);
    if (!done) return;
    setAdded((before) => [done, ...before].slice(0, shownAdded));
    held.clear();
    write('');
  };
  const latest = useRef(enter);
  useEffect(() => {
    latest.current = enter;
  });
  useEffect(() => {
    const asDraft = entersSoon.current;
    entersSoon.current = null;
    if (known && asDraft !== null) void latest.current(asDraft);
  }, [known]);
  const takeBack = async (one: Added): Promise<void> => {
    await one.takeBack();
    setAdded((before) => before.filter((other) => other.key !== one.key));
    if (text === '') write(one.line);
    line.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) setActive((before) => ((before + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    else if (event.key === 'Enter' && active >= 0) write(options[active]!.line);
    else if (event.key === 'Enter') void enter((event.ctrlKey || event.metaKey) !== keepsDrafts);
    else if (event.key === 'Tab' && !event.shiftKey && active >= 0) write(options[active]!.line);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes['form']} {...held.dropped}>
      <EntryLine
        ref={line}
        text={text}
        spans={parsed.spans}
        wrong={placed.map((one) => one.span!)}
        onText={write}
        onKeyDown={onKeyDown}
        list={{ id: `${id}-list`, open: options.length > 0, active: active >= 0 ? `${id}-${active}` : undefined }}
        describedBy={`${id}-read`}
        invalid={tried && parsed.problems.length > 0}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('entry:suggestions')}
        className={classes['options']}
        hidden={options.length === 0}
      >
        {options.map((option, index) => (
          <div
            key={option.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={classes['option']}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              write(option.line);
              line.current?.focus();
            }}
          >
            {option.label}
          </div>
        ))}
      </div>
      <div id={`${id}-read`} role="status" className={classes['read']}>
        {problem || refusal ? (
          <Notice tone={tried ? 'danger' : 'warning'}>{refusal || problem}</Notice>
        ) : (
          <Understood parsed={parsed} world={world} />
        )}
      </div>
      <HeldReceipts held={held} />
      <AddedList added={added} world={world} onTakeBack={(one) => void takeBack(one)} />
      <div className={classes['footer']}>
        {!narrow && (
          <span className={classes['hint']}>
            <span className={classes['key']}>
              <KeysOf keys="Enter" /> {t(keepsDrafts ? 'entry:keeps' : 'entry:submits')}
            </span>
            <span className={classes['key']}>
              <KeysOf keys="Mod+Enter" /> {t(keepsDrafts ? 'entry:submits' : 'entry:keeps')}
            </span>
          </span>
        )}
        <Button
          kind="quiet"
          onClick={() => {
            onClose();
            void navigate({ to: '/contributions', search: { action: 'new' } });
          }}
        >
          {t('entry:form')}
        </Button>
        <Button kind="primary" busy={busy} onClick={() => void enter(keepsDrafts)}>
          {t(keepsDrafts ? 'contributions:form.keepDraft' : 'contributions:action.submit')}
        </Button>
      </div>
    </div>
  );
}
