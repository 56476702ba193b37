import { welcome } from './welcome.js';

const SETTINGS = {
  host: '127.0.0.1',
  adminHost: '127.0.0.1',
  intakePort: 3000,
  adminPort: 3001,
  publicUrl: 'http://localhost:3000',
  dataDir: '/var/lib/suara',
  databaseUrl: undefined,
  redisUrl: undefined,
  trustedProxies: [],
  figuresEveryMinutes: 60,
};

const BEGINNING = { sample: null, trial: null, agencies: 1, demonstrations: [] };

const FIRST = { username: 'admin', password: 'Kx7wPq2mRt9vLz4cBn8d' };

describe('what the operator reads at the first start', () => {
  it('is the password, at a terminal', async () => {
    const text = await welcome(SETTINGS, {
      ...BEGINNING,
      firstStart: { ...FIRST, passwordFile: null },
    });
    expect(text).toContain(`admin with the password ${FIRST.password}`);
  });

  it('is where the password lies, in what may be kept as a log', async () => {
    const passwordFile = '/var/lib/suara/first-password.txt';
    const text = await welcome(SETTINGS, { ...BEGINNING, firstStart: { ...FIRST, passwordFile } });
    expect(text).toContain(`admin with the password in ${passwordFile} (read it, then delete`);
    expect(text).not.toContain(FIRST.password);
  });
});
