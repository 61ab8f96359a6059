import { startWorker } from '../worker/start.ts';
import { runApplication } from './application.ts';

runApplication(startWorker);
