import { expect } from 'vitest';
import { v7 } from 'uuid';
import type { RefusedData } from '../../../src/contract/base.ts';
import type { Client } from './hosts.ts';

type Input<Call extends (...given: never[]) => unknown> = Parameters<Call>[0];

/** The contract's own refusal, as a page receives it; anything else fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<RefusedData> {
  const error = await errorOf(call);
  expect(error, String(error)).toMatchObject({ code: 'REFUSED', status: 422, defined: true });
  return (error as { data: RefusedData }).data;
}

export async function errorOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
}

/** Reads a stream to its end: how much it told on the way, and its last event. */
export async function whole<Event extends { kind: string }>(stream: Promise<AsyncIterable<Event>>) {
  let told = 0;
  let last: Event | undefined;
  for await (const event of await stream) {
    if (event.kind === 'progress') told += 1;
    last = event;
  }
  expect(last?.kind).toBe('done');
  return { told, last: last as Extract<Event, { kind: 'done' }> };
}

export const bookInput = (changes: Partial<Input<Client['books']['create']>> = {}) => ({
  id: v7(),
  name: 'Atelier d’essai',
  legalForm: 'SCIC',
  currency: 'EUR',
  language: 'en' as const,
  charter: 'cooperative-spirit',
  leadName: 'Lena Lead',
  leadIsMember: false,
  ...changes,
});

export const memberInput = (name: string, changes: Partial<Input<Client['members']['add']>> = {}) => ({
  id: v7(),
  name,
  type: 'person' as const,
  email: '',
  address: '',
  joined: '2025-01-01',
  left: null,
  ...changes,
});

/** Work is the first activity of a new book; quantities are seconds. */
export const workInput = (member: number, day: string, hours: number, changes: Partial<Input<Client['contributions']['submit']>> = {}) => ({
  id: v7(),
  member,
  project: 1,
  activity: 1,
  day,
  quantity: hours * 3600,
  note: '',
  ...changes,
});

/** A book with two members and a project, open on the program. */
export async function begin(client: Client, name = 'Atelier d’essai'): Promise<void> {
  await client.books.create(bookInput({ name }));
  await client.members.add(memberInput('Ada Exemple'));
  await client.members.add(memberInput('Zoé Modèle'));
  await client.projects.add({ id: v7(), name: 'Jardin', owner: 1 });
}

/** A small invented Toggl export; each entry is a name, a day, a start and a number of minutes. */
export function togglFile(
  entries: readonly (readonly [name: string, day: string, start: string, minutes: number])[],
  project = 'Jardin',
): Uint8Array {
  const two = (number: number) => String(number).padStart(2, '0');
  const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;
  const rows = entries.map(([name, day, start, minutes]) => {
    const begun = Number(start.slice(0, 2)) * 60 + Number(start.slice(3, 5));
    const email = `${name.toLowerCase().split(' ')[0]}@example.org`;
    return [name, email, '', project, '', 'Plantation', 'No', day, `${start}:00`, day, clock(begun + minutes), clock(minutes), ''].join(
      ',',
    );
  });
  const heads = 'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags';
  return new TextEncoder().encode([heads, ...rows].join('\r\n') + '\r\n');
}

/** Sends a file in parts of this many bytes and answers its upload. */
export async function send(client: Client, fileName: string, bytes: Uint8Array, partBytes: number): Promise<string> {
  const { upload } = await client.imports.begin({ fileName, bytes: bytes.length });
  for (let at = 0; at < bytes.length; at += partBytes) {
    const part = bytes.slice(at, at + partBytes);
    expect(await client.imports.part({ upload, part: new File([part], 'part') })).toEqual({ received: at + part.length });
  }
  return upload;
}
