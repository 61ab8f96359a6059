import { Menu, Tabs as MantineTabs } from '@mantine/core';
import { Check, type LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import classes from './menus.module.css';

export interface MenuItem {
  readonly label: string;
  readonly note?: string;
  readonly icon?: LucideIcon;
  /** The keys that do the same, in words. */
  readonly keys?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Of a set of which one is chosen. */
  readonly chosen?: boolean;
  readonly onClick: () => void;
}

/** From within an open menu the focus goes back to its button: at once, so that what an item opens can take it from there and give it back there. */
function giveFocusBack(from: Element | null): void {
  const menu = from?.closest('[role=menu]');
  if (menu) document.querySelector<HTMLElement>(`[aria-controls="${menu.id}"]`)?.focus({ preventScroll: true });
}

/** Several actions behind one button. */
export function ActionMenu({
  label,
  items,
  children,
}: {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly children: ReactElement;
}) {
  return (
    <Menu
      position="bottom-end"
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      onClose={() => giveFocusBack(document.activeElement)}
    >
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown aria-label={label} aria-labelledby={undefined} className={classes['dropdown']}>
        {items.map((item) => (
          <Menu.Item
            key={item.label}
            disabled={item.disabled ?? false}
            className={classes['item']}
            data-danger={item.danger || undefined}
            aria-current={item.chosen || undefined}
            leftSection={item.icon ? <item.icon size={16} aria-hidden /> : undefined}
            rightSection={
              item.chosen ? <Check size={16} aria-hidden /> : item.keys ? <kbd className={classes['keys']}>{item.keys}</kbd> : undefined
            }
            onClick={(event) => {
              giveFocusBack(event.currentTarget);
              item.onClick();
            }}
          >
            {item.label}
            {item.note && <span className={classes['note']}>{item.note}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface TabsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly tabs: readonly { readonly value: Value; readonly label: ReactNode; readonly content: ReactNode }[];
}

/** A few views of one screen; only the one in sight is drawn. */
export function Tabs<Value extends string>({ label, value, onChange, tabs }: TabsProps<Value>) {
  return (
    <MantineTabs value={value} onChange={(next) => next !== null && onChange(next as Value)} keepMounted={false}>
      <MantineTabs.List aria-label={label} className={classes['tabs']}>
        {tabs.map((tab) => (
          <MantineTabs.Tab key={tab.value} value={tab.value}>
            {tab.label}
          </MantineTabs.Tab>
        ))}
      </MantineTabs.List>
      {tabs.map((tab) => (
        <MantineTabs.Panel key={tab.value} value={tab.value} className={classes['panel']}>
          {tab.content}
        </MantineTabs.Panel>
      ))}
    </MantineTabs>
  );
}
