import { execFileSync, spawnSync } from 'node:child_process';

/** Whether a verifier of someone else's is on this machine; a test that needs one is skipped with the reason otherwise. */
export function hasTool(name: string, ...versionArguments: string[]): boolean {
  const answer = spawnSync(name, versionArguments.length > 0 ? versionArguments : ['--version'], { stdio: 'ignore' });
  return answer.error === undefined;
}

export function run(name: string, options: readonly string[]): string {
  const answer = spawnSync(name, [...options], { encoding: 'utf8' });
  return `${answer.stdout ?? ''}${answer.stderr ?? ''}`;
}

export function mustRun(name: string, options: readonly string[]): string {
  return execFileSync(name, [...options], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
