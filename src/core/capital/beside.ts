/** What the Open Cap Format has no field for is written beside it, in a file of ours that it does not name. */
export const besideOcf = 'tantieme-capital.json';
