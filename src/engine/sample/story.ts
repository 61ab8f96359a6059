import { v7 } from 'uuid';
import { fitCharter } from '../../core/charters/fit.ts';
import { cooperativeSpirit } from '../../core/charters/readyMade/index.ts';
import { adoptCharter } from '../../app/charters.ts';
import type { Clock, Context } from '../../app/context.ts';
import { updateCooperative } from '../../app/cooperatives.ts';
import { correctContribution } from '../../app/contributions/correct.ts';
import { approveAll, sendBackContributions } from '../../app/contributions/decide.ts';
import { saveDraft } from '../../app/contributions/drafts.ts';
import { submitContribution } from '../../app/contributions/submit.ts';
import { markHandedOut } from '../../app/papers/handOut.ts';
import { issueDocuments } from '../../app/papers/issue.ts';
import { createIdentity } from '../../app/signers/make.ts';
import { addMember } from '../../app/members.ts';
import { closePeriod } from '../../app/periods.ts';
import type { Book } from '../../app/ports/book.ts';
import type { Press } from '../../app/ports/press.ts';
import { addProject } from '../../app/projects.ts';
import { samplePassphrase } from '../../contract/sample.ts';
import { addDays, firstDayOfMonth, lastDayOfMonth, monthNumber, weekStart, type Day } from '../../core/days/day.ts';
import { Refused } from '../../core/refusals/refusal.ts';
import { adoptSecondCharter, keepIdeas } from './agreement.ts';
import { noteAssemblies } from './assemblies.ts';
import { makeShares, subscribeMore, subscribeOnJoining } from './capital.ts';
import { promiseForNeeds } from './needs.ts';
import { sampleMembers, type SampleWords } from './words.ts';

/** A clock that the story moves, so that every entry is dated when it would have been made. */
export class StoryClock implements Clock {
  readonly zone = 'Europe/Paris';
  #day: Day;
  #minutes = 0;
  constructor(day: Day) {
    this.#day = day;
  }
  moveTo(day: Day): void {
    if (day > this.#day) this.#minutes = 0;
    this.#day = day > this.#day ? day : this.#day;
  }
  now(): string {
    this.#minutes = Math.min(this.#minutes + 1, 700);
    return `${this.#day}T${String(8 + Math.floor(this.#minutes / 60)).padStart(2, '0')}:${String(this.#minutes % 60).padStart(2, '0')}:00.000Z`;
  }
  today(): Day {
    return this.#day;
  }
}

/** mulberry32: the same story each time (PERFORMANCE.md gives the generator). */
function makeChance(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const storyMonths = 14;

/** The first day of the story: whole months, ending in the month of `today`. */
export function storyStart(today: Day): Day {
  return firstDayOfMonth(monthNumber(today) - storyMonths + 1);
}

const quarterHour = 900;

/**
 * Fourteen months of an invented cooperative, told through the same use cases as a real one: work, cash, expenses, equipment
 * and material; needs and what was promised for them; a surplus with signed statements, a loss, a second charter, shares subscribed and paid, an open half-year, and things
 * that wait for a decision.
 */
export class Story {
  readonly #context: Context;
  readonly #clock: StoryClock;
  readonly #words: SampleWords;
  readonly #chance = makeChance(20_160_104);
  readonly #start: Day;
  readonly #today: Day;

  constructor(book: Book, clock: StoryClock, words: SampleWords, today: Day) {
    this.#clock = clock;
    this.#words = words;
    this.#today = today;
    this.#start = storyStart(today);
    this.#context = { book, clock, newId: () => v7(), actor: { personId: book.read.lead().id, role: 'lead', memberNumber: 1 } };
  }

  async tell(press: Press): Promise<void> {
    const words = this.#words;
    updateCooperative(this.#context, {
      id: v7(),
      name: words.name,
      legalForm: words.legalForm,
      seat: words.seat,
      registration: '',
      founded: this.#start,
      country: 'FR',
    });
    makeShares(this.#context, this.#start, words);
    adoptCharter(this.#context, {
      id: v7(),
      charter: fitCharter(cooperativeSpirit, { rights: null, reservePercent: '15', fundPercent: '5', selfApproval: false }),
      from: this.#start,
      decidedBy: words.decidedBy,
      minutes: null,
    });
    this.#membersOfMonth(0);
    words.projects.forEach((name, index) => addProject(this.#context, { id: v7(), name, owner: index === 0 ? 2 : 3 }));
    for (let month = 0; month < storyMonths; month++) {
      this.#clock.moveTo(this.#monthStart(month));
      if (month > 0) this.#membersOfMonth(month);
      if (month === 9) promiseForNeeds(this.#context, this.#monthStart(9), words);
      const last = month === storyMonths - 1;
      this.#giveMonth(month, last);
      if (!last) this.#approve();
      if (month === 3) this.#correctOne();
      if (month === 5) await this.#closeHalfYear(0, 5, 842_350n, press);
      if (month === 11) {
        await this.#closeHalfYear(6, 11, -126_480n, null);
        adoptSecondCharter(this.#context, this.#monthStart(12), words);
      }
      if (month === 12) {
        subscribeMore(this.#context, this.#monthStart(12), words);
        noteAssemblies(this.#context, { founded: this.#start, decided: this.#monthStart(12), today: this.#today }, words);
      }
    }
    this.#clock.moveTo(this.#today);
    keepIdeas(this.#context, this.#monthStart(12), words);
    this.#waiting();
  }

  #monthStart(month: number): Day {
    return firstDayOfMonth(monthNumber(this.#start) + month);
  }

  #membersOfMonth(month: number): void {
    sampleMembers.forEach((member, index) => {
      if (index === 0 || member.joinedMonth !== month) return;
      addMember(this.#context, {
        id: v7(),
        name: member.name,
        type: member.type,
        email: '',
        address: '',
        joined: this.#monthStart(month),
        left: null,
      });
    });
    subscribeOnJoining(this.#context, month, this.#monthStart(month), this.#words);
  }

  #give(member: number, project: number, activity: number, day: Day, quantity: number, note: string): number | null {
    if (day > this.#today) return null;
    this.#clock.moveTo(day);
    try {
      return submitContribution(this.#context, { id: v7(), member, project, activity, day, quantity, note }).number;
    } catch (error) {
      // Chance can pile more than a day's hours on one day; the book refuses that, in a story too.
      if (error instanceof Refused) return null;
      throw error;
    }
  }

  #giveMonth(month: number, last: boolean): void {
    const first = this.#monthStart(month);
    const end = lastDayOfMonth(monthNumber(first));
    for (let monday = weekStart(addDays(first, 6)); monday <= end; monday = addDays(monday, 7)) {
      sampleMembers.forEach((member, index) => {
        if (member.joinedMonth > month || member.weeklyHours === 0) return;
        const pieces = 1 + Math.floor(this.#chance() * 2);
        for (let piece = 0; piece < pieces; piece++) {
          const quarters = Math.max(2, Math.round(((member.weeklyHours * 4) / pieces) * (0.5 + this.#chance())));
          const day = addDays(monday, Math.floor(this.#chance() * 5));
          const project = this.#chance() < (index % 2 === 0 ? 0.35 : 0.75) ? 1 : 2;
          this.#give(index + 1, project, 1, day > end ? end : day, quarters * quarterHour, this.#pick(this.#words.work));
        }
      });
    }
    if (last) return;
    const someone = (): number => 1 + Math.floor(this.#chance() * sampleMembers.filter((member) => member.joinedMonth <= month).length);
    if (month === 0)
      for (const [member, euros] of [
        [1, 1_500],
        [2, 800],
        [4, 2_000],
      ] as const)
        this.#give(member, 1, 2, addDays(first, 3), euros * 100, this.#words.cash);
    if (month === 1) this.#give(5, 2, 2, addDays(first, 10), 300_000, this.#words.cash);
    this.#give(
      someone(),
      1 + (month % 2),
      3,
      addDays(first, 12),
      1_250 + Math.floor(this.#chance() * 9_000),
      this.#pick(this.#words.expenses),
    );
    if (month % 2 === 0) this.#give(4, 1, 4, addDays(first, 15), 4 * 3600 * (1 + Math.floor(this.#chance() * 4)), this.#words.equipment);
    if (month % 3 === 1)
      this.#give(6, 2, 5, addDays(first, 18), 4_000 + Math.floor(this.#chance() * 8_000), this.#pick(this.#words.material));
  }

  #pick(texts: readonly string[]): string {
    return texts[Math.floor(this.#chance() * texts.length)]!;
  }

  /** The lead approves for all but herself; her own hours are approved by the projects' owners. */
  #approve(): void {
    this.#approveAs(this.#context);
    for (const owner of [2, 3]) {
      const member = this.#context.book.read.members().find((known) => known.number === owner)!;
      this.#approveAs({ ...this.#context, actor: { personId: member.personId, role: 'member', memberNumber: owner } });
    }
  }

  #approveAs(context: Context): void {
    try {
      approveAll(context, { id: v7() });
    } catch (error) {
      if (!(error instanceof Refused && error.refusal.code === 'NOTHING_TO_APPROVE')) throw error;
    }
  }

  #correctOne(): void {
    const row = this.#context.book.read.page(
      { members: [2], projects: [], activities: [1], states: [3], from: null, to: null, search: '', batch: null },
      null,
      1,
    )[0];
    if (row)
      correctContribution(this.#context, {
        id: v7(),
        number: row.number,
        reason: this.#words.correction,
        replacement: { day: row.day, quantity: Math.max(quarterHour, row.quantity - 3600), note: row.note },
      });
  }

  async #closeHalfYear(firstMonth: number, lastMonth: number, result: bigint, press: Press | null): Promise<void> {
    const to = lastDayOfMonth(monthNumber(this.#monthStart(lastMonth)));
    this.#clock.moveTo(addDays(to, 9) > this.#today ? this.#today : addDays(to, 9));
    const { period } = closePeriod(this.#context, { id: v7(), from: this.#monthStart(firstMonth), to, result });
    if (!press) return;
    const signer = await createIdentity(this.#context, press, {
      id: v7(),
      signerName: this.#context.book.read.lead().name,
      passphrase: samplePassphrase,
    });
    const steps = issueDocuments(this.#context, press, signer, {
      id: v7(),
      period,
      language: this.#context.book.read.cooperative().language,
    });
    let step = await steps.next();
    while (!step.done) step = await steps.next();
    markHandedOut(this.#context, { id: v7(), numbers: step.value.numbers, how: 'file' });
  }

  /** What a lead finds on a Monday morning: a long day, the same thing twice, one sent back, two drafts. */
  #waiting(): void {
    const recent = addDays(this.#today, -3);
    this.#give(7, 1, 1, recent, 13.5 * 3600, this.#words.longDay);
    const twin = addDays(this.#today, -4);
    for (let time = 0; time < 2; time++) this.#give(6, 2, 1, twin, 2 * 3600, this.#words.work[4]!);
    this.#give(1, 1, 1, addDays(this.#today, -2), 3 * 3600, this.#words.work[1]!);
    const returned = this.#give(8, 1, 1, addDays(this.#today, -6), 2.5 * 3600, this.#words.work[6]!);
    if (returned !== null) sendBackContributions(this.#context, { id: v7(), numbers: [returned], reason: this.#words.returned });
    for (const days of [0, 1]) {
      saveDraft(this.#context, {
        draftId: v7(),
        member: 1,
        project: 1,
        activity: 1,
        day: addDays(this.#today, -days),
        quantity: (2 + days) * quarterHour * 3,
        note: this.#words.draft,
      });
    }
  }
}
