import type { RefusalCode } from '../../core/refusals/codes.ts';

/**
 * The details that each sentence can use. None is required: a caller gives what it knows.
 * Days are `YYYY-MM-DD`, `since` may be an instant; `bytes` and `seconds` are whole numbers and get their unit in the sentence.
 */
export const sentenceDetails: Readonly<Record<RefusalCode, readonly string[]>> = {
  BOOK_EXISTS: ['name'], BOOK_NOT_FOUND: ['name'], BOOK_NOT_OURS: ['name'], BOOK_NEWER: ['name', 'version'], BOOK_DAMAGED: ['name', 'what'],
  BOOK_BEHIND: ['missing', 'since'], BOOK_LOCKED: [], BOOK_READ_ONLY: [], BOOK_NOT_OPEN: [], DISK_FULL: [], DISK_GONE: [],
  SQLITE_TOO_OLD: ['version', 'needed'], BACKUP_NOT_FOUND: [], BACKUP_DAMAGED: ['day'], FOLDER_NOT_WRITABLE: ['name'], FILE_NOT_FOUND: ['name'],
  ID_REUSED: [], INPUT_INVALID: ['field'], NOT_ALLOWED: ['name'], NOTHING_TO_UNDO: [], UNDO_IMPOSSIBLE: ['what'], CANCELLED: [],
  NAME_MISSING: [], CURRENCY_UNKNOWN: ['currency'], CHARTER_UNKNOWN: ['name'], CHARTER_INVALID: ['what'], CHARTER_DATE_CLOSED: ['day', 'closedTo'],
  MEMBER_UNKNOWN: ['member'], MEMBER_DUPLICATE: ['name'], MEMBER_IN_USE: ['name'], MEMBER_DATES: ['joined', 'left'], PROJECT_UNKNOWN: ['project'],
  PROJECT_DUPLICATE: ['name'], PROJECT_IN_USE: ['name'], ACTIVITY_UNKNOWN: ['activity'], ACTIVITY_DUPLICATE: ['name'], ACTIVITY_IN_USE: ['name'],
  RATE_INVALID: [], RATE_MISSING: ['activity', 'day'], RATE_DATE_CLOSED: ['day', 'closedTo'], RATE_DATE_USED: ['day', 'usedFrom'],
  QUANTITY_NOT_NUMBER: ['text'], QUANTITY_NOT_POSITIVE: [], QUANTITY_TOO_LARGE: ['limit'], QUANTITY_TOO_FINE: ['text'],
  DAY_OVER_24_HOURS: ['member', 'day', 'seconds'], DATE_IMPOSSIBLE: ['text'], DATE_AMBIGUOUS: ['text'], DATE_FUTURE: ['day'],
  MEMBER_NOT_ACTIVE: ['member', 'day', 'joined', 'left'], PERIOD_CLOSED: ['day', 'from', 'to'], WEIGHT_OVERFLOW: [], CONTRIBUTION_UNKNOWN: ['number'],
  DRAFT_UNKNOWN: [], NOT_SUBMITTED: ['number'], ALREADY_APPROVED: ['number'], WAS_RETURNED: ['number'], OWN_CONTRIBUTION: ['number'], REASON_MISSING: [],
  NOT_APPROVED: ['number'], ALREADY_CORRECTED: ['number'], NOTHING_TO_APPROVE: [], RECEIPT_TOO_LARGE: ['bytes', 'limitBytes'], RECEIPT_KIND: ['name'],
  PERIOD_EMPTY: ['from', 'to'], PERIOD_OVERLAP: ['from', 'to'], PERIOD_UNKNOWN: ['period'], PERIOD_PENDING: ['count'], PERIOD_NOT_CLOSED: [],
  PERIOD_NOT_LAST: [], AMOUNT_NOT_NUMBER: ['text'], AMOUNT_TOO_FINE: ['text', 'digits'], AMOUNT_TOO_LARGE: ['text'], NO_PERIOD: [],
  FILE_EMPTY: ['name'], FILE_TOO_LARGE: ['bytes', 'limitBytes'], FILE_NOT_CSV: ['name'], FILE_ENCODING: ['row'], FORMAT_UNKNOWN: [], FORMAT_MISMATCH: ['format'],
  COLUMN_MISSING: ['column'], COLUMN_DUPLICATE: ['column'], ROW_RAGGED: ['row', 'found', 'expected'], ROW_FORMULA: ['row', 'column'],
  ROW_DURATION_MISMATCH: ['row', 'seconds', 'expectedSeconds'], UNIT_UNKNOWN: ['text'], KIND_UNKNOWN: ['text'], TIME_ZONE_UNKNOWN: ['text'],
  IMPORT_UNKNOWN: [], IMPORT_TAKEN_BACK: [], IMPORT_CLOSED: ['from', 'to'], UPLOAD_UNKNOWN: [],
  PASSPHRASE_WRONG: [], PASSPHRASE_WEAK: ['length'], PASSPHRASE_MISSING: [], IDENTITY_MISSING: [], IDENTITY_EXISTS: [], IDENTITY_DAMAGED: [],
  DOCUMENT_UNKNOWN: ['number'], PDF_UNREADABLE: ['name'], PDF_NOT_OURS: ['name'], GLYPH_MISSING: ['text'],
};
