import { posix } from 'node:path';
import ts from 'typescript';

/**
 * Groups of folders that import each other in a circle. What a folder and those inside it share is no circle.
 *
 * @param {readonly { path: string, text: string }[]} sources by their path in the repository
 * @returns {string[][]}
 */
export function folderCycles(sources) {
  const arrows = new Map();
  for (const { path, text } of sources)
    for (const target of importsOf(path, text)) {
      const [from, to] = [posix.dirname(path), posix.dirname(target)];
      if (!`${from}/`.startsWith(`${to}/`) && !`${to}/`.startsWith(`${from}/`))
        arrows.set(from, new Set([...(arrows.get(from) ?? []), to]));
    }
  return stronglyConnected(arrows).filter((group) => group.length > 1);
}

/** Files of the repository that a source imports; a library is entered by its index. */
function importsOf(path, text) {
  return ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) => {
      if (fileName.startsWith('.')) return posix.join(posix.dirname(path), fileName);
      const [, library, feature] = /^@app\/([^/]+)(?:\/(.+))?$/.exec(fileName) ?? [];
      return library && posix.join('libs', library, 'src', feature ?? '', 'index.js');
    })
    .filter((target) => target !== undefined);
}

/** Tarjan's algorithm. */
function stronglyConnected(arrows) {
  const [index, low, stack, groups] = [new Map(), new Map(), [], []];
  const enter = (node) => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    stack.push(node);
    for (const next of arrows.get(node) ?? []) {
      if (!index.has(next)) enter(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node), low.get(next)));
    }
    if (low.get(node) === index.get(node)) groups.push(stack.splice(stack.indexOf(node)));
  };
  for (const node of arrows.keys()) if (!index.has(node)) enter(node);
  return groups;
}
