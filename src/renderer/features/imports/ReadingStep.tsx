import type { ImportPreview } from '../../../contract/imports.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';
import {
  Button,
  Card,
  ChoiceField,
  Disclosure,
  Facts,
  Loaded,
  Notice,
  ProgressBar,
  SelectField,
  Stack,
  SuggestField,
} from '../../ui/index.ts';
import { importFields, importFormats, type ImportField } from '../../../contract/importWords.ts';
import { useState } from 'react';
import { Columns } from './Columns.tsx';
import classes from './imports.module.css';
import { ProjectChoice } from './ProjectChoice.tsx';
import type { Import } from './useImport.ts';
import { WholeDays } from './WholeDays.tsx';

const zones = (): string[] => [
  ...new Set([Intl.DateTimeFormat().resolvedOptions().timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')]),
];
const reasonKeys = [
  'headersToggl',
  'headersClockify',
  'headersKimai',
  'headersSolidtime',
  'headersHarvest',
  'headersContributions',
  'headersCsv',
  'columnsChosen',
  'archiveSolidtime',
  'calendar',
  'typedLines',
  'workbook',
  'workbookSheet',
  'archiveOpened',
  'formatForced',
  'fileNameDisagrees',
  'linesBeforeHeader',
  'encodingFallback',
  'onePerson',
  'unitMinutes',
  'unitSeconds',
  'timesConverted',
  'zoneUnknown',
  'datesIso',
  'datesColumn',
  'datesDuration',
  'datesWeekday',
  'datesHeaderLanguage',
  'datesForced',
] as const;
const encodingKeys = {
  'utf-8': 'utf8',
  'utf-8-bom': 'utf8',
  'utf-16le': 'utf16',
  'utf-16be': 'utf16',
  'windows-1252': 'windows1252',
  xlsx: 'workbook',
  zip: 'archive',
} as const;
const delimiterKeys = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;
const orderKeys = ['iso', 'dmy', 'mdy', 'undecided'] as const;

/** How the file was understood, with its reasons, and the few things that only a person can know. */
export function ReadingStep({ flow, onContinue }: { readonly flow: Import; readonly onContinue: () => void }) {
  const { t } = useT();
  const { preview, problem, reading } = flow;
  const busy = reading.state === 'running';
  const projects = useRead('projects.list');
  const [asksColumns, setAsksColumns] = useState(false);
  const namesNobody = preview?.onePerson === true || problem?.refusal?.code === 'PERSON_NEEDED';
  const showsColumns = flow.table !== null && (asksColumns || flow.isUnknownTable || flow.choices.mapping !== null);
  const ambiguous = preview?.dateOrder === 'undecided' || problem?.refusal?.code === 'DATE_AMBIGUOUS' || flow.choices.dateOrder !== null;
  return (
    <Stack>
      {problem && <Notice tone="danger">{problem.words}</Notice>}
      {showsColumns && <Columns key={flow.upload} flow={flow} table={flow.table!} />}
      {preview && !flow.isUnknownTable && <Understood preview={preview} />}
      {namesNobody && <WhoseRows flow={flow} />}
      {ambiguous && <OrderChoice flow={flow} />}
      {preview && preview.wholeDays > 0 && <WholeDays flow={flow} count={preview.wholeDays} />}
      {preview && !flow.isUnknownTable && (
        <Card title={t('imports:project.title')}>
          <Loaded read={projects}>{(list) => <ProjectChoice flow={flow} preview={preview} projects={list} />}</Loaded>
        </Card>
      )}
      <Disclosure label={t('imports:reading.differently')} open={problem !== null}>
        <Differently flow={flow} />
        {flow.table && !showsColumns && (
          <p className={classes['after']}>
            <Button small onClick={() => setAsksColumns(true)}>
              {t('imports:columns.say')}
            </Button>
          </p>
        )}
      </Disclosure>
      {busy && (
        <ProgressBar
          label={t('imports:file.reading', { name: flow.file?.name ?? '' })}
          done={reading.done}
          total={reading.total}
          onCancel={reading.cancel}
        />
      )}
      <div className={classes['footer']}>
        <Button kind="primary" disabled={!preview || problem !== null || busy} onClick={onContinue}>
          {t('imports:continue')}
        </Button>
      </div>
    </Stack>
  );
}

function Understood({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useT();
  const format = useFormat();
  const reasons = reasonKeys.filter((key) => preview.reasons.includes(key));
  const order = orderKeys.find((key) => key === preview.dateOrder) ?? 'undecided';
  const encoding = encodingKeys[preview.encoding as keyof typeof encodingKeys] ?? 'utf8';
  const delimiter = delimiterKeys[preview.delimiter as keyof typeof delimiterKeys];
  return (
    <Card title={t(`imports:format.${preview.format}`)}>
      <p className={classes['headline']}>
        {t('imports:reading.summary', { count: preview.counts.rows, rows: format.number(preview.counts.rows) })}
        {preview.from && <> · {format.days(preview.from, preview.to)}</>}
      </p>
      <Facts
        facts={[
          [t('imports:reading.file'), preview.fileName],
          [t('imports:reading.days'), t(`imports:order.${order}`)],
          [t('imports:reading.zone'), preview.timeZone.replaceAll('_', ' ')],
          [t('imports:reading.encoding'), t(`imports:encoding.${encoding}`)],
          ...(delimiter ? [[t('imports:reading.delimiter'), t(`imports:delimiter.${delimiter}`)] as [string, string]] : []),
        ]}
      />
      <h3 className={classes['subhead']}>{t('imports:reading.why')}</h3>
      <ul className={classes['plainList']}>
        {reasons.map((reason) => (
          <li key={reason}>{t(`imports:reason.${reason}`)}</li>
        ))}
      </ul>
      {preview.columns.length > 0 && (
        <Disclosure label={t('imports:columns.read')}>
          <ReadColumns columns={preview.columns} />
        </Disclosure>
      )}
    </Card>
  );
}

/** What each column of the file was read as, and which were left out. */
function ReadColumns({ columns }: { readonly columns: ImportPreview['columns'] }) {
  const { t } = useT();
  const known: ReadonlySet<string> = new Set(importFields);
  const read = columns.filter((column) => column.field !== null);
  const left = columns.filter((column) => column.field === null && column.name !== '');
  const nameOf = (field: string | null): string =>
    field === 'login'
      ? t('imports:columns.field.member')
      : field === 'durationDecimal'
        ? t('imports:columns.field.duration')
        : known.has(field ?? '')
          ? t(`imports:columns.field.${field as ImportField}`)
          : (field ?? '');
  return (
    <Stack>
      <Facts facts={read.map((column) => [column.name, nameOf(column.field)] as [string, string])} />
      {left.length > 0 && (
        <p className={classes['soft']}>{t('imports:columns.left', { names: left.map((column) => column.name).join(', ') })}</p>
      )}
    </Stack>
  );
}

/** A file that names nobody is one member's: the acting person's unless another is said. */
function WhoseRows({ flow }: { readonly flow: Import }) {
  const { t } = useT();
  const members = useRead('members.list');
  const [name, setName] = useState(flow.choices.member ?? '');
  return (
    <Card title={t('imports:whose.title')}>
      <form
        className={classes['inline']}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') flow.change({ member: name.trim() });
        }}
      >
        <SuggestField
          label={t('imports:field.member')}
          hint={t('imports:whose.hint')}
          value={name}
          onChange={setName}
          longest={200}
          required
          suggestions={(members.data ?? []).map((member) => member.name)}
        />
        <Button submit disabled={name.trim() === '' || name.trim() === flow.choices.member}>
          {t('imports:project.use')}
        </Button>
      </form>
    </Card>
  );
}

/** The column alone cannot tell day from month: only the person can, and is asked once. */
function OrderChoice({ flow }: { readonly flow: Import }) {
  const { t } = useT();
  return (
    <Card title={t('imports:ambiguous.title')}>
      <ChoiceField
        label={t('imports:ambiguous.label')}
        hint={t('imports:ambiguous.hint')}
        value={flow.choices.dateOrder}
        onChange={(dateOrder) => flow.change({ dateOrder })}
        options={[
          { value: 'dmy', label: t('imports:order.dmy'), text: t('imports:ambiguous.dmy') },
          { value: 'mdy', label: t('imports:order.mdy'), text: t('imports:ambiguous.mdy') },
        ]}
      />
    </Card>
  );
}

function Differently({ flow }: { readonly flow: Import }) {
  const { t } = useT();
  const { choices, change } = flow;
  return (
    <div className={classes['fields']}>
      <SelectField
        label={t('imports:reading.format')}
        value={choices.format}
        onChange={(format) => change({ format })}
        options={[
          { value: 'auto', label: t('imports:format.auto') },
          ...importFormats.map((format) => ({ value: format, label: t(`imports:format.${format}`) })),
        ]}
      />
      <SelectField
        label={t('imports:reading.zone')}
        value={choices.timeZone}
        searchable
        noneFound={t('imports:reading.noZone')}
        onChange={(timeZone) => change({ timeZone })}
        options={zones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
      <SelectField
        label={t('imports:reading.days')}
        value={choices.dateOrder ?? 'auto'}
        onChange={(order) => change({ dateOrder: order === 'auto' ? null : order })}
        options={[
          { value: 'auto', label: t('imports:order.auto') },
          { value: 'dmy', label: t('imports:order.dmy') },
          { value: 'mdy', label: t('imports:order.mdy') },
        ]}
      />
    </div>
  );
}
