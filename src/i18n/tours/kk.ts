// The texts of the guided tours in Kazakh.
import type { TourMessages } from '../tour-messages.ts';

export const kk: TourMessages = {
  lead: 'Картадағы әңгімелер. Әр қадам өз орнына апарып, жылы мен сүзгілерін қояды; қалаған жаққа ауытқып, қайта оралуға болады. Әр тұжырымның қай сөйлемге не дереккөзге сүйенетіні көрсетілген.',
  length: (minutes, steps) => `${minutes} минут · ${steps} қадам`,
  start: 'Бастау',
  goOn: (step) => `${step}-қадамнан жалғастыру`,
  read: 'Мәтінін оқу',
  hide: 'Мәтінін жабу',
  print: 'Басып шығару',
  close: 'Әңгімені жабу',
  progress: (step, steps) => `${step} / ${steps}`,
  arrived: (step, steps, title) => `${steps} қадамның ${step}-қадамы: ${title}`,
  steps: 'Әңгіменің қадамдары',
  previous: 'Алдыңғы қадам',
  next: 'Келесі қадам',
  list: 'Барлық әңгіме',
  back: 'Қадамға оралу',
  questions: 'Сыныпқа сұрақ',
  sources: 'Дереккөздер',
  article:
    'S және сан – «Қазақстан тарихы (көне заманнан бүгінге дейін)» кітабының сөйлемі, 4-том. Алматы: Атамұра, 2010.',
  onMap: 'Картада',
  keys: 'Пернелер: ← → немесе Page Up, Page Down.',
};
