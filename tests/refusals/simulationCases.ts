import { cooperativeSpirit } from '../../src/core/charters/readyMade/index.ts';
import { readSimulation } from '../../src/imports/simulation/index.ts';
import { on } from './caseTools.ts';

on('FIGURE_UNKNOWN', 'a simulation with a column that is no figure of its charter', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return readSimulation({
    charter: cooperativeSpirit,
    members: bytes('Member,Captial\nAda,1\n'),
    contributions: bytes('Member,Activity,Quantity\n'),
    usage: null,
    result: 0n,
    from: null,
    to: null,
    today: '2026-06-30',
    currency: 'EUR',
    digits: 2,
  });
});
