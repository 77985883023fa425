/**
 * Panels of which one shows at a time; without JavaScript all of them do, one under the other.
 *
 *     <Tabs items={[{ id: 'changes', label: 'Changes', panel: … }, { id: 'all', label: 'Everything', panel: … }]} />
 */
import type { ComponentChildren, VNode } from 'preact';
import { classes } from './classes.js';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly panel: ComponentChildren;
}

export function Tabs({ items, title }: { readonly items: readonly Tab[]; readonly title?: string }): VNode {
  return (
    <div class="govuk-tabs" data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{title ?? 'Contents'}</h2>
      <ul class="govuk-tabs__list">
        {items.map((tab, index) => (
          <li class={classes('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
            <a class="govuk-tabs__tab" href={`#${tab.id}`}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
      {items.map((tab, index) => (
        <div class={classes('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')} id={tab.id}>
          {tab.panel}
        </div>
      ))}
    </div>
  );
}
