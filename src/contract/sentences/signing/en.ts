/** Who signs, with which certificate, and a second signature: the sentences of these refusals. */
export const enSigning = {
  P12_UNREADABLE: 'This file cannot be read as a certificate with its key (PKCS#12, .p12 or .pfx). Choose another file.',
  P12_OLD_ENCRYPTION:
    'This file is protected in an old way that can be broken[ ({algorithm})]. Export the certificate again from the program that it came from, with AES-256; or with OpenSSL: “openssl pkcs12 -legacy -in old.p12 -nodes -out key.pem”, then “openssl pkcs12 -export -in key.pem -out new.p12”; delete key.pem afterwards.',
  P12_NO_KEY: 'This file holds no private key, so nobody can sign with it. Export the certificate again together with its key.',
  P12_NO_CERTIFICATE: 'This file holds a key, but not the certificate that belongs to it. Export both into one file.',
  KEY_UNSUPPORTED:
    'Most programs could not verify signatures of this kind of key[ ({key})]. Use a certificate with an RSA key of at least 2048 bits, or one on the curve P-256, P-384 or P-521.',
  CERTIFICATE_EXPIRED: 'This certificate has expired[ on {day}]. Ask whoever issued it for a new one.',
  CERTIFICATE_NOT_YET: 'This certificate is not valid yet[, only from {day}]. Wait until then, or check the date of this computer.',
  CERTIFICATE_NOT_FOR_SIGNING: 'This certificate was not issued to sign documents. Ask for one whose usage includes signatures.',
  PERSON_UNKNOWN: 'This person is not in the book. Choose the lead or one of the members.',
  ROLE_MISSING: 'In which capacity does this person sign? Choose one, or write it in your own words.',
  ROLE_TOO_LONG: 'These words for the capacity are too long for a certificate. Use [at most {length} characters|fewer].',
  IDENTITY_KNOWN: 'The book already knows this certificate[, held by {name}]. There is nothing to import.',
  SIGNER_UNKNOWN: 'This book does not know such a signing identity. Look at the list in the settings, under Signatures.',
  SIGNER_REVOKED:
    '[The certificate of {name}|This certificate] was revoked[, as of {day}]. Nobody signs with it any more: add a new identity, or renew it with a new key.',
  SIGNER_RENEWED: '[The certificate of {name}|This certificate] has been renewed. Use the new one.',
  SIGNER_WITHOUT_KEY:
    'The private key[ of {name}] is not in this book, as in one rebuilt from an export. Import its backup (a .p12 file), or add a new identity.',
  SIGNER_OTHER_HOLDER:
    'The earlier certificate is [held by {name}|somebody else’s], so it is not renewed by this one. Import it without renewing anything.',
  SIGNER_IMPORTED:
    '[The certificate of {name}|This certificate] was not issued by the cooperative, so it is not renewed here. Import the new file from whoever issued it.',
  AUTHORITY_MISSING: 'The key of the cooperative’s authority is not in this book. Add a new identity: a new authority is made with it.',
  DOCUMENT_NOT_CURRENT: '[Document {number}|This document] has been replaced or is about to be. Countersign the one that takes its place.',
  NOTHING_TO_COUNTERSIGN: 'Nobody has signed this document yet, so it cannot be countersigned. Issue it first.',
  DOCUMENT_ALTERED: '[Document {number}|This document] is no longer what was signed. Do not sign it; ask for the original file.',
  COUNTERSIGNED_ALREADY:
    '[Document {number}|This document] already bears the signature[ of {name}]. A second signature must be somebody else’s.',
  NO_FREE_FIELD:
    '[Document {number}|This document] has no place left for another signature: two people have signed it, or it was made before there were countersignatures.',
  DOCUMENTS_TOO_MANY:
    '[These are {count} documents|These are many documents]; [at most {limit}|fewer] make one print job. Print them in several goes.',
  DOCUMENT_STAMP_UNREACHABLE:
    'The time stamping service[ {address}] did not answer, so what waited for its time stamp was not signed. Try again later, or sign without time stamps.',
  DOCUMENT_STAMP_REFUSED:
    'The time stamping service[ {address}] declined, so what waited for its time stamp was not signed. Ask the service why, or sign without time stamps.',
  DOCUMENT_STAMP_INVALID:
    'What the time stamping service[ {address}] answered is no valid time stamp of this signature, so the document was not signed. Check the address in the settings, or sign without time stamps.',
  DOCUMENT_STAMP_TOO_LARGE:
    'The time stamp that the service answered is larger than the room that a signature has for it, so the document was not signed. Enter another service in the settings, or sign without time stamps.',
};
