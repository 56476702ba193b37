import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * A link to a server that a test can cut and mend: to the client it is a server that goes and comes back.
 * Frozen, it takes everything and answers nothing.
 */
export class BreakableLink {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  private port = 0;
  private frozen = false;

  private constructor(private readonly target: URL) {}

  static async to(targetUrl: string): Promise<BreakableLink> {
    const link = new BreakableLink(new URL(targetUrl));
    await link.mend();
    return link;
  }

  /** The target's address by way of this link. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${this.port}`;
    return url.href;
  }

  async mend(): Promise<void> {
    this.server = createServer((inbound) => this.forward(inbound));
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Open connections are reset, new ones refused. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server!.close(resolve));
    this.sockets.forEach((socket) => socket.destroy());
    await closed;
  }

  /** From now on no byte passes, until {@link thaw}. */
  freeze(): void {
    this.frozen = true;
    this.sockets.forEach((socket) => socket.pause());
  }

  thaw(): void {
    this.frozen = false;
    this.sockets.forEach((socket) => socket.resume());
  }

  private forward(inbound: Socket): void {
    const outbound = connect(Number(this.target.port), this.target.hostname);
    for (const [socket, other] of [
      [inbound, outbound],
      [outbound, inbound],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
      if (this.frozen) socket.pause();
    }
  }
}
