import type { Outcome } from '../../../contract/shares.ts';
import { memberAccount } from '../../../core/charters/words/accounts.ts';
import { fraction, fractionText } from '../../../core/shares/fraction.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useRead } from '../../rpc/queries.ts';
import { ButtonLink, Loaded, Money, Percent, SidePanel, Stack, StatRow, StatTile } from '../../ui/index.ts';
import { BasisTable } from '../shares/BasisTable.tsx';
import type { OutcomeMember } from './outcomeLines.ts';
import classes from './periods.module.css';

interface PanelProps {
  readonly outcome: Outcome;
  readonly member: OutcomeMember;
  readonly onStep: (at: number) => void;
  readonly onClose: () => void;
}

/** One member's amount, followed down: the parts of each step, then the weight, then the contributions behind it. */
export function MemberOutcomePanel({ outcome, member, onStep, onClose }: PanelProps) {
  const { t } = useT();
  const format = useFormat();
  const { from, to } = outcome;
  // Who is only imagined has given nothing that the book knows.
  const known = member.number > 0;
  const explained = useRead('shares.explain', { member: member.number, asOf: to, from, project: null }, { enabled: known });
  const ledger = { members: [member.number], from, to, states: ['approved' as const, 'closed' as const] };
  const exactly = (share: string): string => t('shares:why.exactly', { fraction: share.replace('/', '\u202f/\u202f') });
  return (
    <SidePanel
      open
      title={member.name}
      onClose={onClose}
      size="large"
      footer={
        known && (
          <ButtonLink to="/contributions" search={ledger}>
            {t('shares:why.ledger')}
          </ButtonLink>
        )
      }
    >
      <Stack gap="large">
        <StatRow>
          <StatTile
            label={t('common:chart.amount')}
            tone="profits"
            value={<Money value={member.amount} tone="profits" />}
            note={format.days(from, to)}
          />
          <StatTile
            label={t('periods:outcome.profits')}
            tone="profits"
            value={<Percent share={member.profitShare} tone="profits" />}
            note={exactly(member.profitShare)}
          />
          <StatTile
            label={t('periods:outcome.rights')}
            tone="rights"
            value={<Percent share={member.rightsShare} tone="rights" />}
            note={exactly(member.rightsShare)}
          />
        </StatRow>
        <section>
          <h3 className={classes['heading']}>{t('periods:member.parts')}</h3>
          {member.parts.length === 0 ? (
            <p className={classes['note']}>{t('periods:member.noParts')}</p>
          ) : (
            <ul className={classes['parts']}>
              {member.parts.map((part) => (
                <Part key={part.step} outcome={outcome} part={part} onStep={onStep} />
              ))}
            </ul>
          )}
          {member.repaid !== 0n && <p className={classes['note']}>{t('periods:member.repaid', { amount: format.money(member.repaid) })}</p>}
          <p className={classes['note']}>{t('periods:member.partsNote')}</p>
        </section>
        {known && (
          <section>
            <h3 className={classes['heading']}>{t('periods:member.given')}</h3>
            <Loaded read={explained}>
              {({ basis, weight }) => <BasisTable member={member.number} basis={basis} total={weight} from={from} to={to} />}
            </Loaded>
          </section>
        )}
      </Stack>
    </SidePanel>
  );
}

/** A member's part of one step: what the step did, the member's value in the whole, and what became of the amount. */
function Part({
  outcome,
  part,
  onStep,
}: {
  readonly outcome: Outcome;
  readonly part: OutcomeMember['parts'][number];
  readonly onStep: (at: number) => void;
}) {
  const { t } = useT();
  const format = useFormat();
  const step = outcome.steps[part.step]!;
  const share = part.totalWeight > 0n && part.weight >= 0n ? fractionText(fraction(part.weight, part.totalWeight)) : null;
  const besides = [
    part.retained === 0n || part.due === null
      ? ''
      : t('periods:member.retained', { amount: format.money(part.retained), day: format.day(part.due, 'long') }),
    part.chosen === null
      ? ''
      : t('periods:member.chosen', { amount: format.money(part.chosen.amount), account: format.label(memberAccount(part.chosen.account)) }),
    part.bounded === null ? '' : t(`periods:member.${part.bounded}`),
  ].filter(Boolean);
  return (
    <li>
      <button type="button" className={classes['partName']} onClick={() => onStep(part.step)}>
        {format.label(step.label)}
      </button>
      <span className={classes['soft']}>{format.label(step.words)}</span>
      <span className={classes['formula']}>{format.label(part.words)}</span>
      {share !== null && share !== '0/1' && (
        <span className={classes['soft']}>
          {t('periods:member.share', { fraction: share.replace('/', '\u202f/\u202f'), pool: format.money(part.pool) })}
        </span>
      )}
      {besides.length > 0 && <span className={classes['soft']}>{besides.join(' ')}</span>}
    </li>
  );
}
