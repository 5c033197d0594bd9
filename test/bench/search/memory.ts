// Started by the benchmark with an index file: prints how many bytes more the process holds with the index open and
// asked than before, as a line of JSON.
import { readFileSync } from 'node:fs';
import { own } from './engines';

const [, , path = ''] = process.argv;
const collect = (globalThis as { gc?: () => void }).gc;
const held = (): number => {
  collect?.();
  return process.memoryUsage().rss;
};

async function main(): Promise<void> {
  // What every server holds: compiled code and the tables of the tokenizer.
  const idle = await own.build([], []);
  idle.ask('数据', 1);
  const before = held();
  const ask = await own.load(readFileSync(path), []);
  for (let i = 0; i < 200; i++) ask(`应当${String.fromCharCode(0x4e00 + i)}数据依法共享的具体办法`, 10);
  console.log(JSON.stringify({ bytes: held() - before }));
}

void main();
