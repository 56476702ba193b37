import { CommandInputError } from '../command-input-error.js';

export interface MachineTicket {
  hash: string;
  address: string;
}

/** The machine's request was refused; the message says why, in the words of the server. */
export class MachineRefused extends Error {
  override readonly name = 'MachineRefused';
}

/** A queue machine as it speaks to the intake: issues one ticket at a time, and calls it. */
export class QueueMachine {
  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  async issue(): Promise<MachineTicket> {
    const { tickets } = await this.post<{ tickets: MachineTicket[] }>('', { count: 1 });
    const [ticket] = tickets;
    if (ticket === undefined) throw new MachineRefused(`${this.url} issued no ticket.`);
    return ticket;
  }

  /** @returns the counter's name */
  async call(ticket: MachineTicket, counter: string): Promise<string> {
    const called = await this.post<{ counter: string }>(`/${ticket.hash}/call`, { counter });
    return called.counter;
  }

  private async post<Answer>(path: string, body: object): Promise<Answer> {
    const response = await fetch(`${this.url}/api/v1/tickets${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        authorization: `Bearer ${this.key}`,
      },
      body: JSON.stringify(body),
    }).catch((error: Error) => {
      throw new MachineRefused(
        `${this.url} does not answer (${error.cause ?? error.message}). Start the product, or name its address with --url or INTAKE_PORT.`,
      );
    });
    if (response.ok) return (await response.json()) as Answer;
    const { detail } = (await response.json().catch(() => ({}))) as { detail?: string };
    const refusal = `${this.url} answered ${response.status}: ${detail ?? 'without a reason'}`;
    throw response.status < 500 ? new CommandInputError(refusal) : new MachineRefused(refusal);
  }
}
