// Asking while somebody types: at most one question is on its way, and the last one asked is the
// one that is answered. Nothing waits for a pause in the typing.

/**
 * @template Question, Answer
 * @param {(question: Question) => Promise<Answer>} ask
 * @param {(answer: Answer, question: Question) => void} onAnswer
 * @param {(problem: unknown, question: Question) => void} onProblem
 * @returns {(question: Question) => void}
 */
export function latest(ask, onAnswer, onProblem) {
  /** @type {{ question: Question } | null} */
  let next = null;
  let asking = false;
  const run = async () => {
    asking = true;
    while (next) {
      const { question } = next;
      next = null;
      try {
        const answer = await ask(question);
        // A newer question is waiting: this answer is of yesterday.
        if (!next) onAnswer(answer, question);
      } catch (problem) {
        if (!next) onProblem(problem, question);
      }
    }
    asking = false;
  };
  return (question) => {
    next = { question };
    if (!asking) void run();
  };
}
