import { runApplication } from '../../../src/main/application.ts';
import { startStandIn } from './start.ts';

runApplication(startStandIn);
