import { Paperclip, X } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useMayPhotograph } from '../../state/theme.ts';
import { Button, IconButton, Notice } from '../../ui/index.ts';
import classes from './contributions.module.css';
import { PhotoAndPaste } from './PhotoAndPaste.tsx';
import { receiptAccept, useReceiptFiles } from './receiptFiles.ts';

/** Receipts of something that is not entered yet. `dropped` goes on whatever they may be dropped on. */
export function useHeldReceipts() {
  const [files, setFiles] = useState<readonly File[]>([]);
  const { refused, take } = useReceiptFiles((good) => setFiles((before) => [...before, ...good]));
  const dropped = {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      void take([...event.dataTransfer.files]);
    },
  };
  const letGo = (index: number): void => setFiles((before) => before.filter((_, at) => at !== index));
  return { files, refused, take, dropped, letGo, clear: () => setFiles([]) };
}

/** Chosen, photographed, pasted, or dropped on what is around it. */
export function HeldReceipts({ held }: { readonly held: ReturnType<typeof useHeldReceipts> }) {
  const { t } = useT();
  const withCamera = useMayPhotograph();
  const chosen = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]): void => void held.take(files);
  return (
    <div className={classes['held']}>
      <Button small kind="quiet" icon={Paperclip} onClick={() => chosen.current?.click()}>
        {t('contributions:receipts.add')}
      </Button>
      <PhotoAndPaste quiet onFiles={take} />
      {held.files.map((file, index) => (
        <span key={`${index} ${file.name}`} className={classes['heldFile']}>
          {file.name}
          <IconButton
            icon={X}
            size={24}
            label={t('contributions:receipts.remove', { name: file.name })}
            onClick={() => held.letGo(index)}
          />
        </span>
      ))}
      {held.files.length === 0 && !withCamera && <span className={classes['soft']}>{t('contributions:receipts.ways')}</span>}
      <input
        ref={chosen}
        type="file"
        hidden
        multiple
        accept={receiptAccept}
        aria-label={t('contributions:receipts.add')}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      {held.refused && <Notice tone="danger">{held.refused}</Notice>}
    </div>
  );
}
