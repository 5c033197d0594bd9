import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type Position,
  type Range,
  type TextEdit as ProtoEdit,
} from 'vscode-languageserver';
import { type Snapshot } from '../../analysis/snapshot';
import { localize, type Locale } from '../../base/bilingual';
import { type Span } from '../../base/span';
import { type TextEdit } from '../../base/textEdit';
import { DIAGNOSTIC_SOURCE } from '../../protocol/hiding';
import { type Finding, type Severity } from '../../rules/types';
import { lineIndexOf } from './fromProtocol';

/** The position of a UTF-16 offset: zero-based line and UTF-16 column. */
export const positionOf = (snapshot: Snapshot, offset: number): Position =>
  snapshot.derive(lineIndexOf).toLineColumn(offset);

/** The range of a span. */
export const rangeOf = (snapshot: Snapshot, s: Span): Range => ({
  start: positionOf(snapshot, s.start),
  end: positionOf(snapshot, s.end),
});

/** An edit in terms of the protocol. */
export const protoEdit = (snapshot: Snapshot, edit: TextEdit): ProtoEdit => ({
  range: rangeOf(snapshot, edit.span),
  newText: edit.newText,
});

/** What a diagnostic needs besides the finding. */
export interface DiagnosticContext {
  readonly uri: string;
  readonly snapshot: Snapshot;
  readonly locale: Locale;
  /** URI of the folder with the rules' pages; absent: no links. */
  readonly docsBase: string | undefined;
  /** False for clients that cannot show related places. */
  readonly showsRelated: boolean;
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as the editor shows it. */
export function toDiagnostic(finding: Finding, context: DiagnosticContext): Diagnostic {
  const { snapshot, uri, locale, docsBase, showsRelated } = context;
  const related = showsRelated ? (finding.related ?? []) : [];
  return {
    range: rangeOf(snapshot, finding.span),
    severity: SEVERITY[finding.severity],
    code: finding.code,
    ...(docsBase !== undefined && { codeDescription: { href: `${docsBase}/${finding.code}.md` } }),
    source: DIAGNOSTIC_SOURCE,
    message: localize(finding.message, locale),
    ...(finding.unnecessary === true && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && {
      relatedInformation: related.map((place) => ({
        location: { uri, range: rangeOf(snapshot, place.span) },
        message: localize(place.message, locale),
      })),
    }),
    data: { code: finding.code, fixes: finding.fixes?.length ?? 0 },
  };
}
