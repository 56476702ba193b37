import { createDataFolder } from '../support/product/data-folder.js';
import { RunningProduct } from '../support/product/running-product.js';
import { ADMIN_API } from './mended/admin-api.js';
import { COMMAND_LINE } from './mended/command-line.js';
import { IMPORT } from './mended/import.js';
import type { MendedExample } from './mended/mended-example.js';
import { NETWORK } from './mended/network.js';
import { PAGES } from './mended/pages.js';
import { REDACTION } from './mended/redaction.js';
import { SIGN_IN } from './mended/sign-in.js';
import { TAP } from './mended/tap.js';
import { WORKER } from './mended/worker.js';

/** The faults that first users met. */
const EXAMPLES: MendedExample[] = [
  ...TAP,
  ...NETWORK,
  ...WORKER,
  ...REDACTION,
  ...PAGES,
  ...COMMAND_LINE,
  ...IMPORT,
  ...ADMIN_API,
  ...SIGN_IN,
];

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
