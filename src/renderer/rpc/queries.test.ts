import { afterEach, describe, expect, it } from 'vitest';
import { coverPage, queryClient, readAgain } from './queries.ts';

const stale = (): boolean => queryClient.getQueryState(['members.list'])?.isInvalidated ?? false;

describe('what lies behind a dialog that covers the page', () => {
  afterEach(() => queryClient.clear());
  const known = (): void => void queryClient.setQueryData(['members.list'], []);

  it('is read again at the end, once, for all that changed while it was covered', async () => {
    known();
    const uncover = coverPage();
    await readAgain();
    expect(stale()).toBe(false);
    uncover();
    expect(stale()).toBe(true);
    known();
    uncover();
    expect(stale()).toBe(false);
  });

  it('is not read again where nothing has changed, and as ever once it is uncovered', async () => {
    known();
    coverPage()();
    expect(stale()).toBe(false);
    await readAgain();
    expect(stale()).toBe(true);
  });

  it('waits for the last of two', async () => {
    known();
    const [one, other] = [coverPage(), coverPage()];
    await readAgain();
    one();
    one();
    expect(stale()).toBe(false);
    other();
    expect(stale()).toBe(true);
  });

  it('stays the same object when it is read again and says the same', async () => {
    const queryKey = ['shares.table'];
    const read = async (): Promise<unknown> => {
      await queryClient.fetchQuery({ queryKey, queryFn: () => Promise.resolve([{ weight: 12n, name: 'Ada' }]), staleTime: 0 });
      return queryClient.getQueryData(queryKey);
    };
    const first = await read();
    expect(await read()).toBe(first);
  });
});
