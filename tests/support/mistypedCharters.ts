import type { RefusalCode } from '../../src/core/refusals/codes.ts';
import type { Part } from './soundCharter.ts';

export interface BadCharter {
  readonly code: RefusalCode;
  readonly when: string;
  readonly place: string;
  readonly change: (file: Part) => void;
}

/** Names with a letter wrong: each is near one that the sound charter knows. */
export const mistypedCharters: readonly BadCharter[] = [
  { code: 'CHARTER_KEY_UNKNOWN', when: 'a mistyped key', place: 'loss.key', change: (file) => (file.loss.key = 'palys') },
  {
    code: 'CHARTER_ACTIVITY_UNKNOWN',
    when: 'a mistyped activity',
    place: 'activities[2].creditedTo[0]',
    change: (file) => (file.activities[2].creditedTo = ['wrok']),
  },
  {
    code: 'CHARTER_FIGURE_UNKNOWN',
    when: 'a mistyped figure',
    place: 'keys.plays.of.figure',
    change: (file) => (file.keys.plays.of.figure = 'play'),
  },
  {
    code: 'CHARTER_STEP_UNKNOWN',
    when: 'a mistyped step',
    place: 'steps[3].limits[0].step',
    change: (file) => (file.steps[3].limits[0].step = 'leagl'),
  },
  {
    code: 'CHARTER_COLLEGE_UNKNOWN',
    when: 'a mistyped college',
    place: 'rights.colleges[0].mergesInto',
    change: (file) => (file.rights.colleges[0].mergesInto = 'worker'),
  },
];
