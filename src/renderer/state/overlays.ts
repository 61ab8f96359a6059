import { create } from 'zustand';

export type Overlay = 'none' | 'palette' | 'shortcuts' | 'history' | 'newBook';

/** The one overlay of the shell that is open; the screens own their own dialogs. */
export const useOverlay = create<{ open: Overlay; show: (open: Overlay) => void }>()((set) => ({
  open: 'none',
  show: (open) => set({ open }),
}));
