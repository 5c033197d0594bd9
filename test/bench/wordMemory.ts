// Started by the benchmark with a Word file: prints how many bytes more the process holds at most while it reads the
// file than before, and how many bytes of XML the file holds, as a line of JSON.
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { readWordText } from '../../server/src/node/word/readWordText';
import { docx, p } from '../support/docx';

const [, , path = ''] = process.argv;
const collect = (globalThis as { gc?: () => void }).gc;
const bytes = readFileSync(path);
// What every reading process holds: compiled code and tables.
for (let run = 0; run < 20; run++) readWordText(docx({ body: p('甲') }), 'accept');
collect?.();
const before = process.memoryUsage.rss();
const read = readWordText(bytes, 'accept');
const most = process.resourceUsage().maxRSS * 1024;
const parts = unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') });
const xml = Object.values(parts).reduce((sum, { length }) => sum + length, 0);
console.log(JSON.stringify({ bytes: read.ok ? Math.max(most, process.memoryUsage.rss()) - before : 0, xml }));
