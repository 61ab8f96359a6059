import { CircleCheck, Plus, TriangleAlert } from 'lucide-react';
import type { ImportPreview } from '../../../contract/imports.ts';
import type { Member, Project } from '../../../contract/people.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';
import { Badge, Button, Card, DataTable, Door, Loaded, Notice, ProgressBar, SelectField, Stack, type Column } from '../../ui/index.ts';
import classes from './imports.module.css';
import type { Import } from './useImport.ts';

type Person = ImportPreview['members'][number];

/** Who the names in the file are, and which projects the rows go to: found in the book, or made by the import. */
export function PeopleStep({ flow, onContinue }: { readonly flow: Import; readonly onContinue: () => void }) {
  const { t } = useT();
  const members = useRead('members.list');
  const projects = useRead('projects.list');
  const { preview, reading, problem } = flow;
  if (!preview) return null;
  const busy = reading.state === 'running';
  const missing = preview.activities.filter((activity) => activity.number === null);
  return (
    <Stack>
      {problem && <Notice tone="danger">{problem.words}</Notice>}
      <Card title={t('imports:people.title')}>
        <p className={classes['soft']}>{t('imports:people.text')}</p>
        <Loaded read={members}>{(list) => <People preview={preview} members={list} flow={flow} />}</Loaded>
      </Card>
      <Card title={t('imports:people.projects')}>
        <Loaded read={projects}>{(list) => <Projects flow={flow} projects={preview.projects} known={list} />}</Loaded>
      </Card>
      {missing.length > 0 && (
        <Notice tone="warning">
          {t('imports:people.noActivity', { kinds: missing.map((activity) => t(`common:kind.${activity.kind}`)).join(', ') })}{' '}
          <Door to="/settings" search={{ section: 'activities' }}>
            {t('imports:people.toActivities')}
          </Door>
        </Notice>
      )}
      {busy && (
        <ProgressBar
          label={t('imports:file.reading', { name: preview.fileName })}
          done={reading.done}
          total={reading.total}
          onCancel={reading.cancel}
        />
      )}
      <div className={classes['footer']}>
        <Button kind="primary" disabled={busy || problem !== null} onClick={onContinue}>
          {t('imports:continue')}
        </Button>
      </div>
    </Stack>
  );
}

function People({
  preview,
  members,
  flow,
}: {
  readonly preview: ImportPreview;
  readonly members: readonly Member[];
  readonly flow: Import;
}) {
  const { t } = useT();
  const format = useFormat();
  const change = (person: Person, value: string): void =>
    flow.change({ memberMatches: { ...flow.choices.memberMatches, [person.inFile]: Number(value) } });
  const options = (person: Person) => [
    ...(members.some((member) => sameName(member.name, person.inFile)) ? [] : [{ value: '0', label: t('imports:people.new') }]),
    ...members.map((member) => ({ value: String(member.number), label: member.name })),
  ];
  const columns: Column<Person>[] = [
    {
      key: 'name',
      head: t('imports:people.inFile'),
      cell: (person) => (
        <div className={classes['stacked']}>
          <span>{person.inFile}</span>
          {person.email && <span className={classes['soft']}>{person.email}</span>}
        </div>
      ),
    },
    {
      key: 'rows',
      head: t('imports:history.rows'),
      numeric: true,
      width: '5rem',
      wideOnly: true,
      cell: (person) => format.number(person.rows),
    },
    {
      key: 'who',
      head: t('imports:people.inBook'),
      width: '17rem',
      cell: (person) => (
        <SelectField
          hideLabel
          label={t('imports:people.who', { name: person.inFile })}
          value={String(person.number ?? 0)}
          onChange={(value) => change(person, value)}
          options={options(person)}
        />
      ),
    },
    {
      key: 'state',
      head: t('imports:history.state'),
      wideOnly: true,
      width: '14rem',
      cell: (person) =>
        person.rows === 0 ? (
          <Badge>{t('imports:people.nothing')}</Badge>
        ) : person.number === null ? (
          <Badge icon={Plus} tone="waiting">
            {t('imports:people.willJoin', { day: format.day(person.joined) })}
          </Badge>
        ) : (
          <Badge icon={CircleCheck} tone="good">
            {t('imports:people.matched')}
          </Badge>
        ),
    },
  ];
  return <DataTable label={t('imports:people.title')} rows={preview.members} rowKey={(person) => person.inFile} columns={columns} />;
}

/** Each project of the file: one of the book's, or a new one of its name. */
function Projects({
  flow,
  projects,
  known,
}: {
  readonly flow: Import;
  readonly projects: ImportPreview['projects'];
  readonly known: readonly Project[];
}) {
  const { t } = useT();
  const format = useFormat();
  if (projects.length === 0) return <Notice tone="warning">{t('imports:project.none')}</Notice>;
  return (
    <ul className={classes['lines']}>
      {projects.map((project) => (
        <li key={project.inFile}>
          <span>{project.inFile}</span>
          <span className={classes['soft']}>{t('imports:people.rows', { count: project.rows, rows: format.number(project.rows) })}</span>
          {flow.choices.project === null && (
            <SelectField
              hideLabel
              label={t('imports:people.which', { name: project.inFile })}
              value={String(project.number ?? 0)}
              onChange={(value) => flow.change({ projectMatches: { ...flow.choices.projectMatches, [project.inFile]: Number(value) } })}
              options={[
                ...(known.some((one) => sameName(one.name, project.inFile)) ? [] : [{ value: '0', label: t('imports:people.newProject') }]),
                ...known.map((one) => ({ value: String(one.number), label: one.name })),
              ]}
            />
          )}
          {project.rows === 0 ? (
            <Badge icon={TriangleAlert}>{t('imports:people.unused')}</Badge>
          ) : project.number === null ? (
            <Badge icon={Plus} tone="waiting">
              {t('imports:people.willBeMade')}
            </Badge>
          ) : (
            <Badge icon={CircleCheck} tone="good">
              {t('imports:people.matchedProject')}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  );
}

const sameName = (left: string, right: string): boolean => fold(left) === fold(right);
const fold = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();
