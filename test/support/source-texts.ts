/**
 * The texts that a source file puts before people, as far as they can be read from it: what stands between tags, as one text as the
 * browser gets it, and strings that are words rather than names for machines. Values are places: `{}`.
 */
import ts from 'typescript';

export interface SourceText {
  readonly text: string;
  readonly line: number;
}

/** In an object, `name` and `value` may be words. */
const keys = new Set(['class', 'id', 'href', 'action', 'type', 'kind', 'timeWindow']);

type Variants = readonly string[] | null;

/** What is read by machines: `href="/people"`. */
const technical = new Set(
  `class id href name type for value action method enctype lang hrefLang hreflang rel target role scope autocomplete inputmode
  pattern data-module d points viewBox transform fill stroke width height src media sizes key kind current back
  spellcheck content charset http-equiv headers form from import`.split(/\s+/),
);

export function textsIn(fileName: string, source: string): readonly SourceText[] {
  const kind = fileName.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, kind);
  const found: SourceText[] = [];
  const add = (node: ts.Node, variants: readonly string[]) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    for (const each of variants) {
      const text = each.replace(/\s+/g, ' ').trim();
      if (/\p{L}/u.test(text.replace(/\{\w*\}/g, ''))) found.push({ text, line });
    }
  };
  const visit = (node: ts.Node): void => {
    if (isForMachines(node)) return;
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      if (ts.isJsxElement(node)) visit(node.openingElement);
      for (const run of runsIn(node.children)) add(run[0]!, runVariants(run));
      for (const child of node.children) visitChild(child, visit);
      return;
    }
    const variants = ts.isExpression(node) && isText(node) ? variantsOf(node) : null;
    if (variants) return add(node, variants.filter(looksLikeWords));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Text belongs to its run; what else stands in braces is looked at by itself. */
function visitChild(child: ts.JsxChild, visit: (node: ts.Node) => void): void {
  if (ts.isJsxText(child)) return;
  if (ts.isJsxExpression(child) && child.expression && variantsOf(child.expression))
    return inPlaces(child.expression, visit);
  visit(child);
}

/** Within a text, only what stands in its places. */
function inPlaces(node: ts.Node, visit: (node: ts.Node) => void): void {
  if (ts.isTemplateExpression(node)) for (const span of node.templateSpans) inPlaces(span.expression, visit);
  else if (ts.isCallExpression(node)) visit(node);
  else if (!ts.isStringLiteralLike(node)) ts.forEachChild(node, each => inPlaces(each, visit));
}

function isForMachines(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isJsxAttribute(node)) return technical.has(node.name.getText()) || node.name.getText().startsWith('data-');
  if (ts.isPropertyAssignment(node)) return keys.has(node.name.getText().replace(/'/g, ''));
  if (ts.isDecorator(node)) return !/message:/.test(node.getText());
  if (ts.isCaseClause(node)) return false;
  return ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node);
}

/** Runs of texts and values, which the browser gets as one text. */
function runsIn(children: readonly ts.JsxChild[]): readonly (readonly ts.JsxChild[])[] {
  const runs: ts.JsxChild[][] = [[]];
  for (const child of children) {
    const value = ts.isJsxExpression(child) && (!child.expression || variantsOf(child.expression) !== null);
    if (ts.isJsxText(child) || value) runs.at(-1)!.push(child);
    else runs.push([]);
  }
  return runs.filter(run => run.length > 0);
}

function runVariants(run: readonly ts.JsxChild[]): readonly string[] {
  return combined(
    run.map(child => {
      if (ts.isJsxText(child)) return [jsxText(child.text)];
      const { expression } = child as ts.JsxExpression;
      return expression ? variantsOf(expression)! : [''];
    }),
  );
}

/** Lines are joined by one space, and white space at an end with a line break in it is none. */
function jsxText(text: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, at) => {
      const start = at === 0 ? line : line.trimStart();
      return at === lines.length - 1 ? start : start.trimEnd();
    })
    .filter(line => line !== '')
    .join(' ');
}

function isText(node: ts.Expression): boolean {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  return (
    ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken && pieces(node).some(isText)
  );
}

function pieces(node: ts.Expression): readonly ts.Expression[] {
  const plus = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return plus ? [...pieces(node.left), ...pieces(node.right)] : [node];
}

/** Every text that an expression may be; null for what is no text, such as an element. */
function variantsOf(node: ts.Expression): Variants {
  if (ts.isParenthesizedExpression(node)) return variantsOf(node.expression);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return templateVariants(node);
  if (ts.isConditionalExpression(node)) return either(node.whenTrue, node.whenFalse);
  if (ts.isBinaryExpression(node)) return binaryVariants(node);
  return holdsMarkup(node) ? null : [`{${placeName(node)}}`];
}

/** What a translator calls the value: its own name, or what kind of value it is. */
function placeName(node: ts.Expression): string {
  const text = node.getText();
  if (/^(date|moment)InWords/.test(text)) return 'date';
  if (/^numberInWords|\.length|[cC]ount|\bversion\b/.test(text)) return 'count';
  return /(\w+)\W*$/.exec(text.replace(/^(\w+)\(.*\)$/s, '$1'))?.[1] ?? 'value';
}

function templateVariants(node: ts.TemplateExpression): Variants {
  const parts: (readonly string[])[] = [[node.head.text]];
  for (const { expression, literal } of node.templateSpans)
    parts.push(variantsOf(expression) ?? [`{${placeName(expression)}}`], [literal.text]);
  return combined(parts);
}

function binaryVariants(node: ts.BinaryExpression): Variants {
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.PlusToken)
    return isText(node)
      ? combined(pieces(node).map(each => variantsOf(each) ?? [`{${placeName(each)}}`]))
      : [`{${placeName(node)}}`];
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    const right = variantsOf(node.right);
    return right && ['', ...right];
  }
  if (kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken)
    return either(node.left, node.right);
  return [`{${placeName(node)}}`];
}

function either(one: ts.Expression, other: ts.Expression): Variants {
  const [a, b] = [variantsOf(one), variantsOf(other)];
  return a && b && [...new Set([...a, ...b])];
}

function holdsMarkup(node: ts.Node): boolean {
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node)) return true;
  if (ts.isIdentifier(node) && /^(children|body|aside|content)$/.test(node.text)) return true;
  return ts.forEachChild(node, each => holdsMarkup(each) || undefined) ?? false;
}

function combined(parts: readonly (readonly string[])[]): readonly string[] {
  return parts.reduce<readonly string[]>(
    (all, part) => all.flatMap(each => part.map(more => each + more)).slice(0, 64),
    [''],
  );
}

/** A sentence or a label; not a name such as `in_progress`, a class or an address. */
function looksLikeWords(text: string): boolean {
  const plain = text.replace(/\{\w*\}/g, '').trim();
  if (!/\p{L}{2}/u.test(plain) || /^[/#.?&]|^(govuk|uvid|moj)-/.test(plain)) return false;
  if (/[_=;<>|\\]|\w\(|\/\w+\/|^\w+:\w|--/.test(plain)) return false;
  if (!/\s/.test(text.trim())) return /^\p{Lu}\p{Ll}/u.test(plain);
  return /\p{Lu}\p{Ll}/u.test(plain) || /(^| )\p{L}{3,}[ .,:]*$/u.test(plain);
}
