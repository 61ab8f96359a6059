import type { Label } from '../charter.ts';
import type { Eligibility } from '../keys.ts';
import type { Names } from './names.ts';
import { both, counted, duration, row, silence } from './text.ts';

/** Who may have a part: `lead` begins the sentence, “To have a part, a member must” and « Pour avoir une part, il faut ». */
export function eligibleWords(rule: Eligibility | null, lead: Label, names: Names): Label {
  if (rule === null) return silence;
  const conditions = [...fixedConditions(rule, names), ...timeConditions(rule)];
  if (conditions.length === 0) return silence;
  const all = row(conditions, 'and');
  return both(`${lead.en} ${all.en}.`, `${lead.fr} ${all.fr}.`);
}

function fixedConditions(rule: Eligibility, names: Names): Label[] {
  const found: Label[] = [];
  if (rule.types) found.push(typeWords(rule.types));
  if (rule.colleges) {
    const colleges = row(
      rule.colleges.map((key) => names.college(key)),
      'or',
    );
    found.push(both(`sit in the college ${colleges.en}`, `siéger au collège ${colleges.fr}`));
  }
  if (rule.members) {
    const members = row(
      rule.members.map((text) => names.member(text)),
      'or',
    );
    found.push(both(`be ${members.en}`, `être ${members.fr}`));
  }
  if (rule.atEnd) found.push(both('still be a member on the last day of the period', 'être encore membre le dernier jour de la période'));
  return found;
}

function typeWords(types: NonNullable<Eligibility['types']>): Label {
  const [person, organisation] = [types.includes('person'), types.includes('organisation')];
  if (person && organisation) return both('be a person or an organisation', 'être une personne ou une organisation');
  if (person) return both('be a person (not an organisation)', 'être une personne (pas une organisation)');
  if (organisation) return both('be an organisation (not a person)', 'être une organisation (pas une personne)');
  return both('be neither a person nor an organisation', 'n’être ni une personne ni une organisation');
}

/** Conditions that time fulfils: all of them, or one is enough. */
function timeConditions(rule: Eligibility): Label[] {
  const found: Label[] = [];
  if (rule.presenceDays !== null) {
    const days = counted(rule.presenceDays, both('day', 'jour'), both('days', 'jours'));
    found.push(both(`have been a member for at least ${days.en} of the period`, `avoir été membre au moins ${days.fr} dans la période`));
  }
  if (rule.seniorityMonths !== null) {
    const months = duration(rule.seniorityMonths);
    found.push(
      both(
        `have joined at least ${months.en} before the end of the period`,
        `avoir rejoint la coopérative au moins ${months.fr} avant la fin de la période`,
      ),
    );
  }
  if (rule.hours !== null) {
    const hours = counted(rule.hours, both('hour', 'heure'), both('hours', 'heures'));
    found.push(both(`have worked at least ${hours.en} in the period`, `avoir travaillé au moins ${hours.fr} dans la période`));
  }
  if (!rule.either || found.length < 2) return found;
  const one = row(found, 'or');
  return [both(`either ${one.en}`, `soit ${found.map((condition) => condition.fr).join(', soit ')}`)];
}
