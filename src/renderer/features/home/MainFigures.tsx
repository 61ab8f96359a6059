import type { ShareTable } from '../../../contract/shares.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useBook } from '../../rpc/queries.ts';
import { Door, Duration, Percent, StatRow, StatTile, Weight } from '../../ui/index.ts';

interface FiguresProps {
  readonly open: ShareTable;
  readonly whole: ShareTable;
  /** First day of the open stretch; null while nothing is closed. */
  readonly from: string | null;
}

/** For a member, their own share of what is being shared now; for a lead who is none, what the group gave. */
export function MainFigures({ open, whole, from }: FiguresProps) {
  const { t } = useT();
  const format = useFormat();
  const { actor } = useBook();
  const table = open.totalWeight > 0n ? open : whole;
  const since = table === open && from !== null ? { from } : {};
  const own = table.members.find((row) => row.number === actor.memberNumber);
  const when = table === open && from !== null ? t('home:figures.since', { day: format.day(from, 'long') }) : t('home:figures.sinceStart');
  const seconds = table.members.reduce((sum, row) => sum + row.seconds, 0);
  const contributors = table.members.filter((row) => row.weight > 0n).length;
  if (!own || own.weight === 0n) {
    return (
      <StatRow>
        <StatTile
          label={t('home:figures.groupHours')}
          value={
            <Door to="/contributions" search={{ ...since, states: ['approved', 'closed'] }}>
              <Duration seconds={seconds} />
            </Door>
          }
          note={when}
        />
        <StatTile
          label={t('home:figures.groupWeight')}
          tone="profits"
          value={
            <Door to="/shares" search={since}>
              <Weight value={table.totalWeight} tone="profits" />
            </Door>
          }
          note={t('home:figures.weightNote')}
        />
        <StatTile
          label={t('home:figures.contributors')}
          value={<Door to="/members">{format.number(contributors)}</Door>}
          note={t('home:figures.ofMembers', { count: table.members.length })}
        />
      </StatRow>
    );
  }
  return (
    <StatRow>
      <StatTile
        label={t('home:figures.ownProfits')}
        tone="profits"
        value={
          <Door to="/shares" search={{ ...since, member: own.number }}>
            <Percent share={own.profitShare} tone="profits" />
          </Door>
        }
        note={when}
      />
      <StatTile
        label={t('home:figures.ownRights')}
        tone="rights"
        value={
          <Door to="/shares" search={{ ...since, member: own.number }}>
            <Percent share={own.rightsShare} tone="rights" />
          </Door>
        }
        note={t(`home:figures.rule.${knownRule(table.rightsRule)}`, { count: contributors })}
      />
      <StatTile
        label={t('home:figures.ownHours')}
        value={
          <Door to="/contributions" search={{ ...since, members: [own.number], states: ['approved', 'closed'] }}>
            <Duration seconds={own.seconds} />
          </Door>
        }
        note={t('home:figures.ofGroup', { hours: format.duration(seconds) })}
      />
    </StatRow>
  );
}

const rules = ['equal', 'mixed', 'colleges', 'proRata'] as const;

/** A rule that this page has no words for is said as the general one. */
function knownRule(rule: string): (typeof rules)[number] {
  return rules.find((known) => known === rule) ?? 'proRata';
}
