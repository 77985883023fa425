/** The form by which a register is searched. It asks with GET: works without JavaScript, and the address says what is shown. */
import type { VNode } from 'preact';
import { everyCamera, type CameraFilter, type CameraSort } from '../../core/cameras/camera-filter.js';
import { Button } from '../../web/components/button.js';
import { Details } from '../../web/components/details.js';
import { Select } from '../../web/components/select.js';
import { TextInput, type TextInputProps } from '../../web/components/text-input.js';
import { filterChoices, filterWords, sortWords } from '../../web/register-words.js';
import { dateInWords } from '../../web/words.js';
import { filterKeys, withQuery } from './register-query.js';

export interface RegisterFilterProps {
  /** The page itself. */
  readonly path: string;
  readonly filter: CameraFilter;
  /** Left out where there is no order, on the map. */
  readonly sort?: CameraSort;
  /** Fields that the page fixes. */
  readonly without?: readonly (keyof CameraFilter)[];
}

const first: readonly (keyof CameraFilter)[] = ['words', 'status', 'capability', 'state', 'covered'];
const others = filterKeys.filter(each => !first.includes(each));

export function RegisterFilter(props: RegisterFilterProps): VNode {
  const { path, filter, sort, without = [] } = props;
  const offered = (keys: readonly (keyof CameraFilter)[]) =>
    keys.filter(each => !without.includes(each)).map(name => <Field name={name} value={filter[name]} />);
  const isNarrower = others.some(each => !without.includes(each) && filter[each] !== '');
  return (
    <form action={path} method="get" noValidate class="uvid-filter" role="search" aria-label="Cameras to show">
      <div class="uvid-filter__fields">{offered(first)}</div>
      <Details summary="More to choose by" open={isNarrower} class="govuk-!-margin-bottom-3">
        <div class="uvid-filter__fields">{offered(others)}</div>
      </Details>
      {sort !== undefined && (
        <Select
          name="sort"
          label="Order"
          value={sort}
          items={Object.entries(sortWords).map(([value, text]) => ({ value, text }))}
        />
      )}
      <Button>Show the cameras</Button>
      <Chosen {...props} />
    </form>
  );
}

/** What is asked for, each with a link that stops asking for it. */
function Chosen({ path, filter, sort, without = [] }: RegisterFilterProps): VNode | null {
  const chosen = filterKeys.filter(each => filter[each] !== '' && !without.includes(each));
  if (chosen.length === 0) return null;
  const kept = (names: readonly (keyof CameraFilter)[]): CameraFilter =>
    names.reduce<CameraFilter>((left, name) => ({ ...left, [name]: everyCamera[name] }), filter);
  const order = sort === undefined ? {} : { sort };
  return (
    <p class="govuk-body uvid-chosen">
      Only:{' '}
      {chosen.map(name => (
        <a class="govuk-link uvid-chosen__one" href={withQuery(path, { filter: kept([name]), ...order })}>
          {filterWords[name]}: {inWords(name, filter[name])}
          <span aria-hidden="true"> ✕</span>
          <span class="govuk-visually-hidden"> – do not ask for this any more</span>
        </a>
      ))}{' '}
      <a class="govuk-link" href={withQuery(path, { filter: kept(chosen), ...order })}>
        Show all
      </a>
    </p>
  );
}

function inWords(name: keyof CameraFilter, value: string): string {
  return filterChoices[name]?.[value] ?? (days.includes(name) ? dateInWords(value) : value);
}

function Field({ name, value }: { readonly name: keyof CameraFilter; readonly value: string }): VNode {
  const choices = filterChoices[name];
  const label = filterWords[name];
  if (!choices) return <TextInput {...{ name, label, value, ...looks(name) }} />;
  const items = [{ value: '', text: 'All' }, ...Object.entries(choices).map(([key, text]) => ({ value: key, text }))];
  return <Select {...{ name, label, value, items }} />;
}

const days: readonly (keyof CameraFilter)[] = [
  ...(['installedFrom', 'installedTo', 'switchedOnFrom', 'switchedOnTo', 'removedFrom', 'removedTo'] as const),
];
const figures: Partial<Readonly<Record<keyof CameraFilter, number>>> = {
  ...{ purpose: 3, legalBasis: 3, processor: 3, seesFrom: 3, seesTo: 3, keptFrom: 7, keptTo: 7 },
};

/** How a field that is typed looks. A day may be picked where the browser has a calendar, and typed where it has none. */
function looks(name: keyof CameraFilter): Pick<TextInputProps, 'type' | 'inputmode' | 'width' | 'attributes'> {
  const figure = figures[name];
  if (figure !== undefined) return { inputmode: 'numeric', width: 5, attributes: { maxLength: figure } };
  if (days.includes(name)) return { type: 'date', width: 10, attributes: { maxLength: 10 } };
  const attributes = { maxLength: name === 'site' ? 200 : 100 };
  return name === 'words' ? { type: 'search', attributes } : { attributes };
}
