import { cooperativeSpirit } from '../../src/core/charters/readyMade/index.ts';
import { readSimulation } from '../../src/imports/simulation/index.ts';
import { readNumber } from '../../src/imports/simulation/numbers.ts';
import { on } from './caseTools.ts';

const simulated = (members: string, contributions: string): unknown => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return readSimulation({
    charter: cooperativeSpirit,
    members: bytes(members),
    contributions: bytes(contributions),
    usage: null,
    result: 0n,
    from: null,
    to: null,
    today: '2026-06-30',
    currency: 'EUR',
    digits: 2,
  });
};
const members = 'Member,Capital\nAda,100\n';

on('FIGURE_UNKNOWN', 'a simulation with a column that is no figure of its charter', () =>
  simulated('Member,Captial\nAda,1\n', 'Member,Activity,Quantity\n'),
);
on('COLUMN_MISSING', 'a column of a simulation with a mistyped name', () => simulated(members, 'Member,Activty,Quantity\nAda,work,1\n'));
on('MEMBER_UNKNOWN', 'a mistyped name in a simulation', () => simulated(members, 'Member,Activity,Quantity\nAad,work,1\n'));
on('ACTIVITY_UNKNOWN', 'a mistyped activity in a simulation', () => simulated(members, 'Member,Activity,Quantity\nAda,wrok,1\n'));
on('AMOUNT_NOT_NUMBER', 'a quantity of a thousand with the mark of the cells', () =>
  readNumber('1,000', 4, { delimiter: ',', digits: 2 }, false),
);
