import { Camera, Download, Eye, FileText, Image, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { call } from '../../rpc/client.ts';
import { errorSentence, useCommand } from '../../rpc/commands.ts';
import { readAgain, useRead } from '../../rpc/queries.ts';
import { showToast } from '../../state/toasts.ts';
import { Button, FileDrop, IconButton, Loaded } from '../../ui/index.ts';
import { saveFile } from '../../ui/saveFile.ts';
import classes from './contributions.module.css';

const largestBytes = 8 * 1024 * 1024;
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
  const [shown, setShown] = useState<{ readonly id: string; readonly file: File } | null>(null);
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
  // The journal keeps only that a receipt was there; Undo therefore attaches the same file anew.
  const takeAway = (id: string): Promise<void> =>
    open(id, (file) => {
      void remove.run({ id }).then((done) => {
        if (done === undefined) return;
        if (shown?.id === id) setShown(null);
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
                const image = receipt.type.startsWith('image/');
                const Icon = image ? Image : FileText;
                return (
                  <li key={receipt.id} className={classes['receipt']}>
                    <Icon size={18} aria-hidden />
                    <span className={classes['receiptName']}>
                      {receipt.name}
                      <span className={classes['soft']}> {format.bytes(receipt.bytes)}</span>
                    </span>
                    {image && (
                      <IconButton
                        icon={Eye}
                        label={t('contributions:receipts.look', { name: receipt.name })}
                        pressed={shown?.id === receipt.id}
                        onClick={() =>
                          shown?.id === receipt.id ? setShown(null) : void open(receipt.id, (file) => setShown({ id: receipt.id, file }))
                        }
                      />
                    )}
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
                    {shown?.id === receipt.id && <Picture file={shown.file} name={receipt.name} />}
                  </li>
                );
              })}
            </ul>
          )
        }
      </Loaded>
      {mayAttach && (
        <FileDrop
          small
          many
          label={t('contributions:receipts.add')}
          accept=".pdf,.png,.jpg,.jpeg,.webp,application/pdf,image/*"
          largestBytes={largestBytes}
          disabled={attach.busy}
          onFiles={(files) => void attachAll(files)}
        />
      )}
      {mayAttach && <PhotoAndPaste disabled={attach.busy} onFiles={(files) => void attachAll(files)} />}
    </div>
  );
}

/** A receipt by the telephone's camera, or from the clipboard wherever the page has the focus. */
function PhotoAndPaste({ disabled, onFiles }: { readonly disabled: boolean; readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useT();
  const photo = useRef<HTMLInputElement>(null);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      latest.current(files);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
  return (
    <div className={classes['photo']}>
      <Button small icon={Camera} disabled={disabled} onClick={() => photo.current?.click()}>
        {t('contributions:receipts.photo')}
      </Button>
      <span className={classes['soft']}>{t('contributions:receipts.paste')}</span>
      <input
        ref={photo}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label={t('contributions:receipts.photo')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

/** The page's policy lets an image come from memory; its address is given back as soon as it is out of sight. */
function Picture({ file, name }: { readonly file: File; readonly name: string }) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(file);
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [file],
  );
  return <img ref={show} alt={name} className={classes['picture']} />;
}
