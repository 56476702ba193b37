import { checkOrganisation } from '../checks/check-organisation.js';
import { LAYOUTS } from './layouts.js';
import { readOrganisationFiles } from './read-organisation-files.js';
import { organisationTemplate } from './template.js';
import { ABOUT_FILES } from './template-texts.js';

it('can be imported as it is, and nothing of it is passed over', async () => {
  const files = organisationTemplate();
  const { tables, ignored } = await readOrganisationFiles([...files.keys()], (name) =>
    Promise.resolve(Buffer.from(files.get(name)!)),
  );
  expect(ignored).toEqual([]);
  expect(tables.size).toBe(Object.keys(LAYOUTS).length);
  const { instansi, shifts } = checkOrganisation(tables);
  expect(instansi).toMatchObject({ key: 'kota-anda', marking: null });
  expect(shifts).toHaveLength(1);
});

it('explains every column of every file, in Indonesian first', () => {
  for (const [kind, layout] of Object.entries(LAYOUTS)) {
    const { columns } = ABOUT_FILES[kind as keyof typeof LAYOUTS];
    expect(Object.keys(columns)).toEqual(Object.keys(layout));
  }
  const text = organisationTemplate().get('PETUNJUK.txt')!;
  expect(text.indexOf('Berkas untuk diisi')).toBe(1);
  expect(text.indexOf('Files to fill in')).toBeGreaterThan(text.indexOf('codes.csv'));
});
