import { answerTasks } from "../threads/answer-tasks.ts";
import { type BlindTask, blindNumbers, type FinishTask, finishNumbers } from "./source-work.ts";

// One thread of a source (source-workers.ts).
answerTasks((task: BlindTask | FinishTask) => ("secret" in task ? blindNumbers(task) : finishNumbers(task)));
