/** The source of a rule, or of rows of rules, without its documentation; `keepTexts`: explanation and basis stay. */
export function withoutDocumentation(source: string, options: { readonly keepTexts: boolean }): string;
