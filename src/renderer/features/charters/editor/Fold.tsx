import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { isWithin, placeOf } from '../editing/places.ts';
import { useEditing } from './context.ts';
import classes from './editor.module.css';

interface FoldProps {
  readonly label: string;
  /** What stands in it: it opens when something there is wrong, or is looked for. */
  readonly places: readonly string[];
  /** Something in it was set already. */
  readonly used: boolean;
  readonly children: ReactNode;
}

/** What most charters do not need, folded away until it is wanted, used or wrong. */
export function Fold({ label, places, used, children }: FoldProps) {
  const { findings, target } = useEditing();
  const [open, setOpen] = useState(used);
  const id = useId();
  const wrong = findings.some((finding) => places.some((place) => isWithin(placeOf(finding), place)));
  const asked = target !== null && places.some((place) => isWithin(target, place));
  const wanted = asked || wrong;
  const [wasWanted, setWasWanted] = useState(false);
  if (wanted !== wasWanted) {
    setWasWanted(wanted);
    if (wanted) setOpen(true);
  }
  return (
    <div className={classes['fold']}>
      <button type="button" className={classes['foldButton']} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <ChevronRight size={16} aria-hidden className={classes['chevron']} data-open={open || undefined} />
        {label}
      </button>
      <div id={id} hidden={!open} className={classes['folded']}>
        {open && children}
      </div>
    </div>
  );
}
