// Films as videos: MP4 or WebM, encoded by the browser (WebCodecs) and written by Mediabunny. Fetched when a reader asks for a film.
import {
  BufferTarget,
  CanvasSource,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  WebMOutputFormat,
} from 'mediabunny';
import {
  pixelsOf,
  RATES,
  VIDEO_CODECS,
  type FilmSize,
  type VideoCodec,
} from '../core/film-file/film-file.ts';
import { PictureError } from '../core/picture/picture.ts';
import type { FilmWriter } from './film-writer.ts';

const TYPES = { mp4: 'video/mp4', webm: 'video/webm' } as const;

/** The first codec that the browser encodes pictures of this size with; null where there is none. */
export async function videoCodecFor(size: FilmSize): Promise<VideoCodec | null> {
  for (const one of VIDEO_CODECS)
    if (await canEncodeVideo(one.codec, { ...pixelsOf(size), quality: QUALITY_HIGH, frameRate: RATES.video }))
      return one;
  return null;
}

/** @throws {PictureError} where the encoder fails, in `add` and `finish` as well */
export async function videoWriter(
  canvas: HTMLCanvasElement,
  { codec, container }: VideoCodec,
  { title, comment }: { readonly title: string; readonly comment: string },
): Promise<FilmWriter> {
  const target = new BufferTarget();
  const format = container === 'mp4' ? new Mp4OutputFormat() : new WebMOutputFormat();
  const output = new Output({ format, target });
  const source = new CanvasSource(canvas, { codec, quality: QUALITY_HIGH, keyFrameInterval: 3600 });
  const or = async <Given>(given: Promise<Given>): Promise<Given> => {
    try {
      return await given;
    } catch (cause) {
      throw new PictureError('unmade', cause);
    }
  };
  output.addVideoTrack(source, { frameRate: RATES.video });
  output.setMetadataTags({ title, comment });
  await or(output.start());
  let written = 0;
  return {
    add: (times, first) =>
      or(
        (async () => {
          for (let more = 0; more < times; more++, written++)
            await source.add(written / RATES.video, 1 / RATES.video, { keyFrame: first && more === 0 });
        })(),
      ),
    finish: () =>
      or(
        (async () => {
          await output.finalize();
          if (!target.buffer) throw new Error('The file has no bytes');
          return new Blob([target.buffer], { type: TYPES[container] });
        })(),
      ),
    cancel: () => output.cancel(),
  };
}
