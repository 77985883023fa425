import type { Tx } from './unit-of-work.js';

/**
 * For the rest of the transaction, pages of a list are read in the order of an index. Right after an import nothing is known of a
 * table, and the planner would rather sort 50,000 rows for the fifty that are shown.
 */
export async function readInIndexOrder(tx: Tx): Promise<void> {
  await tx.manager.query('SET LOCAL enable_sort = off');
}
