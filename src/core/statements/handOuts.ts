/** All files side by side; a folder for each member; a ZIP for each; a draft of an e-mail for each. */
export const handOutLayouts = ['together', 'folders', 'zips', 'drafts'] as const;
export type HandOutLayout = (typeof handOutLayouts)[number];
