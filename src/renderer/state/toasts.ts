import { useEffect } from 'react';
import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly kind: 'done' | 'refused' | 'notice';
  readonly text: string;
  /** `seq` names the change that the action would undo. */
  readonly action?: { readonly label: string; readonly run: () => void; readonly seq?: number };
}

interface Toasts {
  readonly toasts: readonly Toast[];
  show: (toast: Omit<Toast, 'id'>) => number;
  dismiss: (id: number) => void;
  /** What was undone another way is no longer offered. */
  settle: (seq: number) => void;
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
  settle: (seq) => set((before) => ({ toasts: before.toasts.filter((toast) => toast.action?.seq !== seq) })),
}));

export const showToast = (toast: Omit<Toast, 'id'>): number => useToasts.getState().show(toast);

/** Takes away what was said before, when something opens that it would lie over, and that ends its Undo. */
export function useWithoutToasts(): void {
  useEffect(() => {
    const { toasts, dismiss } = useToasts.getState();
    for (const toast of toasts) dismiss(toast.id);
  }, []);
}
