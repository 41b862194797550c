// The shaders of large data sets. One function says whether a run is shown, as `isShown` of core/time/runs.ts does with the
// reader's choice on top; every program is built with it, the one by which the tests ask it too.

/** Where each attribute is bound, in all programs. */
export const ATTRIBUTES = { position: 0, along: 1, run: 2, look: 3, direction: 4 } as const;

/** `run` is from, to, next, before; `look` category and 1 for certain. A colour of no opacity is not shown. */
const SHOWN = /* glsl */ `#version 300 es
precision highp float;
precision highp int;
layout(location = ${ATTRIBUTES.run}) in ivec4 run;
layout(location = ${ATTRIBUTES.look}) in uvec2 look;
uniform ivec2 years;
uniform bool certainOnly;
uniform lowp sampler2D palette;

bool isShown(out vec3 colour) {
  bool inYears = run.x <= years.y && run.y >= years.x && run.z > years.y && run.w < years.x;
  if (!inYears || (certainOnly && look.y == 0u)) return false;
  vec4 paint = texelFetch(palette, ivec2(int(look.x), 0), 0);
  colour = paint.rgb;
  return paint.a > 0.0;
}

// Beyond the clip space: what is not shown costs no fragment.
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
`;

/** A test's program: one pixel a run, lit when it is shown. */
export const PROBE_VERTEX = /* glsl */ `${SHOWN}
uniform ivec2 grid;
flat out vec3 colour;
void main() {
  vec2 cell = vec2(gl_VertexID % grid.x, gl_VertexID / grid.x) + 0.5;
  gl_Position = isShown(colour) ? vec4(cell / vec2(grid) * 2.0 - 1.0, 0.0, 1.0) : NOWHERE;
  gl_PointSize = 1.0;
}`;

export const PROBE_FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
flat in vec3 colour;
out vec4 fragment;
void main() { fragment = vec4(colour, 1.0); }`;

export const DOT_VERTEX = /* glsl */ `${SHOWN}
layout(location = ${ATTRIBUTES.position}) in vec2 position;
uniform mat4 matrix;
uniform vec4 origin;
// In pixels of the screen's own grid.
uniform float radius;
uniform float rim;
uniform bool emphasis;
flat out vec3 colour;
flat out float certain;
void main() {
  if (!isShown(colour)) {
    gl_Position = NOWHERE;
    gl_PointSize = 0.0;
    return;
  }
  certain = float(look.y);
  gl_Position = origin + matrix * vec4(position, 0.0, 0.0);
  gl_PointSize = 2.0 * (radius + rim * (emphasis ? 3.0 : 1.0)) + 1.0;
}`;

/** Certain: a disc with a thin halo of paper. Possible: a ring round paper. Chosen: the same in a ring of ink. */
export const DOT_FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
flat in vec3 colour;
flat in float certain;
uniform float radius;
uniform float rim;
uniform bool emphasis;
uniform vec3 paper;
uniform vec3 ink;
out vec4 fragment;
void main() {
  float size = 2.0 * (radius + rim * (emphasis ? 3.0 : 1.0)) + 1.0;
  float away = length(gl_PointCoord - 0.5) * size;
  float outer = radius + rim * (emphasis ? 3.0 : 1.0);
  float cover = clamp(outer + 0.5 - away, 0.0, 1.0);
  if (cover == 0.0) discard;
  float body = clamp(radius + 0.5 - away, 0.0, 1.0);
  float hollow = certain > 0.5 ? 0.0 : clamp(radius - 1.4 * rim + 0.5 - away, 0.0, 1.0);
  vec3 around = emphasis && away > radius + rim ? ink : paper;
  vec3 mixed = mix(around, mix(colour, paper, hollow), body);
  float opacity = cover * (certain > 0.5 || emphasis ? 1.0 : 0.85);
  fragment = vec4(mixed * opacity, opacity);
}`;

/** A segment is as wide as its pixels say and half of that longer at both ends, so that bends have no gap. */
export const LINE_VERTEX = /* glsl */ `${SHOWN}
layout(location = ${ATTRIBUTES.position}) in vec2 position;
layout(location = ${ATTRIBUTES.along}) in float along;
layout(location = ${ATTRIBUTES.direction}) in vec2 direction;
uniform mat4 matrix;
uniform vec4 origin;
// Half the width, its halo included, in the unit square, and the same in pixels.
uniform float reach;
uniform float halfWidth;
uniform float pixelsPerUnit;
flat out vec3 colour;
flat out float certain;
out float across;
out float distanceAlong;
void main() {
  if (!isShown(colour)) {
    gl_Position = NOWHERE;
    return;
  }
  certain = float(look.y);
  float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
  float end = (gl_VertexID & 2) == 0 ? -1.0 : 1.0;
  vec2 ahead = direction;
  vec2 aside = vec2(-ahead.y, ahead.x);
  gl_Position = origin + matrix * vec4(position + (aside * side + ahead * end * 0.5) * reach, 0.0, 0.0);
  across = side * halfWidth;
  distanceAlong = along * pixelsPerUnit;
}`;

/** Certain: a solid line between thin edges of paper. Possible: dashes, paler. */
export const LINE_FRAGMENT = /* glsl */ `#version 300 es
precision highp float;
flat in vec3 colour;
flat in float certain;
in float across;
in float distanceAlong;
uniform float halfWidth;
uniform float rim;
uniform bool emphasis;
uniform vec3 paper;
uniform vec3 ink;
out vec4 fragment;
void main() {
  float away = abs(across);
  float cover = clamp(halfWidth - away, 0.0, 1.0);
  if (certain < 0.5 && !emphasis) {
    float dash = abs(fract(distanceAlong / (10.0 * rim)) - 0.5) * 10.0 * rim;
    cover *= clamp(3.0 * rim - dash + 0.5, 0.0, 1.0) * 0.8;
  }
  if (cover == 0.0) discard;
  float body = clamp(halfWidth - (emphasis ? 3.0 : 1.0) * rim + 0.5 - away, 0.0, 1.0);
  vec3 mixed = mix(emphasis ? ink : paper, colour, body);
  fragment = vec4(mixed * cover, cover);
}`;
