/** As much as one call may carry. It stands alone, so that the page knows it without the schemas. */
export const largestFileBytes = 8 * 1024 * 1024;
