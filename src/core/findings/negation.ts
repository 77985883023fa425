/** In plain letters; a clause with one of these denies something, and rules that look for words leave it alone. */
export const denies =
  /(?<![a-z])(no|not|never|nothing|nobody|none|neither|without|cannot|may only|ne|nije|nema|nista|niko|nikad|nikakv[a-z]*|bez|aucune?|rien|jamais|pas|sans|kein[a-z]*|nicht|nichts|nie|niemals|niemand|ohne)(?![a-z])/;
