// Sealed versions as large as a report has to be: the car park's, with a town of cameras and answers as long as asked.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { canonicalJson, sha256 } from '../../../dist/src/core/version/canonical.js';
import { town } from '../../support/town.mjs';

const templates = new URL('../../../templates/', import.meta.url);
const ours = [
  'locales/en/report',
  'assessments/camera-dpia-1',
  'catalogues/risks',
  'catalogues/controls',
  'catalogues/requirements',
];
const cameras = 1000;

/**
 * The same version with 1,000 cameras, and each answer in words as long as asked: sentences of our own questionnaire and
 * catalogues in no order, so that no two paragraphs are alike and words are as many, and as often met again, as where people write.
 * @param {string} sealedJson @param {number} wordsEach
 * @returns {{ json: string, digest: string }}
 */
export function grown(sealedJson, wordsEach) {
  const sealed = JSON.parse(sealedJson);
  const write = writer();
  const sections = sealed.sections.map((/** @type {any} */ section) => ({
    ...section,
    steps: section.steps.map((/** @type {any} */ step) => ({ ...step, questions: step.questions.map(answered) })),
  }));
  /** @param {any} question */
  function answered(question) {
    if (question.kind !== 'text' || question.answer?.status !== 'answered' || wordsEach === 0) return question;
    return { ...question, answer: { ...question.answer, value: write(wordsEach) } };
  }
  const register = { revision: 4, digest: '2'.repeat(64), cameras: [...town(cameras)] };
  const json = canonicalJson({ ...sealed, sections, cameras: register });
  return { json, digest: sha256(json) };
}

/** Texts of so many words, in paragraphs: the same each time. */
function writer() {
  const texts = ours.map(name => stringsIn(parse(readFileSync(new URL(`${name}.yaml`, templates), 'utf8'))));
  const sentences = texts.flat().filter(text => /^\p{Lu}.* .* .*[.?]$/su.test(text));
  let state = 11;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return (/** @type {number} */ count) => {
    const words = [];
    for (let said = 0; words.length < count; said += 1) {
      const sentence = sentences[Math.floor(next() * sentences.length)] ?? '';
      words.push(...sentence.replace(/\s+/g, ' ').split(' '));
      // Numbers and names, which no two documents share.
      if (said % 3 === 0) words.push('File', `${Math.floor(next() * 90_000)}/${2015 + (said % 12)}.`);
      if (said % 6 === 5) words.push(`${words.pop()}\n`);
    }
    return words.slice(0, count).join(' ').replaceAll('\n ', '\n').trim();
  };
}

/** @param {unknown} value @returns {string[]} */
function stringsIn(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
