/** What the hosts use of documents: made, signed, verified, and the identity that signs. */
export { attachmentName, documentBytes, renderStatement, sha256Hex, type RenderOptions } from './pdf/renderStatement.ts';
export { comparisonAttachment, renderComparison } from './pdf/renderComparison.ts';
export { renderDocument } from './pdf/renderDocument.ts';
export { largestLogo, normalizeLogo } from './logo/normalize.ts';
export { defaultResourcesFolder } from './pdf/resources.ts';
export { shortId } from './pdf/frame.ts';
export { rendererVersion } from './pdf/version.ts';
export {
  addIdentity,
  createAuthority,
  createIdentity,
  publicIdentity,
  renewIdentity,
  readIdentity,
  shortestPassphrase,
  unlockIdentity,
  type Identity,
  type NewIdentity,
  type PublicIdentity,
  type SealedAndOpen,
} from './identity/identity.ts';
export { exportPkcs12, importPkcs12, signingKeyOf } from './identity/pkcs12/index.ts';
export { joinPages, type JoinedPages } from './pdfFile/joinPages.ts';
export { PdfSyntaxError } from './pdfFile/values.ts';
export { countersignPdf } from './sign/countersign.ts';
export { signPdf, signPdfStamped, type SignOptions, type StampAsker } from './sign/signPdf.ts';
export { dataInside, renderArchive } from './proofs/archive.ts';
export { dataName, signDetached, twinFiles, type ProofFile } from './proofs/twin.ts';
export { manifestBytes, parseManifest } from './proofs/manifest.ts';
export { stampDetached } from './proofs/twin.ts';
export { stampRequest, stampToken } from './stamp/request.ts';
export type { StampReport } from './stamp/token.ts';
export { certificateFingerprints } from './verify/certificateFile.ts';
export type { SignatureReport } from './verify/judge.ts';
export { verifyFiles, type FileReport, type FilesOptions, type FilesReport, type GivenFile } from './verify/verifyFiles.ts';
export { verifyPdf, type ManifestReport, type VerificationReport, type VerifyOptions } from './verify/verifyPdf.ts';
