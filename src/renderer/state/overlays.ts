import { create } from 'zustand';

export type Overlay = 'none' | 'palette' | 'shortcuts' | 'history' | 'newBook' | 'quickEntry';

/** The one overlay of the shell that is open; the screens own their own dialogs. */
export const useOverlay = create<{
  open: Overlay;
  /** What the quick entry begins with. */
  line: string;
  show: (open: Overlay) => void;
  enter: (line: string) => void;
}>()((set) => ({
  open: 'none',
  line: '',
  show: (open) => set({ open, line: '' }),
  enter: (line) => set({ open: 'quickEntry', line }),
}));
