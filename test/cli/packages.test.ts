import { describe, expect, it } from 'vitest';
import { nodeVersionProblem } from '../../src/cli/node-version.mjs';
import { compare } from '../../src/cli/packages.mjs';

const wanted = {
  packages: {
    '': {},
    'node_modules/pg': { version: '8.23.1' },
    'node_modules/vitest': { version: '4.1.11', dev: true },
    'node_modules/for-windows': { version: '1.0.0', optional: true },
  },
};
const pg = { 'node_modules/pg': { version: '8.23.1' } };
const vitest = { 'node_modules/vitest': { version: '4.1.11', dev: true } };

describe('the installed packages', () => {
  it.each([
    ['complete', 'without the optional package of another system', { ...pg, ...vitest }],
    ['complete', 'with one package too many', { ...pg, ...vitest, 'node_modules/extra': { version: '1.0.0' } }],
    ['without development packages', 'when only those are missing', pg],
    ['different', 'when a package is missing', vitest],
    ['different', 'when a version differs', { ...vitest, 'node_modules/pg': { version: '8.0.0' } }],
    [
      'different',
      'when the version of a development package differs',
      { ...pg, 'node_modules/vitest': { version: '3' } },
    ],
  ])('are %s %s', (state, _when, packages) => {
    expect(compare(wanted, { packages })).toBe(state);
  });
});

describe('Node', () => {
  it.each(['20.19.0', '20.20.2', '22.3.0', '24.0.0'])('%s is new enough', version => {
    expect(nodeVersionProblem(version)).toBeUndefined();
  });

  it.each(['20.18.3', '18.20.0', '12.1.0'])('%s is too old', version => {
    expect(nodeVersionProblem(version)).toBe(
      `Uvid needs Node 20.19 or later; this is Node ${version}. Install a newer one from https://nodejs.org.`,
    );
  });
});
