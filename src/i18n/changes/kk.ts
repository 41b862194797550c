// The words of the sentence about changes, in Kazakh.
import { isWindow } from '../years.ts';
import type { ChangesMessages } from '../changes-messages.ts';

export const kk: ChangesMessages = {
  title: 'Не өзгерді',
  all: (certain, possible) =>
    certain === 0
      ? `${possible} ықтимал өзгеріс`
      : `${certain} өзгеріс${possible > 0 ? `, тағы ${possible} ықтимал` : ''}`,
  labels: {
    reached: 'теміржол жеткен жер',
    railway: 'теміржол ашылды',
    opened: 'іске қосылды',
    reopened: 'қайта іске қосылды',
    construction: 'құрылысы басталды',
    resumed: 'құрылысы қайта басталды',
    halted: 'тоқтап қалды',
    closed: 'жабылды',
    abandoned: 'құрылысы тоқтатылды',
    settled: 'лагерьлер мен қоныстар',
  },
  perhaps: {
    reached: 'мүмкін, теміржол жеткен жер',
    railway: 'мүмкін, теміржол ашылды',
    opened: 'мүмкін, іске қосылды',
    reopened: 'мүмкін, қайта іске қосылды',
    construction: 'мүмкін, құрылысы басталды',
    resumed: 'мүмкін, құрылысы қайта басталды',
    halted: 'мүмкін, тоқтап қалды',
    closed: 'мүмкін, жабылды',
    abandoned: 'мүмкін, құрылысы тоқтатылды',
    settled: 'мүмкін, лагерьлер мен қоныстар',
  },
  andMore: (count) => `және тағы ${count}`,
  count: (count, kind) => {
    // The heading has the noun.
    if (kind === 'reached') return String(count);
    return kind === 'railway' ? `${count} учаске` : `${count} нысан`;
  },
  others: (count) => `тағы ${count} өзгеріс`,
  uncertain: (count, years) =>
    `${isWindow(years) ? 'осы жылдарға' : 'осы жылға'} тағы ${count} өзгеріс жатуы мүмкін`,
  nothing: (years, filtered) =>
    `${filtered ? 'Таңдалғандар арасында' : 'Атласта'} ${isWindow(years) ? 'осы жылдары' : 'осы жылы'} болған өзгеріс көрсетілмеген.`,
};
