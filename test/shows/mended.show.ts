import { RunningProduct } from '../support/running-product.js';
import { createDataFolder } from '../support/data-folder.js';
import { ADMIN_API } from './mended/admin-api.js';
import type { MendedExample } from './mended/mended-example.js';

/** The faults that first users met. */
const EXAMPLES: MendedExample[] = [...ADMIN_API];

/** Walks the list, prints a line each, and stops at the first that does not hold. */
it('what first users met has been mended', async () => {
  const folder = await createDataFolder();
  const product = await RunningProduct.start(folder.path);
  try {
    for (const { says, show } of EXAMPLES) console.log(`${says}: ${await show(product)}`);
  } finally {
    await product.stop();
    await folder.remove();
  }
});
