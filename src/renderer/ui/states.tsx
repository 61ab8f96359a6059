import { Skeleton } from '@mantine/core';
import { CircleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import { refusalOf } from '../rpc/client.ts';
import { useErrorSentence } from '../rpc/commands.ts';
import { Button } from './Button.tsx';
import classes from './states.module.css';

/** Nothing is here yet: what would be, in one sentence, and the one thing to do about it. */
export function EmptyState({
  icon: Icon,
  text,
  action,
}: {
  readonly icon: LucideIcon;
  readonly text: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className={classes['state']}>
      <Icon size={40} strokeWidth={1.25} aria-hidden className={classes['icon']} />
      <p className={classes['text']}>{text}</p>
      {action}
    </div>
  );
}

/** What could not be read, in a sentence, and a way to try again. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useT();
  const text = useErrorSentence(error);
  return (
    <div className={classes['state']} role="alert">
      <CircleAlert size={40} strokeWidth={1.25} aria-hidden className={classes['danger']} />
      {/* What is refused did not fail: its sentence says what is missing. */}
      {refusalOf(error) === null && <h2 className={classes['title']}>{t('common:error.title')}</h2>}
      <p className={classes['text']}>{text}</p>
      {onRetry && <Button onClick={onRetry}>{t('common:retry')}</Button>}
    </div>
  );
}

/** The shape of what is coming: lines for a list or a table, blocks for tiles. */
export function LoadingState({ shape = 'lines', count = 6 }: { readonly shape?: 'lines' | 'tiles' | 'chart'; readonly count?: number }) {
  const { t } = useT();
  const items = Array.from({ length: shape === 'chart' ? 1 : count }, (_, index) => index);
  return (
    <div role="status" aria-live="polite" className={classes[shape]}>
      <span className="visually-hidden">{t('common:loading')}</span>
      {items.map((index) => (
        <Skeleton
          key={index}
          aria-hidden
          height={shape === 'lines' ? 20 : shape === 'tiles' ? 96 : 280}
          width={shape === 'lines' ? `${96 - ((index * 13) % 30)}%` : '100%'}
        />
      ))}
    </div>
  );
}

interface Read<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

/** Loading, error, then the data: `<Loaded read={members} shape="lines">{(list) => …}</Loaded>`. */
export function Loaded<Data>({
  read,
  shape = 'lines',
  children,
}: {
  readonly read: Read<Data>;
  readonly shape?: 'lines' | 'tiles' | 'chart';
  readonly children: (data: Data) => ReactNode;
}) {
  if (read.data !== undefined) return <>{children(read.data)}</>;
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  return <LoadingState shape={shape} />;
}
