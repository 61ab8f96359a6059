import { v7 } from 'uuid';
import { setRate } from '../../src/app/activities.ts';
import { adoptCharter } from '../../src/app/charters.ts';
import { correctContribution } from '../../src/app/contributions/correct.ts';
import { submitContribution, type ContributionInput } from '../../src/app/contributions/submit.ts';
import { createIdentity } from '../../src/app/signers/make.ts';
import { applyImport } from '../../src/app/imports/apply.ts';
import { planImport } from '../../src/app/imports/plan.ts';
import { type MemberInput } from '../../src/app/members.ts';
import { closePeriod } from '../../src/app/periods.ts';
import type { Charter } from '../../src/core/charters/charter.ts';
import { cooperativeSpirit } from '../../src/core/charters/readyMade/index.ts';
import type { RefusalCode } from '../../src/core/refusals/codes.ts';
import { openBook } from '../../src/store/open.ts';
import { entry } from '../support/actions.ts';
import { contributions, path, press, readFile, type Kit } from './kit.ts';

/** One way to meet one refusal. What is returned or thrown must be it. */
export interface Case {
  readonly code: RefusalCode;
  readonly when: string;
  readonly provoke: (kit: Kit) => unknown;
}
export const cases: Case[] = [];
export const on = (code: RefusalCode, when: string, provoke: Case['provoke']): void => void cases.push({ code, when, provoke });

export const send = (kit: Kit, changes: Partial<ContributionInput>): unknown =>
  submitContribution(kit.lead, { id: v7(), ...entry(changes) });
export const person = (changes: Partial<MemberInput>): MemberInput => ({
  name: 'Driss',
  type: 'person',
  email: '',
  address: '',
  joined: '2026-01-01',
  left: null,
  ...changes,
});
export const open = (kit: Kit, name: string): unknown => openBook(path(kit, name), { stateFolder: kit.state, now: kit.clock.now });
export const id = (): string => v7();
export const rows = (kit: Kit, text: string) => planImport(kit.lead, readFile(text), { project: null, memberMatches: {} });
export const csv = (...lines: string[]): string => `${contributions}\n${lines.join('\n')}\n`;
export const importOne = (kit: Kit, day: string): number => {
  const plan = rows(kit, csv(`Ada,${day},work,2,h,,,Studio,Plan,`));
  return applyImport(kit.lead, { id: id(), fileName: 'one.csv', chosen: new Set([2]) }, plan).batch;
};
export const identity = (kit: Kit) =>
  createIdentity(kit.lead, press, { id: id(), signerName: 'Lead Person', passphrase: 'four words of ours' });

export function seqOf(kit: Kit, kind: string): number {
  for (let seq = 1; seq <= kit.book.version(); seq++) if (kit.book.read.entry(seq)!.kind === kind) return seq;
  throw new Error(`no entry of kind ${kind}`);
}
export function correct(kit: Kit, number: number): unknown {
  return correctContribution(kit.lead, { id: id(), number, reason: 'typo', replacement: null });
}
export function close(kit: Kit, from: string, to: string): unknown {
  return closePeriod(kit.lead, { id: id(), from, to, result: 0n });
}
export function rate(kit: Kit, changes: { activity?: number; from?: string; rate?: number; multiplier?: number }): unknown {
  return setRate(kit.lead, { id: id(), activity: 1, member: null, from: '2026-01-01', rate: 1000, multiplier: 100, ...changes });
}
export function adopt(kit: Kit, changes: { from?: string; charter?: Charter }): unknown {
  return adoptCharter(kit.lead, {
    id: id(),
    charter: cooperativeSpirit,
    from: '2026-04-01',
    decidedBy: 'the meeting',
    minutes: null,
    ...changes,
  });
}
