import { Command, CommanderError } from 'commander';
import { CommandFailed } from './command-failed.js';
import { commands } from './commands.js';

const program = new Command('uvid')
  .description('Data-protection impact assessments of camera programmes, from a terminal')
  .exitOverride()
  .showHelpAfterError('(uvid --help lists the commands)');
for (const command of commands()) {
  for (const each of command.commands) each.exitOverride();
  program.addCommand(command.exitOverride());
}

// Whoever reads less than all of it, such as `head`, wants no complaint.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** Commander has said what was wrong with its arguments; everything else is said here in one line. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof CommandFailed ? error.exitCode : 1;
}
