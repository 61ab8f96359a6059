export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  /** Its words in reading order. */
  readonly text: string;
}

/** Dots for each of a page's points (1/72 inch): enough to be read on a fine screen without drawing for a printer. */
const dotsPerPoint = 2;

/** Draws every page of a PDF. What reads PDF files is large, so it is loaded when the first is looked at, and works on a thread of its own. */
export async function drawPages(file: File): Promise<DrawnPage[]> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist');
  const port = new Worker(new URL('pdfjs-dist/build/pdf.worker.mjs', import.meta.url), { type: 'module' });
  const worker = new PDFWorker({ port: port as never });
  const task = getDocument({ data: new Uint8Array(await file.arrayBuffer()), worker, isEvalSupported: false });
  try {
    const document = await task.promise;
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: dotsPerPoint });
      const canvas = window.document.createElement('canvas');
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      await page.render({ canvas, viewport }).promise;
      const { items } = await page.getTextContent();
      pages.push({ canvas, text: items.map((item) => ('str' in item ? item.str : '')).join(' ') });
    }
    return pages;
  } finally {
    await task.destroy();
    worker.destroy();
    port.terminate();
  }
}
