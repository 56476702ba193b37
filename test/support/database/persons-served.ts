import type { DataSource } from 'typeorm';
import type { TestAgency } from './agency.js';

/** The months of 2024-Q4, 2026-Q3 and 2026-Q4. */
const MONTHS = ['2024-10', '2024-11', '2024-12']
  .concat(['2026-07', '2026-08', '2026-09'])
  .concat(['2026-10', '2026-11', '2026-12']);

/** Persons served by the two services in turn, month by month; null leaves a month without a number. */
export async function enterInventedPersonsServed(
  owner: DataSource,
  { instansiId, serviceIds }: TestAgency,
  numbers: readonly (number | null)[],
): Promise<void> {
  await owner.query('TRUNCATE persons_served CASCADE');
  const entries = numbers
    .map((n, at) => ({ n, at, month: `${MONTHS[Math.floor(at / 2)]}-01` }))
    .filter(({ n }) => n !== null);
  await owner.query(
    `INSERT INTO persons_served
     SELECT u.instansi_id, service_id, month, n, u.id, now()
     FROM (SELECT instansi_id, id FROM users WHERE instansi_id = $1 LIMIT 1) AS u,
       unnest($2::uuid[], $3::date[], $4::integer[]) AS entry (service_id, month, n)`,
    [
      instansiId,
      entries.map(({ at }) => serviceIds[at % 2]),
      entries.map(({ month }) => month),
      entries.map(({ n }) => n),
    ],
  );
}
