/** The database's own refusals (migrations), recognised by their SQLSTATE. */
const refusals = {
  UV001: 'insert_only',
  UV002: 'stale',
  UV003: 'locked',
  UV004: 'transition',
  UV005: 'missing',
  UV006: 'full',
} as const;
export type DatabaseRefusal = (typeof refusals)[keyof typeof refusals] | 'taken';

/** Which rule of the database refused; null for any other error. */
export function databaseRefusal(error: unknown): DatabaseRefusal | null {
  const code = sqlState(error);
  if (code === '23505') return 'taken';
  return code !== null && code in refusals ? refusals[code as keyof typeof refusals] : null;
}

function sqlState(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const driver = 'driverError' in error ? error.driverError : error;
  if (typeof driver !== 'object' || driver === null || !('code' in driver)) return null;
  return typeof driver.code === 'string' ? driver.code : null;
}
