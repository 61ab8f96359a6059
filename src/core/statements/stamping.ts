/** So many documents that are signed together get a time stamp each, one request to the service for each of them. */
export const mostStampedEach = 20;

/**
 * Whether each of these documents is stamped by itself. Of more, the list of what is handed out is stamped once.
 * @param wish what somebody chose; null leaves it to the number of documents.
 */
export function stampsEach(count: number, wish: boolean | null): boolean {
  return wish ?? count <= mostStampedEach;
}
