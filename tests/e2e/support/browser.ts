import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../../double/findBrowser.ts';

/** A browser for the browser host's tests, whichever the machine has. */
export function startBrowser(): Promise<Browser> {
  const { executablePath, args, env } = findBrowser();
  return chromium.launch({ executablePath, args: [...args], env: { ...(process.env as Record<string, string>), ...env } });
}
