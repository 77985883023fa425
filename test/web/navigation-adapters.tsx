/** From the options of govuk-frontend's macros to our props: the ways around. */
import { BackLink, Breadcrumbs, ServiceNavigation, SkipLink } from '../../src/web/components/navigation.js';
import { Pagination, type PageItem } from '../../src/web/components/pagination.js';
import { Tabs } from '../../src/web/components/tabs.js';
import type { Adapter } from './field-props.js';
import { content, flag, list, NotOurs, only, text, type Options } from './fixtures.js';

export const navigationAdapters: Readonly<Record<string, Adapter>> = {
  breadcrumbs: options => {
    only(options, 'items.text', 'items.href', 'collapseOnMobile');
    const items = list(options['items']).map(item => ({
      text: String(item['text']),
      ...(item['href'] ? { href: String(item['href']) } : {}),
    }));
    return <Breadcrumbs items={items} collapse={flag(options['collapseOnMobile'])} />;
  },
  'back-link': options => {
    only(options, 'text', 'href');
    return <BackLink href={text(options['href']) ?? '#'} text={text(options['text'])} />;
  },
  'skip-link': options => {
    only(options, 'text', 'html', 'href');
    return <SkipLink href={text(options['href']) ?? '#content'} children={content(options)} />;
  },
  pagination: options => {
    const link = ['href', 'text', 'labelText'];
    only(
      options,
      'items.number',
      'items.href',
      'items.current',
      'items.ellipsis',
      'landmarkLabel',
      ...link.flatMap(key => [`previous.${key}`, `next.${key}`]),
    );
    if (list(options['items']).some(item => Number.isNaN(Number(item['number'] ?? 0))))
      throw new NotOurs('numbers in words');
    const arrow = (part: Options | undefined) =>
      part && { href: String(part['href']), text: text(part['text']), label: text(part['labelText']) };
    const page = (item: Options): PageItem =>
      item['ellipsis']
        ? 'ellipsis'
        : { number: Number(item['number']), href: String(item['href']), current: Boolean(item['current']) };
    return (
      <Pagination
        previous={arrow(options['previous'])}
        next={arrow(options['next'])}
        items={options['items'] && list(options['items']).map(page)}
        label={text(options['landmarkLabel'])}
      />
    );
  },
  'service-navigation': options => {
    only(
      options,
      'navigation.text',
      'navigation.href',
      'navigation.current',
      'navigation.active',
      'serviceName',
      'serviceUrl',
    );
    const items = list(options['navigation']).map(item => {
      if (!item['href']) throw new NotOurs('an item that leads nowhere');
      return {
        text: String(item['text']),
        href: String(item['href']),
        current: flag(item['current']),
        active: flag(item['active']),
      };
    });
    return (
      <ServiceNavigation
        items={items}
        serviceName={text(options['serviceName'])}
        serviceUrl={text(options['serviceUrl'])}
      />
    );
  },
  tabs: options => {
    only(options, 'title', 'items.id', 'items.label', 'items.panel.html', 'items.panel.text');
    if (list(options['items']).length === 0) throw new NotOurs('without tabs');
    return (
      <Tabs
        title={text(options['title'])}
        items={list(options['items']).map(({ id, label, panel }) => ({
          id: String(id),
          label: String(label),
          panel: panel?.['html'] ? content(panel) : <p class="govuk-body">{content(panel)}</p>,
        }))}
      />
    );
  },
};
