import { create } from 'zustand';

const key = 'tantieme.amountsHidden';

interface Privacy {
  readonly amountsHidden: boolean;
  setAmountsHidden: (hidden: boolean) => void;
}

/** Amounts can be hidden while somebody looks over one's shoulder. It lasts as long as this window: the next start shows them again. */
export const usePrivacy = create<Privacy>()((set) => ({
  amountsHidden: globalThis.sessionStorage?.getItem(key) === 'yes',
  setAmountsHidden: (amountsHidden) => {
    globalThis.sessionStorage?.setItem(key, amountsHidden ? 'yes' : 'no');
    set({ amountsHidden });
  },
}));
