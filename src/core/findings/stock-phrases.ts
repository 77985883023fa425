import { plainLetters } from './plain-letters.js';

/** In plain letters. Only what stands for an answer; "none" in any language may be one. */
const placeholders: Readonly<Record<'any' | 'en' | 'sr' | 'fr' | 'de', string>> = {
  any: 'xxx+|lorem ipsum.*|[-–—.?x]+',
  en: 'n/?a|tbd|tbc|todo|to be (determined|confirmed|completed|defined)|see above|see below|as above|ditto|test',
  sr: 'n\\.? ?p\\.?|nije primenljivo|vidi (gore|dole|iznad|ispod)|isto( kao gore)?|kao gore|(naknadno )?(ce biti|bice) (dopunjeno|utvrdjeno|odredjeno|definisano)|naknadno|u pripremi',
  fr: 's\\. ?o\\.?|sans objet|a (completer|definir|determiner|confirmer|preciser)|voir (ci-dessus|ci-dessous|plus haut|plus bas)|idem',
  de: 'k\\. ?a\\.?|keine angaben?|entfallt|siehe (oben|unten)|wie oben|dito|(noch )?offen|wird (noch )?(nachgereicht|erganzt|bestimmt|festgelegt)',
};

const placeholder = new RegExp(`^(${Object.values(placeholders).join('|')})[.!]?$`);

/** "Secret" alone is left out where the adjective begins an honest answer, as "tajno praćenje" does. */
const secrets: Readonly<Record<'en' | 'sr' | 'fr' | 'de', string>> = {
  en: '((this|it|that|the answer|the information) is |these are )?(an? )?(strictly |top )?(confidential|classified|secret|(state|official|military) secrets?|not for disclosure)',
  sr: '((ovo|to|podatak|informacija) je |podaci su |(ovo |to |podaci )?predstavlja(ju)? )?(strogo )?(poverljiv[aeio]?|(drzavn[au]|sluzben[au]|vojn[au]) tajn[au]|tajni poda(tak|ci)|oznaceno kao tajna)',
  fr: '((ceci|cela|c.) ?est |releve du )?(un )?(strictement |tres )?(confidentiel(le)?s?|secrets?( d.etat| (de la )?defense)?|classifiee?s?|non communicable)',
  de: '((das|dies|es) ist )?(ein )?(streng )?(vertraulich|geheim|staatsgeheimnis|dienstgeheimnis|verschlusssache|nicht zur veroffentlichung)',
};

/** Said anywhere in a short text: the authority itself is not to see it. */
const keptBack: Readonly<Record<'en' | 'sr' | 'fr' | 'de', string>> = {
  en: '(not (available|accessible|shown|given|disclosed|open)|(cannot|can not|will not|may not) be (shown|given|disclosed|made available)) to the (information )?(commissioner|(supervisory |data protection )?authority|regulator|inspectorate)',
  sr: '(nije dostup(no|an|na|ni|ne)|nedostup(no|an|na|ni|ne)|ne (moze|mogu) se (dati|dostaviti|staviti na uvid|pokazati)) (povereniku|nadzornom organu)',
  fr: '(non|pas) (accessibles?|communiquee?s?|communicables?|disponibles?) (a|pour) (la cnil|l.autorite|le commissaire)|(pas|non) (accessibles?|communicables?) au commissaire',
  de: 'nicht (zuganglich|verfugbar|einsehbar|bestimmt) fur (die |den )?(aufsichts|datenschutz)[a-z]+|(der|dem) (aufsichts|datenschutz)[a-z]+ nicht (zuganglich|offengelegt|vorgelegt|gezeigt)',
};

const kept = new RegExp(`(?<![a-z])(${Object.values(keptBack).join('|')})(?![a-z])`);

const secret = new RegExp(`^(${Object.values(secrets).join('|')})(?![a-z])`);

/** Does the whole text only stand for an answer, in English, Serbian (either script), French or German? */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(plainLetters(text.trim()));
}

/**
 * Does the text begin by calling the answer a secret, or keep it from the authority anywhere? How long it may go on is
 * the caller's to judge.
 */
export function keepsSecret(text: string): boolean {
  const plain = plainLetters(text.trim());
  return secret.test(plain) || kept.test(plain);
}
