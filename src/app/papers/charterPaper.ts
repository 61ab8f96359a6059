import { addDays } from '../../core/days/day.ts';
import { dayOfMoment } from '../../core/days/moment.ts';
import { buildCharterPaper, type CharterPaper } from '../../core/statements/charterPaper.ts';
import type { DocumentTarget } from '../../core/statements/kinds.ts';
import type { IssueFacts } from '../../core/statements/paper.ts';
import type { Run } from './run.ts';

export function makeCharterPaper(run: Run, target: DocumentTarget, issue: IssueFacts): CharterPaper {
  const charters = run.charters();
  const row = charters.find((charter) => charter.number === target.subject)!;
  const next = charters.find((charter) => charter.from > row.from);
  return buildCharterPaper(
    {
      ...run.issuing,
      number: row.number,
      charter: row.charter,
      from: row.from,
      until: next ? addDays(next.from, -1) : null,
      adoptedOn: dayOfMoment(run.moment(row.adoptedAt)),
      decidedBy: row.decidedBy,
      minutes: row.minutes?.sha256 ?? '',
      names: new Map([...run.members].map(([number, member]) => [String(number), member.name])),
    },
    issue,
  );
}
