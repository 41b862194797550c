// Writes the README that lies beside the downloads: what each file holds, what each column means, what each code means. All of it is
// in the Data Package as well, for programs.
import type { DataPackage, Resource } from './data-package.ts';
import { GEOJSON_FIELDS } from './geojson-fields.ts';
import { codes } from './tables/codes.ts';
import type { Whole } from './tables/table.ts';

/** A cell of a table in Markdown. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const columnsOf = ({ schema }: Resource): string =>
  schema
    ? [
        '',
        '| column | what it says |',
        '|---|---|',
        ...schema.fields.map(({ name, description, constraints, vocabulary }) => {
          const words = constraints?.enum ? ` One of: ${constraints.enum.join(', ')}.` : '';
          const codes = vocabulary ? ` Codes: \`${vocabulary}\`.` : '';
          return `| \`${name}\` | ${cell(`${description}${words}${codes}`)} |`;
        }),
      ].join('\n')
    : '';

/** @returns Markdown */
export function readme(
  { title, version, description, licenses, resources }: DataPackage,
  whole: Whole,
): string {
  const [licence] = licenses;
  return `# ${title}: the data

${description}

Version ${version}. Licence: ${licence?.title ?? ''} (${licence?.path ?? ''}).

Tables are CSV by RFC 4180 in UTF-8: a comma between cells, the names of the columns in the first row, an empty cell for what is
not known. A list in a cell has blanks between its items. A source is an id of \`sources.csv\`; \`article:S014\` is a sentence of the
article. An object is known by its layer and its id. \`datapackage.json\` describes all files for programs, with their sizes and
checksums. To have everything in one file take \`atlas.gpkg\` (maps, SQL), \`atlas.xlsx\` (sheets) or \`atlas.ttl\` (linked data).

${resources.map((resource) => `## ${resource.path}\n${resource.title}. ${resource.description}\n${columnsOf(resource)}`).join('\n')}

## What the properties in the GeoJSON say
A text in three languages is an object with \`kk\`, \`ru\` and \`en\`.

| property | what it says |
|---|---|
${Object.entries(GEOJSON_FIELDS)
  .map(([name, what]) => `| \`${name}\` | ${cell(what)} |`)
  .join('\n')}

## What the codes mean
| vocabulary | code | meaning |
|---|---|---|
${codes
  .rows(whole)
  .map(
    ({ vocabulary, code, meaning }) =>
      `| ${String(vocabulary)} | \`${String(code)}\` | ${cell(String(meaning))} |`,
  )
  .join('\n')}
`;
}
