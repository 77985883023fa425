import { plainLetters } from './plain-letters.js';

/** In plain letters. "Cannot be ruled out" says the opposite, so every phrase stands whole, with few words between. */
const phrases: Readonly<Record<'en' | 'sr' | 'fr' | 'de', string>> = {
  en: `(mis|ab)use( (?!is |are |cannot )[a-z]+){0,6}? (is|are|seems) ((therefore|thus|simply|technically|practically|completely) )?(impossible|not possible|excluded|ruled out|out of the question|inconceivable|unthinkable)|(cannot|can not|can never) be (mis|ab)used?|impossible to (mis|ab)use|no (possibility|risk|danger|chance|way) (of|to) (any )?(mis|ab)us(e|ing)|(?<!not |cannot |never )rul(es?|ing) out (any |all |every )?(mis|ab)use|(mis|ab)use cannot (happen|occur)|nobody can (mis|ab)use`,
  sr: `zloupotreb[a-z]*( (?!nije |ne )[a-z]+){0,4}? (je )?(nemoguc[a-z]*|iskljucen[a-z]*|nezamisliv[a-z]*|nije moguc[a-z]*)|zloupotreb[a-z]*( (?!nije |ne )[a-z]+){0,4}? (nije moguc[a-z]*|ne dolazi u obzir)|nemoguc[a-z]* je( [a-z]+){0,3}? zloupotreb[a-z]*|(ne postoji|nema) (nikakv[a-z]* )?(mogucnost|opasnost|rizik)[a-z]* (od |za )?zloupotreb[a-z]*|ne (moze|mogu) (se |da se )?zloupotreb[a-z]*|(?<!ne )iskljucuj[a-z]* (svaku |bilo kakvu )?(mogucnost )?zloupotreb[a-z]*`,
  fr: `(abus|utilisations? abusives?|detournements?|mesusages?)( (?!n.)[a-z']+){0,6}? (n.)?(est|sont) ((techniquement|totalement) )?(impossibles?|exclue?s?|inconcevables?|hors de question|pas possibles?)|aucune? (risque|possibilite|danger) (d.|de )(abus|utilisation abusive|detournement|mesusage)|aucun (abus|detournement|mesusage) n.est possible`,
  de: `(missbrauch|missbrauchliche (nutzung|verwendung))( (?!ist |nicht )[a-z]+){0,6}? (ist|sei|sind) ((technisch|praktisch|vollig) )?(unmoglich|ausgeschlossen|undenkbar|nicht moglich)|(kann|konnen) nicht missbraucht werden|kein(e|erlei)? (moglichkeit|gefahr|risiko) (des|eines|von|fur) missbrauchs?|schliess(t|en) (jeden |jeglichen )?missbrauch aus`,
};

const impossible = new RegExp(`(?<![a-z])(${Object.values(phrases).join('|')})(?![a-z])`);

/** Is misuse said to be impossible, in English, Serbian (either script), French or German? */
export function saysMisuseIsImpossible(text: string): boolean {
  return impossible.test(plainLetters(text));
}
