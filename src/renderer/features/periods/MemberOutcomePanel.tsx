import type { Outcome } from '../../../contract/shares.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useRead } from '../../rpc/queries.ts';
import { ButtonLink, Loaded, Money, Percent, SidePanel, Stack, StatRow, StatTile, Weight } from '../../ui/index.ts';
import { BasisTable } from '../shares/BasisTable.tsx';
import classes from './periods.module.css';

interface PanelProps {
  readonly outcome: Outcome;
  readonly member: Outcome['members'][number];
  readonly onClose: () => void;
}

/** One member's amount, followed down: the parts of each step, then the weight, then the contributions behind it. */
export function MemberOutcomePanel({ outcome, member, onClose }: PanelProps) {
  const { t } = useT();
  const format = useFormat();
  const { from, to } = outcome;
  const explained = useRead('shares.explain', { member: member.number, asOf: to, from, project: null });
  const ledger = { members: [member.number], from, to, states: ['approved' as const, 'closed' as const] };
  return (
    <SidePanel
      open
      title={member.name}
      onClose={onClose}
      size="large"
      footer={
        <ButtonLink to="/contributions" search={ledger}>
          {t('shares:why.ledger')}
        </ButtonLink>
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
            note={t('shares:why.exactly', { fraction: member.profitShare.replace('/', '\u202f/\u202f') })}
          />
          <StatTile
            label={t('periods:outcome.rights')}
            tone="rights"
            value={<Percent share={member.rightsShare} tone="rights" />}
            note={t('shares:why.exactly', { fraction: member.rightsShare.replace('/', '\u202f/\u202f') })}
          />
        </StatRow>
        <section>
          <h3 className={classes['heading']}>{t('periods:member.parts')}</h3>
          {member.parts.length === 0 ? (
            <p className={classes['note']}>{t('periods:member.noParts')}</p>
          ) : (
            <ul className={classes['parts']}>
              {member.parts.map((part) => {
                // A split per head counts heads, which are no weights.
                const step = outcome.steps[part.step]!;
                const perHead = step.derivation.form === 'split' && step.derivation.key === 'equal';
                return (
                  <li key={part.step}>
                    <span className={classes['strong']}>{format.label(step.label)}</span>
                    <span className={classes['formula']}>
                      {perHead ? format.number(part.weight) : <Weight value={part.weight} />} ÷{' '}
                      {perHead ? format.number(part.totalWeight) : <Weight value={part.totalWeight} />} × <Money value={part.pool} /> ={' '}
                      <Money value={part.amount} tone="profits" />
                    </span>
                  </li>
                );
              })}
            </ul>
          )}
          <p className={classes['note']}>{t('periods:member.partsNote')}</p>
        </section>
        <section>
          <h3 className={classes['heading']}>{t('periods:member.given')}</h3>
          <Loaded read={explained}>
            {({ basis, weight }) => <BasisTable member={member.number} basis={basis} total={weight} from={from} to={to} />}
          </Loaded>
        </section>
      </Stack>
    </SidePanel>
  );
}
