import type { z } from 'zod';
import { canonicalJson, type Json } from '../../core/canonical/canonicalJson.ts';
import type { StatementDocument } from '../../core/statements/document.ts';
import * as papers from './schemas/papers.ts';
import { firstReport, firstStatement, secondReport, secondStatement } from './schemas/statements.ts';

/** The form of each kind and schema; what was ever issued stays readable. */
const schemas: Readonly<Record<string, z.ZodType<StatementDocument>>> = {
  'shareholding-statement 1': firstStatement,
  'shareholding-statement 2': secondStatement,
  'distribution-report 1': firstReport,
  'distribution-report 2': secondReport,
  'shareholding-statement 3': papers.statement3,
  'shareholding-statement 4': papers.statement4,
  'distribution-report 3': papers.report3,
  'distribution-report 4': papers.report4,
  'patronage-notice 1': papers.notice1,
  'patronage-notice 2': papers.notice2,
  'contribution-statement 1': papers.contributions1,
  'contribution-statement 2': papers.contributions2,
  'annual-statement 1': papers.annual1,
  'annual-statement 2': papers.annual2,
  'charter 1': papers.charter1,
  'charter 2': papers.charter2,
  'share-certificate 1': papers.certificate1,
  'share-certificate 2': papers.certificate2,
  'members-register 1': papers.membersRegister1,
  'members-register 2': papers.membersRegister2,
  'movement-register 1': papers.movementRegister1,
  'movement-register 2': papers.movementRegister2,
  'subscription-form 1': papers.subscription,
  'project-report 1': papers.project,
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
