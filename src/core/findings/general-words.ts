import { plainLetters } from './plain-letters.js';

/** Words are kept in plain letters. A word counts when it is a stem, or a stem with one of the language's endings. */
interface Language {
  readonly stems: string;
  readonly joints: string;
  readonly endings: string;
}

const languages: Readonly<Record<'en' | 'sr' | 'fr' | 'de', Language>> = {
  en: {
    stems: `safety safe security secure secured securing protection protect protecting public order general prevention
      prevent preventing crime crimes criminal offences offence fight fighting combat combating combatting suppression
      detection detecting citizens citizen people persons person residents property assets traffic monitoring monitor
      surveillance supervision control controlling improvement improve improving increase increasing increased greater
      better effective more efficient efficiency quality life services service law enforcement peace peaceful community
      city town municipal needs purposes purpose other various operational management interest interests legitimate
      video cameras camera ensure ensuring ensured maintain maintaining maintenance enhance enhancing enhanced
      strengthen strengthening promote promoting support supporting guarantee guaranteeing deter deterring deterrence
      deterrent investigate investigating investigation investigations reduce reducing reduction safer streets street
      staff employees workers visitors visitor customers guests users police policing feeling sense fear wellbeing
      welfare require requires required needed necessary important`,
    joints:
      'a an and against as at by for from in into its of on or our the their to with within your all be being is it this that we',
    endings: '',
  },
  sr: {
    stems: `bezbednost bezbednos bezbedn sigurnost sigurnos sigurn zastit stit javn red mir opst prevencij
      sprecavanj suzbijanj spreca suzbij otkrivanj borb bor kriminal kriminalitet kriminalc krivicn del gradjan
      gradjank ljud lic imovin saobracaj nadzor nadzir kontrol kontrolis unapredjenj unapredjiva poboljsanj poboljsa
      poveca povecanj vec bolj efikasn efikasnij efikasnost efikasnos delotvorn delotvornij kvalitet zivot uslug grad
      komunaln potreb svrh drug razn operativn upravljanj interes legitimn video kamer zakon sprovodjenj primen stanovnik
      stanovnis stanovnistv zajednic odrzavanj odrzava ocuvanj ocuva obezbedj obezbedjenj obezbedjivanj obezbedi
      osiguranj osigurava jacanj jaca garantovanj garant odvracanj odvraca istrag istraz istrazivanj istrazn smanjenj smanji smanjuj
      bezbednij sigurnij ulic zaposlen radnik posetilac posetioc posetilas korisnik korisnic gost kupac kupc policij
      osecaj zahtev neophodn potrebn`,
    joints: 'i u na za od do sa s o kod protiv radi kroz te ili a svih svim nase nas njihov to jer da se smo su',
    endings:
      'a e i o u om em oj og eg oga ega im ih ima ama ov ove ova ovima ju nju je ja t ti ta tu te tva tvo tvu tvom',
  },
  fr: {
    stems: `securite surete protection proteger public publique ordre general generale prevention prevenir crime
      criminalite delinquance infraction lutte lutter repression detection detecter citoyen citoyenne personne
      habitant bien propriete circulation trafic surveillance surveiller videosurveillance videoprotection controle
      controler amelioration ameliorer renforcement renforcer accroitre augmentation meilleur meilleure plus grande
      grand efficace efficacite qualite vie service tranquillite paix collectivite ville commune municipal municipale
      besoin fin finalite objectif autre divers operationnel operationnelle gestion interet legitime video camera assurer
      garantir garantie maintenir maintien renforcer preserver preservation dissuasion dissuader dissuasif enquete enqueter
      penal penale reduction reduire baisse rue sur sure personnel employe salarie agent visiteur client usager sentiment
      police exige exiger necessaire`,
    joints:
      'a au aux avec afin contre d dans de des du en et l la le les leur leurs ou par pour sur nos notre c ce cela est il',
    endings: 's x',
  },
  de: {
    stems: `sicherheit sicher sichern sicherung schutz schutzen offentlich ordnung allgemein pravention vorbeugung
      verhutung verhinderung verhindern kriminalitat kriminalitatsbekampfung straftat verbrechen bekampfung bekampfen
      aufdeckung aufklarung erkennung burger burgerin mensch person einwohner bewohner eigentum verkehr uberwachung
      uberwachen videouberwachung kontrolle kontrollieren verbesserung verbessern erhohung erhohen erhoht gross grosser
      besser mehr wirksam effektiv effizient effizienz qualitat leben lebensqualitat dienst gefahrenabwehr
      strafverfolgung frieden gemeinschaft stadt gemeinde stadtisch bedarf zweck sonstig andere verschieden betrieblich
      verwaltung interesse berechtigt video kamera gewahrleistung gewahrleisten gewahrleistet aufrechterhaltung aufrechterhalten
      wahrung sicherstellung sicherstellen starkung starken abschreckung abschrecken ermittlung ermitteln ermittlungsarbeit
      strafrechtlich verringerung verringern senkung senken strasse mitarbeiter mitarbeiterin mitarbeitende beschaftigte
      personal besucher besucherin gast gaste kunde kundin nutzer sicherheitsgefuhl gefuhl polizei polizeilich erfordert
      erforderlich notwendig`,
    joints:
      'als am an auf aus bei das dem den der des die durch ein eine einer eines fur gegen im in mit oder und unser unsere von vor zu zum zur aller alle es ist sind dies',
    endings: 'e en er ere eren es em n s nen',
  },
};

function split(list: string): readonly string[] {
  return list.split(/\s+/).filter(each => each !== '');
}

const known = Object.values(languages).map(({ stems, joints, endings }) => ({
  general: new Set(split(stems).flatMap(stem => ['', ...split(endings)].map(ending => stem + ending))),
  joints: new Set(split(joints)),
}));

/**
 * Is a purpose made only of words that exclude nothing, in English, Serbian (either script), French or German? The
 * test is deliberately narrow: one concrete word, such as a place, an offence or an object, is enough to pass it, and
 * so is a second language, because people judge better than lists.
 */
export function isGeneral(text: string): boolean {
  const words = plainLetters(text).match(/\p{L}+/gu) ?? [];
  return known.some(
    ({ general, joints }) =>
      words.some(each => general.has(each)) && words.every(each => general.has(each) || joints.has(each)),
  );
}
