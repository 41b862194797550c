// The names of seas and lakes. `at` ([lng, lat], degrees) is a point on the water, by which the lake's polygon is found and at
// which its label is drawn. Rank: 1 at every zoom, 2 from about zoom 5, 3 from about zoom 6.

/** @type {{ at: [number, number], kk: string, ru: string, en: string, rank: 1 | 2 | 3 }[]} */
export const SEAS = [
  { at: [50.3, 42.4], kk: 'Каспий теңізі', ru: 'Каспийское море', en: 'Caspian Sea', rank: 1 },
  { at: [53.55, 41.35], kk: 'Қарабұғазкөл', ru: 'Кара-Богаз-Гол', en: 'Kara-Bogaz-Gol', rank: 3 },
];

/** @type {{ at: [number, number], kk: string, ru: string, en: string, rank: 1 | 2 | 3 }[]} */
export const LAKES = [
  { at: [60, 44.65], kk: 'Арал теңізі', ru: 'Аральское море', en: 'Aral Sea', rank: 1 },
  { at: [74.25, 46.0], kk: 'Балқаш', ru: 'Балхаш', en: 'Balkhash', rank: 1 },
  { at: [77.3, 42.45], kk: 'Ыстықкөл', ru: 'Иссык-Куль', en: 'Issyk-Kul', rank: 2 },
  { at: [83.95, 47.97], kk: 'Зайсан', ru: 'Зайсан', en: 'Zaysan', rank: 2 },
  { at: [81.72, 46.12], kk: 'Алакөл', ru: 'Алаколь', en: 'Alakol', rank: 2 },
  { at: [68.95, 50.4], kk: 'Теңіз', ru: 'Тенгиз', en: 'Tengiz', rank: 2 },
  { at: [81.0, 46.57], kk: 'Сасықкөл', ru: 'Сасыкколь', en: 'Sasykkol', rank: 3 },
  { at: [85.76, 48.75], kk: 'Марқакөл', ru: 'Маркаколь', en: 'Markakol', rank: 3 },
  { at: [73.2, 53.24], kk: 'Сілетітеңіз', ru: 'Силетитениз', en: 'Siletiteniz', rank: 3 },
  { at: [72.95, 53.83], kk: 'Теке', ru: 'Теке', en: 'Teke', rank: 3 },
  { at: [73.77, 53.44], kk: 'Қызылқақ', ru: 'Кызылкак', en: 'Kyzylkak', rank: 3 },
  { at: [74.12, 52.88], kk: 'Жалаулы', ru: 'Жалаулы', en: 'Zhalauly', rank: 3 },
  { at: [69.9, 54.1], kk: 'Шағалалытеңіз', ru: 'Шагалалытениз', en: 'Shaghalalyteniz', rank: 3 },
  { at: [75.35, 49.88], kk: 'Қарасор', ru: 'Карасор', en: 'Karasor', rank: 3 },
  { at: [64.75, 52.72], kk: 'Құсмұрын', ru: 'Кушмурун', en: 'Kushmurun', rank: 3 },
  { at: [64.15, 50.34], kk: 'Сарықопа', ru: 'Сарыкопа', en: 'Sarykopa', rank: 3 },
  { at: [51.68, 50.55], kk: 'Шалқар', ru: 'Шалкар', en: 'Shalkar', rank: 3 },
  { at: [61.75, 46.12], kk: 'Қамыстыбас', ru: 'Камыстыбас', en: 'Kamystybas', rank: 3 },
  { at: [77.4, 54.82], kk: 'Шаны', ru: 'Чаны', en: 'Chany', rank: 2 },
  { at: [79.6, 53.0], kk: 'Құлынды', ru: 'Кулундинское', en: 'Kulunda', rank: 3 },
  { at: [82.9, 44.87], kk: 'Ебінұр', ru: 'Эби-Нур', en: 'Ebinur', rank: 3 },
  { at: [87.05, 41.98], kk: 'Баграшкөл', ru: 'Баграшкёль', en: 'Bosten', rank: 3 },
  { at: [92.8, 50.3], kk: 'Убсу-Нұр', ru: 'Убсу-Нур', en: 'Uvs', rank: 3 },
];
