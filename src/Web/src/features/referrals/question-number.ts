/** `Q07` is question 7 to those who read the form. */
export const questionNumber = (questionId: string) => questionId.replace(/^Q0*(?=\d)/, '');
