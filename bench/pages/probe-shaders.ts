// The shaders of a program that lights one pixel for each run that is shown. They contain the layer's own test, so that
// measurements and tests can ask the graphics card what the layer would show.
import { SHOWN } from '../../src/map/dated-shaders.ts';

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
