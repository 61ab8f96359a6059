import { CheckCheck, CircleCheck, EllipsisVertical, PartyPopper } from 'lucide-react';
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { useScreenActions } from '../../app/actions.ts';
import { useHandlers } from '../../app/handlers.ts';
import { useT } from '../../i18n/useT.ts';
import type { OutputOf } from '../../rpc/client.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { useRememberedFilter } from '../../state/preferences.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { ActionMenu, Button, ButtonLink, Dialog, EmptyState, IconButton, Loaded, LoadingState, PageHeader, Stack } from '../../ui/index.ts';
import { ContributionPanel, type Shown } from '../contributions/ContributionPanel.tsx';
import { useArrows } from './arrows.ts';
import { useNames, type Names } from '../contributions/names.ts';
import { SendBackForm } from '../contributions/SendBackForm.tsx';
import classes from './approvals.module.css';
import { ApprovalKeys } from './ApprovalKeys.tsx';
import { GroupCard } from './GroupCard.tsx';
import { partsOf, queueOf, type QueueGroup } from './queue.ts';
import { QueueFilter, type Choice } from './QueueFilter.tsx';
import { useStops } from './stops.ts';

const firstChoice: Choice = { by: 'week', member: null, project: null };

/** What waits for a decision, by member and week or month, the odd ones first, page by page. */
export default function ApprovalsScreen() {
  const { t } = useT();
  const names = useNames();
  const [by, setBy] = useRememberedFilter<Choice['by']>('approvals', 'week');
  const [place, setPlace] = useState({ member: firstChoice.member, project: firstChoice.project, page: 1 });
  const { page, ...chosen } = place;
  const queue = useRead('approvals.queue', { by, ...chosen, page }, { keep: true });
  const choose = ({ by: next, member, project }: Choice): void => {
    setBy(next);
    setPlace({ member, project, page: 1 });
  };
  return (
    <Loaded read={queue}>
      {(answer) =>
        names ? (
          <Queue
            answer={answer}
            names={names}
            choice={{ by, ...chosen }}
            onChoose={choose}
            onPage={(next) => {
              setPlace({ ...place, page: next });
              document.getElementById('content')?.scrollIntoView();
            }}
          />
        ) : (
          <>
            <PageHeader title={t('approvals:title')} />
            <LoadingState />
          </>
        )
      }
    </Loaded>
  );
}

interface QueueProps {
  readonly answer: OutputOf<'approvals.queue'>;
  readonly names: Names;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly onPage: (page: number) => void;
}

function Queue({ answer, names, choice, onChoose, onPage }: QueueProps) {
  const { total, clean, mine: mayApprove, page, pages } = answer;
  const { viewer } = names;
  const { seq } = useBook();
  const groups = useMemo(() => queueOf(answer.groups, viewer), [answer, viewer]);
  const { t } = useT();
  const format = useFormat();
  const root = useRef<HTMLDivElement>(null);
  const othersTitle = useId();
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [shown, setShown] = useState<Shown | null>(null);
  const [returning, setReturning] = useState<readonly number[]>([]);
  const approve = useCommand('contributions.approve', {
    undoable: true,
    said: ({ approved, endorsed }) =>
      endorsed > 0 ? t('contributions:said.endorsed', { count: endorsed }) : t('contributions:said.approved', { count: approved }),
  });
  const approveAll = useCommand('contributions.approveAll', {
    undoable: true,
    said: ({ approved, left }) =>
      left > 0
        ? t('approvals:saidAll', { approved: format.number(approved), left: format.number(left) })
        : t('contributions:said.approved', { count: approved }),
  });
  const approveClean = useCommand('approvals.approveClean', {
    undoable: true,
    said: ({ approved, endorsed }) =>
      endorsed > 0 ? t('contributions:said.endorsed', { count: endorsed }) : t('contributions:said.approved', { count: approved }),
  });
  const stops = useStops(root, groups);
  const waiting = useMemo(() => new Set(groups.flatMap((group) => group.mayApprove)), [groups]);
  const chosen = useMemo(() => [...selected].filter((number) => waiting.has(number)), [selected, waiting]);
  const mayAny = mayApprove > 0 && !viewer.readOnly;
  const filtered = choice.member !== null || choice.project !== null;

  const decideOn = useCallback(
    async (numbers: readonly number[]): Promise<void> => {
      if (numbers.length === 0) return;
      stops.keep();
      if (await approve.run({ numbers: [...numbers] })) setSelected(new Set());
      else stops.forget();
    },
    [approve, stops],
  );
  const isOpen = (group: QueueGroup): boolean => opened.get(group.key) ?? (group.oddities.size > 0 && group.bar === null);
  const turn = (group: QueueGroup, open: boolean): void => setOpened((before) => new Map(before).set(group.key, open));
  /** What a key acts on: the selection, else the row or the group that has the focus. */
  const target = (): readonly number[] => {
    if (chosen.length > 0) return chosen;
    const stop = stops.current();
    const group = groups.find((one) => one.key === stop?.group);
    if (!group) return [];
    return stop?.number === undefined ? group.mayApprove : group.mayApprove.filter((number) => number === stop.number);
  };
  const select = (numbers: readonly number[], on: boolean): void =>
    setSelected((before) => {
      const next = new Set(before);
      for (const number of numbers)
        if (on) next.add(number);
        else next.delete(number);
      return next;
    });
  /** Arrows belong to this list only while nothing else on the page has the focus. */
  const arrow = (run: () => void): false | void =>
    document.activeElement === document.body || root.current?.contains(document.activeElement) ? run() : false;
  const sendBack = (): void => {
    const numbers = target();
    if (numbers.length > 0) {
      stops.keep();
      setReturning(numbers);
    }
  };
  const decideClean = useCallback(async (): Promise<void> => {
    if (clean === 0 || viewer.readOnly) return;
    stops.keep();
    if (await approveClean.run({ ...choice, upTo: seq })) setSelected(new Set());
    else stops.forget();
  }, [approveClean, choice, clean, seq, stops, viewer.readOnly]);
  useHandlers({
    approve: () => void decideOn(target()),
    approveClean: () => void decideClean(),
    sendBack,
    nextItem: () => stops.move(1),
    previousItem: () => stops.move(-1),
    selectItem: () => {
      const stop = stops.current();
      const group = groups.find((one) => one.key === stop?.group);
      const numbers = stop?.number === undefined ? (group?.mayApprove ?? []) : [stop.number].filter((number) => waiting.has(number));
      select(numbers, !numbers.every((number) => selected.has(number)));
    },
  });
  useArrows({
    ArrowDown: () => arrow(() => stops.move(1)),
    ArrowUp: () => arrow(() => stops.move(-1)),
    ArrowRight: () => arrow(() => stops.turn(true)),
    ArrowLeft: () => arrow(() => stops.turn(false)),
  });
  useScreenActions(
    'approvals',
    useMemo(
      () =>
        clean > 0
          ? [
              {
                id: 'clean',
                shortcut: 'approveClean' as const,
                label: t('approvals:approveClean', { count: clean }),
                icon: CheckCheck,
                run: () => void decideClean(),
              },
            ]
          : [],
      [clean, t, decideClean],
    ),
  );

  const filter = <QueueFilter names={names} choice={choice} onChoose={onChoose} />;
  if (groups.length === 0 && filtered) {
    return (
      <>
        <PageHeader title={t('approvals:title')} />
        {filter}
        <EmptyState icon={PartyPopper} text={t('approvals:filter.none')} />
      </>
    );
  }
  if (groups.length === 0) {
    return (
      <>
        <PageHeader title={t('approvals:title')} />
        <EmptyState
          icon={PartyPopper}
          text={t('approvals:empty')}
          action={
            <Stack row gap="small">
              <ButtonLink to="/contributions">{t('approvals:seeLedger')}</ButtonLink>
              <ButtonLink to="/shares">{t('approvals:seeShares')}</ButtonLink>
            </Stack>
          }
        />
      </>
    );
  }
  const card = (group: QueueGroup) => (
    <GroupCard
      key={group.key}
      group={group}
      names={names}
      open={isOpen(group)}
      onTurn={(open) => turn(group, open)}
      selected={selected}
      onSelect={select}
      busy={approve.busy}
      onApprove={(numbers) => void decideOn(numbers)}
      onSendBack={setReturning}
      onOpen={(number) => {
        stops.keep();
        setShown({ kind: 'number', number });
      }}
    />
  );
  const { mine, others } = partsOf(groups);
  const everything = [
    {
      label: t('approvals:approveAll', { count: total, rows: format.number(total) }),
      note: t('approvals:approveAllNote'),
      icon: CircleCheck,
      onClick: () => {
        stops.keep();
        void approveAll.run({});
      },
    },
  ];
  return (
    <div ref={root}>
      <PageHeader
        title={t('approvals:title')}
        text={t('approvals:text', { count: total, rows: format.number(total) })}
        action={
          mayAny && (
            <>
              <Button kind="primary" icon={CheckCheck} disabled={clean === 0} busy={approveClean.busy} onClick={() => void decideClean()}>
                {clean > 0 ? t('approvals:approveClean', { count: clean }) : t('approvals:nothingClean')}
              </Button>
              <ActionMenu label={t('approvals:more')} items={everything}>
                <IconButton icon={EllipsisVertical} kind="secondary" size={36} label={t('approvals:more')} />
              </ActionMenu>
            </>
          )
        }
      />
      <Stack>
        {mayAny && <ApprovalKeys />}
        {filter}
        {mine.map(card)}
        {others.length > 0 && (
          <section className={classes['others']} aria-labelledby={othersTitle}>
            <h2 id={othersTitle}>{t('approvals:others.title')}</h2>
            <p className={classes['soft']}>
              {t(others.every((group) => group.bar === 'own') ? 'approvals:others.own' : 'approvals:others.text')}
            </p>
            <Stack>{others.map(card)}</Stack>
          </section>
        )}
      </Stack>
      {pages > 1 && (
        <nav className={classes['pages']} aria-label={t('approvals:pages.title')}>
          <Button small disabled={page === 1} onClick={() => onPage(page - 1)}>
            {t('approvals:pages.before')}
          </Button>
          <span>{t('approvals:pages.place', { page: format.number(page), pages: format.number(pages) })}</span>
          <Button small disabled={page === pages} onClick={() => onPage(page + 1)}>
            {t('approvals:pages.next')}
          </Button>
        </nav>
      )}
      {chosen.length > 0 && (
        <section className={classes['selectionBar']} aria-label={t('approvals:selection')}>
          <span className={classes['strong']}>{t('approvals:selected', { count: chosen.length })}</span>
          <Button kind="quiet" onClick={() => setSelected(new Set())}>
            {t('approvals:clearSelection')}
          </Button>
          <Button onClick={() => setReturning(chosen)}>{t('contributions:action.sendBack')}</Button>
          <Button kind="primary" busy={approve.busy} onClick={() => void decideOn(chosen)}>
            {t('contributions:action.approve')}
          </Button>
        </section>
      )}
      <Dialog
        open={returning.length > 0}
        title={t('approvals:sendBackTitle', { count: returning.length })}
        onClose={() => setReturning([])}
      >
        {returning.length > 0 && (
          <SendBackForm
            numbers={returning}
            onCancel={() => setReturning([])}
            onDone={() => {
              setReturning([]);
              setSelected(new Set());
              stops.restoreSoon();
            }}
          />
        )}
      </Dialog>
      <ContributionPanel
        shown={shown}
        onShow={setShown}
        onClose={() => {
          setShown(null);
          stops.restoreSoon();
        }}
      />
    </div>
  );
}
