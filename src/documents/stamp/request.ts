import { createHash } from 'node:crypto';
import { Integer, OctetString, Sequence, fromBER } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, PKIStatus, TSTInfo, ContentInfo, SignedData, TimeStampReq, TimeStampResp } from 'pkijs';
import { Refused, refuse } from '../../core/refusals/refusal.ts';
import { readStamp } from './token.ts';

const sha256 = '2.16.840.1.101.3.4.2.1';

/** The question to a time stamping service (RFC 3161, 2.4.1): DER, with its certificate asked for in the answer. */
export function stampRequest(signature: Uint8Array, nonce: Uint8Array): Uint8Array {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256 }),
      hashedMessage: new OctetString({ valueHex: buffer(createHash('sha256').update(signature).digest()) }),
    }),
    nonce: new Integer({ valueHex: buffer(positive(nonce)) }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

/**
 * The token in the service's answer.
 * @throws Refused STAMP_REFUSED when the service declines, STAMP_INVALID when what it answers is no stamp over this signature.
 */
export async function stampToken(answer: Uint8Array, signature: Uint8Array, nonce: Uint8Array): Promise<Uint8Array> {
  const invalid = new Refused(refuse('STAMP_INVALID'));
  let token: Uint8Array;
  try {
    const { result, offset } = fromBER(buffer(answer));
    if (offset !== answer.length || !(result instanceof Sequence)) throw invalid;
    const { status } = new TimeStampResp({ schema: result }).status;
    if (status !== PKIStatus.granted && status !== PKIStatus.grantedWithMods) throw new Refused(refuse('STAMP_REFUSED'));
    // As the service wrote it: to write it anew could break what it signed.
    token = new Uint8Array(result.valueBlock.value[1]!.valueBeforeDecodeView);
    const signed = new SignedData({ schema: new ContentInfo({ schema: fromBER(buffer(token)).result }).content });
    const info = TSTInfo.fromBER(signed.encapContentInfo.eContent!.getValue());
    const answered = info.nonce === undefined ? Buffer.alloc(0) : Buffer.from(info.nonce.valueBlock.valueHexView);
    if (!answered.equals(positive(nonce))) throw invalid;
  } catch (error) {
    throw error instanceof Refused ? error : invalid;
  }
  if (!(await readStamp(token, signature)).valid) throw invalid;
  return token;
}

/** A positive number in its shortest form, as DER asks. */
function positive(nonce: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(nonce);
  bytes[0] = (bytes[0]! & 0x3f) | 0x40;
  return bytes;
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
