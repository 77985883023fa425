/** What people write for the choices of a camera: folded words of four languages and OpenStreetMap's values. */
import type { CapabilityState } from '../../programme/programme.js';
import {
  cameraKinds,
  cameraStatuses,
  liveViews,
  maskings,
  mounts,
  positionPublications,
  recordings,
  zones,
  type CameraKind,
  type CameraStatus,
  type LiveView,
  type Masking,
  type Mount,
  type PositionPublication,
  type Recording,
  type Zone,
} from '../camera.js';
import { capabilityStates } from '../../programme/programme.js';
import { fold } from './fold.js';

export type Words<Option extends string> = ReadonlyMap<string, Option>;

function wordsOf<Option extends string>(
  options: readonly Option[],
  more: Readonly<Partial<Record<Option, string>>>,
): Words<Option> {
  const known = new Map<string, Option>();
  for (const option of options) {
    known.set(option, option);
    known.set(fold(option), option);
    for (const word of more[option]?.split('|') ?? []) known.set(word, option);
  }
  return known;
}

export const kindWords: Words<CameraKind> = wordsOf(cameraKinds, {
  fixed: 'static|bullet|box|fiksna|nepokretna|staticna|fixe|fest|starr|feststehend',
  dome: 'fixed dome|kupola|kupolasta|dom|kuppel',
  ptz: 'panning|pan tilt zoom|speed dome|pokretna|rotirajuca|motorisee|pilotable|schwenkbar|schwenk neige zoom',
  multi_sensor: 'multisensor|panorama|panoramic|fisheye|360|panoramska|panoramique|panoramisch',
  redeployable: 'mobile|portable|temporary|premestiva|mobilna|privremena|deplacable|mobil|versetzbar',
  vehicle: 'in vehicle|dashcam|vozilo|u vozilu|vehicule|fahrzeug',
  body_worn: 'bodycam|body camera|body worn camera|telesna|na telu|camera pieton|korperkamera|koerperkamera',
  drone: 'uav|dron|bespilotna letelica|drohne',
  other: 'ostalo|drugo|autre|andere|sonstige',
});

export const mountWords: Words<Mount> = wordsOf(mounts, {
  pole: 'mast|post|stub|poteau|mat|pfosten',
  street_lamp:
    'lamp post|lamppost|lamp|street light|kandelaber|ulicna svetiljka|bandera|lampadaire|laterne|strassenlaterne',
  wall: 'building|facade|zid|fasada|mur|mauer|wand',
  ceiling: 'plafon|tavanica|plafond|decke',
  vehicle: 'vozilo|vehicule|fahrzeug',
  body: 'telo|corps|korper|koerper',
  aircraft: 'drone|letelica|aeronef|fluggerat|fluggeraet',
  other: 'ostalo|drugo|autre|andere|sonstige',
});

export const zoneWords: Words<Zone> = wordsOf(zones, {
  street: 'town|traffic|road|ulica|saobracaj|put|rue|voie publique|strasse|verkehr',
  square: 'plaza|trg|place|platz',
  car_park: 'parking|parkiraliste|parking lot|parkplatz',
  transport: 'station|stajaliste|stanica|gare|transports|bahnhof|haltestelle',
  shops: 'shop|store|prodavnica|trgovina|magasin|commerces|geschaft|laden',
  school: 'skola|ecole|schule',
  playground: 'igraliste|decje igraliste|aire de jeux|spielplatz',
  worship: 'church|mosque|synagogue|place of worship|crkva|dzamija|verski objekat|lieu de culte|kirche|moschee',
  clinic: 'hospital|health|bolnica|dom zdravlja|hopital|clinique|krankenhaus|klinik',
  workplace: 'office|radno mesto|kancelarija|bureau|lieu de travail|arbeitsplatz|buro',
  private_windows: 'windows|private windows in view|prozori|fenetres|fenster|privatfenster',
  assembly_place: 'assembly|mesto okupljanja|lieu de rassemblement|versammlungsort',
  other: 'ostalo|drugo|autre|andere|sonstige|bank|building|entrance|nesting site',
});

export const maskingWords: Words<Masking> = wordsOf(maskings, {
  none: 'no|ne|non|nein|nema|aucun|keine',
  static: 'fixed|staticko|statique|statisch',
  dynamic: 'dinamicko|dynamique|dynamisch',
});

export const recordingWords: Words<Recording> = wordsOf(recordings, {
  continuous: '24 7|always|stalno|neprekidno|continu|dauernd|ununterbrochen',
  event: 'on event|motion|on motion|na dogadjaj|po pokretu|evenement|sur evenement|ereignis|bei bewegung',
  manual: 'on demand|rucno|manuel|manuell',
  none: 'no|not recorded|ne|ne snima se|non|aucun|nein|keine',
});

export const liveViewWords: Words<LiveView> = wordsOf(liveViews, {
  continuous: '24 7|always|stalno|neprekidno|continu|dauernd|ununterbrochen',
  occasion: 'on occasion|occasional|when needed|po potrebi|povremeno|ponctuel|bei bedarf',
  none: 'no|never|ne|nikad|non|jamais|nein|nie',
});

export const statusWords: Words<CameraStatus> = wordsOf(cameraStatuses, {
  planned: 'planirana|u planu|prevue|geplant',
  installed: 'postavljena|ugradjena|installee|installiert',
  running: 'active|operational|in operation|on|live|u radu|radi|aktivna|en service|active|in betrieb|aktiv',
  switched_off: 'inactive|off|out of order|iskljucena|neaktivna|hors service|eteinte|ausser betrieb|abgeschaltet',
  removed: 'decommissioned|uklonjena|retiree|deposee|entfernt|abgebaut',
});

export const publicationWords: Words<PositionPublication> = wordsOf(positionPublications, {
  exact: 'yes|tacno|exacte|genau',
  rounded: '100 m|zaokruzeno|arrondie|gerundet',
  site: 'site name|site only|samo lokacija|lieu seul|nur standort',
  withheld: 'secret|confidential|uskraceno|confidentielle|vertraulich',
});

export const stateWords: Words<CapabilityState> = wordsOf(capabilityStates, {
  absent: 'no|none|n|0|false|not present|ne|nema|non|aucun|absente|nein|nicht vorhanden|fehlt',
  present_disabled:
    'disabled|present but disabled|off|switched off|iskljuceno|postoji ali iskljuceno|desactive|presente desactivee|deaktiviert|vorhanden aber deaktiviert',
  active: 'yes|y|x|1|true|on|enabled|da|ukljuceno|aktivno|oui|activee|ja|aktiv|eingeschaltet',
});
