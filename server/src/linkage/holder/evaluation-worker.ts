import { answerTasks } from "../answer-tasks.ts";
import { evaluateBatch } from "./evaluation-work.ts";

// One thread of a key holder (evaluation-workers.ts).
answerTasks(evaluateBatch);
