// How the section of films asks for one, and what it is given.
import type { FilmRequest, VideoCodec } from '../../core/film-file/film-file.ts';
import type { PictureCourse } from './finished-picture.ts';

export interface FinishedFilm {
  readonly request: FilmRequest;
  /** The view that it shows: another view has another film. */
  readonly view: string;
  readonly file: Blob;
  readonly name: string;
  /** One of its pictures. */
  readonly preview: Blob | null;
}

export interface FilmOrder extends FilmRequest {
  /** What a video is written with. */
  readonly codec: VideoCodec | null;
}

/** As for a picture, and told of each year that was drawn. */
export interface FilmCourse extends PictureCourse {
  /** @param drawn how many of the years are done */
  readonly onYear: (figures: string, picture: HTMLCanvasElement, drawn: number) => void;
}
