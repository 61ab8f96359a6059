import { CalendarOff, Pencil, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Commitment, Need } from '../../../contract/commitments.ts';
import { BulletBar, BulletKey } from '../../charts/index.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';
import { Button, Door, Facts, Loaded, SidePanel, Stack } from '../../ui/index.ts';
import type { Names } from '../contributions/names.ts';
import { CommitForm } from './CommitForm.tsx';
import { StopDialog } from './StopDialog.tsx';
import { useCommitmentRights, useCommitmentWords } from './words.ts';
import classes from './projects.module.css';

/** One commitment: what was promised and given, and what happened to it. */
export function CommitmentPanel({
  commitment,
  needs,
  names,
  asOf,
  onClose,
}: {
  readonly commitment: Commitment;
  readonly needs: readonly Need[];
  readonly names: Names;
  readonly asOf: string;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const format = useFormat();
  const words = useCommitmentWords();
  const rights = useCommitmentRights();
  const [doing, setDoing] = useState<'change' | 'end' | 'withdraw' | null>(null);
  const history = useRead('commitments.history', { number: commitment.number });
  if (doing === 'change')
    return <CommitForm project={commitment.project} names={names} needs={needs} commitment={commitment} onClose={() => setDoing(null)} />;
  const { unit, due, whole, approved, pending } = commitment;
  const need = needs.find((one) => one.number === commitment.need);
  const may = rights.mayPromise(commitment.member);
  return (
    <SidePanel
      open
      title={t('commitments:panelTitle', { name: names.member(commitment.member) })}
      onClose={onClose}
      footer={
        may && (
          <>
            <Button icon={Undo2} onClick={() => setDoing('withdraw')}>
              {t('commitments:withdraw.action')}
            </Button>
            {commitment.per !== 'once' && (
              <Button icon={CalendarOff} onClick={() => setDoing('end')}>
                {t('commitments:end.action')}
              </Button>
            )}
            <Button kind="primary" icon={Pencil} onClick={() => setDoing('change')}>
              {t('commitments:changeAction')}
            </Button>
          </>
        )
      }
    >
      <Stack gap="large">
        <div>
          <p className={classes['terms']}>{words.terms(commitment)}</p>
          <BulletBar promised={due > 0n ? due : (whole ?? 0n)} given={approved} pending={pending} />
          <div className={classes['key']}>
            <BulletKey />
          </div>
        </div>
        <Facts
          facts={[
            [
              t('commitments:towards'),
              need ? words.need(need, names.activity) : t('commitments:toProject', { project: names.project(commitment.project) }),
            ],
            [t('commitments:activity'), names.activity(commitment.activity)],
            [t('commitments:dueUntil', { day: format.day(asOf) }), words.amount(due, unit)],
            ...(whole === null ? [] : [[t('commitments:whole'), words.amount(whole, unit)] as [string, string]]),
            [
              t('commitments:chart.given'),
              <Door
                key="given"
                to="/contributions"
                search={{
                  members: [commitment.member],
                  projects: [commitment.project],
                  activities: [commitment.activity],
                  from: commitment.from,
                  ...(commitment.to === null ? {} : { to: commitment.to }),
                }}
              >
                {words.amount(approved, unit)}
              </Door>,
            ],
            [t('commitments:chart.pending'), words.amount(pending, unit)],
            [t('commitments:gap.head'), words.gap(due, approved, unit)],
            ...(commitment.note === '' ? [] : [[t('commitments:note'), commitment.note] as [string, string]]),
          ]}
        />
        <section>
          <h3 className={classes['section']}>{t('commitments:history.title')}</h3>
          <Loaded read={history}>
            {(steps) => (
              <ul className={classes['history']}>
                {steps.map((step) => (
                  <li key={step.seq}>
                    {t(`commitments:history.${step.what}`, { when: format.instant(step.at), who: step.by })}
                    {step.text !== '' && <q className={classes['said']}>{step.text}</q>}
                  </li>
                ))}
              </ul>
            )}
          </Loaded>
        </section>
      </Stack>
      {doing !== null && <StopDialog commitment={commitment} how={doing} onClose={() => setDoing(null)} onDone={onClose} />}
    </SidePanel>
  );
}
