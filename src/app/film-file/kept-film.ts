// The film that was made last, so that it can still be saved when the dialog has been closed and is opened again.
import type { FinishedFilm } from '../../ui/share/finished-film.ts';

let kept: FinishedFilm | null = null;

export const keptFilm = (): FinishedFilm | null => kept;
export const keepFilm = (film: FinishedFilm): void => void (kept = film);
