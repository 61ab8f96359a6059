import { parseCharter } from '../../src/contract/charterFile.ts';
import { claimFindings } from '../../src/app/claims.ts';
import { claimsSteps } from '../../src/core/charters/claims.ts';
import { charterFactFindings, checkCharter } from '../../src/core/charters/check.ts';
import { badCharters, badMeetings } from '../support/badCharters.ts';
import { sound, soundFacts, soundFile, type Part } from '../support/soundCharter.ts';
import { on } from './caseTools.ts';

// The form of a charter's file, and charters that contradict themselves or do not fit the cooperative. None of these needs a book.
const parse = (change: (file: Part) => void): unknown => {
  const file = soundFile();
  change(file);
  return parseCharter(JSON.stringify(file), 2);
};

on('CHARTER_NOT_JSON', 'a charter that is a letter', () => parseCharter('Dear all,\nwe share equally.', 2));
on('CHARTER_SCHEMA', 'a charter of the future', () => parse((file) => (file.schema = 99)));
on('CHARTER_SCHEMA', 'a charter that says no schema', () => parse((file) => delete file.schema));
on('CHARTER_INVALID', 'no rights rule', () => parse((file) => delete file.rights));
on('CHARTER_INVALID', 'a third with more decimals than are counted', () =>
  parse((file) => (file.steps[1].take.percent = '33.333333333333336')),
);
on('CHARTER_INVALID', 'a rights rule that is not known', () => parse((file) => (file.rights = { rule: 'oneShare' })));
on('CHARTER_INVALID', 'two mistakes in one file', () =>
  parse((file) => {
    file.steps[1].take.persent = 15;
    file.selfApproval = 'yes';
  }),
);
for (const { code, when, change } of badCharters) on(code, when, () => checkCharter(sound(change), 2));
for (const { code, when, charter, facts } of badMeetings) on(code, when, () => charterFactFindings(charter, facts)[0]);
on('CHARTER_TOO_FINE', 'cents in a currency without', () =>
  checkCharter(
    sound((file) => (file.steps[4].grant = '10.5')),
    0,
  ),
);

// Claims under another charter: what one step paid together is divided, or nothing pays what is open.
const together = sound((file) => (file.steps[3].take.activities = ['cash', 'work']));
const owed = {
  ...soundFacts({}),
  sums: [
    {
      member: 1,
      activity: 'work',
      kind: 'work',
      project: 1,
      month: 24_312,
      periodsAgo: 0,
      quantity: 3_600n,
      weight: 10n ** 12n,
      plainWeight: 10n ** 12n,
    },
  ],
} as const;
const step = claimsSteps(together)[0]!;
on('CHARTER_CLAIMS_DIVIDED', 'claims of cash and work, paid together and then in two steps', () => {
  const divided = sound((file) => file.steps.push({ ...file.steps[3], key: 'pay', take: { take: 'claims', activities: ['work'] } }));
  return claimFindings([{ charter: together, step, paid: new Map([[1, 100n]]) }], together, divided, () => owed)[0];
});
on('CHARTER_CLAIMS_DROPPED', 'claims of work that no step pays any longer', () => claimFindings([], together, sound(), () => owed)[0]);
