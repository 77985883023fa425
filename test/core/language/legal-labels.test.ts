import { describe, expect, it } from 'vitest';
import { legalLabel } from '../../../src/core/language/legal-labels.js';

describe('a provision', () => {
  it.each([
    [
      'GDPR Art. 35(7)(a)',
      'član 35. stav 7. tačka (`a`) GDPR',
      'RGPD, art. 35, § 7, a)',
      'Art. 35 Abs. 7 Buchst. a DSGVO',
    ],
    [
      'ZZPL Art. 54(6)(1)',
      'član 54. stav 6. tačka 1) ZZPL',
      'ZZPL (Serbie), art. 54, § 6, 1)',
      'Art. 54 Abs. 6 Nr. 1 ZZPL (Serbien)',
    ],
    ['GDPR Art. 12 to 14', 'čl. 12–14. GDPR', 'RGPD, art. 12 à 14', 'Art. 12 bis 14 DSGVO'],
    ['ZZPL Art. 17 and 18', 'čl. 17. i 18. ZZPL', 'ZZPL (Serbie), art. 17 et 18', 'Art. 17 und 18 ZZPL (Serbien)'],
    ['LED Art. 10', 'član 10. Direktive (EU) 2016/680', 'directive (UE) 2016/680, art. 10', 'Art. 10 JI-Richtlinie'],
    [
      'AI Act Art. 5(1)(e) to (g)',
      'član 5. stav 1. tač. (`e`) do (`g`) Akta o veštačkoj inteligenciji',
      'règlement sur l’IA, art. 5, § 1, e) à g)',
      'Art. 5 Abs. 1 Buchst. e bis g KI-Verordnung',
    ],
    [
      'AI Act Art. 5(4) to (7)',
      'član 5. st. 4–7. Akta o veštačkoj inteligenciji',
      'règlement sur l’IA, art. 5, §§ 4 à 7',
      'Art. 5 Abs. 4 bis 7 KI-Verordnung',
    ],
    [
      'AI Act Annex III point 1',
      'Prilog `III`, tačka 1. Akta o veštačkoj inteligenciji',
      'règlement sur l’IA, annexe III, point 1',
      'Anhang III Nr. 1 KI-Verordnung',
    ],
    [
      'AI Act Annex II',
      'Prilog `II` Akta o veštačkoj inteligenciji',
      'règlement sur l’IA, annexe II',
      'Anhang II KI-Verordnung',
    ],
    [
      'EU Charter Art. 52(1)',
      'član 52. stav 1. Povelje EU o osnovnim pravima',
      'Charte des droits fondamentaux de l’UE, art. 52, § 1',
      'Art. 52 Abs. 1 EU-Grundrechtecharta',
    ],
    ['GDPR Chapter V', 'Glava `V` GDPR', 'RGPD, chapitre V', 'Kapitel V DSGVO'],
  ])('%s', (label, serbian, french, german) => {
    expect(legalLabel(label, 'sr-Latn')).toBe(serbian);
    expect(legalLabel(label, 'fr')).toBe(french);
    expect(legalLabel(label, 'de')).toBe(german);
  });

  it('of another form has none of our making', () => {
    expect(legalLabel('WP248 rev.01, two criteria', 'de')).toBeNull();
    expect(legalLabel('DPA 2018 s.64(3)(b)', 'fr')).toBeNull();
  });
});
