import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language } from '../../core/language/languages.js';
import type { ReportSource } from '../../core/report/kinds.js';
import type { ReportJob } from '../../pdf/worker.js';
import { Clock } from '../../platform/clock.js';
import { ReportWorkerService } from './report-worker.service.js';

/** A report that is being drawn or was drawn a moment ago. */
export interface Drawing {
  readonly key: string;
  readonly begunAt: number;
  /** Chapters drawn, of how many; null while it waits for a thread. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Null until it is drawn. */
  readonly size: number | null;
  readonly pdf: Promise<Uint8Array>;
}

const keptFor = 10 * 60_000;
const keptBytes = 32 * 1024 * 1024;

/**
 * Draws each report once for everybody who asks at the same time, says how far it is, and keeps it for whoever comes back for
 * it. What is kept is named by what it is drawn from, so nobody is given anything but what they could have drawn.
 */
@Injectable()
export class ReportDeskService {
  private readonly drawings = new Map<string, Drawing>();

  constructor(
    private readonly worker: ReportWorkerService,
    private readonly clock: Clock,
  ) {}

  begin(job: ReportJob, lang: Language): Drawing {
    this.tidy();
    return this.find(job.source, lang) ?? this.draw(job, lang);
  }

  find(source: ReportSource, lang: Language): Drawing | null {
    return this.drawings.get(keyOf(source, lang)) ?? null;
  }

  private draw(job: ReportJob, lang: Language): Drawing {
    const key = keyOf(job.source, lang);
    const change = (part: Partial<Drawing>) => {
      const standing = this.drawings.get(key);
      if (standing) this.drawings.set(key, { ...standing, ...part });
    };
    const pdf = this.worker.draw(job, (done, total) => change({ progress: { done, total } }));
    const drawing = { key, begunAt: this.clock.now().getTime(), progress: null, size: null, pdf };
    this.drawings.set(key, drawing);
    // A failure is told to whoever waits, and forgotten: the next one tries again.
    pdf.then(
      bytes => change({ size: bytes.byteLength }),
      () => this.drawings.delete(key),
    );
    return drawing;
  }

  /** The oldest go first, and none that is still being drawn. */
  private tidy(): void {
    const now = this.clock.now().getTime();
    let bytes = 0;
    for (const { key, begunAt, size } of [...this.drawings.values()].reverse()) {
      if (size === null) continue;
      bytes += size;
      if (now - begunAt > keptFor || bytes > keptBytes) this.drawings.delete(key);
    }
  }
}

/** Digests stand for the versions themselves. */
function keyOf(source: ReportSource, lang: Language): string {
  const short = JSON.stringify(source, (name, value: unknown) => (name === 'json' ? undefined : value));
  return createHash('sha256').update(`${lang} ${short}`).digest('hex');
}
