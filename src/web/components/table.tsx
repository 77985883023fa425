/**
 * A table of things to compare; its first column is the heading of each row when `rowHeaders` is set.
 *
 *     <Table caption="Assessments" columns={[{ label: 'Reference' }, { label: 'Risks', numeric: true }]} rows={[['A-1', 4]]} scroll />
 */
import type { ComponentChildren, VNode } from 'preact';
import { classes } from './classes.js';
import type { Size } from './field.js';

export interface TableColumn {
  readonly label: ComponentChildren;
  /** Right aligned, with figures of one width. */
  readonly numeric?: boolean;
  readonly class?: string;
}

export interface TableProps {
  readonly caption?: ComponentChildren;
  readonly captionSize?: Size;
  readonly captionHidden?: boolean;
  readonly columns?: readonly TableColumn[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  readonly rowHeaders?: boolean;
  readonly class?: string;
}

/** With `scroll`, a table too wide for the screen scrolls sideways inside its own box; give it a text that names the box. */
export function Table({ scroll, ...props }: TableProps & { readonly scroll?: string }): VNode {
  return scroll === undefined ? <Bare {...props} /> : <ScrollBox label={scroll} content={<Bare {...props} />} />;
}

/** Reachable by keyboard, as everything that scrolls must be. */
export function ScrollBox({ label, content }: { readonly label: string; readonly content: VNode }): VNode {
  return (
    <div class="uvid-scroll" role="region" aria-label={label} tabIndex={0}>
      {content}
    </div>
  );
}

function Bare(props: TableProps): VNode {
  const { caption, captionSize, captionHidden, columns, rows } = props;
  return (
    <table class={classes('govuk-table', props.class)}>
      {caption != null && (
        <caption
          class={classes(
            'govuk-table__caption',
            captionSize && `govuk-table__caption--${captionSize}`,
            captionHidden && 'govuk-visually-hidden',
          )}
        >
          {caption}
        </caption>
      )}
      {columns && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {columns.map(column => (
              <th scope="col" class={cellClass('govuk-table__header', column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {rows.map(row => (
          <tr class="govuk-table__row">
            {row.map((content, index) => (
              <Cell header={props.rowHeaders === true && index === 0} column={columns?.[index]} content={content} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly header: boolean;
  readonly column: TableColumn | undefined;
  readonly content: ComponentChildren;
}

function Cell({ header, column, content }: CellProps): VNode {
  if (!header) return <td class={cellClass('govuk-table__cell', column)}>{content}</td>;
  return (
    <th scope="row" class={classes('govuk-table__header', column?.class)}>
      {content}
    </th>
  );
}

function cellClass(base: string, column: TableColumn | undefined): string {
  return classes(base, column?.numeric && `${base}--numeric`, column?.class);
}
