import { answerTasks } from "../../threads/answer-tasks.ts";
import { evaluateBatch } from "./evaluation-work.ts";

// One thread of a key holder (evaluation-workers.ts).
answerTasks(evaluateBatch);
