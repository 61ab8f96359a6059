export { ContributionsByKind } from './ContributionsByKind.tsx';
export { OwnershipDonut, type OwnershipShare } from './OwnershipDonut.tsx';
export { OwnershipOverTime } from './OwnershipOverTime.tsx';
export { WaterfallChart } from './WaterfallChart.tsx';
