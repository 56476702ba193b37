import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** The build needs no command line of Nest; whoever uses one beside it (`npx @nestjs/cli generate`) finds every app. */
it('names every app of the monorepo for the command line of Nest', () => {
  const { projects } = JSON.parse(readFileSync(resolve(root, 'nest-cli.json'), 'utf8')) as {
    projects: Record<string, { root: string; sourceRoot: string }>;
  };
  const apps = readdirSync(resolve(root, 'apps')).toSorted();
  expect(Object.keys(projects).toSorted()).toEqual(apps);
  for (const app of apps) {
    expect(projects[app]).toMatchObject({ root: `apps/${app}`, sourceRoot: `apps/${app}/src` });
  }
});
