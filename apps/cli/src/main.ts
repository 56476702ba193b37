import 'reflect-metadata';
import { registerDatabaseCommands } from './database/database-commands.js';
import { registerImportCommand } from './import/import-command.js';
import { ownerAccess } from './owner-access.js';
import { createProgram, runProgram, type Terminal } from './program.js';
import { registerReleaseCommand } from './release/release-command.js';
import { registerReplayCommand } from './replay/replay-command.js';
import { registerSkmCommand } from './skm/skm-command.js';
import { registerUserCommand } from './user/user-command.js';

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};
const access = ownerAccess(process.env, (sentence) => terminal.err(`${sentence}\n`));
const program = createProgram(terminal);

registerDatabaseCommands(program, terminal, access);
registerImportCommand(program, terminal, access);
registerReleaseCommand(program, terminal, access);
registerReplayCommand(program, terminal, access);
registerSkmCommand(program, terminal);
registerUserCommand(program, terminal, access);

process.exitCode = await runProgram(program, terminal, process.argv);
