import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import { useToasts, type Toast } from '../state/toasts.ts';
import { Button, IconButton } from './Button.tsx';
import classes from './ToastRegion.module.css';

/** With something to undo it stays twelve seconds, and as long as it is pointed at or holds the focus. A refusal stays until it is closed. */
const staysMilliseconds = { withAction: 12_000, plain: 6_000 } as const;
const icons = { done: CircleCheck, refused: CircleAlert, notice: Info } as const;

/** Where short messages come: said politely, never over what holds the focus. */
export function ToastRegion() {
  const { t } = useT();
  const toasts = useToasts((store) => store.toasts);
  return (
    <section aria-label={t('common:toasts')} className={classes['region']}>
      <div aria-live="polite" className={classes['list']}>
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  );
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const { t } = useT();
  const dismiss = useToasts((store) => store.dismiss);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.kind === 'refused') return undefined;
    const timer = setTimeout(() => dismiss(toast.id), toast.action ? staysMilliseconds.withAction : staysMilliseconds.plain);
    return () => clearTimeout(timer);
  }, [held, toast, dismiss]);
  const Icon = icons[toast.kind];
  return (
    <div
      className={classes['toast']}
      data-kind={toast.kind}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={18} aria-hidden className={classes['icon']} />
      <span className={classes['text']}>{toast.text}</span>
      {toast.action && (
        <Button
          small
          onClick={() => {
            dismiss(toast.id);
            toast.action?.run();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton icon={X} label={t('common:close')} size={28} onClick={() => dismiss(toast.id)} />
    </div>
  );
}
