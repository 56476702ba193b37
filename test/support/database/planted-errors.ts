import ts from 'typescript';

const PLANTED = /^.*@ts-expect-error.*$/gm;

/**
 * Compiles a file without its comments that expect an error.
 *
 * @returns how many errors the comments expect, and the messages of those that the compiler found in the file
 */
export function plantedErrors(
  file: string,
  options: ts.CompilerOptions,
): { expected: number; found: string[] } {
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const text = readFile(file) ?? '';
  host.readFile = (name) => (name === file ? text.replace(PLANTED, '') : readFile(name));
  const program = ts.createProgram({ rootNames: [file], options, host });
  const errors = program.getSemanticDiagnostics(program.getSourceFile(file));
  return {
    expected: text.match(PLANTED)?.length ?? 0,
    found: errors.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  };
}
