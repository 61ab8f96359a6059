/** The longest JSON part of one message, in bytes. */
export const jsonBytesMax = 1024 * 1024;
/** The longest whole message, in bytes: a JSON part and the file part behind it. */
export const frameBytesMax = 8 * 1024 * 1024 + jsonBytesMax;

/** oRPC puts this byte, which UTF-8 never uses, between the JSON part of a message and its file part. */
const delimiter = 0xff;

/**
 * Whether a message from a page is one that the API's codec can read. The codec itself throws on anything else, and a
 * throw in the book's thread would end it, so each host asks here before it passes a message on.
 */
export function isFrame(data: unknown): data is string | Uint8Array {
  if (typeof data === 'string') return data.length <= jsonBytesMax && Buffer.byteLength(data) <= jsonBytesMax && isEnvelope(data);
  if (!(data instanceof Uint8Array) || data.byteLength > frameBytesMax) return false;
  const end = data.indexOf(delimiter);
  const json = data.subarray(0, end === -1 ? data.byteLength : end);
  return json.byteLength <= jsonBytesMax && isEnvelope(Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString('utf8'));
}

/** The message's envelope: `i` its id, `t` its type (absent for a request, 3 stream item, 4 abort), `p` its payload. */
function isEnvelope(json: string): boolean {
  const message = parse(json);
  if (!isRecord(message) || !isId(message['i'])) return false;
  if (message['t'] === 4) return true;
  const payload = message['p'];
  if (message['t'] === 3) return isRecord(payload);
  if (message['t'] !== undefined || !isRecord(payload)) return false;
  const url = payload['u'];
  return typeof url === 'string' && /^\/[\w/-]*(?:\?|$)/u.test(url) && isHeaders(payload['h']) && isMethod(payload['m']);
}

function parse(json: string): unknown {
  try {
    // A key named __proto__ survives JSON.parse as an own key, and poisons whoever copies it later.
    const suspicious = json.includes('__proto__') || json.includes('\\u');
    return suspicious ? JSON.parse(json, refuseProto) : JSON.parse(json);
  } catch {
    return undefined;
  }
}

function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('a key named __proto__');
  return value;
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= 64;
}

function isMethod(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && /^[A-Z]{3,7}$/u.test(value));
}

function isHeaders(value: unknown): boolean {
  if (value === undefined) return true;
  const texts = (header: unknown) =>
    typeof header === 'string' || (Array.isArray(header) && header.every((part) => typeof part === 'string'));
  return isRecord(value) && Object.values(value).every(texts);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
