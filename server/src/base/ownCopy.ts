/**
 * The same words in a string of their own. An engine may keep a slice as a window on the text it was cut from, and then
 * whoever keeps the slice keeps that whole text; what is kept from version to version must not.
 */
export const ownCopy = (slice: string): string => ` ${slice}`.slice(1);
