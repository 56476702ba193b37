import { createHash } from 'node:crypto';

/** One step from a leaf to the root: the neighbour's hash, and on which side it stands. */
export interface PathStep {
  side: 'left' | 'right';
  hash: Buffer;
}

const LEAF = Buffer.from([0x00]);
const NODE = Buffer.from([0x01]);

/**
 * The leaf of a row: SHA-256(0x00 ‖ salt ‖ bytes). A guess at the row cannot be tested without the salt.
 *
 * @param salt 32 random bytes, one for each row
 */
export function hashLeaf(salt: Uint8Array, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(LEAF).update(salt).update(bytes).digest();
}

/**
 * The root of a tree whose leaves come one by one, in the shape of RFC 6962 §2.1. It holds one hash for
 * each level, so any number of leaves fits in memory.
 */
export class TreeRoot {
  /** complete subtrees from left to right, each larger than the next */
  private readonly subtrees: { hash: Buffer; leaves: number }[] = [];
  private count = 0;

  /** Leaves added so far. */
  get leaves(): number {
    return this.count;
  }

  /** @param leaf 32 bytes, see {@link hashLeaf} */
  add(leaf: Buffer): void {
    let last = { hash: leaf, leaves: 1 };
    while (this.subtrees.at(-1)?.leaves === last.leaves) {
      const left = this.subtrees.pop()!;
      last = { hash: hashNode(left.hash, last.hash), leaves: left.leaves * 2 };
    }
    this.subtrees.push(last);
    this.count += 1;
  }

  /** 32 bytes; SHA-256 of nothing for a tree without leaves. */
  root(): Buffer {
    if (this.subtrees.length === 0) return createHash('sha256').digest();
    return this.subtrees
      .map(({ hash }) => hash)
      .reduceRight((right, left) => hashNode(left, right));
  }
}

/**
 * The way from a leaf up to the root of RFC 6962, from the bottom. The sides stand in it, so that whoever
 * checks it need not know how many leaves there are.
 *
 * @param leaves all leaves of the tree
 * @param index of the leaf, from 0
 * @throws RangeError when there is no such leaf
 */
export function inclusionPath(leaves: readonly Buffer[], index: number): PathStep[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) {
    throw new RangeError(`There is no leaf ${index} among ${leaves.length}.`);
  }
  if (leaves.length === 1) return [];
  const split = largestPowerBelow(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...inclusionPath(left, index), { side: 'right', hash: rootOf(right) }]
    : [...inclusionPath(right, index - split), { side: 'left', hash: rootOf(left) }];
}

/** The root to which a path leads; the leaf is in the tree if it is the tree's root. */
export function rootFromPath(leaf: Buffer, path: readonly PathStep[]): Buffer {
  return path.reduce(
    (below, { side, hash }) => (side === 'left' ? hashNode(hash, below) : hashNode(below, hash)),
    leaf,
  );
}

function rootOf(leaves: readonly Buffer[]): Buffer {
  const tree = new TreeRoot();
  leaves.forEach((leaf) => tree.add(leaf));
  return tree.root();
}

function hashNode(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
