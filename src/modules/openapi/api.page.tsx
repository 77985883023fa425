import type { OpenAPIObject } from '@nestjs/swagger';
import type { VNode } from 'preact';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly body: string | null;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The API's operations, read from its own description. */
export function ApiPage({ document }: { readonly document: OpenAPIObject }): VNode {
  return (
    <>
      <h1 class="govuk-heading-xl">The API</h1>
      <p class="govuk-body-l">{document.info.description}</p>
      <p class="govuk-body">
        The description for machines is at{' '}
        <a class="govuk-link" href="/api/openapi.json">
          /api/openapi.json
        </a>
        .
      </p>
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--m">Operations</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {['Method', 'Address', 'Body'].map(heading => (
              <th scope="col" class="govuk-table__header">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {operations(document).map(({ method, path, body }) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {method.toUpperCase()}
              </th>
              <td class="govuk-table__cell">
                <code class="uvid-code">{path}</code>
              </td>
              <td class="govuk-table__cell">{body ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function operations(document: OpenAPIObject): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method): Operation[] => {
      const operation = item[method];
      if (!operation) return [];
      return [{ method, path, body: bodyName(operation.requestBody) }];
    }),
  );
}

function bodyName(body: unknown): string | null {
  return /"#\/components\/schemas\/(\w+)"/.exec(JSON.stringify(body ?? null))?.[1] ?? null;
}
