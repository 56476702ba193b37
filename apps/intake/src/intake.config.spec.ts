import { BadSettings } from '@app/platform';
import { readIntakeSettings } from './intake.config.js';

const SECRET_KEY = '0123456789abcdef'.repeat(4);
const DATABASE_URL = 'postgres://suara_intake@localhost/suara_loket';
const NETWORK_KEY = 'fedcba9876543210'.repeat(4);
const NEEDED = { SECRET_KEY, NETWORK_KEY, DATABASE_URL };

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readIntakeSettings(env);
  } catch (error) {
    if (error instanceof BadSettings) return error.faults;
    throw error;
  }
  throw new Error('expected BadSettings');
}

describe('readIntakeSettings', () => {
  it('needs nothing but the secrets and the database', () => {
    expect(readIntakeSettings(NEEDED)).toEqual({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      secret: SECRET_KEY,
      networkSecret: NETWORK_KEY,
      trustedProxies: [],
      databaseUrl: DATABASE_URL,
      queueDatabaseUrl: DATABASE_URL,
      redisUrl: undefined,
    });
  });

  it('takes what is given, without white space and the slash at the end', () => {
    const env = {
      HOST: '0.0.0.0',
      INTAKE_PORT: ' 8080 ',
      PUBLIC_URL: 'https://suara.example.go.id/',
      TRUSTED_PROXIES: '172.28.0.0/24, 203.0.113.9',
      ...NEEDED,
    };
    expect(readIntakeSettings(env)).toMatchObject({
      host: '0.0.0.0',
      port: 8080,
      publicUrl: 'https://suara.example.go.id',
      trustedProxies: ['172.28.0.0/24', '203.0.113.9'],
      secret: SECRET_KEY,
    });
  });

  it('names all bad settings at once, and how to mend each', () => {
    const faults = faultsOf({ INTAKE_PORT: '80a', PUBLIC_URL: 'suara', SECRET_KEY: 'rahasia' });
    expect(faults).toEqual([
      expect.stringMatching(/^INTAKE_PORT: "80a" is not a port\. Give a whole number/),
      expect.stringMatching(/^PUBLIC_URL: .*for example https/),
      expect.stringMatching(/^SECRET_KEY: .*openssl rand/),
      expect.stringMatching(/^NETWORK_KEY: /),
      expect.stringMatching(/^DATABASE_URL: Give the address/),
      expect.stringMatching(/^QUEUE_DATABASE_URL: Give the address/),
    ]);
  });

  it.each(['-1', '65536', '3000.5', '1e3'])('refuses the port %s', (port) => {
    expect(faultsOf({ INTAKE_PORT: port, ...NEEDED })).toHaveLength(1);
  });

  it.each(['proxy', '203.0.113.9/33', '', 'loopback,'])('refuses the proxy %p', (proxy) => {
    const faults = faultsOf({ TRUSTED_PROXIES: proxy || ',', ...NEEDED });
    expect(faults).toEqual([expect.stringMatching(/^TRUSTED_PROXIES: .* is no address\. List/)]);
  });

  it('never repeats the secret in a message', () => {
    expect(faultsOf({ SECRET_KEY: 'rahasia-negara' }).join()).not.toContain('rahasia-negara');
  });
});
