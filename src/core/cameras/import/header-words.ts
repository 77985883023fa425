/**
 * What columns are called, in English, Serbian (both scripts: see `fold`), French and German, and as OpenStreetMap's keys.
 * Folded spellings; whoever meets another name adds it here.
 */
import { fold } from './fold.js';
import { exportedFields, type ImportField } from './fields.js';

const words: Readonly<Partial<Record<ImportField, string>>> = {
  reference:
    'ref|id|camera|camera id|camera ref|camera reference|camera no|camera number|camera code|number|no|nr|code|asset id|asset number|oznaka|oznaka kamere|sifra|sifra kamere|broj kamere|redni broj kamere|identifikator|numero|numero de camera|identifiant|kennung|kamera|kamera nr|kameranummer|kamera id|kennzeichen der kamera|referenz|bezeichnung der kamera',
  site: 'site name|location|location name|place|address|name|lokacija|mesto|naziv lokacije|adresa|naziv|objekat|lieu|emplacement|adresse|nom|nom du site|standort|ort|anschrift|bezeichnung',
  longitude:
    'lon|long|lng|x|geografska duzina|duzina|geo duzina|laengengrad|langengrad|geographische lange|longitude wgs84|lon wgs84|point x',
  latitude:
    'lat|y|geografska sirina|sirina|geo sirina|breitengrad|geographische breite|latitude wgs84|lat wgs84|point y',
  position:
    'geometry|coordinates|coords|lat lon|lat long|latitude longitude|gps|gps coordinates|koordinate|gps koordinate|coordonnees|coordonnees gps|koordinaten|wkt|geojson|the geom|geom',
  kind: 'type|camera type|kind of camera|tip|tip kamere|vrsta|vrsta kamere|type de camera|kameratyp|typ|art der kamera',
  mount:
    'mounting|camera mount|mounted on|nosac|montaza|nacin montaze|support|fixation|type de support|montage|befestigung',
  direction:
    'camera direction|bearing|azimuth|heading|smer|pravac|usmerenje|azimut|orientation|richtung|blickrichtung|ausrichtung',
  fieldOfView:
    'fov|field of view|angle of view|view angle|ugao|ugao snimanja|vidno polje|angle|angle de vue|champ de vision|blickwinkel|bildwinkel|sichtfeld',
  zones:
    'zone|zones in view|surveillance zone|in view|zona|zone snimanja|zone filmee|zones filmees|bereich|uberwachter bereich|ueberwachter bereich',
  make: 'manufacturer|brand|vendor|proizvodjac|marka|fabricant|marque|hersteller|marke',
  model: 'camera model|modele|modell|model kamere|modell der kamera',
  ptz: 'pan tilt zoom|pokretna|schwenkbar|pilotable',
  audio: 'sound|microphone|audio recording|zvuk|mikrofon|snimanje zvuka|son|ton|tonaufnahme',
  anpr: 'alpr|lpr|number plate recognition|licence plate recognition|license plate recognition|surveillance alpr|prepoznavanje tablica|citanje tablica|lapi|kennzeichenerkennung|kennzeichenerfassung',
  analytics: 'video analytics|analitika|video analitika|analyse video|videoanalyse|videoanalytik',
  live_face_recognition:
    'face recognition|facial recognition|live facial recognition|prepoznavanje lica|reconnaissance faciale|gesichtserkennung',
  retrospective_face_recognition: 'retrospective facial recognition|naknadno prepoznavanje lica',
  masking: 'privacy masking|privacy mask|maskiranje|masquage|maskierung|privatzonenmaskierung',
  hours: 'hours of operation|operating hours|radno vreme|vreme rada|horaires|betriebszeiten|opening hours',
  liveView: 'live|live viewing|monitoring|pracenje uzivo|visionnage en direct|livebild|live beobachtung',
  recording: 'recorded|recording mode|snimanje|enregistrement|aufzeichnung',
  retentionHours:
    'retention|retention period|storage period|cuvanje|rok cuvanja|period cuvanja|conservation|duree de conservation|speicherdauer|aufbewahrung',
  purposes: 'purpose|svrha|svrhe|finalite|finalites|zweck|zwecke',
  legalBases:
    'legal basis|legal base|lawful basis|pravni osnov|base legale|bases legales|rechtsgrundlage|rechtsgrundlagen',
  processors: 'processor|obradjivac|obradjivaci|sous traitant|sous traitants|auftragsverarbeiter',
  sign: 'sign reference|signage|tabla|obavestenje|panneau|schild|hinweisschild',
  need: 'evidence of need|justification|reason|razlog|obrazlozenje|potreba|necessite|begrundung|begruendung|notwendigkeit',
  installedOn:
    'installed|installation date|date installed|start date|datum postavljanja|datum ugradnje|postavljena|installee le|date d installation|installiert am|einbaudatum',
  switchedOn:
    'switched on|in operation since|operational since|in service since|datum ukljucenja|u radu od|datum pustanja u rad|en service depuis|date de mise en service|in betrieb seit|inbetriebnahme',
  removedOn:
    'removed|removal date|decommissioned|end date|datum uklanjanja|uklonjena|retiree le|date de retrait|abgebaut am|entfernt am',
  status: 'state|camera status|stanje|etat|statut|zustand',
  publication: 'position published|publish position|published',
  osmObject: 'man made',
  osmType: 'surveillance type',
};

/** Field by folded header. What Uvid writes itself is known too, bare and with its prefix in GeoJSON. */
export const fieldByHeader: ReadonlyMap<string, ImportField> = new Map([
  ...Object.entries(words).flatMap(([field, names]) =>
    names.split('|').map((name): [string, ImportField] => [name, field as ImportField]),
  ),
  ...exportedFields.map((field): [string, ImportField] => [fold(field), field]),
]);

export const ownPrefix = 'uvid:';

/** Keys that OpenStreetMap uses beside ours: an export has them for others, and says the same again under its own. */
export const osmKeysOfExport: ReadonlySet<string> = new Set([
  'man_made',
  'surveillance:type',
  'surveillance:zone',
  'camera:type',
  'camera:mount',
  'camera:direction',
  'ref',
  'name',
  'manufacturer',
  'model',
]);
