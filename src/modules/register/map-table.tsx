/** What the map shows, as a table: mark by mark, from the upper left. */
import type { VNode } from 'preact';
import type { MapMark, MapModel } from '../../core/map/draw-model.js';
import { shapeCounts } from '../../core/map/shape-counts.js';
import { SymbolPicture, WayPicture } from '../../web/components/camera-symbol.js';
import { Table } from '../../web/components/table.js';
import { cameras, shapeInWords, symbolInWords, wayInWords } from '../../web/register-words.js';
import { markHref, type MapAsked } from './map-links.js';
import { sitePath } from './register-query.js';

export function MapTable({ model, asked }: { readonly model: MapModel; readonly asked: MapAsked }): VNode {
  return (
    <div id="marks" tabIndex={-1}>
      <Table
        caption="What the map shows"
        captionSize="m"
        rowHeaders
        class="uvid-register"
        scroll="What the map shows"
        columns={['Square', 'Cameras', 'Site', 'What they can do'].map(label => ({ label }))}
        rows={model.marks.map(mark => [
          <span id={`square-${mark.square}`}>{mark.square}</span>,
          <Link mark={mark} href={markHref(mark, model.view, asked)} />,
          mark.site === null ? (
            'Several sites'
          ) : (
            <a class="govuk-link" href={sitePath(asked.programmeId, mark.site)}>
              {mark.site}
            </a>
          ),
          <Symbols mark={mark} />,
        ])}
      />
    </div>
  );
}

function Link({ mark, href }: { readonly mark: MapMark; readonly href: string }): VNode {
  const text = mark.camera ? mark.camera.reference : cameras(mark.cameras);
  if (href.startsWith('#')) return <>{text}</>;
  return (
    <a class="govuk-link" href={href}>
      {text}
      {!mark.camera && <span class="govuk-visually-hidden"> in {mark.square}</span>}
    </a>
  );
}

/** Of a cluster the shapes alone, each with how many of it are disabled or do not run: the map tells them apart no further. */
function Symbols({ mark }: { readonly mark: MapMark }): VNode {
  const [only] = mark.symbols;
  const [way] = mark.ways;
  if (mark.camera && only)
    return (
      <ul class="uvid-plain-list uvid-shapes">
        <li>
          <SymbolPicture symbol={only.symbol} /> {symbolInWords(only.symbol)}
        </li>
        {way && (
          <li>
            <WayPicture closed={way.closed} /> {wayInWords(way)}
          </li>
        )}
      </ul>
    );
  return (
    <ul class="uvid-plain-list uvid-shapes">
      {shapeCounts(mark.symbols).map(each => (
        <li>
          <SymbolPicture symbol={{ shape: each.shape, filling: 'active', outline: 'running' }} /> {shapeInWords(each)}
        </li>
      ))}
    </ul>
  );
}
