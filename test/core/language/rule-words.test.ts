import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/core/answers/answer.js';
import { assess, type Assessed } from '../../../src/core/assess/assess.js';
import { summariseRegister } from '../../../src/core/cameras/summary.js';
import { catalogue } from '../../../src/core/findings/catalogue.js';
import { triedOn } from '../../../src/core/findings/pairs/all-pairs.js';
import { today, type Case } from '../../../src/core/findings/pairs/case.js';
import { placesIn } from '../../../src/core/language/localise.js';
import { RuleSpeech } from '../../../src/core/language/rule-speech.js';
import { rulePhrases } from '../../../src/core/language/rule-words.js';
import { consultationRules } from '../../../src/core/screening/consultation.js';
import { criteria } from '../../../src/core/screening/screen.js';
import { ruleWordsIn } from '../../support/rule-words.js';
import { shapeOf } from '../../support/page-words.js';
import { textsIn } from '../../support/source-texts.js';
import { assessed, wholeCases } from '../cases/case-files.js';
import { carPark, cameraTemplate, everything } from '../findings/cases.js';

const fired = triedOn({ 'car park': carPark, everything }).map(({ triggering }) => judged(triggering));
const told = [...['belgrade', 'car-park'].flatMap(demonstration), ...wholeCases.map(({ input }) => assessed(input))];

function judged({ programme, answers, cameras, views = [] }: Case): Assessed {
  return assess(cameraTemplate, programme, answers, { today, register: summariseRegister(cameras ?? []), views });
}

function demonstration(name: string): readonly Assessed[] {
  const file = parse(readFileSync(`templates/demonstration/${name}.yaml`, 'utf8')) as {
    programme: { facts: Case['programme'] };
    assessments: readonly { answers: Answers }[];
  };
  return file.assessments.map(({ answers }) => judged({ programme: file.programme.facts, answers }));
}

/** What is said, with who says it. */
function said({ findings, screening }: Assessed): readonly (readonly [id: string, text: string])[] {
  const trace = screening.regimes.flatMap(each => each.trace);
  return [
    ...findings.flatMap(({ id, says, resolve }) => [[id, says] as const, [id, resolve] as const]),
    ...trace.flatMap(({ criterion, says, because }) => [[criterion, says] as const, [criterion, because] as const]),
  ];
}

/** Sentences that stand in the source of the rules, with their places unnamed. */
const sentences = ['src/core/findings/rules', 'src/core/screening']
  .flatMap(folder => readdirSync(folder).map(file => `${folder}/${file}`))
  .filter(file => !file.endsWith('/conclude.ts'))
  .flatMap(file => textsIn(file, readFileSync(file, 'utf8')).map(({ text }) => shapeOf(text)))
  .filter(text => /^[\p{Lu}{].*\.$/u.test(text) && /\p{L}{3} |: \{/u.test(text));

describe.each(['sr-Latn', 'fr', 'de'] as const)('what rules say in %s', language => {
  const words = ruleWordsIn(language);
  const speech = new RuleSpeech(words, language);
  const phrases = rulePhrases(words);
  const untold = (all: readonly Assessed[]) =>
    all.flatMap(said).filter(([id, text]) => speech.ofRule(id, text) === null);

  it('leaves out no finding and no criterion', () => {
    const fixed = [
      ...catalogue.map(({ id, resolve }) => [id, resolve] as const),
      ...[...criteria, ...consultationRules].map(({ id, says }) => [id, says] as const),
    ];
    expect(fixed.filter(([id, text]) => speech.ofRule(id, text) === null)).toEqual([]);
  });

  it('leaves out no sentence that stands in the rules', () => {
    const known = new Set(Object.keys(phrases).map(shapeOf));
    // A last place may be left empty.
    const isKnown = (text: string) => known.has(text) || known.has(text.replace(/\{\}\.$/, '.'));
    expect(sentences.length).toBeGreaterThan(200);
    expect(sentences.filter(text => !isKnown(text) && text !== '{}: {}.')).toEqual([]);
  });

  it('knows what every rule says when it fires', () => {
    expect(untold(fired)).toEqual([]);
  });

  it('knows what the demonstration and the whole cases are told', () => {
    expect(told.flatMap(said).length).toBeGreaterThan(300);
    expect(untold(told)).toEqual([]);
  });

  it('has the places of the English, and of no rule that there is not', () => {
    const wrong = Object.entries(phrases).filter(([english, own]) => placesIn(english).join() !== placesIn(own).join());
    expect(wrong).toEqual([]);
    const ids = new Set([...catalogue, ...criteria, ...consultationRules].map(each => each.id));
    expect(Object.keys(words.rules).filter(each => !ids.has(each))).toEqual([]);
  });

  it('is no longer English', () => {
    const own = Object.entries({ ...phrases, ...words.values });
    expect(
      own.filter(
        ([english, text]) =>
          english === text && !/^(\{\w+\}\.|Drones|information|transparence|\{n\} sites|1 site)$/.test(text),
      ),
    ).toEqual([]);
  });
});

describe('a sentence with filled places', () => {
  const speech = new RuleSpeech(ruleWordsIn('sr-Latn'), 'sr-Latn');

  it.each([
    ['LAW-03', 'Resting on a legal obligation: Q2 and Q3.', 'Počiva na pravnoj obavezi: Q2 i Q3.'],
    ['WP248-7', 'Group G4: Attendants and cleaners.', 'Grupa G4: Attendants and cleaners.'],
    [
      'SCR-G-c',
      'Fixed cameras: active; Drones: present but disabled. 8,100 cameras at 1 site, in operation or planned.',
      'Nepokretne kamere: u upotrebi; Dronovi: postoji, ali je isključeno. 8.100 kamera, 1 lokacija, u radu ili planirano.',
    ],
    [
      'SCR-G-b',
      'Data item D1: Faces. Seen from afar. 60 cameras at 22 sites, in operation or planned.',
      'Podatak D1: Faces. Seen from afar. 60 kamera, 22 lokacije, u radu ili planirano.',
    ],
    [
      'REG-13',
      'In view by the register, and not in the answer: a school (LI-01 and LI-02) and homes (LI-07).',
      'Prema registru u vidnom polju, a u odgovoru ne: škola (LI-01 i LI-02) i stanovi (LI-07).',
    ],
    [
      'REG-12',
      'They run and serve no stated purpose: Gate and yard.',
      'Rade, a ne služe nijednoj navedenoj svrsi: Gate and yard.',
    ],
    [
      'REG-12',
      'They run and serve no stated purpose: A 1, A 2 and 7 more.',
      'Rade, a ne služe nijednoj navedenoj svrsi: A 1, A 2 i još 7.',
    ],
    [
      'NEC-02',
      'Registered purposes that exclude nothing: "Safety and order", "Security" and "Prevention".',
      'Upisane svrhe koje ništa ne isključuju: "Safety and order", "Security" i "Prevention".',
    ],
    ['TIM-07', 'The review was due on 2026-03-31.', 'Rok za preispitivanje je istekao: 31.\u00a0mart\u00a02026.'],
  ])('of %s keeps their values', (id, english, own) => {
    expect(speech.ofRule(id, english)).toBe(own);
    expect(speech.said(english)).toBe(own);
  });

  it('is not translated by half: an unknown value leaves it as it is', () => {
    expect(speech.ofRule('SAF-01', 'No measure keeps these principles: accuracy and thrift.')).toBeNull();
    expect(speech.ofRule('SCR-G-c', 'Fixed cameras: active. Nobody knows why.')).toBeNull();
  });

  /** With each part tried in every order, forty of them would take longer than anybody waits. */
  it('is given up soon, however many parts somebody wrote into it', () => {
    const codes = Array.from({ length: 40 }, (_, at) => `Q${at}`).join(', ');
    expect(speech.ofRule('LAW-03', `Resting on a legal obligation: ${codes}, and words of somebody.`)).toBeNull();
    const groups = Array.from({ length: 40 }, (_, at) => `Group G${at}: Passers-by.`).join(' ');
    expect(speech.ofRule('WP248-7', `${groups} nothing that a rule says`)).toBeNull();
    expect(speech.ofRule('LAW-03', `Resting on a legal obligation: ${codes}.`)).toContain('Q38, Q39');
  });

  it('is set as the language sets its signs', () => {
    const french = new RuleSpeech(ruleWordsIn('fr'), 'fr');
    expect(french.ofRule('WP248-3', 'Fixed cameras: active; Drones: present but disabled.')).toBe(
      'Caméras fixes\u00a0: capacité active\u00a0; Drones\u00a0: capacité présente, désactivée.',
    );
    const german = new RuleSpeech(ruleWordsIn('de'), 'de');
    expect(german.ofRule('TIM-07', 'The review was due on 2026-03-31.')).toBe(
      'Die Überprüfung war am 31.\u00a0März\u00a02026 fällig.',
    );
  });

  it('is not taken from another rule', () => {
    expect(speech.ofRule('RET-04', 'Resting on a legal obligation: Q2.')).toBeNull();
  });
});
