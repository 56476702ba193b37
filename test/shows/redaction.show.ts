import { redactComment } from '@app/redaction';
import { cleanComments } from './redaction/clean-comment-generator.js';
import { type SecretComment, secretComments } from './redaction/comment-generator.js';

const SEED = 20261124;
const SECRETS = 5_000;
const CLEAN = 5_000;

const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Nothing of the secret is left when fewer than four of its characters stand in a row. */
function isGone({ secret, text }: SecretComment): boolean {
  const { text: stored, redacted } = redactComment(text);
  const [plain, sought] = [squeezed(stored), squeezed(secret)];
  return redacted > 0 && !plain.includes(sought.slice(-4)) && !plain.includes(sought.slice(0, 5));
}

it(`finds at least 99 % of ${SECRETS} secrets in all kinds and writings`, () => {
  const comments = secretComments(SECRETS, SEED);
  const missed = comments.filter((comment) => !isGone(comment));
  const counts = [...new Set(comments.map(({ kind }) => kind))].map((kind) => {
    const ofKind = comments.filter((comment) => comment.kind === kind);
    return `${kind} ${ofKind.filter(isGone).length}/${ofKind.length}`;
  });
  const recall = (SECRETS - missed.length) / SECRETS;
  console.log(
    `seed ${SEED}: recall ${recall.toFixed(4)} of ${SECRETS} secrets\n${counts.join(', ')}\nmissed:\n` +
      (missed.map(({ kind, writing, text }) => `${kind}, ${writing}: ${text}`).join('\n') ||
        'none'),
  );
  expect(recall).toBeGreaterThanOrEqual(0.99);
});

it(`touches at most 1 % of ${CLEAN} comments without a secret`, () => {
  const hits = cleanComments(CLEAN, SEED).filter((text) => redactComment(text).redacted > 0);
  const share = hits.length / CLEAN;
  console.log(
    `seed ${SEED}: false hits ${(100 * share).toFixed(2)} % of ${CLEAN} clean comments; hit:\n` +
      (hits.map((text) => `${text} → ${redactComment(text).text}`).join('\n') || 'none'),
  );
  expect(share).toBeLessThanOrEqual(0.01);
});
