import { render } from 'preact-render-to-string';
import { askedPage } from '../../../../test/support/admin/asked-page.js';
import {
  COUNTED,
  indexed,
  placeAnswer,
  tapped,
} from '../../../../test/support/admin/place-answers.js';
import { movementsOfElements } from './compare-quarters.js';
import { funnelOf } from './funnel-of-services.js';
import { HoursTable } from './hours-table.view.js';
import { comparedInWords, IndexCard } from './index-card.view.js';
import { quarterFile } from './quarter-file.js';
import { lowReasons } from './reasons-card.view.js';

const asked = askedPage({ role: 'unit_head' });

describe('a quarter against the one before', () => {
  it.each([
    ['82.00', 'Naik dari 82,00 (TW II 2026), lebih dari kebetulan.'],
    ['91.00', 'Turun dari 91,00 (TW II 2026), lebih dari kebetulan.'],
    ['86.00', 'Belum bisa dikatakan naik atau turun dari 86,00'],
  ])('from %s says %s', (ikm, said) => {
    const answers = { now: indexed('86.60'), before: indexed(ikm, '2026-Q2') };
    expect(comparedInWords(asked, answers)).toContain(said);
  });

  it('says that there is nothing to compare with', () => {
    const answers = { now: indexed('86.60'), before: null };
    expect(comparedInWords(asked, answers)).toBe(
      'TW II 2026 tidak punya IKM, jadi tidak ada pembandingnya.',
    );
    expect(movementsOfElements(answers.now.view, null).size).toBe(0);
  });

  it('opens the arithmetic with its real counts', () => {
    const html = render(
      <IndexCard asked={asked} answers={{ now: indexed('86.60'), before: null }} />,
    );
    const text = html.replace(/<[^>]+>/g, '');
    expect(text).toContain('Waktu penyelesaian: (1 × 2 + 2 × 5 + 3 × 25 + 4 × 32) : 64 = 3,36');
    expect(html).toContain('data-pointer="/figures/ikm/figure/elements/waktu/counts/3"');
  });
});

describe('services', () => {
  it('only those beyond what chance does are named', () => {
    const unit = tapped('Bidang', '3.36');
    const funnel = funnelOf(unit, [tapped('A', '3.30'), tapped('B', '2.60')], 'id')!;
    expect(funnel.points.map(({ name, isOutside }) => [name, isOutside])).toEqual([
      ['A', false],
      ['B', true],
    ]);
    expect(funnelOf(unit, [tapped('A', '3.30')], 'id')).toBeNull();
  });

  it('hours that were put together are one cell, and empty ones are left out', () => {
    const answer = placeAnswer('KTP-el', {
      hours: [
        { weekdays: [1, 2], hourBlocks: [1, 2], n: 44, mean: '2.90' },
        { weekdays: [3, 4, 5], hourBlocks: [1], n: 31, mean: '3.40' },
        { weekdays: [3, 4, 5], hourBlocks: [2], n: 12, mean: null },
        { weekdays: [6, 7], hourBlocks: [0, 1, 2, 3], n: 0, mean: null },
      ],
    });
    const html = render(<HoursTable asked={asked} answers={[answer]} middle="3.36" />);
    expect(html).toContain('<td class="x1" colspan="2">');
    expect(html.replace(/<[^>]+>/g, ' ')).not.toMatch(/Sabtu|sebelum 08|17 ke atas/);
    expect(html).toContain('data-pointer="/hours/figure/cells/2/n"');
  });
});

it('reasons of low taps leave praise out and keep their place in the answer', () => {
  const texts = [
    { key: 'alasan_lama', pole: 'low', name: { id: 'Lama', en: 'Slow' } },
    { key: 'alasan_ramah', pole: 'high', name: { id: 'Ramah', en: 'Friendly' } },
  ] as const;
  const { view } = tapped('Bidang', '3.36', [
    { key: 'alasan_ramah', element: 'perilaku', cause: 'officer', n: 90 },
    { key: 'alasan_lama', element: 'waktu', cause: 'system', n: 12 },
  ]);
  expect(lowReasons(view, texts, 'en')).toEqual([
    { label: 'Slow', n: 12, pointer: '/figures/pulse/figure/reasons/top/1/n' },
  ]);
});

it('a name cannot become a formula of the file, nor end its cell', () => {
  const service = tapped('=HYPERLINK("x");1', '3.30');
  const file = quarterFile({ now: indexed('86.60'), before: null }, [service], 'id');
  expect(file).toContain(`"'=HYPERLINK(""x"");1";Kepuasan sekilas;3,30;`);
  expect(file.split('\r\n')[1]).toBe('Bidang;IKM;86,60;85,60;87,60;64;');
  expect(COUNTED).toBe(64);
});
