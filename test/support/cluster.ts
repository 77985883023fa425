/** What the global set-up hands to the test files: where the cluster of this run is. */
export interface TestCluster {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    testCluster: TestCluster;
  }
}

/** The migrated database that every test database is copied from. Nothing may stay connected to it. */
export const templateDatabase = 'uvid_template';
