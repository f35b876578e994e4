import { closeSystem } from "../protection/index.ts";
import { answerTasks } from "../threads/answer-tasks.ts";

// One thread of the release gate (gate-threads.ts).
answerTasks(closeSystem);
