import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Journal, type JournalEvent } from '../../client/src/problemJournal';
import { problemReport } from '../../client/src/problemReport';

const WORDS = { intro: 'intro', what: 'what', versions: 'v', settings: 's', log: 'l', none: '-' };
const SECRET = '某市涉密事项条例';

/** Events as they come when everything that can quote a draft does. */
const eventsQuoting = (text: string): readonly JournalEvent[] => {
  const error = Object.assign(new TypeError(text), {
    name: text,
    stack: `${text}\n at ${text} (server.js:1:2)`,
  });
  return [
    { event: 'server-failed', error },
    { event: 'server-failed', error: text },
    { event: 'request-failed', name: text, error: new Error(text) },
    { event: 'command-failed', name: text, error: { message: text } },
    { event: 'origins-not-kept', error },
    { event: 'command', name: text, millis: 1 },
  ];
};

const reportOf = (
  settings: Readonly<Record<string, unknown>>,
  events: readonly JournalEvent[] = [],
): string => {
  const journal = new Journal(
    () => undefined,
    () => new Date(0),
  );
  for (const event of events) journal.note(event);
  return problemReport({ versions: ['Tiaoli 1'], settings, journal: journal.lines }, WORDS);
};

describe('problemJournal', () => {
  it('tells what happened and how long it took, to the log as well', () => {
    const logged: string[] = [];
    const journal = new Journal(
      (line) => logged.push(line),
      () => new Date(0),
    );
    journal.note({ event: 'server-started', millis: 120.4 });
    journal.note({
      event: 'index',
      state: 'ready',
      regulations: 7,
      clauses: 90,
      isComplete: false,
      millis: 33,
    });
    journal.note({ event: 'index', state: 'ready', regulations: 5, clauses: 60, isComplete: true });
    journal.note({ event: 'command', name: 'tiaoli.renumber', millis: 5 });
    journal.note({ event: 'origins-not-kept', error: 'EACCES /home/甲' });
    journal.note({ event: 'request-failed', name: 'tiaoli/renumber', error: new RangeError('甲') });
    assert.deepEqual(logged.slice(0, 5), [
      'server started in 120 ms',
      'index ready, in 33 ms: 7 regulations, 90 clauses, some files not read',
      'index ready, stopped: 5 regulations, 60 clauses',
      'tiaoli.renumber took 5 ms',
      'where drafts come from was not kept: unknown error',
    ]);
    assert.match(logged[5] ?? '', /^tiaoli\/renumber failed: RangeError/u);
    assert.equal(journal.lines[0], '1970-01-01T00:00:00.000Z server started in 120 ms');
  });

  it('tells where in our programs an error arose, in a browser too', () => {
    const journal = new Journal(() => undefined);
    const stack =
      'at a (dist/client.js:1:2)\nat b (https://x/dist/web/extension.js:3:4)\nat c (other/extension.js:5:6)';
    journal.note({ event: 'server-failed', error: Object.assign(new RangeError('甲'), { stack }) });
    assert.match(journal.lines[0] ?? '', /RangeError < client\.js:1:2 < web\/extension\.js:3:4$/u);
  });

  it('keeps the last events only', () => {
    const journal = new Journal(() => undefined);
    for (let millis = 0; millis < 500; millis++) journal.note({ event: 'server-started', millis });
    assert.equal(journal.lines.length, 200);
    assert.match(journal.lines.at(-1) ?? '', /499 ms$/u);
  });

  it('holds nothing of a text, whatever is quoted in names and errors', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        // Beside Han, of which our own lines have none, so that every trace of it shows.
        assert.doesNotMatch(reportOf({}, eventsQuoting(SECRET + text)), /\p{Script=Han}/u);
      }),
    );
  });
});

describe('problem report', () => {
  it('tells levels, numbers and switches, and counts the rest', () => {
    const report = reportOf({
      'corpus.folders': [`/家/${SECRET}`, '先例'],
      'corpus.exclude': [SECRET],
      rules: { 'numbering/*': 'off', 'structure/self-name': 'hint', [SECRET]: 'off', 'a/b': SECRET },
      'hover.precedents': 2,
      'annotations.enabled': true,
      'trace.server': 'verbose',
    });
    assert.ok(report.includes('tiaoli.corpus.folders: 2 entries'));
    assert.ok(
      report.includes('tiaoli.rules: numbering/* = off, structure/self-name = hint, 2 entries not shown'),
    );
    assert.ok(report.includes('tiaoli.hover.precedents: 2'));
    assert.ok(report.includes('tiaoli.annotations.enabled: true'));
    assert.ok(report.includes('tiaoli.trace.server: verbose'));
    assert.doesNotMatch(report, /\p{Script=Han}/u);
  });

  it('holds nothing of a text that stands anywhere in a setting', () => {
    const secret = fc.constant(SECRET);
    const value = fc.letrec((tie) => ({
      value: fc.oneof(secret, fc.integer(), fc.array(tie('value')), fc.dictionary(secret, tie('value'))),
    })).value;
    fc.assert(
      fc.property(value, (setting) => {
        assert.doesNotMatch(reportOf({ 'corpus.folders': setting, rules: setting }), /\p{Script=Han}/u);
      }),
    );
  });
});
