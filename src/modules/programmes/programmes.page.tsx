/** Every programme of the organisation. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { Table } from '../../web/components/table.js';
import { numberInWords } from '../../web/words.js';
import type { RegisteredProgramme } from './programmes.service.js';

export interface ProgrammesPageProps {
  readonly programmes: readonly RegisteredProgramme[];
  readonly canRegister: boolean;
}

export function ProgrammesPage({ programmes, canRegister }: ProgrammesPageProps): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">Programmes</h1>
      {programmes.length === 0 ? (
        <p class="govuk-body uvid-empty">
          A programme is a set of cameras that somebody runs for stated purposes. Nothing is registered yet.
          {canRegister
            ? ' Begin by registering one.'
            : ' A colleague with the role of assessor registers the first one.'}
        </p>
      ) : (
        <ProgrammesTable programmes={programmes} />
      )}
      {canRegister && <Button href="/programmes/new">Register a programme</Button>}
    </>
  );
}

function ProgrammesTable({ programmes }: Pick<ProgrammesPageProps, 'programmes'>): VNode {
  return (
    <Table
      caption="Registered programmes"
      captionHidden
      scroll="Registered programmes"
      rowHeaders
      columns={[
        { label: 'Programme' },
        { label: 'Cameras now', numeric: true },
        { label: 'Cameras planned', numeric: true },
      ]}
      rows={programmes.map(({ id, reference, facts }) => [
        <>
          <a class="govuk-link" href={`/programmes/${id}`}>
            {facts.name}
          </a>
          <span class="govuk-caption-m">{reference}</span>
        </>,
        figure(facts.camerasInOperation),
        figure(facts.camerasPlanned),
      ])}
    />
  );
}

function figure(value: number | null): string {
  return value === null ? 'not stated' : numberInWords(value);
}
