import { defineQuery } from '@app/database';
import type { DataSource } from 'typeorm';

export interface SampleCode {
  code: string;
  instansi: string;
  unit: string;
  /** null where the code is not a counter's */
  counter: string | null;
}

const sampleCodes = defineQuery<{ kind: string }, SampleCode>(
  new URL('./queries/find-sample-code.sql', import.meta.url),
);

/**
 * A code to try the product with: of the demonstration agency first, a citizen's at a counter (`resmi`) or
 * one for trials (`uji`); null where there is none.
 */
export async function findSampleCode(
  owner: DataSource,
  kind: 'resmi' | 'uji',
): Promise<SampleCode | null> {
  const [sample] = await sampleCodes(owner, { kind });
  return sample ?? null;
}
