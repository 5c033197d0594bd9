import { bareTitle } from '../syntax/titleForms';
import { regionOfTitle } from '../syntax/regionOfTitle';
import { type StandardKind } from './standard/types';

/** What the title of a regulation says. */
export interface Matter {
  /** 甲市; empty where the title begins with no region. */
  readonly region: string;
  /** 物业管理: what stands between region and genre. */
  readonly matter: string;
  /** 物业: the same without what is done about it. */
  readonly subject: string;
  readonly kind: StandardKind;
}

const GENRE = /(?:实施办法|实施细则|暂行|若干|试行)*(?:条例|规定|办法|细则|规则)(?:（[^（）]*）)*$/u;

/** Reads the title of a regulation; everything is empty for a title that names no kind of regulation. */
export function matterOf(title: string): Matter {
  const bare = bareTitle(title).replace(/[\s\u3000]/gu, '');
  const { region, rest } = regionOfTitle(bare);
  const matter = GENRE.test(rest)
    ? rest
        .replace(GENRE, '')
        .replace(/^实施《[^》]*》$/u, '')
        .replace(/的$/u, '')
    : '';
  const subject = matter.replace(AIM, '') || matter;
  return { region, matter, subject, kind: kindOf(matter) };
}

/** What is done about a subject; 服务 and 安全 are part of it. */
const AIM = /(?:(?:发展)?促进|监督管理|管理|保护|保障|监督|发展)$/u;

function kindOf(matter: string): StandardKind {
  if (/^(?:反|禁|制止|预防|防范)|(?:防治|防范|预防|禁止)$/u.test(matter)) return '防治';
  if (/(?:促进|发展)$/u.test(matter)) return '促进';
  if (/(?:保护|保育|传承)$/u.test(matter)) return '保护';
  return /管理$/u.test(matter) ? '管理' : 'other';
}
