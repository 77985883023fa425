import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../../src/core/findings/catalogue.js';
import { runFindings } from '../../../src/core/findings/run.js';
import type { Facts, Rule } from '../../../src/core/findings/rule.js';
import { criteria } from '../../../src/core/screening/screen.js';
import { questionsOf } from '../../../src/core/template/check-references.js';
import { cameraTemplate, carPark } from './cases.js';

const citations = parse(readFileSync('templates/catalogues/citations.yaml', 'utf8')) as readonly { id: string }[];
const known = new Set(citations.map(each => each.id));
const asked = new Set(questionsOf(cameraTemplate).map(each => each.id));

describe('every rule', () => {
  it('has a source in the catalogue of citations', () => {
    const cited = [...catalogue.flatMap(each => each.cite), ...criteria.map(each => each.cite)];
    expect(cited.filter(each => !known.has(each))).toEqual([]);
  });

  it('names at least one source', () => {
    expect(catalogue.filter(each => each.cite.length === 0)).toEqual([]);
  });

  it('names only questions that the questionnaire asks', () => {
    expect(catalogue.flatMap(each => each.questions).filter(each => !asked.has(each))).toEqual([]);
  });

  it('has an id of its own', () => {
    const ids = criteria.map(each => each.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('runFindings', () => {
  const rule: Rule = {
    id: 'TST-01',
    severity: 'serious',
    family: 'adequacy',
    cite: ['gdpr-6', 'led-8', 'uk-code'],
    questions: ['data.items'],
    resolve: 'Do it.',
    finds: () => 'It is so.',
  };
  const facts = { programme: carPark.programme, visible: new Set(['data.items']) } as unknown as Facts;

  it('says what a rule found, with the laws that bind and the guidance', () => {
    const { finds: _, ...data } = rule;
    expect(runFindings(facts, [rule])).toEqual([{ ...data, says: 'It is so.', cite: ['gdpr-6', 'uk-code'] }]);
  });

  it('keeps a source when no law of the rule binds', () => {
    expect(runFindings(facts, [{ ...rule, cite: ['led-8'] }])[0]?.cite).toEqual(['led-8']);
  });

  it('is silent when the rule finds nothing', () => {
    expect(runFindings(facts, [{ ...rule, finds: () => null }])).toEqual([]);
  });

  it('is silent while none of the questions shows', () => {
    expect(runFindings(facts, [{ ...rule, questions: ['cameras.hidden_order'] }])).toEqual([]);
  });

  it('speaks of the programme without any question', () => {
    expect(runFindings(facts, [{ ...rule, questions: [] }])).toHaveLength(1);
  });

  it('is silent under other laws', () => {
    expect(runFindings(facts, [{ ...rule, regimes: ['EU_LED'] }])).toEqual([]);
  });
});
