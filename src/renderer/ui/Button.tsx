import { ActionIcon, Button as MantineButton, Tooltip } from '@mantine/core';
import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import { forwardRef, type AnchorHTMLAttributes, type ReactNode } from 'react';
import classes from './Button.module.css';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

const looks = {
  primary: { variant: 'filled', color: 'blue' },
  secondary: { variant: 'default', color: 'blue' },
  quiet: { variant: 'subtle', color: 'blue' },
  danger: { variant: 'filled', color: 'red' },
} as const;

export interface ButtonProps {
  readonly children: ReactNode;
  readonly kind?: ButtonKind;
  readonly icon?: LucideIcon;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly submit?: boolean;
  readonly small?: boolean;
  readonly full?: boolean;
  readonly onClick?: () => void;
  readonly label?: string;
  readonly expanded?: boolean;
  readonly autoFocus?: boolean;
  /** Id of the form that it submits, when it stands outside of it (a dialog's footer). */
  readonly form?: string;
}

/** One primary button per screen. A busy button keeps its width and its focus. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const {
    children,
    kind = 'secondary',
    icon: Icon,
    busy = false,
    disabled = false,
    submit = false,
    small = false,
    full = false,
    onClick,
    label,
    expanded,
    autoFocus,
    form,
  } = props;
  return (
    <MantineButton
      ref={ref}
      {...looks[kind]}
      type={submit ? 'submit' : 'button'}
      size={small ? 'xs' : 'sm'}
      fullWidth={full}
      disabled={disabled}
      aria-busy={busy}
      aria-label={label}
      aria-expanded={expanded}
      data-autofocus={autoFocus || undefined}
      leftSection={Icon ? <Icon size={small ? 14 : 16} aria-hidden /> : undefined}
      className={classes['button']}
      data-kind={kind}
      data-busy={busy || undefined}
      form={form}
      onClick={busy ? undefined : onClick}
    >
      {children}
    </MantineButton>
  );
});

interface IconButtonProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
  readonly kind?: 'quiet' | 'danger' | 'secondary';
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly size?: number;
}

/** A button of one sign: its label is its name and its tooltip. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(props, ref) {
  const { label, icon: Icon, onClick, disabled = false, kind = 'quiet', pressed, expanded, size = 32 } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon
        ref={ref}
        className={classes['icon']}
        data-kind={kind}
        variant={kind === 'secondary' ? 'default' : 'subtle'}
        color={kind === 'danger' ? 'red' : 'blue'}
        size={size}
        aria-label={label}
        aria-pressed={pressed}
        aria-expanded={expanded}
        disabled={disabled}
        onClick={onClick}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
});

const PlainDoor = forwardRef<HTMLAnchorElement, AnchorHTMLAttributes<HTMLAnchorElement>>(function PlainDoor({ className, ...rest }, ref) {
  return <a ref={ref} {...rest} className={[classes['door'], className].filter(Boolean).join(' ')} />;
});

/** Every number is a door: a link, typed by the router, that opens to where a figure comes from. `<Door to="/members">…</Door>` */
export const Door: LinkComponent<typeof PlainDoor> = createLink(PlainDoor);

const PlainButtonLink = forwardRef<
  HTMLAnchorElement,
  AnchorHTMLAttributes<HTMLAnchorElement> & { readonly kind?: ButtonKind; readonly icon?: LucideIcon; readonly small?: boolean }
>(function PlainButtonLink({ kind = 'secondary', icon: Icon, small = false, children, ...rest }, ref) {
  return (
    <MantineButton
      component="a"
      ref={ref}
      {...looks[kind]}
      size={small ? 'xs' : 'sm'}
      className={classes['button']}
      data-kind={kind}
      leftSection={Icon ? <Icon size={16} aria-hidden /> : undefined}
      {...(rest as object)}
    >
      {children}
    </MantineButton>
  );
});

/** Goes to another screen and looks like a button: for the primary action that is a screen of its own. */
export const ButtonLink: LinkComponent<typeof PlainButtonLink> = createLink(PlainButtonLink);
