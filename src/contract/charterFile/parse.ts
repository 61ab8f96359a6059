import { charterFile, charterSchemaId } from './schema.ts';
import type { Charter } from '../../core/charters/charter.ts';
import { upgradeCharter } from '../../core/charters/upgrade.ts';
import { refuse, Refused, type RefusalDetails } from '../../core/refusals/refusal.ts';
import { withHeads } from './heads.ts';
import { charterOne } from './one.ts';
import { problemDetails } from './problem.ts';
import { oddityOf } from './scan.ts';
import { readableJson } from './write.ts';

/** A charter of a hundred keys and steps is a tenth of this. */
const longest = 2_000_000;

/**
 * Reads a charter from the text of a file; `digits` are those of the currency's minor unit, in which charters of schema 1 count.
 * Throws `CHARTER_NOT_JSON`, `CHARTER_SCHEMA` or `CHARTER_INVALID` with the place of the first problem. Whether the parts fit
 * together, `checkCharter` says.
 */
export function parseCharter(text: string, digits: number): Charter {
  if (text.length > longest) throw new Refused(refuse('CHARTER_INVALID', { problem: 'tooLong' }));
  const bare = text.replace(/^\uFEFF/u, '');
  const file = readJson(bare);
  if (typeof file !== 'object' || file === null || Array.isArray(file)) throw new Refused(refuse('CHARTER_INVALID', { problem: 'parts' }));
  const { schema } = file as { schema?: unknown };
  if (schema !== 1 && schema !== 2)
    throw new Refused(refuse('CHARTER_SCHEMA', typeof schema === 'number' || typeof schema === 'string' ? { schema: String(schema) } : {}));
  const odd = oddityOf(bare);
  if (odd) throw new Refused(refuse('CHARTER_INVALID', { place: odd.place, problem: odd.problem }));
  const read = schema === 2 ? charterFile.safeParse(withHeads(file)) : charterOne.safeParse(file);
  if (!read.success) throw new Refused(refuse('CHARTER_INVALID', problemDetails(read.error.issues, file)));
  return read.data.schema === 2 ? read.data : upgradeCharter(read.data, digits);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Refused(refuse('CHARTER_NOT_JSON', lineOf(text, error)));
  }
}

/** The engine says where it stopped, in one of two ways, or that the text ended too early. */
function lineOf(text: string, error: unknown): RefusalDetails {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/u.exec(message)?.[1];
  if (text.trim() === '') return {};
  const before = position === undefined ? text : text.slice(0, Number(position));
  return { line: before.split('\n').length };
}

/** The charter as the text of a file: every part written out, in the order of the description. Reading it gives the same charter. */
export function charterText(charter: Charter): string {
  const whole = charterFile.parse(charter);
  const keys = Object.fromEntries(Object.entries(whole.keys).sort(([left], [right]) => (left < right ? -1 : 1)));
  return `${readableJson({ $schema: charterSchemaId, ...whole, keys }, 120)}\n`;
}
