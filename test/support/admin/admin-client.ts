import type { ProductAddresses } from '../product/running-product.js';

/** A signed-in user of the admin API. */
export class AdminClient {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async signIn(
    { adminUrl }: Pick<ProductAddresses, 'adminUrl'>,
    user: { username: string; password: string },
  ): Promise<AdminClient> {
    const response = await fetch(`${adminUrl}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(user),
    });
    if (!response.ok) {
      throw new Error(`sign-in: ${response.status} ${await response.text()}`);
    }
    return new AdminClient(adminUrl, response.headers.get('set-cookie')!.split(';')[0]!);
  }

  async get<Answer>(path: string): Promise<Answer> {
    const response = await fetch(this.url + path, { headers: { cookie: this.cookie } });
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return (await response.json()) as Answer;
  }
}
