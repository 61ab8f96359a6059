import { Upload } from 'lucide-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { useT } from '../i18n/useT.ts';
import { useFormat } from '../i18n/useFormat.ts';
import { Notice } from './layout.tsx';
import classes from './FileDrop.module.css';

interface FileDropProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly many?: boolean;
  /** Endings and types, as a file field takes them: `.csv,text/csv`. */
  readonly accept?: string;
  readonly largestBytes?: number;
  readonly disabled?: boolean;
  readonly small?: boolean;
  /** What stands under the label; how a file is given, when nothing says it better. */
  readonly hint?: string;
  /** Given by whoever judges the files themself: then none is refused here, and this is shown. */
  readonly refused?: string;
}

/** A file by drop or by click: the whole area is a button, so a drag is never the only way (WCAG 2.5.7). */
export function FileDrop(props: FileDropProps) {
  const { label, onFiles, many = false, accept, largestBytes, disabled = false, small = false } = props;
  const { t } = useT();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState('');
  const hint = useId();
  const judged = props.refused !== undefined;
  const words = judged ? props.refused : refused;
  const take = (list: FileList | null): void => {
    const files = [...(list ?? [])].slice(0, many ? undefined : 1);
    const wrong = judged ? undefined : files.find((file) => accept !== undefined && !isAccepted(file, accept));
    const large = files.find((file) => largestBytes !== undefined && file.size > largestBytes);
    if (wrong) setRefused(t('common:files.wrongKind', { name: wrong.name }));
    else if (large) setRefused(t('common:files.tooLarge', { name: large.name, size: format.bytes(largestBytes!) }));
    else if (files.length > 0) {
      setRefused('');
      onFiles(files);
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!disabled) take(event.dataTransfer.files);
  };
  return (
    <div className={classes['frame']}>
      <button
        type="button"
        className={classes['drop']}
        data-over={over || undefined}
        data-small={small || undefined}
        // It keeps the focus while it is busy.
        aria-disabled={disabled || undefined}
        aria-describedby={hint}
        onClick={() => !disabled && input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Upload size={small ? 18 : 28} strokeWidth={1.5} aria-hidden />
        <span className={classes['label']}>{label}</span>
        <span id={hint} className={classes['hint']}>
          {props.hint ?? t(many ? 'common:files.dropMany' : 'common:files.drop')}
        </span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={many}
        accept={accept}
        aria-label={t('common:files.choose')}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      {words && <Notice tone="danger">{words}</Notice>}
    </div>
  );
}

function isAccepted(file: File, accept: string): boolean {
  return accept
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .some((part) =>
      part.startsWith('.')
        ? file.name.toLowerCase().endsWith(part)
        : part.endsWith('/*')
          ? file.type.startsWith(part.slice(0, -1))
          : file.type === part,
    );
}
