import { DomainError } from '@app/errors';
import { createValidationPipe } from '@app/platform';
import { getMetadataStorage } from 'class-validator';
import { AdminModule } from '../admin.module.js';
import { OfficerTrendQueryDto } from '../trends/trend-query.dto.js';
import { FIELDS_EN, FIELDS_ID, wordsFor } from './field-texts.js';

async function refusalOf(query: object): Promise<DomainError> {
  try {
    const metadata = { type: 'query', metatype: OfficerTrendQueryDto } as const;
    await createValidationPipe().transform(query, metadata);
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('was not refused');
}

it('has words in both languages for every rule of every DTO', () => {
  // loads every controller, and with them their DTOs
  expect(AdminModule).toBeDefined();
  const rules = [...(getMetadataStorage() as unknown as Storage).validationMetadatas.values()]
    .flat()
    .map(({ name }) => name)
    .filter((name) => name !== undefined && name !== 'isOptional');
  expect(rules.length).toBeGreaterThan(50);
  expect(Object.keys(FIELDS_ID)).toEqual(expect.arrayContaining([...new Set(rules)]));
  expect(Object.keys(FIELDS_EN).sort()).toEqual(Object.keys(FIELDS_ID).sort());
});

interface Storage {
  validationMetadatas: Map<unknown, { name?: string }[]>;
}

it('says what to write, and once for a field that is missing', async () => {
  const { details } = await refusalOf({ kind: 'hour', until: '2026-11' });
  const said = (details.errors ?? []).map(({ field, rule }) => [
    field,
    rule && wordsFor(rule, FIELDS_ID),
    rule && wordsFor(rule, FIELDS_EN),
  ]);
  expect(said).toEqual(
    expect.arrayContaining([
      [
        'kind',
        'Isi dengan salah satu dari: month, quarter, semester, year.',
        'Write one of these: month, quarter, semester, year.',
      ],
      ['measure', 'Wajib diisi.', 'This is missing. Fill it in.'],
    ]),
  );
  expect(said).toHaveLength(2);
});
