import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Activity, Member } from '../../../contract/people.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import {
  Badge,
  Button,
  ButtonLink,
  DataTable,
  DayText,
  Door,
  Duration,
  Facts,
  KindName,
  Loaded,
  Percent,
  SidePanel,
  Stack,
  StatRow,
  StatTile,
  Weight,
} from '../../ui/index.ts';
import { BulletBars, GivenByMonth } from '../../charts/index.ts';
import { OwnDays } from '../home/Rhythm.tsx';
import { useCharterOn } from '../shares/charterOn.ts';
import { OwnDocuments } from '../papers/OwnDocuments.tsx';
import { BankAccount } from './BankAccount.tsx';
import { collegesOf } from './Placing.tsx';
import { MemberForm } from './MemberForm.tsx';
import { OwnRates } from './OwnRates.tsx';
import classes from './members.module.css';

const everything = { asOf: null, from: null, project: null };

/** One member: who they are, what they gave by kind, and the rates that are theirs alone. */
export function MemberPanel({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const { t } = useT();
  const format = useFormat();
  const mayLead = useMayLead();
  const actor = useBook().actor.memberNumber;
  const [editing, setEditing] = useState(false);
  const activities = useRead('activities.list');
  const shares = useRead('shares.get', everything);
  const remove = useCommand('members.remove', { undoable: true, said: () => t('members:panel.removed', { name: member.name }) });
  const adopted = useCharterOn(member.left);
  const colleges = collegesOf(adopted?.charter);
  const leavingLine = adopted?.words.find((line) => line.section === 'leaver' && line.key === member.leaving);
  if (editing) return <MemberForm member={member} onClose={() => setEditing(false)} />;
  const unused = member.weight === 0n && member.seconds === 0 && member.waiting === 0;
  const removeMember = async (): Promise<void> => {
    if (await remove.run({ number: member.number })) onClose();
  };
  const own = shares.data?.members.find((row) => row.number === member.number);
  const facts: [string, React.ReactNode][] = [
    [t('members:people.number'), member.number],
    [t('members:form.type'), t(`members:type.${member.type}`)],
    [t('members:people.joined'), <DayText key="joined" day={member.joined} style="long" />],
    ...(member.left
      ? [[t('members:people.left'), <DayText key="left" day={member.left} style="long" />] as [string, React.ReactNode]]
      : []),
    ...(member.leaving
      ? [
          [t('members:form.leaving'), leavingLine ? format.label(leavingLine.title) : t(`members:leaving.${member.leaving}`)] as [
            string,
            React.ReactNode,
          ],
        ]
      : []),
    ...(member.colleges.length > 0 || colleges.length > 0
      ? [[t('members:form.colleges'), <Colleges key="colleges" keys={member.colleges} colleges={colleges} />] as [string, React.ReactNode]]
      : []),
    [t('members:form.email'), member.email || t('members:panel.notGiven')],
    [
      t('members:form.address'),
      member.address ? (
        <span key="address" className={classes['address']}>
          {member.address}
        </span>
      ) : (
        t('members:panel.notGiven')
      ),
    ],
  ];
  return (
    <SidePanel
      open
      title={member.name}
      onClose={onClose}
      footer={
        <>
          {mayLead && unused && !member.isLead && (
            <Button icon={Trash2} busy={remove.busy} onClick={() => void removeMember()}>
              {t('members:panel.remove')}
            </Button>
          )}
          <ButtonLink to="/contributions" search={{ members: [member.number] }}>
            {t('members:panel.contributions')}
          </ButtonLink>
          {mayLead && (
            <Button kind="primary" icon={Pencil} onClick={() => setEditing(true)}>
              {t('members:panel.edit')}
            </Button>
          )}
        </>
      }
    >
      <Stack gap="large">
        <StatRow>
          <StatTile
            label={t('members:panel.profitShare')}
            tone="profits"
            value={
              own ? (
                <Door to="/shares" search={{ member: member.number }}>
                  <Percent share={own.profitShare} tone="profits" />
                </Door>
              ) : (
                '–'
              )
            }
            note={t('members:panel.sinceStart')}
          />
          <StatTile
            label={t('members:panel.hours')}
            value={<Duration seconds={member.seconds} />}
            note={
              member.waiting > 0 ? (
                <Door to="/contributions" search={{ members: [member.number], states: ['submitted'] }}>
                  {t('members:panel.waiting', { count: member.waiting })}
                </Door>
              ) : (
                t('members:panel.noneWaiting')
              )
            }
          />
        </StatRow>
        <Facts facts={facts} />
        <Promised member={member} activities={activities.data ?? []} />
        {actor === member.number && <OwnDays />}
        <section>
          <h3 className={classes['section']}>{t('members:panel.byKind')}</h3>
          <ByKind member={member} activities={activities.data ?? []} />
        </section>
        <ByMonth member={member} />
        <section>
          <h3 className={classes['section']}>{t('members:panel.ownRates')}</h3>
          <Loaded read={activities}>{(list) => <OwnRates member={member} activities={list} />}</Loaded>
        </section>
        <section>
          <h3 className={classes['section']}>{t('papers:own.title')}</h3>
          <OwnDocuments member={member.number} mine={actor === member.number} />
        </section>
        {(mayLead || actor === member.number) && (
          <section>
            <h3 className={classes['section']}>{t('exports:bank.title')}</h3>
            <p className={classes['note']}>{t('exports:bank.text')}</p>
            <BankAccount member={member.number} name={member.name} />
          </section>
        )}
      </Stack>
    </SidePanel>
  );
}

/** What they promised to each project and gave for it, side by side. */
function Promised({ member, activities }: { readonly member: Member; readonly activities: readonly Activity[] }) {
  const { t } = useT();
  const format = useFormat();
  const report = useRead('commitments.report', { asOf: null, project: null }).data;
  const projects = useRead('projects.list').data;
  const own = (report?.lines ?? []).filter((line) => line.member === member.number);
  if (!report || !projects) return null;
  if (own.length === 0)
    return (
      <section>
        <h3 className={classes['section']}>{t('commitments:people.section')}</h3>
        <p className={classes['note']}>{t('commitments:people.none')}</p>
      </section>
    );
  const label = (number: number): string => {
    const activity = activities.find((one) => one.number === number);
    return activity ? format.label(activity.label) : '';
  };
  return (
    <BulletBars
      title={t('commitments:people.section')}
      rows={own.map((line) => ({
        key: `${line.project} ${line.activity}`,
        name: projects.find((project) => project.number === line.project)?.name ?? '',
        detail: label(line.activity),
        unit: line.unit,
        promised: line.due,
        given: line.approved,
        pending: line.pending,
      }))}
    />
  );
}

/** The colleges that a member sits in, by their names. */
function Colleges({ keys, colleges }: { readonly keys: readonly string[]; readonly colleges: ReturnType<typeof collegesOf> }) {
  const { t } = useT();
  const format = useFormat();
  if (keys.length === 0) return <>{t('members:panel.noCollege')}</>;
  return (
    <span className={classes['chips']}>
      {keys.map((key) => {
        const known = colleges.find((college) => college.key === key);
        return <Badge key={key}>{known ? format.label(known.label) : key}</Badge>;
      })}
    </span>
  );
}

function ByKind({ member, activities }: { readonly member: Member; readonly activities: readonly Activity[] }) {
  const { t } = useT();
  const byKind = useRead('shares.byKind', everything);
  return (
    <Loaded read={byKind}>
      {(rows) => {
        const own = rows.filter((row) => row.number === member.number && row.weight !== 0n);
        if (own.length === 0) return <p className={classes['note']}>{t('members:panel.nothingGiven')}</p>;
        const ofKind = (kind: string): number[] =>
          activities.filter((activity) => activity.kind === kind).map((activity) => activity.number);
        return (
          <DataTable
            label={t('members:panel.byKind')}
            rows={own}
            rowKey={(row) => row.kind}
            columns={[
              {
                key: 'kind',
                head: t('members:activities.kind'),
                foot: t('common:chart.total'),
                cell: (row) => <KindName kind={row.kind} />,
              },
              {
                key: 'weight',
                head: t('members:people.weight'),
                numeric: true,
                cell: (row) => (
                  <Door
                    to="/contributions"
                    search={{ members: [member.number], activities: ofKind(row.kind), states: ['approved', 'closed'] }}
                  >
                    <Weight value={row.weight} />
                  </Door>
                ),
                foot: <Weight value={own.reduce((sum, row) => sum + row.weight, 0n)} />,
              },
            ]}
          />
        );
      }}
    </Loaded>
  );
}

function ByMonth({ member }: { readonly member: Member }) {
  const { t } = useT();
  const history = useRead('shares.ofMember', { member: member.number });
  // Nothing given has been said above.
  if (!history.data || history.data.months.length === 0) return null;
  return <GivenByMonth title={t('members:panel.byMonth')} {...history.data} />;
}
