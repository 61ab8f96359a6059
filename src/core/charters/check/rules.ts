import { nearDetail } from '../../names/nearest.ts';
import { percentSum, percentText } from './keys.ts';
import { oneHundred, type Look } from './look.ts';

/** Approvals, rights, and what becomes of who leaves. */
export function checkRules(look: Look): void {
  const { rights, leaver, approval } = look.charter;
  if (approval.approvers > 1 && approval.secondAbove !== null)
    look.say('CHARTER_SECOND', 'approval.secondAbove', { count: approval.approvers });
  if (rights.vesting && (rights.vesting.months < 1 || rights.vesting.cliffMonths > rights.vesting.months))
    look.say('CHARTER_VESTING', 'rights.vesting');
  if (rights.rule === 'colleges') {
    const sum = percentSum(rights.colleges);
    if (sum !== oneHundred) look.say('CHARTER_COLLEGES', 'rights.colleges', { percent: percentText(sum) });
    const known = new Set(rights.colleges.map((college) => college.key));
    rights.colleges.forEach((college, index) => {
      const name = college.mergesInto;
      if (name !== null && !known.has(name))
        look.say('CHARTER_COLLEGE_UNKNOWN', `rights.colleges[${index}].mergesInto`, { name, ...nearDetail(name, known) });
    });
  }
  for (const terms of ['atFault', 'notAtFault'] as const) if (leaver) checkTerms(look, leaver[terms], `leaver.${terms}`);
}

function checkTerms(look: Look, terms: NonNullable<Look['charter']['leaver']>['atFault'], place: string): void {
  const sum = percentSum(terms.stages);
  if (sum !== oneHundred && (terms.stages.length > 0 || terms.retained === 'stages'))
    look.say('CHARTER_STAGES', `${place}.stages`, { percent: percentText(sum) });
  if (terms.retained === 'lose' && terms.lostTo === null) look.say('CHARTER_INVALID', `${place}.lostTo`, { problem: 'missing' });
  // The first entry that names an activity holds, so a second one would say nothing.
  const named = new Set<string | null>();
  terms.weights.forEach((entry, index) => {
    (entry.activities ?? [null]).forEach((name, at) => {
      const where = `${place}.weights[${index}].activities${name === null ? '' : `[${at}]`}`;
      if (named.has(name)) look.say('CHARTER_NAME_TWICE', where, name === null ? {} : { name });
      named.add(name);
    });
  });
}
