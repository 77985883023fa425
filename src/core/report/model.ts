import type { MapPicture, Shares, TimeLine } from './pictures.js';

/**
 * A report as it is drawn: words in their order, nothing left to decide. Every kind of report is this shape, so drawing
 * knows chapters and blocks but neither questions, rules nor states.
 */
export interface ReportModel {
  /** BCP 47 tag of every text that names no language of its own. */
  readonly lang: string;
  /** ISO 8601, UTC. The only date that the file itself carries. */
  readonly sealedAt: string;
  /** SHA-256 of the attached data, lower-case hexadecimal; null for a draft, which carries none. */
  readonly digest: string | null;
  readonly properties: Properties;
  readonly furniture: Furniture;
  readonly cover: Cover;
  readonly contents: { readonly title: string; readonly about: Note };
  readonly chapters: readonly Chapter[];
  /** Absent in a draft, which nobody can check. */
  readonly check?: Check;
}

/** A code on the cover, for whoever holds the paper. */
export interface Check {
  readonly content: string;
  /** The content is an address to open. */
  readonly leads: boolean;
  /** What to do with it. */
  readonly words: string;
  readonly alt: string;
}

/** A text with its language, where that is not the report's. Line feeds part paragraphs. */
export interface Text {
  readonly text: string;
  readonly lang: string | null;
}

/** What the file says about itself to archives and screen readers. */
export interface Properties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly attachment: string;
  /** Digest of the whole version, where the attached data are a copy with less in it. */
  readonly copyOf: string | null;
}

/** Printed at the edge of each page. */
export interface Furniture {
  readonly reference: string;
  readonly title: string;
  readonly version: string;
  readonly reader: string;
  /** For programmes that are not the controller's own document. */
  readonly notice: Text | null;
  /** Written across every page of what is no report yet. */
  readonly mark: string | null;
  /** `Page {page} of`; the total follows. */
  readonly page: string;
  /** In the description of a link: `{title}, page {page}`. */
  readonly link: string;
}

export interface Cover {
  readonly organisation: Text;
  readonly title: string;
  readonly subtitle: Text;
  readonly detailsTitle: string;
  readonly details: readonly Fact[];
  readonly notice: Note | null;
  readonly digestLabel: string;
}

export interface Fact {
  readonly label: string;
  readonly value: Text;
}

export interface Chapter {
  /** `0` to `6`, a letter, or nothing. */
  readonly number: string;
  readonly title: Text;
  /** May begin on the page on which the chapter before it ends. */
  readonly runsOn: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | Heading
  | Prose
  | List
  | Note
  | FactTable
  | Tiles
  | Bars
  | Matrix
  | Table
  | QuestionBlock
  | DigestBlock
  | Commands
  | FlowDiagram
  | MapPicture
  | Shares
  | TimeLine;

export interface Heading {
  readonly kind: 'heading';
  readonly number: string;
  readonly title: Text;
  /** In the contents and the bookmarks. */
  readonly listed: boolean;
  /** Printed in the margin: given by, on, and the like. */
  readonly margin: readonly Fact[];
}

export interface Prose {
  readonly kind: 'prose';
  readonly style: 'lead' | 'body' | 'status';
  readonly paragraphs: readonly Text[];
}

export interface List {
  readonly kind: 'list';
  readonly numbered: boolean;
  readonly items: readonly Text[];
}

export interface Note {
  readonly kind: 'note';
  readonly title: string;
  readonly paragraphs: readonly Text[];
  readonly facts: readonly Fact[];
}

export interface FactTable {
  readonly kind: 'facts';
  readonly title: string;
  readonly facts: readonly Fact[];
}

export interface Tiles {
  readonly kind: 'tiles';
  readonly tiles: readonly { readonly figure: string; readonly label: string; readonly detail: string }[];
}

/** From the mildest (1) to the gravest (4); drawing has a colour and a shape for each. */
export type Tone = 1 | 2 | 3 | 4;

export interface Bars {
  readonly kind: 'bars';
  readonly caption: string;
  readonly corner: string;
  readonly levels: readonly { readonly name: string; readonly tone: Tone }[];
  /** One count for each level. */
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
  readonly none: string;
}

export interface Matrix {
  readonly kind: 'matrix';
  readonly caption: string;
  readonly severity: string;
  readonly likelihood: string;
  readonly columns: readonly string[];
  /** Gravest first. */
  readonly rows: readonly { readonly name: string; readonly cells: readonly MatrixCell[] }[];
}

export interface MatrixCell {
  readonly level: string;
  readonly tone: Tone;
  /** Such as `R1`. */
  readonly codes: readonly string[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly style: 'words' | 'digest';
  /** Of the title, where it is not the report's. */
  readonly lang?: string | null;
}

/** The first cell of a row is its heading. */
export interface TableCell {
  readonly text: Text;
  readonly tone: Tone | null;
}

export interface QuestionBlock {
  readonly kind: 'question';
  /** Stable for ever; authorities quote it. */
  readonly id: string;
  /** Of its heading: 3 below the title of a step, 2 where it stands below the title of its chapter. */
  readonly level: 2 | 3;
  readonly label: Text;
  readonly margin: readonly Fact[];
  readonly answer: readonly (Prose | List | Table | Note)[];
}

/** Phases one below the other, with whoever receives data beside them. A table that says the same follows it. */
export interface FlowDiagram {
  readonly kind: 'flow';
  readonly caption: string;
  /** The whole picture in words. */
  readonly alt: string;
  readonly phases: readonly FlowPhase[];
}

export interface FlowPhase {
  /** Row number with its letter, such as `F3`. */
  readonly code: string;
  readonly operation: string;
  readonly phase: Text;
  /** Codes of data items. */
  readonly data: string;
  readonly recipients: readonly string[];
}

export interface DigestBlock {
  readonly kind: 'digest';
  readonly label: string;
  readonly digest: string;
}

/** Commands to type, one a line, with the file's own names. */
export interface Commands {
  readonly kind: 'commands';
  readonly lines: readonly string[];
}
