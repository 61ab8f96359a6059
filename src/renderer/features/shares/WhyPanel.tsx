import type { MemberShare } from '../../../contract/shares.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useRead } from '../../rpc/queries.ts';
import { ButtonLink, Loaded, Percent, SidePanel, Stack, StatRow, StatTile, Weight } from '../../ui/index.ts';
import { fraction, fractionText } from '../../../core/shares/fraction.ts';
import { BasisTable } from './BasisTable.tsx';
import { followedKey, useCharterOn } from './charterOn.ts';
import classes from './shares.module.css';

interface WhyProps {
  readonly row: MemberShare;
  readonly query: { readonly asOf: string | null; readonly from: string | null; readonly project: number | null };
  readonly onClose: () => void;
}

/** Follows one member's shares down, line by line, to the contributions that they come from. */
export function WhyPanel({ row, query, onClose }: WhyProps) {
  const { number: member, name } = row;
  const { t } = useT();
  const format = useFormat();
  const explained = useRead('shares.explain', { member, ...query });
  const charter = useCharterOn(query.asOf);
  const rightsWords = (charter?.words ?? []).filter((line) => line.section === 'rights');
  const followed = charter && followedKey(charter.charter);
  const ledger = {
    members: [member],
    states: ['approved' as const, 'closed' as const],
    ...(query.project === null ? {} : { projects: [query.project] }),
    ...(query.from === null ? {} : { from: query.from }),
    ...(query.asOf === null ? {} : { to: query.asOf }),
  };
  return (
    <SidePanel
      open
      title={t('shares:why.title', { name })}
      onClose={onClose}
      size="large"
      footer={
        <ButtonLink to="/contributions" search={ledger}>
          {t('shares:why.ledger')}
        </ButtonLink>
      }
    >
      <Loaded read={explained}>
        {({ weight, totalWeight, basis, rights: rule }) => (
          <Stack gap="large">
            <StatRow>
              <StatTile
                label={t('shares:table.profits')}
                tone="profits"
                value={<Percent share={row.profitShare} tone="profits" />}
                note={t('shares:why.exactly', { fraction: row.profitShare.replace('/', '\u202f/\u202f') })}
              />
              <StatTile
                label={t('shares:table.rights')}
                tone="rights"
                value={<Percent share={row.rightsShare} tone="rights" />}
                note={t('shares:why.exactly', { fraction: row.rightsShare.replace('/', '\u202f/\u202f') })}
              />
            </StatRow>
            <section>
              <h3 className={classes['heading']}>{t('shares:why.weightTitle')}</h3>
              <p className={classes['lead']}>{t('shares:why.weightText')}</p>
              <BasisTable member={member} basis={basis} total={weight} from={query.from} to={query.asOf} />
            </section>
            <section>
              <h3 className={classes['heading']}>{t('shares:why.profitTitle')}</h3>
              {followsWeight(row.profitShare, weight, totalWeight) ? (
                <>
                  <p className={classes['formula']}>
                    <Weight value={weight} /> <span aria-hidden>÷</span>
                    <span className="visually-hidden">{t('shares:why.dividedBy')}</span> <Weight value={totalWeight} /> ={' '}
                    <Percent share={row.profitShare} tone="profits" />
                  </p>
                  <p className={classes['note']}>
                    {t('shares:why.profitText', { weight: format.weight(weight), total: format.weight(totalWeight) })}
                  </p>
                </>
              ) : (
                <p className={classes['lead']}>
                  {followed ? t('shares:why.profitKey', { key: format.label(followed.label) }) : t('shares:why.profitsOff')}
                </p>
              )}
              {followed && !followed.alone && <p className={classes['note']}>{t('shares:profits.several')}</p>}
            </section>
            <section>
              <h3 className={classes['heading']}>{t('shares:why.rightsTitle')}</h3>
              {rightsWords.map((line) => (
                <p key={line.key} className={classes['lead']}>
                  {format.label(line.words)}
                </p>
              ))}
              {(rule.rule === 'equal' || rule.rule === 'mixed') && (
                <p className={classes['note']}>{t('shares:why.heads', { count: rule.heads })}</p>
              )}
            </section>
          </Stack>
        )}
      </Loaded>
    </SidePanel>
  );
}

/** Whether a share is the weight's own part of the whole: a key may follow something else, or bound it. */
function followsWeight(share: string, weight: bigint, total: bigint): boolean {
  return total > 0n && fractionText(fraction(weight, total)) === share;
}
