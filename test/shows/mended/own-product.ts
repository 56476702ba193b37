import { createDataFolder } from '../../support/product/data-folder.js';
import { RunningProduct } from '../../support/product/running-product.js';

/** For an example that needs other settings, or uses up what the others need too. */
export async function onOwnProduct<T>(
  env: NodeJS.ProcessEnv,
  work: (product: RunningProduct) => Promise<T>,
): Promise<T> {
  const folder = await createDataFolder();
  const product = await RunningProduct.start(folder.path, env);
  try {
    return await work(product);
  } finally {
    await product.stop();
    await folder.remove();
  }
}
