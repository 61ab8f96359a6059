import { basePlusNeedPage } from './basePlusNeed.ts';
import { collectiveBudgetPage } from './collectiveBudget.ts';
import { commonsAndGiftPage } from './commonsAndGift.ts';
import { cooperativeSpiritPage } from './cooperativeSpirit.ts';
import { creativeContributionPage } from './creativeContribution.ts';
import { declaredNeedPage } from './declaredNeed.ts';
import { dynamicEquityPage } from './dynamicEquity.ts';
import { equalPage } from './equal.ts';
import { essCompanyPage } from './essCompany.ts';
import { grantAndLevyPage } from './grantAndLevy.ts';
import type { CharterPage } from './page.ts';
import { scicPage } from './scic.ts';
import { scopPage } from './scop.ts';
import { valueEquationPage } from './valueEquation.ts';
import { workerPatronagePage } from './workerPatronage.ts';

export type { CharterPage, WorkedExample } from './page.ts';

const pages: readonly CharterPage[] = [
  cooperativeSpiritPage,
  equalPage,
  dynamicEquityPage,
  valueEquationPage,
  workerPatronagePage,
  scicPage,
  scopPage,
  essCompanyPage,
  creativeContributionPage,
  basePlusNeedPage,
  declaredNeedPage,
  grantAndLevyPage,
  commonsAndGiftPage,
  collectiveBudgetPage,
];

/** The page of each ready-made charter, by its name. */
export const charterPages: Readonly<Record<string, CharterPage>> = Object.fromEntries(pages.map((page) => [page.charter, page]));
