import { BadSettings } from '@app/platform';
import { readAdminConfig } from './admin.config.js';

const ADMIN_KEY = '6b0f4e3d2c1b0a99887766554433221100ffeeddccbbaa998877665544332211';
const NETWORK_KEY = '00112233445566778899aabbccddeeff'.repeat(2);
const DATABASE_URL = 'postgres://suara_admin:rahasia@127.0.0.1:5432/suara';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readAdminConfig(env);
  } catch (error) {
    if (error instanceof BadSettings) return error.faults;
    throw error;
  }
  throw new Error('expected BadSettings');
}

describe('readAdminConfig', () => {
  it('needs the database and two secrets', () => {
    expect(readAdminConfig({ DATABASE_URL, ADMIN_KEY, NETWORK_KEY })).toEqual({
      host: '127.0.0.1',
      port: 3001,
      databaseUrl: DATABASE_URL,
      publicUrl: 'http://localhost:3000',
      trustedProxies: [],
      accessSecret: ADMIN_KEY,
      networkSecret: NETWORK_KEY,
      queueDatabaseUrl: DATABASE_URL,
      redisUrl: undefined,
    });
  });

  it('takes what is given, without white space', () => {
    const env = {
      HOST: '0.0.0.0',
      ADMIN_PORT: ' 0 ',
      DATABASE_URL,
      ADMIN_KEY,
      NETWORK_KEY,
      PUBLIC_URL: 'https://Suara.example.go.id/',
      TRUSTED_PROXIES: 'loopback, 172.18.0.0/16, fd00::1, fd00::/64',
    };
    expect(readAdminConfig(env)).toMatchObject({
      host: '0.0.0.0',
      port: 0,
      publicUrl: 'https://suara.example.go.id',
      trustedProxies: ['loopback', '172.18.0.0/16', 'fd00::1', 'fd00::/64'],
    });
  });

  it('names all bad settings at once, and how to mend each', () => {
    const env = {
      ADMIN_PORT: '80a',
      DATABASE_URL: 'mysql://a',
      TRUSTED_PROXIES: 'proxy',
      PUBLIC_URL: 'suara.go.id',
      ADMIN_KEY: 'rahasia',
    };
    expect(faultsOf(env)).toEqual([
      expect.stringMatching(/^ADMIN_PORT: "80a" is not a port\. Give a whole number/),
      expect.stringMatching(/^DATABASE_URL: Give .*for example postgres:/),
      expect.stringMatching(/^PUBLIC_URL: The public address is not a web address\. Write/),
      expect.stringMatching(/^TRUSTED_PROXIES: "proxy" is no address\. List/),
      expect.stringMatching(/^ADMIN_KEY: The secret must be at least 32 random bytes/),
      expect.stringMatching(/^NETWORK_KEY: /),
      expect.stringMatching(/^QUEUE_DATABASE_URL: Give .*for example postgres:/),
    ]);
  });

  it.each(['10.0.0.0/33', '10.0.0.0/8/8', 'fd00::/129', '10.0.0.0/', 'loopback/8'])(
    'refuses to trust %s',
    (proxy) => {
      const env = { DATABASE_URL, ADMIN_KEY, NETWORK_KEY, TRUSTED_PROXIES: proxy };
      expect(faultsOf(env)).toHaveLength(1);
    },
  );

  it('never repeats the database’s password in a message', () => {
    expect(faultsOf({ DATABASE_URL: 'host=db password=rahasia' }).join()).not.toContain('rahasia');
  });
});
