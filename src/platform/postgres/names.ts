/** The names in every cluster of ours, embedded or of a test. */
export const superuser = 'postgres';
/** Owns the database and its tables; migrations run as this role. */
export const ownerRole = 'uvid_owner';
/** What the application signs in as: owns nothing and cannot bypass row-level security. */
export const applicationRole = 'uvid_app';
export const databaseName = 'uvid';
/** The major version of the packages in `optionalDependencies`. A cluster of another major cannot be opened. */
export const postgresMajor = '18';
