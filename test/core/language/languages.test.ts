import { describe, expect, it } from 'vitest';
import { negotiated } from '../../../src/core/language/languages.js';
import { surelyWrittenIn, writtenIn } from '../../../src/core/language/written-in.js';

describe('the language that a browser asks for', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['sr', 'sr-Latn'],
    ['sr-Cyrl-RS,sr;q=0.9', 'sr-Cyrl'],
    ['sr-RS', 'sr-Latn'],
    ['hr;q=0.3, fr;q=0.7', 'fr'],
    ['nl, en;q=0', null],
    ['it,*;q=0.5', null],
    ['', null],
    ['en;q=x, fr', 'fr'],
  ])('%s', (header, language) => {
    expect(negotiated(header)).toBe(language);
  });
});

describe('the language that people wrote in', () => {
  it.each([
    ['The cameras record the entrance and the road that leads to it.', 'en'],
    ['Kamere snimaju ulaz i put koji vodi do njega, kako bi se zaštitila lica.', 'sr-Latn'],
    ['Камере снимају улаз и пут који води до њега, како би се заштитила лица.', 'sr-Cyrl'],
    ['Les caméras filment l’entrée et la route qui y mène dans la commune.', 'fr'],
    ['Die Kameras nehmen den Eingang auf und die Straße, die zu ihm führt.', 'de'],
    ['42', 'en'],
  ])('%s', (text, language) => {
    expect(writtenIn([text])).toBe(language);
  });
});

describe('the language of one answer', () => {
  it.each([
    ['Die Kameras nehmen den Eingang auf und die Straße, die zu ihm führt. Das ist nicht für die Polizei.', 'de'],
    ['Kamere snimaju ulaz i put koji vodi do njega, kako bi se zaštitila lica koja ne žele da se snimaju.', 'sr-Latn'],
    ['Камере снимају улаз и пут који води до њега, како би се заштитила лица која не желе да се снимају.', 'sr-Cyrl'],
    ['The cameras of the Polizei.', null],
    ['Parking', null],
    ['Not for the Amt für Statistik und das Land, and not by it: die Stadt und der Kreis are to say which.', null],
  ])('%s is %s', (text, language) => {
    expect(surelyWrittenIn(text)).toBe(language);
  });
});
