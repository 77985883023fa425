import type { OpenAPIObject } from '@nestjs/swagger';
import type { VNode } from 'preact';
import { Table } from '../../web/components/table.js';

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
      <Table
        scroll="Operations"
        caption="Operations"
        captionSize="m"
        rowHeaders
        columns={[{ label: 'Method' }, { label: 'Address' }, { label: 'Body sent' }]}
        rows={operations(document).map(({ method, path, body }) => [
          method.toUpperCase(),
          <code class="uvid-code">{path}</code>,
          body ?? '',
        ])}
      />
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
