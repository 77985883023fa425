import { denies } from './negation.js';
import { plainLetters } from './plain-letters.js';

/** In plain letters. Only whole phrases that hand a choice to whoever is on duty; a rule can be checked afterwards, this cannot. */
const phrases: Readonly<Record<'en' | 'sr' | 'fr' | 'de', string>> = {
  en: `discretion(ary)?|(as|when|where|if) (needed|necessary|required|appropriate)|operational(ly)? (needs?|necess[a-z]+|requirements?)|(officers?|commanders?|operators?|polic(e|eman|ewoman)|supervisors?|superintendents?|unit) (on (duty|the spot|site|the scene) )?(decides?|chooses?|judges?|assess(es)?|selects?)|persons? of interest|people of interest`,
  sr: `diskrecion[a-z]*|po (potrebi|(slobodnoj |sopstvenoj |licnoj )?(proceni|oceni)|nahodjenju)|prema (potrebi|proceni|operativn[a-z]+ potreb[a-z]+)|operativn[a-z]+ potreb[a-z]+|(sluzbenik|policajac|komandir|rukovodilac|operater|dezurni|staresina)( na licu mesta)? (odlucuje|procenjuje|bira|odredjuje)|odlucuje (policijski |ovlasceni |dezurni )?(sluzbenik|policajac|komandir|rukovodilac|operater)`,
  fr: `discretion|discretionnaires?|(selon|suivant) (les |le )?(besoins?|necessites?)( operationnel[a-z]*)?|en tant que de besoin|si (besoin|necessaire)|a l.appreciation|l?.?(agent|officier|operateur|commandant|chef)( de service| sur place)? (decide|choisit|apprecie|juge)`,
  de: `ermessen[a-z]*|(nach|bei) (dienstlichem |einsatztaktischem |polizeilichem )?bedarf|falls (notig|erforderlich|notwendig)|wenn (notig|erforderlich|notwendig)|(beamte|beamter|beamtin|einsatzleiter|einsatzleiterin|einsatzleitung|diensthabende|diensthabender|polizist|operator)( vor ort| im dienst)? (entscheidet|wahlt|beurteilt|bestimmt)`,
};

const leaves = new RegExp(`(?<![a-z])(${Object.values(phrases).join('|')})(?![a-z])`);

/**
 * Does the text leave a choice to whoever is on duty, in English, Serbian (either script), French or German? A clause
 * that denies is never accused ("nothing is left to the officer's discretion"), and a choice asks for the same in structure.
 */
export function leavesToDiscretion(text: string): boolean {
  return plainLetters(text)
    .split(/[.;:!?\n]/)
    .some(clause => leaves.test(clause) && !denies.test(clause));
}
