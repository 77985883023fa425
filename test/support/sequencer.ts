import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Browsers and command lines first: their files are the longest, and nobody should wait for one that began last. */
const order = ['e2e', 'cli', 'integration', 'http', 'pdf', 'web', 'core'];

/** All files of a project one after the other: a worker that goes on to another project has to load everything anew. */
export class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placed = await super.sort(files);
    const rank = ({ project }: TestSpecification): number => order.indexOf(project.name);
    return placed.toSorted((one, other) => rank(one) - rank(other));
  }
}
