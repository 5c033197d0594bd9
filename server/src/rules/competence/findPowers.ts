import { findInProse, inPassages } from '../../analysis/prose';
import { type Snapshot } from '../../analysis/snapshot';
import { shiftSpan, type Span } from '../../base/span';

/** The powers that only certain kinds of norms may create: 行政许可, 行政处罚, 行政强制. */
export type Power = 'licence' | 'penalty' | 'compulsion';

/** A clause that gives a power itself; clauses that refer to a law for it do not count. */
export interface PowerPlace {
  readonly power: Power;
  readonly span: Span;
}

/** Each pattern first tests one character ahead, so that looking back is done only where a match may begin. */
const PATTERNS: readonly (readonly [Power, RegExp])[] = [
  [
    'licence',
    // Licences of the State do not count: 依法取得, 按照国家规定取得, 施工许可证.
    /(?=[应必方])(?<!(?:依法|依照|按照|根据|国家|法律)[^。；]{0,40})(?:应当|必须|方可)(?:事先|同时|重新)?(?:向[^，。；]{2,16})?(?:申请领取|申请|取得|领取|申领)(?![^，。；]{0,10}(?:依法|国家|施工|规划|采伐|商品房|权利人))[^，。；]{0,14}许可证?(?![^。；]{0,20}(?:依照|按照))/u,
  ],
  [
    'penalty',
    /(?=[处没吊暂责])(?<!(?:依法|依照|根据|被)[^。；]{0,60})(?:处以?[^。；，]{0,30}罚款|没收违法所得|吊销[^，。；]{0,10}[证照]|暂扣[^，。；]{0,8}[证照]|责令停产停业)/u,
  ],
  [
    'compulsion',
    /(?=[查扣冻强代])(?<!(?:依法|依照|按照|根据|不得|违法|非法|被|申请|人民法院)[^。；]{0,60})(?:(?:查封|扣押|冻结)(?!的)|强制(?:拆除|执行|清除)|代履行)(?![^。；]{0,40}(?:依法|依照|人民法院))/u,
  ],
];

/** The first clause in a passage for each power. */
const powersIn = inPassages<PowerPlace>(
  ({ masked }) =>
    PATTERNS.flatMap(([power, pattern]) => {
      const match = pattern.exec(masked);
      return match === null
        ? []
        : [{ power, span: { start: match.index, end: match.index + match[0].length } }];
    }),
  ['许可', '罚款', '没收', '吊销', '暂扣', '责令', '查封', '扣押', '冻结', '强制', '代履行'],
);

/** The clauses that give a power themselves, in text order. */
export const powerPlaces = (snapshot: Snapshot): readonly PowerPlace[] => snapshot.derive(findPowers);

const findPowers = (snapshot: Snapshot): readonly PowerPlace[] =>
  findInProse(snapshot, powersIn).map(({ start, found: { power, span } }) => ({
    power,
    span: shiftSpan(span, start),
  }));
