import { isLoopback, readConfigFrom, type Config, type ConfigResult, type Environment } from './config-rules.mjs';
import { projectRoot } from './project-root.mjs';

export { isLoopback };
export type { Config, ConfigResult, Environment };

/** The settings of this process, or one sentence for each variable that is wrong. Reads nothing but `env`. */
export const readConfig = (env: Environment): ConfigResult => readConfigFrom(env, projectRoot);

/**
 * Demonstration accounts have public passwords: they exist only on the embedded database, and `readConfig` has made sure
 * that this is bound to loopback.
 */
export const allowsDemonstration = (config: Config): boolean => config.databaseUrl === null && isLoopback(config.host);

/** Whether browsers reach us over TLS, so that cookies are `Secure` and carry the `__Host-` prefix. */
export const isServedOverTls = (config: Config): boolean => config.publicUrl?.startsWith('https:') ?? false;
