/** Just enough of an HTML parser to compare markup: by structure, whatever the whitespace or the order of attributes. */
import { h, type ComponentChild } from 'preact';

type Node = string | Element;

interface Element {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly children: Node[];
}

const empty = new Set(['input', 'br', 'hr', 'img', 'meta', 'link', 'path']);
const inline = new Set(['span', 'a', 'strong', 'b', 'em', 'i', 'code']);
const token =
  /<!--[\s\S]*?-->|<\/([a-z0-9]+)\s*>|<([a-z0-9]+)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>|[^<]+|</gi;
const attribute = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;

export function parse(html: string): Node[] {
  const root: Element = { tag: '', attributes: {}, children: [] };
  const open = [root];
  for (const [text, closing, ...opening] of html.matchAll(token)) {
    if (closing) close(open, closing.toLowerCase());
    else if (opening[0]) begin(open, opening);
    else if (!text.startsWith('<!--')) open.at(-1)?.children.push(decode(text));
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.tag}> is never closed`);
  return root.children;
}

function begin(open: Element[], [tag = '', attributes = '', selfClosed]: string[]): void {
  const element: Element = { tag: tag.toLowerCase(), attributes: attributesOf(attributes), children: [] };
  open.at(-1)?.children.push(element);
  if (!selfClosed && !empty.has(element.tag)) open.push(element);
}

function close(open: Element[], tag: string): void {
  // A closing tag of an empty element, as SVG writes it, closes nothing.
  if (empty.has(tag)) return;
  const last = open.pop();
  if (last?.tag !== tag) throw new Error(`</${tag}> closes <${last?.tag}>`);
}

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(attribute)].map(([, name = '', double, single]) => [
    name,
    decode(double ?? single ?? ''),
  ]);
  return Object.fromEntries(found);
}

function decode(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', ctdot: '⋯', nbsp: '\u00a0' };
  return text.replace(/&(?:#(\d+)|([a-z]+));/g, (whole, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (named[name] ?? whole),
  );
}

/** One line an element, with sorted attributes and classes and with whitespace only where it shows. */
export function normalised(html: string): string {
  return lines(tidied(parse(html), false), '').join('\n');
}

function lines(nodes: readonly Node[], indent: string): string[] {
  return nodes.flatMap(node => {
    if (typeof node === 'string') return [indent + JSON.stringify(node)];
    const attributes = Object.entries(node.attributes)
      .map(([name, value]) => [name, name === 'class' ? value.split(/\s+/).filter(Boolean).sort().join(' ') : value])
      .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
      .sort();
    const inside = tidied(node.children, node.tag === 'textarea');
    return [`${indent}<${node.tag}${attributes.join('')}>`, ...lines(inside, `${indent}  `)];
  });
}

function tidied(nodes: readonly Node[], verbatim: boolean): Node[] {
  // The first line break in a textarea is not part of its text.
  if (verbatim) return nodes.filter(node => node !== '').map(node => (typeof node === 'string' ? node.trim() : node));
  return nodes
    .map((node, index) => (typeof node === 'string' ? shown(node, nodes[index - 1], nodes[index + 1]) : node))
    .filter(node => node !== '');
}

/** Spaces show only between text or inline elements. */
function shown(text: string, before: Node | undefined, after: Node | undefined): string {
  let result = text.replace(/[ \t\n\r]+/g, ' ');
  if (!isInline(before)) result = result.trimStart();
  if (!isInline(after)) result = result.trimEnd();
  return result;
}

function isInline(node: Node | undefined): boolean {
  return typeof node === 'object' && inline.has(node.tag);
}

/** HTML of a fixture as children for one of our components, which take no HTML. */
export function asChildren(html: string): ComponentChild[] {
  return parse(html.trim()).map(asChild);
}

function asChild(node: Node): ComponentChild {
  if (typeof node === 'string') return node;
  return h(node.tag, node.attributes, node.children.map(asChild));
}
