// Prepares the graphics card for drawing dated records: the programs of dated-shaders.ts, the attributes of a chunk, the
// palette as a texture. The drawing itself is in dated-layer.ts.
import { CORNER_BYTES, DOT_BYTES, type DatedChunk } from '../core/records/dated-chunks.ts';
import { MOST_CATEGORIES } from '../core/records/dated-records.ts';
import { ATTRIBUTES } from './dated-shaders.ts';

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** The colour of each category, and whether its records are shown. */
export interface CategoryPalette {
  readonly colour: readonly Colour[];
  readonly visible: readonly boolean[];
}

/** A linked program, and the locations of its uniforms. */
export interface Program {
  readonly program: WebGLProgram;
  readonly uniform: (name: string) => WebGLUniformLocation | null;
}

/** Compiles and links a program. @throws {Error} with the compiler's message if a shader is wrong */
export function linkProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind);
    // It is null only while the context is lost; everything is made again when the context is restored.
    if (!shader) continue;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const shaders = (gl.getAttachedShaders(program) ?? []).map((shader) => gl.getShaderInfoLog(shader));
    throw new Error([gl.getProgramInfoLog(program), ...shaders].join('\n'));
  }
  const locations = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    uniform: (name) => {
      let location = locations.get(name);
      if (location === undefined) locations.set(name, (location = gl.getUniformLocation(program, name)));
      return location;
    },
  };
}

/** Binds the attributes to the currently bound buffer, which holds the vertices of a chunk. */
export function bindAttributes(gl: WebGL2RenderingContext, shape: DatedChunk['shape']): void {
  const segments = shape === 'segments';
  const bytes = segments ? CORNER_BYTES : DOT_BYTES;
  let offset = 0;
  for (const location of Object.values(ATTRIBUTES)) gl.disableVertexAttribArray(location);
  gl.enableVertexAttribArray(ATTRIBUTES.position);
  gl.vertexAttribPointer(ATTRIBUTES.position, 2, gl.FLOAT, false, bytes, offset);
  offset += 8;
  if (segments) {
    gl.enableVertexAttribArray(ATTRIBUTES.along);
    gl.vertexAttribPointer(ATTRIBUTES.along, 1, gl.FLOAT, false, bytes, offset);
    offset += 4;
    gl.enableVertexAttribArray(ATTRIBUTES.direction);
    gl.vertexAttribPointer(ATTRIBUTES.direction, 2, gl.BYTE, true, bytes, offset + 10);
  }
  gl.enableVertexAttribArray(ATTRIBUTES.run);
  gl.vertexAttribIPointer(ATTRIBUTES.run, 4, gl.SHORT, bytes, offset);
  gl.enableVertexAttribArray(ATTRIBUTES.look);
  gl.vertexAttribIPointer(ATTRIBUTES.look, 2, gl.UNSIGNED_BYTE, bytes, offset + 8);
}

/** The palette as the shaders read it: 256 texels of red, green, blue and opacity, which is 255 or, if hidden, 0. */
export function paletteTexels({ colour, visible }: CategoryPalette): Uint8Array<ArrayBuffer> {
  const texels = new Uint8Array(MOST_CATEGORIES * 4);
  colour.slice(0, MOST_CATEGORIES).forEach((rgb, category) => {
    texels.set([...rgb, visible[category] ? 255 : 0], category * 4);
  });
  return texels;
}

/** Uploads the palette into a texture, a new one if `texture` is null, and leaves it bound. */
export function uploadPalette(
  gl: WebGL2RenderingContext,
  texture: WebGLTexture | null,
  texels: Uint8Array,
): WebGLTexture {
  const palette = texture ?? gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, palette);
  // MapLibre leaves these settings as in its own last upload.
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, MOST_CATEGORIES, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, texels);
  return palette;
}
