import { checkOperation, checkRegister } from '../../core/capital/check.ts';
import { lastOfAll } from '../../core/days/day.ts';
import type { Reads } from '../ports/book.ts';
import { capitalRules } from './record.ts';

/**
 * Whether the register can stand as it is: everyone and every class in it is there, who took shares belonged then, and nobody
 * gives away what they do not hold. An archived class keeps what it has.
 */
export function registerFits(read: Reads): boolean {
  const rules = capitalRules(read, lastOfAll);
  const open = { ...rules, classes: new Map([...rules.classes].map(([number, one]) => [number, { ...one, archived: false }])) };
  const operations = read.capitalOperations();
  return operations.every((operation) => checkOperation(operation, open) === undefined) && checkRegister(operations, rules) === undefined;
}
