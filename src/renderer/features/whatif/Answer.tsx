import { UserPlus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Charter } from '../../../core/charters/charter.ts';
import type { TrialAnswer } from '../../../contract/charters.ts';
import { FlowOfValue, PairedBars } from '../../charts/index.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useErrorSentence } from '../../rpc/commands.ts';
import { useRead } from '../../rpc/queries.ts';
import { Button, Card, Disclosure, EmptyState, LoadingState, Notice, Stack, Tabs } from '../../ui/index.ts';
import { Differences } from '../charters/Differences.tsx';
import { placeOf, stopsAdoption } from '../charters/editing/places.ts';
import { usePlainSentence } from '../charters/editor/context.ts';
import { usePlaceWords } from '../charters/editor/placeWords.ts';
import { isSame, membersBeside, type Beside, type MemberBeside } from './beside.ts';
import { useImagineMember } from './Imagining.tsx';
import { MemberPanel } from './MemberPanel.tsx';
import { MembersTable } from './MembersTable.tsx';
import { StepsBeside } from './StepsBeside.tsx';
import { useAnswer, useTrialPart } from './store.ts';
import { Sums } from './Sums.tsx';
import classes from './whatif.module.css';

type View = 'members' | 'steps' | 'differences' | 'flow';

/** What the trial gives beside what it is held against; the last answer stays until the next one is there. */
export function Answer() {
  const { t } = useT();
  const answered = useAnswer((store) => store.answered);
  const error = useAnswer((store) => store.error);
  const words = useErrorSentence(error);
  if (!answered) return error ? <Notice tone="danger">{words}</Notice> : <LoadingState />;
  return (
    <Stack>
      {error !== null && <Notice tone="warning">{t('whatif:answer.stopped', { why: words })}</Notice>}
      <Findings findings={answered.answer.findings} charter={answered.trial.charter} />
      <Views answer={answered.answer} />
    </Stack>
  );
}

interface FindingsProps extends Pick<TrialAnswer, 'findings'> {
  readonly charter: Charter;
}

/** What would stop its adoption stands open; what the book does not know yet only tells why some of it comes to nothing. */
function Findings({ findings, charter }: FindingsProps) {
  const { t } = useT();
  const stops = findings.filter(stopsAdoption);
  const notes = findings.filter((finding) => !stopsAdoption(finding));
  return (
    <>
      {stops.length > 0 && (
        <Notice tone="warning">
          <p className={classes['noticeHead']}>{t('whatif:answer.findings')}</p>
          <FindingList findings={stops} charter={charter} />
        </Notice>
      )}
      {notes.length > 0 && (
        <Notice>
          <Disclosure label={t('whatif:answer.notes', { count: notes.length })}>
            <FindingList findings={notes} charter={charter} />
          </Disclosure>
        </Notice>
      )}
    </>
  );
}

function FindingList({ findings, charter }: FindingsProps) {
  const plain = usePlainSentence(charter);
  const where = usePlaceWords(charter);
  return (
    <ul className={classes['findings']}>
      {findings.map((finding, at) => (
        <li key={at}>
          {finding.details['place'] !== undefined && <strong>{where(placeOf(finding))} </strong>}
          {plain(finding)}
        </li>
      ))}
    </ul>
  );
}

/** What the answer is held against: the other charter on the same facts, or a scenario with facts of its own. */
function useBeside(answer: TrialAnswer): Beside | null {
  const { t } = useT();
  const format = useFormat();
  const against = useTrialPart((state) => state.against);
  const scenario = against.kind === 'scenario' ? against.scenario : null;
  const other = useRead('charters.try', scenario?.trial, { enabled: scenario !== null, keep: true });
  return useMemo(() => {
    const rightName = t('whatif:side.tried');
    if (scenario) return other.data ? { left: other.data.trial, right: answer.trial, leftName: scenario.name, rightName } : null;
    const leftName = against.kind === 'inForce' ? t('whatif:side.today') : format.label(answer.today.charterTitle);
    return { left: answer.today, right: answer.trial, leftName, rightName };
  }, [answer, against, scenario, other.data, t, format]);
}

function Views({ answer }: { readonly answer: TrialAnswer }) {
  const { t } = useT();
  const [view, setView] = useState<View>('members');
  const [open, setOpen] = useState<number | null>(null);
  const charter = useAnswer((store) => store.answered?.trial.charter);
  const beside = useBeside(answer);
  const rows = useMemo(() => (beside ? membersBeside(beside.left, beside.right) : []), [beside]);
  if (!beside) return <LoadingState />;
  const unchanged = rows.length > 0 && answer.differences.length === 0 && isSame(rows);
  const opened = rows.find((row) => row.number === open);
  return (
    <>
      <Tabs<View>
        label={t('whatif:answer.views')}
        value={view}
        onChange={setView}
        tabs={[
          {
            value: 'members',
            label: t('whatif:view.members'),
            content: <Members unchanged={unchanged} beside={beside} rows={rows} onOpen={setOpen} />,
          },
          { value: 'steps', label: t('whatif:view.steps'), content: <StepsBeside beside={beside} /> },
          {
            value: 'differences',
            label: t('whatif:view.differences', { count: answer.differences.length }),
            content: (
              <Card title={t('whatif:differences')}>
                <Differences differences={answer.differences} />
              </Card>
            ),
          },
          {
            value: 'flow',
            label: t('whatif:view.flow'),
            content: <FlowOfValue outcome={answer.trial} {...(charter ? { charter } : {})} title={t('whatif:view.flowTitle')} />,
          },
        ]}
      />
      {opened && <MemberPanel beside={beside} row={opened} onClose={() => setOpen(null)} />}
    </>
  );
}

interface MembersProps {
  /** Both sides follow the same rules on the same facts, so there is nothing to see yet. */
  readonly unchanged: boolean;
  readonly beside: Beside;
  readonly rows: readonly MemberBeside[];
  readonly onOpen: (number: number) => void;
}

/** More bars than this tell less than the table, and are slow to draw again. */
const mostBars = 40;

function Members({ unchanged, beside, rows, onOpen }: MembersProps) {
  const { t } = useT();
  const format = useFormat();
  const imagine = useImagineMember();
  const { left, right } = beside;
  return (
    <Stack gap="large">
      <section>
        {unchanged && <p className={classes['lead']}>{t('whatif:answer.unchanged')}</p>}
        <p className={classes['lead']}>
          {left.from === right.from && left.to === right.to && left.result === right.result
            ? t(right.result < 0n ? 'whatif:answer.loss' : 'whatif:answer.surplus', {
                amount: format.money(right.result < 0n ? -right.result : right.result),
                days: format.days(right.from, right.to),
              })
            : t('whatif:answer.unlike', {
                left: `${format.money(left.result)}, ${format.days(left.from, left.to)}`,
                right: `${format.money(right.result)}, ${format.days(right.from, right.to)}`,
              })}
        </p>
        {rows.length === 0 ? (
          <EmptyState
            icon={UserPlus}
            text={t('whatif:members.none')}
            action={<Button onClick={imagine}>{t('whatif:members.begin')}</Button>}
          />
        ) : (
          <MembersTable beside={beside} rows={rows} onOpen={onOpen} />
        )}
        <Spoken rows={rows} />
      </section>
      <section>
        <h2 className={classes['heading']}>{t('whatif:sums.title')}</h2>
        <Sums beside={beside} />
      </section>
      {rows.length > 0 && rows.length <= mostBars && (
        <PairedBars
          title={t('whatif:bars.title')}
          names={[beside.leftName, beside.rightName]}
          rows={rows.map((row) => ({
            key: row.number,
            name: row.name,
            before: row.left?.amount ?? 0n,
            after: row.right?.amount ?? 0n,
          }))}
        />
      )}
    </Stack>
  );
}

const restMilliseconds = 800;

/** For those who hear the screen: how many change, said once the dials have come to rest. */
function Spoken({ rows }: { readonly rows: readonly MemberBeside[] }) {
  const { t } = useT();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const changed = (of: (member: NonNullable<MemberBeside['left']>) => unknown): number =>
      rows.filter((row) => (row.left ? of(row.left) : null) !== (row.right ? of(row.right) : null)).length;
    const words = t('whatif:answer.spoken', {
      amounts: changed((one) => one.amount),
      rights: changed((one) => one.rightsShare),
      members: rows.length,
    });
    const timer = setTimeout(() => setSaid(words), restMilliseconds);
    return () => clearTimeout(timer);
  }, [rows, t]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}
