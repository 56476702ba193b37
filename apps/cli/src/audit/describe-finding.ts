import type { FindingCode, ProofFinding } from '@app/persistence/proof';

const WORDS: Readonly<Record<FindingCode, string>> = {
  'row.changed': 'was changed after it was sealed',
  'row.missing': 'was sealed and is gone',
  'row.unsealed': 'belongs to a sealed time and has no leaf: it appeared later',
  'row.late': 'is late: it came after its day was sealed, as happens when a clock was wrong',
  'leaf.salt-missing': 'has lost its salt, although rows of this kind are never erased',
  'rating.journal-differs': 'is not what its journal says',
  'comment.text-differs': 'holds other words than were committed to',
  'seal.root-differs': 'the leaves do not give the sealed root',
  'seal.statement-differs': 'the statement is not what the seal beside it says',
  'seal.signature-wrong': 'the signature does not fit',
  'seal.chain-broken': 'does not follow from the seal before it: one was taken out or replaced',
  'seal.day-missing': 'a day before it has no seal',
  'outside.not-genuine': 'kept outside, but not signed by the key beside it',
  'outside.missing': 'is kept outside and missing here: the tail was cut',
  'outside.differs': 'is kept outside and says something else: history was rewritten',
};

/** One line: what, where, and what is wrong with it. */
export function describeFinding(finding: ProofFinding): string {
  const { code, agency, kind, day, ordinal, subjectId, fields } = finding;
  const what = subjectId === undefined ? `seal ${ordinal} (${kind})` : `${kind} ${subjectId}`;
  const which = code === 'row.changed' ? ' (one of' : ' (';
  const named = fields ? `${which} ${fields.join(', ')})`.replace('( ', '(') : '';
  return `${code}: ${agency} ${day} ${what} ${WORDS[code]}${named}`;
}
