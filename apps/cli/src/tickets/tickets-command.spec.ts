import { type Intake, startIntake, TICKET_KEY } from '../../../../test/support/intake/intake.js';
import { createProgram, runProgram } from '../program.js';
import { registerTicketsCommand } from './tickets-command.js';

const ADDRESS = /^HTTP:\/\/LOCALHOST:3000\/R\/[0-9A-HJKMNP-TV-Z]{16}/;

let intake: Intake;
let url: string;
let waited: number[];

beforeAll(async () => {
  intake = await startIntake();
  await intake.app.listen(0, '127.0.0.1');
  url = await intake.app.getUrl();
});

beforeEach(() => {
  waited = [];
  intake.tickets.refusal = null;
  intake.tickets.called.length = 0;
});

afterAll(() => intake.close());

async function run(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
  };
  const program = createProgram(terminal);
  registerTicketsCommand(program, terminal, {}, (ms) => Promise.resolve(waited.push(ms)));
  const argv = ['node', 'main.js', 'tickets', '--url', `${url}/`, ...args];
  return { exit: await runProgram(program, terminal, argv), ...said };
}

describe('tickets', () => {
  it('issues at a rate, calls at the counters in turn, and prints where each leads', async () => {
    const { exit, out } = await run(
      ...['--key', TICKET_KEY, '--count', '3', '--per-minute', '30', '--counter', '1', '2'],
    );
    expect(exit).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines.map((line) => ADDRESS.test(line))).toEqual([true, true, true]);
    expect(lines.map((line) => line.split('\t')[1])).toEqual(['Loket 1', 'Loket 2', 'Loket 1']);
    expect(waited).toEqual([2000, 2000]);
    expect(intake.tickets.called.map(({ hash }) => hash)).toEqual(intake.tickets.issued);
  });

  it('without a counter leaves them uncalled, and draws them when asked', async () => {
    const { out } = await run('--key', TICKET_KEY, '--qr');
    expect(out.split('\n').length).toBeGreaterThan(15);
    expect(intake.tickets.called).toEqual([]);
  });

  it.each([
    ['no key', [], /A key is needed/],
    ['a wrong key', ['--key', 'B'.repeat(26)], /answered 401: Send the key/],
    ['a rate of nothing', ['--key', TICKET_KEY, '--per-minute', '0'], /--per-minute must be/],
  ])('ends with 2 for %s', async (_, args, message) => {
    const { exit, out, err } = await run(...args);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  it('says where nobody answers, and how another address is named', async () => {
    const said = { out: () => undefined, err: '' };
    const program = createProgram({ ...said, err: (text) => void (said.err += text) });
    registerTicketsCommand(program, { ...said, err: () => undefined }, { INTAKE_PORT: '9' });
    const argv = ['node', 'main.js', 'tickets', '--key', TICKET_KEY];
    const terminal = { ...said, err: (text: string) => void (said.err += text) };
    expect(await runProgram(program, terminal, argv)).toBe(1);
    expect(said.err).toMatch(/^http:\/\/localhost:9 does not answer .*--url or INTAKE_PORT/);
  });

  it('ends with the server’s words when a call is refused', async () => {
    intake.tickets.refusal = 'counter.other-unit';
    const { exit, err } = await run('--key', TICKET_KEY);
    expect([exit, err]).toEqual([2, expect.stringContaining('belongs to another unit')]);
  });
});
