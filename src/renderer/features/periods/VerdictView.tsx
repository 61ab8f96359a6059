import { CircleCheck, CircleX, FileX } from 'lucide-react';
import { verdictLines, verdictSummary, type VerdictLine } from '../../../contract/verdict/lines.ts';
import { fill, lineSentence, verdictWords } from '../../../contract/verdict/words.ts';
import type { Verdict } from '../../../contract/verifying.ts';
import { roleWords } from '../../../core/signers/role.ts';
import { kindWords } from '../../../core/statements/kinds.ts';
import { currencies, parseAmount } from '../../../core/money/amount.ts';
import { formatMoney } from '../../i18n/format.ts';
import { useT } from '../../i18n/useT.ts';
import { hidden } from '../../i18n/hide.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { usePrivacy } from '../../state/privacy.ts';
import { Badge, Card, Columns, Disclosure, Facts, Notice, Stack } from '../../ui/index.ts';
import { grouped } from './Certificate.tsx';
import { findingIcons } from './findingIcons.ts';
import classes from './periods.module.css';

const tones = { good: 'good', warning: 'warning', bad: 'danger', unknown: 'notice' } as const;

/**
 * Each question with its own answer in words, then what the paper says, and what all this proves and what not.
 * @param props.inside in a list that has already said how it stands.
 */
export function VerdictView({ verdict, inside = false }: { readonly verdict: Verdict; readonly inside?: boolean }) {
  const { t } = useT();
  const { language } = useFormat();
  const words = verdictWords[language];
  if (!verdict.ours) return <Notice tone="danger">{fill(words.notOurs, { name: verdict.fileName })}</Notice>;
  const lines = verdictLines(verdict);
  const summary = verdictSummary(lines);
  return (
    <Stack gap="large">
      {!inside && (
        <Notice tone={tones[summary]}>
          <strong>{fill(words.summary[summary], { name: verdict.fileName })}</strong>
        </Notice>
      )}
      <Card title={t('documents:verdict.found')}>
        <ul className={classes['checks']}>
          {lines.map((line) => (
            <FoundLine key={`${line.about}.${line.says}`} line={line} verdict={verdict} />
          ))}
        </ul>
      </Card>
      <Columns>
        <Signers verdict={verdict} />
        {verdict.document && <SaidInside document={verdict.document} />}
        {verdict.manifest && <Listed manifest={verdict.manifest} />}
      </Columns>
      {!inside && <WhatItProves />}
    </Stack>
  );
}

/** What a signature proves and what not, whatever was found. */
export function WhatItProves() {
  const { language } = useFormat();
  const words = verdictWords[language];
  return (
    <Columns>
      <Card title={words.provesTitle}>
        <ul className={classes['plain']}>
          {words.proves.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Card>
      <Card title={words.provesNotTitle}>
        <ul className={classes['plain']}>
          {words.provesNot.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Card>
    </Columns>
  );
}

function FoundLine({ line, verdict }: { readonly line: VerdictLine; readonly verdict: Verdict }) {
  const format = useFormat();
  const words = verdictWords[format.language];
  const Icon = findingIcons[line.finding];
  return (
    <li className={classes['check']} data-state={line.finding}>
      <Icon size={20} aria-hidden className={classes['checkIcon']} />
      <span className={classes['checkWords']}>
        <span className={classes['strong']}>
          {words.about[line.about]}
          <span className="visually-hidden"> ({words.finding[line.finding]})</span>
        </span>
        <br />
        {lineSentence(line, verdict, format.language, { instant: format.instant, day: (iso) => format.day(iso, 'long') })}
      </span>
    </li>
  );
}

function Fingerprint({ of }: { readonly of: string }) {
  return <code className={classes['fingerprint']}>{grouped(of)}</code>;
}

function Signers({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useT();
  const format = useFormat();
  const words = verdictWords[format.language];
  return (
    <Card title={words.signedBy}>
      {verdict.signatures.length === 0 ? (
        <p className={classes['lead']}>{t('documents:verdict.nobody')}</p>
      ) : (
        <Stack>
          {verdict.signatures.map((signature, at) => (
            <Facts
              key={`${at}${signature.fingerprint}`}
              facts={[
                [t('documents:verdict.name'), signature.signer || t('documents:verdict.unreadable')],
                [t('documents:verdict.capacity'), roleWords(signature.role, format.language) || '–'],
                ...(signature.signedAt ? [[t('documents:verdict.claims'), format.instant(signature.signedAt)] as const] : []),
                ...(signature.stamp?.at
                  ? [[t('documents:verdict.stamp'), `${format.instant(signature.stamp.at)}, ${signature.stamp.authority}`] as const]
                  : []),
                [
                  t('documents:certificate.fingerprint'),
                  signature.fingerprint ? <Fingerprint key="own" of={signature.fingerprint} /> : '–',
                ],
                ...(['', signature.fingerprint].includes(signature.authorityFingerprint)
                  ? []
                  : [[t('documents:verdict.authority'), <Fingerprint key="of" of={signature.authorityFingerprint} />] as const]),
              ]}
            />
          ))}
          <p className={classes['note']}>{t('documents:verdict.compare')}</p>
        </Stack>
      )}
    </Card>
  );
}

/** What a manifest lists: what is wrong at once, all of it when asked. */
function Listed({ manifest }: { readonly manifest: NonNullable<Verdict['manifest']> }) {
  const { t } = useT();
  const format = useFormat();
  const wrong = manifest.files.filter((file) => file.state === 'altered' || file.state === 'missing');
  const rows = (files: typeof manifest.files) => (
    <ul className={classes['plain']}>
      {files.map((file) => (
        <li key={file.name}>
          {file.name}{' '}
          {file.state && (
            <Badge
              icon={file.state === 'same' ? CircleCheck : file.state === 'altered' ? CircleX : FileX}
              tone={file.state === 'same' ? 'good' : 'danger'}
            >
              {t(`documents:manifest.${file.state}`)}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <Card title={t('documents:verdict.inside')}>
      <Stack>
        <Facts
          facts={[
            [t('documents:verdict.cooperative'), manifest.cooperative],
            [t('documents:manifest.madeOn'), format.day(manifest.madeOn, 'long')],
            [t('documents:manifest.files'), format.number(manifest.files.length)],
          ]}
        />
        {wrong.length > 0 && rows(wrong)}
        <Disclosure label={t('documents:manifest.all')}>{rows(manifest.files)}</Disclosure>
      </Stack>
    </Card>
  );
}

function SaidInside({ document }: { readonly document: NonNullable<Verdict['document']> }) {
  const { t } = useT();
  const format = useFormat();
  const hides = usePrivacy((privacy) => privacy.amountsHidden);
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
                  t(isReport ? 'periods:tabs.result' : 'common:chart.amount'),
                  hides
                    ? hidden
                    : typeof amount === 'bigint'
                      ? formatMoney(amount, document.currency, digits, format.language)
                      : document.amount,
                ] as const,
              ]
            : []),
          [t('documents:verdict.issuedOn'), format.day(document.issuedOn, 'long')],
        ]}
      />
    </Card>
  );
}
