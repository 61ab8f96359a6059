import type { ActivityKind, Charter, FigureSpec, Label } from '../../../../core/charters/charter.ts';
import { blankActivity, blankKey, blankStep, type StepKind } from './blanks.ts';
import { freshName, namesOf } from './names.ts';
import { moved, without } from './part.ts';

/** Adding, taking away and moving what a charter lists. Each answers a new charter and leaves the old one as it was. */

export function withActivity(charter: Charter, kind: ActivityKind, label: Label): Charter {
  const key = freshName(kind, namesOf(charter, 'activity'));
  return { ...charter, activities: [...charter.activities, blankActivity(key, kind, label)] };
}

export function withFigure(charter: Charter, of: FigureSpec['of'], unit: FigureSpec['unit'], label: Label): Charter {
  const name = freshName('figure', namesOf(charter, 'figure'));
  return { ...charter, figures: [...charter.figures, { name, label, of, unit }] };
}

export function withKey(charter: Charter, label: Label): Charter {
  return { ...charter, keys: { ...charter.keys, [freshName('key', namesOf(charter, 'key'))]: blankKey(label) } };
}

export function withoutKey(charter: Charter, name: string): Charter {
  return { ...charter, keys: Object.fromEntries(Object.entries(charter.keys).filter(([one]) => one !== name)) };
}

/** A step at the end. One that shares among members brings a key to share by when the charter has none yet. */
export function withStep(charter: Charter, kind: StepKind, label: Label, keyLabel: Label, member: string): Charter {
  const needsKey = kind === 'members' || kind === 'asked' || kind === 'interest';
  const ready = needsKey && Object.keys(charter.keys).length === 0 ? { ...charter, keys: { contributions: blankKey(keyLabel) } } : charter;
  const key = freshName(kind, namesOf(charter, 'step'));
  return { ...ready, steps: [...ready.steps, blankStep(kind, key, label, ready, member)] };
}

type Listed = 'activities' | 'figures' | 'steps';

export function withoutEntry(charter: Charter, list: Listed, index: number): Charter {
  return { ...charter, [list]: without<unknown>(charter[list], index) };
}

export function withEntryMoved(charter: Charter, list: Listed, from: number, to: number): Charter {
  return { ...charter, [list]: moved<unknown>(charter[list], from, to) };
}
