import { denies } from './negation.js';
import { plainLetters } from './plain-letters.js';

/** People whom the law asks to weigh by name, and the places that the questionnaire offers for them. */
export interface Delicate {
  readonly named: string;
  /** Options of `data.sensitive_places`; one of them is enough. */
  readonly places: readonly string[];
}

interface Spoken extends Delicate {
  /** In plain letters, in English, Serbian, French and German. */
  readonly words: RegExp;
}

/** A name of a street is no place: School Lane, rue de l'Église. */
const street = '(?! (street|road|lane|avenue|hill|square|station|stop|ulic[a-z]*)(?![a-z]))';

function spoken(named: string, places: readonly string[], ...languages: readonly string[]): Spoken {
  return {
    named,
    places,
    words: new RegExp(`(?<![a-z]|rue (de |du |des |de l.|de la ))(${languages.join('|')})(?![a-z])${street}`),
  };
}

const topics: readonly Spoken[] = [
  spoken(
    'children',
    ['schools', 'children'],
    'schools?|schoolchildren|child(ren)?|pupils?|kindergartens?|nursery|nurseries|playgrounds?|minors',
    'skol(a|e|i|u|om|ama)|dec(a|e|i|u|om)|det(e|eta|etu)|ucenik|ucenic[a-z]+|djak|djac[a-z]+|djak(a|e|u)|vrtic[a-z]*|obdanist[a-z]*|igralist(e|a|u)|maloletni[a-z]*',
    'ecoles?|ecoli(er|ers|ere|eres)|enfants?|(les |des |d.|aux )eleves|creches?|maternelles?|aires? de jeux',
    '((grund|haupt|real|volks|berufs)?schulen?)|schuler(n|innen|in)?|kind(er|ern|es)?|kitas?|kindergart[a-z]+|spielpl(atz|atze|atzen)',
  ),
  spoken(
    'people who assemble or protest',
    ['assemblies'],
    'protests?|protesters?|protesting|demonstrations|demonstrators?|(a|each|every|any|public) demonstration|marches|marchers|(a|each|every|protest) march|(public|mass) gatherings?|(public|peaceful) assembl(y|ies)|assemblies|political rall(y|ies)',
    'protest(i|a|u|e|ima|n[a-z]+)?|demonstracij[a-z]+|demonstrant[a-z]*|okupljanj[a-z]+|javni(h|m|ma)? skupov[a-z]+|javn(i|og|om) skup(a|u)?|miting(a|e|u|zi)?',
    '(les |des |d.|aux |une |la )manifestations?(?! (sporti|culturel))|manifestants?|rassemblements?',
    'demonstrationen|(einer|jeder|der|bei) demonstration|demonstrant(en|innen|in)?|versammlung(en)?|kundgebung(en)?|protest(e|en)',
  ),
  spoken(
    'people who worship',
    ['worship'],
    'worship|worshippers?|church(es)?|mosques?|synagogues?',
    'crkv(a|e|i|u|om|ama)|dzamij[a-z]+|sinagog[a-z]+|hram(a|u|ovi)?|vernik[a-z]*|vernic[a-z]+',
    'eglises?|mosquees?|lieux? de culte|fideles',
    'kirchen?|moscheen?|synagogen?|gottesdienst(e|en|es)?',
  ),
  spoken(
    'patients',
    ['health'],
    'hospitals?|clinics?|patients',
    'bolnic(a|e|i|u|om|ama)|klinik(a|e|u|om|ama)|pacijen(t|at)[a-z]*|dom(u|a)? zdravlja',
    'hopital|hopitaux|cliniques?',
    'krankenhaus(es)?|krankenhauser[n]?|kliniken?|patient(en|innen|in)',
  ),
];

/**
 * Which of the people whom an assessment must weigh do these texts speak of? A clause that denies ("no school is near")
 * speaks of nobody, and the name of a street is no place.
 */
export function delicateIn(texts: readonly string[]): readonly Delicate[] {
  const clauses = texts.flatMap(each => plainLetters(each).split(/[.;:!?\n]/)).filter(each => !denies.test(each));
  return topics.filter(({ words }) => clauses.some(each => words.test(each)));
}
