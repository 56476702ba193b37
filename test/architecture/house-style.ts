/** Rules about files that dependency-cruiser, which sees imports only, cannot express. */

export interface SourceFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

const KINDS = 'module|controller|page|dto|view|guard|job|entity|store|config|filter|pipe';
const TEST_KINDS = 'spec|db-spec|e2e-spec|show';
const CODE = /\.([cm]?[jt]sx?|sql|css|html|sh)$/;
const SCRIPT = /\.[cm]?[jt]sx?$/;
/** Types of a package that ships none. */
const DECLARATIONS = /^[^.]+\.d\.ts$/;
const SUBJECT_KIND = new RegExp(`^[^.]+(\\.(${KINDS}))?(\\.(${TEST_KINDS}))?\\.[^.]+$`);
const VAGUE = /(^|-)(utils?|helpers?|common|shared|managers?|base)$/;
const MOST_LINES = 250;
const MOST_LINES_OF_FUNCTION = 60;
/** One function of the database a file. */
const DATABASE_FUNCTION = /^libs\/database\/sql\/functions\/.+\.sql$/;
/** Lines of prose at the beginning, from a capital letter to a full stop. */
const SENTENCES = /^-- [A-Z].*(\n-- .*)*(?<=\.)\n(?!--)/;
/** What a database holds in the end; made by a test. */
const SNAPSHOT = 'libs/database/sql/snapshot.sql';

const TOP_LEVEL: ReadonlySet<string> = new Set([
  'apps',
  'docker',
  'docs',
  'libs',
  'test',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'eslint.config.js',
  'nest-cli.json',
  'package-lock.json',
  'package.json',
  'tsconfig.build.json',
  'tsconfig.json',
]);
/** Made by tools and ignored by git. */
const GENERATED = /^(coverage|dist|node_modules|reports|.*\.log)$/;

/** What is wrong with a file, one sentence each; empty if nothing is. */
export function styleViolations(file: SourceFile): string[] {
  const found = [unknownKind(file), vagueName(file), tooLong(file), longFunction(file), mute(file)];
  return found.filter((one) => one !== undefined);
}

/** What stands at the root of the repository and does not belong there. */
export function strayAtTopLevel(names: readonly string[]): string[] {
  return names.filter(
    (name) => !name.startsWith('.') && !TOP_LEVEL.has(name) && !GENERATED.test(name),
  );
}

function unknownKind({ path }: SourceFile): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!SCRIPT.test(name) || DECLARATIONS.test(name) || SUBJECT_KIND.test(name)) return undefined;
  return `${path}: name it subject.ts or subject.kind.ts, tests with .spec after it; kinds are ${KINDS.replaceAll('|', ', ')}.`;
}

function vagueName({ path }: SourceFile): string | undefined {
  const words = path.split(/[/.]/);
  const vague = words.find((word) => VAGUE.test(word));
  return vague && `${path}: "${vague}" says nothing; name it after what it does.`;
}

function tooLong({ path, text }: SourceFile): string | undefined {
  if (!CODE.test(path) || path === SNAPSHOT) return undefined;
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  if (lines <= MOST_LINES) return undefined;
  return `${path}: ${lines} lines that are not blank; split it, ${MOST_LINES} is the limit.`;
}

function longFunction({ path, text }: SourceFile): string | undefined {
  if (!DATABASE_FUNCTION.test(path)) return undefined;
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('--')).length;
  if (lines <= MOST_LINES_OF_FUNCTION) return undefined;
  return `${path}: ${lines} lines; cut the function into steps with names, ${MOST_LINES_OF_FUNCTION} is the limit.`;
}

function mute({ path, text }: SourceFile): string | undefined {
  if (!DATABASE_FUNCTION.test(path) || SENTENCES.test(text)) return undefined;
  return `${path}: begin with sentences that say what the function is for.`;
}
