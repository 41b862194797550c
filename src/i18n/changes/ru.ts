// The words of the sentence about changes, in Russian.
import { isWindow } from '../years.ts';
import { plural } from '../ru.ts';
import type { ChangesMessages } from '../changes-messages.ts';

const rules = new Intl.PluralRules('ru');

export const ru: ChangesMessages = {
  title: 'Что изменилось',
  all: (certain, possible) =>
    certain === 0
      ? plural(possible, 'возможная перемена', 'возможные перемены', 'возможных перемен')
      : `${plural(certain, 'перемена', 'перемены', 'перемен')}${possible > 0 ? ` и ${plural(possible, 'возможная', 'возможные', 'возможных')}` : ''}`,
  labels: {
    reached: 'куда пришла железная дорога',
    railway: 'открыто движение',
    opened: 'вступило в строй',
    reopened: 'возобновлена работа',
    construction: 'начато строительство',
    resumed: 'возобновлено строительство',
    halted: 'остановлено',
    closed: 'закрыто',
    abandoned: 'прекращено строительство',
    settled: 'лагеря и посёлки',
  },
  perhaps: {
    reached: 'куда, возможно, пришла железная дорога',
    railway: 'возможно, открыто движение',
    opened: 'возможно, вступило в строй',
    reopened: 'возможно, возобновлена работа',
    construction: 'возможно, начато строительство',
    resumed: 'возможно, возобновлено строительство',
    halted: 'возможно, остановлено',
    closed: 'возможно, закрыто',
    abandoned: 'возможно, прекращено строительство',
    settled: 'возможно, лагеря и посёлки',
  },
  andMore: (count) => `и ещё ${count}`,
  count: (count, kind) => {
    if (kind === 'reached') return plural(count, 'место', 'места', 'мест');
    return kind === 'railway'
      ? plural(count, 'участок', 'участка', 'участков')
      : plural(count, 'объект', 'объекта', 'объектов');
  },
  others: (count) => `ещё ${plural(count, 'перемена', 'перемены', 'перемен')}`,
  uncertain: (count, years) =>
    `к ${isWindow(years) ? 'этим годам' : 'этому году'}, возможно, ${rules.select(count) === 'one' ? 'относится' : 'относятся'} ещё ${plural(count, 'перемена', 'перемены', 'перемен')}`,
  nothing: (years, filtered) =>
    `В ${isWindow(years) ? 'эти годы' : 'этом году'} перемен ${filtered ? 'среди выбранного ' : ''}в атласе не отмечено.`,
};
