import { charterDifferences } from '../core/charters/differences.ts';
import type { Refusal } from '../core/refusals/refusal.ts';
import { buildComparison, type CharterComparison } from '../core/statements/comparison.ts';
import type { Context } from './context.ts';
import type { Run, TrialInput } from './trials.ts';

export interface ComparisonOptions {
  readonly title: string;
  readonly language: 'en' | 'fr';
  /** A finding as a sentence in the document's language: the words are the host's. */
  readonly say: (finding: Refusal) => string;
}

/** A trial as a paper; nothing is written, numbered or signed. */
export function comparisonOf(
  context: Context,
  tried: { readonly today: Run; readonly trial: Run; readonly findings: readonly Refusal[] },
  input: TrialInput,
  { title, language, say }: ComparisonOptions,
): CharterComparison {
  const { read } = context.book;
  const { name, currency, currencyDigits } = read.cooperative();
  const members = read.members();
  const { today, trial } = tried;
  return buildComparison({
    language,
    madeOn: context.clock.today(),
    title: title.trim(),
    cooperative: { name, currency, currencyDigits },
    period: { from: input.from, to: input.to },
    result: input.result,
    recount: input.recount,
    inForce: input.against === null,
    today,
    trial,
    names: new Map(
      [...members, ...trial.facts.members.filter((member) => member.number < 0)].map((member) => [member.number, member.name]),
    ),
    imagined: input.imagined,
    differences: charterDifferences(today.charter, trial.charter, new Map(members.map((member) => [String(member.number), member.name]))),
    findings: tried.findings.map((finding) => ({ code: finding.code, text: say(finding) })),
  });
}
