import type { Charter } from '../charters/charter.ts';
import { charterWords, type CharterSection } from '../charters/words.ts';
import { signedHeader, type SignedHeader } from './auditLog.ts';
import type { IssueFacts, Issuing } from './paper.ts';

/** A charter as its members read it, in one language: every rule with a sentence, in the order in which a group reads it. */
export interface CharterPaper extends SignedHeader {
  readonly kind: 'charter';
  readonly schema: 2;
  readonly charter: {
    readonly number: number;
    readonly name: string;
    readonly title: string;
    readonly summary: string;
    readonly from: string;
    /** The last day before another one takes its place; null while it is the latest. */
    readonly until: string | null;
    readonly adoptedOn: string;
    readonly decidedBy: string;
    /** SHA-256 of the attached minutes; empty without. */
    readonly minutes: string;
  };
  readonly sections: readonly CharterPaperSection[];
}

export interface CharterPaperSection {
  readonly section: CharterSection;
  readonly rules: readonly { readonly key: string; readonly title: string; readonly words: string }[];
}

/** How a group reads its charter: first how a surplus is shared, then what it follows, and what counts. */
export const readingOrder: readonly CharterSection[] = ['steps', 'keys', 'rights', 'loss', 'leaver', 'activities', 'figures', 'other'];

export interface CharterPaperFacts extends Issuing {
  readonly number: number;
  readonly charter: Charter;
  readonly from: string;
  readonly until: string | null;
  readonly adoptedOn: string;
  readonly decidedBy: string;
  readonly minutes: string;
  /** Members' names by the text of their number. */
  readonly names: ReadonlyMap<string, string>;
}

/** Pure: the same facts give the same document. */
export function buildCharterPaper(facts: CharterPaperFacts, issue: IssueFacts): CharterPaper {
  const { language } = issue;
  const { charter, number, from, until, adoptedOn, decidedBy, minutes } = facts;
  const words = charterWords(charter, facts.names);
  return {
    kind: 'charter',
    schema: 2,
    ...signedHeader(facts, issue),
    charter: {
      number,
      name: charter.name,
      title: charter.title[language],
      summary: charter.summary[language],
      from,
      until,
      adoptedOn,
      decidedBy,
      minutes,
    },
    sections: readingOrder
      .map((section) => ({
        section,
        rules: words
          .filter((line) => line.section === section)
          .map(({ key, title, words: said }) => ({ key, title: title[language], words: said[language] })),
      }))
      .filter(({ section, rules }) => rules.length > 0 || section === 'steps'),
  };
}
