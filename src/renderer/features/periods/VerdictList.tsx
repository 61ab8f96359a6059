import { verdictLines, verdictSummary, type Finding } from '../../../contract/verdict/lines.ts';
import { fill, lineSentence, verdictWords } from '../../../contract/verdict/words.ts';
import type { Verdict } from '../../../contract/verifying.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { Card, Disclosure, Stack } from '../../ui/index.ts';
import { findingIcons } from './findingIcons.ts';
import { VerdictView, WhatItProves } from './VerdictView.tsx';
import classes from './periods.module.css';

const worst: readonly Finding[] = ['bad', 'warning', 'unknown', 'good'];

/** One document at once in full; of several first how each stands, those that need reading before the others. */
export function VerdictList({ verdicts }: { readonly verdicts: readonly Verdict[] }) {
  const { t } = useT();
  if (verdicts.length === 1) return <VerdictView verdict={verdicts[0]!} />;
  const judged = verdicts
    .map((verdict, at) => ({ verdict, at, summary: verdict.ours ? verdictSummary(verdictLines(verdict)) : ('bad' as const) }))
    .sort((left, right) => worst.indexOf(left.summary) - worst.indexOf(right.summary) || rank(left.verdict) - rank(right.verdict));
  return (
    <Stack gap="large">
      <Card title={t('documents:verify.several', { count: verdicts.length })}>
        <ul className={classes['checks']}>
          {judged.map(({ verdict, at, summary }) => (
            <Judged key={at} verdict={verdict} summary={summary} />
          ))}
        </ul>
      </Card>
      <WhatItProves />
    </Stack>
  );
}

const rank = ({ form }: Verdict): number => (form === 'manifest' ? 0 : 1);

function Judged({ verdict, summary }: { readonly verdict: Verdict; readonly summary: 'good' | 'warning' | 'bad' | 'unknown' }) {
  const { t } = useT();
  const format = useFormat();
  const words = verdictWords[format.language];
  const Icon = findingIcons[summary];
  // The lines that decided; where none is wrong or unknown there is only to say so.
  const deciding = verdictLines(verdict).filter((line) => line.finding === summary);
  return (
    <li className={classes['check']} data-state={summary}>
      <Icon size={20} aria-hidden className={classes['checkIcon']} />
      <div className={classes['checkWords']}>
        <span className={classes['strong']}>{verdict.fileName}</span>{' '}
        <span className={classes['note']}>
          {words.forms[verdict.form]}
          {verdict.document && ` · ${verdict.document.number}`}
        </span>
        {!verdict.ours || summary === 'good' ? (
          <p className={classes['lead']}>{fill(verdict.ours ? words.summary.good : words.notOurs, { name: verdict.fileName })}</p>
        ) : (
          <p className={classes['lead']}>
            {deciding.map((line) => `${words.about[line.about]} ${lineSentence(line, verdict, format.language, format)}`).join(' ')}
          </p>
        )}
        {verdict.ours && (
          <Disclosure
            label={
              <>
                {t('documents:verify.details')}
                <span className="visually-hidden"> ({verdict.fileName})</span>
              </>
            }
          >
            <VerdictView verdict={verdict} inside />
          </Disclosure>
        )}
      </div>
    </li>
  );
}
