import { sentence } from '../contract/sentences/index.ts';
import { Refused } from '../core/refusals/refusal.ts';
import { commonOptions, parse, systemLanguage, UsageError, type Command } from './command.ts';
import { assemblyCommand } from './commands/assembly.ts';
import { approveCommand, doctorCommand, sharesCommand } from './commands/book.ts';
import { charterCommand, chartersCommand } from './commands/charters.ts';
import { countersignCommand } from './commands/countersign.ts';
import { contributionsCommand, logCommand } from './commands/contributions.ts';
import { documentsCommand, issueCommand } from './commands/documents.ts';
import { exportCommand } from './commands/export.ts';
import { commitCommand, commitmentsCommand, needCommand } from './commands/commitments.ts';
import { figuresCommand } from './commands/figures.ts';
import { identityCommand } from './commands/identity.ts';
import { importCommand, takeBackCommand } from './commands/import.ts';
import { memberCommand } from './commands/members.ts';
import { capitalCommand } from './commands/capital.ts';
import { moneyCommand } from './commands/money.ts';
import { newCommand } from './commands/new.ts';
import { closeCommand, statementsCommand } from './commands/periods.ts';
import { serveCommand } from './commands/serve.ts';
import { simulateCommand } from './commands/simulate.ts';
import { verifyCommand } from './commands/verify.ts';
import { FileRefused } from '../imports/simulation/index.ts';

const commands: readonly Command[] = [
  newCommand,
  importCommand,
  logCommand,
  contributionsCommand,
  takeBackCommand,
  approveCommand,
  sharesCommand,
  closeCommand,
  statementsCommand,
  documentsCommand,
  issueCommand,
  verifyCommand,
  countersignCommand,
  identityCommand,
  doctorCommand,
  chartersCommand,
  charterCommand,
  exportCommand,
  figuresCommand,
  memberCommand,
  moneyCommand,
  capitalCommand,
  assemblyCommand,
  needCommand,
  commitCommand,
  commitmentsCommand,
  simulateCommand,
  serveCommand,
];

function usage(command: Command): string {
  const all = Object.entries({ ...command.options, ...commonOptions }).map(
    ([name, { type, help }]) => [`  --${name}${type === 'string' ? ' VALUE' : ''}`, help] as const,
  );
  const width = Math.max(26, ...all.map(([name]) => name.length)) + 2;
  const options = all.map(([name, help]) => name.padEnd(width) + help);
  return [`tantieme ${[command.name, ...command.positionals].join(' ')} [options]`, command.summary, '', ...options].join('\n');
}

function overview(): string {
  return [
    'tantieme COMMAND …',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(15)}${command.summary}`),
    '',
    'tantieme COMMAND --help says more. Exit codes: 0 done, 1 refused, 2 wrong use.',
  ].join('\n');
}

/** Runs one command; answers its exit code: 0 done, 1 refused, 2 wrong use, which is told in English like the help. */
export async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(`${overview()}\n`);
    return name === undefined ? 2 : 0;
  }
  const json = rest.includes('--json');
  const command = commands.find((known) => known.name === name);
  try {
    if (!command) throw new UsageError(`there is no command ${name}`);
    const input = parse(command, rest);
    if (input.help) {
      process.stdout.write(`${usage(command)}\n`);
      return 0;
    }
    const answer = await command.run(input);
    if (json && answer.json !== null) process.stdout.write(`${JSON.stringify(answer.json)}\n`);
    else if (answer.text !== '') process.stdout.write(`${answer.text}\n`);
    return answer.exitCode ?? 0;
  } catch (error) {
    if (error instanceof UsageError) {
      if (json) process.stdout.write(`${JSON.stringify({ error: { code: 'USAGE', message: error.message } })}\n`);
      else process.stderr.write(`${error.message}\n\n${command ? usage(command) : overview()}\n`);
      return 2;
    }
    if (!(error instanceof Refused)) throw error;
    const { code, details } = error.refusal;
    const message = sentence(code, details, languageAsked(rest));
    // A charter's place as the file has it: the sentence says it in words.
    const inFile = details['place'] === undefined ? {} : { place: details['place'] };
    // One of several files was at fault: its name and row are what the person looks for.
    const place = error instanceof FileRefused ? { file: error.file, ...(error.row === null ? {} : { row: error.row }) } : {};
    if (json) process.stdout.write(`${JSON.stringify({ error: { code, message, ...inFile, ...place } })}\n`);
    else
      process.stderr.write(
        `${Object.values(place)
          .map((part) => `${String(part)}: `)
          .join('')}${message}\n`,
      );
    return 1;
  }
}

function languageAsked(args: readonly string[]): 'en' | 'fr' {
  const at = args.indexOf('--lang');
  const asked = at >= 0 ? args[at + 1] : undefined;
  return asked === 'fr' || asked === 'en' ? asked : systemLanguage();
}
