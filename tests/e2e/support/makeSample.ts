import { systemClock } from '../../../src/engine/clock.ts';
import { Desk } from '../../../src/engine/desk.ts';
import { openSample } from '../../../src/engine/sample/open.ts';
import { programFolder } from '../../../src/hosting/folders.ts';
import { join } from 'node:path';

// A process of its own: the state folder and the language as arguments.
const [stateFolder, language] = process.argv.slice(2) as [string, 'en' | 'fr'];
const resourcesFolder = join(programFolder(), 'resources');
const desk = new Desk({ stateFolder, booksFolder: stateFolder, resourcesFolder, host: 'browser', clock: systemClock });
await openSample(desk, language);
desk.end();
