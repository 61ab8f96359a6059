import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft, HandHeart, ListPlus, Pencil, Target } from 'lucide-react';
import { useState } from 'react';
import type { CommitmentReport, Team } from '../../../contract/commitments.ts';
import type { Project } from '../../../contract/people.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { BulletBars, Velocity } from '../../charts/index.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';
import {
  Button,
  ButtonLink,
  Card,
  Door,
  EmptyState,
  Loaded,
  Notice,
  PageHeader,
  Percent,
  Stack,
  StatRow,
  StatTile,
} from '../../ui/index.ts';
import { useNames, type Names } from '../contributions/names.ts';
import { ProjectForm } from '../members/ProjectForm.tsx';
import { CommitForm } from './CommitForm.tsx';
import { CommitmentPanel } from './CommitmentPanel.tsx';
import { NeedForm } from './NeedForm.tsx';
import { NeedPanel } from './NeedPanel.tsx';
import { SizeDialog } from './SizeDialog.tsx';
import { Commitments, Needs } from './tables.tsx';
import { useCommitmentRights } from './words.ts';

/** One project: what it needs, who promised what, what was given, and whether its team is large enough. */
export default function ProjectScreen() {
  const { t } = useT();
  const number = Number(useParams({ from: '/projects/$number' }).number);
  const names = useNames();
  const project = names?.projects.find((one) => one.number === number);
  const report = useRead('commitments.report', { asOf: null, project: number }, { enabled: project !== undefined });
  if (names && !project)
    return (
      <>
        <PageHeader title={t('commitments:project')} />
        <Notice
          tone="warning"
          action={
            <ButtonLink to="/members" search={{ tab: 'projects' }} icon={ArrowLeft}>
              {t('commitments:allProjects')}
            </ButtonLink>
          }
        >
          {t('commitments:noProject')}
        </Notice>
      </>
    );
  return names && project ? (
    <Loaded read={report}>{(data) => <Shown project={project} names={names} report={data} />}</Loaded>
  ) : (
    <Loaded read={report}>{() => null}</Loaded>
  );
}

function Shown({ project, names, report }: { readonly project: Project; readonly names: Names; readonly report: CommitmentReport }) {
  const { t } = useT();
  const search = useSearch({ from: '/projects/$number' });
  const navigate = useNavigate({ from: '/projects/$number' });
  const rights = useCommitmentRights();
  const mayEdit = useMayLead();
  const [sizing, setSizing] = useState(false);
  const [editing, setEditing] = useState(false);
  const { needs, commitments, lines } = report;
  const team = report.teams[0]!;
  const open = (next: typeof search): void => void navigate({ search: next });
  const close = (): void => void navigate({ search: {}, replace: true });
  const may = rights.mayLead(project);
  const need = needs.find((one) => one.number === search.need);
  const commitment = commitments.find((one) => one.number === search.commitment);
  const promise = rights.mayPromiseAny && (
    <Button kind="primary" icon={HandHeart} onClick={() => open({ action: 'commit' })}>
      {t('commitments:make')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={project.name}
        text={project.owner === null ? t('commitments:noOwner') : t('commitments:ownedBy', { name: names.member(project.owner) })}
        action={
          <>
            {mayEdit && (
              <Button icon={Pencil} onClick={() => setEditing(true)}>
                {t('commitments:editProject')}
              </Button>
            )}
            {promise}
          </>
        }
      />
      <Stack gap="large">
        <TeamTiles team={team} needs={needs.length} />
        {may && (
          <Stack row gap="small">
            <Button icon={Target} onClick={() => setSizing(true)}>
              {t(team.reached === null ? 'commitments:size.set' : 'commitments:size.change')}
            </Button>
          </Stack>
        )}
        <Card
          title={t('commitments:needs')}
          action={
            may && (
              <Button icon={ListPlus} onClick={() => open({ action: 'need' })}>
                {t('commitments:need.add')}
              </Button>
            )
          }
        >
          {needs.length === 0 ? (
            <EmptyState icon={ListPlus} text={t(may ? 'commitments:noNeedsLead' : 'commitments:noNeeds')} />
          ) : (
            <Needs needs={needs} names={names} onOpen={(number) => open({ need: number })} />
          )}
        </Card>
        {lines.length > 0 && (
          <BulletBars
            title={t('commitments:byMember')}
            rows={lines.map((line) => ({
              key: `${line.member} ${line.activity}`,
              name: names.member(line.member),
              detail: names.activity(line.activity),
              unit: line.unit,
              promised: line.due,
              given: line.approved,
              pending: line.pending,
            }))}
          />
        )}
        <Card title={t('commitments:title')}>
          {commitments.length === 0 ? (
            <EmptyState icon={HandHeart} text={t('commitments:none')} />
          ) : (
            <Commitments commitments={commitments} needs={needs} names={names} onOpen={(number) => open({ commitment: number })} />
          )}
        </Card>
        <Weeks project={project.number} />
      </Stack>
      {editing && <ProjectForm project={project} onClose={() => setEditing(false)} />}
      {sizing && <SizeDialog team={team} onClose={() => setSizing(false)} />}
      {search.action === 'need' && <NeedForm project={project.number} need={null} activities={names.activities} onClose={close} />}
      {search.action === 'commit' && (
        <CommitForm project={project.number} names={names} needs={needs} commitment={null} need={search.need ?? null} onClose={close} />
      )}
      {need && search.action === undefined && (
        <NeedPanel
          need={need}
          project={project}
          commitments={commitments}
          names={names}
          onPromise={() => open({ action: 'commit', need: need.number })}
          onClose={close}
        />
      )}
      {commitment && search.action === undefined && (
        <CommitmentPanel commitment={commitment} needs={needs} names={names} asOf={report.asOf} onClose={close} />
      )}
    </>
  );
}

/** How large the team is, against what it must come to. */
function TeamTiles({ team, needs }: { readonly team: Team; readonly needs: number }) {
  const { t } = useT();
  const format = useFormat();
  const state = team.reached === null ? 'unset' : team.reached ? 'reached' : 'open';
  return (
    <StatRow>
      <StatTile
        label={t('commitments:team.committed')}
        value={format.number(team.committed.length)}
        note={team.members === null ? t('commitments:team.running') : t('commitments:team.ofMembers', { count: team.members })}
      />
      <StatTile
        label={t('commitments:team.covered')}
        value={team.covered === null ? '–' : <Percent share={team.covered} decimals={0} />}
        note={
          team.covered === null
            ? t(needs > 0 ? 'commitments:team.allClosed' : 'commitments:team.noNeeds')
            : team.coverage === null
              ? t('commitments:team.openNeeds', { count: team.openNeeds })
              : t('commitments:team.ofCoverage', { share: format.basisPoints(team.coverage) })
        }
      />
      <StatTile label={t('commitments:size.title')} value={t(`commitments:size.${state}`)} note={t(`commitments:size.${state}Note`)} />
    </StatRow>
  );
}

function Weeks({ project }: { readonly project: number }) {
  const { t } = useT();
  const weeks = useRead('rhythm.weeks', { until: null, weeks: 26, project });
  return weeks.data ? (
    <Stack gap="small">
      <Velocity title={t('commitments:weeks')} weeks={weeks.data} />
      <p>
        <Door to="/contributions" search={{ projects: [project] }}>
          {t('commitments:ledger')}
        </Door>
      </p>
    </Stack>
  ) : null;
}
