/** From the options of govuk-frontend's macros to our props: content and messages. */
import type { Attributes } from '../../src/web/components/classes.js';
import { Button, type ButtonProps } from '../../src/web/components/button.js';
import { Details } from '../../src/web/components/details.js';
import { ErrorSummary } from '../../src/web/components/error-summary.js';
import { InsetText, NotificationBanner, Panel, WarningText } from '../../src/web/components/messages.js';
import { SummaryList, type SummaryAction } from '../../src/web/components/summary-list.js';
import { Table } from '../../src/web/components/table.js';
import { Tag, type TagColour } from '../../src/web/components/tag.js';
import { TaskList } from '../../src/web/components/task-list.js';
import type { Adapter } from './field-props.js';
import { content, flag, list, modifiers, NotOurs, only, size, text, type Options } from './fixtures.js';

const actions = (part: Options | undefined): SummaryAction[] =>
  list(part?.['items']).map(action => ({
    href: String(action['href']),
    text: String(action['text']),
    ...(action['visuallyHiddenText'] ? { about: String(action['visuallyHiddenText']) } : {}),
  }));

const kinds = ['secondary', 'warning', 'inverse'] as const;

export const pageAdapters: Readonly<Record<string, Adapter>> = {
  button: options => {
    only(
      options,
      'text',
      'html',
      'href',
      'name',
      'value',
      'type',
      'disabled',
      'preventDoubleClick',
      'isStartButton',
      'id',
      'classes',
      'attributes.id',
      'attributes.data-example',
      'attributes.aria-controls',
      'attributes.data-tracking-dimension',
    );
    const has = modifiers(options['classes'], ...kinds.map(kind => `govuk-button--${kind}`));
    return (
      <Button
        kind={kinds.find(kind => has(`govuk-button--${kind}`))}
        start={flag(options['isStartButton'])}
        href={text(options['href'])}
        name={text(options['name'])}
        value={text(options['value'])}
        type={text(options['type']) as ButtonProps['type']}
        disabled={flag(options['disabled'])}
        preventDoubleClick={flag(options['preventDoubleClick'])}
        id={text(options['id'])}
        attributes={options['attributes'] as Attributes | undefined}
        children={options['html'] && options['isStartButton'] ? <span>{content(options)}</span> : content(options)}
      />
    );
  },
  'error-summary': options => {
    only(options, 'titleText', 'errorList.text', 'errorList.href');
    const errors = list(options['errorList']).map(error => ({
      text: String(error['text']),
      ...(error['href'] ? { field: String(error['href']).slice(1) } : {}),
    }));
    if (errors.length === 0) throw new NotOurs('without errors');
    return <ErrorSummary title={text(options['titleText'])} errors={errors} />;
  },
  'summary-list': options => {
    const action = ['href', 'text', 'visuallyHiddenText'];
    only(
      options,
      'classes',
      'rows.key.text',
      'rows.key.html',
      'rows.value.text',
      'rows.value.html',
      'rows.classes',
      'card.title.text',
      'card.title.headingLevel',
      ...action.flatMap(key => [`rows.actions.items.${key}`, `card.actions.items.${key}`]),
    );
    const has = modifiers(options['classes'], 'govuk-summary-list--no-border');
    const card = options['card'];
    return (
      <SummaryList
        noBorder={has('govuk-summary-list--no-border')}
        rows={list(options['rows']).map(row => ({
          key: content(row['key']),
          value: content(row['value']),
          actions: actions(row['actions']),
          class: text(row['classes']),
        }))}
        card={
          card && {
            title: String(card['title']?.['text']),
            headingLevel: card['title']?.['headingLevel'] as 2 | undefined,
            actions: actions(card['actions']),
          }
        }
      />
    );
  },
  table: options => {
    only(
      options,
      'caption',
      'captionClasses',
      'classes',
      'firstCellIsHeader',
      'head.text',
      'head.html',
      'head.format',
      'rows.text',
      'rows.html',
      'rows.format',
    );
    const head = list(options['head']);
    if (!options['head'] && list(options['rows']).some(row => list(row).some(cell => cell['format']))) {
      throw new NotOurs('figures without a head');
    }
    return (
      <Table
        class={text(options['classes'])}
        caption={text(options['caption'])}
        captionSize={size(options['captionClasses'], 'govuk-table__caption')}
        rowHeaders={flag(options['firstCellIsHeader'])}
        columns={
          options['head']
            ? head.map(cell => ({
                label: content(cell),
                numeric: Boolean(cell['format']),
              }))
            : undefined
        }
        rows={list(options['rows']).map(row => list(row).map(content))}
      />
    );
  },
  'task-list': options => {
    only(
      options,
      'idPrefix',
      'items.title.text',
      'items.title.html',
      'items.href',
      'items.hint.text',
      'items.hint.html',
      'items.status.text',
      'items.status.html',
      'items.status.classes',
      'items.status.tag.text',
      'items.status.tag.classes',
    );
    if (list(options['items']).some(item => item['href'] && item['status']?.['classes']))
      throw new NotOurs('a link that cannot start');
    return (
      <TaskList
        id={text(options['idPrefix'])}
        items={list(options['items']).map(({ title, href, hint, status }) => ({
          title: content(title),
          href: text(href),
          hint: content(hint),
          status: status?.['tag'] ? tag(status['tag']) : content(status),
          cannotStart: modifiers(
            status?.['classes'],
            'govuk-task-list__status--cannot-start-yet',
          )('govuk-task-list__status--cannot-start-yet'),
        }))}
      />
    );
  },
  tag: options => {
    only(options, 'text', 'html', 'classes');
    return tag(options);
  },
  details: options => {
    only(options, 'summaryText', 'summaryHtml', 'text', 'html', 'open', 'id', 'classes');
    const summary = content({ text: options['summaryText'], html: options['summaryHtml'] } as Options);
    return (
      <Details
        summary={summary}
        open={flag(options['open'])}
        id={text(options['id'])}
        class={text(options['classes'])}
        children={content(options)}
      />
    );
  },
  'inset-text': options => {
    only(options, 'text', 'html', 'id');
    return <InsetText id={text(options['id'])} children={content(options)} />;
  },
  'warning-text': options => {
    only(options, 'text', 'html', 'iconFallbackText');
    if (options['iconFallbackText'] && text(options['iconFallbackText']) !== 'Warning')
      throw new NotOurs('other words');
    return <WarningText children={content(options)} />;
  },
  'notification-banner': options => {
    only(options, 'text', 'html', 'type', 'titleText', 'titleId');
    const children = options['html'] ? content(options) : text(options['text'])?.trim();
    if (children === undefined) throw new NotOurs('without a text');
    return (
      <NotificationBanner
        success={text(options['type']) === 'success'}
        title={text(options['titleText'])}
        titleId={text(options['titleId'])}
        children={children}
      />
    );
  },
  panel: options => {
    only(options, 'titleText', 'titleHtml', 'text', 'html', 'headingLevel');
    const title = content({ text: options['titleText'], html: options['titleHtml'] } as Options);
    return <Panel title={title} headingLevel={options['headingLevel'] as 2 | undefined} children={content(options)} />;
  },
};

function tag(options: Options) {
  const colour = /^govuk-tag--([a-z]+)$/.exec(text(options['classes']) ?? '')?.[1];
  if (options['classes'] && !colour) throw new NotOurs('a class of its own');
  return <Tag colour={colour as TagColour | undefined} children={content(options)} />;
}
