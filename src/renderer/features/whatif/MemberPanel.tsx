import type { Outcome } from '../../../contract/shares.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { Money, Percent, SidePanel, Stack } from '../../ui/index.ts';
import type { Beside, MemberBeside, OutcomeMember } from './beside.ts';
import { MoneyChange, ShareChange } from './Change.tsx';
import classes from './whatif.module.css';

/** One member on both sides, followed down to the parts of each step. */
export function MemberPanel({
  beside,
  row,
  onClose,
}: {
  readonly beside: Beside;
  readonly row: MemberBeside;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const [left, right] = [row.left, row.right];
  return (
    <SidePanel open title={row.name} onClose={onClose} size="large">
      <Stack gap="large">
        <dl className={classes['changes']}>
          <div>
            <dt>{t('whatif:members.measure.amount')}</dt>
            <dd>
              <MoneyChange before={left?.amount ?? 0n} after={right?.amount ?? 0n} />
            </dd>
          </div>
          <div>
            <dt>{t('whatif:members.measure.profits')}</dt>
            <dd>
              <ShareChange before={left?.profitShare ?? '0/1'} after={right?.profitShare ?? '0/1'} />
            </dd>
          </div>
          <div>
            <dt>{t('whatif:members.measure.rights')}</dt>
            <dd>
              <ShareChange before={left?.rightsShare ?? '0/1'} after={right?.rightsShare ?? '0/1'} />
            </dd>
          </div>
        </dl>
        <div className={classes['sides']}>
          <Side name={beside.leftName} outcome={beside.left} member={left} />
          <Side name={beside.rightName} outcome={beside.right} member={right} />
        </div>
      </Stack>
    </SidePanel>
  );
}

function Side({ name, outcome, member }: { readonly name: string; readonly outcome: Outcome; readonly member: OutcomeMember | null }) {
  const { t } = useT();
  const format = useFormat();
  return (
    <section className={classes['memberSide']}>
      <h3 className={classes['sideTitle']}>{name}</h3>
      {member === null ? (
        <p className={classes['soft']}>{t('whatif:member.absent')}</p>
      ) : (
        <>
          <p className={classes['stepHead']}>
            <span>{t('whatif:members.measure.amount')}</span>
            <strong>
              <Money value={member.amount} tone="profits" />
            </strong>
          </p>
          {member.retained !== 0n && (
            <>
              <p className={classes['stepHead']}>
                <span>{t('whatif:members.measure.cash')}</span>
                <Money value={member.cash} />
              </p>
              <p className={classes['stepHead']}>
                <span>{t('whatif:members.measure.retained')}</span>
                <Money value={member.retained} />
              </p>
            </>
          )}
          <p className={classes['stepHead']}>
            <span>{t('whatif:members.measure.profits')}</span>
            <Percent share={member.profitShare} tone="profits" />
          </p>
          <p className={classes['stepHead']}>
            <span>{t('whatif:members.measure.rights')}</span>
            <Percent share={member.rightsShare} tone="rights" />
          </p>
          {member.parts.length === 0 ? (
            <p className={classes['soft']}>{t('whatif:member.noParts')}</p>
          ) : (
            <ol className={classes['steps']}>
              {member.parts.map((part) => (
                <li key={part.step}>
                  <span className={classes['stepHead']}>
                    <span>{format.label(outcome.steps[part.step]!.label)}</span>
                    <Money value={part.amount} />
                  </span>
                  <span className={classes['soft']}>{format.label(part.words)}</span>
                </li>
              ))}
            </ol>
          )}
        </>
      )}
    </section>
  );
}
