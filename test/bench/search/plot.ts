/** A line of a plot: points of size and value. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const WIDTH = 720;
const HEIGHT = 420;
const LEFT = 60;
const RIGHT = 220;
const TOP = 30;
const BOTTOM = 40;
const COLOURS = ['#1f6feb', '#d1242f', '#1a7f37', '#8250df', '#9a6700', '#57606a'];

/** Lines over two logarithmic scales as an SVG; values must be above 0. */
export function plot(title: string, series: readonly Series[]): string {
  const points = series.flatMap(({ points: own }) => own);
  const x = scale(
    points.map(([size]) => size),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = scale(
    points.map(([, value]) => value),
    HEIGHT - BOTTOM,
    TOP,
  );
  const ticks = [
    ...x.ticks.map((size) => text(x.at(size), HEIGHT - BOTTOM + 18, size.toLocaleString('en'), 'middle')),
    ...y.ticks.flatMap((value) => [
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y.at(value)}" y2="${y.at(value)}" stroke="#d0d7de"/>`,
      text(LEFT - 8, y.at(value) + 4, String(value), 'end'),
    ]),
  ];
  const lines = series.flatMap(({ name, points: own }, at) => {
    const colour = COLOURS[at % COLOURS.length] ?? '#000';
    const path = own.map(([size, value]) => `${x.at(size)},${y.at(value)}`).join(' ');
    return [
      `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${path}"/>`,
      text(WIDTH - RIGHT + 12, TOP + 14 + at * 20, name, 'start', colour),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(LEFT, 18, title, 'start'),
    ...ticks,
    ...lines,
    '</svg>\n',
  ].join('\n');
}

const text = (x: number, y: number, words: string, anchor: string, colour = '#24292f'): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}">${words}</text>`;

/** Powers of ten around the values, from `from` to `to` in pixels. */
function scale(
  values: readonly number[],
  from: number,
  to: number,
): { readonly ticks: readonly number[]; at(value: number): number } {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(Math.ceil(Math.log10(Math.max(...values))), low + 1);
  const ticks = Array.from({ length: high - low + 1 }, (_, at) => Number((10 ** (low + at)).toPrecision(1)));
  return {
    ticks,
    at: (value) => Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
  };
}
