import { create } from 'zustand';

const key = 'tantieme.amountsHidden';

interface Privacy {
  readonly amountsHidden: boolean;
  setAmountsHidden: (hidden: boolean) => void;
}

/** The page's own style hides what stands in the fields of amounts until one is gone into. */
const showOnRoot = (hidden: boolean): void => void globalThis.document?.documentElement.toggleAttribute('data-amounts-hidden', hidden);

/** Amounts can be hidden while somebody looks over one's shoulder. It lasts as long as this window: the next start shows them again. */
export const usePrivacy = create<Privacy>()((set) => ({
  amountsHidden: globalThis.sessionStorage?.getItem(key) === 'yes',
  setAmountsHidden: (amountsHidden) => {
    globalThis.sessionStorage?.setItem(key, amountsHidden ? 'yes' : 'no');
    showOnRoot(amountsHidden);
    set({ amountsHidden });
  },
}));
showOnRoot(usePrivacy.getState().amountsHidden);
