import { useState, type FormEvent, type ReactNode } from 'react';
import { Dialog, FormFooter, Notice, Stack } from '../../ui/index.ts';
import classes from '../periods/periods.module.css';

const formId = 'signer-form';

/** One question about a signing identity: what it means, its fields, what stood in the way. */
export function SignerDialog(props: {
  readonly title: string;
  readonly text?: string;
  readonly submit: string;
  readonly busy: boolean;
  readonly sentence: string;
  readonly onClose: () => void;
  /** Answers whether it is done. */
  readonly onSubmit: () => Promise<boolean>;
  readonly children: (asked: boolean) => ReactNode;
}) {
  const [asked, setAsked] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (await props.onSubmit()) props.onClose();
  };
  return (
    <Dialog
      open
      title={props.title}
      onClose={props.onClose}
      footer={<FormFooter form={formId} busy={props.busy} onCancel={props.onClose} submit={props.submit} />}
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          {props.text && <p className={classes['lead']}>{props.text}</p>}
          {props.children(asked)}
          {props.sentence && <Notice tone="danger">{props.sentence}</Notice>}
        </Stack>
      </form>
    </Dialog>
  );
}
