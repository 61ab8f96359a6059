import { useState, type ReactNode } from 'react';
import { mostStampedEach, stampsEach } from '../../../core/statements/stamping.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';
import { SwitchField } from '../../ui/index.ts';

/** Whether each of so many documents gets a time stamp of its own, and what that costs; nothing is asked where no service is configured. */
export function useStamping(count: number): { readonly field: ReactNode; readonly stamp: boolean | null } {
  const { t } = useT();
  const [wish, setWish] = useState<boolean | null>(null);
  const address = useRead('documents.handOutSettings').data?.stampAddress ?? '';
  if (address === '' || count === 0) return { field: null, stamp: null };
  const service = URL.parse(address)?.host ?? address;
  const few = count <= mostStampedEach;
  return {
    stamp: wish,
    field: (
      <SwitchField
        label={t('documents:stamping.each', { count })}
        hint={
          few ? t('documents:stamping.few', { count, service }) : t('documents:stamping.many', { count, service, most: mostStampedEach })
        }
        checked={stampsEach(count, wish)}
        onChange={setWish}
      />
    ),
  };
}
