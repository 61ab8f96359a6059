import type { UnitKind } from '../../core/quantities/unit.ts';
import { useFormat } from './useFormat.ts';

/** A promised or given quantity as it is read; no time at all is said in hours, as the rest of it is. */
export function useQuantity(): (value: bigint | number, unit: UnitKind) => string {
  const format = useFormat();
  return (value, unit) => (unit === 'time' && Number(value) === 0 ? '0\u00a0h' : format.quantity(Number(value), unit));
}
