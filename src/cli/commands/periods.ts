import { join, resolve } from 'node:path';
import { issueDocuments } from '../../app/papers/issue.ts';
import { periodOutcome } from '../../app/outcomes.ts';
import { closedPeriods } from '../../app/facts.ts';
import { closePeriod } from '../../app/periods.ts';
import type { Context } from '../../app/context.ts';
import { amountText, parseAmount } from '../../core/money/amount.ts';
import { refuse, Refused } from '../../core/refusals/refusal.ts';
import { readOutcome } from '../../core/waterfall/stored.ts';
import { manifestName } from '../../core/statements/manifest.ts';
import { paperSizes } from '../../core/statements/paper.ts';
import { newId } from '../../engine/clock.ts';
import { askedProofs, askedStamping, problemWords, proofOptions, writeHandOut } from '../handOut.ts';
import { makeFolder } from '../output.ts';
import { signerOf, signerOptions } from '../signer.ts';
import { choice, loadPress, optional, required, table, withBook, type Command, type Input } from '../command.ts';

export const closeCommand: Command = {
  name: 'close',
  summary: 'close a period on its result (negative: a loss) and share it by the charter',
  positionals: ['BOOK'],
  options: {
    from: { type: 'string', help: 'first day, YYYY-MM-DD' },
    to: { type: 'string', help: 'last day, YYYY-MM-DD' },
    result: { type: 'string', help: 'surplus or loss of the period, as a decimal number' },
  },
  run(input) {
    const [from, to, resultText] = [required(input, 'from'), required(input, 'to'), required(input, 'result')];
    return withBook(
      input.positionals[0]!,
      (context) => {
        const { read } = context.book;
        const digits = read.cooperative().currencyDigits;
        const result = parseAmount(resultText, digits);
        if (typeof result !== 'bigint') throw new Refused(result);
        const { period } = closePeriod(context, { id: newId(), from, to, result });
        const { stored, roundingRule } = periodOutcome(read, period);
        const run = readOutcome(stored);
        const names = new Map(read.members().map((member) => [member.number, member.name]));
        const money = (amount: bigint): string => amountText(amount, digits);
        const language = read.cooperative().language;
        const members = run.members.map((member) => ({
          number: member.number,
          name: names.get(member.number) ?? '',
          amount: money(member.amount),
          cash: money(member.parts.reduce((sum, part) => sum + part.cash, 0n)),
          retained: money(member.retained),
          profitShare: member.profitShare,
          rightsShare: member.rightsShare,
        }));
        const json = {
          period,
          from,
          to,
          result: money(result),
          steps: run.steps.map((step) => ({
            step: step.key,
            label: step.label[language],
            taken: money(step.taken),
            amount: money(step.amount),
          })),
          members,
          undistributed: money(run.undistributed),
          unallocated: money(run.unallocated),
          roundingRule,
        };
        const lines = json.steps.map((step) => `${step.label}: ${step.amount}`);
        return {
          json,
          text: [
            `period ${period}: ${json.result}`,
            ...lines,
            table(
              ['n°', 'member', 'amount', 'profit share', 'rights share'],
              members.map((member) => [String(member.number), member.name, member.amount, member.profitShare, member.rightsShare]),
            ),
            `undistributed: ${json.undistributed}`,
          ].join('\n'),
        };
      },
      { writes: true },
    );
  },
};

export const statementsCommand: Command = {
  name: 'statements',
  summary: 'sign and write the statements of a closed period',
  positionals: ['BOOK'],
  options: {
    out: { type: 'string', help: 'folder to write into' },
    period: { type: 'string', help: 'number of the period (the last closed one)' },
    lang: { type: 'string', help: 'en or fr, for everyone (the book’s, for those who have none in either)' },
    paper: { type: 'string', help: 'a4 or letter (a4), for what is issued now' },
    ...proofOptions,
    ...signerOptions,
  },
  async run(input) {
    const out = resolve(required(input, 'out'));
    const [proofs, stamping] = [askedProofs(input), askedStamping(input)];
    return withBook(
      input.positionals[0]!,
      async (context) => {
        const { read } = context.book;
        const period = periodNumber(input, context);
        const paper = choice(input, 'paper', paperSizes, 'a4');
        const language = choice(input, 'lang', ['en', 'fr'] as const, read.cooperative().language);
        const beside = optional(input, 'lang') !== null;
        const made = makeFolder(out);
        const press = await loadPress();
        const signer = await signerOf(context, press, input);
        const steps = issueDocuments(context, press, signer, { id: newId(), period, language, beside, paper, stamping });
        for (let step = await steps.next(); !step.done; step = await steps.next());
        const issued = read
          .documents()
          .filter((row) => row.period === period && row.replacedBy === null && (!beside || row.language === language));
        const handOut = await writeHandOut(made, context, press, issued, signer, proofs);
        const documents = issued.map((document) => {
          const file = handOut.listed.find((entry) => entry.number === document.number)!;
          return { number: document.number, member: document.member, file: join(made, file.name), sha256: document.sha256 };
        });
        const [certificate, authority, manifest] = ['certificate.pem', 'authority.pem', manifestName].map((name) => join(made, name));
        const problem = problemWords(handOut, input);
        return {
          json: { documents, certificate, authority, manifest, stamped: handOut.stamped, ...(problem ? { problem } : {}) },
          text: [...handOut.names.map((name) => join(made, name)), ...(problem ? [problem] : [])].join('\n'),
        };
      },
      { writes: true },
    );
  },
};

function periodNumber(input: Input, context: Context): number {
  const asked = optional(input, 'period');
  if (asked === null) {
    const last = closedPeriods(context.book.read).at(-1);
    if (!last) throw new Refused(refuse('NO_PERIOD'));
    return last.number;
  }
  if (!/^\d{1,9}$/u.test(asked)) throw new Refused(refuse('PERIOD_UNKNOWN', { period: asked }));
  return Number(asked);
}
