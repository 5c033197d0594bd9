import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';

/** Where a corpus is. */
export interface Address {
  /** Scheme, host and port of each node, without a slash at the end. */
  readonly nodes: readonly string[];
  /** The name of the corpus: the alias that searches go to. */
  readonly corpus: string;
}

const DEFAULT_CORPUS = 'tiaoli';
const NAME = /^[a-z0-9][a-z0-9._-]{0,60}$/u;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;
const MOST_NODES = 16;

/**
 * Reads `https://a.example:9200/tiaoli, https://b.example:9200`. Without encryption only this machine itself is asked: a draft
 * is nobody's to read on the way. User names do not belong into an address, which stands in settings.
 */
export function readAddress(text: string): Outcome<Address, Bilingual> {
  const parts = text.split(/[\s,，]+/u).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > MOST_NODES) return refused(WRONG);
  const nodes: string[] = [];
  let corpus: string | undefined;
  for (const part of parts) {
    const url = URL.canParse(part) ? new URL(part) : undefined;
    if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.search !== '') {
      return refused(WRONG);
    }
    if (url.username !== '' || url.password !== '') return refused(CREDENTIALS);
    if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) return refused(PLAIN);
    const name = decode(url.pathname).replace(/^\/|\/$/gu, '');
    if (name !== '' && !NAME.test(name)) return refused(NO_NAME);
    if (corpus !== undefined && name !== '' && name !== corpus) return refused(TWO_NAMES);
    corpus ??= name === '' ? undefined : name;
    nodes.push(url.origin);
  }
  return done({ nodes: [...new Set(nodes)], corpus: corpus ?? DEFAULT_CORPUS });
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a bare percent sign is no name either
  }
}

const WRONG = bilingual(
  '服务器地址应写作 https://host:9200/tiaoli（末尾为语料库名），多个地址以逗号分隔',
  'the address of a server is https://host:port/corpus; several are parted by commas',
);
const PLAIN = bilingual(
  '不加密的 http:// 只能用于本机；请用 https://',
  'http:// without encryption is for this machine only; use https://',
);
const CREDENTIALS = bilingual(
  '用户名和密码不要写在地址中，请用命令“设置语料库服务器凭据”保存',
  'keep user and password out of the address; the command “Set Corpus Server Credentials” stores them',
);
const NO_NAME = bilingual(
  '语料库名只能用小写字母、数字、点、横线和下划线',
  'the name of a corpus has small letters, digits, dots, dashes and underscores only',
);
const TWO_NAMES = bilingual('几个地址的语料库名不同', 'the addresses name different corpora');
