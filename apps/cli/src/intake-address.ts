import type { Environment } from './owner-access.js';

/** What `--url` is. */
export const INTAKE_URL = "address of the citizens' app; INTAKE_PORT or PUBLIC_URL where set";

/**
 * Where the citizens' app answers unless --url says otherwise: on the port of this machine that
 * INTAKE_PORT (and HOST) names, else at PUBLIC_URL, else where `npm start` without settings listens.
 */
export function intakeAddress(env: Environment): string {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const [port, publicUrl] = [given('INTAKE_PORT'), given('PUBLIC_URL')];
  if (port === undefined && publicUrl !== undefined) return publicUrl.replace(/\/+$/, '');
  return `http://${reachable(given('HOST'))}:${port ?? 3000}`;
}

/** Who listens at every address of this machine is reached at localhost too. */
function reachable(host = 'localhost'): string {
  if (['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
