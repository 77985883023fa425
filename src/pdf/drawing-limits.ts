/**
 * What a thread that draws may hold, in MB, besides the file itself. A young generation of 12 MB costs no time that can be
 * measured and saves 20 MB; under a bound V8 collects sooner (300 pages hold 40 MB, 1,400 hold 60), and a report that went
 * beyond it would end its thread rather than the server.
 */
export const drawingLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 512 } as const;
