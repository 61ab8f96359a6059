import type { ReactNode } from 'react';
import classes from './editor.module.css';
import { FindingHere } from './fields.tsx';

/** The lines of one section, and how another is added. */
export function List({
  empty,
  place,
  add,
  children,
}: {
  readonly empty: string;
  readonly place: string;
  readonly add: ReactNode;
  readonly children: readonly ReactNode[];
}) {
  return (
    <>
      <FindingHere place={place} />
      {children.length === 0 ? <p className={classes['hint']}>{empty}</p> : <ol className={classes['list']}>{children}</ol>}
      <div className={classes['add']}>{add}</div>
    </>
  );
}
