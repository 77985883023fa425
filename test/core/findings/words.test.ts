import { describe, expect, it } from 'vitest';
import { listed, rowNames } from '../../../src/core/findings/ask.js';
import { isGeneral } from '../../../src/core/findings/general-words.js';
import { saysMisuseIsImpossible } from '../../../src/core/findings/misuse-words.js';
import { keepsSecret, isPlaceholder } from '../../../src/core/findings/stock-phrases.js';

describe('a text is too general', () => {
  it.each([
    'Public safety',
    'Greater security of citizens and more effective fight against crime',
    'Prevention and detection of crime in the city',
    'Traffic safety',
    'Bezbednost građana',
    'veća bezbednost građana',
    'efikasnija borba protiv kriminala',
    'Veća bezbednost građana i efikasnija borba protiv kriminala',
    'veca bezbednost gradjana',
    'већа безбедност грађана',
    'ефикаснија борба против криминала',
    'Заштита лица и имовине',
    'La sécurité publique et la lutte contre la délinquance',
    "L'amélioration de la tranquillité des habitants",
    'Erhöhung der öffentlichen Sicherheit',
    'Bekämpfung der Kriminalität zum Schutz der Bürger',
    'Ensuring public safety',
    'Maintaining public order',
    'Enhancing security',
    'Criminal investigation',
    'Deterrence of crime',
    'Safer streets',
    'Safety of our staff and visitors',
    'Security of citizens requires it',
    'To deter and investigate crime, and to reduce fear',
    'Održavanje javnog reda i mira',
    'Одржавање јавног реда и мира',
    'Bezbednost zaposlenih i posetilaca',
    'Obezbeđivanje sigurnijih ulica',
    'Odvraćanje od kriminala i krivične istrage',
    'Jačanje bezbednosti svih građana',
    'Assurer la sécurité des citoyens',
    "Maintien de l'ordre public",
    'Des rues plus sûres',
    'Dissuasion et enquêtes pénales',
    'La sécurité du personnel et des visiteurs',
    'Gewährleistung der Sicherheit',
    'Aufrechterhaltung der öffentlichen Ordnung',
    'Sichere Straßen für alle Bürger',
    'Schutz von Mitarbeitern und Besuchern',
    'Abschreckung und Ermittlung von Straftaten',
  ])('%s', text => {
    expect(isGeneral(text)).toBe(true);
  });

  it.each([
    'Find out who broke into a parked car on level 2',
    'Safety of pupils at the crossing',
    'Robberies',
    'Bezbednost đaka na prelazu',
    'Krađe iz vozila na parkingu',
    'Крађе из возила',
    'Gradilište',
    'Vols dans les véhicules du parking',
    'Diebstahl aus Fahrzeugen im Parkhaus',
    'Safety des citoyens',
    'Investigation of break-ins at the depot',
    'Deterrence of graffiti on tram 7',
    'Safety of staff at the cash desk',
    'Maintaining a clear fire lane',
    'Counting visitors at the north gate',
    'Enforcing the ban on lorries in Mill Street',
    'Istraga krađa na peronu 2',
    'Bezbednost radnika na presi',
    'Održavanje prolaza za vatrogasce',
    'Праћење заустављања на аутобуској траци',
    'Enquête sur les vols à la gare routière',
    'Sécurité du personnel au guichet',
    'Ermittlung nach Überfällen am Bahnsteig',
    'Sicherheit der Mitarbeiter an der Presse',
    '',
    'of the',
  ])('not: %s', text => {
    expect(isGeneral(text)).toBe(false);
  });
});

describe('a text stands for an answer', () => {
  it.each([
    'N/A',
    'tbd.',
    '---',
    'vidi gore',
    'Биће допуњено',
    'nije primenljivo',
    'À compléter',
    'Sans objet.',
    'Siehe oben',
    'Entfällt',
  ])('%s', text => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each(['None', 'Nema', 'Néant', 'Keine', 'Vidi član 5 pravilnika', 'Siehe Anlage 3, Abschnitt 2'])(
    'not: %s',
    text => {
      expect(isPlaceholder(text)).toBe(false);
    },
  );
});

describe('a text keeps the answer from the authority', () => {
  it.each([
    'Confidential',
    'Strogo poverljivo',
    'Поверљиво',
    'Državna tajna',
    'Службена тајна',
    'Confidentiel',
    "C'est confidentiel",
    'Streng geheim',
    'Vertraulich',
    'This is a state secret',
    'Not available to the Commissioner',
    'The contract cannot be shown to the supervisory authority.',
    'Ovo je državna tajna',
    'Представља службену тајну',
    'Ugovor nije dostupan Povereniku.',
    "C'est un secret d'État",
    'Contrat non communicable à la CNIL',
    'Das ist ein Staatsgeheimnis',
    'Der Aufsichtsbehörde nicht zugänglich',
  ])('%s', text => {
    expect(keepsSecret(text)).toBe(true);
  });

  it.each([
    'Tajno praćenje po nalogu suda',
    'Geheimschutzbeauftragte',
    'Secretariat',
    'Twelve cameras',
    'Available to the Commissioner at any time',
    'Not shown to the supplier; the authority has a copy.',
    'Dostupno Povereniku u svakom trenutku',
    'À la disposition de la CNIL',
    'Der Aufsichtsbehörde am 3. März vorgelegt',
  ])('not: %s', text => {
    expect(keepsSecret(text)).toBe(false);
  });
});

describe('a text says that misuse is impossible', () => {
  it.each([
    'Misuse is impossible in our room.',
    'Misuse of the footage is impossible.',
    'With two keys, abuse is out of the question.',
    'The system cannot be abused.',
    'There is no possibility of misuse.',
    'The log rules out any misuse.',
    'Zloupotreba je nemoguća.',
    'Злоупотреба снимака је искључена.',
    'Ne postoji mogućnost zloupotrebe.',
    'Sistem se ne koristi drugačije; zloupotreba nije moguća.',
    'Tout abus est impossible.',
    "L'utilisation abusive des images n'est pas possible.",
    "Aucun risque d'abus",
    'Ein Missbrauch der Aufnahmen ist ausgeschlossen.',
    'Die Anlage kann nicht missbraucht werden.',
  ])('%s', text => {
    expect(saysMisuseIsImpossible(text)).toBe(true);
  });

  it.each([
    'Misuse cannot be ruled out; the log shows it afterwards.',
    'We cannot rule out misuse.',
    'Misuse is possible wherever people have access.',
    'Misuse is not excluded.',
    'Zloupotreba nije isključena.',
    'Zloupotreba je moguća.',
    "L'abus n'est pas exclu.",
    'Missbrauch ist nicht ausgeschlossen.',
    'Missbrauch wird am Protokoll erkannt.',
  ])('not: %s', text => {
    expect(saysMisuseIsImpossible(text)).toBe(false);
  });
});

describe('lists in a sentence', () => {
  it.each([
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [[...'abcdefgh'], 'a, b, c, d, e, f, g and h'],
    [[...'abcdefghi'], 'a, b, c, d, e, f, g and 2 more'],
  ])('%j', (words, text) => {
    expect(listed(words)).toBe(text);
  });

  it('name rows as the questionnaire does', () => {
    expect(rowNames('D', [{ no: 2 }, { no: 12 }])).toBe('D2 and D12');
  });

  it('name rows without a letter by number', () => {
    expect(rowNames('', [{ no: 2 }])).toBe('row 2');
  });
});
