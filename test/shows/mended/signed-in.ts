import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type RunningProduct, runCli } from '../../support/product/running-product.js';

const DEMONSTRATION = resolve(__dirname, '../../../apps/standalone/demo');
export const SECOND_AGENCY = 'kota-kedua';
export const PASSWORD = 'gerimis di tepi sawah';

/** What is looked at in the answers of the admin app. */
interface Body {
  code?: string;
  token?: string;
  secret?: string;
  recoveryCodes?: string[];
  user?: { id: string };
  resets?: { by: string | null }[];
}

interface Answer {
  status: number;
  body: Body;
  /** session first, then what tells the browser from others */
  cookies: string[];
}

/** Somebody before the admin app of the product. */
export class SignedIn {
  constructor(
    private readonly url: string,
    private readonly cookie = '',
  ) {}

  static async signIn({ addresses }: RunningProduct, credentials: object): Promise<SignedIn> {
    const { cookies, status } = await new SignedIn(addresses.adminUrl).post('session', credentials);
    if (status !== 200) throw new Error(`sign-in: ${status}`);
    return new SignedIn(addresses.adminUrl, cookies.join('; '));
  }

  post(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, body, headers);
  }

  patch(path: string, body: object): Promise<Answer> {
    return this.send('PATCH', path, body, {});
  }

  async get(path: string): Promise<{ id: string; username: string }[]> {
    const answer = await fetch(`${this.url}/api/v1/${path}`, { headers: { cookie: this.cookie } });
    return (await answer.json()) as { id: string; username: string }[];
  }

  /** Invites somebody who takes the invitation up. */
  async join(person: object): Promise<string> {
    const { body } = await this.post('users', person);
    await this.post('invitations/accept', { token: body.token, password: PASSWORD });
    return body.user!.id;
  }

  private async send(
    method: string,
    path: string,
    body: object,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const answer = await fetch(`${this.url}/api/v1/${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie: this.cookie, ...headers },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      body: (text === '' ? {} : JSON.parse(text)) as Body,
      cookies: answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1).join()),
    };
  }
}

export function strangerTo({ addresses }: RunningProduct): SignedIn {
  return new SignedIn(addresses.adminUrl);
}

/** An administrator of the demonstration's agency or of the second one. */
export async function addAdministrator(
  { addresses }: RunningProduct,
  username: string,
  instansi = 'kota-contoh',
): Promise<{ username: string; password: string }> {
  const args = ['user', 'add', username, '--instansi', instansi];
  const { stdout } = await runCli(args, addresses.env);
  return { username: `${username}@${instansi}`, password: stdout.trim() };
}

/** The demonstration's organisation under another key, with an administrator who is called as the first one's. */
async function openSecondAgency(product: RunningProduct): Promise<SignedIn> {
  const folder = await mkdtemp(join(tmpdir(), 'suara-second-'));
  try {
    await cp(DEMONSTRATION, folder, { recursive: true });
    // its codes hang at the counters of the first agency
    await rm(join(folder, 'codes.csv'));
    const file = join(folder, 'instansi.csv');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('kota-contoh', SECOND_AGENCY));
    await runCli(['import', 'organisation', folder], product.addresses.env);
  } finally {
    await rm(folder, { recursive: true });
  }
  return SignedIn.signIn(product, await addAdministrator(product, 'admin', SECOND_AGENCY));
}

const secondAgencies = new WeakMap<RunningProduct, Promise<SignedIn>>();

export function secondAgency(product: RunningProduct): Promise<SignedIn> {
  const opened = secondAgencies.get(product) ?? openSecondAgency(product);
  secondAgencies.set(product, opened);
  return opened;
}

export async function unitHead(signedIn: SignedIn, username: string): Promise<object> {
  const [unit] = await signedIn.get('units');
  return { username, role: 'unit_head', unitId: unit!.id };
}
