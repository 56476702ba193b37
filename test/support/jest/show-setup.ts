import console from 'node:console';

/** A show starts servers and browsers, and its figures are read as they are printed. */
jest.setTimeout(30 * 60_000);
globalThis.console = console;
