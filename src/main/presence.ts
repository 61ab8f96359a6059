import { powerMonitor } from 'electron';

/** How often the page hears for how long nobody has touched the machine, while it wants to. */
const idleMilliseconds = 15_000;

export interface Presence {
  /** Whether anybody cares now: only while a timer runs. */
  follow(on: boolean): void;
  end(): void;
}

/** Tells when the machine sleeps or is locked, when somebody is back, and for how long nobody has done anything. */
export function watchPresence(tell: {
  readonly left: () => void;
  readonly back: () => void;
  readonly idle: (seconds: number) => void;
}): Presence {
  let timer: NodeJS.Timeout | undefined;
  powerMonitor.on('suspend', tell.left);
  powerMonitor.on('lock-screen', tell.left);
  powerMonitor.on('resume', tell.back);
  powerMonitor.on('unlock-screen', tell.back);
  const follow = (on: boolean): void => {
    if (on === (timer !== undefined)) return;
    clearInterval(timer);
    timer = on ? setInterval(() => tell.idle(powerMonitor.getSystemIdleTime()), idleMilliseconds) : undefined;
  };
  return { follow, end: () => follow(false) };
}
