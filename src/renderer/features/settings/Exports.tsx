import { Download } from 'lucide-react';
import { useState } from 'react';
import type { ExportForm } from '../../../contract/exports.ts';
import { useMayLead } from '../../app/mayLead.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useCommand } from '../../rpc/commands.ts';
import { useBook, useRead } from '../../rpc/queries.ts';
import { Button, Card, ChoiceField, DateField, Notice, SelectField, Stack } from '../../ui/index.ts';
import { saveFile } from '../../ui/saveFile.ts';
import classes from './settings.module.css';

/** Payments are made where the period is; the other forms are chosen here. */
const forms = ['xlsx', 'csv', 'hledger', 'fec', 'ocf', 'ics', 'book'] as const satisfies readonly ExportForm[];
type Form = (typeof forms)[number];
const allTables = '*';

/** The book for other programs: one question, one button. */
export function Exports() {
  const { t } = useT();
  const format = useFormat();
  const mayLead = useMayLead();
  const tables = useRead('exports.tables');
  const [as, setAs] = useState<Form>('xlsx');
  const [table, setTable] = useState(allTables);
  const [csv, setCsv] = useState<'standard' | 'excelFrench'>('excelFrench');
  const [asOf, setAsOf] = useState<string | null>(null);
  const make = useCommand('exports.make', { inPlace: true, said: () => t('exports:made') });
  const { capital } = useBook();
  const offered = forms.filter((form) => form !== 'ocf' || capital);
  const isTable = as === 'csv' || as === 'xlsx';
  const run = async (): Promise<void> => {
    const file = await make.run({ as, language: format.language, table: isTable && table !== allTables ? table : null, csv, asOf });
    if (file) saveFile(file);
  };
  if (!mayLead) return <Notice tone="notice">{t('exports:leadOnly')}</Notice>;
  return (
    <Card title={t('exports:title')}>
      <div className={classes['form']}>
        <Stack gap="large">
          <p className={classes['lead']}>{t('exports:text')}</p>
          <ChoiceField
            label={t('exports:as')}
            value={as}
            onChange={(next) => {
              make.reset();
              setAs(next);
            }}
            options={offered.map((form) => ({
              value: form,
              label: t(`exports:forms.${form}.label`),
              text: t(`exports:forms.${form}.text`),
            }))}
          />
          {isTable && (
            <SelectField
              label={t('exports:table')}
              value={table}
              onChange={(next) => setTable(next ?? allTables)}
              options={[
                { value: allTables, label: t('exports:allTables') },
                ...(tables.data ?? []).map(({ name, title }) => ({ value: name, label: format.label(title) })),
              ]}
            />
          )}
          {as === 'csv' && (
            <ChoiceField
              label={t('exports:csv')}
              value={csv}
              onChange={setCsv}
              options={[
                { value: 'excelFrench', label: t('exports:excelFrench'), text: t('exports:excelFrenchText') },
                { value: 'standard', label: t('exports:standard'), text: t('exports:standardText') },
              ]}
            />
          )}
          {(isTable || as === 'ocf') && (
            <DateField label={t('exports:asOf')} hint={t('exports:asOfHint')} value={asOf} onChange={setAsOf} />
          )}
          {make.sentence && <Notice tone="danger">{make.sentence}</Notice>}
          <div>
            <Button kind="primary" icon={Download} busy={make.busy} onClick={() => void run()}>
              {t('exports:run')}
            </Button>
          </div>
        </Stack>
      </div>
    </Card>
  );
}
