/**
 * The version of everything that turns a document's data into bytes: layout, words, fonts, pdfkit, fontkit, fflate; one for each
 * schema of document. It is written into each PDF. A verifier makes the PDF again and compares, which only means something with
 * the same version: raise it with any change to the output (the golden tests in tests/documents say when). What was issued with
 * the first schema is drawn as it was then.
 */
export const layoutVersions = { 1: 1, 2: 3 } as const;
/**
 * Versions of the layout of everything else: documents of all kinds since they can be drawn on other paper and carry a picture. Numbers go
 * on from those before, so that a version says which form a file has whatever its kind. Version 5 writes no time as hours, gives the days
 * of an annual statement's accounts a wider column, and says in the members' register too that it does not prove whose key signed.
 * Version 6 lines up the words of the subscription form, says under the title who signs, and draws what the schemas have that came with
 * the log of events: of what is signed, it draws only those. Version 7 says in French too that parts are rounded down to the smallest
 * unit of the currency, names the currency of a charter, groups the thousands of hours, ends the figures of the subscription form at one
 * edge, and leaves the class of a share on one line of the movement register.
 */
export const paperVersions: readonly number[] = [4, 5, 6, 7];
/** Those of documents without a log of events, and of those that carry one. */
export const unloggedVersions = paperVersions.slice(0, 2);
export const loggedVersions = paperVersions.slice(2);
/** The version of what is issued today. */
export const rendererVersion: number = paperVersions.at(-1)!;
/**
 * Versions that this program still draws to the byte, for each schema. Version 3 is version 2 with a second field for a signature
 * and with the signer's capacity.
 */
export const drawnVersions: Readonly<Record<1 | 2, readonly number[]>> = { 1: [1], 2: [2, 3] };
/**
 * The same for comparisons of charters, which nobody signs and nobody draws again. Version 2 leaves no heading alone at the foot of a page;
 * version 3 says in French how parts are rounded, as version 7 of the others does.
 */
export const comparisonVersion = 3;
