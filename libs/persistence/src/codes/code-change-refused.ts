/** Why a code cannot be revoked or replaced. */
export class CodeChangeRefused extends Error {
  constructor(readonly code: 'code.unknown' | 'code.replaced') {
    super(code);
    this.name = 'CodeChangeRefused';
  }
}
