import { Inbox } from 'lucide-react';
import type { Contribution } from '../../../contract/contributions.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { Button, Card, DayText, Door, EmptyState, Loaded, Stack } from '../../ui/index.ts';
import { approversOf } from '../contributions/approvers.ts';
import { LedgerState } from '../contributions/LedgerState.tsx';
import type { Names } from '../contributions/names.ts';
import { mayChange } from '../contributions/rules.ts';
import { ContributionLine, Things } from '../contributions/Things.tsx';
import { OwnDocuments } from '../papers/OwnDocuments.tsx';
import { everything } from '../entry/useEntryWorld.ts';
import classes from './time.module.css';

const shownDone = 30;

/** All of one's own things by what happens next with them: what is one's own turn first, then what waits for others, then what is settled. */
export function MyThings({
  member,
  names,
  onOpen,
}: {
  readonly member: number;
  readonly names: Names;
  readonly onOpen: (item: Contribution) => void;
}) {
  const { t } = useT();
  const me = useBook().actor.memberNumber;
  const drafts = useRead('contributions.drafts');
  const page = (states: Contribution['state'][], limit: number) => ({
    filter: { ...everything, members: [member], states },
    cursor: null,
    limit,
  });
  const returned = useRead('contributions.page', page(['returned'], 200), { keep: true });
  const waiting = useRead('contributions.page', page(['submitted'], 200), { keep: true });
  const done = useRead('contributions.page', page(['approved', 'closed'], shownDone), { keep: true });
  const own = (drafts.data ?? []).filter((draft) => draft.member === member);
  return (
    <Loaded read={returned}>
      {({ rows: sentBack, total: sentBackTotal }) => {
        const waits = waiting.data?.rows ?? [];
        const settled = done.data?.rows ?? [];
        const papers = (
          <Card title={t('papers:own.title')}>
            <OwnDocuments member={member} mine={member === me} />
          </Card>
        );
        if (sentBack.length + own.length + waits.length + settled.length === 0)
          return (
            <Stack>
              <EmptyState icon={Inbox} text={t('time:things.none')} />
              {papers}
            </Stack>
          );
        const more = (state: Contribution['state'], total: number, shown: number) =>
          total > shown && (
            <p className={classes['soft']}>
              <Door to="/contributions" search={{ members: [member], states: [state] }}>
                {t('time:things.all', { count: total })}
              </Door>
            </p>
          );
        return (
          <Stack>
            {sentBack.length + own.length > 0 && (
              <Card title={t('time:things.mine')}>
                <ThingsOf items={[...sentBack, ...own]} names={names} onOpen={onOpen} />
                {more('returned', sentBackTotal, sentBack.length)}
              </Card>
            )}
            {waits.length > 0 && (
              <Card title={t('time:things.waiting')}>
                <ThingsOf items={waits} names={names} onOpen={onOpen} />
                {more('submitted', waiting.data?.total ?? 0, waits.length)}
              </Card>
            )}
            {settled.length > 0 && (
              <Card title={t('time:things.settled')}>
                <ThingsOf items={settled} names={names} onOpen={onOpen} />
                {more('approved', done.data?.total ?? 0, settled.length)}
              </Card>
            )}
            {papers}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function ThingsOf({
  items,
  names,
  onOpen,
}: {
  readonly items: readonly Contribution[];
  readonly names: Names;
  readonly onOpen: (item: Contribution) => void;
}) {
  const { t } = useT();
  const format = useFormat();
  const withdraw = useCommand('contributions.withdraw', { undoable: true, said: () => t('contributions:said.withdrawn') });
  const next = (item: Contribution): string => {
    if (item.corrects !== null || item.correctedBy !== null) return t('contributions:short.corrected');
    if (item.state === 'submitted') {
      const who = format.list(approversOf(names, item).map((one) => one.name));
      return who === '' ? t('contributions:short.nobody') : t('contributions:short.waits', { who });
    }
    // Whoever may submit a draft has that on the button beside it.
    return item.state === 'draft' && mayChange(names.viewer, item.member) ? '' : t(`contributions:short.${item.state}`);
  };
  return (
    <Things>
      {items.map((item) => (
        <ContributionLine
          key={item.draftId ?? item.number}
          item={item}
          names={names}
          onOpen={() => onOpen(item)}
          detail={
            <>
              <DayText day={item.day} /> · {names.project(item.project)}
              {item.reason && ` · ${t('contributions:returned', { reason: item.reason })}`}
            </>
          }
        >
          <span className={classes['standing']}>
            <LedgerState given={item} />
            {next(item) !== '' && <span className={classes['soft']}>{next(item)}</span>}
          </span>
          {item.state === 'submitted' && mayChange(names.viewer, item.member) && (
            <Button small kind="quiet" busy={withdraw.busy} onClick={() => void withdraw.run({ numbers: [item.number!] })}>
              {t('contributions:action.withdraw')}
            </Button>
          )}
        </ContributionLine>
      ))}
    </Things>
  );
}
