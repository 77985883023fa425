import { describe, expect, it } from 'vitest';
import { leavesToDiscretion } from '../../../src/core/findings/discretion.js';

describe('a text leaves the choice to whoever is on duty', () => {
  it.each([
    'Officers follow people from camera to camera as needed.',
    'The place is chosen at the discretion of the commander.',
    'The officer on the spot decides who is listed.',
    'The commander assesses the situation.',
    'Persons of interest; intelligence',
    'Po potrebi, a odlučuje policijski službenik na licu mesta.',
    'По слободној процени командира.',
    'Службеник одлучује кога тражи.',
    "L'officier sur place décide de la zone.",
    'La liste est laissée à la discrétion du commandant.',
    "Selon les besoins opérationnels de l'unité.",
    'Nach Ermessen der Einsatzleitung',
    'Der Einsatzleiter vor Ort entscheidet, wer gesucht wird.',
    'Bei Bedarf auch an anderen Orten',
    'The list is closed. Where it is used, the officer decides.',
  ])('%s', text => {
    expect(leavesToDiscretion(text)).toBe(true);
  });

  it.each([
    'The closed list WL1 to WL3 in the policy; the officer may only take people off.',
    "Nothing is left to the officer's discretion.",
    'A judge decides before; in urgency within 48 hours.',
    'At gates for which banned people bought tickets; each use is ordered with the reason for this gate.',
    'Under 18 only when missing and at risk, by decision of the chief officer with the youth office.',
    'Ništa se ne ostavlja slobodnoj proceni službenika.',
    'Sud odlučuje o svakom licu na listi.',
    'Rien ne relève de la discrétion du commandant.',
    'Kein Ermessen: die Liste ist abgeschlossen.',
    'Der Richter entscheidet vorher.',
    '',
  ])('not: %s', text => {
    expect(leavesToDiscretion(text)).toBe(false);
  });
});
