export const root: string;
export function requireNode(): void;
export function run(tool: string, args: readonly string[], options?: object): number;
export function isBuilt(): boolean;
export function buildIfStale(): void;
