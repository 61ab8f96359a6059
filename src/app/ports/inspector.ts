import type { Fault } from '../../core/checks/fault.ts';

export interface InspectProgress {
  readonly done: number;
  readonly total: number;
}

/** Looks at the stored book from below; the doctor adds what only the rules can tell. */
export interface BookInspector {
  inspect(): Generator<InspectProgress, Fault[]>;
}
