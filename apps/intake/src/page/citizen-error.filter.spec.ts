import { Logger } from '@nestjs/common';
import { Browser } from '../../../../test/support/intake/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';

const SECRET = 'postgres://intake:rahasia@10.0.0.1';

let intake: Intake;
let logged: jest.SpyInstance;

beforeEach(async () => {
  intake = await startIntake();
  logged = jest.spyOn(Logger.prototype, 'error').mockImplementation();
  jest.spyOn(intake.store, 'resolveCode').mockRejectedValue(new Error(SECRET));
});

afterEach(async () => {
  jest.restoreAllMocks();
  await intake.close();
});

describe('what nobody foresaw', () => {
  it('is logged with the number that the citizen reads, and not explained to anyone', async () => {
    const page = await new Browser(intake.app).open('/R/000000000');
    expect(page.status).toBe(500);
    expect(page.html).not.toContain('rahasia');
    const [, id] = /Nomor permintaan: ([\w-]{36})/.exec(page.html) ?? [];
    expect(id).toBeDefined();
    expect(logged).toHaveBeenCalledTimes(1);
    expect(logged.mock.calls[0]?.[0]).toMatch(new RegExp(`^request ${id} failed: .*rahasia`));
  });

  it('is told in the language of the citizen', async () => {
    const page = await new Browser(intake.app).open('/R/000000000?lang=en');
    expect(page.html).toContain('Something went wrong');
    expect(page.html).toContain('href="/R/000000000?lang=id"');
  });
});
