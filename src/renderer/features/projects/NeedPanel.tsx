import { CircleCheck, HandHeart, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Commitment, Need } from '../../../contract/commitments.ts';
import type { Project } from '../../../contract/people.ts';
import { BulletBar, BulletKey } from '../../charts/index.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../rpc/commands.ts';
import { Button, Facts, SidePanel, Stack } from '../../ui/index.ts';
import type { Names } from '../contributions/names.ts';
import { NeedForm } from './NeedForm.tsx';
import { useCommitmentRights, useCommitmentWords } from './words.ts';
import classes from './projects.module.css';

/** One need: what is looked for, who promised what for it, and what is still missing. */
export function NeedPanel({
  need,
  project,
  commitments,
  names,
  onPromise,
  onClose,
}: {
  readonly need: Need;
  readonly project: Project;
  readonly commitments: readonly Commitment[];
  readonly names: Names;
  readonly onPromise: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const format = useFormat();
  const words = useCommitmentWords();
  const rights = useCommitmentRights();
  const [editing, setEditing] = useState(false);
  const close = useCommand('needs.close', { undoable: true, said: () => t('commitments:need.closed') });
  const reopen = useCommand('needs.reopen', { undoable: true, said: () => t('commitments:need.reopened') });
  const remove = useCommand('needs.remove', { undoable: true, said: () => t('commitments:need.removed') });
  if (editing) return <NeedForm project={project.number} need={need} activities={names.activities} onClose={() => setEditing(false)} />;
  const may = rights.mayLead(project);
  const needed = BigInt(need.quantity);
  const missing = needed > need.promised ? needed - need.promised : 0n;
  const own = commitments.filter((commitment) => commitment.need === need.number);
  return (
    <SidePanel
      open
      title={words.need(need, names.activity)}
      onClose={onClose}
      footer={
        <>
          {may && own.length === 0 && (
            <Button
              icon={Trash2}
              busy={remove.busy}
              onClick={() => void remove.run({ number: need.number }).then((done) => done && onClose())}
            >
              {t('commitments:need.remove')}
            </Button>
          )}
          {may && need.closed === null && (
            <Button icon={CircleCheck} busy={close.busy} onClick={() => void close.run({ number: need.number })}>
              {t('commitments:need.close')}
            </Button>
          )}
          {may && need.closed !== null && (
            <Button icon={RotateCcw} busy={reopen.busy} onClick={() => void reopen.run({ number: need.number })}>
              {t('commitments:need.reopen')}
            </Button>
          )}
          {may && (
            <Button icon={Pencil} onClick={() => setEditing(true)}>
              {t('commitments:changeAction')}
            </Button>
          )}
          {rights.mayPromiseAny && need.open && (
            <Button kind="primary" icon={HandHeart} onClick={onPromise}>
              {t('commitments:make')}
            </Button>
          )}
        </>
      }
    >
      <Stack gap="large">
        {need.note !== '' && <p className={classes['note']}>{need.note}</p>}
        <div>
          <BulletBar promised={need.promised} given={need.approved} pending={need.pending} needed={needed} />
          <div className={classes['key']}>
            <BulletKey needed />
          </div>
        </div>
        <Facts
          facts={[
            [t('commitments:activity'), names.activity(need.activity)],
            [t('commitments:chart.needed'), words.amount(needed, need.unit)],
            [t('commitments:need.byShort'), need.by === null ? t('commitments:need.anyTime') : format.day(need.by, 'long')],
            [t('commitments:chart.promised'), words.amount(need.promised, need.unit)],
            [t('commitments:need.missing'), words.amount(missing, need.unit)],
            [t('commitments:chart.given'), words.amount(need.approved, need.unit)],
            [t('commitments:chart.pending'), words.amount(need.pending, need.unit)],
            ...(need.closed === null ? [] : [[t('commitments:need.closedOn'), format.day(need.closed, 'long')] as [string, string]]),
          ]}
        />
        <section>
          <h3 className={classes['section']}>{t('commitments:who')}</h3>
          {own.length === 0 ? (
            <p className={classes['note']}>{t('commitments:nobody')}</p>
          ) : (
            <ul className={classes['promises']}>
              {own.map((commitment) => (
                <li key={commitment.number}>
                  {t('commitments:line', { name: names.member(commitment.member), terms: words.terms(commitment) })}
                </li>
              ))}
            </ul>
          )}
        </section>
      </Stack>
    </SidePanel>
  );
}
