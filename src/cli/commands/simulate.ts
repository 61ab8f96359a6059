import { simulate } from '../simulation/simulate.ts';
import { simulationText } from '../simulation/text.ts';
import { choice, clock, optional, required, type Command } from '../command.ts';

export const simulateCommand: Command = {
  name: 'simulate',
  summary: 'share a result by a charter from small CSV files; needs no book',
  positionals: [],
  options: {
    charter: { type: 'string', help: 'name of a ready-made charter, or a charter’s file' },
    members: { type: 'string', help: 'CSV file of the members' },
    contributions: { type: 'string', help: 'CSV file of what they gave (left out: nothing)' },
    usage: { type: 'string', help: 'CSV file of other figures and of balances before' },
    result: { type: 'string', help: 'surplus or loss of the period, as a decimal number' },
    from: { type: 'string', help: 'first day, YYYY-MM-DD (the earliest contribution’s)' },
    to: { type: 'string', help: 'last day, YYYY-MM-DD (the latest contribution’s)' },
    currency: { type: 'string', help: 'currency of all amounts (EUR)' },
    lang: { type: 'string', help: 'en or fr, for labels and sentences' },
  },
  run(input) {
    choice(input, 'lang', ['en', 'fr'] as const, 'en');
    const answer = simulate({
      charter: required(input, 'charter'),
      members: required(input, 'members'),
      contributions: optional(input, 'contributions'),
      usage: optional(input, 'usage'),
      result: required(input, 'result'),
      from: optional(input, 'from'),
      to: optional(input, 'to'),
      currency: optional(input, 'currency'),
      language: input.language,
      today: clock.today(),
    });
    return { json: answer, text: simulationText(answer, input.language) };
  },
};
