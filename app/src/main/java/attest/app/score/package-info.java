/**
 * Where the engine is right and where it fails, against reports that people annotated: figures
 * first, then what to look at next. Counts as published scorers of these sets do.
 */
package attest.app.score;
