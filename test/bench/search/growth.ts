import { formatTable } from '../../measure/support/table';
import { percentile } from '../statistics';
import { type Figures } from './measure';
import { plot } from './plot';

/** The product at one size, with the yardsticks of the same run in ms. */
export interface Growth {
  readonly figures: Figures;
  readonly parse: readonly number[];
  readonly scan: readonly number[];
}

const MIB = 1024 * 1024;

const median = (samples: readonly number[]): number => percentile(samples, 0.5);
const late = (samples: readonly number[]): number => percentile(samples, 0.95);

/** What is shown of each size, in ms. */
const LINES: readonly (readonly [name: string, valueOf: (growth: Growth) => number])[] = [
  ['build', ({ figures }) => median(figures.build)],
  ['load to first answer', ({ figures }) => median(figures.load)],
  ['whole article, p95', ({ figures }) => late(figures.whole)],
  ['typed prefix, p95', ({ figures }) => late(figures.prefix)],
  ['JSON.parse', ({ parse }) => median(parse)],
  ['String.includes, p95', ({ scan }) => late(scan)],
];

/** How the product and the two yardsticks grow, one row a size; times in ms. */
export const growthTable = (sizes: readonly Growth[]): string =>
  formatTable([
    ['articles', ...LINES.map(([name]) => name), 'saved, MiB', 'literal in first ten'],
    ...sizes.map((growth) => [
      growth.figures.size.toLocaleString('en'),
      ...LINES.map(([, valueOf]) => valueOf(growth).toFixed(2)),
      (growth.figures.savedBytes / MIB).toFixed(1),
      growth.figures.literal.toFixed(3),
    ]),
  ]);

/** The same as an SVG over two logarithmic scales. */
export const growthPlot = (sizes: readonly Growth[]): string =>
  plot(
    'Milliseconds by number of articles',
    LINES.map(([name, valueOf]) => ({
      name,
      points: sizes.map((growth) => [growth.figures.size, valueOf(growth)] as const),
    })),
  );
