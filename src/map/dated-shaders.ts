// The shaders of large data sets. Every vertex shader begins with `SHOWN`, whose function decides whether a run is shown: by
// the rule of `isShown` in core/time/runs.ts and by the reader's choice.

/** The location of each attribute, the same in all programs. */
export const ATTRIBUTES = { position: 0, along: 1, run: 2, look: 3, direction: 4 } as const;

/** `run` is from, to, next, before; `look` is the category, and 1 for certain. Categories with opacity 0 are not shown. */
export const SHOWN = /* glsl */ `#version 300 es
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

// A point outside of the clip space, so that runs that are not shown cost no fragments.
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
`;

export const DOT_VERTEX = /* glsl */ `${SHOWN}
layout(location = ${ATTRIBUTES.position}) in vec2 position;
uniform mat4 matrix;
uniform vec4 origin;
// In device pixels.
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

/** A certain run is a disc with a thin paper-coloured halo, a possible one a ring; the chosen record has a ring of ink. */
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

/** A segment is extended by half its width at both ends, so that bends have no gaps. */
export const LINE_VERTEX = /* glsl */ `${SHOWN}
layout(location = ${ATTRIBUTES.position}) in vec2 position;
layout(location = ${ATTRIBUTES.along}) in float along;
layout(location = ${ATTRIBUTES.direction}) in vec2 direction;
uniform mat4 matrix;
uniform vec4 origin;
// Half the width with its halo, in the unit square, and the same in pixels.
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

/** A certain run is a solid line with thin paper-coloured edges, a possible one paler dashes. */
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
