import { cell, minus, notKnown, plus, rows, say, without, type Pair } from './pair.js';

const biometric = { answers: { 'data.items': cell(1, { special: 'biometric' }) } };

export const lawPairs: readonly Pair[] = [
  { rule: 'SCR-01', base: 'everything', change: { answers: { 'sheet.reasons': minus('public_monitoring') } } },
  {
    rule: 'SCR-02',
    base: 'car park',
    given: {
      answers: { 'sheet.reasons': say(['beneficial', 'nine_criteria']), 'sheet.criteria': say(['3', '4', '7']) },
    },
    change: { answers: { 'sheet.reasons': minus('nine_criteria') } },
  },
  {
    rule: 'SCR-03',
    base: 'car park',
    given: { answers: { 'sheet.reasons': say(['nine_criteria']), 'sheet.criteria': say(['3', '4', '7']) } },
    change: { answers: { 'sheet.criteria': minus('7') } },
  },
  {
    rule: 'SCR-04',
    base: 'everything',
    given: { answers: { 'processing.status': say('to_change') } },
    change: { answers: { 'sheet.reasons': minus('changed') } },
  },
  {
    rule: 'SCR-05',
    base: 'car park',
    given: {
      answers: { 'sheet.reasons': say(['public_monitoring', 'national_list']), 'sheet.countries': say(['nl']) },
    },
    change: { answers: { 'sheet.reasons': minus('national_list') } },
  },
  { rule: 'AIA-01', base: 'everything', change: { answers: { 'ai.exception': say('none') } } },
  {
    rule: 'AIA-02',
    base: 'car park',
    given: {
      programme: { regimes: ['EU_GDPR', 'EU_AI_ACT'] },
      capabilities: { retrospective_face_recognition: 'active' },
    },
    change: { programme: { regimes: ['EU_GDPR'] } },
  },
  { rule: 'AIA-03', base: 'everything', change: { answers: { 'ai.software': say('no') } } },
  { rule: 'AIA-04', base: 'everything', change: { answers: { 'ai.prohibited': say(['none']) } } },
  { rule: 'AIA-05', base: 'everything', change: { answers: { 'ai.prohibited': plus('emotion') } } },
  { rule: 'AIA-06', base: 'everything', change: { answers: { 'ai.systems': cell(1, { class: 'prohibited' }) } } },
  { rule: 'AIA-07', base: 'everything', change: { answers: { 'ai.systems': cell(1, { class: 'other' }) } } },
  { rule: 'LAW-01', base: 'everything', change: { answers: { 'legal.basis': cell(1, { purposes: [] }) } } },
  { rule: 'LAW-02', base: 'everything', change: { answers: { 'legal.basis': cell(1, { ground: 'consent' }) } } },
  {
    rule: 'LAW-03',
    base: 'everything',
    change: { answers: { 'legal.basis': cell(1, { ground: 'legal_obligation' }) } },
  },
  { rule: 'LAW-04', base: 'car park', change: { answers: { 'legal.basis': cell(1, { ground: 'law_enforcement' }) } } },
  { rule: 'LAW-05', base: 'everything', change: { answers: { 'legal.basis': cell(1, { ground: 'public_task' }) } } },
  { rule: 'LAW-06', base: 'everything', change: { answers: { 'legal.regimes': without(1) } } },
  { rule: 'LAW-07', base: 'everything', change: { answers: { 'legal.basis': cell(1, { ground: 'contract' }) } } },
  {
    rule: 'LAW-08',
    base: 'everything',
    change: {
      answers: {
        'legal.regimes': rows(
          { purposes: [1], regime: 'special', why: 'x' },
          { purposes: [1], regime: 'general', why: 'x' },
        ),
      },
    },
  },
  { rule: 'LAW-09', base: 'everything', change: { answers: { 'legal.special_grounds': cell(1, { data: [] }) } } },
  {
    rule: 'LAW-10',
    base: 'car park',
    given: { answers: { 'legal.special': say('no') } },
    change: biometric,
  },
  { rule: 'LAW-11', base: 'everything', change: { answers: { 'legal.special': say('no') } } },
  { rule: 'LAW-12', base: 'everything', change: { answers: { 'legal.special_grounds': notKnown } } },
  { rule: 'LAW-13', base: 'everything', change: { answers: { 'legal.rs_list': minus('matching') } } },
  { rule: 'LAW-14', base: 'everything', change: { answers: { 'legal.rs_list': plus('none') } } },
  { rule: 'LAW-15', base: 'everything', change: { answers: { 'legal.law_level': say('general_power') } } },
  { rule: 'LAW-16', base: 'everything', change: { answers: { 'legal.law_level': say('directive_copy') } } },
  { rule: 'NEC-01', base: 'car park', change: { answers: { 'data.purposes': cell(1, { purpose: 'Public safety' }) } } },
  {
    rule: 'NEC-02',
    base: 'car park',
    change: {
      programme: { purposes: ['Prevention of crime and protection of citizens', 'Find who broke into a car'] },
    },
  },
  {
    rule: 'NEC-03',
    base: 'everything',
    change: { answers: { 'necessity.evidence': cell(1, { finding: 'Greater security of citizens' }) } },
  },
  {
    rule: 'NEC-04',
    base: 'car park',
    change: { answers: { 'necessity.evidence': rows({ source: 'Police', finding: 'x' }) } },
  },
  { rule: 'NEC-05', base: 'everything', change: { answers: { 'necessity.evidence': cell(1, { limits: '' }) } } },
  {
    rule: 'NEC-06',
    base: 'everything',
    change: { answers: { 'necessity.alternatives': cell(1, { result: 'rejected' }) } },
  },
  {
    rule: 'NEC-07',
    base: 'car park',
    change: { answers: { 'proportionality.conclusion': cell(2, { necessary: 'no' }) } },
  },
  {
    rule: 'NEC-08',
    base: 'car park',
    change: { answers: { 'proportionality.conclusion': cell(2, { proportionate: 'no' }) } },
  },
  { rule: 'NEC-09', base: 'everything', change: { answers: { 'cameras.sites': cell(1, { purposes: [] }) } } },
  {
    rule: 'NEC-10',
    base: 'everything',
    change: { answers: { 'flow.tracking': say('Officers follow people from camera to camera as needed.') } },
  },
  {
    rule: 'NEC-11',
    base: 'everything',
    given: { answers: { 'flow.uses': plus('live_watching') } },
    change: { answers: { 'cameras.sites': cell(1, { watching: 'none' }) } },
  },
  {
    rule: 'NEC-12',
    base: 'car park',
    change: { answers: { 'cameras.sites': cell(1, { watching: 'occasion' }) } },
  },
  {
    rule: 'NEC-13',
    base: 'everything',
    given: { answers: { 'cameras.sites': cell(1, { recording: 'event', watching: 'continuous' }) } },
    change: { answers: { 'cameras.sites': cell(1, { recording: 'continuous' }) } },
  },
];
