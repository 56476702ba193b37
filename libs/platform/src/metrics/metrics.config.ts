import { parsePort, parseText } from '../settings/parse.js';
import { type Environment, readSettings } from '../settings/read-settings.js';
import type { MetricsSettings } from './serve-metrics.js';

/**
 * Reads METRICS_PORT (none unless given) and METRICS_HOST (127.0.0.1).
 *
 * @throws BadSettings
 */
export function readMetricsSettings(env: Environment): MetricsSettings {
  return readSettings<MetricsSettings>(env, {
    metricsHost: { name: 'METRICS_HOST', fallback: '127.0.0.1', parse: parseText },
    metricsPort: {
      name: 'METRICS_PORT',
      parse: (text) => (text ? parsePort(text) : undefined),
    },
  });
}
