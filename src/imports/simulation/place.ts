import { Refused, type Refusal } from '../../core/refusals/refusal.ts';
import { isRefusal } from '../row.ts';
import type { SimulationFile } from './columns.ts';

/** A refusal that knows where in which file it was met: the row as a spreadsheet numbers it, null for the file as a whole. */
export class FileRefused extends Refused {
  readonly file: SimulationFile;
  readonly row: number | null;
  constructor(refusal: Refusal, file: SimulationFile, row: number | null) {
    super(refusal);
    this.file = file;
    this.row = row;
  }
}

/** Does the work, and gives what it refuses its place. */
export function placed<Made>(file: SimulationFile, row: number | null, work: () => Made): Made {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused && !(error instanceof FileRefused)) throw new FileRefused(error.refusal, file, row);
    throw error;
  }
}

/** The value, or its refusal thrown. */
export function orThrow<Made>(made: Made | Refusal): Made {
  if (isRefusal(made)) throw new Refused(made);
  return made;
}
