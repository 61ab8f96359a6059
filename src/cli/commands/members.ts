import { resolve } from 'node:path';
import { bankAccount, setBankAccount } from '../../app/bankAccounts.ts';
import { bringPeople, planPeople } from '../../app/people/bring.ts';
import { placeMember } from '../../app/placing.ts';
import type { MemberRow } from '../../app/ports/book.ts';
import { newId } from '../../engine/clock.ts';
import { prepareImport } from '../../imports/index.ts';
import { readPeople } from '../../imports/people/read.ts';
import { sentence } from '../../contract/sentences/index.ts';
import { readImportFile } from '../importFile.ts';
import { clock, optional, UsageError, withBook, type Command, type Input } from '../command.ts';

const leavings: Readonly<Record<string, MemberRow['leaving']>> = { 'at-fault': 'atFault', 'not-at-fault': 'notAtFault', unsaid: null };

/** `member place BOOK NUMBER`: which colleges somebody sits in and how they left, which charters ask for. `member bank`: where somebody is paid. */
export const memberCommand: Command = {
  name: 'member',
  summary:
    'place BOOK NUMBER [--colleges A,B] [--leaving …] | bank BOOK NUMBER --iban IBAN (NUMBER 0: the cooperative) | import BOOK FILE [--joined DATE]',
  positionals: ['ACTION', 'BOOK', 'NUMBER'],
  options: {
    colleges: { type: 'string', help: 'keys of colleges with commas between them; empty for none (as they are)' },
    leaving: { type: 'string', help: 'how somebody who has left did so: at-fault, not-at-fault or unsaid (as it is)' },
    joined: { type: 'string', help: 'import: day of joining for those whose line gives none (today)' },
    lang: { type: 'string', help: 'import: en or fr (the system’s)' },
    'dry-run': { type: 'boolean', help: 'import: say what would happen and write nothing' },
    iban: { type: 'string', help: 'bank: the account; empty when it is not known any more' },
    bic: { type: 'string', help: 'bank: the bank’s own identifier (not needed in the euro area)' },
    holder: { type: 'string', help: 'bank: the holder’s name as the bank has it (the member’s)' },
  },
  run(input) {
    const [action, book, numberText] = input.positionals as [string, string, string];
    if (action === 'bank') return setBank(input);
    if (action === 'import') return importMembers(input);
    if (action !== 'place') throw new UsageError('member places, says where somebody is paid, or imports a list: place, bank, import');
    if (!/^[1-9]\d{0,8}$/u.test(numberText)) throw new UsageError('NUMBER is a member’s number');
    const number = Number(numberText);
    const [colleges, leaving] = [collegesOf(input), leavingOf(input)];
    if (colleges === undefined && leaving === undefined) throw new UsageError('member place takes --colleges or --leaving');
    return withBook(
      book,
      (context) => {
        const member = () => context.book.read.members().find((known) => known.number === number);
        const before = member();
        // Nobody has this number: placing says so by its own refusal.
        placeMember(context, {
          id: newId(),
          number,
          colleges: colleges ?? before?.colleges ?? [],
          leaving: leaving === undefined ? (before?.leaving ?? null) : leaving,
        });
        const after = member()!;
        return {
          json: { number, name: after.name, colleges: after.colleges, leaving: after.leaving },
          text: [after.name, after.colleges.join(', '), leavingText(after.leaving)].filter((part) => part !== '').join(': '),
        };
      },
      { writes: true },
    );
  },
};

/** A list of people becomes members: those who are not there yet. */
async function importMembers(input: Input) {
  const [, book, file] = input.positionals as [string, string, string];
  const dryRun = input.options['dry-run'] === true;
  const { people, refused, unread } = readPeople((await prepareImport(readImportFile(resolve(file)))).bytes);
  return withBook(
    book,
    (context) => {
      const planned = planPeople(context, people);
      const added = planned.filter((one) => one.state === 'new');
      const count = (state: string): number => planned.filter((one) => one.state === state).length;
      if (!dryRun && added.length > 0)
        bringPeople(context, {
          id: newId(),
          joined: optional(input, 'joined') ?? clock.today(),
          people: added.map(({ name, email, address, type, joined }) => ({ name, email, address, type, joined })),
        });
      const json = {
        rows: people.length + refused.length,
        new: added.length,
        alreadyThere: count('alreadyThere'),
        twice: count('twice'),
        added: dryRun ? [] : added.map((one) => one.name),
        refused: refused.map(({ row, code, details }) => ({ row, code, message: sentence(code, details, input.language) })),
        unread,
        ...(dryRun ? { dryRun: true } : {}),
      };
      const words = importedWords[input.language];
      const wrong = json.refused.map(({ row, message }) => `  ${row}: ${message}`);
      return {
        json,
        text: [
          words.counted(json.rows, json.new, json.alreadyThere, json.refused.length),
          ...wrong,
          unread.length > 0 ? words.unread(unread.join(', ')) : '',
          dryRun ? words.dryRun : '',
        ]
          .filter((line) => line !== '')
          .join('\n'),
      };
    },
    { writes: !dryRun },
  );
}

const importedWords = {
  en: {
    counted: (rows: number, added: number, there: number, refused: number): string =>
      `${rows} people, ${added} new, ${there} already there, ${refused} refused`,
    unread: (columns: string): string => `Nothing is taken from: ${columns}. Each new member gets the book’s next number.`,
    dryRun: 'nothing written',
  },
  fr: {
    counted: (rows: number, added: number, there: number, refused: number): string =>
      `personnes\u00a0: ${rows}, nouvelles\u00a0: ${added}, déjà là\u00a0: ${there}, refusées\u00a0: ${refused}`,
    unread: (columns: string): string => `Rien n’est repris de\u00a0: ${columns}. Chaque nouveau membre reçoit le numéro suivant du livre.`,
    dryRun: 'rien n’est écrit',
  },
};

function setBank(input: Input) {
  const [, book, numberText] = input.positionals as [string, string, string];
  if (!/^\d{1,9}$/u.test(numberText)) throw new UsageError('NUMBER is a member’s number, or 0 for the cooperative');
  const member = Number(numberText);
  const iban = optional(input, 'iban');
  if (iban === null) throw new UsageError('member bank takes --iban');
  return withBook(
    book,
    (context) => {
      setBankAccount(context, { id: newId(), member, iban, bic: optional(input, 'bic') ?? '', holder: optional(input, 'holder') ?? '' });
      const account = bankAccount(context.book.read, member);
      return { json: { member, account }, text: account === null ? '–' : [account.iban, account.bic, account.holder].join(' ').trim() };
    },
    { writes: true },
  );
}

function collegesOf(input: Input): readonly string[] | undefined {
  const text = optional(input, 'colleges');
  return text === null
    ? undefined
    : text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
}

function leavingOf(input: Input): MemberRow['leaving'] | undefined {
  const text = optional(input, 'leaving');
  if (text === null) return undefined;
  if (!Object.hasOwn(leavings, text)) throw new UsageError(`--leaving is one of ${Object.keys(leavings).join(', ')}`);
  return leavings[text]!;
}

function leavingText(leaving: MemberRow['leaving']): string {
  return leaving === null ? '' : Object.keys(leavings).find((text) => leavings[text] === leaving)!;
}
