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
 */
export const paperVersions: readonly number[] = [4, 5];
/** Version 6 is the subscription form's alone: its words end where its figures do, and a long name of a class wraps. */
export const formVersions: readonly number[] = [...paperVersions, 6];
/** The version of what is issued today. */
export const rendererVersion: number = paperVersions.at(-1)!;
/**
 * Versions that this program still draws to the byte, for each schema. Version 3 is version 2 with a second field for a signature
 * and with the signer's capacity.
 */
export const drawnVersions: Readonly<Record<1 | 2, readonly number[]>> = { 1: [1], 2: [2, 3] };
/** The same for comparisons of charters, which nobody signs and nobody draws again. */
export const comparisonVersion = 1;
