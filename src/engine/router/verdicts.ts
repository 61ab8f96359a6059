import type { GivenFile } from '../../app/ports/press.ts';
import type { Verdict, Verdicts } from '../../app/papers/verify.ts';
import type { Verdict as ShownVerdict, Verdicts as ShownVerdicts } from '../../contract/verifying.ts';
import { documentSummary } from '../../core/statements/summary.ts';

export async function bytesOf(files: readonly File[]): Promise<GivenFile[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

/** What was found, in the form that the page reads. */
export function toVerdicts({ verdicts, certificates, loose }: Verdicts): ShownVerdicts {
  return { verdicts: verdicts.map(toVerdict), certificates: [...certificates], loose: [...loose] };
}

export function toVerdict({ document, manifest, knownSigner, ...verdict }: Verdict): ShownVerdict {
  return {
    ...verdict,
    known: knownSigner,
    signatures: [...verdict.signatures],
    document: document && {
      number: document.number,
      kind: document.kind,
      cooperative: document.cooperative.name,
      ...documentSummary(document),
      currency: document.cooperative.currency,
      issuedOn: document.issuedOn,
    },
    manifest: manifest && {
      cooperative: manifest.cooperative.name,
      madeOn: manifest.madeOn,
      head: manifest.head.seq,
      files: manifest.files.map(({ name, number, state }) => ({ name, number, state })),
      extra: [...manifest.extra],
    },
  };
}
