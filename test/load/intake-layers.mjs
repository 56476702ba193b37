import { join } from 'node:path';
import { readCodes } from './bench-server.mjs';
import { CONNECTIONS } from './insert-baseline.mjs';
import { cpuOf, cpuOfServer, freePort, runLoad, startProgram, untilAnswers } from './processes.mjs';

const INTAKE = join('dist', 'apps', 'intake', 'src', 'main.js');
const WARM_SECONDS = 4;

/** The ways a rating can be stored, from the bare function to the whole app; each runs alone. */
export async function intakeLayers(server, urls, baseline) {
  const codes = await readCodes(urls.owner);
  const bare = (connections, batch) => (seconds) =>
    runLoad('append-load.mjs', { url: urls.intake, codes, seconds, connections, batch });
  return [
    { layer: 'baseline', measure: withServerCost(server, baseline.measure) },
    { layer: 'complete', measure: (seconds) => measureComplete(server, urls, codes, seconds) },
    { layer: 'bare, batches of 100', measure: withServerCost(server, bare(2, 100)) },
    { layer: 'bare, single rows', measure: withServerCost(server, bare(50, 1)) },
  ];
}

/** Starts the intake as it is deployed; `work` gets its address. */
export async function withIntake(server, urls, work) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    DATABASE_URL: urls.intake,
    SECRET_KEY: server.secretKey,
    NETWORK_KEY: server.secretKey,
    INTAKE_PORT: String(port),
  };
  const intake = startProgram(INTAKE, env);
  try {
    await untilAnswers(url);
    return await work(url, intake.pid);
  } finally {
    await intake.stop();
  }
}

function withServerCost(server, measure) {
  return async (seconds) => {
    const before = cpuOfServer(server.pid);
    const report = await measure(seconds);
    const ratings = report.perSecond * seconds;
    return { ...report, serverCpuUsPerRating: (cpuOfServer(server.pid) - before) / ratings };
  };
}

function measureComplete(server, urls, codes, seconds) {
  return withIntake(server, urls, async (url, pid) => {
    const load = { url, codes, connections: CONNECTIONS };
    await runLoad('http-load.mjs', { ...load, seconds: WARM_SECONDS, warmSeconds: 0 });
    const [app, database] = [cpuOf(pid), cpuOfServer(server.pid)];
    const report = await runLoad('http-load.mjs', { ...load, seconds, warmSeconds: 0 });
    const ratings = report.perSecond * seconds;
    return {
      ...report,
      appCpuUsPerRating: (cpuOf(pid) - app) / ratings,
      serverCpuUsPerRating: (cpuOfServer(server.pid) - database) / ratings,
    };
  });
}
