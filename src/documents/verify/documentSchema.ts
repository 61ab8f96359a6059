import type { z } from 'zod';
import { canonicalJson, type Json } from '../../core/canonical/canonicalJson.ts';
import type { StatementDocument } from '../../core/statements/document.ts';
import {
  annual,
  certificate,
  charter,
  contributions,
  membersRegister,
  movementRegister,
  notice,
  project,
  report,
  statement,
  subscription,
} from './schemas/papers.ts';
import { firstReport, firstStatement, secondReport, secondStatement } from './schemas/statements.ts';

/** The form of each kind and schema; what was ever issued stays readable. */
const schemas: Readonly<Record<string, z.ZodType<StatementDocument>>> = {
  'shareholding-statement 1': firstStatement,
  'shareholding-statement 2': secondStatement,
  'shareholding-statement 3': statement,
  'distribution-report 1': firstReport,
  'distribution-report 2': secondReport,
  'distribution-report 3': report,
  'patronage-notice 1': notice,
  'contribution-statement 1': contributions,
  'annual-statement 1': annual,
  'charter 1': charter,
  'share-certificate 1': certificate,
  'members-register 1': membersRegister,
  'movement-register 1': movementRegister,
  'subscription-form 1': subscription,
  'project-report 1': project,
};

/** The document in these bytes; null unless they are exactly the canonical JSON of one that we know how to draw. */
export function parseDocument(bytes: Uint8Array): StatementDocument | null {
  try {
    const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value = JSON.parse(source) as { readonly kind?: unknown; readonly schema?: unknown };
    const name = `${String(value.kind)} ${String(value.schema)}`;
    const parsed = Object.hasOwn(schemas, name) ? schemas[name]!.safeParse(value) : undefined;
    if (!parsed?.success) return null;
    return canonicalJson(parsed.data as unknown as Json) === source ? parsed.data : null;
  } catch {
    return null;
  }
}
