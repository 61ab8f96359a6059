import type { RefusalCode } from '../../core/refusals/codes.ts';

/**
 * The details that each sentence can use. None is required: a caller gives what it knows.
 * Days are `YYYY-MM-DD`, `since` may be an instant; `bytes` and `seconds` are whole numbers and get their unit in the sentence.
 */
export const sentenceDetails: Readonly<Record<RefusalCode, readonly string[]>> = {
  BOOK_EXISTS: ['name'], BOOK_NOT_FOUND: ['name'], BOOK_NOT_OURS: ['name'], BOOK_NEWER: ['name'], BOOK_DAMAGED: ['name'],
  BOOK_BEHIND: ['missing', 'since'], BOOK_LOCKED: [], BOOK_READ_ONLY: [], BOOK_NOT_OPEN: [], DISK_FULL: [], DISK_GONE: [],
  SQLITE_TOO_OLD: ['version', 'needed'], BACKUP_NOT_FOUND: [], BACKUP_DAMAGED: [], FOLDER_NOT_WRITABLE: ['name'], FILE_NOT_FOUND: ['name'],
  ID_REUSED: [], INPUT_INVALID: ['field', 'limit'], NOT_ALLOWED: [], NOTHING_TO_UNDO: [], UNDO_IMPOSSIBLE: [], CANCELLED: [],
  NAME_MISSING: ['column'], CURRENCY_UNKNOWN: ['currency', 'expected'], CHARTER_UNKNOWN: ['name', 'known'], CHARTER_INVALID: [], CHARTER_DATE_CLOSED: ['day', 'closedTo'],
  MEMBER_UNKNOWN: ['member'], MEMBER_DUPLICATE: ['name', 'member'], MEMBER_IN_USE: ['name', 'count'], MEMBER_DATES: ['joined', 'left'], PROJECT_UNKNOWN: ['project'],
  PROJECT_DUPLICATE: ['name'], ACTIVITY_UNKNOWN: ['activity'], ACTIVITY_DUPLICATE: ['name'],
  RATE_INVALID: ['text'], RATE_MISSING: ['activity', 'day', 'unit'], RATE_DATE_CLOSED: ['day', 'closedTo'],
  QUANTITY_NOT_NUMBER: ['text'], QUANTITY_NOT_POSITIVE: ['text'], QUANTITY_TOO_LARGE: ['text', 'limit'], QUANTITY_TOO_FINE: ['text'],
  DAY_OVER_24_HOURS: ['member', 'day', 'seconds'], DATE_IMPOSSIBLE: ['text'], DATE_AMBIGUOUS: ['text'], DATE_FUTURE: ['day'],
  MEMBER_NOT_ACTIVE: ['member', 'day', 'joined', 'left'], PERIOD_CLOSED: ['day', 'closedTo'], WEIGHT_OVERFLOW: [], CONTRIBUTION_UNKNOWN: ['number'],
  DRAFT_UNKNOWN: [], NOT_SUBMITTED: ['number'], ALREADY_APPROVED: ['number'], WAS_RETURNED: ['number'], OWN_CONTRIBUTION: ['number'], REASON_MISSING: [],
  NOT_APPROVED: ['number'], ALREADY_CORRECTED: ['number'], NOTHING_TO_APPROVE: ['left'], RECEIPT_TOO_LARGE: ['bytes', 'limitBytes'], RECEIPT_KIND: ['name'],
  PERIOD_EMPTY: ['from', 'to'], PERIOD_OVERLAP: ['from', 'to'], PERIOD_CHARTER_CHANGE: ['day', 'from', 'to'], PERIOD_UNKNOWN: ['period'], PERIOD_PENDING: ['count', 'from', 'to'], PERIOD_NOT_CLOSED: ['period'],
  PERIOD_NOT_LAST: ['last'], AMOUNT_NOT_NUMBER: ['text'], AMOUNT_TOO_FINE: ['text', 'digits'], AMOUNT_TOO_LARGE: ['text'], NO_PERIOD: [],
  FILE_EMPTY: [], FILE_TOO_LARGE: ['bytes', 'limitBytes'], FILE_NOT_CSV: ['seems'], FILE_ENCODING: ['encoding'], FORMAT_UNKNOWN: ['columns'], FORMAT_MISMATCH: ['asked', 'found'],
  COLUMN_MISSING: ['columns', 'format'], COLUMN_DUPLICATE: ['column'], ROW_RAGGED: ['cells', 'columns', 'lines'], ROW_FORMULA: ['column', 'text'],
  ROW_DURATION_MISMATCH: ['duration', 'start', 'end', 'seconds'], UNIT_UNKNOWN: ['unit', 'expected'], KIND_UNKNOWN: ['kind'], TIME_ZONE_UNKNOWN: ['timeZone'],
  IMPORT_UNKNOWN: ['batch'], IMPORT_TAKEN_BACK: ['batch'], IMPORT_CLOSED: ['batch', 'closedTo'], UPLOAD_UNKNOWN: [],
  PASSPHRASE_WRONG: [], PASSPHRASE_WEAK: ['length'], PASSPHRASE_MISSING: [], IDENTITY_MISSING: [], IDENTITY_EXISTS: [], IDENTITY_DAMAGED: [],
  DOCUMENT_UNKNOWN: ['number'], DOCUMENTS_OTHER_LANGUAGE: ['language'], PDF_UNREADABLE: [], PDF_NOT_OURS: ['name'], GLYPH_MISSING: ['text', 'characters'],
};
