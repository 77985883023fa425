/** Where two people's descriptions of one programme part ways, and which of the two stays. */
import { capabilities, type Programme } from '../../core/programme/programme.js';
import { posted, typed } from '../../platform/posted-form.js';
import { type Difference, type Side, sides } from '../../web/components/conflict.js';
import { capabilityStateWords, capabilityWords, factInLines, factWords } from '../../web/programme-words.js';

type Fact = keyof typeof factWords;

export function differences(mine: Programme, theirs: Programme): readonly Difference[] {
  const facts = (Object.keys(factWords) as Fact[]).map(fact => ({
    ...{ field: fact, name: factWords[fact], mine: inLines(mine, fact), theirs: inLines(theirs, fact) },
  }));
  const abilities = capabilities.map(each => ({
    field: `capabilities.${each}`,
    name: capabilityWords[each],
    mine: capabilityStateWords[mine.capabilities[each]],
    theirs: capabilityStateWords[theirs.capabilities[each]],
  }));
  return [...facts, ...abilities].filter(each => each.mine !== each.theirs);
}

/** What was chosen on the page of both values: a field for each difference. */
export function choices(body: unknown, fields: readonly string[]): Readonly<Record<string, Side | undefined>> {
  const keep = posted(body, 'keep');
  return Object.fromEntries(fields.map(field => [field, sides.find(side => side === typed(keep, field))]));
}

/** My facts, with theirs wherever those were chosen. */
export function settled(
  mine: Programme,
  theirs: Programme,
  chosen: Readonly<Record<string, Side | undefined>>,
): Programme {
  const isTheirs = (field: string): boolean => chosen[field] === 'theirs';
  const facts = (Object.keys(factWords) as Fact[]).filter(isTheirs).map(fact => [fact, theirs[fact]]);
  const abilities = capabilities.map(each => {
    const from = isTheirs(`capabilities.${each}`) ? theirs : mine;
    return [each, from.capabilities[each]];
  });
  return { ...mine, ...Object.fromEntries(facts), capabilities: Object.fromEntries(abilities) };
}

function inLines<Each extends Fact>(programme: Programme, fact: Each): string {
  return factInLines[fact](programme[fact]).join('\n');
}
