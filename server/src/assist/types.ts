import { type Snapshot } from '../analysis/snapshot';
import { type Bilingual, type Locale } from '../base/bilingual';
import { type Outcome } from '../base/outcome';
import { type PrecedentIndex } from '../precedents/clauses/types';
import { type Finding } from '../rules/types';
import { type Arguments } from './toolArguments';

/** A text that an assistant speaks of: a file, an open draft, or words handed over. */
export interface NamedText {
  /** As the assistant named it; empty for words handed over. */
  readonly name: string;
  readonly snapshot: Snapshot;
}

/** Precedents as a tool uses them, a server's among them where one is used. */
export interface AssistPrecedents {
  readonly index: PrecedentIndex;
  /** Does what searches them, with the answers of the server. */
  asking<T>(work: () => T): Promise<T>;
  /** Why the server did not answer, or not with all it has; looked at when all has been asked. */
  readonly problem: Bilingual | undefined;
}

/** What the tools may see. Nothing else is read, and nothing is written. */
export interface AssistHost {
  readonly locale: Locale;
  /** A text by its path or URI, in its newest version; refused outside the folders given, and where it cannot be read. */
  read(name: string): Promise<Outcome<NamedText, Bilingual>>;
  /**
   * The precedents, once they can be searched; refused where there are none.
   * @param wanted titles or identities of regulations that will be looked up: those that only a server has are fetched first
   */
  precedents(wanted?: readonly string[]): Promise<Outcome<AssistPrecedents, Bilingual>>;
  /** What the rules say of a text, under the settings that hold for it. */
  check(text: NamedText): Promise<Outcome<readonly Finding[], Bilingual>>;
}

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** An answer: plain data that fits the tool's schema. */
export type Answer = Readonly<Record<string, unknown>>;

/** One tool. All of them only read. */
export interface AssistTool {
  /** Stable: assistants and their users write it. */
  readonly name: string;
  readonly title: Bilingual;
  /** For the assistant: what it gives, and what it is not for. */
  readonly description: string;
  /** The properties of the arguments, by name, and those that must be there. */
  readonly input: {
    readonly properties: Readonly<Record<string, JsonSchema>>;
    readonly required: readonly string[];
  };
  readonly output: {
    readonly properties: Readonly<Record<string, JsonSchema>>;
    readonly required: readonly string[];
  };
  /** Arguments come from outside: nothing about them is certain. */
  run(args: Arguments, host: AssistHost): Promise<Outcome<Answer, Bilingual>>;
}
