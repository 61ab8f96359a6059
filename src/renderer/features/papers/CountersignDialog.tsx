import { Signature } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { IssuedDocument } from '../../../contract/documents.ts';
import type { KnownSigner } from '../../../contract/identity.ts';
import { useT } from '../../i18n/useT.ts';
import { useProgress } from '../../rpc/progress.ts';
import { useRead } from '../../rpc/queries.ts';
import { showToast, useWithoutToasts } from '../../state/toasts.ts';
import { Button, ButtonLink, Dialog, Loaded, Notice, ProgressBar, Stack } from '../../ui/index.ts';
import { useStamping } from '../periods/useStamping.tsx';
import { useUnlocking } from '../periods/useUnlocking.tsx';
import { mayCountersign, useUsableSigners } from './countersigning.ts';
import classes from './papers.module.css';

const formId = 'countersign';

interface CountersignProps {
  readonly documents: readonly IssuedDocument[];
  readonly onClose: () => void;
  readonly onSigned?: () => void;
}

/** A second person signs documents that were issued; without one it says how there comes to be one. */
export function CountersignDialog(props: CountersignProps) {
  const { t } = useT();
  useWithoutToasts();
  const list = useRead('identity.list');
  const { all, usable } = useUsableSigners();
  // What can be signed, and by whom, is settled when the dialog opens: signing itself changes it.
  const [opened, setOpened] = useState<Settled | null>(null);
  if (list.data && opened === null) {
    const able = usable.filter((signer) => props.documents.some((document) => mayCountersign(document, signer, all)));
    setOpened({ documents: props.documents, all, able });
  }
  if (opened?.able[0]) return <Question {...props} opened={opened} first={opened.able[0]} />;
  return (
    <Dialog
      open
      title={t('papers:countersign.title', { count: props.documents.length })}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common:close')}</Button>
          <ButtonLink to="/settings" search={{ section: 'signing' }} kind="primary">
            {t('papers:countersign.settings')}
          </ButtonLink>
        </>
      }
    >
      <Loaded read={list}>{() => <p className={classes['lead']}>{t('papers:countersign.nobody')}</p>}</Loaded>
    </Dialog>
  );
}

interface Settled {
  readonly documents: readonly IssuedDocument[];
  readonly all: readonly KnownSigner[];
  readonly able: readonly KnownSigner[];
}

function Question({ onClose, onSigned, opened, first }: CountersignProps & { readonly opened: Settled; readonly first: KnownSigner }) {
  const { t } = useT();
  const { documents, all, able } = opened;
  const fits = ({ fingerprint }: KnownSigner): boolean => able.some((signer) => signer.fingerprint === fingerprint);
  const unlocking = useUnlocking({ ...first, exists: true, authorityFingerprint: first.authority }, { fits });
  const countersign = useProgress('documents.countersign', { covers: true });
  const signer = able.find(({ fingerprint }) => fingerprint === unlocking.signer) ?? first;
  const asked = documents.filter((document) => mayCountersign(document, signer, all));
  const count = asked.length;
  const stamping = useStamping(count);
  const left = documents.length - count;
  const received = asked.filter((document) => document.handedOut !== null).length;
  const running = countersign.state === 'running';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await unlocking.unlock())) return;
    const numbers = asked.map((document) => document.number);
    if (!(await countersign.start({ numbers, signer: signer.fingerprint, stamp: stamping.stamp }))) return;
    showToast({ kind: 'done', text: t('papers:countersign.said', { count, name: signer.holder || signer.signer }) });
    onSigned?.();
    onClose();
  };
  return (
    <Dialog
      open
      title={t('papers:countersign.title', { count: documents.length })}
      onClose={() => {
        if (!running) onClose();
      }}
      footer={
        <>
          <Button onClick={onClose} disabled={running}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" submit form={formId} busy={running || unlocking.busy} icon={Signature}>
            {t('papers:countersign.submit', { count })}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <p className={classes['lead']}>{t('papers:countersign.text')}</p>
          {!running && stamping.field}
          {!running && unlocking.fields}
          {left > 0 && <Notice>{t('papers:countersign.left', { count: left })}</Notice>}
          {received > 0 && <Notice>{t('papers:countersign.received', { count: received })}</Notice>}
          {running && (
            <ProgressBar
              label={t('papers:countersign.running')}
              done={countersign.done}
              total={countersign.total}
              onCancel={countersign.cancel}
            />
          )}
          {countersign.state === 'cancelled' && <Notice>{t('papers:countersign.cancelled')}</Notice>}
          {countersign.state === 'refused' && <Notice tone="danger">{countersign.sentence}</Notice>}
        </Stack>
      </form>
    </Dialog>
  );
}
