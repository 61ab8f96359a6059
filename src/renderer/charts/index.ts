export { ContributionsByKind } from './ContributionsByKind.tsx';
export { type Given } from './flow.ts';
export { FlowOfValue } from './FlowOfValue.tsx';
export { GivenByMonth } from './GivenByMonth.tsx';
export { OwnershipDonut, type OwnershipShare } from './OwnershipDonut.tsx';
export { OwnershipOverTime } from './OwnershipOverTime.tsx';
export { PairedBars } from './PairedBars.tsx';
export { WaterfallChart } from './WaterfallChart.tsx';
