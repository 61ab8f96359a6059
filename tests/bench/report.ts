import { cpus, loadavg, totalmem } from 'node:os';
import Database from 'better-sqlite3';

/** One bar: what was measured, what it had to be, and whether it was. */
export interface Bar {
  readonly item: string;
  readonly what: string;
  readonly value: number;
  readonly target: number;
  /** `most`: the value may be at most the target; `least`: at least. */
  readonly is: 'most' | 'least';
  readonly unit?: string;
}

export function passes(bar: Bar): boolean {
  return bar.is === 'most' ? bar.value <= bar.target : bar.value >= bar.target;
}

function figure(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}

export function barLine(bar: Bar): string {
  const unit = bar.unit ?? '×';
  const sign = bar.is === 'most' ? '≤' : '≥';
  return `${bar.item.padEnd(4)} ${bar.what.padEnd(92)} ${`${figure(bar.value)} ${unit}`.padStart(10)}  ${`${sign} ${bar.target} ${unit}`.padEnd(12)} ${passes(bar) ? 'pass' : 'FALLS SHORT'}`;
}

export function machineLines(): string[] {
  const sqlite = (new Database(':memory:').prepare('select sqlite_version() as version').get() as { version: string }).version;
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return [
    `machine: ${process.platform} ${process.arch}, ${cpus().length} × ${model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
    `software: Node ${process.versions.node}, SQLite ${sqlite}, ${new Date().toISOString().slice(0, 16)}Z`,
  ];
}
