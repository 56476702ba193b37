import 'reflect-metadata';
import { readWallClock } from '../../worker/src/clock/machine-clock.js';
import { registerAuditCommands } from './audit/audit-command.js';
import { registerCellCommands, registerMigrateCommand } from './database/database-commands.js';
import { registerDemoCommand } from './demo/demo-command.js';
import { registerImportCommand } from './import/import-command.js';
import { creatingAccess, ownerAccess, upToDate } from './owner-access.js';
import { createProgram, runProgram, type Terminal } from './program.js';
import { registerPrepareCommand } from './database/prepare-command.js';
import { registerFiguresCommand } from './figures/figures-command.js';
import { registerReplayCommand } from './replay/replay-command.js';
import { registerSkmCommand } from './skm/skm-command.js';
import { registerTicketsCommand } from './tickets/tickets-command.js';
import { registerUserCommand } from './user/user-command.js';

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};
const log = (sentence: string): void => terminal.err(`${sentence}\n`);
const database = ownerAccess(process.env, log);
const access = upToDate(database);
const program = createProgram(terminal);

registerAuditCommands(program, terminal, access);
registerMigrateCommand(program, terminal, database);
registerCellCommands(program, terminal, access);
registerDemoCommand(
  program,
  terminal,
  { fill: upToDate(creatingAccess(process.env, log)), remove: access },
  readWallClock,
);
registerImportCommand(program, terminal, access);
registerPrepareCommand(program, terminal, process.env);
registerFiguresCommand(program, terminal, access, readWallClock);
registerReplayCommand(program, terminal, access, process.env);
registerSkmCommand(program, terminal);
registerTicketsCommand(program, terminal, process.env);
registerUserCommand(program, terminal, access);

process.exitCode = await runProgram(program, terminal, process.argv);
