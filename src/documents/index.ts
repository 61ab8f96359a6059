/** What the hosts use of documents: made, signed, verified, and the identity that signs. */
export { attachmentName, documentBytes, renderStatement, sha256Hex, type RenderOptions } from './pdf/renderStatement.ts';
export { comparisonAttachment, renderComparison } from './pdf/renderComparison.ts';
export { renderDocument } from './pdf/renderDocument.ts';
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
} from './identity/identity.ts';
export { exportPkcs12, importPkcs12, signingKeyOf } from './identity/pkcs12/index.ts';
export { signPdf, type SignOptions } from './sign/signPdf.ts';
export { verifyPdf, type SignatureReport, type VerificationReport, type VerifyOptions } from './verify/verifyPdf.ts';
