// The texts of plates for printing in Kazakh.
import type { PlateMessages } from '../plate-messages.ts';
import { isWindow, yearsInFigures } from '../years.ts';

export const kk: PlateMessages = {
  title: 'Қабырғаға ілуге: басып шығаратын парақ',
  close: 'Жабу',
  what: 'Парақта карта, шартты белгілер, уақыт шкаласы, жылдың сандары, көрсетілген нысандардың тізімі және дереккөздер бар.',
  how: 'Батырма браузердің басып шығару терезесін ашады. «PDF түрінде сақтау» – ондағы принтерлердің бірі.',
  size: 'Қағаз',
  direction: 'Бағыты',
  directions: { across: 'Көлденең', upright: 'Тік' },
  preview: (years) => `Парақ: карта, ${years}`,
  print: 'Басып шығару …',
  make: 'Парақты құрастыру',
  sheets: (count) => `${count} парақ`,
  faults: {
    size: 'Бұл браузер мұндай үлкен картаны сала алмайды. A4 таңдаңыз.',
    blank: 'Браузер бос карта салды, сондықтан парақ ұсынылмайды. Қайталап көріңіз немесе A4 таңдаңыз.',
    unmade: 'Браузер парақты құрастыра алмады. Қайталап көріңіз немесе басқа браузерді қолданыңыз.',
  },
  figures: (years) => `${yearsInFigures(years)} ${isWindow(years) ? 'жылдар' : 'жыл'} сандармен`,
  works: 'жұмыс істеп тұрған кәсіпорын, кеніш және электр стансасы',
  building: 'салынып жатқаны',
  opened: 'іске қосылғаны',
  railways: 'км теміржол картада пайдаланылып тұр',
  differences: (one, other) => `Айырмашылықтар: ${one} және ${other}`,
  more: (count) => `тағы ${count}`,
  sources: (ground) => `Картаның негізі: ${ground}. Әр деректің дереккөзі атласта көрсетілген.`,
  version: (version, released) => `деректер нұсқасы: ${version}, ${released}`,
  instead:
    'Шартты белгілері, уақыт шкаласы мен тізімі бар парақты басып шығару үшін атласта Ctrl+P (⌘P) басыңыз немесе «Бөлісуді» ашыңыз.',
};
