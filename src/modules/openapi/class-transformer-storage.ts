import { createRequire } from 'node:module';
import type { MetadataStorage } from 'class-transformer/types/MetadataStorage.js';

/** class-transformer does not export its storage; nested DTOs are described from it. */
export const defaultMetadataStorage = (
  createRequire(import.meta.url)('class-transformer/cjs/storage') as { defaultMetadataStorage: MetadataStorage }
).defaultMetadataStorage;
