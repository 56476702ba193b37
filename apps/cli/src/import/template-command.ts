import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { organisationTemplate } from '@app/organisation-files';
import type { Command } from 'commander';
import { CommandInputError } from '../command-input-error.js';
import type { Terminal } from '../program.js';

/** `import template FOLDER`: files to fill in. */
export function registerTemplateCommand(importing: Command, terminal: Terminal): void {
  importing
    .command('template')
    .description(
      'write the files of an organisation to fill in, with an example row and explanations',
    )
    .argument('<folder>', 'made when missing; files in it are not written over')
    .action(async (folder: string) => {
      const files = organisationTemplate();
      await prepareFolder(folder, [...files.keys()]);
      for (const [name, text] of files) await writeFile(join(folder, name), text, { flag: 'wx' });
      terminal.out(
        `${[...files.keys()].join(', ')} are in ${folder}. PETUNJUK.txt explains them. When they are filled in:\n` +
          `npm run cli -- import organisation ${folder} --dry-run\n`,
      );
    });
}

async function prepareFolder(folder: string, names: readonly string[]): Promise<void> {
  let there: string[];
  try {
    await mkdir(folder, { recursive: true });
    there = await readdir(folder);
  } catch (error) {
    throw new CommandInputError(`cannot write into ${folder}: ${(error as Error).message}`);
  }
  const taken = names.filter((name) => there.includes(name));
  if (taken.length === 0) return;
  throw new CommandInputError(
    `${folder} holds ${taken.join(', ')} already, and nothing is written over. Name another folder.`,
  );
}
