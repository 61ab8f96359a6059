import type { Charter, CharterActivity } from './charter.ts';
import type { Eligibility, Key, Source } from './keys.ts';
import type { Step } from './steps.ts';

/**
 * The same charter with every member called by number: a name can change and a number does not. `find` answers a member's number
 * as text for a name or a number, or undefined. Whom it does not find stays as the charter has it and is listed in `unknown`, each
 * once, in the order of the charter.
 */
export function numberMembers(
  charter: Charter,
  find: (text: string) => string | undefined,
): { readonly charter: Charter; readonly unknown: string[] } {
  const unknown = new Set<string>();
  const number = (text: string): string => {
    const found = find(text);
    if (found === undefined) unknown.add(text);
    return found ?? text;
  };
  const numbered: Charter = {
    ...charter,
    activities: charter.activities.map((activity) => inActivity(activity, number)),
    keys: Object.fromEntries(Object.entries(charter.keys).map(([name, key]) => [name, inKey(key, number)])),
    steps: charter.steps.map((step) => inStep(step, number)),
    rights: { ...charter.rights, eligible: inEligibility(charter.rights.eligible, number) },
  };
  return { charter: numbered, unknown: [...unknown] };
}

type Numbering = (text: string) => string;

function inActivity(activity: CharterActivity, number: Numbering): CharterActivity {
  return { ...activity, rates: activity.rates.map((rate) => ({ ...rate, member: rate.member === null ? null : number(rate.member) })) };
}

function inKey(key: Key, number: Numbering): Key {
  return { ...key, of: inSource(key.of, number), eligible: inEligibility(key.eligible, number) };
}

function inSource(source: Source, number: Numbering): Source {
  switch (source.by) {
    case 'amounts':
      return { ...source, amounts: source.amounts.map((entry) => ({ ...entry, member: number(entry.member) })) };
    case 'sum':
      return { ...source, parts: source.parts.map((part) => ({ ...part, of: inSource(part.of, number) })) };
    case 'mix':
      return { ...source, parts: source.parts.map((part) => ({ ...part, of: inSource(part.of, number) })) };
    default:
      return source;
  }
}

function inEligibility(rule: Eligibility | null, number: Numbering): Eligibility | null {
  return rule && { ...rule, members: rule.members && rule.members.map(number) };
}

function inStep(step: Step, number: Numbering): Step {
  if (step.kind === 'levy') return { ...step, eligible: inEligibility(step.eligible, number) };
  if (step.kind !== 'share' || step.give.to !== 'member') return step;
  return { ...step, give: { ...step.give, member: number(step.give.member) } };
}
