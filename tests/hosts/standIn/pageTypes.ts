import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from './router.ts';

/** What the stand-in page shows to the tests. */
export interface Seen {
  readonly violations: string[];
  readonly commands: string[];
  readonly told: object[];
  readonly client: ContractRouterClient<typeof contract>;
}

declare global {
  interface Window {
    seen: Seen;
  }
}
