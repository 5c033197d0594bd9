import { bilingual, type Bilingual } from '../../base/bilingual';

/** What can go wrong between this machine and a server. */
export type FaultKind =
  | 'address' | 'unreachable' | 'timeout' | 'certificate' | 'proxy' | 'denied' | 'busy' | 'failed'
  | 'missing' | 'garbage' | 'cut' | 'tooLarge' | 'mapping'; // prettier-ignore

/** A fault with a sentence for people. It never holds credentials nor what was asked. */
export interface RemoteFault {
  readonly kind: FaultKind;
  readonly message: Bilingual;
  /** The status of the answer, where there was one. */
  readonly status?: number;
  /** Milliseconds after which the server wants to be asked again. */
  readonly retryAfter?: number;
}

const SENTENCES: Readonly<Record<FaultKind, Bilingual>> = {
  address: bilingual('语料库服务器的地址不能用', 'The address of the corpus server cannot be used'),
  unreachable: bilingual('连接不上语料库服务器', 'The corpus server cannot be reached'),
  timeout: bilingual('语料库服务器没有及时回答', 'The corpus server did not answer in time'),
  certificate: bilingual(
    '语料库服务器的证书不受信任，没有连接',
    'The certificate of the corpus server is not trusted; nothing was sent',
  ),
  proxy: bilingual('代理没有接通语料库服务器', 'The proxy did not connect to the corpus server'),
  denied: bilingual(
    '语料库服务器不接受所用的凭据，请用命令“设置语料库服务器凭据”重新设置',
    'The corpus server does not accept the credentials; set them with the command “Set Corpus Server Credentials”',
  ),
  busy: bilingual('语料库服务器繁忙', 'The corpus server is busy'),
  failed: bilingual('语料库服务器出错', 'The corpus server failed'),
  missing: bilingual('语料库服务器上没有这个语料库', 'The server has no such corpus'),
  garbage: bilingual('语料库服务器的回答无法理解', 'The answer of the corpus server cannot be understood'),
  cut: bilingual('语料库服务器的回答不完整', 'The answer of the corpus server was cut off'),
  tooLarge: bilingual(
    '语料库服务器的回答过大，没有接收',
    'The answer of the corpus server is too large and was not taken',
  ),
  mapping: bilingual('语料库的版本不同', 'The corpus is of another version'),
};

/** @param detail a short word that tells more, the same in both languages: a code, a status, a name */
export function fault(
  kind: FaultKind,
  detail = '',
  more: Pick<RemoteFault, 'status' | 'retryAfter'> = {},
): RemoteFault {
  const { zh, en } = SENTENCES[kind];
  const message = detail === '' ? SENTENCES[kind] : bilingual(`${zh}（${detail}）`, `${en} (${detail})`);
  return { kind, message, ...more };
}

/** Faults that another node, or the same one a little later, may not have. */
export const isPassing = ({ kind }: RemoteFault): boolean =>
  ['unreachable', 'timeout', 'busy', 'failed', 'cut', 'proxy'].includes(kind);

/** Faults that stay until somebody does something. */
export const needsSomebody = ({ kind }: RemoteFault): boolean =>
  ['address', 'certificate', 'denied', 'missing', 'mapping'].includes(kind);
