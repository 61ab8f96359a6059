import { parseAmount } from '../../../core/money/amount.ts';
import { charterPages, type WorkedExample } from '../../../core/charters/pages/index.ts';
import { readyMadeCharter } from '../../../core/charters/readyMade/index.ts';
import { formatDayRange, formatMoney } from '../../i18n/format.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { DataTable, Stack } from '../../ui/index.ts';
import classes from './readyMade.module.css';

/** What a ready-made charter is for, whom it suits, where its figures come from, and an example worked out. */
export function ReadyMadePage({ name }: { readonly name: string }) {
  const { t } = useT();
  const format = useFormat();
  const page = charterPages[name]!;
  return (
    <Stack gap="large">
      <div className={classes['reading']}>
        <p className={classes['readingLead']}>{format.label(page.suits)}</p>
        <p>{format.label(page.purpose)}</p>
      </div>
      <Part title={t('start:page.questions')}>
        <ul>
          {page.questions.map((question) => (
            <li key={question.en}>{format.label(question)}</li>
          ))}
        </ul>
      </Part>
      <Part title={t('start:page.example')}>
        <Example example={page.example} />
      </Part>
      <Part title={t('start:page.usedBy')}>
        <p>{format.label(page.usedBy)}</p>
      </Part>
      <Part title={t('start:page.figuresFrom')}>
        <p>{format.label(page.figuresFrom)}</p>
      </Part>
      <Part title={t('start:page.adviser')}>
        <p>{format.label(page.checkWithAdviser)}</p>
      </Part>
      <Part title={t('start:page.sources')}>
        <ul>
          {page.sources.map((source) => (
            <li key={source.label.en}>
              {format.label(source.label)}
              {source.url !== null && <span className={classes['address']}> {source.url}</span>}
            </li>
          ))}
        </ul>
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={classes['reading']}>
      <h3 className={classes['readingTitle']}>{title}</h3>
      {children}
    </section>
  );
}

function Example({ example }: { readonly example: WorkedExample }) {
  const { t } = useT();
  const format = useFormat();
  const money = (text: string): string => {
    const minor = parseAmount(text, 2);
    return typeof minor === 'bigint' ? formatMoney(minor, example.currency, 2, format.language) : text;
  };
  const charter = readyMadeCharter(example.charter);
  const stepName = (key: string): string => {
    const step = charter?.steps.find((one) => one.key === key);
    return step ? format.label(step.label) : key === 'loss' && charter ? format.label(charter.loss.label) : key;
  };
  return (
    <Stack gap="small">
      <p>{format.label(example.intro)}</p>
      <p>{t('start:page.result', { result: money(example.result), days: formatDayRange(example.from, example.to, format.language) })}</p>
      <DataTable
        label={t('start:page.steps')}
        rows={example.expected.steps}
        rowKey={(step) => step.step}
        columns={[
          { key: 'step', head: t('start:page.step'), cell: (step) => stepName(step.step) },
          { key: 'how', head: t('start:page.how'), wideOnly: true, cell: (step) => format.label(step.how) },
          { key: 'amount', head: t('start:page.amount'), numeric: true, cell: (step) => money(step.amount) },
        ]}
      />
      <DataTable
        label={t('start:page.members')}
        rows={example.expected.members}
        rowKey={(member) => member.member}
        columns={[
          {
            key: 'member',
            head: t('start:page.member'),
            cell: (member) => example.members.find((one) => one.number === member.member)?.name ?? member.member,
          },
          { key: 'total', head: t('start:page.receives'), numeric: true, cell: (member) => money(member.total) },
          { key: 'rights', head: t('start:page.rights'), numeric: true, cell: (member) => format.percent(member.rights) },
        ]}
      />
      <p>{format.label(example.note)}</p>
    </Stack>
  );
}
