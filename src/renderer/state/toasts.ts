import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly kind: 'done' | 'refused' | 'notice';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Toasts {
  readonly toasts: readonly Toast[];
  show: (toast: Omit<Toast, 'id'>) => number;
  dismiss: (id: number) => void;
}

let lastId = 0;

/** Short messages at the screen's edge. At most three stay: an older one makes room, its action stays in Ctrl+Z. */
export const useToasts = create<Toasts>()((set) => ({
  toasts: [],
  show: (toast) => {
    lastId += 1;
    const id = lastId;
    set((before) => ({ toasts: [...before.toasts, { ...toast, id }].slice(-3) }));
    return id;
  },
  dismiss: (id) => set((before) => ({ toasts: before.toasts.filter((toast) => toast.id !== id) })),
}));

export const showToast = (toast: Omit<Toast, 'id'>): number => useToasts.getState().show(toast);
