/** All files side by side; a folder for each member; a ZIP for each; a draft of an e-mail for each. */
export const handOutLayouts = ['together', 'folders', 'zips', 'drafts'] as const;
/** So many documents make one print job: more would be a file that programs which print open slowly. */
export const mostPrinted = 200;
export type HandOutLayout = (typeof handOutLayouts)[number];
