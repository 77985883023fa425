/**
 * Keys, values and what can be done with them: "check your answers", facts of a programme.
 *
 *     <SummaryList rows={[{ key: 'Controller', value: 'Ministry of Interior', actions: [{ href, text: 'Change', about: 'controller' }] }]} />
 */
import type { ComponentChildren, VNode } from 'preact';
import { classes } from './classes.js';

export interface SummaryAction {
  readonly href: string;
  readonly text: string;
  /** Read out after the text, so that "Change" says what it changes. */
  readonly about?: string;
}

export interface SummaryRow {
  readonly key: ComponentChildren;
  readonly value: ComponentChildren;
  readonly actions?: readonly SummaryAction[];
  readonly class?: string;
}

export interface SummaryCard {
  readonly title: string;
  readonly headingLevel?: 2 | 3 | 4;
  readonly actions?: readonly SummaryAction[];
}

export interface SummaryListProps {
  readonly rows: readonly SummaryRow[];
  /** Puts the list into a card with a heading. */
  readonly card?: SummaryCard;
  readonly noBorder?: boolean;
}

export function SummaryList({ rows, card, noBorder }: SummaryListProps): VNode {
  const list = (
    <dl class={classes('govuk-summary-list', noBorder && 'govuk-summary-list--no-border')}>
      {rows.map(row => (
        <Row row={row} cardTitle={card?.title} othersHaveActions={rows.some(other => other.actions?.length)} />
      ))}
    </dl>
  );
  return card ? <Card card={card}>{list}</Card> : list;
}

interface RowProps {
  readonly row: SummaryRow;
  readonly cardTitle?: string | undefined;
  readonly othersHaveActions: boolean;
}

function Row({ row, cardTitle, othersHaveActions }: RowProps): VNode {
  const actions = row.actions ?? [];
  const missing = othersHaveActions && actions.length === 0;
  return (
    <div class={classes('govuk-summary-list__row', missing && 'govuk-summary-list__row--no-actions', row.class)}>
      <dt class="govuk-summary-list__key">{row.key}</dt>
      <dd class="govuk-summary-list__value">{row.value}</dd>
      {actions.length > 0 && (
        <dd class="govuk-summary-list__actions">
          {actions.length === 1 ? (
            actions.map(action => <ActionLink action={action} cardTitle={cardTitle} />)
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {actions.map(action => (
                <li class="govuk-summary-list__actions-list-item">
                  <ActionLink action={action} cardTitle={cardTitle} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  );
}

function ActionLink({ action, cardTitle }: { action: SummaryAction; cardTitle?: string | undefined }): VNode {
  const hidden = classes(action.about, cardTitle && `(${cardTitle})`);
  return (
    <a class="govuk-link" href={action.href}>
      {action.text}
      {hidden && <span class="govuk-visually-hidden"> {hidden}</span>}
    </a>
  );
}

function Card({ card, children }: { card: SummaryCard; children: ComponentChildren }): VNode {
  const Heading = `h${card.headingLevel ?? 2}` as const;
  const actions = card.actions ?? [];
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <Heading class="govuk-summary-card__title">{card.title}</Heading>
        {actions.length === 1 && (
          <div class="govuk-summary-card__actions">
            {actions.map(action => (
              <ActionLink action={action} cardTitle={card.title} />
            ))}
          </div>
        )}
        {actions.length > 1 && (
          <ul class="govuk-summary-card__actions">
            {actions.map(action => (
              <li class="govuk-summary-card__action">
                <ActionLink action={action} cardTitle={card.title} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  );
}
