export { moneyFormats, type MoneyFormat, type MoneyOptions, type MoneyProposal } from './proposal.ts';
export { detectMoney, readMoney } from './read.ts';
