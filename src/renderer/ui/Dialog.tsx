import { Drawer, Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import { Button } from './Button.tsx';
import classes from './Dialog.module.css';
import { FirstFocus } from './FirstFocus.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the one that is meant last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
}

/** The kit's header would be a second banner of the page; the dialog's own name says enough. */
const plainHeader = { header: { role: 'presentation' } } as const;
const widths = { small: '26rem', medium: '36rem', large: '60rem' } as const;

/** A question in the middle of the screen. Escape closes it, focus goes back to where it was. */
export function Dialog({ open, title, onClose, children, footer, size = 'medium' }: DialogProps) {
  const { t } = useT();
  return (
    <Modal
      attributes={plainHeader}
      opened={open}
      returnFocus={false}
      onClose={onClose}
      title={title}
      size={widths[size]}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      classNames={{ title: classes['title']!, content: classes['content']!, body: classes['body']! }}
    >
      <FirstFocus className={classes['panelContent']}>{children}</FirstFocus>
      {footer && <DialogFooter>{footer}</DialogFooter>}
    </Modal>
  );
}

/** Details beside the list they belong to: the list stays in sight. */
export function SidePanel({ open, title, onClose, children, footer, size = 'medium' }: DialogProps) {
  const { t } = useT();
  return (
    <Drawer
      attributes={plainHeader}
      opened={open}
      returnFocus={false}
      onClose={onClose}
      title={title}
      position="right"
      size={widths[size]}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      classNames={{ title: classes['title']!, content: classes['panel']!, body: classes['panelBody']! }}
    >
      <FirstFocus className={classes['panelContent']}>{children}</FirstFocus>
      {footer && <DialogFooter>{footer}</DialogFooter>}
    </Drawer>
  );
}

/** The buttons at the foot of a dialog, in sight however far it is scrolled, with what is `said` of what they do above them. */
export function DialogFooter({ children, said }: { readonly children: ReactNode; readonly said?: ReactNode }) {
  return (
    <div className={classes['footer']}>
      {said && <div className={classes['said']}>{said}</div>}
      {children}
    </div>
  );
}

interface FormFooterProps {
  /** Id of the form that the button submits. */
  readonly form: string;
  readonly busy: boolean;
  readonly onCancel: () => void;
  /** What the button does; "Save" when nothing says it better. */
  readonly submit?: string;
  readonly disabled?: boolean;
}

/** The two buttons of a form in a dialog or panel. */
export function FormFooter({ form, busy, onCancel, submit, disabled = false }: FormFooterProps) {
  const { t } = useT();
  return (
    <>
      <Button onClick={onCancel}>{t('common:cancel')}</Button>
      <Button kind="primary" submit form={form} busy={busy} disabled={disabled}>
        {submit ?? t('common:save')}
      </Button>
    </>
  );
}

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title?: string;
  readonly text: ReactNode;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly onConfirm: () => void | Promise<void>;
  readonly onClose: () => void;
}

/** Only before what cannot be undone: everything else has Undo instead of a question. */
export function ConfirmDialog({ open, title, text, confirm, danger = false, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useT();
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      setBusy(false);
    }
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={title ?? t('common:confirm.title')}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onClick={onClose} autoFocus>
            {t('common:cancel')}
          </Button>
          <Button kind={danger ? 'danger' : 'primary'} busy={busy} onClick={() => void run()}>
            {confirm}
          </Button>
        </>
      }
    >
      {text}
    </Dialog>
  );
}
