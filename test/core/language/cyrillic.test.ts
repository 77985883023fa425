import { describe, expect, it } from 'vitest';
import { toCyrillic, toLatin } from '../../../src/core/language/cyrillic.js';

describe('Serbian in Cyrillic letters', () => {
  it.each([
    ['Procena uticaja na zaštitu podataka o ličnosti', 'Процена утицаја на заштиту података о личности'],
    ['Ćuprija, Đorđe, Žabalj, Šid, Čačak', 'Ћуприја, Ђорђе, Жабаљ, Шид, Чачак'],
    ['ljubav, konj, džep, Ljig, Njegoš, Džep', 'љубав, коњ, џеп, Љиг, Његош, Џеп'],
    ['LJUBAV I NJEGA U DŽEPU', 'ЉУБАВ И ЊЕГА У ЏЕПУ'],
    ['nadživeti, nadžnjevati, odžaliti, podžanr', 'надживети, наджњевати, оджалити, поджанр'],
    ['injekcija, konjugacija, konjunktura, Tanjug', 'инјекција, конјугација, конјунктура, Танјуг'],
    ['ZZPL i MUP, ali GDPR i LED', 'ЗЗПЛ и МУП, али GDPR и LED'],
    ['SHA-256 iz PDF-a, prilog R6', 'SHA-256 из PDF-а, прилог R6'],
    ['video-zapis, lažno-pozitivno', 'видео-запис, лажно-позитивно'],
    ['od {count} {count|kamera|kamere|kamera}: {who}', 'од {count} {count|камера|камере|камера}: {who}'],
    ['vidi https://uvid.example.org/lice ili pisi@primer.rs', 'види https://uvid.example.org/lice или pisi@primer.rs'],
    ['datoteka assessment.json, Wi-Fi i watchlist', 'датотека assessment.json, Wi-Fi и watchlist'],
    ['deo 3. (`Data Protection Act 2018`)', 'део 3. (Data Protection Act 2018)'],
    ['', ''],
  ])('%s', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic);
  });

  it('leaves Cyrillic as it is', () => {
    expect(toCyrillic('Већ је ћирилица')).toBe('Већ је ћирилица');
  });

  it('in Latin letters is the source without its backticks', () => {
    expect(toLatin('deo 3. (`Act`)')).toBe('deo 3. (Act)');
  });
});
