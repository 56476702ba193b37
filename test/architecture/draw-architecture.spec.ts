interface CruisedModule {
  source: string;
  dependencies: { resolved: string }[];
}

// the script is plain JavaScript without declarations, so that it runs without a build
const { diagram, withDiagram } = require('./draw-architecture.mjs') as {
  diagram(modules: CruisedModule[]): string;
  withDiagram(markdown: string, drawing: string): string;
};

const modules: CruisedModule[] = [
  cruised('apps/intake/src/a.ts', 'libs/skm/src/index.ts', 'apps/intake/src/b.ts', 'crypto'),
  cruised('apps/intake/src/b.ts', 'libs/skm/src/index.ts', 'libs/jobs/src/index.ts'),
  cruised('libs/skm/src/index.ts', 'node_modules/luxon/src/luxon.js'),
  cruised('libs/jobs/src/index.ts'),
  cruised('node_modules/luxon/src/luxon.js'),
];

describe('diagram', () => {
  it('shows each app and library once, and an arrow for what one imports of another', () => {
    expect(diagram(modules).split('\n')).toEqual([
      '```mermaid',
      'flowchart TD',
      '  subgraph apps',
      '    apps_intake["intake"]',
      '  end',
      '  subgraph libs',
      '    libs_jobs["jobs"]',
      '    libs_skm["skm"]',
      '  end',
      '  apps_intake --> libs_jobs',
      '  apps_intake --> libs_skm',
      '```',
    ]);
  });

  it('does not depend on the order in which the code was read', () => {
    expect(diagram([...modules].reverse())).toBe(diagram(modules));
  });
});

describe('withDiagram', () => {
  const page = (drawing: string) =>
    `# Title\n\n<!-- diagram:start -->${drawing}<!-- diagram:end -->\n\nText\n`;

  it('fills the place between the markers and leaves the rest', () => {
    expect(withDiagram(page('\n'), 'drawing')).toBe(page('\n\ndrawing\n\n'));
  });

  it('is the same page again when the code has not changed', () => {
    const drawn = withDiagram(page('\n'), diagram(modules));
    expect(withDiagram(drawn, diagram(modules))).toBe(drawn);
  });

  it('is another page when an arrow has come or was drawn by hand', () => {
    const drawn = withDiagram(page('\n'), diagram(modules));
    const grown = [...modules, cruised('libs/jobs/src/b.ts', 'libs/skm/src/index.ts')];
    expect(withDiagram(drawn, diagram(grown))).toContain('libs_jobs --> libs_skm');
    const retouched = drawn.replace('apps_intake --> libs_jobs', 'libs_jobs --> apps_intake');
    expect(withDiagram(retouched, diagram(modules))).toBe(drawn);
  });

  it.each([
    ['without markers', '# Title\n'],
    ['without an end', '<!-- diagram:start -->'],
    ['with the end first', '<!-- diagram:end --><!-- diagram:start -->'],
    ['with two places', page('') + page('')],
  ])('refuses a page %s and says what it needs', (_, markdown) => {
    expect(() => withDiagram(markdown, 'drawing')).toThrow(
      /needs the lines <!-- diagram:start -->/,
    );
  });
});

function cruised(source: string, ...resolved: string[]): CruisedModule {
  return { source, dependencies: resolved.map((path) => ({ resolved: path })) };
}
