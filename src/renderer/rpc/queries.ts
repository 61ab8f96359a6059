import { QueryClient, keepPreviousData, useInfiniteQuery, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext, useEffect } from 'react';
import type { ContributionFilter } from '../../contract/contributions.ts';
import type { BookStatus, Session } from '../../contract/session.ts';
import { call, client, refusalOf, type InputOf, type OperationName, type OutputOf } from './client.ts';
import { whenOpen } from './connection.ts';

/** Amounts are bigints, which JSON does not know: a key's hash writes them with their own mark. */
function hashKey(key: readonly unknown[]): string {
  return JSON.stringify(key, (_, value: unknown) => {
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
    return value;
  });
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      queryKeyHashFn: hashKey,
      // The watch says what is stale; nothing goes stale by itself. What is read again and says the same stays the very same object
      // (as it does unless it is asked not to), and what shows it is not drawn again.
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
      retry: (count, error) => refusalOf(error) === null && count < 2,
    },
  },
});

interface ReadOptions {
  readonly enabled?: boolean;
  /** Keeps the last answer on screen while another input is read: filters and dates that are being changed. */
  readonly keep?: boolean;
}

/** Reads an operation: `useRead('members.list')`. It is read again by itself whenever the book has changed. */
export function useRead<Name extends OperationName>(
  name: Name,
  input?: InputOf<Name>,
  options: ReadOptions = {},
): UseQueryResult<OutputOf<Name>> {
  return useQuery({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input as InputOf<Name>, signal),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  }) as UseQueryResult<OutputOf<Name>>;
}

/** The ledger page after page: `fetchNextPage` when the list nears its end. */
export function useContributionPages(filter: ContributionFilter, limit = 200) {
  return useInfiniteQuery({
    queryKey: ['contributions.page', filter],
    queryFn: ({ pageParam, signal }) => call('contributions.page', { filter, cursor: pageParam, limit }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

const sessionKey = ['session.get', undefined] as const;

export function useSession(): UseQueryResult<Session> {
  return useRead('session.get');
}

/** One thing that the session says: whoever reads only that is not drawn again when the book has one entry more. */
export function useOfSession<Told>(select: (session: Session) => Told): Told | undefined {
  return useQuery({ queryKey: sessionKey, queryFn: ({ signal }) => call('session.get', undefined, signal), select }).data;
}

/** The book that the shell is drawn for. Whatever is inside goes on with it until the frame takes the shell away, in one draw. */
export const BookContext = createContext<BookStatus | null>(null);

/** The open book. Only for what is drawn inside the shell, which shows the start screen while no book is open. */
export function useBook(): BookStatus {
  const book = useContext(BookContext);
  if (!book) throw new Error('a screen of the book was drawn while no book is open');
  return book;
}

/** Puts an answered session on screen at once, before the watch says the same. */
export function putSession(session: Session): void {
  const before = queryClient.getQueryData<Session>(sessionKey);
  queryClient.setQueryData(sessionKey, session);
  const sameBook = before?.book?.bookId === session.book?.bookId;
  if (!sameBook) queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session.get' });
  else if (before?.book?.seq !== session.book?.seq || before?.book?.actor.personId !== session.book?.actor.personId) void readAgain();
}

let covers = 0;
let missed = false;

/**
 * While a dialog over the whole page writes part after part, what lies behind it is not read again for each: that would take the time
 * that the work needs, and nobody can use it. What was missed is read when the last one lets go; the function answered does that.
 */
export function coverPage(): () => void {
  covers += 1;
  let covering = true;
  return () => {
    if (!covering) return;
    covering = false;
    covers -= 1;
    if (covers > 0 || !missed) return;
    missed = false;
    void readAgain();
  };
}

/** Everything but the session is read again; what is not on screen is only marked. */
export function readAgain(): Promise<void> {
  if (covers > 0) {
    missed = true;
    return Promise.resolve();
  }
  return queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session.get' });
}

/** The page's one subscription, used once by the app. It begins again after each loss, and then reads everything anew. */
export function useSessionWatch(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    const watch = async (): Promise<void> => {
      while (!stop.signal.aborted) {
        try {
          await whenOpen();
          for await (const session of await client.session.watch(undefined, { signal: stop.signal })) putSession(session);
        } catch {
          // A lost connection is shown by its own state; here it only means to begin again.
        }
        if (stop.signal.aborted) return;
        await new Promise((resolve) => setTimeout(resolve, 500));
        await whenOpen();
        void queries.invalidateQueries();
      }
    };
    void watch();
    return () => stop.abort();
  }, [queries]);
}
