export type FindingCode =
  /** the row is not what its leaf says */
  | 'row.changed'
  /** a leaf has no row */
  | 'row.missing'
  /** a row of a sealed time has no leaf, and cannot have come late */
  | 'row.unsealed'
  /** a remark, not a fault: the row came after its day was sealed, as happens when a clock was wrong */
  | 'row.late'
  /** a salt is gone although rows of this kind are never erased */
  | 'leaf.salt-missing'
  /** a rating's place, officer, status or answers are not what its last journal row says */
  | 'rating.journal-differs'
  /** the words of a comment are not those that its commitment is of */
  | 'comment.text-differs'
  /** the leaves do not give the root, or are not as many */
  | 'seal.root-differs'
  /** the statement is not what the columns beside it say */
  | 'seal.statement-differs'
  | 'seal.signature-wrong'
  /** an ordinal is left out, or the seal does not name the one before it */
  | 'seal.chain-broken'
  /** a day has no seal although later ones have */
  | 'seal.day-missing'
  /** a statement kept outside was not signed by the key beside it */
  | 'outside.not-genuine'
  /** a statement kept outside has no seal here: the tail was cut */
  | 'outside.missing'
  /** a statement kept outside says something else than the seal here */
  | 'outside.differs';

/** Something that is not as it was sealed, with all that tells where. */
export interface ProofFinding {
  code: FindingCode;
  /** key of the agency */
  agency: string;
  kind?: string;
  /** of the seal, YYYY-MM-DD; of the row where no seal holds it yet */
  day?: string;
  ordinal?: number;
  /** id of the row */
  subjectId?: string;
  /** names of what the leaf covers, or of what differs */
  fields?: readonly string[];
}
