/**
 * The version of everything that turns a document's data into bytes: layout, words, fonts, pdfkit, fontkit, fflate. It is
 * written into each PDF. A verifier makes the PDF again and compares, which only means something with the same version:
 * raise it with any change to the output (the golden test in tests/documents says when).
 */
export const rendererVersion = 1;
