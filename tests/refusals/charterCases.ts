import { parseCharter } from '../../src/contract/charterFile.ts';
import { charterFactFindings, checkCharter } from '../../src/core/charters/check.ts';
import { badCharters, badMeetings } from '../support/badCharters.ts';
import { sound, soundFile, type Part } from '../support/soundCharter.ts';
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
