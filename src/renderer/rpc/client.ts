import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { RefusedData } from '../../contract/base.ts';
import type { Contract } from '../../contract/index.ts';
import { liveLink } from './connection.ts';

export type Client = ContractRouterClient<Contract>;

/** The API, the same on the desktop and in a browser. Screens use the hooks of `queries.ts`, `commands.ts` and `progress.ts` instead. */
export const client: Client = createORPCClient<Client>(liveLink);

/** Every operation by its name, `noun.verb`. */
export type OperationName = { [Noun in keyof Client & string]: `${Noun}.${keyof Client[Noun] & string}` }[keyof Client & string];
export type OperationCall<Name extends OperationName> = Name extends `${infer Noun}.${infer Verb}`
  ? Noun extends keyof Client
    ? Verb extends keyof Client[Noun]
      ? Client[Noun][Verb]
      : never
    : never
  : never;
type AnyCall = (input?: unknown, options?: { signal?: AbortSignal }) => Promise<unknown>;
export type InputOf<Name extends OperationName> = OperationCall<Name> extends (...given: infer Given) => unknown ? Given[0] : never;
export type OutputOf<Name extends OperationName> =
  OperationCall<Name> extends (...given: never[]) => Promise<infer Output> ? Output : never;

export function call<Name extends OperationName>(name: Name, input: InputOf<Name>, signal?: AbortSignal): Promise<OutputOf<Name>> {
  const [noun, verb] = name.split('.') as [keyof Client, string];
  const operation = (client[noun] as unknown as Record<string, AnyCall>)[verb]!;
  return operation(input, signal ? { signal } : {}) as Promise<OutputOf<Name>>;
}

/** The refusal that an error carries, or null when the error is something else: a lost connection, or our own mistake. */
export function refusalOf(error: unknown): RefusedData | null {
  const { code, data } = (error ?? {}) as { code?: unknown; data?: unknown };
  if (code !== 'REFUSED' || typeof data !== 'object' || data === null) return null;
  return data as RefusedData;
}
