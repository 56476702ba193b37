/**
 * Whether a connected part of a graph falls apart by taking away edges that weigh 1 to limit − 1 together
 * (Stoer–Wagner in each part; edges of `limit` and more cannot be among them and are contracted first).
 * @param weights symmetric, whole numbers from 0; the diagonal is not read
 */
export function hasLightCut(weights: readonly (readonly number[])[], limit: number): boolean {
  const graph = weights.map((row) => [...row]);
  return components(graph).some((nodes) => splitsLightly(graph, nodes, limit));
}

function components(graph: readonly (readonly number[])[]): number[][] {
  const seen = new Set<number>();
  return graph.flatMap((_, start) => {
    if (seen.has(start)) return [];
    seen.add(start);
    const nodes = [start];
    for (const node of nodes) {
      graph[node]!.forEach((weight, other) => {
        if (weight === 0 || other === node || seen.has(other)) return;
        seen.add(other);
        nodes.push(other);
      });
    }
    return nodes.length > 1 ? [nodes] : [];
  });
}

function splitsLightly(graph: number[][], nodes: number[], limit: number): boolean {
  let left = nodes;
  while (left.length > 1) {
    let pair = heavyEdge(graph, left, limit);
    if (pair === undefined) {
      const phase = lastTwo(graph, left);
      if (phase.weight < limit) return true;
      pair = phase.pair;
    }
    left = contract(graph, left, pair);
  }
  return false;
}

function heavyEdge(
  graph: number[][],
  nodes: readonly number[],
  limit: number,
): [number, number] | undefined {
  for (const one of nodes) {
    for (const other of nodes) {
      if (one < other && graph[one]![other]! >= limit) return [one, other];
    }
  }
  return undefined;
}

/** One phase of Stoer–Wagner: the two nodes that join last, and how heavily the last one is joined. */
function lastTwo(
  graph: number[][],
  nodes: readonly number[],
): { pair: [number, number]; weight: number } {
  const joined = new Map(nodes.map((node) => [node, 0]));
  let pair: [number, number] = [nodes[0]!, nodes[0]!];
  let weight = 0;
  while (joined.size > 0) {
    const [next, heaviest] = [...joined].reduce((best, one) => (one[1] > best[1] ? one : best));
    joined.delete(next);
    for (const [node, before] of joined) joined.set(node, before + graph[next]![node]!);
    pair = [pair[1], next];
    weight = heaviest;
  }
  return { pair, weight };
}

function contract(graph: number[][], nodes: number[], [kept, gone]: [number, number]): number[] {
  for (const node of nodes) {
    if (node === kept || node === gone) continue;
    const weight = graph[kept]![node]! + graph[gone]![node]!;
    graph[kept]![node] = weight;
    graph[node]![kept] = weight;
  }
  return nodes.filter((node) => node !== gone);
}
