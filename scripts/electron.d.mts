export function electronPath(env?: NodeJS.ProcessEnv): string | undefined;
export function noWindow(env?: NodeJS.ProcessEnv, platform?: string, user?: number): string | undefined;
export function findElectron(): Promise<{ path: string; why?: undefined } | { path?: undefined; why: string }>;
