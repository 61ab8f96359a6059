import { activityKinds, unitOfKind } from '../../core/charters/charter.ts';
import { commonScale, unitKinds, unitScale } from '../../core/quantities/unit.ts';

/** SQL for 3600 ÷ scale of a kind of activity: what turns a quantity into parts that every rate can multiply (docs/spec/weights.md). */
export function unitFactor(kindColumn: string): string {
  const cases = unitKinds.map((unit) => {
    const kinds = activityKinds.filter((kind) => unitOfKind[kind] === unit).map((kind) => `'${kind}'`);
    return `when ${kindColumn} in (${kinds.join(', ')}) then ${commonScale / unitScale[unit]}`;
  });
  return `(case ${cases.join(' ')} end)`;
}
