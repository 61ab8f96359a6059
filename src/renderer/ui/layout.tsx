import { Tooltip as MantineTooltip } from '@mantine/core';
import { ChevronRight, CircleAlert, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useEffect, useId, useState, type ReactElement, type ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import { setScreenTitle } from '../state/title.ts';
import classes from './layout.module.css';

/** The head of every screen: its question, one sentence, and its one primary action. */
export function PageHeader({ title, text, action }: { readonly title: string; readonly text?: ReactNode; readonly action?: ReactNode }) {
  const { t } = useT();
  useEffect(() => {
    setScreenTitle(`${title} · ${t('common:appName')}`);
  }, [title, t]);
  return (
    <header className={classes['header']}>
      <div className={classes['headerText']}>
        <h1 className={classes['title']}>{title}</h1>
        {text && <p className={classes['text']}>{text}</p>}
      </div>
      {action && <div className={classes['action']}>{action}</div>}
    </header>
  );
}

/** A sheet of paper on the ground: one subject. */
export function Card({
  title,
  action,
  children,
}: {
  readonly title?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes['card']}>
      {(title || action) && (
        <div className={classes['cardHead']}>
          {title && <h2 className={classes['cardTitle']}>{title}</h2>}
          {action}
        </div>
      )}
      {children}
    </section>
  );
}

/** Things below one another, or with `row` beside one another while there is room. */
export function Stack({
  children,
  row = false,
  gap = 'medium',
}: {
  readonly children: ReactNode;
  readonly row?: boolean;
  readonly gap?: 'small' | 'medium' | 'large';
}) {
  return (
    <div className={row ? classes['row'] : classes['stack']} data-gap={gap}>
      {children}
    </div>
  );
}

/** Two columns of equal rights, one on a narrow screen. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className={classes['columns']}>{children}</div>;
}

type NoticeTone = 'notice' | 'good' | 'warning' | 'danger';
const noticeIcons: Readonly<Record<NoticeTone, LucideIcon>> = {
  notice: Info,
  good: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
};

/** A sentence that must be seen before going on. A refusal of a form is `danger`. */
export function Notice({
  tone = 'notice',
  children,
  action,
}: {
  readonly tone?: NoticeTone;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  const Icon = noticeIcons[tone];
  return (
    <div className={classes['notice']} data-tone={tone} role={tone === 'danger' ? 'alert' : undefined}>
      <Icon size={18} aria-hidden className={classes['noticeIcon']} />
      <div className={classes['noticeText']}>{children}</div>
      {action && <div className={classes['noticeAction']}>{action}</div>}
    </div>
  );
}

/** More, when asked: closed at first, opened by click or Enter. */
export function Disclosure({
  label,
  children,
  open: openFirst = false,
}: {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
}) {
  const [open, setOpen] = useState(openFirst);
  const id = useId();
  return (
    <div>
      <button type="button" className={classes['disclosure']} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <ChevronRight size={16} aria-hidden className={classes['chevron']} data-open={open || undefined} />
        {label}
      </button>
      <div id={id} hidden={!open} className={classes['disclosed']}>
        {open && children}
      </div>
    </div>
  );
}

/** Terms and what they are: the fields of one thing. */
export function Facts({ facts }: { readonly facts: readonly (readonly [term: string, value: ReactNode])[] }) {
  return (
    <dl className={classes['facts']}>
      {facts.map(([term, value]) => (
        <div key={term} className={classes['fact']}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A key or keys, as written on them. */
export function KeyHint({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={classes['keys']}>
      {keys.map((key) => (
        <kbd key={key} className={classes['key']}>
          {key}
        </kbd>
      ))}
    </span>
  );
}

export function Tooltip({ label, children }: { readonly label: ReactNode; readonly children: ReactElement }) {
  return <MantineTooltip label={label}>{children}</MantineTooltip>;
}
