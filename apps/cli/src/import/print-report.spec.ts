import type { ImportReport } from '@app/persistence/organisation';
import { printReport } from './print-report.js';

const UNITS = { table: 'units', created: 2, updated: 0, unchanged: 1, removed: 0 };

function report(changes: Partial<ImportReport> = {}): ImportReport {
  return {
    instansi: { id: 'an id', key: 'kota-uji', name: 'Kota Uji' },
    dryRun: false,
    tables: [UNITS],
    codes: [
      { key: 'loket-1', code: 'C0NT0H015', generated: true },
      { key: 'loket-2', code: 'C0NT0H023', generated: false },
    ],
    ...changes,
  };
}

describe('printReport', () => {
  it('prints counts and the codes that were made up', () => {
    expect(printReport(report())).toBe(
      [
        'Kota Uji (kota-uji)',
        '                     created   updated   removed unchanged',
        'units                      2         0         0         1',
        'Stored.',
        'Codes made for empty fields:',
        '  loket-1            C0N-T0H-015',
        '',
      ].join('\n'),
    );
  });

  it('says that nothing changed', () => {
    const same = printReport(report({ tables: [{ ...UNITS, created: 0 }], codes: [] }));
    expect(same).toMatch(/Nothing changed/);
  });

  it('shows no codes in a dry run, because the true run makes others', () => {
    const dry = printReport(report({ dryRun: true }));
    expect(dry).toMatch(/Dry run: nothing was stored/);
    expect(dry).toMatch(/made for empty fields: 1/);
    expect(dry).not.toContain('C0N');
  });
});
