import { render } from 'preact-render-to-string';
import { askedPage } from '../../../../../test/support/admin/asked-page.js';
import { ButtonLink } from './button.view.js';
import { Figure, HowComputed } from './figure.view.js';
import { Help } from './help.view.js';
import { LiveRegion } from './live-region.view.js';
import { Notice } from './notice.view.js';
import { PageTitle } from './page-title.view.js';
import { pageOfRows, Pagination } from './pagination.view.js';
import { SummaryList } from './summary-list.view.js';
import { byName, Table } from './table.view.js';
import { Tag } from './tag.view.js';

const asked = askedPage();

it('a table names its rows and columns, also on a phone', () => {
  const html = render(
    <Table
      caption="Orang"
      columns={[
        { title: 'Nama', cell: ({ name }) => name },
        { title: 'Jumlah', isNumber: true, cell: ({ n }) => n },
      ]}
      rows={[{ name: 'Ratna', n: 12 }]}
    />,
  );
  expect(html).toContain('<caption>Orang</caption>');
  expect(html).toContain('<th role="columnheader" scope="col" class="r">Jumlah</th>');
  expect(html).toContain('<th role="rowheader" scope="row">Ratna</th>');
  expect(html).toContain('<td role="cell" class="r" data-title="Jumlah">12</td>');
});

it('names are sorted as people read them', () => {
  const rows = ['loket 10', 'Loket 2', 'Élan', 'zeta'].map((name) => ({ name }));
  expect(byName(rows, ({ name }) => name).map(({ name }) => name)).toEqual([
    'Élan',
    'Loket 2',
    'loket 10',
    'zeta',
  ]);
});

it('a number carries where the API gives it', () => {
  const source = { address: '/api/v1/instansi/indicators?period=2026', pointer: '/ikm/value' };
  expect(render(<Figure asked={asked} value="87.56" source={source} />)).toBe(
    '<data class="nb" value="87.56" data-figure="/api/v1/instansi/indicators?period=2026" data-pointer="/ikm/value">87,56</data>',
  );
  expect(render(<HowComputed asked={asked}>2 + 2</HowComputed>)).toContain(
    '<summary>Bagaimana angka ini dihitung?</summary>',
  );
});

it('a list of one page has no ways to others, and the first and last have one', () => {
  const ways = (page: number, pages: number): string[] =>
    [
      ...render(
        <Pagination asked={asked} page={page} pages={pages} addressOf={(n) => `?halaman=${n}`} />,
      ).matchAll(/href="([^"]*)"/g),
    ].map(([, href]) => href!);
  expect([ways(1, 1), ways(1, 3), ways(2, 3), ways(3, 3)]).toEqual([
    [],
    ['?halaman=2'],
    ['?halaman=1', '?halaman=3'],
    ['?halaman=2'],
  ]);
});

it.each([
  [Number.NaN, 1, 0],
  [2, 2, 50],
  [99, 3, 100],
  [-1, 1, 0],
])('page %d of 120 rows is page %d, from row %d on', (wanted, page, first) => {
  const rows = Array.from({ length: 120 }, (_, at) => at);
  expect(pageOfRows(rows, wanted)).toMatchObject({ page, pages: 3 });
  expect(pageOfRows(rows, wanted).rows[0]).toBe(first);
});

it('a state is said by a word beside its icon', () => {
  const html = render(<Tag icon="lock">Ditutup</Tag>);
  expect(html).toMatch(
    /^<span class="tag"><svg class="i"[^>]* aria-hidden="true">.*<\/svg>Ditutup<\/span>$/,
  );
});

it('news are told at once, and what stands there anyway is not', () => {
  const draw = (isNews: boolean): string =>
    render(
      <Notice kind="good" isNews={isNews}>
        <p>Tersimpan.</p>
      </Notice>,
    );
  expect([draw(true).includes('role="status"'), draw(false).includes('role=')]).toEqual([
    true,
    false,
  ]);
});

it('a title, a summary, a way and help say what they were given', () => {
  expect(render(<PageTitle title="Orang" eye="Kota Contoh" />)).toContain('<h1>Orang</h1>');
  expect(render(<PageTitle title="Orang" />)).not.toContain('eye');
  expect(render(<SummaryList rows={[{ label: 'Unit', value: 'A' }]} />)).toBe(
    '<dl class="summary"><div><dt>Unit</dt><dd>A</dd></div></dl>',
  );
  expect(
    render(
      <ButtonLink href="/a" isSecond>
        Ke sana
      </ButtonLink>,
    ),
  ).toBe('<a class="btn2" href="/a">Ke sana</a>');
  expect(render(<Help asked={asked} lines={['Satu.']} />)).toContain('<li>Satu.</li>');
});

it('what renews itself tells its time only', () => {
  const html = render(
    <LiveRegion asked={asked} address="/hari-ini" time="09.20 WIB">
      12
    </LiveRegion>,
  );
  expect(html).toMatch(
    /^<section data-live="\/hari-ini" data-old="[^"]+">12<p [^>]*role="status" data-told/,
  );
  expect(html).toContain('Diperbarui 09.20 WIB.');
});
