import { Camera } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useMayPhotograph } from '../../state/theme.ts';
import { Button } from '../../ui/index.ts';
import { namedByMoment } from './pasted.ts';

interface PhotoAndPasteProps {
  readonly quiet?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A receipt by the telephone's camera, or from the clipboard wherever the page has the focus. */
export function PhotoAndPaste({ quiet = false, disabled = false, onFiles }: PhotoAndPasteProps) {
  const { t } = useT();
  const withCamera = useMayPhotograph();
  const photo = useRef<HTMLInputElement>(null);
  const latest = useRef({ disabled, onFiles });
  useEffect(() => {
    latest.current = { disabled, onFiles };
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented || latest.current.disabled) return;
      event.preventDefault();
      latest.current.onFiles(files.map((file) => namedByMoment(file, new Date())));
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
  if (!withCamera) return null;
  return (
    <>
      <Button small kind={quiet ? 'quiet' : 'secondary'} icon={Camera} disabled={disabled} onClick={() => photo.current?.click()}>
        {t('contributions:receipts.photo')}
      </Button>
      <input
        ref={photo}
        type="file"
        hidden
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        aria-label={t('contributions:receipts.photo')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
