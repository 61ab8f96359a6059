export function folderInMemory(env?: Readonly<Record<string, string | undefined>>, memory?: string, room?: number): string | undefined;
export function remove(folder: string): void;
