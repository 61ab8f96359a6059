import { describe, expect, it } from 'vitest';
import { standingOf, type Validity } from './standing.ts';

const held: Validity = { from: '2020-01-01', until: '2024-12-31', revoked: null };
const revoked = (reason: 'lost' | 'stolen'): Validity => ({ ...held, revoked: { day: '2023-05-01', reason } });

describe('how a signature stands', () => {
  it.each([
    ['2024-12-31', '2024-12-31', held, 'good'],
    ['2024-12-31', '2025-01-01', held, 'expiredSince'],
    ['2020-01-01', '2020-01-01', held, 'good'],
    ['2019-12-31', '2020-01-01', held, 'outOfTime'],
    ['2025-01-01', '2025-01-01', held, 'outOfTime'],
    [null, '2021-01-01', held, 'outOfTime'],
    ['2023-04-30', '2030-01-01', revoked('lost'), 'revokedSince'],
    ['2023-04-30', '2030-01-01', revoked('stolen'), 'revokedStolen'],
    ['2023-05-01', '2023-05-02', revoked('lost'), 'revokedBefore'],
    ['2023-05-01', '2023-05-02', revoked('stolen'), 'revokedBefore'],
  ] as const)('signed on %s and seen on %s', (signedOn, today, validity, standing) => {
    expect(standingOf(validity, signedOn, today)).toBe(standing);
  });

  it.each([
    ['2024-12-30', '2025-01-01', held, { day: '2024-12-31', known: false }, 'expiredStamped'],
    ['2024-12-30', '2024-12-31', held, { day: '2024-12-30', known: true }, 'good'],
    ['2024-12-30', '2025-02-01', held, { day: '2025-01-01', known: true }, 'expiredSince'],
    ['2025-01-01', '2025-02-01', held, { day: '2024-12-31', known: true }, 'outOfTime'],
    ['2023-04-30', '2030-01-01', revoked('lost'), { day: '2023-04-30', known: false }, 'revokedStamped'],
    ['2023-04-30', '2030-01-01', revoked('lost'), { day: '2023-05-01', known: true }, 'revokedSince'],
    ['2023-04-30', '2030-01-01', revoked('stolen'), { day: '2023-04-30', known: true }, 'revokedStamped'],
    ['2023-04-30', '2030-01-01', revoked('stolen'), { day: '2023-04-30', known: false }, 'revokedStolen'],
    ['2023-04-30', '2030-01-01', revoked('stolen'), { day: '2023-05-01', known: true }, 'revokedStolen'],
    ['2023-05-01', '2030-01-01', revoked('lost'), { day: '2023-04-30', known: true }, 'revokedBefore'],
  ] as const)('signed on %s and seen on %s, with %o and the stamp %o', (signedOn, today, validity, stamp, standing) => {
    expect(standingOf(validity, signedOn, today, stamp)).toBe(standing);
  });
});
