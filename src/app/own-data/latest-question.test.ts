import { expect, it } from 'vitest';
import { LatestQuestion } from './latest-question.ts';

/** Answers only when told to, in the order in which it was asked. */
function slow() {
  const asked: number[] = [];
  const answers: { give: () => void; fail: (reason: Error) => void }[] = [];
  const question = new LatestQuestion<number>(
    (number) => {
      asked.push(number);
      return new Promise((give, fail) => answers.push({ give, fail }));
    },
    (one, other) => one === other,
  );
  return { asked, answers, question };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

it('asks only the last of the questions that came while an answer was awaited', async () => {
  const { asked, answers, question } = slow();
  void question.ask(1);
  void question.ask(2);
  void question.ask(3);
  expect(asked).toEqual([1]);
  answers[0]!.give();
  await settled();
  expect(asked).toEqual([1, 3]);
  answers[1]!.give();
  await settled();
  expect(asked).toEqual([1, 3]);
});

it('does not ask again what was answered last, nor what was taken back while an answer was awaited', async () => {
  const { asked, answers, question } = slow();
  void question.ask(1);
  void question.ask(2);
  void question.ask(1);
  answers[0]!.give();
  await settled();
  await question.ask(1);
  expect(asked).toEqual([1]);
  void question.ask(2);
  expect(asked).toEqual([1, 2]);
});

it('hands on what went wrong, and then asks the same again', async () => {
  const { asked, answers, question } = slow();
  const failed = question.ask(1);
  answers[0]!.fail(new Error('broken'));
  await expect(failed).rejects.toThrow('broken');
  void question.ask(1);
  expect(asked).toEqual([1, 1]);
});
