import type { ChartedFacts, CommonHeader, ReportBody, StatementBody } from './document.ts';

/**
 * Documents as they were issued before they could carry a logo and be drawn on other paper: no longer made, but what was handed
 * out is still read, verified and drawn again to the byte.
 */
interface SecondHeader extends CommonHeader, ChartedFacts {
  readonly schema: 2;
}

export interface SecondShareholdingStatement extends SecondHeader, StatementBody {
  readonly kind: 'shareholding-statement';
}

export interface SecondDistributionReport extends SecondHeader, ReportBody {
  readonly kind: 'distribution-report';
}

export type SecondDocument = SecondShareholdingStatement | SecondDistributionReport;
