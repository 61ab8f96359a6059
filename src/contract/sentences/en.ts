import type { RefusalCode } from '../../core/refusals/codes.ts';

/** Each sentence says what is wrong, then what to do. Details: `details.ts`; the brackets: `template.ts`. */
export const en: Readonly<Record<RefusalCode, string>> = {
  BOOK_EXISTS: 'A book [named “{name}”|with this name] is already there. Choose another name, or open that book.',
  BOOK_NOT_FOUND: 'The book[ “{name}”] is no longer where it was. Put the file back, or open it from its new place.',
  BOOK_NOT_OURS: '[“{name}”|This file] is not a Tantième book. It was left as it is; choose a file that ends in .tantieme.',
  BOOK_NEWER:
    '[“{name}”|This book] was written by a newer version of Tantième. It was left as it is; update the program, then open it again.',
  BOOK_DAMAGED: '[“{name}”|This book] is damaged. Nothing was changed; restore a backup as a copy from the settings.',
  BOOK_BEHIND:
    'This file holds [{missing} fewer changes|fewer changes] than were last seen[ since {since}]. Look for the newer copy, or say that you go on with this one.',
  BOOK_LOCKED: 'This book is open in another window or program. Close it there, or read it here without changing anything.',
  BOOK_READ_ONLY: 'This book can only be read here. To make changes, copy the file to a folder where you may write and open the copy.',
  BOOK_NOT_OPEN: 'No book is open. Open one, then try again.',
  DISK_FULL: 'The disk is full, so the change was not saved; everything before it is safe. Free some space, then try again.',
  DISK_GONE: 'The drive that holds this book cannot be reached, so the change was not saved. Plug it in again, then try again.',
  SQLITE_TOO_OLD:
    'The database engine[ ({version})] is too old to keep a book safely[; {needed} is needed]. Install the current version of Tantième.',
  BACKUP_NOT_FOUND: 'This backup is no longer there. Choose another one in the list.',
  BACKUP_DAMAGED: 'This backup did not pass its check, so it was not restored. Choose an older one.',
  FOLDER_NOT_WRITABLE: 'Nothing can be written in [the folder “{name}”|this folder]. Choose another folder.',
  FILE_NOT_FOUND: 'The file[ “{name}”] was not found. Check that it is still there, then choose it again.',
  ID_REUSED: 'This change was already sent with other content, so it was not done twice. Reload the page and enter it again.',
  INPUT_INVALID:
    'Something that was sent could not be read[: {field}][ (at most {limit} characters)]. Check what you entered, then try again.',
  NOT_ALLOWED: 'The person who acts now may not do this. Ask the book’s lead, or act as someone who may.',
  NOTHING_TO_UNDO: 'There is nothing to undo.',
  UNDO_IMPOSSIBLE:
    'This can no longer be undone, because something else stands on it or it was signed. Correct it with a new entry instead.',
  CANCELLED: 'Stopped as you asked. Nothing was changed.',
  NAME_MISSING: 'The name is missing[ in “{column}”]. Enter a name.',
  CURRENCY_UNKNOWN: 'The currency[ “{currency}”] cannot be used here. [Use {expected}.|Choose one from the list.]',
  CHARTER_UNKNOWN: 'The charter[ “{name}”] is not known. Choose one of the ready-made charters[: {known}].',
  CHARTER_INVALID: 'These rules do not fit together. Check that the percentages do not exceed 100 %.',
  CHARTER_DATE_CLOSED:
    'A charter cannot begin on [{day}|this day], because [everything up to {closedTo}|that time] is closed. Choose a later day.',
  MEMBER_UNKNOWN: 'No member [“{member}”|like this] is in this book. Check the name, or add the member first.',
  MEMBER_DUPLICATE:
    'A member [named “{name}”|with this name] is already in the book[ (no. {member})]. Choose another name, or change that member.',
  MEMBER_IN_USE:
    '[{name}|This member] has [{count} contributions|contributions, a project or a rate] that need this membership. Choose dates that hold them, or enter a day of leaving instead of removing.',
  MEMBER_DATES:
    'The dates do not fit: [leaving on {left} comes before joining on {joined}|the day of leaving comes before the day of joining, or contributions lie outside]. Correct the dates.',
  PROJECT_UNKNOWN: 'No project [“{project}”|like this] is in this book. Check the name, or add the project first.',
  PROJECT_DUPLICATE: 'A project [named “{name}”|with this name] is already in the book. Choose another name.',
  ACTIVITY_UNKNOWN: 'No activity [“{activity}”|like this] is in this book. Choose one from the list, or add it in the settings.',
  ACTIVITY_DUPLICATE: 'An activity [named “{name}”|with this name] is already in the book. Choose another name.',
  RATE_INVALID: '[“{text}”|This rate or multiplier] cannot be used. Enter a number of zero or more, with at most two decimals.',
  RATE_MISSING:
    'There is no rate for [“{activity}”|this activity][ on {day}][ in “{unit}”]. Set a rate that begins on or before that day, or give the value of one unit.',
  RATE_DATE_CLOSED:
    'A rate cannot begin on [{day}|this day], because [everything up to {closedTo}|that time] is closed. Choose a later day.',
  QUANTITY_NOT_NUMBER: '[“{text}” is not a quantity|The quantity is not a number]. Write it like 1h30, 1.5 or 12.',
  QUANTITY_NOT_POSITIVE:
    '[“{text}” is not more than zero|The quantity must be more than zero]. To take something out, correct the contribution that is too much.',
  QUANTITY_TOO_LARGE: '[“{text}”|This quantity] is too large to be right[; at most {limit} is accepted]. Check the figures and their unit.',
  QUANTITY_TOO_FINE: '[“{text}” has too many decimals|The quantity has too many decimals]. Use at most two.',
  DAY_OVER_24_HOURS:
    '[{member} would have|There would be] more than 24 hours [on {day}|on one day][ ({seconds})]. Check the duration and the day.',
  DATE_IMPOSSIBLE: '[“{text}” is not a day of the calendar|This day is not in the calendar]. Write it like 2026-03-31 or 31/03/2026.',
  DATE_AMBIGUOUS:
    '[“{text}” can be read as two different days|This date can be read as two different days]. Write the year first, like 2026-03-02.',
  DATE_FUTURE: '[{day}|This day] has not come yet. Enter what was really given, on the day it was given.',
  MEMBER_NOT_ACTIVE:
    '[{member}|This member] was not a member [on {day}|on that day][ (joined on {joined})][ (left on {left})]. Choose another day, or correct the dates of membership.',
  PERIOD_CLOSED:
    '[{day}|This day] lies in a closed period[: everything up to {closedTo} is closed]. Use a later day, or re-open the period with a reason.',
  WEIGHT_OVERFLOW: 'The value would be larger than the book can count. Check the quantity, the rate and the multiplier.',
  CONTRIBUTION_UNKNOWN: 'The contribution[ no. {number}] is not in this book. It may have been taken back; reload the list.',
  DRAFT_UNKNOWN: 'This draft is no longer there. It may already have been submitted or deleted.',
  NOT_SUBMITTED: 'The contribution[ no. {number}] is not waiting for approval. Reload the list to see where it stands.',
  ALREADY_APPROVED: 'The contribution[ no. {number}] is already approved. To change it, correct it with a reason.',
  WAS_RETURNED: 'The contribution[ no. {number}] was sent back. The member must submit it again before it can be approved.',
  OWN_CONTRIBUTION: 'Nobody approves their own contributions under this charter[ (no. {number})]. Ask another member to approve it.',
  REASON_MISSING: 'The reason is missing. Say in a few words why, so that the others understand.',
  NOT_APPROVED: 'The contribution[ no. {number}] is not approved, so there is nothing to correct. Change it directly instead.',
  ALREADY_CORRECTED: 'The contribution[ no. {number}] was already corrected. Correct the entry that replaced it.',
  NOTHING_TO_APPROVE: 'Nothing waits that you may approve[; {left} wait for someone else].',
  RECEIPT_TOO_LARGE: 'This receipt is too large[ ({bytes})]. Use a file of at most [{limitBytes}|10\u00a0MB].',
  RECEIPT_KIND: '[“{name}”|This file] cannot be kept as a receipt. Use a PDF or a picture (JPEG, PNG, WebP).',
  PERIOD_EMPTY: 'A period ends after it begins[, and not on {to} when it begins on {from}]. Correct the dates.',
  PERIOD_OVERLAP: 'These dates overlap a closed period[ ({from} to {to})]. Begin the day after it ends.',
  PERIOD_CHARTER_CHANGE:
    'A charter begins [on {day}, inside this period|inside this period][ ({from} to {to})]. Close up to the day before first, then from [{day}|that day] on.',
  PERIOD_UNKNOWN: 'The period[ no. {period}] is not in this book. Choose one from the list.',
  PERIOD_PENDING:
    '[{count} contributions from {from} to {to} still wait|Contributions of this period still wait]. Approve them or send them back, then close.',
  PERIOD_NOT_CLOSED: 'The period[ no. {period}] is not closed. Close it first.',
  PERIOD_NOT_LAST: 'Only the last closed period[ (no. {last})] can be re-opened. Re-open the later ones first.',
  AMOUNT_NOT_NUMBER: '[“{text}” is not an amount|The amount is not a number]. Write it like 1234.56 or 1 234,56.',
  AMOUNT_TOO_FINE:
    '[“{text}” has too many decimals|The amount has too many decimals]. [Use at most {digits}.|Round it to the smallest coin.]',
  AMOUNT_TOO_LARGE: '[“{text}” is too large to be right|The amount is too large to be right]. Check the figures.',
  NO_PERIOD: 'No period is closed yet. Close one first.',
  FILE_EMPTY: 'This file has no rows. Export it again, then choose the new file.',
  FILE_TOO_LARGE: 'This file is too large[ ({bytes})][; at most {limitBytes} is read]. Export a shorter time span.',
  FILE_NOT_CSV: 'This file is not a CSV file, whatever its name says[ (it looks like {seems})]. Export it as CSV, then choose that file.',
  FILE_ENCODING: 'Some letters cannot be read[ as {encoding}]. Save the file as UTF-8, then choose it again.',
  FORMAT_UNKNOWN: 'The columns of this file are not recognised[: {columns}]. Use a detailed Toggl export or our own template.',
  FORMAT_MISMATCH:
    'This file does not look like [a “{asked}” file|the chosen format][ but like “{found}”]. Let the format be found automatically, or choose the other one.',
  COLUMN_MISSING: 'Columns[ of the format “{format}”] are missing[: {columns}]. Add them, or export the file again with all its columns.',
  COLUMN_DUPLICATE: 'The column [“{column}”|with one name] appears twice. Remove or rename one of them.',
  ROW_RAGGED:
    '[This row has {cells} cells where {columns} are expected|This row has another shape than the first one][; a quotation mark is open over {lines} lines]. Correct it in the file.',
  ROW_FORMULA: 'A cell[ of “{column}”] holds a formula[: {text}]. Replace it by its value in the file.',
  ROW_DURATION_MISMATCH:
    'The duration[ {duration}] does not match the start and end[ ({start} to {end})][, which are {seconds} apart]. Correct the row in the file.',
  UNIT_UNKNOWN: 'The unit[ “{unit}”] cannot be used here. Use [{expected}|h for time, the currency for money], or leave it empty.',
  KIND_UNKNOWN: 'The kind of contribution[ “{kind}”] is not known. Use work, cash, expense, equipment or material.',
  TIME_ZONE_UNKNOWN: 'The time zone[ “{timeZone}”] is not known. Choose one such as Europe/Paris.',
  IMPORT_UNKNOWN: 'This import[ (no. {batch})] is not in the book. Reload the list.',
  IMPORT_TAKEN_BACK: 'This import[ (no. {batch})] was already taken back. Import the file again if you need it.',
  IMPORT_CLOSED:
    'Part of this import[ (no. {batch})] is closed[, as is everything up to {closedTo}], so it cannot be taken back. Re-open the period first.',
  UPLOAD_UNKNOWN: 'The file that was sent is no longer held. Choose it again.',
  PASSPHRASE_WRONG: 'This passphrase is not the right one. Try again; capital letters count.',
  PASSPHRASE_WEAK: 'This passphrase is too easy to guess. Use [at least {length} characters|a longer one], for example four words.',
  PASSPHRASE_MISSING: 'The passphrase is needed to sign. Enter it.',
  IDENTITY_MISSING: 'There is no signing identity yet. Make one before the first signature.',
  IDENTITY_EXISTS: 'A signing identity already exists. Unlock it with its passphrase.',
  IDENTITY_DAMAGED: 'The signing identity cannot be read. Restore a backup of the book as a copy and use that one.',
  DOCUMENT_UNKNOWN: 'The document[ {number}] is not in this book. Check the number.',
  DOCUMENTS_OTHER_LANGUAGE:
    'The statements of this period were already issued in [{language}|another language]. Re-open the period to issue them anew.',
  PDF_UNREADABLE: 'This file cannot be read as a PDF. Ask for the original file and try again.',
  PDF_NOT_OURS: '[“{name}”|This PDF] was not made by Tantième, so nothing can be said about it. Ask for the original statement.',
  GLYPH_MISSING:
    'The text [“{text}”|of the document] holds [characters ({characters})|a character] that the document’s typeface does not have. Replace them, then try again.',
};
