import { useState } from 'react';
import { sentence } from '../../../contract/sentences/index.ts';
import { attachmentType, attachmentTypes, largestAttachmentBytes, tellingBytes } from '../../../core/attachments/kind.ts';
import { useFormat } from '../../i18n/useFormat.ts';

/** No `image/*`: a telephone then gives a photo as JPEG instead of a kind that is not kept. */
export const receiptAccept = ['.pdf', '.png', '.jpg', '.jpeg', '.webp', ...attachmentTypes].join(',');

/** Sorts the files that are handed over, however they came: those that the book can keep go on, of each other it is said why not. */
export function useReceiptFiles(onGood: (files: readonly File[]) => void): {
  readonly refused: string;
  readonly take: (files: readonly File[]) => Promise<void>;
} {
  const { language } = useFormat();
  const [refused, setRefused] = useState('');
  const take = async (files: readonly File[]): Promise<void> => {
    const words = await Promise.all(
      files.map(async (file) => {
        if (file.size > largestAttachmentBytes)
          return sentence('RECEIPT_TOO_LARGE', { bytes: file.size, limitBytes: largestAttachmentBytes }, language);
        const start = new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer());
        return attachmentType(start) === undefined ? sentence('RECEIPT_KIND', { name: file.name }, language) : '';
      }),
    );
    setRefused(words.filter((one) => one !== '').join(' '));
    const good = files.filter((_, index) => words[index] === '');
    if (good.length > 0) onGood(good);
  };
  return { refused, take };
}
