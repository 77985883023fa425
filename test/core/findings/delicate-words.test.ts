import { describe, expect, it } from 'vitest';
import { delicateIn } from '../../../src/core/findings/delicate-words.js';

const places = (...texts: readonly string[]) => delicateIn(texts).map(each => each.places[0]);

describe('a text speaks of people who must be weighed', () => {
  it.each([
    ['Keeping strangers away from the school', 'schools'],
    ['Safety of children and pupils', 'schools'],
    ['Bezbednost đaka na prelazu', 'schools'],
    ['Безбедност деце', 'schools'],
    ["Protéger les enfants devant l'école", 'schools'],
    ['Schutz der Kinder vor der Grundschule', 'schools'],
    ['Violence at protests', 'assemblies'],
    ['Following a demonstration through the city', 'assemblies'],
    ['Monitoring of public gatherings', 'assemblies'],
    ['Praćenje javnih skupova', 'assemblies'],
    ['Надзор над протестима', 'assemblies'],
    ['Suivre les manifestations', 'assemblies'],
    ['Überwachung von Versammlungen', 'assemblies'],
    ['Attacks on people on their way to the mosque', 'worship'],
    ['Ispred crkve', 'worship'],
    ["Devant l'église", 'worship'],
    ['Vor der Moschee', 'worship'],
    ['Thefts in the hospital', 'health'],
    ['Pacijenti doma zdravlja', 'health'],
    ["À l'entrée de l'hôpital", 'health'],
    ['Im Krankenhaus', 'health'],
  ])('%s: %s', (text, place) => {
    expect(places(text)).toEqual([place]);
  });

  it('of several at once', () => {
    expect(places('Children in the hospital', 'A protest march')).toEqual(['schools', 'assemblies', 'health']);
  });

  it.each([
    'Bicycles stolen in School Lane and Church Street',
    'No school is near. Nobody protests.',
    'U blizini nema škole.',
    'Ohne Kinder',
    'On 3 March, after the demonstration of the software',
    'Decembar i decenija',
    "Vols dans la rue de l'Église",
    'Des prix élevés',
    'Twelve fixed cameras in a car park',
    'Patient waiting',
    '',
  ])('not: %s', text => {
    expect(places(text)).toEqual([]);
  });
});
