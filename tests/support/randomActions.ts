import fc from 'fast-check';

/** A command of a random book: its kind, and numbers that its particulars are drawn from, so that it shrinks well. */
export const actionKinds = [
  'addMember',
  'updateMember',
  'removeMember',
  'addProject',
  'updateProject',
  'addActivity',
  'updateActivity',
  'setRate',
  'endRate',
  'adoptCharter',
  'adoptAny',
  'placeMember',
  'setFigures',
  'takeBackFigures',
  'need',
  'commit',
  'assembly',
  'shareClass',
  'capital',
  'updateCooperative',
  'handOut',
  'submit',
  'import',
  'takeBack',
  'resubmit',
  'withdraw',
  'declareWeek',
  'withdrawWeek',
  'approve',
  'approveAll',
  'approveAs',
  'sendBack',
  'unapprove',
  'correct',
  'close',
  'reopen',
  'undo',
  'undoAny',
  'redo',
] as const;
export type ActionKind = (typeof actionKinds)[number];
export interface Action {
  readonly kind: ActionKind;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

const usual: readonly ActionKind[] = ['submit', 'submit', 'submit', 'submit', 'approve', 'approve', 'approveAll', 'correct', 'setRate'];

export function actions(options: { readonly without?: readonly ActionKind[]; readonly maxLength?: number } = {}): fc.Arbitrary<Action[]> {
  const kinds = [...actionKinds, ...usual, ...usual].filter((kind) => !options.without?.includes(kind));
  const nat = fc.nat(1_000_000);
  return fc.array(fc.record({ kind: fc.constantFrom(...kinds), a: nat, b: nat, c: nat, d: nat }), {
    minLength: 5,
    maxLength: options.maxLength ?? 40,
    size: 'max',
  });
}
