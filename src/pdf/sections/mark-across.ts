/** The word for a draft across a page, behind nothing and over everything, pale enough to read through. */
import { num } from '../canvas.js';
import type { PdfFile } from '../document.js';
import type { Flow } from '../flow.js';
import { page, text, type TextStyle } from '../style.js';

const style: TextStyle = { ...text.h1, size: 120, leading: 120, colour: '#E3E8EE' };
const angle = -Math.PI / 4;

type On = Pick<Flow, 'file'> | { readonly file: PdfFile };

/** An artifact: whoever listens hears it in the title and the footer of the document instead. */
export function drawMarkAcross({ file }: On, mark: string): void {
  const width = file.canvas.width(style, mark);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const x = page.width / 2 - (cos * width) / 2;
  const y = page.height / 2 - (sin * width) / 2 + 40;
  file.tags.artifact(() => {
    file.write(`q ${[cos, sin, -sin, cos].map(each => num3(each)).join(' ')} ${num(x)} ${num(y)} cm`);
    file.canvas.pageChanged();
    file.canvas.text(style, mark, { x: 0, y: 0 });
    file.write('Q');
    file.canvas.pageChanged();
  }, true);
}

function num3(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
