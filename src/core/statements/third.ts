import type { AnnualStatement } from './annual.ts';
import type { WithoutLog } from './auditLog.ts';
import type { MembersRegister, MovementRegister, ShareCertificate } from './capital.ts';
import type { CharterPaper } from './charterPaper.ts';
import type { ContributionStatement } from './contributions.ts';
import type { DistributionReport, ShareholdingStatement } from './document.ts';
import type { PatronageNotice } from './notice.ts';

/**
 * Documents as they were issued before they carried a log of what led to them: no longer made, but what was handed out is still read,
 * verified and drawn again to the byte.
 */
export type ThirdShareholdingStatement = Omit<WithoutLog<ShareholdingStatement, 3>, 'unsettled' | 'next' | 'capital'>;

export type ThirdDistributionReport = WithoutLog<DistributionReport, 3>;
export type FirstNotice = Omit<WithoutLog<PatronageNotice, 1>, 'basis' | 'appliedOn'>;
export type FirstAnnualStatement = Omit<WithoutLog<AnnualStatement, 1>, 'byStep'>;

export type ThirdDocument =
  | ThirdShareholdingStatement
  | ThirdDistributionReport
  | FirstNotice
  | WithoutLog<ContributionStatement, 1>
  | FirstAnnualStatement
  | WithoutLog<CharterPaper, 1>
  | WithoutLog<ShareCertificate, 1>
  | WithoutLog<MembersRegister, 1>
  | WithoutLog<MovementRegister, 1>;
