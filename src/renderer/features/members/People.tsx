import { useNavigate, useSearch } from '@tanstack/react-router';
import { Building2, Crown, ListPlus, LogOut, UserPlus, Users } from 'lucide-react';
import { useMemo } from 'react';
import type { Member } from '../../../contract/people.ts';
import { useT } from '../../i18n/useT.ts';
import { today } from '../../i18n/parse.ts';
import { BulletBar, type Bullet } from '../../charts/index.ts';
import { useScreenActions } from '../../app/actions.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useQuantity } from '../../i18n/useQuantity.ts';
import { useRead } from '../../rpc/queries.ts';
import { Badge, Button, DataTable, DayText, Door, Duration, EmptyState, Loaded, Stack, Weight, type Column } from '../../ui/index.ts';
import { BringDialog } from './BringDialog.tsx';
import { MemberForm } from './MemberForm.tsx';
import { MemberPanel } from './MemberPanel.tsx';
import classes from './members.module.css';

/** All who belong or belonged, in the order in which they joined the book: nobody is ranked. */
export function People() {
  const { t } = useT();
  const quantity = useQuantity();
  const members = useRead('members.list');
  const promised = useWorkPromised();
  const search = useSearch({ from: '/members' });
  const navigate = useNavigate({ from: '/members' });
  const mayLead = useMayLead();
  const begin = useMemo(() => (): void => void navigate({ search: { action: 'new' } }), [navigate]);
  const bringList = useMemo(() => (): void => void navigate({ search: { action: 'bring' } }), [navigate]);
  useScreenActions(
    'members',
    useMemo(
      () =>
        mayLead
          ? [
              { id: 'addMember', label: t('members:people.add'), icon: UserPlus, run: begin },
              { id: 'bringMembers', label: t('members:bring.action'), icon: ListPlus, run: bringList },
            ]
          : [],
      [mayLead, begin, bringList, t],
    ),
  );
  const close = (): void => void navigate({ search: {}, replace: true });
  const columns: readonly Column<Member>[] = [
    {
      key: 'number',
      head: t('members:people.number'),
      numeric: true,
      width: '4rem',
      cell: (member) => member.number,
      sortBy: (member) => member.number,
    },
    { key: 'name', head: t('members:people.name'), cell: (member) => <NameCell member={member} />, sortBy: (member) => member.name },
    {
      key: 'joined',
      head: t('members:people.joined'),
      wideOnly: true,
      cell: (member) => <DayText day={member.joined} />,
      sortBy: (member) => member.joined,
    },
    {
      key: 'hours',
      head: t('members:people.hours'),
      numeric: true,
      wideOnly: true,
      sortBy: (member) => member.seconds,
      cell: (member) => (member.seconds === 0 ? '–' : <Duration seconds={member.seconds} />),
    },
    {
      key: 'promised',
      head: t('commitments:people.head'),
      numeric: true,
      wideOnly: true,
      cell: (member) => {
        const sums = promised.get(member.number);
        if (!sums) return '–';
        return (
          <span className={classes['promised']}>
            {t('commitments:givenOfPromised', { given: quantity(sums.given, 'time'), promised: quantity(sums.promised, 'time') })}
            <BulletBar {...sums} />
          </span>
        );
      },
    },
    {
      key: 'weight',
      head: t('members:people.weight'),
      numeric: true,
      sortBy: (member) => member.weight,
      cell: (member) =>
        member.weight === 0n ? (
          '–'
        ) : (
          <Door to="/shares" search={{ member: member.number }}>
            <Weight value={member.weight} />
          </Door>
        ),
    },
    {
      key: 'waiting',
      head: t('members:people.waiting'),
      numeric: true,
      wideOnly: true,
      sortBy: (member) => member.waiting,
      cell: (member) =>
        member.waiting === 0 ? (
          '–'
        ) : (
          <Door to="/contributions" search={{ members: [member.number], states: ['submitted'] }}>
            {member.waiting}
          </Door>
        ),
    },
  ];
  return (
    <Loaded read={members}>
      {(list) => (
        <>
          {list.length === 0 ? (
            <EmptyState
              icon={Users}
              text={t('members:people.none')}
              action={
                mayLead && (
                  <>
                    <Button icon={UserPlus} onClick={begin}>
                      {t('members:people.add')}
                    </Button>
                    <Button icon={ListPlus} onClick={bringList}>
                      {t('members:bring.action')}
                    </Button>
                  </>
                )
              }
            />
          ) : (
            <Stack gap="small">
              <DataTable
                label={t('members:tabs.people')}
                rows={list}
                rowKey={(member) => member.number}
                columns={columns}
                onOpen={(member) => void navigate({ search: { member: member.number } })}
              />
              <p className={classes['note']}>{t('members:people.weightNote')}</p>
            </Stack>
          )}
          {search.action === 'bring' && mayLead && <BringDialog onClose={close} />}
          {search.action === 'new' && <MemberForm member={null} onClose={close} />}
          {search.member !== undefined && list.some((one) => one.number === search.member) && (
            <MemberPanel member={list.find((one) => one.number === search.member)!} onClose={close} />
          )}
        </>
      )}
    </Loaded>
  );
}

/** Hours of work that each member promised up to today, and gave for it. */
function useWorkPromised(): ReadonlyMap<number, Bullet> {
  const report = useRead('commitments.report', { asOf: null, project: null }).data;
  const activities = useRead('activities.list').data;
  return useMemo(() => {
    const work = new Set((activities ?? []).filter((activity) => activity.kind === 'work').map((activity) => activity.number));
    const sums = new Map<number, Bullet>();
    for (const line of report?.lines ?? []) {
      if (!work.has(line.activity)) continue;
      const known = sums.get(line.member);
      sums.set(line.member, {
        promised: (known?.promised ?? 0n) + line.due,
        given: (known?.given ?? 0n) + line.approved,
        pending: (known?.pending ?? 0n) + line.pending,
      });
    }
    return sums;
  }, [report, activities]);
}

function NameCell({ member }: { readonly member: Member }) {
  const { t } = useT();
  const left = member.left !== null && member.left < today();
  return (
    <span className={classes['name']}>
      <Door to="/members" search={{ member: member.number }}>
        {member.name}
      </Door>
      {member.isLead && <Badge icon={Crown}>{t('members:people.lead')}</Badge>}
      {member.type === 'organisation' && <Badge icon={Building2}>{t('members:type.organisation')}</Badge>}
      {left && <Badge icon={LogOut}>{t('members:people.former')}</Badge>}
    </span>
  );
}
