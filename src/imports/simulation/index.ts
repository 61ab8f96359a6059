export { simulationColumns, simulationFiles, type SimulationFile } from './columns.ts';
export { readSimulation, type Simulation, type SimulationInput } from './facts.ts';
export { FileRefused, placed } from './place.ts';
