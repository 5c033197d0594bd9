import { Range } from 'vscode';
import { type Range as ProtocolRange } from '../../server/src/protocol/position';

/** The editor's range of a protocol range. */
export const toRange = ({ start, end }: ProtocolRange): Range =>
  new Range(start.line, start.character, end.line, end.character);
