import { CircleAlert, CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import type { Verdict } from '../../../contract/documents.ts';
import { kindWords } from '../../../core/statements/kinds.ts';
import { currencies, parseAmount } from '../../../core/money/amount.ts';
import { formatMoney } from '../../i18n/format.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Card, Columns, Facts, Notice, Stack } from '../../ui/index.ts';
import { grouped } from './Certificate.tsx';
import { verdictLines, verdictSummary, type VerdictLine } from './verdictLines.ts';
import classes from './periods.module.css';

const icons = { good: CircleCheck, warning: CircleAlert, bad: CircleX, unknown: CircleHelp } as const;
const tones = { good: 'good', warning: 'warning', bad: 'danger', unknown: 'notice' } as const;

/** Each question with its own answer in words, then what the paper says, and what all this proves and what not. */
export function VerdictView({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useT();
  if (!verdict.ours) return <Notice tone="danger">{t('documents:verdict.notOurs', { name: verdict.fileName })}</Notice>;
  const lines = verdictLines(verdict);
  const summary = verdictSummary(lines);
  return (
    <Stack gap="large">
      <Notice tone={tones[summary]}>
        <strong>{t(`documents:verdict.summary.${summary}`, { name: verdict.fileName })}</strong>
      </Notice>
      <Card title={t('documents:verdict.found')}>
        <ul className={classes['checks']}>
          {lines.map((line) => (
            <FoundLine key={line.about} line={line} verdict={verdict} />
          ))}
        </ul>
      </Card>
      <Columns>
        <Signers verdict={verdict} />
        {verdict.document && <SaidInside document={verdict.document} />}
      </Columns>
      <Columns>
        <Card title={t('documents:verdict.proves')}>
          <ul className={classes['plain']}>
            <li>{t('documents:verdict.provesContent')}</li>
            <li>{t('documents:verdict.provesKey')}</li>
          </ul>
        </Card>
        <Card title={t('documents:verdict.provesNot')}>
          <ul className={classes['plain']}>
            <li>{t('documents:verdict.notTrue')}</li>
            <li>{t('documents:verdict.notPaid')}</li>
            <li>{t('documents:verdict.notWhen')}</li>
            <li>{t('documents:verdict.notWho')}</li>
          </ul>
        </Card>
      </Columns>
    </Stack>
  );
}

function FoundLine({ line, verdict }: { readonly line: VerdictLine; readonly verdict: Verdict }) {
  const { t } = useT();
  const Icon = icons[line.finding];
  const details = { number: verdict.replacedBy ?? '', reason: verdict.replacedReason };
  const words: Readonly<Record<string, string>> = {
    'content.intact': t('documents:verdict.content.intact'),
    'content.altered': t('documents:verdict.content.altered'),
    'content.unsigned': t('documents:verdict.content.unsigned'),
    'signer.broken': t('documents:verdict.signer.broken'),
    'coverage.whole': t('documents:verdict.coverage.whole'),
    'coverage.appended': t('documents:verdict.coverage.appended'),
    'coverage.unsigned': t('documents:verdict.coverage.unsigned'),
    'signer.known': t('documents:verdict.signer.known'),
    'signer.stranger': t('documents:verdict.signer.stranger'),
    'signer.noBook': t('documents:verdict.signer.noBook'),
    'signer.unsigned': t('documents:verdict.signer.unsigned'),
    'current.current': t('documents:verdict.current.current'),
    'current.replaced': details.reason
      ? t('documents:verdict.current.replaced', details)
      : t('documents:verdict.current.replacedBare', details),
    'current.outdated': t('documents:verdict.current.outdated', details),
    'current.notHere': t('documents:verdict.current.notHere'),
    'current.noBook': t('documents:verdict.current.noBook'),
    'data.same': t('documents:verdict.data.same'),
    'data.differs': t('documents:verdict.data.differs'),
    'data.unknown': t('documents:verdict.data.unknown'),
  };
  return (
    <li className={classes['check']} data-state={line.finding}>
      <Icon size={20} aria-hidden className={classes['checkIcon']} />
      <span className={classes['checkWords']}>
        <span className={classes['strong']}>
          {t(`documents:verdict.about.${line.about}`)}
          <span className="visually-hidden"> ({t(`documents:verdict.finding.${line.finding}`)})</span>
        </span>
        <br />
        {words[`${line.about}.${line.says}`]}
      </span>
    </li>
  );
}

function Signers({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useT();
  return (
    <Card title={t('documents:verdict.signedBy')}>
      {verdict.signatures.length === 0 ? (
        <p className={classes['lead']}>{t('documents:verdict.nobody')}</p>
      ) : (
        <Stack>
          {verdict.signatures.map((signature) => (
            <Facts
              key={signature.fingerprint}
              facts={[
                [t('documents:verdict.name'), signature.signer || t('documents:verdict.unreadable')],
                [t('documents:verdict.capacity'), signature.role === 'lead' ? t('documents:verdict.lead') : signature.role || '–'],
                [
                  t('documents:certificate.fingerprint'),
                  signature.fingerprint ? (
                    <code key="print" className={classes['fingerprint']}>
                      {grouped(signature.fingerprint)}
                    </code>
                  ) : (
                    '–'
                  ),
                ],
              ]}
            />
          ))}
          <p className={classes['note']}>{t('documents:verdict.compare')}</p>
        </Stack>
      )}
    </Card>
  );
}

function SaidInside({ document }: { readonly document: NonNullable<Verdict['document']> }) {
  const { t } = useT();
  const format = useFormat();
  const digits = currencies[document.currency] ?? 2;
  const amount = parseAmount(document.amount, digits);
  const isReport = document.kind === 'distribution-report';
  return (
    <Card title={t('documents:verdict.inside')}>
      <Facts
        facts={[
          [t('documents:verdict.kind'), format.label(kindWords(document.kind))],
          [t('documents:list.number'), document.number || t('documents:verdict.noNumber')],
          [t('documents:verdict.cooperative'), document.cooperative],
          ...(document.member ? [[t('documents:verdict.member'), document.member] as const] : []),
          ...(document.from ? [[t('documents:verdict.period'), format.days(document.from, document.to)] as const] : []),
          ...(document.amount
            ? [
                [
                  t(isReport ? 'documents:sheet.result' : 'common:chart.amount'),
                  typeof amount === 'bigint' ? formatMoney(amount, document.currency, digits, format.language) : document.amount,
                ] as const,
              ]
            : []),
          [t('documents:verdict.issuedOn'), format.day(document.issuedOn, 'long')],
        ]}
      />
    </Card>
  );
}
