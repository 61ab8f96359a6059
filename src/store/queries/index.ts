import type { Reads } from '../../app/ports/book.ts';
import type { Connection } from '../connection.ts';
import { agreementReads } from './agreements.ts';
import { approvalReads } from './approvals.ts';
import { assemblyReads } from './assemblies.ts';
import { capitalReads } from './capital.ts';
import { commitmentReads } from './commitments.ts';
import { contributionReads } from './contributions.ts';
import { journalReads } from './journal.ts';
import { moneyLineReads } from './moneyLines.ts';
import { nounReads } from './nouns.ts';
import { periodReads } from './periods.ts';
import { sideReads } from './side.ts';
import { signerReads } from './signers.ts';
import { sumReads } from './sums.ts';
import { wholeBookReads } from './wholeBook.ts';

export function makeReads(db: Connection): Reads {
  return {
    ...nounReads(db),
    ...agreementReads(db),
    ...approvalReads(db),
    ...assemblyReads(db),
    ...capitalReads(db),
    ...commitmentReads(db),
    ...contributionReads(db),
    ...sumReads(db),
    ...moneyLineReads(db),
    ...periodReads(db),
    ...sideReads(db),
    ...signerReads(db),
    ...journalReads(db),
    ...wholeBookReads(db),
  };
}
