import { defineQuery } from '@app/database';
import type { DataSource } from 'typeorm';

export interface Demonstration {
  key: string;
  name: string;
}

const marked = defineQuery<object, Demonstration>(
  new URL('./queries/find-demonstrations.sql', import.meta.url),
);

/** The agencies marked CONTOH, as `suara_owner`. */
export function findDemonstrations(owner: DataSource): Promise<Demonstration[]> {
  return marked(owner, {});
}
