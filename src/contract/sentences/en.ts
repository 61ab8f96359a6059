import { enSigning } from './signing/en.ts';
import { assembliesEn as assemblies } from './assemblies.ts';
import { capitalEn as capital } from './capital.ts';
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
  NOTHING_TO_REDO: 'There is nothing to do again: nothing was undone, or something new was done since.',
  REDO_IMPOSSIBLE:
    'This can no longer be done again, because the book has changed where it would apply: something was changed, closed, removed or entered anew. Enter it as a new change instead.',
  CANCELLED: 'Stopped as you asked. Nothing was changed.',
  NAME_MISSING: 'The name is missing[ in “{column}”]. Enter a name.',
  CURRENCY_UNKNOWN: 'The currency[ “{currency}”] cannot be used here. [Use {expected}.|Choose one from the list.]',
  CHARTER_UNKNOWN: 'The charter[ “{name}”] is not known.[ Did you mean “{near}”?] Choose one of the ready-made charters[: {known}].',
  CHARTER_DATE_CLOSED:
    'A charter cannot begin on [{day}|this day], because [everything up to {closedTo}|that time] is closed. Choose a later day.',
  CHARTER_NOT_JSON:
    'This file cannot be read as a charter: it is not JSON[; something is wrong in line {line} or just before]. Look for a missing comma, bracket or quotation mark there.',
  CHARTER_SCHEMA:
    '[This file says schema {schema}, which is not known here|This file does not say which schema it follows]. Write "schema": 2, or update the program if the charter comes from a newer one.',
  CHARTER_INVALID:
    'The form of the charter is not right[ in {place}][: {problem}][ ({expected})].[ Did you mean “{near}”?] Correct that part[ (and {more} more)], then try again.',
  CHARTER_TOO_LONG:
    '[In {place}, there are {count} entries|A list of the charter is too long][; at most {limit} are accepted]. Remove or join some of them.',
  CHARTER_TOO_DEEP:
    '[In {place}, sources|Sources] stand in each other too many times[; at most {limit} deep is accepted]. Give the inner ones a key of their own and refer to it.',
  CHARTER_NAME_TWICE: '[In {place}, the|The] name [“{name}”|of something] is used a second time. Give each a name of its own.',
  CHARTER_ACTIVITY_UNKNOWN:
    '[In {place}, the|The] activity [“{name}”|that is named] is not in this charter.[ Did you mean “{near}”?] Correct the name, or add it to the activities.',
  CHARTER_FIGURE_UNKNOWN:
    '[In {place}, the|The] figure [“{name}”|that is named] is not in this charter.[ Did you mean “{near}”?] Correct the name, or add it to the figures.',
  CHARTER_KEY_UNKNOWN:
    '[In {place}, the|The] key [“{name}”|that is named] is not in this charter.[ Did you mean “{near}”?] Correct the name, or add it to the keys.',
  CHARTER_STEP_UNKNOWN:
    '[In {place}, the|The] step [“{name}”|that is named] is not in this charter.[ Did you mean “{near}”?] Correct the name, or add it to the steps.',
  CHARTER_COLLEGE_UNKNOWN:
    '[In {place}, the|The] college [“{name}”|that is named] is not in this charter.[ Did you mean “{near}”?] Correct the name, or add it to the colleges.',
  CHARTER_FIGURE_OF_MEMBERS:
    '[In {place}, a|A] figure with a value for each member is needed[, and “{name}” is the cooperative’s]. Name another, or declare it as of members.',
  CHARTER_FIGURE_OF_GROUP:
    '[In {place}, a|A] figure of the cooperative is needed[, and “{name}” has a value for each member]. Name another, or declare it as of the cooperative.',
  CHARTER_TOO_FINE: '[In {place}, {text}|A figure] has too many decimals[; at most {digits} are counted there]. Round it.',
  CHARTER_TOO_LARGE: '[In {place}, {text}|A figure] is too large to be right[; at most {limit} is accepted there]. Check the figures.',
  CHARTER_NEGATIVE: '[In {place}, {text}|A figure] is below zero. Enter zero or more there.',
  CHARTER_PERCENT: '[In {place}, {percent}|A percentage] is not a part of a whole. Enter a percentage from 0 to [{limit}|100].',
  CHARTER_OVER_100:
    '[Up to {place}, the|The] percentages that are taken of the same whole come to [{percent} %|more than 100 %]. Lower them until they come to 100 % at most.',
  CHARTER_MIX: '[In {place}, the|The] parts of a mix come to [{percent} %|another sum than 100 %]. Make them 100 % together.',
  CHARTER_COLLEGES: '[In {place}, the|The] colleges come to [{percent} %|another sum than 100 %]. Make them 100 % together.',
  CHARTER_STAGES: '[In {place}, the|The] stages of leaving come to [{percent} %|another sum than 100 %]. Make them 100 % together.',
  CHARTER_RATE_ZERO:
    '[In {place}, a|A] rate or multiplier is [{text}|zero or less], so that nothing would count. Enter more than zero, or remove the activity.',
  CHARTER_DAY: '[In {place}, “{text}”|One of the days] is not in the calendar. Write it like 2026-03-31.',
  CHARTER_RATE_DATES: '[In {place}, a|A] rate ends before it begins[: from {from} to {to}]. Correct the days.',
  CHARTER_RATES_OVERLAP:
    '[In {place}, a|A] rate holds on the same days as [the one of {other}|another][, on {day} for one]. Give the earlier one a last day before the later one begins.',
  CHARTER_CREDIT_CHAIN:
    '[In {place}, an|An] activity is credited to those who gave [“{name}”, which|another, which] is itself credited to others. Name activities that stay with who gave them.',
  CHARTER_KEY_EMPTY: 'Nobody can ever hold this key[: see {place}]. Correct the list, the amount or the condition that excludes everyone.',
  CHARTER_FLOOR_ABOVE_CAP: '[In {place}, the|The] floor[ of {floor}] is above the cap[ of {cap}]. Lower the floor or raise the cap.',
  CHARTER_FLOORS_OVER_100:
    '[In {place}, the|The] floors of those who are named come to [{percent} %|more than 100 %] of what is shared. Lower the floor.',
  CHARTER_FADE: '[In {place}, weight|Weight] would fade to nothing at once. Choose at least one month, or less than 100 % a month.',
  CHARTER_SENIORITY: '[In {place}, the|The] seniority bands do not follow each other. Give them rising years, and coefficients above zero.',
  CHARTER_BANDS: '[In {place}, the|The] bands of a levy do not follow each other. Give them rising amounts, the first above zero.',
  CHARTER_OUTCOME_CYCLE:
    '[In {place}, what|What] nobody takes would go round in a circle[: {path}]. Let one of them carry it forward or give it to an account.',
  CHARTER_SOURCE_CYCLE: '[In {place}, a|A] key would be computed from itself[: {path}]. Let one of them follow something else.',
  CHARTER_STEP_ORDER:
    '[In {place}, the|The] limit looks at [the step “{name}”, which|a step that] has not been computed yet. Name a step that comes earlier.',
  CHARTER_CEILING: '[In {place}, the|The] ceiling is not one figure. Give either an amount, or a percentage and of what it is.',
  CHARTER_CEILING_GIVE:
    '[In {place}, a|A] ceiling fills an account, but this step gives to members. Use a limit by amount or by percentage instead.',
  CHARTER_ASKED_BOUNDS:
    '[In {place}, what|What] members ask for is given as they ask it, so its key can have no floor, no cap and nothing received before. Limit what can be asked in the figure itself.',
  CHARTER_ASKED_GIVE:
    '[In {place}, the|The] step gives what is asked by a key, so it must give to a key. Choose the key whose values are asked.',
  CHARTER_CLAIMS_EMPTY: '[In {place}, the|The] claims come from nothing. Name activities, a figure, or both.',
  CHARTER_CLAIMS_GIVE:
    '[In {place}, claims|Claims] are paid to claimants, and nothing else is. A step that takes claims gives to the claimants, and no other step does.',
  CHARTER_VESTING:
    '[In {place}, the|The] cliff comes after all rights are earned, or nothing is earned. Choose at least one month, and a cliff that is not later.',
  CHARTER_SECOND:
    '[In {place}, a|A] second approval above an amount says nothing where every contribution needs [{count} approvals|several approvals]. Leave the amount out, or let one approval be enough otherwise.',
  CHARTER_TOO_MANY: '[{count} members are|There are] more than a sharing takes[; at most {limit} are accepted]. Share in smaller groups.',
  CHARTER_NOBODY:
    'Nobody among the members meets the conditions[ of {place}]. Correct them, or enter the kinds and colleges of the members.',
  CHARTER_MEMBER_UNKNOWN:
    '[In {place}, no|No] member is called [“{member}”|like this].[ Did you mean “{near}”?] Write the name or the number as the list of members has it.',
  CHARTER_ACCOUNT_UNKNOWN:
    '[In {place}, the|The] account [“{name}”|that is named] is filled by no step and holds nothing. Correct the name, or add a step that fills it.',
  CHARTER_CEILING_BELOW:
    '[In {place}, the|The] ceiling[ of {limit}] is below what is already there[: {text}]. Raise it, or remove the step.',
  CHARTER_NEVER_REPAID:
    '[In {place}, retained|Retained] parts[ of {text}] stay in the cooperative and no step of this charter repays them. Add a step that repays retained parts, or tell the members that they are kept.',
  CHARTER_LOSSES_STAY:
    '[In {place}, losses|Losses][ of {text}] are carried forward and no step of this charter makes them good: the next surplus is shared as if they were not there. Add a step that makes good losses, usually as the first one.',
  CHARTER_CLAIMS_DIVIDED:
    '[In {place}, the step|A step] would pay claims that [“{name}”|a step of an earlier charter] has paid a part of together with those of [{other}|another step]: what was paid could not be told apart and would be paid again. Keep these claims in one step.',
  CHARTER_CLAIMS_DROPPED:
    'Claims[ of “{name}”][ ({text})] are not paid off yet, and nothing in [{place}|this charter] pays them all any longer. Add a step that pays claims from the same activities and figure, or tell the members that these are given up.',
  FIGURE_MISSING:
    'The figure [“{name}”|that the charter needs][ (in {place})] has no value yet. Give it one on the Figures screen, as soon as the charter is in force.',
  PEOPLE_NONE: 'Nobody of this list is chosen. Tick those who are to become members.',
  MEMBER_UNKNOWN: 'No member [“{member}”|like this] is known here.[ Did you mean “{near}”?] Check the name, or add the member first.',
  MEMBER_DUPLICATE:
    'A member [named “{name}”|with this name] is already in the book[ (no. {member})]. Choose another name, or change that member.',
  MEMBER_IN_USE:
    '[{name}|This member] has [{count} contributions|contributions, a commitment, a project or a rate] that need this membership. Choose dates that hold them, or enter a day of leaving instead of removing.',
  MEMBER_DATES:
    'The dates do not fit: [leaving on {left} comes before joining on {joined}|the day of leaving comes before the day of joining, or contributions lie outside]. Correct the dates.',
  PROJECT_UNKNOWN: 'No project [“{project}”|like this] is in this book. Check the name, or add the project first.',
  PROJECT_DUPLICATE: 'A project [named “{name}”|with this name] is already in the book. Choose another name.',
  ACTIVITY_UNKNOWN:
    'No activity [“{activity}”|like this] is known here.[ Did you mean “{near}”?] Choose one from the list, or add it in the settings.',
  ACTIVITY_DUPLICATE: 'An activity [named “{name}”|with this name] is already in the book. Choose another name.',
  RATE_INVALID: '[“{text}”|This rate or multiplier] cannot be used. Enter a number of zero or more, with at most two decimals.',
  RATE_MISSING:
    'There is no rate for [“{activity}”|this activity][ on {day}][ in “{unit}”]. Set a rate that begins on or before that day, or give the value of one unit.',
  RATE_DATE_CLOSED:
    'A rate cannot begin on [{day}|this day], because [everything up to {closedTo}|that time] is closed. Choose a later day.',
  RATE_NOT_OWN:
    '[{name}|This member] has no rate of their own for [“{activity}”|this activity][ on {day}]: the rate for everyone holds already. Nothing needs to end; check the day.',
  MEMBER_NOT_LEFT: '[{name}|This member] has no day of leaving. Enter the day first, then say how the membership ended.',
  COLLEGE_NAME:
    '[“{name}”|This name of a college] cannot be used. Write a short name without spaces or accents that begins with a small letter, like workers.',
  FIGURE_NAME:
    '[“{name}”|This name of a figure] cannot be used. Write a short name without spaces or accents that begins with a small letter, like capital or worksSold.',
  FIGURE_TWICE: '[“{name}”|The same figure] is there twice [for {day}|for the same day]. Keep one of the two.',
  FIGURE_DATE_CLOSED:
    'A figure cannot be changed [on {day}|on this day], because [everything up to {closedTo}|that time] is closed. Choose a later day, or re-open the period with a reason.',
  FIGURES_NONE: 'There is no figure to set: the list is empty, or the book already says the same.',
  NEED_UNKNOWN: 'The need[ no. {need}] is not in this book. It may have been removed; reload the page.',
  NEED_CLOSED: 'The need[ no. {need}] is closed. Reopen it first, or promise to the project itself.',
  NEED_OPEN: 'The need[ no. {need}] is open already. There is nothing to reopen.',
  NEED_IN_USE: 'Commitments answer this need[ ({count})]. Withdraw them first, or close the need instead of removing it.',
  COMMITMENT_UNKNOWN: 'The commitment[ no. {commitment}] is not in this book. It may have been withdrawn; reload the page.',
  COMMITMENT_DAY_MISSING: 'Something promised once is due on a day. Enter the day by which it will be given.',
  COMMITMENT_DATES: 'A commitment ends on the day it begins or later[, and not on {to} when it begins on {from}]. Correct the dates.',
  COMMITMENT_ONCE: 'What is promised once has a day, but nothing that could end. Change its day or its quantity, or withdraw it.',
  CRITICAL_SIZE: 'This critical size cannot be used. Enter at least one member, or a share of the needs above 0 % and up to 100 %.',
  QUANTITY_NOT_NUMBER: '[“{text}” is not a quantity|The quantity is not a number]. Write it like 1h30, 1.5 or 12.',
  QUANTITY_NOT_POSITIVE:
    '[“{text}” is not more than zero|The quantity must be more than zero]. To take something out, correct the contribution that is too much.',
  QUANTITY_TOO_LARGE: '[“{text}”|This quantity] is too large to be right[; at most {limit} is accepted]. Check the figures and their unit.',
  QUANTITY_TOO_FINE: '[“{text}” has too many decimals|The quantity has too many decimals]. Use at most two.',
  DAY_OVER_24_HOURS:
    '[{member} would have|There would be] more than 24 hours [on {day}|on one day][ ({seconds})]. Check the duration and the day.',
  DATE_IMPOSSIBLE:
    '[“{text}” is not a day of the calendar|This day is not in the calendar]. Write a day of the years 1900 to 2199, like 2026-03-31 or 31/03/2026.',
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
  ALREADY_ENDORSED:
    'You have approved [contribution no. {number}|it] already, and the charter asks for [{needed} people|several people]. Let another approver approve it too.',
  CORRECTION_NEEDS_SECOND:
    'What this would become takes the approval of [{needed} people|several people], and a correction counts at once. Take the contribution out without putting another in its place, and let it be submitted anew.',
  NOT_APPROVED: 'The contribution[ no. {number}] is not approved, so there is nothing to correct. Change it directly instead.',
  ALREADY_CORRECTED: 'The contribution[ no. {number}] was already corrected. Correct the entry that replaced it.',
  NOTHING_TO_APPROVE: 'Nothing waits that you may approve[; {left} wait for someone else].',
  RECEIPT_TOO_LARGE: 'This receipt is too large[ ({bytes})]. Use a file of at most [{limitBytes}|8\u00a0MB].',
  RECEIPT_KIND: '[“{name}”|This file] cannot be kept as a receipt. Use a PDF or a picture (JPEG, PNG, WebP).',
  ENTRY_NO_QUANTITY: 'How much was given is missing. Write it first, like 2h, 1h30, 45 EUR or 3 pcs.',
  ENTRY_NO_PROJECT: 'Which project this is for is missing. Name it with #, like #workshop.',
  ENTRY_NO_ACTIVITY: 'No activity counts this. Name one with /, or add one to the book.',
  ENTRY_NO_MEMBER: 'Whose contribution this is is missing. Name the member with @.',
  ENTRY_NAME_AMBIGUOUS: '[“{name}”|This name] could be one of several. Write more of it.',
  ENTRY_TWO_NAMES: '[“{text}” is|There is] one name too many. Enter one contribution a line.',
  ENTRY_TWO_DAYS:
    '[“{text}” is|There is] a second, different day. Enter one contribution a line, or put words that are no day in quotation marks.',
  ENTRY_TWO_QUANTITIES:
    '[“{text}” is|There is] a second, different quantity. Enter one contribution a line, or put what belongs to the note in quotation marks.',
  ENTRY_OTHER_UNIT: '[“{activity}”|This activity] is counted in another unit. Write the quantity in that unit, or name another activity.',
  WEEK_NOT_EMPTY: '[{member} has|There is] something in [the week of {week}|this week]. Take it out first, or leave the week as it is.',
  WEEK_EMPTY:
    'Nothing in [the week of {week}|this week] can be submitted or withdrawn. Enter hours first, or say that there is nothing this week.',
  WEEK_UNCHANGED: '[The week of {week}|This week][ of {member}] is already so. Nothing was changed.',
  TIMER_NOT_RUNNING: 'No timer is running. Start one first.',
  PERIOD_EMPTY: 'A period ends after it begins[, and not on {to} when it begins on {from}]. Correct the dates.',
  PERIOD_OVERLAP: 'These dates overlap a closed period[ ({from} to {to})]. Begin the day after it ends.',
  PERIOD_CHARTER_CHANGE:
    'A charter begins [on {day}, inside this period|inside this period][ ({from} to {to})]. Close up to the day before first, then from [{day}|that day] on.',
  PERIOD_UNKNOWN: 'The period[ no. {period}] is not in this book. Choose one from the list.',
  PERIOD_PENDING:
    '[{count} contributions from {from} to {to} still wait|Contributions of this period still wait]. Approve them or send them back, then close.',
  PERIOD_NOT_CLOSED: 'The period[ no. {period}] is not closed. Close it first.',
  PERIOD_NOT_APPLIED:
    'Period[ no. {period}] is final but not yet applied to the accounts. Apply it first: the next one starts from its balances.',
  PERIOD_APPLIED: 'Period[ no. {period}] has been applied to the accounts already. There is nothing left to do for it.',
  PERIOD_NOT_LAST: 'Only the last closed period[ (no. {last})] can be re-opened. Re-open the later ones first.',
  AMOUNT_NOT_NUMBER:
    '[“{text}” is not an amount|The amount is not a number].[ If {thousands} is meant, leave the mark out.] Write it like 1234.56 or 1 234,56.',
  AMOUNT_TOO_FINE:
    '[“{text}” has too many decimals|The amount has too many decimals].[ If {thousands} is meant, leave the mark out.] [Use at most {digits}.|Round it to the smallest coin.]',
  AMOUNT_TOO_LARGE: '[“{text}” is too large to be right|The amount is too large to be right]. Check the figures.',
  NO_PERIOD: 'No period is closed yet. Close one first.',
  FILE_EMPTY: 'This file has no rows. Export it again, then choose the new file.',
  FILE_TOO_LARGE: 'This file is too large[ ({bytes})][; at most {limitBytes} is read]. Export a shorter time span.',
  FILE_NOT_CSV:
    'This file holds no table that can be read, whatever its name says[ (it looks like {seems})]. Export it as CSV or XLSX, then choose that file.',
  FILE_ENCODING: 'Some letters cannot be read[ as {encoding}]. Save the file as UTF-8, then choose it again.',
  FILE_UNPACKED_TOO_LARGE: 'This file would unpack to too much[ ({bytes})][; at most {limitBytes} is read]. Export a shorter time span.',
  FORMAT_MONEY: 'This file[ ({format})] holds movements of a bank account, not contributions. Bring it in under Money.',
  FORMAT_UNKNOWN: 'The columns of this file are not recognised[: {columns}]. Say what each column is, or use our own template.',
  FORMAT_MISMATCH:
    'This file does not look like [a “{asked}” file|the chosen format][ but like “{found}”]. Let the format be found automatically, or choose the other one.',
  COLUMN_MISSING:
    'Columns[ of the format “{format}”] are missing[: {columns}].[ Is “{near}” meant to be one of them?] Add them, or export the file again with all its columns.',
  COLUMN_DUPLICATE: 'The column [“{column}”|with one name] appears twice. Remove or rename one of them.',
  PERSON_NEEDED: 'This file does not say whose time it is. Choose the member that it belongs to.',
  ROW_RAGGED:
    '[This row has {cells} cells where {columns} are expected|This row has another shape than the first one][; a quotation mark is open over {lines} lines]. Correct it in the file.',
  ROW_UNREADABLE: 'This row holds letters that were lost. Type them again in the file, or export it again.',
  ROW_FORMULA: 'A cell[ of “{column}”] holds a formula[: {text}]. Replace it by its value in the file.',
  ROW_DURATION_MISMATCH:
    'The duration[ {duration}] does not match the start and end[ ({start} to {end})][, which are {seconds} apart]. Correct the row in the file.',
  ROW_NOT_WORK: 'This row is no work[ but “{type}”]. It stays out; log it by hand if the group counts it.',
  ROW_UNFINISHED: 'This row has begun[ at {start}] and has no end. Stop its timer there, then export again.',
  LINE_UNREADABLE:
    '[“{text}”|This line] is not a day, a time or an amount, and after a colon what it was. Write it like 01/02/2026 2 h Workshop: sanding.',
  EVENT_UNREADABLE: 'The event[ “{text}”] is damaged or has no start. Open it in the calendar, save it, and export again.',
  EVENT_ALL_DAY:
    'The event[ “{text}”] lasts all day and has no hours. Say what a whole day counts, and it is proposed; or log its hours by hand.',
  EVENT_CANCELLED: 'The event[ “{text}”] was cancelled. It stays out; log it by hand if it took place.',
  MOVEMENT_NOT_DONE: 'This movement has not taken place[: it is “{state}”]. It stays out; a later export of the bank has it once it has.',
  UNIT_UNKNOWN: 'The unit[ “{unit}”] cannot be used here. Use [{expected}|h for time, the currency for money], or leave it empty.',
  KIND_UNKNOWN: 'The kind of contribution[ “{kind}”] is not known. Use work, cash, expense, equipment or material.',
  TIME_ZONE_UNKNOWN: 'The time zone[ “{timeZone}”] is not known. Choose one such as Europe/Paris.',
  IMPORT_UNKNOWN: 'This import[ (no. {batch})] is not in the book. Reload the list.',
  IMPORT_TAKEN_BACK: 'This import[ (no. {batch})] was already taken back. Import the file again if you need it.',
  IMPORT_CLOSED:
    'Part of this import[ (no. {batch})] is closed[, as is everything up to {closedTo}], so it cannot be taken back. Re-open the period first.',
  UPLOAD_UNKNOWN: 'The file that was sent is no longer held. Choose it again.',
  FIGURE_UNKNOWN:
    'The charter knows no figure [“{figure}”|of this name].[ Did you mean “{near}”?] Use one that it names[: {known}], or add it to the charter.',
  PASSPHRASE_WRONG: 'This passphrase is not the right one. Try again; capital letters count.',
  PASSPHRASE_WEAK: 'This passphrase is too easy to guess. Use [at least {length} characters|a longer one], for example four words.',
  PASSPHRASE_MISSING: 'The passphrase is needed to sign. Enter it.',
  IDENTITY_MISSING: 'There is no signing identity yet. Make one before the first signature.',
  IDENTITY_EXISTS: 'A signing identity already exists. Unlock it with its passphrase.',
  ...enSigning,
  IDENTITY_DAMAGED: 'The signing identity cannot be read. Restore a backup of the book as a copy and use that one.',
  DOCUMENT_NOT_HANDED_OUT: 'The document[ n° {number}] is not noted as handed out, so there is nothing to take back.',
  DOCUMENTS_SEVERAL_MEMBERS: 'These documents are for different people, and a message has one reader. Choose those of one member.',
  DOCUMENT_UNKNOWN: 'The document[ {number}] is not in this book. Check the number.',
  DOCUMENT_DAYS:
    'A document of this kind looks at some days[: {from} to {to} goes backwards]. Give the first and the last day, or a closed period.',
  DOCUMENT_MEMBER: 'A document of this kind is for one member. Say for whom.',
  DOCUMENT_NOTHING:
    'A document of this kind would have nothing about [{name}|this member] at that time. Choose another member or another time.',
  DOCUMENT_CHARTER: 'This book has no charter number [{charter}|like this].[ It has: {known}.]',
  DOCUMENT_UNSIGNED: 'A document of this kind[ ({kind})] is never signed or numbered. Make it without a signature.',
  LOGO_KIND: 'This file cannot be used as a logo. Use a PNG, or a JPEG in screen colours (RGB or grey), that other programs can open.',
  LOGO_TOO_LARGE:
    'This picture is too large for a logo[ ({bytes})]. Use one of at most [{limitBytes}|64\u00a0kB], or a PNG, which is made smaller here.',
  PDF_UNREADABLE: 'This file cannot be read as a PDF. Ask for the original file and try again.',
  PDF_NOT_OURS: '[“{name}”|This PDF] was not made by Tantième, so nothing can be said about it. Ask for the original statement.',
  FILE_NOT_OURS:
    '[“{name}”|This file] is no document or manifest of Tantième, so nothing can be said about it. Ask for the original file, unchanged.',
  CERTIFICATE_UNREADABLE: '[“{name}”|This file] holds no certificate. Give the certificate file of the cooperative (.pem).',
  STAMP_ADDRESS: 'This is no address of a time stamping service. It begins with https:// or http://.',
  STAMP_UNREACHABLE:
    'The time stamping service[ {address}] did not answer, so the manifest is signed without a time stamp. Try again later, or check the address in the settings.',
  STAMP_REFUSED:
    'The time stamping service[ {address}] declined, so the manifest is signed without a time stamp. Ask the service why, or enter another address in the settings.',
  STAMP_INVALID:
    'What the time stamping service[ {address}] answered is no valid time stamp, so the manifest is signed without one. Check the address in the settings.',
  AMOUNT_ZERO: 'A movement of zero is none. Check the amount.',
  CURRENCY_OTHER:
    'This movement is in [{currency}|another currency], and this book is kept in [{own}|its own]. Enter it by hand, at the amount that the bank counted.',
  MONEY_NONE: 'No movement is chosen. Tick those that are to enter the book.',
  TABLE_UNKNOWN: 'There is no table [“{name}”|of this name]. Choose one[ of: {known}| that there is].',
  BOOK_EXPORT_NOT_OURS: 'This file is not a book that Tantième exported. Choose a file made by exporting the whole book.',
  BOOK_EXPORT_DAMAGED:
    'This exported book is not whole or was changed[, at entry {entry}]. Nothing was made; export again from the original book.',
  SIREN_MISSING:
    'The name of this file begins with the cooperative’s SIREN, and its registration holds none. Enter the nine figures in the settings.',
  IBAN_INVALID: '[“{text}”|This text] is not a valid IBAN. Copy it from the bank’s statement of account; a single slip makes it wrong.',
  BIC_INVALID: '[“{text}”|This text] is not a BIC, which has eight or eleven characters. Leave it empty if you do not know it.',
  BIC_OTHER_COUNTRY:
    'The BIC[ {bic}][ of {member}] is that of a bank in another country than the IBAN. Correct one of them, or leave the BIC empty: the IBAN is enough.',
  IBAN_MISSING: 'The IBAN of [{member}|this member] is not known. Enter it with the member, or pay this member another way.',
  OWN_IBAN_MISSING: 'The cooperative’s own IBAN is not known. Enter it in the settings: it is the account that pays.',
  CURRENCY_NOT_EURO:
    'These transfers are in euro, and this book is kept in [{currency}|another currency]. Use the table of distributions for your bank.',
  NAME_NOT_LATIN:
    'A bank cannot read the name of [{member}|this member] in Latin letters. Enter the account holder’s name as their bank writes it.',
  PAYMENT_ZERO: 'There is nothing to pay to [{member}|this member] for this period.',
  PAYMENT_NEGATIVE: '[{member}|This member] owes money for this period: a transfer cannot ask for it. Agree on a payment.',
  PAYMENT_TOO_LARGE: 'The amount of [{member}|this member] is more than one transfer carries. Pay it in several.',
  PAYMENT_DAY_PAST: 'No bank pays on a day that is over[: {day}]. Choose today or a later day.',
  PAYMENTS_REFUSED: 'This file cannot pay some members[ ({count}: {members})]. Complete their accounts, or leave them out knowingly.',
  PAYMENTS_NONE: 'There is nothing to pay by this file. Check the period and the members’ accounts.',
  ...assemblies,
  ...capital,
};
