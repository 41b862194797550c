// The texts of flows: of their ribbons on the map, over their list and in the key, and of their directions. Fetched with what shows flows.
import type { FlowWay, Language } from '../core/atlas/atlas.ts';
import { typesetAll } from '../core/text/typography.ts';
import { plural } from './ru.ts';

export interface FlowMessages {
  readonly ways: Readonly<Record<FlowWay, string>>;
  readonly flows: (count: number) => string;
  /** What is known of the amounts of several flows; `value` is in thousand tonnes. */
  readonly known: (flows: number, all: number, value: string) => string;
  readonly nothingKnown: string;
  readonly amount: (value: string, year: number) => string;
  readonly amountUnknown: string;
  /** In the key: what the width of a ribbon tells. */
  readonly filled: (thousandTonnes: string) => string;
  readonly hatched: (flows: number) => string;
  readonly planned: string;
  readonly press: string;
  readonly close: string;
}

const MESSAGES: Readonly<Record<Language, FlowMessages>> = typesetAll(
  {
    kk: {
      ways: {
        'raw-out': 'Сыртқа: шикізат пен металл',
        'goods-out': 'Сыртқа: дайын тауар',
        in: 'Сырттан келген тауар',
        within: 'Республика ішінде не ол арқылы',
      },
      flows: (count) => `${count} ағын`,
      known: (flows, all, value) => `${all} ағынның көлемі белгілісі – ${flows}: ${value} мың тонна`,
      nothingKnown: 'Көлемі ешбір деректе берілмеген',
      amount: (value, year) => `${value} мың тонна (${year})`,
      amountUnknown: 'көлемі белгісіз',
      filled: (thousandTonnes) => `белгілі көлем: ${thousandTonnes} мың тонна`,
      hatched: (flows) => `көлемі белгісіз: ${flows} ағын`,
      planned: 'тек жоспарланған',
      press: 'Таспаны бассаңыз, ондағы ағындар ашылады.',
      close: 'Тізімді жабу',
    },
    ru: {
      ways: {
        'raw-out': 'Сырьё и металлы из республики',
        'goods-out': 'Готовые товары из республики',
        in: 'Товары в республику',
        within: 'Внутри республики или через неё',
      },
      flows: (count) => plural(count, 'поток', 'потока', 'потоков'),
      known: (flows, all, value) =>
        `Объём известен у ${flows} из ${plural(all, 'потока', 'потоков', 'потоков')}: ${value} тыс. тонн`,
      nothingKnown: 'Объёма не даёт ни один источник',
      amount: (value, year) => `${value} тыс. тонн (${year})`,
      amountUnknown: 'объём неизвестен',
      filled: (thousandTonnes) => `объём известен: ${thousandTonnes} тыс. тонн`,
      hatched: (flows) => `объём неизвестен: ${plural(flows, 'поток', 'потока', 'потоков')}`,
      planned: 'только по плану',
      press: 'Нажмите на ленту, чтобы увидеть её потоки.',
      close: 'Закрыть список',
    },
    en: {
      ways: {
        'raw-out': 'Raw materials and metals out',
        'goods-out': 'Finished goods out',
        in: 'Goods in',
        within: 'Within the republic, or through it',
      },
      flows: (count) => (count === 1 ? '1 flow' : `${count} flows`),
      known: (flows, all, value) => `Amount known for ${flows} of ${all} flows: ${value} thousand tonnes`,
      nothingKnown: 'No source gives an amount',
      amount: (value, year) => `${value} thousand tonnes (${year})`,
      amountUnknown: 'amount not known',
      filled: (thousandTonnes) => `amount known: ${thousandTonnes} thousand tonnes`,
      hatched: (flows) => `amount not known: ${flows === 1 ? '1 flow' : `${flows} flows`}`,
      planned: 'only planned',
      press: 'Press a ribbon to see its flows.',
      close: 'Close the list',
    },
  },
  null,
);

export const flowMessagesOf = (language: Language): FlowMessages => MESSAGES[language];
