// Is the app of this container well? The worker has no port of its own but its metrics: it is well
// while they are told and the aggregation, due every five seconds, ended well within the last minute.
const { APP, INTAKE_PORT = '3000', ADMIN_PORT = '3001', METRICS_PORT } = process.env;
const LARGEST_SILENCE_SECONDS = 60;

async function isServing(port) {
  return (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
}

async function isWorking() {
  const text = await (await fetch(`http://127.0.0.1:${METRICS_PORT}/metrics`)).text();
  const [, doneAt = '0'] =
    /^suara_job_done_timestamp_seconds\{job="aggregation.advance"\} (\S+)/m.exec(text) ?? [];
  return Date.now() / 1000 - Number(doneAt) < LARGEST_SILENCE_SECONDS;
}

const checks = {
  intake: () => isServing(INTAKE_PORT),
  admin: () => isServing(ADMIN_PORT),
  worker: isWorking,
};
process.exit((await checks[APP]().catch(() => false)) ? 0 : 1);
