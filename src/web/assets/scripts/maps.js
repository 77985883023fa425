/**
 * Lets people drag and zoom the map of cameras. The server goes on making clusters and words: after every move its marks are fetched for
 * what is in view. The drawn map stays in the page, one button away, and is all there is without scripts.
 */
const svg = 'http://www.w3.org/2000/svg';

export function moveMaps() {
  const place = document.querySelector('[data-live-map]');
  if (place instanceof HTMLElement) void enliven(place).catch(() => undefined);
}

async function enliven(place) {
  await Promise.all([styles(), import('./leaflet.js')]);
  const drawn = [...place.children];
  const box = element('div', 'uvid-live-map');
  const lever = element('button', 'govuk-button govuk-button--secondary', 'Show the drawn map');
  lever.type = 'button';
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', 'Map to move: arrow keys move it, plus and minus zoom it');
  place.append(box, lever);
  const show = live => {
    box.hidden = !live;
    for (const each of drawn) each.hidden = live;
    lever.textContent = live ? 'Show the drawn map' : 'Show the map to move';
  };
  lever.addEventListener('click', () => show(box.hidden));
  show(true);
  draw(globalThis.L, place, box);
}

function draw(L, place, box) {
  const map = L.map(box, {
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
    maxZoom: 21,
    zoomSnap: 0.25,
  });
  // A wheel scrolls the page until somebody is at work on the map.
  map.on('focus', () => map.scrollWheelZoom.enable()).on('blur', () => map.scrollWheelZoom.disable());
  const { tiles, attribution } = place.dataset;
  if (tiles) L.tileLayer(tiles, { maxZoom: 21, maxNativeZoom: 19 }).addTo(map);
  control(L, 'topright', () => element('div', 'uvid-live-map__north', '▲ N')).addTo(map);
  control(L, 'topright', () => zoom(map)).addTo(map);
  if (attribution) control(L, 'bottomright', () => element('div', 'uvid-live-map__whose', attribution)).addTo(map);
  new (L.Control.Scale.extend({
    _updateScale(scale, text, ratio) {
      scale.style.width = `${Math.round(this.options.maxWidth * ratio)}px`;
      scale.textContent = text;
    },
  }))({ imperial: false, maxWidth: 150 }).addTo(map);
  const layer = L.layerGroup().addTo(map);
  map.on('moveend', () => void look(L, map, { layer, place }).catch(() => undefined));
  const [west, south, east, north] = (place.dataset.extent ?? '').split(',').map(Number);
  map.fitBounds([[south, west], [north, east]], { animate: false }); // prettier-ignore
}

let asked = 0;

async function look(L, map, { layer, place }) {
  const no = ++asked;
  const { x, y } = map.getSize();
  const bounds = map.getBounds();
  const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  const address = new URL(place.dataset.liveMap ?? '', location.href);
  address.searchParams.set('box', box.map(each => each.toFixed(6)).join());
  address.searchParams.set('width', String(Math.round(x)));
  address.searchParams.set('height', String(Math.round(y)));
  const answer = await fetch(address, { headers: { accept: 'application/json' } });
  if (!answer.ok || no !== asked) return;
  const { features, grid } = await answer.json();
  const held = document.activeElement?.closest('.uvid-live-mark')?.getAttribute('aria-label');
  layer.clearLayers();
  if (grid) addGrid(L, layer, grid);
  for (const each of features) addMark(L, map, { layer, each });
  for (const each of document.querySelectorAll('.uvid-live-mark'))
    if (held && each.getAttribute('aria-label') === held && each instanceof HTMLElement) each.focus();
  tell(features);
}

/** The squares that marks and table are named after. */
function addGrid(L, layer, { west, south, east, north, columns, rows }) {
  const style = { color: '#c5ced8', weight: 1, interactive: false };
  const name = (at, words, kind = '') => {
    const html = element('span', `uvid-live-map__square ${kind}`, words);
    return L.marker(at, { icon: icon(L, html), interactive: false, keyboard: false });
  };
  for (let each = 0; each < columns; each += 1) {
    const lon = west + ((east - west) * each) / columns;
    const middle = lon + (east - west) / columns / 2;
    if (each > 0) layer.addLayer(L.polyline([[south, lon], [north, lon]], style)); // prettier-ignore
    layer.addLayer(name([north, middle], String.fromCharCode(65 + each)));
  }
  for (let each = 0; each < rows; each += 1) {
    const lat = north - ((north - south) * each) / rows;
    const middle = lat - (north - south) / rows / 2;
    if (each > 0) layer.addLayer(L.polyline([[lat, west], [lat, east]], style)); // prettier-ignore
    layer.addLayer(name([middle, west], String(each + 1), 'uvid-live-map__square--row'));
  }
}

function addMark(L, map, { layer, each }) {
  const { geometry, properties, bbox } = each;
  const [lon, lat] = geometry.coordinates;
  for (const { closed, corners } of properties.ways) {
    const places = corners.map(([x, y]) => [y, x]);
    const style = { color: '#0b5e6b', weight: 3, dashArray: '9 5', fillOpacity: 0.08, interactive: false };
    layer.addLayer(closed ? L.polygon(places, style) : L.polyline(places, style));
  }
  const link = element(properties.href ? 'a' : 'span', 'uvid-live-mark');
  if (properties.href) link.href = properties.href;
  link.setAttribute('aria-label', properties.label);
  if (!properties.href) link.setAttribute('role', 'img');
  link.title = properties.label;
  link.append(picture(properties));
  link.addEventListener('click', event => {
    const [west, south, east, north] = bbox;
    // A single camera has a page; of a cluster the map comes closer while that parts it.
    if (properties.cameras === 1 || !properties.href?.includes('box=') || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    map.fitBounds([[south, west], [north, east]], { maxZoom: 21, padding: [40, 40] }); // prettier-ignore
  });
  L.DomEvent.disableClickPropagation(link);
  layer.addLayer(L.marker([lat, lon], { icon: icon(L, link), interactive: false, keyboard: false }));
}

function picture({ cameras, name, named, symbol, sight }) {
  const root = shape('svg', { viewBox: '-44 -44 88 88', width: '88', height: '88', 'aria-hidden': 'true' });
  if (sight.length > 1) root.append(shape('polygon', { class: 'uvid-map__sight', points: sight.join(' ') }));
  root.append(shape('circle', { class: 'uvid-map__target', r: '20' }));
  if (cameras === 1) {
    if (symbol) root.append(...markOf(symbol, 11));
    if (named) root.append(nameOf(name, named));
    return root;
  }
  const radius = 12 + 4 * (String(cameras).length - 1);
  const count = shape('text', { class: 'uvid-map__count', y: '5' });
  count.textContent = String(cameras);
  root.append(shape('circle', { class: 'uvid-map__cluster', r: String(radius) }), count);
  if (symbol) {
    const aside = shape('g', { transform: `translate(${radius * 0.8} ${-radius * 0.8})` });
    aside.append(...markOf(symbol, 6));
    root.append(aside);
  }
  return root;
}

function nameOf(name, side) {
  const left = side === 'left';
  const kind = `uvid-map__name${left ? ' uvid-map__name--left' : ''}`;
  const made = shape('text', { class: kind, x: left ? '-20' : '20', y: '5' });
  made.textContent = name;
  return made;
}

function markOf({ corners, filling, outline }, radius) {
  const ring = radius * 1.6;
  const look = { class: `uvid-mark uvid-mark--${filling}` };
  const cross = `M${-ring} ${-ring}L${ring} ${ring}M${ring} ${-ring}L${-ring} ${ring}`;
  return [
    ...(outline === 'idle' ? [shape('circle', { class: 'uvid-mark__ring', r: String(ring) })] : []),
    corners
      ? shape('polygon', { ...look, points: corners.join(' ') })
      : shape('circle', { ...look, r: String(radius) }),
    ...(outline === 'removed' ? [shape('path', { class: 'uvid-mark__cross', d: cross })] : []),
  ];
}

/** The table says what the map shows now. */
function tell(features) {
  const body = document.querySelector('#marks tbody');
  if (!body) return;
  body.replaceChildren(
    ...features.map(({ properties: { square, name, site, siteHref, does, href } }) => {
      const row = element('tr', 'govuk-table__row');
      const head = element('th', 'govuk-table__header', square);
      head.scope = 'row';
      const words = element('span', 'uvid-typed', does.join('\n'));
      const cells = [linked(name, href), linked(site ?? 'Several sites', siteHref), words];
      row.append(head, ...cells.map(each => wrapped(each)));
      return row;
    }),
  );
}

function linked(words, href) {
  const made = element(href ? 'a' : 'span', href ? 'govuk-link' : '', words);
  if (href) made.href = href;
  return made;
}

function wrapped(content) {
  const cell = element('td', 'govuk-table__cell');
  cell.append(content);
  return cell;
}

function zoom(map) {
  const bar = element('div', 'leaflet-bar uvid-live-map__zoom');
  for (const [words, sign, by] of [
    ['Zoom in', '+', 1],
    ['Zoom out', '−', -1],
  ]) {
    const button = element('button', '', sign);
    button.type = 'button';
    button.setAttribute('aria-label', words);
    button.addEventListener('click', () => map.setZoom(map.getZoom() + by));
    bar.append(button);
  }
  return bar;
}

function control(L, position, onAdd) {
  return new (L.Control.extend({ options: { position }, onAdd }))();
}

function icon(L, html) {
  return L.divIcon({ html, className: 'uvid-live-icon', iconSize: [0, 0] });
}

/** Beside the script itself; only pages with a map load it. */
function styles() {
  return new Promise((resolve, reject) => {
    const sheet = element('link', '');
    sheet.rel = 'stylesheet';
    sheet.href = new URL('./leaflet.css', import.meta.url).href;
    sheet.addEventListener('load', resolve);
    sheet.addEventListener('error', reject);
    document.head.append(sheet);
  });
}

function element(name, className, text = '') {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function shape(name, attributes) {
  const made = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
