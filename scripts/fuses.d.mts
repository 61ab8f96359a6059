export const fuses: readonly (readonly [name: string, on: boolean])[];
export function setFuses(executable: string): Promise<void>;
