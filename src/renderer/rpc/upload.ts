import { call } from './client.ts';

const partBytes = 4 * 1024 * 1024;

/** Sends a file to the book's keeper in parts; its size is refused before its first byte. Answers the name that it goes by there. */
export async function sendFile(file: File, signal?: AbortSignal): Promise<string> {
  const { upload } = await call('imports.begin', { fileName: file.name, bytes: file.size }, signal);
  for (let start = 0; start < file.size; start += partBytes)
    await call('imports.part', { upload, part: new File([file.slice(start, start + partBytes)], file.name) }, signal);
  return upload;
}
