/** An operation that may be refused for a reason the user is told. Exceptions are for bugs only. */
export type Outcome<T, R = string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: R };

export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refused = <R>(reason: R): { readonly ok: false; readonly reason: R } => ({ ok: false, reason });
