/** 64 characters in eights: two people can read them to one another. */
export function digestInGroups(digest: string): string {
  return digest.match(/.{1,8}/g)?.join(' ') ?? digest;
}
