/** The scheme of drafts that the browser keeps, where the extension is served as a site. */
export const DRAFT_SCHEME = 'tiaoli-drafts';

/** Whether documents of a scheme are pages of ours to be read: precedents, previews, comparisons. Drafts never are. */
export const isOwnPage = (scheme: string): boolean => scheme.startsWith('tiaoli-') && scheme !== DRAFT_SCHEME;
