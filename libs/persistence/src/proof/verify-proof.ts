import { defineCommand, defineQuery, defineStream } from '@app/database';
import { type SealedStatement, TreeRoot } from '@app/proof';
import type { DataSource, EntityManager } from 'typeorm';
import { checkChain, compareOutside, findingOf, type StoredSeal } from './check-chain.js';
import type { ProofFinding } from './finding.js';
import { leafOf, type SealedFields } from './leaf.js';
import { isLateKind, lateKindOf, SEALED_KINDS, type SealedKind } from './sealed-kinds.js';

export interface VerifyProofOptions {
  /** key of one agency; all without it */
  agency?: string | undefined;
  /** statements kept outside; null when there are none to compare with */
  outside: readonly SealedStatement[] | null;
  kinds?: readonly SealedKind[];
  /** called for each finding as soon as it is known */
  report: (finding: ProofFinding) => void;
}

export interface ProofCounts {
  agencies: number;
  seals: number;
  leaves: number;
  /** leaves whose row was lawfully erased and whose salt was forgotten */
  erased: number;
  /** rows that came after their day was sealed; remarks, no findings */
  late: number;
  findings: number;
}

interface LeafRow {
  agency: string;
  day: string;
  subjectId: string;
  salt: Buffer | null;
  leaf: Buffer;
  /** null when there is no such row */
  values: SealedFields | null;
  /** the row had to vanish meanwhile */
  erased: boolean;
}

type RowAt = Required<Pick<ProofFinding, 'agency' | 'kind' | 'day' | 'subjectId'>>;

const loopsAvoided = defineCommand<object>(
  new URL('./queries/avoid-nested-loops.sql', import.meta.url),
);
const sealedLeaves = defineStream<{ kind: string; agency: string | null }, LeafRow>(
  new URL('./queries/read-leaves.sql', import.meta.url),
);
const unsealed = defineStream<{ kind: string; agency: string | null }, RowAt & { late: boolean }>(
  new URL('./queries/find-unsealed.sql', import.meta.url),
);
const storedSeals = defineQuery<{ agency: string | null }, StoredSeal>(
  new URL('./queries/read-seals.sql', import.meta.url),
);
const uncommitted = defineStream<{ agency: string | null }, RowAt>(
  new URL('./queries/find-uncommitted.sql', import.meta.url),
);
const unjournaled = defineStream<{ agency: string | null }, RowAt & { fields: string[] }>(
  new URL('./queries/find-unjournaled.sql', import.meta.url),
);

/**
 * Computes all leaves anew from the rows and compares them with the seals, in one snapshot: changed and
 * missing rows, rows without a leaf, leaves against roots, the chain, the signatures, and the statements
 * kept outside. Memory does not grow with the rows.
 */
export function verifyProof(
  dataSource: DataSource,
  options: VerifyProofOptions,
): Promise<ProofCounts> {
  return dataSource.transaction('REPEATABLE READ', (tx) => new Verification(tx, options).run());
}

class Verification {
  private readonly counts: ProofCounts = {
    agencies: 0,
    seals: 0,
    leaves: 0,
    erased: 0,
    late: 0,
    findings: 0,
  };
  private readonly agency: string | null;

  constructor(
    private readonly tx: EntityManager,
    private readonly options: VerifyProofOptions,
  ) {
    this.agency = options.agency ?? null;
  }

  async run(): Promise<ProofCounts> {
    await loopsAvoided(this.tx, {});
    const seals = await storedSeals(this.tx, { agency: this.agency });
    const agencies = new Set(seals.map(({ agency }) => agency));
    for (const one of agencies)
      this.report(checkChain(seals.filter(({ agency }) => agency === one)));
    this.counts.agencies = agencies.size;
    this.counts.seals = seals.length;
    for (const kind of this.options.kinds ?? SEALED_KINDS) {
      await this.checkLeaves(kind.kind, seals);
      if (kind.sealedBy === 'day') await this.checkLeaves(lateKindOf(kind), seals);
      await this.findUnsealed(kind.kind);
    }
    const agency = { agency: this.agency };
    await this.reportRows('rating.journal-differs', unjournaled(this.tx, agency));
    await this.reportRows('comment.text-differs', uncommitted(this.tx, agency));
    const { outside } = this.options;
    const isAsked = (key: string): boolean => this.agency === null || this.agency === key;
    if (outside) this.report(compareOutside(seals, outside, isAsked));
    return this.counts;
  }

  private async checkLeaves(kind: string, seals: readonly StoredSeal[]): Promise<void> {
    const trees = new Map<string, TreeRoot>();
    for await (const rows of sealedLeaves(this.tx, { kind, agency: this.agency })) {
      for (const row of rows) {
        const key = `${row.agency} ${row.day}`;
        const tree = trees.get(key) ?? new TreeRoot();
        trees.set(key, tree);
        tree.add(row.leaf);
        this.checkRow(kind, row);
      }
      this.counts.leaves += rows.length;
    }
    for (const seal of seals.filter((one) => one.kind === kind)) {
      const tree = trees.get(`${seal.agency} ${seal.day}`) ?? new TreeRoot();
      if (tree.leaves !== seal.leaves || !tree.root().equals(seal.root)) {
        this.report([findingOf(seal, 'seal.root-differs')]);
      }
    }
  }

  private checkRow(
    kind: string,
    { agency, day, subjectId, salt, leaf, values, erased }: LeafRow,
  ): void {
    const at = { agency, kind, day, subjectId };
    if (isLateKind(kind)) this.report([{ code: 'row.late', ...at }]);
    if (salt === null && erased && values === null) {
      this.counts.erased += 1;
    } else if (values === null) {
      this.report([{ code: 'row.missing', ...at }]);
    } else if (salt === null) {
      this.report([{ code: 'leaf.salt-missing', ...at }]);
    } else if (!leafOf(kind, values, salt).equals(leaf)) {
      this.report([{ code: 'row.changed', ...at, fields: Object.keys(values) }]);
    }
  }

  private async findUnsealed(kind: string): Promise<void> {
    for await (const rows of unsealed(this.tx, { kind, agency: this.agency })) {
      this.report(
        rows.map(({ late, ...row }) => ({ code: late ? 'row.late' : 'row.unsealed', ...row })),
      );
    }
  }

  private async reportRows(
    code: 'rating.journal-differs' | 'comment.text-differs',
    batches: AsyncGenerator<Omit<ProofFinding, 'code'>[]>,
  ): Promise<void> {
    for await (const rows of batches) this.report(rows.map((row) => ({ code, ...row })));
  }

  private report(findings: readonly ProofFinding[]): void {
    const late = findings.filter(({ code }) => code === 'row.late').length;
    this.counts.late += late;
    this.counts.findings += findings.length - late;
    findings.forEach((finding) => this.options.report(finding));
  }
}
