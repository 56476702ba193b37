import { defineQuery, defineStream, inBatches } from '@app/database';
import { type SealedStatement, TreeRoot } from '@app/proof';
import type { DataSource, EntityManager } from 'typeorm';
import { checkChain, compareOutside, findingOf, type StoredSeal } from './check-chain.js';
import type { ProofFinding } from './finding.js';
import { fieldsSql, leafOf } from './leaf.js';
import { withoutLeaf } from './rows-to-seal.js';
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
  values: (string | null)[] | null;
  /** the row had to vanish meanwhile */
  erased: boolean;
}

type RowAt = Required<Pick<ProofFinding, 'agency' | 'kind' | 'day' | 'subjectId'>>;

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
    // whole tables are compared: nested loops, which fresh tables without statistics invite, take hours
    await this.tx.query('SET LOCAL enable_nestloop = off');
    const seals = await storedSeals(this.tx, { agency: this.agency });
    const agencies = new Set(seals.map(({ agency }) => agency));
    for (const one of agencies)
      this.report(checkChain(seals.filter(({ agency }) => agency === one)));
    this.counts.agencies = agencies.size;
    this.counts.seals = seals.length;
    for (const kind of this.options.kinds ?? SEALED_KINDS) {
      await this.checkLeaves(kind, seals);
      if (kind.late !== null) await this.checkLeaves(lateKindOf(kind), seals);
      await this.findUnsealed(kind);
    }
    const agency = { agency: this.agency };
    await this.reportRows('rating.journal-differs', unjournaled(this.tx, agency));
    await this.reportRows('comment.text-differs', uncommitted(this.tx, agency));
    const { outside } = this.options;
    const isAsked = (key: string): boolean => this.agency === null || this.agency === key;
    if (outside) this.report(compareOutside(seals, outside, isAsked));
    return this.counts;
  }

  private async checkLeaves(kind: SealedKind, seals: readonly StoredSeal[]): Promise<void> {
    const trees = new Map<string, TreeRoot>();
    for await (const rows of inBatches<LeafRow>(this.tx, leavesSql(kind), [
      kind.kind,
      this.agency,
    ])) {
      for (const row of rows) {
        const key = `${row.agency} ${row.day}`;
        const tree = trees.get(key) ?? new TreeRoot();
        trees.set(key, tree);
        tree.add(row.leaf);
        this.checkRow(kind, row);
      }
      this.counts.leaves += rows.length;
    }
    for (const seal of seals.filter((one) => one.kind === kind.kind)) {
      const tree = trees.get(`${seal.agency} ${seal.day}`) ?? new TreeRoot();
      if (tree.leaves !== seal.leaves || !tree.root().equals(seal.root)) {
        this.report([findingOf(seal, 'seal.root-differs')]);
      }
    }
  }

  private checkRow(
    kind: SealedKind,
    { agency, day, subjectId, salt, leaf, values, erased }: LeafRow,
  ): void {
    const at = { agency, kind: kind.kind, day, subjectId };
    if (isLateKind(kind.kind)) this.report([{ code: 'row.late', ...at }]);
    if (salt === null && erased && values === null) {
      this.counts.erased += 1;
    } else if (values === null) {
      this.report([{ code: 'row.missing', ...at }]);
    } else if (salt === null) {
      this.report([{ code: 'leaf.salt-missing', ...at }]);
    } else if (!leafOf(kind, values, salt).equals(leaf)) {
      this.report([{ code: 'row.changed', ...at, fields: Object.keys(kind.fields) }]);
    }
  }

  private async findUnsealed(kind: SealedKind): Promise<void> {
    const rowsOf = (query: string): AsyncGenerator<RowAt[]> =>
      inBatches(this.tx, query, [kind.kind, this.agency]);
    if (kind.day === null) {
      await this.reportRows('row.unsealed', rowsOf(unsealedByWriting(kind)));
      return;
    }
    await this.reportRows(
      'row.unsealed',
      rowsOf(unsealedByDay(kind, `(${kind.late}) IS NOT TRUE`)),
    );
    await this.reportRows('row.late', rowsOf(unsealedByDay(kind, `(${kind.late})`)));
  }

  private async reportRows(
    code: 'row.unsealed' | 'row.late' | 'rating.journal-differs' | 'comment.text-differs',
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

/** $1 kind, $2 agency or NULL. */
function leavesSql(kind: SealedKind): string {
  return `SELECT i.key AS agency, l.day::text AS day, l.subject_id AS "subjectId", l.salt, l.leaf,
      CASE WHEN r.id IS NOT NULL THEN ${fieldsSql(kind)} END AS values,
      ${kind.erased?.('current_date') ?? 'false'} AS erased
    FROM proof_leaves l JOIN instansi i ON i.id = l.instansi_id
    LEFT JOIN ${kind.table} r ON r.instansi_id = l.instansi_id AND r.id = l.subject_id::${kind.idType}
    WHERE l.kind = $1 AND ($2::text IS NULL OR i.key = $2)
    ORDER BY l.instansi_id, l.day, l.position`;
}

/** $1 kind, $2 agency or NULL: rows of sealed days. @param which condition over the row `r` */
function unsealedByDay(kind: SealedKind, which: string): string {
  return `SELECT i.key AS agency, $1::text AS kind, (${kind.day})::text AS day, r.id::text AS "subjectId"
    FROM ${kind.table} r JOIN instansi i ON i.id = r.instansi_id
    JOIN (SELECT instansi_id, max(day) AS day FROM proof_seals WHERE kind = $1 GROUP BY instansi_id) AS s
      ON s.instansi_id = r.instansi_id AND ${kind.day} <= s.day
    WHERE ($2::text IS NULL OR i.key = $2) AND ${withoutLeaf(kind, '$1')} AND ${which}`;
}

/** $1 kind, $2 agency or NULL: rows below the last horizon, where transaction ids mean something. */
function unsealedByWriting(kind: SealedKind): string {
  return `SELECT i.key AS agency, $1::text AS kind, r.local_day::text AS day, r.id::text AS "subjectId"
    FROM ${kind.table} r JOIN instansi i ON i.id = r.instansi_id
    JOIN (SELECT DISTINCT ON (instansi_id) instansi_id, horizon, system_identifier
      FROM proof_seals WHERE kind = $1 ORDER BY instansi_id, ordinal DESC) AS s
      ON s.instansi_id = r.instansi_id AND r.xid < s.horizon
    WHERE ($2::text IS NULL OR i.key = $2)
      AND s.system_identifier = (SELECT system_identifier FROM pg_control_system())
      AND ${withoutLeaf(kind, '$1')}`;
}
