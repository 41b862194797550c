// Derives the outline of the Kazakh republic by period, as pieces of line. A piece lists every polity (geodata/polities.json) to
// whose outline it belongs, so nothing is stored twice. The coasts of the Caspian and the Aral Sea are not included. Most pieces
// are present-day borders from Natural Earth; borders that no longer exist are drawn by hand.
import { curve, parsePositions } from './curve.mjs';
import { stitch } from './rivers.mjs';
import { collection, shape } from './shape.mjs';

/** The tolerance of simplification, in metres. */
const METRES = { surveyed: 800, approximate: 1800 };

const [OF_1920, OF_1924, OF_1925, OF_1930, OF_1936] = [
  'kirgiz-assr-1920',
  'kirgiz-assr-1924',
  'kazak-assr-1925',
  'kazak-assr-1930',
  'kazakh-ssr-1936',
];
const SINCE_1924 = [OF_1924, OF_1925, OF_1930, OF_1936];
const ALL = [OF_1920, ...SINCE_1924];

/** Points at which present-day borders are cut, “lng lat”: at the nearest vertex. */
const CUTS = {
  orenburgWest: [52.575, 51.467],
  orenburgEast: [60.03, 51.993],
  bashkortostan: [54.945, 53.186],
  tarbagatai: [83.099, 47.22],
  aralWest: [58.555, 45.557],
  kyzylkum: [62.028, 43.481],
  bostandykWest: [69.449, 41.566],
  bostandykEast: [70.477, 41.405],
  khorezm: [60.141, 41.874],
  triple: [55.978, 41.322],
};

/** The pieces whose source runs the other way: all are to run with the republic at their right, which the map tints. */
const TURNED = new Set([
  ...['russia-west', 'russia-orenburg', 'russia-east', 'turkestan-assr'],
  ...['kirgizstan', 'bostandyk-today', 'bostandyk-tashkent', 'uzbekistan'],
  ...['aral-sea', 'ustyurt', 'karakalpakstan', 'turkmenistan'],
]);

/** Lines drawn by hand, accurate to 20–30 km. Their first and last points are moved onto the pieces they meet. */
const DRAWN = {
  // Between the guberniyas of Orenburg and Samara: the watersheds west of Orenburg. Buzuluk and Buguruslan were Samara's.
  orenburgWest: `52.58 51.47,52.5 51.75,52.85 51.97,53.4 52.07,53.62 52.35,53.85 52.68,54.3 52.92,54.65 53.05,54.95 53.19`,
  // From the north shore of the Aral Sea: edge of the Karakum, end of the Sarysu, lower Chu, through Balkhash from end to
  // end, Chingiztau's south foot, Tarbagatai: the old limit of the oblasts Syr Darya and Semirechye.
  turkestan: `60.68 46.8,61.2 47.2,62.0 47.42,63.2 47.28,64.6 46.8,65.8 46.2,66.75 45.65,67.5 45.25,68.34 44.98,
68.87 44.83,69.46 44.9,70.27 45.01,70.88 44.86,71.6 44.7,72.36 44.54,72.87 44.36,73.3 44.75,73.75 45.15,
73.95 45.4,73.88 45.7,74.02 46.05,74.4 46.3,74.75 46.55,75.25 46.62,75.75 46.68,76.3 46.6,77.0 46.55,77.7 46.53,
78.15 46.5,78.35 46.75,78.6 47.2,79.1 47.75,79.7 48.15,80.35 48.25,80.85 48.05,81.35 47.75,82.0 47.5,82.6 47.35,
83.1 47.22`,
  // The edge of the Tashkent oasis, and the watershed between the Chirchik and the Parkentsai up to the Chatkal range.
  bostandyk: `69.45 41.57,69.6 41.5,69.68 41.42,69.8 41.34,69.95 41.3,70.15 41.27,70.32 41.32,70.48 41.41`,
};

const NOTES = {
  orenburg: {
    kk: 'Орынбор губерниясының шегі шамамен: батысы қолмен, қалғаны бүгінгі облыс шегімен сызылды.',
    ru: 'Граница Оренбургской губернии приблизительна: запад проведён от руки, остальное – по границе нынешней области.',
    en: 'The limit of the Orenburg guberniya is approximate: the west drawn by hand, the rest along today’s oblast.',
  },
  turkestan: {
    kk: 'Түркістан республикасымен шек: Сырдария мен Жетісу облыстарының бұрынғы шегі бойынша қолмен сызылды.',
    ru: 'Граница с Туркестанской республикой: проведена от руки по прежнему рубежу Сырдарьинской и Семиреченской областей.',
    en: 'The line towards the Turkestan republic, drawn by hand along the old limit of the Syr Darya and Semirechye oblasts.',
  },
  south: {
    kk: 'Бүгінгі шекара бойынша. Қызылқұм мен Мырзашөлде ол кезде басқаша өтті: жерлер кейін Өзбекстанға берілді.',
    ru: 'По нынешней границе. В Кызылкуме и Голодной степи она шла иначе: земли позже переданы Узбекистану.',
    en: 'Along today’s border. In the Kyzylkum and the Hungry Steppe it ran otherwise: lands later went to Uzbekistan.',
  },
  karakalpakstan: {
    kk: 'Қарақалпақ автономиялы облысының шегі бүгінгі Қарақалпақстан шекарасы бойынша шамамен берілді.',
    ru: 'Граница Каракалпакской автономной области приблизительно, по нынешнему Каракалпакстану.',
    en: 'The limit of the Karakalpak autonomous region, approximately, along that of Karakalpakstan today.',
  },
  bostandyk: {
    kk: 'Бостандық ауданы 1956 жылға дейін Қазақстанда болды; шегі қолмен, шамамен сызылды.',
    ru: 'Бостандыкский район был в Казахстане до 1956 года; граница проведена от руки, приблизительно.',
    en: 'The Bostandyk district was in Kazakhstan until 1956; its limit is drawn by hand, approximately.',
  },
  aral: {
    kk: 'Теңіз арқылы бүгінгі шекара бойынша шартты түрде.',
    ru: 'Через море – условно, по нынешней границе.',
    en: 'Across the sea by convention, along today’s border.',
  },
};

/**
 * @param {import('geojson').Feature[]} countryLines layer `ne_10m_admin_0_boundary_lines_land`
 * @param {import('geojson').Feature[]} provinceLines layer `ne_10m_admin_1_states_provinces_lines`
 * @returns {Promise<import('geojson').Feature[]>} with id, polities, today, precision and sometimes note
 */
export async function deriveBorders(countryLines, provinceLines) {
  const between = (one, other) =>
    longest(
      countryLines.filter(({ properties: { adm0_left, adm0_right } }) =>
        [one, other].every((country) => [adm0_left, adm0_right].includes(country)),
      ),
    );
  const province = (...names) =>
    longest(provinceLines.filter(({ properties }) => names.includes(properties.name)));

  const russia = between('Kazakhstan', 'Russia');
  const china = between('Kazakhstan', 'China');
  const uzbekistan = between('Kazakhstan', 'Uzbekistan');
  const kirgizUzbek = between('Kyrgyzstan', 'Uzbekistan');
  const orenburg = province('Orenburg - Bashkortostan', 'Chelyabinsk - Orenburg');

  const [russiaEast, russiaOrenburg, russiaWest] = cut(russia, CUTS.orenburgEast, CUTS.orenburgWest);
  const [chinaNorth, chinaSouth] = cut(china, CUTS.tarbagatai);
  const [ustyurt, aral, south, today] = cut(uzbekistan, CUTS.aralWest, CUTS.kyzylkum, CUTS.bostandykWest);
  const [orenburgNorth] = cut(orenburg, CUTS.bashkortostan).slice(1);
  const [kirgizBostandyk] = cut(kirgizUzbek, CUTS.bostandykEast);
  const karakalpakstan = chain(
    cut(between('Turkmenistan', 'Uzbekistan'), CUTS.khorezm)[0],
    province('Karakalpakstan - Khorezm', 'Bukhoro - Karakalpakstan', 'Karakalpakstan - Navoi'),
  );

  const surveyed = { today: true, precision: 'surveyed' };
  const approximate = { today: false, precision: 'approximate' };
  const pieces = [
    piece('russia-west', ALL, russiaWest, surveyed),
    piece('russia-orenburg', [OF_1925, OF_1930, OF_1936], russiaOrenburg, surveyed),
    piece('russia-east', ALL, russiaEast, surveyed),
    piece(
      'orenburg-guberniya-west',
      [OF_1920, OF_1924],
      drawn('orenburgWest', russiaWest[0], orenburgNorth[0]),
      {
        ...approximate,
        note: NOTES.orenburg,
      },
    ),
    piece('orenburg-guberniya-north', [OF_1920, OF_1924], joined(orenburgNorth, russiaEast.at(-1)), {
      ...approximate,
      note: NOTES.orenburg,
    }),
    piece('china-north', ALL, joined(chinaNorth, undefined, russiaEast[0]), surveyed),
    piece('china-south', SINCE_1924, chinaSouth, surveyed),
    piece('kirgizstan', SINCE_1924, between('Kazakhstan', 'Kyrgyzstan'), surveyed),
    piece('bostandyk-today', [], today, surveyed),
    piece('bostandyk-tashkent', SINCE_1924, drawn('bostandyk', today[0], kirgizBostandyk.at(-1)), {
      ...approximate,
      note: NOTES.bostandyk,
    }),
    piece('bostandyk-kirgizstan', SINCE_1924, kirgizBostandyk, { today: false, precision: 'surveyed' }),
    piece('uzbekistan', SINCE_1924, south, { today: true, precision: 'approximate', note: NOTES.south }),
    piece('aral-sea', [OF_1930, OF_1936], aral, { today: true, precision: 'approximate', note: NOTES.aral }),
    piece('ustyurt', [OF_1920, OF_1930, OF_1936], ustyurt, surveyed),
    piece('karakalpakstan', [OF_1924, OF_1925], joined(karakalpakstan, south[0], ustyurt[0]), {
      ...approximate,
      note: NOTES.karakalpakstan,
    }),
    piece('turkmenistan', ALL, between('Kazakhstan', 'Turkmenistan'), surveyed),
    piece('turkestan-assr', [OF_1920], drawn('turkestan', undefined, chinaSouth[0]), {
      ...approximate,
      note: NOTES.turkestan,
    }),
  ];
  const marked = pieces.map(({ properties, ...rest }) => ({
    ...rest,
    properties: { ...properties, metres: METRES[properties.precision] },
  }));
  return shape('-i in.json -simplify weighted variable interval=metres -drop fields=metres', {
    'in.json': collection(marked),
  });
}

const piece = (id, polities, coordinates, { note, ...rest }) => ({
  type: 'Feature',
  properties: { id, polities, ...rest, ...(note && { note }) },
  geometry: { type: 'LineString', coordinates: TURNED.has(id) ? coordinates.toReversed() : coordinates },
});

/** Joins Natural Earth's parts of one border into one line. The parts left over are scraps and enclaves. */
function longest(features) {
  const lines = stitch(
    features.flatMap(({ geometry }) =>
      geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
    ),
  );
  return lines.reduce((best, line) => (line.length > best.length ? line : best));
}

/** The pieces of a line between its vertices nearest to the given points, in the order of the line. */
function cut(line, ...points) {
  const at = points.map((point) => nearest(line, point)).sort((one, other) => one - other);
  return [0, ...at].map((from, index) => line.slice(from, (at[index] ?? line.length) + 1));
}

const distance = (one, other) => Math.hypot(one[0] - other[0], one[1] - other[1]);

const nearest = (line, point) =>
  line.reduce((best, at, index) => (distance(at, point) < distance(line[best], point) ? index : best), 0);

/** Joins two lines; the second is reversed if its end is nearer. */
const chain = (one, other) => [
  ...one,
  ...(distance(one.at(-1), other[0]) < distance(one.at(-1), other.at(-1)) ? other : other.toReversed()),
];

/** The line with its ends moved to the ends of its neighbours. */
const joined = (line, last, first) => [
  ...(first ? [first, ...line.slice(1)] : line).slice(0, last ? -1 : undefined),
  ...(last ? [last] : []),
];

function drawn(name, first, last) {
  return curve(joined(parsePositions(DRAWN[name]), last, first));
}
