/**
 * `Content-Disposition` of a file that is saved and never shown (RFC 6266): a plain name for old clients, and the name itself in
 * UTF-8. Nothing of a name can end the header or begin another one.
 */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["%\\]/g, '_');
  const whole = encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
