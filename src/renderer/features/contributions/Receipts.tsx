import { Download, FileText, Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence, useCommand } from '../../rpc/commands.ts';
import { readAgain, useRead } from '../../rpc/queries.ts';
import { showToast } from '../../state/toasts.ts';
import { FileDrop, IconButton, Loaded } from '../../ui/index.ts';
import { saveFile } from '../../ui/saveFile.ts';
import classes from './contributions.module.css';
import { PhotoAndPaste } from './PhotoAndPaste.tsx';
import { receiptAccept, useReceiptFiles } from './receiptFiles.ts';

type Owner = { readonly number: number | null; readonly draftId: string | null };

/** The papers behind a contribution: attached by drop or click, looked at, kept, removed. */
export function Receipts({
  owner,
  mayAttach,
  mayRemove,
}: {
  readonly owner: Owner;
  readonly mayAttach: boolean;
  readonly mayRemove: boolean;
}) {
  const { t } = useT();
  const format = useFormat();
  const list = useRead('contributions.receipts', owner);
  const attach = useCommand('contributions.attachReceipt', { said: ({ name }) => t('contributions:receipts.attached', { name }) });
  const remove = useCommand('contributions.removeReceipt');
  const [shown, setShown] = useState<string | null>(null);
  const open = async (id: string, use: (file: File) => void): Promise<void> => {
    try {
      use(await call('contributions.receiptFile', { id }));
    } catch (error) {
      showToast({ kind: 'refused', text: errorSentence(error) });
    }
  };
  const attachAll = async (files: readonly File[]): Promise<void> => {
    for (const file of files) await attach.run({ owner, file });
  };
  const { refused, take } = useReceiptFiles((files) => void attachAll(files));
  // The journal keeps only that a receipt was there; Undo therefore attaches the same file anew.
  const takeAway = (id: string): Promise<void> =>
    open(id, (file) => {
      void remove.run({ id }).then((done) => {
        if (done === undefined) return;
        if (shown === id) setShown(null);
        const putBack = async (): Promise<void> => {
          try {
            await call('contributions.attachReceipt', { owner, file });
            await readAgain();
          } catch (error) {
            showToast({ kind: 'refused', text: errorSentence(error) });
          }
        };
        showToast({
          kind: 'done',
          text: t('contributions:receipts.removed', { name: file.name }),
          action: { label: t('common:undo.action'), run: () => void putBack() },
        });
      });
    });
  return (
    <div className={classes['receipts']}>
      <Loaded read={list}>
        {(receipts) =>
          receipts.length === 0 && !mayAttach ? (
            <p className={classes['soft']}>{t('contributions:receipts.none')}</p>
          ) : receipts.length === 0 ? null : (
            <ul className={classes['receiptList']}>
              {receipts.map((receipt) => {
                const large = shown === receipt.id;
                return (
                  <li key={receipt.id} className={classes['receipt']}>
                    {receipt.type.startsWith('image/') ? (
                      <button
                        type="button"
                        className={classes['thumbnail']}
                        aria-label={t('contributions:receipts.look', { name: receipt.name })}
                        aria-expanded={large}
                        onClick={() => setShown(large ? null : receipt.id)}
                      >
                        <Picture id={receipt.id} name="" className={classes['small']!} />
                      </button>
                    ) : (
                      <FileText size={18} aria-hidden />
                    )}
                    <span className={classes['receiptName']}>
                      {receipt.name}
                      <span className={classes['soft']}> {format.bytes(receipt.bytes)}</span>
                    </span>
                    <IconButton
                      icon={Download}
                      label={t('contributions:receipts.save', { name: receipt.name })}
                      onClick={() => void open(receipt.id, saveFile)}
                    />
                    {mayAttach && mayRemove && (
                      <IconButton
                        icon={Trash2}
                        label={t('contributions:receipts.remove', { name: receipt.name })}
                        onClick={() => void takeAway(receipt.id)}
                      />
                    )}
                    {large && <Picture id={receipt.id} name={receipt.name} className={classes['picture']!} />}
                  </li>
                );
              })}
            </ul>
          )
        }
      </Loaded>
      {mayAttach && (
        <>
          <FileDrop
            small
            many
            label={t('contributions:receipts.add')}
            hint={t('contributions:receipts.ways')}
            accept={receiptAccept}
            refused={refused}
            disabled={attach.busy}
            onFiles={(files) => void take(files)}
          />
          <div>
            <PhotoAndPaste disabled={attach.busy} onFiles={(files) => void take(files)} />
          </div>
        </>
      )}
    </div>
  );
}

/** The page's policy lets an image come from memory; its address is given back as soon as it is out of sight. */
function Picture({ id, name, className }: { readonly id: string; readonly name: string; readonly className: string }) {
  const file = useRead('contributions.receiptFile', { id }).data;
  const show = useCallback(
    (image: HTMLImageElement) => {
      if (!file) return undefined;
      const address = URL.createObjectURL(file);
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [file],
  );
  return <img ref={show} alt={name} className={className} />;
}
