import pg from 'pg';

/** Connects for the time of some work, so that no connection is held while a layer is measured. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=suara' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
