import { PgBoss } from 'pg-boss';

export const jobSchema = 'jobs';

/** `sweep` and `anchor` look at every organisation for what has come due; the others carry one message each. */
export const jobQueues = ['sweep', 'mail', 'webhook', 'camera-import', 'anchor'] as const;
export type JobQueueName = (typeof jobQueues)[number];

/** Those that a clock fills, where somebody handles them. */
export const recurringQueues = ['sweep', 'anchor'] as const satisfies readonly JobQueueName[];

// A worker that is killed stops its heartbeat, and its job is taken up by another.
const sweeping = { retryLimit: 2, retryDelay: 5, heartbeatSeconds: 10, expireInSeconds: 600 };
const delivering = { retryLimit: 8, retryDelay: 30, retryBackoff: true, retryDelayMax: 21_600, heartbeatSeconds: 10 };

// A timestamp authority that fails is asked again five minutes later, not sooner.
const anchoring = { retryLimit: 0, heartbeatSeconds: 10, expireInSeconds: 600 };

// Somebody waits for it. Killed on the way it is tried once more; what it had written is undone by then.
const importing = { retryLimit: 1, retryDelay: 1, heartbeatSeconds: 10, expireInSeconds: 900 };
const optionsOf: Readonly<Partial<Record<JobQueueName, object>>> = {
  sweep: sweeping,
  'camera-import': importing,
  anchor: anchoring,
};

const grants = `
  GRANT USAGE ON SCHEMA jobs TO uvid_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA jobs TO uvid_app`;

/** The queue's own schema, made and moved on by the owner; the application may change rows in it and nothing else. */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: jobSchema, supervise: false, schedule: false, max: 1 });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const name of jobQueues) {
      const options = optionsOf[name] ?? delivering;
      if (await boss.getQueue(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, options);
    }
    await boss.getDb().executeSql(grants);
  } finally {
    await boss.stop({ graceful: false });
  }
}
