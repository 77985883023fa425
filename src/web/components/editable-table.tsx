/**
 * The form of a `table` question: a card for each row. It works without JavaScript: "Add a row" and "Remove" are submit
 * buttons (`action` = `add-row` or `remove-row:3`), and the server draws the page again with the rows changed.
 * `tableFromForm` and `changeRows` in `../table-form.ts` read what it posts. Put it inside a `Form`.
 *
 *     <EditableTable columns={question.columns} prefix="D" value={table} refs={refs} errors={errors} method={template.risk} />
 */
import type { VNode } from 'preact';
import type { TableRow, TableValue } from '../../core/answers/answer.js';
import type { RiskMethod } from '../../core/risk/method.js';
import type { Column } from '../../core/template/template.js';
import { cellName } from '../table-form.js';
import { Button } from './button.js';
import { CellField } from './cell-field.js';
import type { Attributes } from './classes.js';
import type { FormError } from './error-summary.js';
import type { RefLookup } from './refs.js';

export interface EditableTableProps {
  readonly columns: readonly Column[];
  readonly value: TableValue;
  /** Letter before a row's number. */
  readonly prefix?: string | null;
  readonly refs?: RefLookup;
  /** Needed when a column rates likelihood or severity. */
  readonly method?: RiskMethod;
  readonly errors?: readonly FormError[];
  /** The rows follow another table: `rowTitles` says what each is about, and nobody adds or removes one. */
  readonly rowTitles?: Readonly<Record<number, string>>;
  /** What one row is, after "Add": `a data item`. */
  readonly rowNoun?: string;
  /** The value of `action` when the user presses Enter in a field. */
  readonly enterAction?: string;
  /** Where the form posts to: with it, the page comes back at the row that was added, or at the row above a removed one. */
  readonly formAction?: string;
}

export function EditableTable(props: EditableTableProps): VNode {
  const { value, rowTitles, rowNoun, enterAction } = props;
  return (
    <div class="uvid-rows">
      <EnterButton action={enterAction ?? 'continue'} />
      <input type="hidden" name="next" value={value.next} />
      {value.rows.length === 0 && <p class="govuk-body uvid-empty">Nothing here yet.</p>}
      {value.rows.map(row => (
        <RowCard table={props} row={row} />
      ))}
      {rowTitles === undefined && (
        <Button kind="secondary" name="action" value="add-row" attributes={backTo(props, value.next)}>
          {`Add ${rowNoun ?? 'a row'}`}
        </Button>
      )}
    </div>
  );
}

function backTo({ formAction }: EditableTableProps, row: number | undefined): Attributes {
  return formAction === undefined || row === undefined ? {} : { formaction: `${formAction}#row-${row}` };
}

function rowAbove({ rows }: TableValue, no: number): number | undefined {
  const at = rows.findIndex(row => row.no === no);
  return (rows[at - 1] ?? rows[at + 1])?.no;
}

/** Enter presses the first submit button of a form, which would otherwise be the first row's "Remove". */
function EnterButton({ action }: { readonly action: string }): VNode {
  return (
    <button class="govuk-visually-hidden" type="submit" name="action" value={action} tabIndex={-1} aria-hidden="true">
      Continue
    </button>
  );
}

function RowCard({ table, row }: { readonly table: EditableTableProps; readonly row: TableRow }): VNode {
  const number = `${table.prefix ?? ''}${row.no}`;
  const title = table.rowTitles?.[row.no];
  return (
    <fieldset class="govuk-fieldset uvid-row" id={`row-${row.no}`}>
      <legend class="uvid-row__legend">
        <span class="uvid-row__number">{table.prefix ? number : `Row ${number}`}</span>
        {title && <span class="uvid-row__title">{title}</span>}
      </legend>
      <input type="hidden" name="row" value={row.no} />
      <div class="uvid-row__cells">
        {table.columns.map(column => (
          <CellField
            column={column}
            name={cellName(row.no, column.id)}
            value={row.cells[column.id]}
            refs={table.refs?.[column.of ?? ''] ?? []}
            method={table.method}
            errors={table.errors ?? []}
          />
        ))}
      </div>
      {table.rowTitles === undefined && (
        <Button
          kind="secondary"
          class="uvid-row__remove"
          name="action"
          value={`remove-row:${row.no}`}
          attributes={backTo(table, rowAbove(table.value, row.no))}
        >
          Remove<span class="govuk-visually-hidden"> {table.prefix ? number : `row ${number}`}</span>
        </Button>
      )}
    </fieldset>
  );
}
