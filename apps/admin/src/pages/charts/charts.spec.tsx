import { render } from 'preact-render-to-string';
import {
  ELEMENT_ROWS,
  FUNNEL,
  HEAT,
  QUARTERS,
  SHARES,
  UNIT_ROWS,
  WORDS,
} from '../../../../../test/shows/console/invented-charts.js';
import { askedPage } from '../../../../../test/support/admin/asked-page.js';
import { DotChart } from './dot-chart.view.js';
import { ElementChart } from './element-chart.view.js';
import { FunnelChart } from './funnel-chart.view.js';
import { HeatTable } from './heat-table.view.js';
import { LineChart } from './line-chart.view.js';
import { SharesBar } from './shares-bar.view.js';

const asked = askedPage();
const told = { asked, say: 'Naik.', words: WORDS };
const line = render(<LineChart {...QUARTERS} {...told} />);
const dots = render(<DotChart {...UNIT_ROWS} {...told} />);
const elements = render(<ElementChart {...ELEMENT_ROWS} {...told} />);
const funnel = render(<FunnelChart {...FUNNEL} {...told} />);

const count = (html: string, mark: RegExp): number => (html.match(mark) ?? []).length;

it.each([
  ['line', line],
  ['units', dots],
  ['elements', elements],
  ['funnel', funnel],
])('%s: a sentence, a name and a description, and the same numbers as a table', (id, html) => {
  expect(html).toContain('<p class="say">Naik.</p>');
  expect(html).toContain(`role="img" aria-labelledby="${id}-title ${id}-desc"`);
  expect(html).toMatch(
    /<title id="[a-z]+-title">[^<]+<\/title><desc id="[a-z]+-desc">[^<]+<\/desc>/,
  );
  expect(html).toMatch(/<details><summary>Angka dalam tabel<\/summary><table/);
  expect(html).not.toMatch(/\sstyle=|NaN|undefined/);
});

it('a line: what runs is hollow with its interval, what has ended is a dot within a band', () => {
  const drawing = line.slice(0, line.indexOf('<ul class="keys">'));
  expect([count(drawing, /class="dt"/g), count(drawing, /class="ho"/g)]).toEqual([4, 1]);
  expect(count(drawing, /class="lim dash"/g)).toBe(2);
  expect(line).toContain('<td role="cell" class="r" data-title="rentang 95 %">3,1–3,4</td>');
});

it('a gap in a line stays a gap, and few persons are not counted', () => {
  const points = QUARTERS.points.map((point, place) =>
    place === 1 ? { ...point, value: null, interval: null, n: null } : point,
  );
  const html = render(<LineChart {...QUARTERS} {...told} points={points} />);
  const [, path = ''] = /<path class="ln" d="([^"]*)"/.exec(html)!;
  expect(count(path, /M/g)).toBe(2);
  expect(html).toContain('kurang dari 10');
});

it('dots: rows stay in their order, with target and what was before', () => {
  const rows = [...dots.matchAll(/scope="row">([^<]+)</g)].map(([, name]) => name);
  expect(rows).toEqual(UNIT_ROWS.rows.map(({ name }) => name));
  const drawing = dots.slice(0, dots.indexOf('<ul class="keys">'));
  expect([/class="dt"/g, /class="pa"/g, /class="tg"/g].map((mark) => count(drawing, mark))).toEqual(
    [3, 3, 4],
  );
  expect(drawing).toContain('>71,0–89,0<');
  expect(elements).toContain('Sumbu mulai dari 1');
});

it('a funnel: only who is beyond the limits has a name in the drawing', () => {
  const drawing = funnel.slice(0, funnel.indexOf('<ul class="keys">'));
  expect(drawing).toContain('Puskesmas Timur');
  expect(drawing).not.toContain('Bidang Perizinan');
  expect(count(drawing, /class="ho"/g)).toBe(1);
  expect(funnel).toContain('Bidang Perizinan');
});

it('heat: a number in each cell, and a dash that is read out where persons are few', () => {
  const html = render(<HeatTable asked={asked} say="Selasa." {...HEAT} />);
  expect(html).toContain('<td class="x1">2,7</td>');
  expect(html).toContain('<span class="hide">kurang dari 10</span>');
  expect(count(html, /scope="row"/g)).toBe(5);
});

it('shares: each answer with its count', () => {
  const html = render(<SharesBar asked={asked} say="46 dari 52." shares={SHARES} />);
  expect(html).toMatch(/Tidak baik<\/dt><dd>2<\/dd>.*Sangat baik<\/dt><dd>22<\/dd>/);
});
