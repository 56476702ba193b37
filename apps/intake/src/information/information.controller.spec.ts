import { Browser } from '../../../../test/support/intake/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';

let intake: Intake;
let browser: Browser;

beforeAll(async () => {
  intake = await startIntake();
  browser = new Browser(intake.app);
});

afterAll(() => intake.close());

describe.each([
  ['/privasi', 'Privasi', 'Privacy', /NIK[^]*48 jam[^]*24 bulan/, /48 hours[^]*24 months/],
  ['/tentang', 'Tentang', 'About', /Instansi yang memasang kode[^]*SP4N-LAPOR!/, /SP4N-LAPOR!/],
  ['/aksesibilitas', 'Aksesibilitas', 'Accessibility', /Yang belum diuji/, /has not been tested/],
])('%s', (path, title, english, said, saidInEnglish) => {
  it('says it in both languages', async () => {
    const page = await browser.open(path);
    expect([page.status, page.html.includes(`<h1>${title}</h1>`)]).toEqual([200, true]);
    expect(page.html).toMatch(said);
    expect(page.html).toContain(`href="${path}?lang=en"`);
    const other = await browser.open(`${path}?lang=en`);
    expect(other.html).toContain(`<h1>${english}</h1>`);
    expect(other.html).toMatch(saidInEnglish);
  });

  it('stands in the footer of every page', async () => {
    for (const from of ['/', '/resi', `/R/${intake.target()}`, '/tidak-ada', path]) {
      expect((await browser.open(from)).html).toContain(`<a href="${path}?lang=id">${title}</a>`);
    }
  });
});
