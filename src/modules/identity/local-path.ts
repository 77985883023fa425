const base = 'http://local.invalid';

/** Where to go after signing in: a path of this service, or its home page. An address elsewhere would help a fraudster. */
export function localPath(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])[\u0021-\u007e]*$/.test(next) || next.includes('\\')) return '/';
  const url = URL.canParse(next, base) ? new URL(next, base) : null;
  return url?.origin === base ? `${url.pathname}${url.search}${url.hash}` : '/';
}
