import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { collectDefaultMetrics, register } from 'prom-client';

export interface MetricsSettings {
  /** METRICS_HOST; a loopback address unless told */
  metricsHost: string;
  /** METRICS_PORT; undefined: no metrics are served; 0: any free port */
  metricsPort: number | undefined;
}

/**
 * Serves this process's metrics at `/metrics` for Prometheus, on a port of its own so that no reverse
 * proxy passes them on by accident. Nothing is opened without METRICS_PORT.
 *
 * @returns the server, or null where METRICS_PORT is not set
 */
export async function serveMetrics(settings: MetricsSettings): Promise<Server | null> {
  if (settings.metricsPort === undefined) return null;
  // a second call in this process, by a test, must not register them twice
  if (!register.getSingleMetric('process_start_time_seconds')) collectDefaultMetrics();
  const server = createServer((request, response) => {
    void answer(request.url, response);
  });
  server.listen(settings.metricsPort, settings.metricsHost);
  await once(server, 'listening');
  // the process ends when its app does, not when somebody stops looking at the metrics
  return server.unref();
}

async function answer(url: string | undefined, response: ServerResponse): Promise<void> {
  if (url !== '/metrics') {
    response.writeHead(404).end('The metrics are at /metrics.\n');
    return;
  }
  try {
    const text = await register.metrics();
    response.writeHead(200, { 'Content-Type': register.contentType }).end(text);
  } catch {
    response.writeHead(503).end('Some metrics cannot be read now; is the database up?\n');
  }
}
