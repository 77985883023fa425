import { capabilities } from '../../../src/core/programme/programme.js';

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A complete form as a browser posts it: every text field, also those left empty, and the chosen boxes. */
export function programmeFields(change: Fields = {}): Fields {
  const absent = Object.fromEntries(capabilities.map(each => [`capabilities[${each}]`, 'absent']));
  const empty = ['reference', 'notice', 'sitesInOperation', 'sitesPlanned', 'camerasInOperation', 'camerasPlanned'];
  const days = ['contractOn', 'firstProcessingOn', 'plannedLaunchOn'].flatMap(day =>
    ['day', 'month', 'year'].map(part => `${day}-${part}`),
  );
  return {
    ...Object.fromEntries([...empty, ...days].map(name => [name, ''])),
    ...absent,
    name: 'Car park at the station',
    summary: 'Twelve fixed cameras watch the entrances.',
    'controller[name]': 'Municipality of Lindenfeld',
    'controller[contact]': '',
    'controller[tasks]': '',
    purposes: 'Clear up thefts\r\nFind lost children',
    regimes: 'EU_GDPR',
    'capabilities[fixed]': 'active',
    action: 'save',
    ...change,
  };
}
