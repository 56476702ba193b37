import { hashReceipt } from '@app/codes';
import type { ResolvedCode } from '@app/persistence/ratings';
import { Browser, type Page } from '../intake/browser.js';
import { type Intake, startIntake } from '../intake/intake.js';

const SEAL = {
  day: '2026-11-22',
  kind: 'rating',
  leaves: null,
  root: 'ab'.repeat(32),
  signature: 'c2ln'.repeat(22),
  publicKey: 'a2V5'.repeat(15),
};

/** The HTML of a page under a name that a report can show. */
export interface NamedPage {
  name: string;
  html: string;
}

/**
 * Every page that a citizen may see, in one language, with names as given.
 *
 * @param name of agency, unit, counter, service, location and officer
 */
export async function allCitizenPages(name: string, language: 'id' | 'en'): Promise<NamedPage[]> {
  const intake = await startIntake('https://suara.kabupaten-contoh.go.id');
  try {
    const visit = new Visit(intake, name, language);
    await visit.rate();
    await visit.lookUp();
    await visit.goWrong();
    await visit.readAbout();
    return visit.seen;
  } finally {
    await intake.close();
  }
}

class Visit {
  readonly seen: NamedPage[] = [];
  private readonly browser: Browser;
  private readonly code: string;

  constructor(
    private readonly intake: Intake,
    private readonly name: string,
    private readonly language: 'id' | 'en',
  ) {
    this.browser = new Browser(intake.app);
    this.code = intake.target(targetNamed(name));
    intake.proofs.seals.set('kota', {
      instansi: { key: 'kota', name, marking: 'CONTOH' },
      mirrors: [name],
      seals: [{ ...SEAL, sentTo: [name] }],
    });
  }

  async rate(): Promise<void> {
    const tap = await this.open('tap', `/R/${this.code}`);
    const saved = this.keep('saved', await this.browser.tap(tap, 4));
    const next = (page: Page, chosen = {}): Promise<Page> =>
      this.browser.submit(page.form('name="action" value="next"'), { action: 'next', ...chosen });
    const rest = this.keep('elements', await next(saved));
    const last = this.keep('words', await next(rest));
    const comment = 'a'.repeat(600);
    this.keep('words that are too long', await next(last, { comment, 'profile.usia': '20_29' }));
    this.keep('thanks', await next(last));
    await this.open('tap again', `/R/${this.code}`);
    this.intake.pass(6);
    const another = await this.open('a new tap', `/R/${this.code}`);
    const asked = this.keep('visit question', await this.browser.tap(another, 1));
    this.intake.pass(31);
    const late = { action: 'next', 'answers.perilaku': '3' };
    const form = asked.form('class="acts"');
    const details = { ...form, hidden: { ...form.hidden, step: 'first' } };
    this.keep('too late', await this.browser.submit(details, late));
  }

  async lookUp(): Promise<void> {
    await this.open('receipt', '/resi');
    const instansi = { key: 'kota', name: this.name, marking: null };
    const receipt = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(this.seen[1]!.html)![0];
    const seal = { day: '2026-11-22', root: 'a'.repeat(64), leaves: 'b'.repeat(256), position: 2 };
    this.intake.proofs.proofs.set(hashReceipt(receipt), { instansi, seal });
    await this.post('status', '/resi', { receipt });
    await this.post('own proof', '/bukti', { receipt });
    await this.post('a code as receipt', '/resi', { receipt: this.code });
    await this.post('a receipt as code', '/R', { kode: receipt });
    await this.post('a wrong receipt', '/resi', { receipt: 'x'.repeat(97) });
    await this.post('an unknown receipt', '/resi', { receipt: '0000-0000-0000' });
    await this.open('seals', '/bukti');
    await this.open('seals of an agency', '/bukti/kota');
  }

  async goWrong(): Promise<void> {
    await this.post('a wrong code', '/R', { kode: 'x'.repeat(200) });
    await this.open('an unknown code', '/R/000000000');
    await this.open('nothing', `/${'tidak-ada'.repeat(12)}`);
    await this.post('unknown fields', `/R/${this.code}`, { ['x'.repeat(97)]: '1' });
    this.intake.store.goAway();
    await this.open('no storage', `/R/${this.code}`);
    this.intake.store.comeBack();
  }

  async readAbout(): Promise<void> {
    for (const path of ['/', '/privasi', '/tentang', '/aksesibilitas', '/perangkat-dinas']) {
      await this.open(path, path);
    }
  }

  private async open(name: string, path: string): Promise<Page> {
    return this.keep(name, await this.browser.open(`${path}?lang=${this.language}`));
  }

  private async post(name: string, path: string, fields: Record<string, string>): Promise<void> {
    this.keep(name, await this.browser.post(`${path}?lang=${this.language}`, fields));
  }

  private keep(name: string, page: Page): Page {
    this.seen.push({ name, html: page.html });
    return page;
  }
}

function targetNamed(name: string): Partial<ResolvedCode> {
  const named = { name };
  return {
    instansi: { name, marking: 'CONTOH' },
    unit: named,
    location: named,
    counter: named,
    services: ['1', '2', '3'].map((digit) => ({
      id: `c2a0b1de-58c5-4b37-9d6e-3f1d4b8a000${digit}`,
      name,
      free: false,
    })),
    officer: { publicName: name },
  };
}
