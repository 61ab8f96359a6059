/**
 * Every picture that is pasted from the screen has the same name, the browser's own `image.png`: the moment, where the reader is, tells several apart. A file
 * that was copied keeps its name.
 */
export function namedByMoment(file: File, at: Date): File {
  const kind = /^image(\.(?:png|jpe?g|webp))$/u.exec(file.name)?.[1];
  if (kind === undefined) return file;
  const moment = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19).replaceAll(':', '.');
  return new File([file], `image ${moment.replace('T', ' ')}${kind}`, { type: file.type, lastModified: file.lastModified });
}
